import { hashOf } from '../random.ts'
import { checkParameters, json, Refusal } from './reply.ts'

const HOUR_MS = 3_600_000
const LIFETIME_SECONDS = 86_400
const TOKENS_A_DAY = 5
const FORBIDDEN = "You don't have permission to access, please contact Guesty support."

export interface GuestyCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** Issues and checks tokens by Guesty's rules. A token says itself when it ends, so that it outlives this process. */
export interface GuestyAccess {
  issue(request: Request): Promise<Response>
  /** @throws {Refusal} 401 without a token that was issued here, 403 with an expired one. */
  check(request: Request): void
}

export function guestyAccess(credentials: GuestyCredentials, now: () => number): GuestyAccess {
  let issued: number[] = []
  const sealOf = (expiresAt: number): string =>
    hashOf(`${credentials.clientId}/${credentials.clientSecret}/${expiresAt}`).toString(36)
  return {
    async issue(request) {
      if (request.method !== 'POST') throw new Refusal(405, 'POST only')
      if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
        throw new Refusal(415, 'the token endpoint takes a form')
      }
      const form = new URLSearchParams(await request.text())
      checkParameters(
        form,
        ['grant_type', 'scope', 'client_id', 'client_secret'],
        ['grant_type', 'client_id', 'client_secret'],
      )
      if (form.get('grant_type') !== 'client_credentials' || form.get('scope') !== 'open-api') {
        throw new Refusal(400, 'grant_type must be client_credentials and scope open-api')
      }
      if (form.get('client_id') !== credentials.clientId || form.get('client_secret') !== credentials.clientSecret) {
        throw new Refusal(401, 'invalid client')
      }
      const at = now()
      issued = issued.filter((time) => time > at - 24 * HOUR_MS)
      const oldest = issued[0]
      if (issued.length >= TOKENS_A_DAY && oldest !== undefined) {
        const wait = Math.ceil((oldest + 24 * HOUR_MS - at) / 1_000)
        return json(429, { message: 'Too many tokens' }, { 'retry-after': String(wait) })
      }
      issued.push(at)
      const expiresAt = at + LIFETIME_SECONDS * 1_000
      return json(200, {
        token_type: 'Bearer',
        expires_in: LIFETIME_SECONDS,
        access_token: `demo.${expiresAt}.${sealOf(expiresAt)}`,
        scope: 'open-api',
      })
    },
    check(request) {
      const [, expiry, seal] = /^Bearer demo\.(\d+)\.(\w+)$/.exec(request.headers.get('authorization') ?? '') ?? []
      const expiresAt = Number(expiry)
      if (expiry === undefined || seal !== sealOf(expiresAt)) throw new Refusal(401, 'Unauthorized')
      if (now() >= expiresAt) throw new Refusal(403, FORBIDDEN)
    },
  }
}
