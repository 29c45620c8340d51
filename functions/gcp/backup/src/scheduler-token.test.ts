import { describe, expect, test } from 'vitest'

import { backupWorld, type TokenClaims } from './testing/backup-world.ts'

const cases: readonly { name: string; claims: TokenClaims; verdict: string }[] = [
  { name: 'of the scheduler', claims: {}, verdict: 'authentic' },
  { name: 'in the issuer’s short form', claims: { issuer: 'accounts.google.com' }, verdict: 'authentic' },
  { name: 'of another issuer', claims: { issuer: 'https://issuer.example.test' }, verdict: 'refused' },
  { name: 'for somebody else', claims: { audience: 'https://other.example.test' }, verdict: 'refused' },
  { name: 'of another account', claims: { email: 'intruder@sample.iam.gserviceaccount.com' }, verdict: 'refused' },
  { name: 'of an account not verified', claims: { verified: false }, verdict: 'refused' },
  { name: 'out of date', claims: { expiresInSeconds: -120 }, verdict: 'refused' },
  { name: 'just out of date, by a clock that is off', claims: { expiresInSeconds: -30 }, verdict: 'authentic' },
]

describe('a token', () => {
  test.for(cases)('$name is $verdict', async ({ claims, verdict }) => {
    const world = backupWorld()
    expect(await world.ports().checkScheduler(`Bearer ${await world.token(claims)}`)).toBe(verdict)
  })

  test.for([
    { name: 'missing', header: () => null },
    { name: 'of another scheme', header: (token: string) => `Basic ${token}` },
    { name: 'cut', header: (token: string) => `Bearer ${token.slice(0, -4)}AAAA` },
    {
      name: 'unsigned',
      header: (token: string) => `Bearer ${btoa('{"alg":"none"}').replaceAll('=', '')}.${token.split('.')[1]}.`,
    },
    { name: 'no token', header: () => 'Bearer hello' },
  ])('that is $name is refused', async ({ header }) => {
    const world = backupWorld()
    expect(await world.ports().checkScheduler(header(await world.token()))).toBe('refused')
  })

  test('of a key that Google does not have is refused', async () => {
    const world = backupWorld()
    world.setFault((request) => (request.url.includes('keys') ? Response.json({ keys: [] }) : undefined))
    expect(await world.ports().checkScheduler(`Bearer ${await world.token()}`)).toBe('refused')
  })

  test.for([
    { name: 'cannot be had', answer: () => new Response('', { status: 500 }) },
    { name: 'are unreadable', answer: () => new Response('<html>') },
  ])('is not known when Google’s keys $name: the scheduler calls again', async ({ answer }) => {
    const world = backupWorld()
    world.setFault((request) => (request.url.includes('keys') ? answer() : undefined))
    expect((await world.trigger()).status).toBe(503)
    world.setFault(undefined)
    expect((await world.trigger()).status).toBe(201)
  })
})
