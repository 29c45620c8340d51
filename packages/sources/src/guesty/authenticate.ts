import { InnkeeperError } from '@innkeeper/core/errors'
import type { Authentication, DeliveryAuthenticator } from '@innkeeper/core/source/source'

import { stripped } from './stripped.ts'
import { instantFrom } from './to-record/time-fields.ts'

/** A webhook secret that cannot be used. Names its place in the list, never its value. */
export class WebhookSecretMalformed extends InnkeeperError {
  override readonly name = 'WebhookSecretMalformed'
  readonly code = 'config.guesty_webhook_secret'
  readonly retry = 'never'
}

export interface GuestyAuthenticatorOptions {
  /** As Guesty gives them: `whsec_` and base64. Any of them may have signed, so that a secret can be changed without a gap. */
  readonly secrets: readonly string[]
  /** How far a delivery's timestamp may be from now, in either direction, in seconds. */
  readonly toleranceSeconds?: number
}

/** More signatures than an endpoint in rotation can have are not looked at. */
const MOST_SIGNATURES = 16

/**
 * Checks Guesty's deliveries, which are signed by the Svix scheme: HMAC-SHA-256 over id, timestamp and the raw body.
 *
 * @throws {WebhookSecretMalformed} No secret, or one that is no base64.
 * @see docs.svix.com, "Verifying payloads manually".
 */
export function guestyAuthenticator({
  secrets,
  toleranceSeconds = 300,
}: GuestyAuthenticatorOptions): DeliveryAuthenticator {
  if (secrets.length === 0) throw new WebhookSecretMalformed('a Guesty webhook secret is needed; none was given')
  const keyBytes = secrets.map((secret, index) => keyOf(secret, index + 1))
  let imported: Promise<readonly CryptoKey[]> | undefined
  const keys = () => (imported ??= Promise.all(keyBytes.map(importKey)))

  return {
    source: 'guesty',
    async authenticate(body, headers, now): Promise<Authentication> {
      const header = (name: string) => headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`)
      const id = header('id')
      const timestamp = header('timestamp')
      const signatures = header('signature')
      if (!id || !timestamp || !signatures) return refused('missing_header')
      if (!/^\d{1,15}$/.test(timestamp)) return refused('malformed_timestamp')
      const sentAt = Number(timestamp) * 1_000
      if (sentAt < now - toleranceSeconds * 1_000) return refused('timestamp_too_old')
      if (sentAt > now + toleranceSeconds * 1_000) return refused('timestamp_in_future')

      const content = signedContent(id, timestamp, body)
      if (!(await isSigned(content, signatures, await keys()))) return refused('wrong_signature')
      return { outcome: 'authentic', delivery: { key: await deliveryKey(id), ...readPayload(body, sentAt) } }
    },
  }
}

function refused(reason: string): Authentication {
  return { outcome: 'refused', reason }
}

async function isSigned(
  content: Uint8Array<ArrayBuffer>,
  header: string,
  keys: readonly CryptoKey[],
): Promise<boolean> {
  const candidates = header
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .slice(0, MOST_SIGNATURES)
    .flatMap((entry) => fromBase64(entry.slice(3)) ?? [])
  let signed = false
  for (const candidate of candidates) {
    for (const key of keys) {
      // Every pair is tried, so that the time taken does not tell which secret is the one in use.
      if (await crypto.subtle.verify('HMAC', key, candidate, content)) signed = true
    }
  }
  return signed
}

function signedContent(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`)
  const content = new Uint8Array(head.length + body.length)
  content.set(head)
  content.set(body, head.length)
  return content
}

function readPayload(
  body: Uint8Array,
  sentAt: number,
): { type: string; occurredAt: number; payload: unknown; parkedBecause?: string } {
  const text = new TextDecoder().decode(body)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { type: 'unknown', occurredAt: sentAt, payload: text, parkedBecause: 'signed, but the body is no JSON' }
  }
  const payload = stripped(parsed)
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return { type: 'unknown', occurredAt: sentAt, payload, parkedBecause: 'signed, but the body is no JSON object' }
  }
  return { type: eventOf(payload), occurredAt: publishedAtOf(payload) ?? sentAt, payload }
}

function eventOf(payload: object): string {
  const event = 'event' in payload ? payload.event : undefined
  return typeof event === 'string' && event !== '' ? event : 'unknown'
}

/** When a lean event was published: inside `data`, or beside it. */
export function publishedAtOf(payload: object): number | undefined {
  const data = 'data' in payload ? payload.data : undefined
  for (const part of [data, payload]) {
    if (typeof part !== 'object' || part === null || !('publishedAt' in part)) continue
    const { publishedAt } = part
    const at = typeof publishedAt === 'string' || typeof publishedAt === 'number' ? instantFrom(publishedAt) : undefined
    if (at !== undefined) return at
  }
  return undefined
}

/** The message's id, or a digest of it where it could not be part of an event's id. */
async function deliveryKey(id: string): Promise<string> {
  if (/^[A-Za-z0-9:_.-]{1,120}$/.test(id)) return id
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id)))
  return `sha256-${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function keyOf(secret: string, position: number): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(secret.trim().replace(/^whsec_/, ''))
  if (!bytes || bytes.length === 0) {
    throw new WebhookSecretMalformed(`Guesty webhook secret number ${position} is not base64 behind "whsec_"`)
  }
  return bytes
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
