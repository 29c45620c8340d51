import { readdirSync, readFileSync } from 'node:fs'

import { ShapeUnknown } from '@innkeeper/core/errors'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'
import { emptyRecord, isGone, type KnownRecord, type Observation, observe } from '@innkeeper/core/record/record'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { publishedAtOf } from './authenticate.ts'
import { interpretGuesty } from './interpret.ts'

const RECEIVED_AT = Date.UTC(2026, 10, 19, 16, 6, 0)
const folder = new URL('fixtures/events/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.golden.json'))
  .map((name) => name.replace('.json', ''))

function payloadOf(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
}

function eventOf(payload: unknown, over: Partial<ReceivedEvent> = {}): ReceivedEvent {
  const body = typeof payload === 'object' && payload !== null ? payload : {}
  return {
    id: 'guesty:msg_invented',
    source: 'guesty',
    type: 'event' in body ? String(body.event) : 'unknown',
    receivedAt: RECEIVED_AT,
    occurredAt: publishedAtOf(body) ?? RECEIVED_AT - 1_000,
    payload,
    traceId: '0'.repeat(32),
    ...over,
  }
}

describe('an event of Guesty', () => {
  test.for(names)('%s means what its golden file says', async (name) => {
    const meaning = interpretGuesty(eventOf(payloadOf(name)))
    await expect(`${JSON.stringify(meaning, null, 2)}\n`).toMatchFileSnapshot(
      new URL(`${name}.golden.json`, folder).pathname,
    )
  })

  test('of an unknown type is not known, and no error', () => {
    expect(interpretGuesty(eventOf({ event: 'review.created', anything: 1 }))).toEqual({
      known: false,
      observations: [],
      fetches: [],
    })
  })

  test.for([
    ['a string', 'no json'],
    ['a list', []],
    ['no reservation id', { event: 'reservation.updated.v2', data: { status: 'confirmed' } }],
    ['no message', { event: 'reservation.messageReceived' }],
    ['no listing id', { event: 'listing.updated', listing: { title: 'x' } }],
    ['no calendar', { event: 'listing.calendar.updated', calendar: 'x' }],
    ['no guest', { event: 'guest.deleted' }],
  ] as const)('with %s is of a shape that is not known', ([, payload]) => {
    expect(() => interpretGuesty(eventOf(payload))).toThrow(ShapeUnknown)
  })

  test('never leaks credentials or identity papers into records', () => {
    const all = JSON.stringify(names.map((name) => interpretGuesty(eventOf(payloadOf(name)))))
    expect(all).not.toMatch(/never-keep-me|X0000000|1990-01-01|integrations/)
  })

  test('keeps door codes in the access group alone', () => {
    const [stay] = interpretGuesty(eventOf(payloadOf('reservation-new-legacy'))).observations
    const { access, ...rest } = asStay(stay).facts
    expect(access).toEqual({ keyCode: '4711#' })
    expect(JSON.stringify(rest)).not.toMatch(/4711|9911/)
  })

  test('is understood whatever unknown or broken members it has', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.array(fc.string()),
      fc.object(),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.dictionary(fc.string(), junk),
        junk,
        fc.nat(),
        (name, extra, value, at) => {
          const payload = payloadOf(name)
          const inner = [
            payload,
            ...Object.values(payload).filter((it) => typeof it === 'object' && it !== null && !Array.isArray(it)),
          ]
          const place = inner[at % inner.length] as Record<string, unknown>
          const spoilt = Object.keys(place).filter(
            (key) =>
              !/^(?:_?id|.*Id|event|date|calendar|data|reservation|listing|guest|task|message|conversation)$/.test(key),
          )
          const key = spoilt[at % Math.max(1, spoilt.length)]
          if (key) place[key] = value
          for (const [name, member] of Object.entries(extra)) place[`x-${name}`] = member
          expect(() => interpretGuesty(eventOf(payload))).not.toThrow()
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a lean reservation event', () => {
  const flat = {
    event: 'reservation.updated.v2',
    reservationId: 'r1',
    unitId: 'u1',
    status: 'confirmed',
    checkInDateLocalized: '2026-11-20',
    checkOutDateLocalized: '2026-11-23',
    publishedAt: '2026-11-19T16:02:11.004Z',
  }
  const { event, publishedAt, reservationId, ...stay } = flat
  const nestings: [string, Record<string, unknown>][] = [
    ['flat', flat],
    ['in data', { event, data: { ...stay, reservationId, publishedAt } }],
    ['in data, published beside it', { event, publishedAt, data: { ...stay, reservationId } }],
    ['in data with _id', { event, data: { ...stay, _id: reservationId, publishedAt } }],
    ['in data with id', { event, data: { ...stay, id: reservationId, publishedAt } }],
    ['in data.reservation with id', { event, data: { publishedAt, reservation: { ...stay, id: reservationId } } }],
    ['in data.reservation with _id', { event, data: { publishedAt, reservation: { ...stay, _id: reservationId } } }],
    ['in reservation', { event, publishedAt, reservation: { ...stay, _id: reservationId } }],
    [
      'with the stay apart',
      {
        event,
        publishedAt,
        data: {
          reservationId,
          status: 'confirmed',
          stay: [{ unitId: 'u1', checkInDateLocalized: '2026-11-20', checkOutDateLocalized: '2026-11-23' }],
        },
      },
    ],
  ]

  test.for(nestings)('says the same %s', ([, payload]) => {
    const expected = interpretGuesty(eventOf(flat))
    expect(interpretGuesty(eventOf(payload))).toEqual(expected)
    expect(expected.observations[0]?.version.sourceTime).toBe(Date.parse('2026-11-19T16:02:11.004Z'))
    expect(expected.fetches).toEqual([
      { what: 'reservation', sourceId: 'r1', notOlderThan: Date.parse('2026-11-19T16:02:11.004Z') },
    ])
  })

  test('names what it lacks', () => {
    const [observation] = interpretGuesty(eventOf(flat)).observations
    expect(asStay(observation).facts.completeness).toEqual({ missing: ['times', 'guest', 'money'] })
  })

  test('goes by the time it was sent when it names no publication', () => {
    const { publishedAt: _, ...without } = flat
    const [observation] = interpretGuesty(eventOf(without, { occurredAt: 5_000 })).observations
    expect(observation?.version.sourceTime).toBe(5_000)
  })
})

describe('what an event leaves out', () => {
  test('is not taken as empty', () => {
    const full = interpretGuesty(eventOf(payloadOf('reservation-new-legacy'))).observations[0]
    const sparse = interpretGuesty(eventOf(payloadOf('reservation-updated-v2-reservation-object'))).observations[0]
    const known = [full, sparse].reduce(
      (record, seen) => observe(record, asStay(seen)),
      emptyRecord(asStay(full).id, 'stay'),
    )
    expect(known.facts.status?.status).toBe('cancelled')
    expect(known.facts.notes).toEqual({ cleaning: 'Extra towels', specialRequests: 'A cot, please' })
    expect(known.facts.dates).toEqual({ checkIn: '2026-11-20', checkOut: '2026-11-23' })
    expect(known.facts.money?.balance).toEqual({ minor: 12_010, currency: 'EUR' })
    expect(known.facts.custom).toEqual({ fields: [{ name: 'Parking space', value: 'B12' }] })
  })

  test('differs from what it holds as empty', () => {
    const of = (notes: unknown) =>
      asStay(
        interpretGuesty(
          eventOf({
            event: 'reservation.updated',
            reservation: { _id: 'r1', ...(notes === undefined ? {} : { notes }) },
          }),
        ).observations[0],
      ).facts.notes
    expect(of(undefined)).toBeUndefined()
    expect(of(null)).toEqual({})
    expect(of({ other: null, cleaning: 'x' })).toEqual({ cleaning: 'x' })
  })
})

describe('the events of one thing', () => {
  const stayEvents = [
    'reservation-created-v2-flat',
    'reservation-updated-v2-nested',
    'reservation-updated-v2-sparse',
    'reservation-updated-v2-reservation-object',
    'reservation-new-legacy',
    'reservation-updated-legacy-without-local-dates',
    'reservation-update-shortlist-legacy',
    'message-received-without-id',
    'message-received-thanks',
    'message-sent',
    'message-sent-note',
    'guest-created',
    'guest-updated-partial',
    'guest-deleted',
    'listing-updated',
    'listing-removed',
    'listing-calendar-updated-legacy',
    'task-created',
    'task-deleted',
  ].map((name, index) => eventOf(payloadOf(name), { receivedAt: RECEIVED_AT + index, occurredAt: RECEIVED_AT + index }))

  function stateAfter(events: readonly ReceivedEvent[]): Map<string, KnownRecord> {
    const records = new Map<string, KnownRecord>()
    for (const seen of events.flatMap((event) => interpretGuesty(event).observations)) {
      records.set(seen.id, observe(records.get(seen.id) ?? emptyRecord(seen.id, seen.type), seen))
    }
    return records
  }

  test('end in the same state in any order, with any repeated', () => {
    const expected = stateAfter(stayEvents)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(stayEvents, { minLength: stayEvents.length }),
        fc.array(fc.constantFrom(...stayEvents), { maxLength: 8 }),
        (shuffled, repeated) => {
          expect(stateAfter([...repeated, ...shuffled])).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('leave what was deleted gone when an older echo comes late', () => {
    const deletion = eventOf(payloadOf('guest-deleted'), { occurredAt: Date.UTC(2026, 10, 20) })
    const echo = eventOf(payloadOf('guest-updated-partial'), { receivedAt: Date.UTC(2026, 10, 21) })
    const copy = eventOf(payloadOf('reservation-new-legacy'), { receivedAt: Date.UTC(2026, 10, 21) })
    const guest = stateAfter([deletion, echo, copy]).get('guesty:guest:64aaaaaaaaaaaaaaaaaaaaaa')
    expect(guest && isGone(guest)).toBe(true)
  })

  test('let a copy inside a reservation never outdo the thing itself', () => {
    const own = eventOf(payloadOf('guest-created'), { occurredAt: Date.UTC(2024, 4, 1) })
    const copy = eventOf(payloadOf('reservation-new-legacy'))
    const guest = stateAfter([own, copy]).get('guesty:guest:64aaaaaaaaaaaaaaaaaaaaaa')
    expect(guest?.facts).toMatchObject({ contact: { phones: ['+4915123456789', '+12125550123'] } })
  })
})

describe('a status of Guesty', () => {
  test.for([
    ['confirmed', 'booked'],
    ['reserved', 'held'],
    ['awaiting_payment', 'awaiting_payment'],
    ['inquiry', 'request'],
    ['canceled', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['declined', 'never'],
    ['expired', 'never'],
    ['closed', 'never'],
    ['checked_in', 'booked'],
    ['checked-out', 'booked'],
    ['Confirmed', 'booked'],
    ['something new', 'request'],
  ] as const)('%s is %s here', ([word, status]) => {
    const { observations } = interpretGuesty(
      eventOf({ event: 'reservation.updated.v2', data: { reservationId: 'r1', status: word } }),
    )
    expect(asStay(observations[0]).facts.status).toEqual({ status, reason: word })
  })
})

describe('who occupies', () => {
  test.for([
    [{ source: 'owner' }, 'owner'],
    [{ source: 'owner-guest' }, 'owner'],
    [{ platform: 'ownerReservation' }, 'owner'],
    [{ source: 'OwnerRez' }, 'guest'],
    [{ type: 'block' }, 'block'],
    [{ source: 'manual block' }, 'block'],
    [{ source: 'manual', integration: { platform: 'manual' } }, 'guest'],
    [{ platform: 'airbnb2' }, 'guest'],
  ] as const)('a reservation from %j is a %s', ([origin, kind]) => {
    const { observations } = interpretGuesty(
      eventOf({ event: 'reservation.new', reservation: { _id: 'r1', ...origin } }),
    )
    expect(asStay(observations[0]).facts.occupant).toEqual({ kind })
  })
})

function asStay(observation: Observation | undefined): Observation<'stay'> {
  if (observation?.type !== 'stay') throw new Error('not a stay')
  return observation as Observation<'stay'>
}
