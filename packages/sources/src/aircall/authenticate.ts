import { canonicalJson } from '@innkeeper/core/record/version'
import { isAnyOf, sha256 } from '@innkeeper/core/source/credential'
import type { Authentication, DeliveryAuthenticator } from '@innkeeper/core/source/source'

import { WireEnvelope } from './wire.ts'

export interface AircallAuthenticatorOptions {
  /** The shared secrets of the webhooks that may deliver here; several while one is being replaced. */
  readonly tokens: readonly string[]
}

/** Nesting that no real payload comes near; what goes deeper is kept as text. */
const DEEPEST = 100

/**
 * Aircall signs nothing: the credential is the webhook's token inside the body, so the body is parsed first and the token
 * checked before anything else is looked at. A delivery's age says nothing, because retries come up to half a day later.
 *
 * @throws {RangeError} No token, or an empty one.
 */
export function aircallAuthenticator({ tokens }: AircallAuthenticatorOptions): DeliveryAuthenticator {
  if (tokens.length === 0 || tokens.some((token) => token.trim() === '')) {
    throw new RangeError('an Aircall webhook token is empty or missing')
  }
  // Not before the first delivery: a Worker may not begin such work while it is loaded.
  let expected: Promise<Uint8Array[]> | undefined

  return {
    source: 'aircall',
    async authenticate(body): Promise<Authentication> {
      const parsed = parseJson(body)
      if (!parsed) return { outcome: 'malformed', reason: 'not_json' }
      const token = tokenOf(parsed.value)
      if (token === undefined) return { outcome: 'refused', reason: 'token_missing' }
      const presented = await sha256(token)
      if (!isAnyOf(presented, await (expected ??= Promise.all(tokens.map(sha256)))))
        return { outcome: 'refused', reason: 'token_wrong' }
      return { outcome: 'authentic', delivery: await deliveryOf(parsed, token) }
    },
  }
}

interface ParsedBody {
  readonly text: string
  readonly value: unknown
}

function parseJson(body: Uint8Array): ParsedBody | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    const value: unknown = JSON.parse(text)
    return { text, value }
  } catch {
    return undefined
  }
}

function tokenOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('token' in body)) return undefined
  return typeof body.token === 'string' && body.token !== '' ? body.token : undefined
}

async function deliveryOf({ text, value }: ParsedBody, token: string) {
  if (isDeeperThan(value, DEEPEST)) {
    const payload = text.replaceAll(token, REDACTED)
    const parkedBecause = 'the body is nested too deeply to be read'
    return { key: await keyOf(payload), type: 'unknown', occurredAt: undefined, payload, parkedBecause }
  }
  const payload = withoutToken(value, token)
  const { event, event_name, timestamp, data } = WireEnvelope.parse(payload)
  const type = (event ?? event_name ?? '').slice(0, 100) || 'unknown'
  return {
    key: await keyOf(canonicalJson({ type, timestamp, data })),
    type,
    occurredAt: timestamp ?? undefined,
    payload,
  }
}

/** The same for every retry, because a retry repeats the body: Aircall gives its deliveries no id. */
async function keyOf(identity: string): Promise<string> {
  const digest = await sha256(identity)
  return [...digest.subarray(0, 20)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const REDACTED = '[token]'
/** A shorter token could be an ordinary word, which texts may hold by chance. */
const SHORTEST_TELLING = 8

/** A copy without any member called `token`, in whatever depth an envelope repeats it, and with the token blackened where a text holds it. */
function withoutToken(value: unknown, token: string): unknown {
  if (typeof value === 'string') {
    if (value === token) return REDACTED
    return token.length >= SHORTEST_TELLING ? value.replaceAll(token, REDACTED) : value
  }
  if (Array.isArray(value)) return value.map((item) => withoutToken(item, token))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'token')
      .map(([key, member]) => [key, withoutToken(member, token)]),
  )
}

function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
