import { ServiceUnavailable } from '@innkeeper/core/errors'
import { rocketChatClient } from '@innkeeper/sources/rocketchat/client'
import { type RocketChatStandIn, rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'
import { beforeEach, expect, test } from 'vitest'

import { setUpChat, type SetUpOptions } from './set-up-chat.ts'

let standIn: RocketChatStandIn

beforeEach(() => {
  standIn = rocketChatStandIn({ userId: 'assist', token: 'pat', now: () => 0 })
})

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
    dryRun: false,
    ...change,
  })
  return steps.map(({ state }) => state)
}

test('makes both webhooks once, and says so', async () => {
  expect(await setUp({ dryRun: true })).toEqual(['right', 'right', 'right', 'to make', 'to make'])
  expect(standIn.integrations.size).toBe(0)
  expect(await setUp()).toEqual(['right', 'right', 'right', 'made', 'made'])
  expect(await setUp()).toEqual(['right', 'right', 'right', 'right', 'right'])
  expect([...standIn.integrations.values()].map(({ channel, triggerWords }) => [channel, triggerWords])).toEqual([
    ['@assistant', []],
    ['#front-desk,all_public_channels', ['@assistant', '!query']],
  ])
})

test('a webhook that somebody changed is put right', async () => {
  await setUp()
  expect(await setUp({ webhookToken: 'another' })).toEqual(['right', 'right', 'right', 'changed', 'changed'])
  expect([...standIn.integrations.values()].map(({ token }) => token)).toEqual(['another', 'another'])
})

test('says what is missing', async () => {
  expect(await setUp({}, 'wrong')).toEqual(['missing'])
  expect((await setUp({ userId: 'another' }))[0]).toBe('missing')
  standIn.permissions.get('api-bypass-rate-limit')?.delete('bot')
  standIn.permissions.get('manage-own-outgoing-integrations')?.delete('bot')
  expect(await setUp()).toEqual(['right', 'right', 'missing', 'missing', 'missing'])
})

test('an outage is told as one', async () => {
  standIn.outage = 'no connection'
  await expect(setUp()).rejects.toBeInstanceOf(ServiceUnavailable)
})
