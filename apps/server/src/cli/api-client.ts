import { readToken } from '../token-file.ts'

/** The server said no; the message is the server's own words. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface ApiClient {
  get(path: string): Promise<unknown>
  post(path: string, body?: unknown): Promise<unknown>
}

const DEADLINE_MS = 60_000

/** @throws {ApiRefused} From each call, when the server is not there or says no. */
export function apiClient(environment: Readonly<Record<string, string | undefined>>): ApiClient {
  const base = (environment['INNKEEPER_URL'] || `http://127.0.0.1:${environment['PORT'] || '4000'}`).replace(/\/+$/, '')
  const token = environment['INNKEEPER_TOKEN'] || readToken(environment['INNKEEPER_DATA_DIR'] || './data')

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    }).catch((error: unknown) => {
      const isLate = error instanceof Error && error.name === 'TimeoutError'
      throw new ApiRefused(
        0,
        isLate
          ? `Innkeeper at ${base} did not answer within ${DEADLINE_MS / 1000} s.`
          : `No Innkeeper answers at ${base}${reasonOf(error)}. Start it with \`npm start\`, or set INNKEEPER_URL.`,
      )
    })
    if (response.status === 204) return null
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return answer
    const detail =
      answer !== null && typeof answer === 'object' && 'detail' in answer ? String(answer.detail) : response.statusText
    const hint = response.status === 401 ? ' Set INNKEEPER_TOKEN, or run this where the data directory is.' : ''
    throw new ApiRefused(response.status, `${detail}${hint}`)
  }

  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body ?? {}) }
}

/** What the network said, which tells a wrong name from a server that is down and from a port that fetch refuses. */
function reasonOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  if (!(cause instanceof Error)) return ''
  const words = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
  return words === '' ? '' : ` (${words})`
}
