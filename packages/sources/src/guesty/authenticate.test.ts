import { describe, expect, test } from 'vitest'

import { guestyAuthenticator, WebhookSecretMalformed } from './authenticate.ts'

const NOW = Date.UTC(2026, 10, 19, 16, 6, 0)
const SECRET = `whsec_${btoa('an invented signing key of 32 by')}`
const OLD_SECRET = `whsec_${btoa('the signing key that was replaced')}`
const BODY = JSON.stringify({
  event: 'reservation.updated.v2',
  data: { reservationId: 'r1', publishedAt: '2026-11-19T16:02:11.004Z' },
})

/** Signs as Svix documents it, by other means than the code under test. */
async function signatureOf(secret: string, id: string, timestamp: number | string, body: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.slice(6)), (character) => character.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${timestamp}.${body}`))
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`
}

interface Delivery {
  readonly family?: 'svix' | 'webhook'
  readonly id?: string
  readonly timestamp?: number | string
  readonly body?: string
  readonly sentBody?: string
  readonly signature?: string
  readonly without?: string
  readonly secrets?: readonly string[]
}

async function deliver(delivery: Delivery = {}) {
  const { family = 'svix', id = 'msg_2abc', timestamp = NOW / 1_000, body = BODY, secrets = [SECRET] } = delivery
  const signature = delivery.signature ?? (await signatureOf(SECRET, id, timestamp, body))
  const headers = new Headers({
    [`${family}-id`]: id,
    [`${family}-timestamp`]: String(timestamp),
    [`${family}-signature`]: signature,
  })
  if (delivery.without) headers.delete(`${family}-${delivery.without}`)
  return guestyAuthenticator({ secrets }).authenticate(
    new TextEncoder().encode(delivery.sentBody ?? body),
    headers,
    NOW,
  )
}

const good = await signatureOf(SECRET, 'msg_2abc', NOW / 1_000, BODY)
const byOld = await signatureOf(OLD_SECRET, 'msg_2abc', NOW / 1_000, BODY)

describe('a delivery of Guesty', () => {
  test('that is signed is authentic, and known by its message id and publication', async () => {
    expect(await deliver()).toEqual({
      outcome: 'authentic',
      delivery: {
        key: 'msg_2abc',
        type: 'reservation.updated.v2',
        occurredAt: Date.parse('2026-11-19T16:02:11.004Z'),
        payload: JSON.parse(BODY),
      },
    })
  })

  test.for<[string, Delivery]>([
    ['under the standard header names', { family: 'webhook' }],
    ['at the edge of the window behind', { timestamp: NOW / 1_000 - 300 }],
    ['at the edge of the window ahead', { timestamp: NOW / 1_000 + 300 }],
    ['with one good signature of several', { signature: `v1,AAAA ${byOld} ${good}` }],
    ['with signatures of other versions beside it', { signature: `v2,AAAA v1a,zzz ${good}` }],
    ['by the old secret while both are known', { signature: byOld, secrets: [SECRET, OLD_SECRET] }],
  ])('%s is authentic', async ([, delivery]) => {
    expect(await deliver(delivery)).toMatchObject({ outcome: 'authentic' })
  })

  test.for<[string, string, Delivery]>([
    ['without an id', 'missing_header', { without: 'id' }],
    ['without a timestamp', 'missing_header', { without: 'timestamp' }],
    ['without a signature', 'missing_header', { without: 'signature' }],
    ['with a timestamp that is no number', 'malformed_timestamp', { timestamp: 'soon' }],
    ['with a timestamp in milliseconds', 'timestamp_in_future', { timestamp: NOW }],
    ['that is too old', 'timestamp_too_old', { timestamp: NOW / 1_000 - 301 }],
    ['from the future', 'timestamp_in_future', { timestamp: NOW / 1_000 + 301 }],
    ['with a changed body', 'wrong_signature', { sentBody: BODY.replace('r1', 'r2') }],
    ['with one byte more', 'wrong_signature', { sentBody: `${BODY} ` }],
    ['signed for another id', 'wrong_signature', { id: 'msg_other', signature: good }],
    ['signed by a secret that is not known', 'wrong_signature', { signature: byOld }],
    ['with a signature that is no base64', 'wrong_signature', { signature: 'v1,***' }],
    ['with an empty signature', 'wrong_signature', { signature: 'v1,' }],
    ['with only another version', 'wrong_signature', { signature: good.replace('v1,', 'v2,') }],
  ])('%s is refused as %s', async ([, reason, delivery]) => {
    expect(await deliver(delivery)).toEqual({ outcome: 'refused', reason })
  })

  test.for<[string, string, unknown]>([
    ['no JSON', '{"event": ', '{"event": '],
    ['a list', '[1]', [1]],
    ['null', 'null', null],
  ])('that is signed but %s is authentic and parked', async ([, body, payload]) => {
    expect(await deliver({ body })).toMatchObject({
      outcome: 'authentic',
      delivery: { type: 'unknown', payload, parkedBecause: expect.stringContaining('signed'), occurredAt: NOW },
    })
  })

  test('without an event name is authentic and of unknown type', async () => {
    expect(await deliver({ body: '{"a":1}' })).toMatchObject({ delivery: { type: 'unknown', payload: { a: 1 } } })
  })

  test('is kept without channel credentials and identity papers', async () => {
    const body = JSON.stringify({
      event: 'listing.updated',
      listing: { _id: 'l1', integrations: [{ airbnb2: { token: 'secret' } }], pms: { active: true } },
      guest: { passportNumber: 'X1', identityNumber: 'Y2', birthday: '1990-01-01', fullName: 'Lena Example' },
    })
    expect(await deliver({ body })).toMatchObject({
      delivery: {
        payload: {
          event: 'listing.updated',
          listing: { _id: 'l1', pms: { active: true } },
          guest: { fullName: 'Lena Example' },
        },
      },
    })
    expect(JSON.stringify(await deliver({ body }))).not.toMatch(/integrations|secret|X1|Y2|1990/)
  })

  test('with an id that cannot be part of an event id is known by its digest', async () => {
    const delivered = await deliver({ id: 'msg with spaces/and more' })
    expect(delivered).toMatchObject({ delivery: { key: expect.stringMatching(/^sha256-[0-9a-f]{64}$/) } })
  })
})

describe('a webhook secret', () => {
  test.for([[[]], [['whsec_not base64!']], [['whsec_']], [[SECRET, '%%%']]])('%j stops the start', ([secrets]) => {
    expect(() => guestyAuthenticator({ secrets: secrets ?? [] })).toThrow(WebhookSecretMalformed)
  })

  test('is never in the error that refuses it', () => {
    expect(() => guestyAuthenticator({ secrets: [SECRET, 'whsec_*very-private*'] })).toThrow(/^(?!.*private).*number 2/)
  })

  test('is taken without its prefix too', async () => {
    expect(await deliver({ secrets: [SECRET.slice(6)] })).toMatchObject({ outcome: 'authentic' })
  })
})
