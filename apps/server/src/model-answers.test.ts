import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { evidenceIn, type GroqReply, type GroqRequest, groqStandIn } from '@innkeeper/testing/groq-stand-in'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { parseConfig } from './config.ts'
import { type Server, startServer } from './server.ts'

const KEY = 'gsk_test_key_of_nobody'
let reply: (request: GroqRequest) => GroqReply = () => ({ kind: 'empty' })
const groq = groqStandIn({ apiKey: KEY, replies: (request) => reply(request) })
let folder: string
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-model-'))
  const config = parseConfig({
    INNKEEPER_DATA_DIR: folder,
    PORT: '0',
    INNKEEPER_DEMO: 'on',
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    GROQ_API_KEY: KEY,
    GROQ_BASE_URL: 'http://groq.test/openai/v1',
  })
  server = await startServer(config, { log: { info() {}, warn() {}, error() {} }, now: Date.now, fetch: groq.fetch })
  await filled()
}, 60_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Status {
  readonly sources: readonly { readonly filling: unknown }[]
  readonly queueDepth: number
  readonly records: { readonly byType: Readonly<Record<string, number>> }
}

async function filled(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(`${server.origin}/api/status`, {
      headers: { authorization: `Bearer ${server.token}` },
    })
    const status = (await response.json()) as Status
    if (
      status.queueDepth === 0 &&
      (status.records.byType['stay'] ?? 0) > 300 &&
      status.sources.every(({ filling }) => filling === null)
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the demo was not filled in time')
}

async function ask(question: string): Promise<{ answer: string; mode: string }> {
  const response = await fetch(`${server.origin}/api/ask`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as { answer: string; mode: string }
}

const QUESTION = 'who is checking in today and at what time?'

test('a faithful wording is used', { timeout: 20_000 }, async () => {
  reply = (request) => ({ kind: 'text', text: `Here you go:\n\n${evidenceIn(request)}` })
  const answer = await ask(QUESTION)
  expect(answer.mode).toBe('model')
  expect(answer.answer).toContain('Here you go')
  expect(groq.refusals).toEqual([])
})

test('a wording that drops the notes and the line of completeness gets the code’s own', async () => {
  reply = (request) => ({
    kind: 'text',
    text: evidenceIn(request)
      .split('\n')
      .filter((line) => !line.startsWith('>') && !line.startsWith('_'))
      .join('\n'),
  })
  const answer = await ask(QUESTION)
  expect(answer.mode).toBe('model')
  expect(answer.answer).toMatch(/_\d+ of \d+, as of \d\d:\d\d_$/)
  expect(answer.answer).toContain('> Times are local to each house')
})

test.for<[string, GroqReply | 'changed time' | 'dropped line']>([
  ['a changed time', 'changed time'],
  ['a dropped line', 'dropped line'],
  ['nonsense', { kind: 'text', text: 'Everybody arrives at 12:34, trust me, says Bartholomew Q. Zweistein.' }],
  ['nothing', { kind: 'empty' }],
  ['a 429', { kind: 'error', status: 429, code: 'rate_limit_exceeded', retryAfter: '60' }],
  ['a network failure', { kind: 'network' }],
  ['garbage', { kind: 'garbage' }],
])('%s from the model falls back to the composed answer', { timeout: 20_000 }, async ([, given]) => {
  reply = (request) => {
    if (typeof given === 'object') return given
    const lines = evidenceIn(request).split('\n')
    const at = lines.findIndex((line) => line.startsWith('- '))
    if (given === 'dropped line') lines.splice(at, 1)
    else lines[at] = (lines[at] ?? '').replace(/\d\d:\d\d/, '03:33')
    return { kind: 'text', text: lines.join('\n') }
  }
  const answer = await ask(QUESTION)
  expect(answer.mode).toBe('composed')
  expect(answer.answer).not.toContain('03:33')
  expect(answer.answer).toMatch(/_\d+ of \d+, as of \d\d:\d\d_$/)
})
