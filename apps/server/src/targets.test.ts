import { openChatServer } from '@innkeeper/sources/rocketchat/testing/chat-server'
import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'
import { expect, test } from 'vitest'

import { parseConfig } from './config.ts'
import { startServer } from './server.ts'
import { isLeft, parseTargets } from './targets.ts'
import { dataFolder } from './testing/local-server.ts'
import { TEST_TOKEN } from './testing/server-process.ts'

test.for([
  ['all', ['sync', 'console', 'listener']],
  ['listener', ['listener']],
  ['console, sync', ['sync', 'console']],
] as const)('--target=%s', ([text, targets]) => {
  expect([...parseTargets(text)]).toEqual(targets)
})

test.for(['', 'everything', 'sync,', 'listener sync'])('--target=%s is refused', (text) => {
  expect(() => parseTargets(text)).toThrow(ConfigInvalid)
})

test.for([
  ['sync', ['chat-question']],
  ['console', ['fetch:guesty:stays']],
  ['sync,console', []],
  ['all', []],
] as const)('with --target=%s others do %j', ([targets, left]) => {
  const kinds = ['event', 'chat', 'chat-question', 'fetch:guesty:stays']
  expect(kinds.filter((kind) => isLeft(kind, parseTargets(targets)))).toEqual(left)
})

test('a process that only listens shows how it does, and has no page, no API and no webhooks', async () => {
  const chat = await openChatServer()
  const folder = dataFolder()
  const server = await startServer(
    parseConfig({
      PORT: '0',
      INNKEEPER_DATA_DIR: folder.path,
      INNKEEPER_TOKEN: TEST_TOKEN,
      MONGODB_URI: chat.uri,
      GUESTY_BASE_URL: 'https://guesty.example',
    }),
    {
      targets: parseTargets('listener'),
      log: { info() {}, warn() {}, error() {} },
      now: Date.now,
      fetch: () => Promise.reject(new TypeError('no network here')),
    },
  )
  try {
    const ask = (path: string, init?: RequestInit) => fetch(`${server.origin}${path}`, init)
    let ready: Response
    do ready = await ask('/readyz')
    while (!ready.ok || !(await ready.clone().text()).includes('"phase":"following"'))
    expect(await (await ask('/healthz')).json()).toMatchObject({
      ok: true,
      chat: { phase: 'following', problem: null },
    })
    expect(await (await ask('/metrics')).text()).toContain('innkeeper_chat_following 1')
    for (const path of ['/', '/api/status', '/login']) expect((await ask(path)).status).toBe(404)
    expect((await ask('/webhooks/guesty', { method: 'POST', body: '{}' })).status).toBe(404)
  } finally {
    await server.stop()
    await chat.close()
    folder.remove()
  }
})
