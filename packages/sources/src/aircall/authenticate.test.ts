import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { aircallAuthenticator } from './authenticate.ts'

const TOKEN = 'f3kq09zz81aa'
const envelope = {
  resource: 'call',
  event: 'call.ended',
  timestamp: 1_795_082_462,
  token: TOKEN,
  data: { id: 812_345_678, direction: 'inbound' },
}
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

function check(body: unknown, tokens: readonly string[] = [TOKEN]) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return aircallAuthenticator({ tokens }).authenticate(bytes(text), new Headers(), 0)
}

async function accepted(body: unknown, tokens?: readonly string[]) {
  const authentication = await check(body, tokens)
  if (authentication.outcome !== 'authentic') throw new Error(`not authentic: ${authentication.reason}`)
  return authentication.delivery
}

describe('the token', () => {
  test.for([
    { name: 'right', body: envelope, outcome: 'authentic' },
    {
      name: 'right, while it is being replaced',
      body: envelope,
      tokens: ['new-token-of-1', TOKEN],
      outcome: 'authentic',
    },
    {
      name: 'old, after it was replaced',
      body: envelope,
      tokens: ['new-token-of-1'],
      outcome: 'refused',
      reason: 'token_wrong',
    },
    { name: 'wrong', body: { ...envelope, token: `${TOKEN}x` }, outcome: 'refused', reason: 'token_wrong' },
    {
      name: 'of another case',
      body: { ...envelope, token: TOKEN.toUpperCase() },
      outcome: 'refused',
      reason: 'token_wrong',
    },
    { name: 'missing', body: { ...envelope, token: undefined }, outcome: 'refused', reason: 'token_missing' },
    { name: 'empty', body: { ...envelope, token: '' }, outcome: 'refused', reason: 'token_missing' },
    { name: 'null', body: { ...envelope, token: null }, outcome: 'refused', reason: 'token_missing' },
    { name: 'a number', body: { ...envelope, token: 1 }, outcome: 'refused', reason: 'token_missing' },
    {
      name: 'a list that holds it',
      body: { ...envelope, token: [TOKEN] },
      outcome: 'refused',
      reason: 'token_missing',
    },
    {
      name: 'in the data only',
      body: { ...envelope, token: undefined, data: { token: TOKEN } },
      outcome: 'refused',
      reason: 'token_missing',
    },
    { name: 'in a list', body: [envelope], outcome: 'refused', reason: 'token_missing' },
    { name: 'of no object', body: 'null', outcome: 'refused', reason: 'token_missing' },
    {
      name: 'wrong, of a body that is otherwise nonsense',
      body: { token: 'x' },
      outcome: 'refused',
      reason: 'token_wrong',
    },
    { name: 'in what is no JSON', body: `token=${TOKEN}`, outcome: 'malformed', reason: 'not_json' },
    { name: 'in nothing', body: '', outcome: 'malformed', reason: 'not_json' },
  ])('$name: $outcome', async ({ body, tokens, outcome, reason }) => {
    const authentication = await check(body, tokens)
    expect(authentication.outcome).toBe(outcome)
    if (reason) expect(authentication).toMatchObject({ reason })
  })

  test('in bytes that are no text is malformed', async () => {
    const body = new Uint8Array([0x22, 0xff, 0x22])
    expect((await aircallAuthenticator({ tokens: [TOKEN] }).authenticate(body, new Headers(), 0)).outcome).toBe(
      'malformed',
    )
  })

  test.for([{ tokens: [] }, { tokens: [TOKEN, ''] }, { tokens: [' '] }])(
    'must be configured: $tokens',
    ({ tokens }) => {
      expect(() => aircallAuthenticator({ tokens })).toThrow('an Aircall webhook token is empty or missing')
    },
  )

  test('is never in the payload, however deep an envelope repeats it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.object({
          key: fc.constantFrom('token', 'data', 'body', 'webhook', '__proto__', 'id'),
          values: [fc.constantFrom(TOKEN, `https://example.test/?token=${TOKEN}`, 7, null)],
          maxDepth: 5,
        }),
        async (data) => {
          const { payload } = await accepted({ ...envelope, data, webhook: { token: TOKEN } })
          expect(JSON.stringify(payload)).not.toContain(TOKEN)
          expect(payload).toMatchObject({ resource: 'call', event: 'call.ended', timestamp: 1_795_082_462 })
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a delivery', () => {
  test('is kept unchanged but for the token', async () => {
    const { token: _, ...rest } = envelope
    expect(await accepted(envelope)).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{40}$/),
      type: 'call.ended',
      occurredAt: 1_795_082_462_000,
      payload: rest,
    })
  })

  test('has one key however often it is sent and whichever token it bears', async () => {
    const { key } = await accepted(envelope)
    const { timestamp, event, resource } = envelope
    const data = { direction: 'inbound', id: 812_345_678 }
    const shuffled = { data, token: 'another-token', timestamp, event, resource }
    expect((await accepted(shuffled, [TOKEN, 'another-token'])).key).toBe(key)
  })

  test.for([
    { name: 'event', change: { event: 'call.hungup' } },
    { name: 'time', change: { timestamp: 1_795_082_463 } },
    { name: 'call', change: { data: { id: 812_345_679, direction: 'inbound' } } },
    { name: 'content', change: { data: { id: 812_345_678, direction: 'outbound' } } },
  ])('of another $name has another key', async ({ change }) => {
    expect((await accepted({ ...envelope, ...change })).key).not.toBe((await accepted(envelope)).key)
  })

  test('of any age is taken', async () => {
    expect((await accepted({ ...envelope, timestamp: 1_400_000_000 })).occurredAt).toBe(1_400_000_000_000)
  })

  test('in proxy messaging mode names its event otherwise and counts milliseconds', async () => {
    const proxy = { event_name: 'message.received', timestamp: 1_795_083_401_500, token: TOKEN, data: { id: 'a' } }
    expect(await accepted(proxy)).toMatchObject({ type: 'message.received', occurredAt: 1_795_083_401_500 })
  })

  test.for([{}, { event: 7 }, { event: '' }, { event: null, timestamp: 'soon' }])(
    'without a name is unknown: %o',
    async (odd) => {
      const delivery = await accepted({ token: TOKEN, ...odd })
      expect(['unknown', '7']).toContain(delivery.type)
      expect(delivery.occurredAt).toBeUndefined()
    },
  )

  test('nested beyond reason is kept as text and parked', async () => {
    const deep = `{"token":"${TOKEN}","event":"call.ended","data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`
    const delivery = await accepted(deep)
    expect(delivery.parkedBecause).toBe('the body is nested too deeply to be read')
    expect(delivery.payload).toEqual(expect.not.stringContaining(TOKEN))
  })
})
