import { beforeAll, describe, expect, test } from 'vitest'

import { deliveriesOf, type Delivery } from './deliveries.ts'
import { liveDelivery } from './live.ts'
import { makePortfolio } from './portfolio.ts'
import { providerEvents } from './provider-events.ts'
import { base64Of } from './random.ts'

const NOW = Date.parse('2026-11-21T09:30:00Z')
const secrets = { guestySecret: `whsec_${base64Of('a test', 24)}`, aircallToken: 'a-token-of-a-test' }
const portfolio = makePortfolio({ now: NOW })

async function isSigned({ headers, body }: Delivery): Promise<boolean> {
  const bytes = Uint8Array.from(atob(secrets.guestySecret.slice('whsec_'.length)), (letter) => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  const [version, signature = ''] = (headers['svix-signature'] ?? '').split(',')
  const mac = Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0))
  const content = new TextEncoder().encode(`${headers['svix-id']}.${headers['svix-timestamp']}.${body}`)
  return version === 'v1' && crypto.subtle.verify('HMAC', key, mac, content)
}

function read(delivery: Delivery | undefined): Record<string, unknown> {
  const body: unknown = JSON.parse(delivery?.body ?? '{}')
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {}
}

describe('the deliveries of a made-up past', () => {
  let deliveries: Delivery[] = []
  beforeAll(async () => {
    deliveries = await deliveriesOf(portfolio, secrets)
  })

  test('are signed as the Svix scheme says, at the given instant', async () => {
    const guesty = deliveries.filter(({ path }) => path === '/webhooks/guesty')
    expect(guesty.length).toBeGreaterThan(1_500)
    for (const delivery of guesty.slice(0, 200)) {
      expect(await isSigned(delivery)).toBe(true)
      expect(delivery.headers['svix-timestamp']).toBe(String(NOW / 1_000))
    }
    const [first] = guesty
    expect(first && (await isSigned({ ...first, body: `${first.body} ` }))).toBe(false)
  })

  test('carry Aircall’s token in the body and in no header', () => {
    const aircall = deliveries.filter(({ path }) => path === '/webhooks/aircall')
    expect(aircall.length).toBeGreaterThan(200)
    for (const delivery of aircall) {
      expect(read(delivery)['token']).toBe(secrets.aircallToken)
      expect(Object.keys(read(delivery))).toEqual(['resource', 'event', 'timestamp', 'token', 'data'])
      expect(JSON.stringify(delivery.headers)).not.toContain(secrets.aircallToken)
    }
  })

  test('come in the order of time, but for a few, and some come twice', () => {
    const later = deliveries.filter(({ at }, index) => at < (deliveries[index - 1]?.at ?? 0)).length
    expect(later).toBeGreaterThan(10)
    expect(later).toBeLessThan(deliveries.length / 10)
    const bodies = new Set(deliveries.map(({ headers, body }) => `${headers['svix-id']}${body}`))
    expect(deliveries.length - bodies.size).toBeGreaterThan(10)
    expect(deliveries.every(({ at }) => at <= NOW)).toBe(true)
  })

  test('are lean in both nestings, legacy with the whole object, and of every family', () => {
    const bodies = deliveries.map(read)
    const lean = bodies.filter(({ event }) => event === 'reservation.created.v2')
    expect(lean.some((body) => 'data' in body)).toBe(true)
    expect(lean.some((body) => 'reservationId' in body)).toBe(true)
    for (const body of lean) expect(JSON.stringify(body)).not.toMatch(/guest"|money|fullName/)
    expect(bodies.some(({ event }) => event === 'reservation.new')).toBe(true)
    const families = new Set(bodies.map(({ event }) => String(event)))
    for (const event of [
      'reservation.updated.v2',
      'reservation.updated',
      'reservation.messageReceived',
      'reservation.messageSent',
      'listing.new',
      'guest.created',
      'task.created',
      'task.updated',
      'payments.failed',
      'calendar.updated.v2',
      'call.created',
      'call.answered',
      'call.hungup',
      'call.ended',
      'call.voicemail_left',
      'call.commented',
      'call.tagged',
      'call.assigned',
      'call.archived',
      'transcription.created',
      'summary.created',
      'message.sent',
      'message.received',
      'contact.updated',
      'user.opened.v2',
      'number.opened',
    ]) {
      expect(families).toContain(event)
    }
  })

  test('tell nothing that only the APIs tell', () => {
    const guesty = providerEvents(portfolio).filter(({ source }) => source === 'guesty')
    expect(guesty.some(({ payload }) => String(payload['event']).startsWith('review'))).toBe(false)
    const notes = portfolio.conversations.flatMap(({ posts }) =>
      posts.filter(({ from }) => from === 'note' || from === 'system'),
    )
    expect(notes.length).toBeGreaterThan(10)
    const ids = new Set(notes.map(({ id }) => id))
    for (const { payload } of guesty) {
      const { message } = { message: undefined, ...payload }
      if (typeof message === 'object' && message !== null && '_id' in message)
        expect(ids.has(String(message['_id']))).toBe(false)
    }
  })
})

test('live deliveries go through every kind of thing, signed now, and change the world that the stand-ins show', async () => {
  let world = portfolio
  const events = new Set<string>()
  for (let step = 0; step < 21; step++) {
    const now = NOW + (step + 1) * 60_000
    const { portfolio: next, deliveries, says } = await liveDelivery(world, step, { secrets, now })
    expect(says).not.toBe('')
    expect(deliveries.length).toBeGreaterThan(0)
    expect(next).not.toBe(world)
    for (const delivery of deliveries) {
      expect(delivery.at).toBeLessThanOrEqual(now)
      events.add(String(read(delivery)['event']))
      if (delivery.path === '/webhooks/guesty') expect(await isSigned(delivery)).toBe(true)
    }
    world = next
  }
  for (const event of [
    'reservation.messageReceived',
    'reservation.messageSent',
    'call.ended',
    'reservation.created.v2',
    'reservation.updated.v2',
    'task.updated',
  ]) {
    expect(events).toContain(event)
  }
  expect(world.stays.length).toBeGreaterThan(portfolio.stays.length)
})
