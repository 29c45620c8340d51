import { expect, test } from 'vitest'

import { type FreshToken, keptToken } from './access-token.ts'
import { metadataServerToken } from './metadata-server.ts'

const HOUR_MS = 3_600_000

function open() {
  const clock = { time: 0 }
  const renewals: PromiseWithResolvers<FreshToken>[] = []
  const token = keptToken(
    () => {
      const renewal = Promise.withResolvers<FreshToken>()
      renewals.push(renewal)
      return renewal.promise
    },
    { now: () => clock.time },
  )
  return { clock, renewals, token }
}

test('callers who need a token at once share one renewal', async () => {
  const { renewals, token } = open()
  const asked = [token(), token(), token()]
  renewals[0]?.resolve({ token: 'one', expiresAt: HOUR_MS })
  expect(await Promise.all(asked)).toEqual(['one', 'one', 'one'])
  expect(renewals).toHaveLength(1)
})

test('a renewal that failed is tried again by the next who asks', async () => {
  const { renewals, token } = open()
  const first = token()
  renewals[0]?.reject(new Error('down'))
  await expect(first).rejects.toThrow('down')
  const second = token()
  renewals[1]?.resolve({ token: 'two', expiresAt: HOUR_MS })
  expect(await second).toBe('two')
})

test('a token that was refused is renewed once, however many were refused it', async () => {
  const { renewals, token } = open()
  const first = token()
  renewals[0]?.resolve({ token: 'one', expiresAt: HOUR_MS })
  await first
  const refused = [token('one'), token('one')]
  renewals[1]?.resolve({ token: 'two', expiresAt: HOUR_MS })
  expect(await Promise.all(refused)).toEqual(['two', 'two'])
  expect(await token('one')).toBe('two')
  expect(renewals).toHaveLength(2)
})

test('the metadata server is asked as it wants to be, once an hour', async () => {
  const clock = { time: 0 }
  const asked: Request[] = []
  const token = metadataServerToken({
    fetch: async (request) => {
      asked.push(request)
      return Response.json({ access_token: `token ${asked.length}`, expires_in: 3_599, token_type: 'Bearer' })
    },
    now: () => clock.time,
    sleep: () => Promise.resolve(),
    random: () => 0.5,
  })
  expect([await token(), await token()]).toEqual(['token 1', 'token 1'])
  clock.time += HOUR_MS
  expect(await token()).toBe('token 2')
  expect(asked[0]?.url).toBe(
    'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token',
  )
  expect(asked[0]?.headers.get('metadata-flavor')).toBe('Google')
})

test('a place without an identity gives no token, and says so', async () => {
  const token = metadataServerToken({
    fetch: () => Promise.reject(new TypeError('getaddrinfo ENOTFOUND')),
    now: () => 0,
    sleep: () => Promise.resolve(),
    random: () => 0.5,
  })
  await expect(token()).rejects.toMatchObject({ name: 'NoIdentity', retry: 'later' })
})
