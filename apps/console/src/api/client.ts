import * as z from 'zod/mini'

import { ApiError } from './api-error.ts'
import { chunksOf, readEventStream } from './event-stream.ts'
import {
  Answer,
  BackupDetail,
  Backups,
  CodeReleases,
  DeadLetterList,
  DemoChat,
  DemoChatSaid,
  EventDetail,
  EventList,
  Problem,
  Progress,
  RecordDetail,
  RecordList,
  Settings,
  type Stage,
  Status,
  TodayBoard,
} from './schemas.ts'

const READ_DEADLINE_MS = 20_000
/** A model has 9 s on the server, and a busy machine may need as long again. */
const ASK_DEADLINE_MS = 60_000

export interface ApiPorts {
  readonly fetch: typeof globalThis.fetch
  /** The folder that the server is mounted at, ending in `/`. */
  readonly base: string
  /** Called when the server no longer knows who asks. */
  readonly onLoggedOut: () => void
}

type Query = Readonly<Record<string, string | number | undefined>>

export type Api = ReturnType<typeof createApi>

/** The server's HTTP API (docs/api.md). Everything rejects with {@link ApiError}, or with the signal's reason once it is aborted. */
export function createApi({ fetch, base, onLoggedOut }: ApiPorts) {
  async function send(path: string, init: RequestInit, deadlineMs = READ_DEADLINE_MS): Promise<Response> {
    const deadline = AbortSignal.timeout(deadlineMs)
    const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline
    let response: Response
    try {
      response = await fetch(`${base}${path}`, { ...init, signal, credentials: 'same-origin' })
    } catch (error) {
      throw unreachable(error, init.signal)
    }
    if (response.ok) return response
    const failure = await failureOf(response)
    if (failure.status === 401) onLoggedOut()
    throw failure
  }

  async function get<Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
    { query = {}, signal }: { readonly query?: Query; readonly signal?: AbortSignal | undefined } = {},
  ): Promise<z.output<Schema>> {
    const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
    const response = await send(search === '' ? path : `${path}?${search}`, signal ? { signal } : {})
    return parsed(schema, await response.json().catch(() => undefined))
  }

  const post = (path: string, body?: unknown) => send(path, { method: 'POST', ...json(body) })
  const segment = encodeURIComponent

  return {
    /** Asks, reporting each stage; resolves with the checked answer. */
    async ask(
      asked: { readonly question: string; readonly conversationId: string },
      { signal, onStage }: { readonly signal: AbortSignal; readonly onStage: (stage: Stage) => void },
    ): Promise<Answer> {
      const { headers, body } = json(asked)
      const request = { method: 'POST', body, headers: { ...headers, accept: 'text/event-stream' }, signal }
      const response = await send('api/ask', request, ASK_DEADLINE_MS)
      try {
        if (response.body) {
          for await (const { event, data } of readEventStream(chunksOf(response.body))) {
            if (event === 'progress') onStage(parsed(Progress, parseJson(data)).stage)
            if (event === 'answer') return parsed(Answer, parseJson(data))
            if (event === 'error') throw problemError(500, parseJson(data))
          }
        }
      } catch (error) {
        throw error instanceof ApiError ? error : unreachable(error, signal)
      }
      throw new ApiError(0, 'The connection ended before the answer came. Ask again.')
    },
    async rate(rating: {
      readonly interactionId: string
      readonly rating: 'up' | 'down'
      readonly comment?: string | undefined
    }): Promise<void> {
      await post('api/feedback', rating)
    },
    status: (signal?: AbortSignal) => get('api/status', Status, { signal }),
    /** @param day 0 is today, 1 tomorrow, −1 yesterday, each in the property's own zone. */
    today: (day: number, signal?: AbortSignal) => get('api/today', TodayBoard, { query: { day }, signal }),
    records: (query: Query, signal?: AbortSignal) => get('api/records', RecordList, { query, signal }),
    record: (id: string, signal?: AbortSignal) => get(`api/records/${segment(id)}`, RecordDetail, { signal }),
    events: (query: Query, signal?: AbortSignal) => get('api/events', EventList, { query, signal }),
    event: (id: string, signal?: AbortSignal) => get(`api/events/${segment(id)}`, EventDetail, { signal }),
    async replayEvent(id: string): Promise<void> {
      await post(`api/events/${segment(id)}/replay`)
    },
    /** @param month `2026-11`, in UTC; empty for this one. */
    codeReleases: (month: string, signal?: AbortSignal) => get('api/audit', CodeReleases, { query: { month }, signal }),
    backups: (signal?: AbortSignal) => get('api/backups', Backups, { signal }),
    backup: (id: string, signal?: AbortSignal) => get(`api/backups/${segment(id)}`, BackupDetail, { signal }),
    async startBackup(): Promise<void> {
      await post('api/backups')
    },
    deadLetters: (signal?: AbortSignal) => get('api/dead-letters', DeadLetterList, { signal }),
    async replayDeadLetter(key: string): Promise<void> {
      await post(`api/dead-letters/${segment(key)}/replay`)
    },
    async reindex(): Promise<void> {
      await post('api/reindex')
    },
    settings: (signal?: AbortSignal) => get('api/settings', Settings, { signal }),
    async saveSettings(settings: Settings): Promise<Settings> {
      const response = await send('api/settings', { method: 'PUT', ...json(settings) })
      return parsed(Settings, await response.json().catch(() => undefined))
    },
    /** @param after The version seen last: then it waits a while for a later one. */
    demoChat: (as: string, after: string | undefined, signal: AbortSignal) =>
      get('api/demo/chat', DemoChat, { query: { as, after }, signal }),
    async sayInDemoChat(said: {
      readonly as: string
      readonly roomId: string
      readonly text: string
      readonly threadId?: string | undefined
    }): Promise<string> {
      const response = await post('api/demo/chat/messages', said)
      return parsed(DemoChatSaid, await response.json().catch(() => undefined)).id
    },
    async editInDemoChat(as: string, id: string, words: string): Promise<void> {
      const edit = { method: 'PATCH', ...json({ as, text: words }) }
      await send(`api/demo/chat/messages/${segment(id)}`, edit)
    },
    async deleteInDemoChat(as: string, id: string): Promise<void> {
      await send(`api/demo/chat/messages/${segment(id)}?as=${segment(as)}`, { method: 'DELETE' })
    },
    async reactInDemoChat(as: string, id: string, emoji: string, on: boolean): Promise<void> {
      await post(`api/demo/chat/messages/${segment(id)}/reactions`, { as, emoji, on })
    },
    /** Trades the installation's token for the login cookie. */
    async logIn(token: string): Promise<void> {
      await send('login', { method: 'POST', body: new URLSearchParams({ token }) })
    },
    async logOut(): Promise<void> {
      await post('logout')
      onLoggedOut()
    },
  }
}

function json(body: unknown): { readonly headers: Record<string, string>; readonly body: string | null } {
  return body === undefined
    ? { headers: {}, body: null }
    : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parsed<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const where = result.error.issues[0]?.path.join('.')
  throw new ApiError(
    0,
    `The server answered in a way that this page does not know${where ? ` (${where})` : ''}. Reload it.`,
  )
}

async function failureOf(response: Response): Promise<ApiError> {
  return problemError(response.status, await response.json().catch(() => undefined))
}

function problemError(status: number, body: unknown): ApiError {
  const problem = z.safeParse(Problem, body)
  if (!problem.success) return new ApiError(status, `The server answered ${status}. Try again, or look at its log.`)
  const { title, detail, errors } = problem.data
  return new ApiError(problem.data.status, detail ?? title, errors)
}

/** Keeps a caller's own abort as it is; anything else is a server that cannot be reached. */
function unreachable(error: unknown, signal: AbortSignal | null | undefined): unknown {
  if (signal?.aborted) return signal.reason
  return error instanceof DOMException && error.name === 'TimeoutError'
    ? new ApiError(0, 'The server took too long to answer. Try again.')
    : new ApiError(0, 'The server cannot be reached. Is it running? Then try again.')
}
