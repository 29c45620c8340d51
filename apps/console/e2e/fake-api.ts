/** A stand-in of the server for the page's tests: the built console with its real headers, and the API's shapes from memory. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'

import { DEMO_CHAT } from './fake-chat.ts'
import {
  ANSWER,
  backupDetail,
  BACKUPS,
  BOARD,
  CODE_RELEASES,
  DEAD_LETTERS,
  EMPTY_BOARD,
  EVENTS,
  HOSTILE_ANSWER,
  RECORDS,
  recordDetail,
  SETTINGS,
  STATUS,
} from './fake-data.ts'

export const TOKEN = 'open-sesame'

export interface FakeApi {
  readonly url: string
  /** Every write, in order: `PUT /api/settings` and its body. */
  readonly writes: { readonly what: string; readonly body: unknown }[]
  /** While set, asking fails. */
  failing: boolean
  close(): Promise<void>
}

const DIST = join(import.meta.dirname, '..', 'dist')
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }
/** As the server sends it: what breaks it must break here too. */
const POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

export async function startFakeApi(): Promise<FakeApi> {
  const server = createServer((request, response) => void handle(request, response, api))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const api: FakeApi = {
    url: `http://127.0.0.1:${port}`,
    writes: [],
    failing: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return api
}

async function handle(request: IncomingMessage, response: ServerResponse, api: FakeApi): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', api.url)
  const method = request.method ?? 'GET'
  const text = await bodyOf(request)
  if (pathname === '/login') return logIn(text, response)
  if (pathname === '/logout') {
    response.writeHead(303, { location: '/', 'set-cookie': 'session=; Max-Age=0' }).end()
    return
  }
  if (!pathname.startsWith('/api/')) return sendFile(pathname, response)
  if (!request.headers.cookie?.includes('session=1')) return sendProblem(response, 401, 'Log in.')
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  if (method !== 'GET') api.writes.push({ what: `${method} ${pathname}`, body })
  if (pathname === '/api/ask') return answer(body, response, api)
  // Nothing more ever happens: whoever has seen it all waits.
  if (pathname === '/api/demo/chat' && searchParams.has('after')) return
  const [status, value] = reply(method, pathname, searchParams, body)
  if (status >= 400) return sendProblem(response, status, String(value), value)
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(value === undefined ? '' : JSON.stringify(value))
}

function reply(method: string, pathname: string, query: URLSearchParams, body: unknown): [number, unknown] {
  const [, , collection = '', id = ''] = pathname.split('/').map(decodeURIComponent)
  const list = (items: readonly unknown[]) => ({ items, nextCursor: null })
  if (method === 'PUT') {
    const minutes = (body as { cleaningMinutes: number }).cleaningMinutes
    return minutes > 1_440 ? [422, [{ path: 'cleaningMinutes', message: 'must be 1440 at most' }]] : [200, body]
  }
  if (collection === 'demo' && method === 'POST' && body !== undefined) {
    const refused = (body as { text?: string }).text === 'refuse this'
    return refused ? [403, 'nora is not in the room.'] : [201, { id: 'new' }]
  }
  if (method === 'POST') return collection === 'feedback' ? [204, undefined] : [202, {}]
  switch (collection) {
    case 'status':
      return [200, STATUS]
    case 'today':
      return [200, query.get('day') === '0' ? BOARD : EMPTY_BOARD]
    case 'audit': {
      const month = query.get('month') ?? '2026-11'
      return [200, { ...CODE_RELEASES, month, items: month === '2026-11' ? CODE_RELEASES.items : [] }]
    }
    case 'backups': {
      if (id === '') return [200, BACKUPS]
      const run = BACKUPS.runs.find((one) => one.id === id)
      return run ? [200, backupDetail(run)] : [404, `No backup has the id ${id}.`]
    }
    case 'settings':
      return [200, SETTINGS]
    case 'demo':
      return [200, DEMO_CHAT]
    case 'dead-letters':
      return [200, list(DEAD_LETTERS)]
    case 'records': {
      if (id !== '') {
        const record = RECORDS.find((one) => one.id === id)
        return record ? [200, recordDetail(record)] : [404, `No record has the id ${id}.`]
      }
      const [type, words, cursor] = [query.get('type'), query.get('q')?.toLowerCase() ?? '', query.get('cursor')]
      const found = RECORDS.filter((one) => (!type || one.type === type) && one.title.toLowerCase().includes(words))
      // Two pages, where there are enough.
      if (found.length < 4 || type) return [200, list(found)]
      return [200, cursor ? list(found.slice(3)) : { items: found.slice(0, 3), nextCursor: '3' }]
    }
    case 'events': {
      if (id !== '') {
        const event = EVENTS.find((one) => one.id === id)
        return event ? [200, event] : [404, `No event has the id ${id}.`]
      }
      const state = query.get('state')
      return [200, list(EVENTS.filter((event) => !state || event.state === state))]
    }
    default:
      return [404, `There is no ${pathname}.`]
  }
}

/** Answers as events: "slow" never ends, "hostile" quotes HTML, anything else is the usual answer. */
function answer(body: unknown, response: ServerResponse, api: FakeApi): void {
  const { question } = body as { question: string }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (event: string, data: unknown) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  send('progress', { stage: 'understanding' })
  send('progress', { stage: 'reading' })
  if (question.includes('slow')) return
  if (api.failing)
    send('error', {
      type: 'about:blank',
      title: 'Something broke here',
      status: 500,
      detail: 'The question could not be answered. Trace 0123.',
    })
  else send('answer', question.includes('hostile') ? HOSTILE_ANSWER : { ...ANSWER, id: `answer-${api.writes.length}` })
  response.end()
}

function logIn(form: string, response: ServerResponse): void {
  if (new URLSearchParams(form).get('token') !== TOKEN) return sendProblem(response, 401, 'The token is wrong.')
  response.writeHead(303, { location: '/', 'set-cookie': 'session=1; Path=/; HttpOnly' }).end()
}

function sendProblem(response: ServerResponse, status: number, detail: string, errors?: unknown): void {
  const problem = {
    type: 'about:blank',
    title: 'Refused',
    status,
    detail,
    ...(Array.isArray(errors) ? { errors } : {}),
  }
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
}

async function sendFile(pathname: string, response: ServerResponse): Promise<void> {
  const name = /\.\w+$/.test(pathname) ? pathname : '/index.html'
  const content = await readFile(join(DIST, name)).catch(() => undefined)
  if (!content) {
    response.writeHead(404).end()
    return
  }
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8'
  response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(content)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks).toString('utf8')
}
