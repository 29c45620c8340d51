import { describe, expect, test } from 'vitest'

import { isSignedBy, isTicketOf, reportKeyOf, sign, ticketOf } from './signing.ts'

const bytes = new TextEncoder().encode('what do ya want for nothing?')

describe('signing', () => {
  test('is HMAC-SHA256 (RFC 4231, case 2)', async () => {
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    expect(await sign('Jefe', bytes)).toBe(expected)
    expect(await isSignedBy('Jefe', bytes, expected)).toBe(true)
  })

  test.for([
    { name: 'another key', key: 'Jef', signature: undefined },
    { name: 'no hexadecimal', key: 'Jefe', signature: 'x'.repeat(64) },
    { name: 'too short', key: 'Jefe', signature: '5bdc' },
    { name: 'capitals', key: 'Jefe', signature: 'A'.repeat(64) },
  ])('refuses $name', async ({ key, signature }) => {
    expect(await isSignedBy(key, bytes, signature ?? (await sign('Jefe', bytes)))).toBe(false)
  })

  test('gives each run, use and environment a secret of its own, the same each time', async () => {
    const secret = 's'.repeat(64)
    const run = { id: '2026-11-29', environment: 'prod', startTime: 1 }
    const ticket = await ticketOf(secret, run)
    expect(await ticketOf(secret, run)).toBe(ticket)
    expect(await isTicketOf(secret, run, ticket)).toBe(true)
    const others = [
      await reportKeyOf(secret, run),
      await ticketOf('t'.repeat(64), run),
      await ticketOf(secret, { ...run, id: '2026-11-29-2' }),
      await ticketOf(secret, { ...run, environment: 'dev' }),
      await ticketOf(secret, { ...run, startTime: 2 }),
    ]
    expect(new Set([ticket, ...others]).size).toBe(6)
    for (const other of others) expect(await isTicketOf(secret, run, other)).toBe(false)
  })
})
