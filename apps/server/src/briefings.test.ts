import { type RocketChatStandIn, rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'
import { DEFAULT_SETTINGS } from '@innkeeper/core/settings/business-settings'
import { localDateTime } from '@innkeeper/core/time/calendar'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { briefing } from './cli/briefing-command.ts'
import { dataFolder, type LocalServer, startLocalServer } from './testing/local-server.ts'

let folder: ReturnType<typeof dataFolder>
let standIn: RocketChatStandIn
let server: LocalServer

const CHAT = {
  ROCKETCHAT_URL: 'https://chat.example.test',
  ROCKETCHAT_USER_ID: 'assist',
  ROCKETCHAT_TOKEN: 'pat',
}

beforeEach(() => {
  folder = dataFolder()
  standIn = rocketChatStandIn({ userId: 'assist', token: 'pat', now: Date.now })
  standIn.rooms.set('ops', { t: 'c', name: 'ops', members: new Set(['assist']) })
  standIn.rooms.set('others', { t: 'p', name: 'others', members: new Set() })
})
afterEach(async () => {
  await server.stop()
  folder.remove()
})

async function start(environment: Record<string, string>): Promise<void> {
  server = await startLocalServer(folder.path, { environment, fetch: standIn.fetch })
}

/** The command, as a person gives it. @returns What it prints. */
async function command(options: Record<string, unknown>): Promise<string> {
  const printed: string[] = []
  const client = {
    get: (path: string) => server.json(path),
    post: (path: string, body?: unknown) => server.json(path, body),
  }
  const print = (text: string) => void printed.push(text)
  await briefing.run({ client, arguments: [], options, json: false, environment: {}, print })
  return printed.join('\n')
}

test('the briefing that the settings ask for is posted at its time', async () => {
  // A zone in which the day is not about to end.
  const zone = localDateTime(Date.now(), 'Europe/Paris').time < '22' ? 'Europe/Paris' : 'Asia/Tokyo'
  const environment = { ...CHAT, INNKEEPER_TIMEZONE: zone }
  await start(environment)
  const { time } = localDateTime(Date.now(), zone)
  const settings = { ...DEFAULT_SETTINGS, briefing: { roomId: 'ops', time } }
  expect((await server.api('/api/settings', { method: 'PUT', body: JSON.stringify(settings) })).status).toBe(200)
  await server.stop()
  await start(environment)
  await expect.poll(() => standIn.messages.size, { timeout: 15_000, interval: 10 }).toBe(1)
  const [[id, post] = []] = standIn.messages
  expect(post).toMatchObject({ rid: 'ops', alias: 'AI Assistant' })
  expect(id).toMatch(/^briefing-\d{4}-\d\d-\d\d-0$/)
})

test('the command shows the briefing of a room, or posts it', async () => {
  await start(CHAT)
  expect(await command({ room: 'ops', 'dry-run': true })).toMatch(/nothing waits\.\n.*\n\nMade by AI/s)
  expect(standIn.messages.size).toBe(0)
  expect(await command({ room: 'ops' })).toBe('Posted into ops.')
  expect(standIn.messages.size).toBe(1)
})

test.for([
  ['no room', {}, CHAT, 409],
  ['a room that the assistant is not in', { roomId: 'others' }, CHAT, 409],
  ['no chat to post into', { roomId: 'ops' }, {}, 409],
  ['a field that is none', { room: 'ops' }, CHAT, 422],
] as const)('with %s nothing is posted, and it says why', async ([, body, environment, status]) => {
  await start(environment)
  const response = await server.api('/api/briefing', { method: 'POST', body: JSON.stringify(body) })
  expect(response.status).toBe(status)
  expect(standIn.messages.size).toBe(0)
})
