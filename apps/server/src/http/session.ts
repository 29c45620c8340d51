import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import { problem } from '@innkeeper/core/pipeline/http-problem'
import { bytesWithin } from '@innkeeper/core/pipeline/http-body'

const COOKIE = 'innkeeper_session'
const SESSION_MS = 30 * 86_400_000
const LINK_MS = 24 * 3_600_000

export interface SessionOptions {
  /** The installation's token: holding it is being its operator. */
  readonly token: string
  readonly now: () => number
}

/** Who may use `/api/*`: whoever holds the token, or the cookie that a one-time link or the token gave. */
export interface Sessions {
  /** The secret part of a link that logs in once, within a day. */
  newLoginCode(): string
  /** Undefined when the request may pass. */
  refuse(request: Request): Response | undefined
  /** `GET /login?code=…` and `POST /login` (form field `token`). */
  login(request: Request): Promise<Response>
  logout(): Response
}

export function openSessions({ token, now }: SessionOptions): Sessions {
  const codes = new Map<string, number>()
  const key = createHmac('sha256', token).update('innkeeper session').digest()
  const sign = (expires: string): string => createHmac('sha256', key).update(expires).digest('base64url')

  function cookieFor(request: Request): string {
    const expires = String(now() + SESSION_MS)
    const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
    return `${COOKIE}=${expires}.${sign(expires)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${SESSION_MS / 1000}${secure}`
  }

  function hasSession(request: Request): boolean {
    const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
    const value = cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1)
    const [expires, signature] = value?.split('.') ?? []
    return Boolean(expires && signature && same(signature, sign(expires)) && Number(expires) > now())
  }

  function enter(request: Request): Response {
    return new Response(null, {
      status: 303,
      headers: { location: '/', 'set-cookie': cookieFor(request), 'cache-control': 'no-store' },
    })
  }

  return {
    newLoginCode() {
      const code = randomBytes(24).toString('base64url')
      codes.set(code, now() + LINK_MS)
      return code
    },
    refuse(request) {
      const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      if (given !== undefined) return same(given, token) ? undefined : problem(401, 'The bearer token is wrong.')
      if (!hasSession(request))
        return problem(401, 'Send "Authorization: Bearer <token>", or log in with the link that the server printed.')
      return isForeignWrite(request) ? problem(403, 'A page of another site may not write here.') : undefined
    },
    async login(request) {
      if (request.method === 'GET') {
        const code = new URL(request.url).searchParams.get('code') ?? ''
        const expires = codes.get(code)
        codes.delete(code)
        if (expires !== undefined && expires > now()) return enter(request)
        // The page tells how to get in; someone who is in already just goes on.
        const location = hasSession(request) ? '/' : '/?login=expired'
        return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
      }
      const bytes = await bytesWithin(request)
      if (bytes instanceof Response) return bytes
      const given = await tokenField(bytes, request.headers.get('content-type') ?? '')
      if (given !== undefined && same(given.trim(), token)) return enter(request)
      return problem(401, 'The token is wrong.')
    },
    logout: () =>
      new Response(null, {
        status: 303,
        headers: { location: '/', 'set-cookie': `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0` },
      }),
  }
}

/** Cookies go along with requests that other sites cause; browsers say where a write comes from. */
function isForeignWrite(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  // "null" is what a page without an origin of its own sends.
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host)
}

/** The form field `token`; undefined when the body is no form or has none. */
async function tokenField(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<string | undefined> {
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => undefined)
  const given = form?.get('token')
  return typeof given === 'string' ? given : undefined
}

/** Compares without telling by its time where two texts differ. */
function same(left: string, right: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}
