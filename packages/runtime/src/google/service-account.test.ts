import { generateKeyPairSync } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { parseServiceAccount, ServiceAccountInvalid } from './service-account.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
})
const KEY = {
  type: 'service_account',
  project_id: 'sample-project',
  private_key_id: 'key-1',
  private_key: privateKey,
  client_email: 'writer@sample-project.iam.gserviceaccount.com',
}
const AUDIENCE = 'https://firestore.googleapis.com/'

function partOf(token: string, place: number): Buffer {
  return Buffer.from(token.split('.')[place] ?? '', 'base64url')
}

describe('a token of a service account', () => {
  const NOW = Date.UTC(2026, 10, 20, 8)

  test('says who, for whom and how long, and is signed with the key', async () => {
    const token = await parseServiceAccount(JSON.stringify(KEY)).tokenFor(AUDIENCE, { now: () => NOW })()
    expect(JSON.parse(partOf(token, 0).toString())).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-1' })
    expect(JSON.parse(partOf(token, 1).toString())).toEqual({
      iss: KEY.client_email,
      sub: KEY.client_email,
      aud: AUDIENCE,
      iat: NOW / 1_000,
      exp: NOW / 1_000 + 3_600,
    })
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('spki', publicKey, algorithm, false, ['verify'])
    const signed = new TextEncoder().encode(token.slice(0, token.lastIndexOf('.')))
    expect(await crypto.subtle.verify(algorithm.name, key, new Uint8Array(partOf(token, 2)), signed)).toBe(true)
  })

  test('is kept until shortly before its end', async () => {
    const clock = { time: NOW }
    const token = parseServiceAccount(JSON.stringify(KEY)).tokenFor(AUDIENCE, { now: () => clock.time })
    const first = await token()
    clock.time += 54 * 60_000
    expect(await token()).toBe(first)
    clock.time += 2 * 60_000
    expect(await token()).not.toBe(first)
  })

  test.for([
    { what: 'as base64', text: btoa(JSON.stringify(KEY)) },
    {
      what: 'with its line breaks escaped twice',
      text: JSON.stringify({ ...KEY, private_key: privateKey.replaceAll('\n', '\\n') }),
    },
  ])('can be read from a key pasted $what', async ({ text }) => {
    const account = parseServiceAccount(text)
    expect(account).toMatchObject({ email: KEY.client_email, project: 'sample-project' })
    expect(await account.tokenFor(AUDIENCE, { now: () => NOW })()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  test.for([
    { what: 'no JSON', text: '/path/to/secret-key.json' },
    { what: 'JSON of something else', text: JSON.stringify({ type: 'authorized_user', client_id: 'secret' }) },
    { what: 'a key without an id', text: JSON.stringify({ ...KEY, private_key_id: undefined }) },
    { what: 'a key that was cut', text: JSON.stringify({ ...KEY, private_key: privateKey.slice(0, 200) }) },
  ])('is refused for $what, without its words', ({ text }) => {
    const refused = () => parseServiceAccount(text)
    expect(refused).toThrow(ServiceAccountInvalid)
    expect(refused).not.toThrow(/secret|MII/)
  })

  test('is refused for a key that is none, when it is first needed', async () => {
    const pem = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0IHdvcmRz\n-----END PRIVATE KEY-----\n'
    const token = parseServiceAccount(JSON.stringify({ ...KEY, private_key: pem })).tokenFor(AUDIENCE, {
      now: () => NOW,
    })
    const error: unknown = await token().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ServiceAccountInvalid)
    expect(error).not.toHaveProperty('cause')
  })
})
