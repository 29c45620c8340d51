import { StoreUnavailable } from '@innkeeper/core/errors'
import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import { type Host, type JsonService, openJsonService } from '@innkeeper/runtime/json-service'

export interface GoogleServiceOptions extends Host {
  /** Who is asked, for messages: `Firestore`. */
  readonly name: string
  /** With its version, without a slash at its end. */
  readonly baseUrl: string
  /** An emulator takes `owner`. */
  readonly token: AccessToken
}

/** One of Google's services over REST. A token that is refused is renewed once. @throws {StoreUnavailable} */
export function openGoogleService(options: GoogleServiceOptions): JsonService {
  const { name, token } = options
  const service = openJsonService({
    ...options,
    // Contention; the same status number means "exists already" too.
    mayPass: (status, body) => status === 409 && googleErrorOf(body) === 'ABORTED',
    unavailable: (message, details) => new StoreUnavailable(message, details),
  })

  async function tokenNow(refused?: string): Promise<string> {
    try {
      return await token(refused)
    } catch (error) {
      throw new StoreUnavailable(`there is no access token for ${name}`, { cause: error })
    }
  }

  return async (call) => {
    const first = await tokenNow()
    const answer = await service({ ...call, headers: { authorization: `Bearer ${first}` } })
    if (answer.status !== 401) return answer
    const second = await tokenNow(first)
    return second === first ? answer : service({ ...call, headers: { authorization: `Bearer ${second}` } })
  }
}

/** The name of the error in a body (`ALREADY_EXISTS`), which the streaming calls wrap into an array. */
export function googleErrorOf(body: unknown): string | undefined {
  const [first] = Array.isArray(body) ? (body as readonly unknown[]) : [body]
  if (typeof first !== 'object' || first === null || !('error' in first)) return undefined
  const { error } = first
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined
  return typeof error.status === 'string' ? error.status : undefined
}
