import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { rocketChatClient } from '@innkeeper/sources/rocketchat/client'
import { type RocketChatStandIn, rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'
import { beforeEach, expect, test } from 'vitest'

import { setUpChat, type SetUpOptions } from './set-up-chat.ts'

let standIn: RocketChatStandIn

beforeEach(() => {
  standIn = rocketChatStandIn({ userId: 'assist', token: 'pat', now: () => 0 })
})

/** @param failure What following it ends with. */
function following(failure?: Error, rooms = 1): SetUpOptions['database'] {
  return {
    estimate: async () => rooms,
    async *follow() {
      if (failure) throw failure
      yield { access: [], messages: [], skipped: {}, parked: [], position: 1, at: undefined }
    },
  }
}

async function setUp(change: Partial<SetUpOptions> = {}, token = 'pat'): Promise<string[]> {
  const client = rocketChatClient({
    baseUrl: 'https://chat.example.test',
    userId: 'assist',
    token,
    marks: { alias: 'AI Assistant', colour: '#00a5e4' },
    fetch: standIn.fetch,
    now: () => 0,
    sleep: async () => {},
    random: () => 0,
  })
  const steps = await setUpChat(client, {
    userId: 'assist',
    webhookUrl: 'https://innkeeper.example.test/webhooks/rocketchat',
    webhookToken: 'hook-token',
    triggerWords: ['@assistant', '!query'],
    rooms: ['#front-desk', 'all_public_channels'],
    database: following(),
    dryRun: false,
    ...change,
  })
  return steps.map(({ state }) => state)
}

test('makes both webhooks once, and says so', async () => {
  expect(await setUp({ dryRun: true })).toEqual(['right', 'right', 'right', 'to make', 'to make', 'right'])
  expect(standIn.integrations.size).toBe(0)
  expect(await setUp()).toEqual(['right', 'right', 'right', 'made', 'made', 'right'])
  expect(await setUp()).toEqual(['right', 'right', 'right', 'right', 'right', 'right'])
  expect([...standIn.integrations.values()].map(({ channel, triggerWords }) => [channel, triggerWords])).toEqual([
    ['@assistant', []],
    ['#front-desk,all_public_channels', ['@assistant', '!query']],
  ])
})

test('a webhook that somebody changed is put right', async () => {
  await setUp()
  expect(await setUp({ webhookToken: 'another' })).toEqual(['right', 'right', 'right', 'changed', 'changed', 'right'])
  expect([...standIn.integrations.values()].map(({ token }) => token)).toEqual(['another', 'another'])
})

test('says what is missing', async () => {
  expect(await setUp({}, 'wrong')).toEqual(['missing'])
  expect((await setUp({ userId: 'another' }))[0]).toBe('missing')
  standIn.permissions.get('api-bypass-rate-limit')?.delete('bot')
  standIn.permissions.get('manage-own-outgoing-integrations')?.delete('bot')
  expect(await setUp()).toEqual(['right', 'right', 'missing', 'missing', 'missing', 'right'])
})

test('an outage is told as one', async () => {
  standIn.outage = 'no connection'
  await expect(setUp()).rejects.toBeInstanceOf(ServiceUnavailable)
})

test('says whether the chat can be followed, and why not', async () => {
  const last = async (database: SetUpOptions['database']) => (await setUp({ database })).at(-1)
  expect(await last(undefined)).toBe('not checked')
  expect(await last(following(new ServiceRefused('the user or the password is wrong')))).toBe('missing')
  expect(await last(following(new ServiceUnavailable('it did not answer')))).toBe('missing')
  expect(await last(following(undefined, 0))).toBe('missing')
})
