import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'
import { beforeEach, describe, expect, test } from 'vitest'

import { type RocketChatClient, rocketChatClient } from './client.ts'

let clock: number
let slept: number[]
let standIn: ReturnType<typeof rocketChatStandIn>
let client: RocketChatClient

function connect(token = 'pat'): RocketChatClient {
  return rocketChatClient({
    baseUrl: 'https://chat.example.test',
    userId: 'assist',
    token,
    marks: { alias: 'AI Assistant', colour: '#00a5e4' },
    fetch: standIn.fetch,
    now: () => clock,
    sleep: async (ms) => {
      slept.push(ms)
      clock += ms
    },
    random: () => 0.5,
  })
}

beforeEach(() => {
  clock = 1_700_000_000_000
  slept = []
  standIn = rocketChatStandIn({ userId: 'assist', token: 'pat', now: () => clock })
  standIn.rooms.set('lobby', { t: 'c', members: new Set() })
  standIn.rooms.set('office', { t: 'p', members: new Set(['nora']) })
  standIn.messages.set('q', { _id: 'q', rid: 'lobby', msg: '?', u: { _id: 'nora' } })
  client = connect()
})

describe('a post', () => {
  test('goes into its thread, marked as made by a machine', async () => {
    await client.post({ id: 'a', roomId: 'lobby', threadId: 'q', text: 'two arrivals', aside: 'from Guesty' })
    expect(standIn.messages.get('a')).toMatchObject({
      tmid: 'q',
      msg: 'two arrivals',
      alias: 'AI Assistant',
      attachments: [{ color: '#00a5e4', text: 'from Guesty' }],
    })
  })

  test('that was made already is not made again', async () => {
    const post = { id: 'a', roomId: 'lobby', text: 'two arrivals' }
    await client.post(post)
    await client.post({ ...post, text: 'three arrivals' })
    expect(standIn.messages.get('a')?.msg).toBe('two arrivals')
  })

  test("under the id of somebody else's message is refused", async () => {
    await expect(client.post({ id: 'q', roomId: 'lobby', text: 'x' })).rejects.toBeInstanceOf(ServiceRefused)
  })

  test('into a room that the assistant is not in is refused, with the reason and without the text', async () => {
    const failure = client.post({ id: 'a', roomId: 'office', text: 'the secret' })
    await expect(failure).rejects.toThrow('chat.sendMessage of Rocket.Chat: refused (400, error-not-allowed)')
    await expect(failure).rejects.not.toThrow('secret')
  })
})

describe('the chat’s limit', () => {
  beforeEach(() => standIn.roles.delete('bot'))

  test('of one endpoint keeps no other waiting', async () => {
    for (let count = 0; count < 10; count++) await client.react('q', ':thinking:', true)
    await expect(client.react('q', ':thinking:', true)).rejects.toBeInstanceOf(ServiceUnavailable)
    expect(await client.roomKind('lobby')).toBe('channel')
    expect(slept).toEqual([])
  })

  test('is kept: no call is made before it may be', async () => {
    for (let count = 0; count < 10; count++) await client.react('q', ':thinking:', true)
    for (let tries = 0; tries < 3; tries++) {
      await expect(client.react('q', ':thinking:', true)).rejects.toMatchObject({ retryAfterMs: 60_000 })
    }
    expect(standIn.calls).toHaveLength(11)
    clock += 60_000
    await client.react('q', ':thinking:', true)
  })

  test('is waited for when it is near', async () => {
    for (let count = 0; count < 10; count++) await client.react('q', ':thinking:', true)
    clock += 55_000
    await client.react('q', ':thinking:', true)
    expect(slept).toEqual([5_000])
  })
})

test('a reaction that is put on twice stays', async () => {
  await client.react('q', ':thinking:', true)
  await client.react('q', ':thinking:', true)
  expect(standIn.reactions('q')).toEqual([':thinking:'])
  await client.react('q', ':thinking:', false)
  expect(standIn.reactions('q')).toEqual([])
})

test.for(['no connection', 502] as const)('an outage (%s) may pass, and is tried a few times', async (outage) => {
  standIn.outage = outage
  await expect(client.me()).rejects.toBeInstanceOf(ServiceUnavailable)
  expect(standIn.calls).toHaveLength(3)
})

test('a wrong token is refused', async () => {
  await expect(connect('another').me()).rejects.toMatchObject({ status: 401, retry: 'never' })
})

test('a room that the assistant cannot see is of no kind', async () => {
  expect(await client.roomKind('office')).toBeUndefined()
  expect(await client.roomKind('nowhere')).toBeUndefined()
})
