import { EVENT_JOB, eventJob, eventJobKey } from '@innkeeper/core/event/event-job'
import { afterEach, expect, test } from 'vitest'

import { COMMANDS } from './cli/commands.ts'
import { parseConfig } from './config.ts'
import { openEngine } from './engine.ts'
import { messageBody } from './testing/guesty-delivery.ts'
import { dataFolder, type LocalServer, startLocalServer } from './testing/local-server.ts'

const folder = dataFolder()
const ID = 'guesty:msg_dead'
let server: LocalServer | undefined
afterEach(async () => {
  await server?.stop()
  folder.remove()
})

/** Leaves an event behind whose work was given up, as an hour of failures does. */
async function leaveDeadEvent(): Promise<void> {
  const engine = await openEngine({
    config: parseConfig({ INNKEEPER_DATA_DIR: folder.path, INNKEEPER_DEMO: 'off' }),
    log: { info() {}, warn() {}, error() {} },
    now: Date.now,
    fetch: () => Promise.reject(new TypeError('no network')),
  })
  const event = {
    id: ID,
    source: 'guesty' as const,
    type: 'reservation.messageReceived',
    receivedAt: Date.now(),
    occurredAt: Date.now(),
    payload: JSON.parse(messageBody(5, 'Is there a cot?', new Date().toISOString())) as unknown,
    traceId: '0'.repeat(32),
  }
  await engine.intake.accept(event)
  const [job] = await engine.queue.claim({ kinds: [EVENT_JOB], limit: 1, leaseMs: 1_000, now: Date.now() })
  if (!job) throw new Error(`nothing to claim under ${eventJob(event).key}`)
  await engine.queue.bury(job, 'StoreUnavailable: the disk is full', Date.now())
  await engine.events.mark(ID, 'dead', 'StoreUnavailable: the disk is full')
  await engine.close()
}

/** Runs a command of the command line against the running server. @returns What it printed. */
async function command(name: 'events' | 'dead-letters' | 'status', ...words: string[]): Promise<string> {
  const printed: string[] = []
  const call = async (path: string, init?: RequestInit): Promise<unknown> =>
    (await server?.api(path, { method: init?.method ?? 'GET' }))?.json()
  await COMMANDS[name]?.run({
    client: { get: (path) => call(path), post: (path) => call(path, { method: 'POST' }) },
    arguments: words.filter((word) => !word.startsWith('--')),
    options: { state: 'dead', all: words.includes('--all') },
    json: false,
    environment: {},
    print: (text) => void printed.push(text),
  })
  return printed.join('\n')
}

test.for([
  ['its event', () => command('events', 'replay', ID)],
  ['its dead letter', () => command('dead-letters', 'replay', eventJobKey(ID))],
  ['all dead letters', () => command('dead-letters', 'replay', '--all')],
] as const)('work that was given up is shown, and done when %s is replayed', async ([, replay]) => {
  await leaveDeadEvent()
  server = await startLocalServer(folder.path)
  expect(await command('events', 'list')).toContain(ID)
  expect(await command('dead-letters', 'list')).toContain('the disk is full')
  expect(await command('status')).toContain('dead letters 1')
  await replay()
  await server.settled()
  expect(await server.json(`/api/events/${ID}`)).toMatchObject({ state: 'applied' })
  expect(await command('dead-letters', 'list')).not.toContain(ID)
  const found = await server.json<{ items: unknown[] }>('/api/records?q=cot')
  expect(found.items).toHaveLength(1)
})
