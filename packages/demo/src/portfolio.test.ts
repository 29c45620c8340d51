import { addDays, instantOf, localDateOf, localDateTime } from '@innkeeper/core/time/calendar'
import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { makePortfolio } from './portfolio.ts'
import type { DemoStay } from './world-stay.ts'
import type { Portfolio } from './world.ts'

const NOW = Date.parse('2026-11-21T09:30:00Z')
const OCCUPYING = new Set(['confirmed', 'reserved', 'awaiting_payment'])
const ZONES = ['Europe/Paris', 'Europe/Lisbon', 'America/New_York'] as const

/** Days on which clocks change, months and years end, and the zones have different dates. */
const AWKWARD = [
  '2026-11-21T09:30:00Z',
  '2026-03-29T00:59:00Z',
  '2026-03-29T01:01:00Z',
  '2026-10-25T00:30:00Z',
  '2026-11-01T05:30:00Z',
  '2027-03-14T06:59:00Z',
  '2026-12-31T23:59:59Z',
  '2027-01-01T00:00:01Z',
  '2028-02-29T12:00:00Z',
  '2026-11-30T02:10:00Z',
  '2027-02-28T22:40:00Z',
].map((text) => Date.parse(text))

function nights(stay: Pick<DemoStay, 'checkIn' | 'checkOut'>): string[] {
  const dates: string[] = []
  for (let date = stay.checkIn; date < stay.checkOut; date = addDays(date, 1)) dates.push(date)
  return dates
}

function arrivalsToday(portfolio: Portfolio, zone: string): DemoStay[] {
  const today = localDateOf(portfolio.now, zone)
  return portfolio.stays.filter(
    (stay) =>
      stay.timezone === zone && stay.checkIn === today && OCCUPYING.has(stay.status) && stay.occupant === 'guest',
  )
}

/** Which kinds of evidence an arrival has. */
function kindsOf(stay: DemoStay, portfolio: Portfolio): string[] {
  const { leading, conflicting } = stay.truth.arrival
  const says = portfolio.conversations
    .filter((conversation) => conversation.stayId === stay.id)
    .flatMap((conversation) => conversation.posts.flatMap((post) => (post.from === 'guest' ? post.says : [])))
    .filter((statement) => statement.about === 'arrival' && !statement.requested)
  return [
    leading.basis === 'default' ? 'none' : '',
    stay.plannedArrival ? 'planned' : '',
    leading.basis === 'agreed' && leading.sourceType === 'call' ? 'agreed in a call' : '',
    conflicting ? 'conflict' : '',
    ...says.flatMap(({ time, to, around, late, flight, dayOffset }) => [
      time && !to && !around ? 'exact' : '',
      to ? 'range' : '',
      around ? 'around' : '',
      late ? 'late' : '',
      flight ? 'flight' : '',
      dayOffset === 1 ? 'past midnight' : '',
    ]),
  ].filter(Boolean)
}

const EVIDENCE = [
  'none',
  'planned',
  'agreed in a call',
  'conflict',
  'exact',
  'range',
  'around',
  'late',
  'flight',
  'past midnight',
]

describe('a made-up business', () => {
  test('is the same for the same seed and instant, and another for another seed', () => {
    expect(makePortfolio({ now: NOW })).toEqual(makePortfolio({ now: NOW }))
    expect(makePortfolio({ now: NOW, seed: 'other' }).guests[0]).not.toEqual(makePortfolio({ now: NOW }).guests[0])
  })

  test('has the size that a small business has', () => {
    const portfolio = makePortfolio({ now: NOW })
    expect(portfolio.listings.length).toBeGreaterThanOrEqual(20)
    expect(new Set(portfolio.listings.map((listing) => listing.timezone))).toEqual(new Set(ZONES))
    expect(portfolio.stays.length).toBeGreaterThan(350)
    expect(portfolio.stays.length).toBeLessThan(480)
    expect(portfolio.staff).toHaveLength(8)
    expect(portfolio.calls.length).toBeGreaterThan(100)
    expect(portfolio.reviews.length).toBeGreaterThan(25)
    expect(new Set(portfolio.conversations.map((conversation) => conversation.language))).toEqual(
      new Set(['en', 'es', 'fr', 'de', 'it', 'pt']),
    )
    expect(new Set(portfolio.stays.map((stay) => stay.money.currency))).toEqual(new Set(['EUR', 'USD', 'GBP']))
    expect(new Set(portfolio.stays.map((stay) => stay.status)).size).toBeGreaterThanOrEqual(7)
  })

  test('grows with its scale in the same shape, every id and phone once', () => {
    const [one, three] = [makePortfolio({ now: NOW }), makePortfolio({ now: NOW, scale: 3 })]
    expect(three.listings).toHaveLength(one.listings.length * 3)
    expect(three.stays.length / one.stays.length).toBeCloseTo(3, 0)
    for (const things of [
      three.listings,
      three.stays,
      three.guests,
      three.conversations,
      three.calls,
      three.tasks,
      three.reviews,
    ]) {
      expect(new Set(things.map(({ id }) => id)).size).toBe(things.length)
    }
    expect(new Set(three.stays.map((stay) => stay.code)).size).toBe(three.stays.length)
    expect(arrivalsToday(three, 'Europe/Paris')).toHaveLength(arrivalsToday(one, 'Europe/Paris').length * 3)
    expect(() => makePortfolio({ now: NOW, scale: 0 })).toThrow(RangeError)
  })

  test('names only addresses and numbers that reach nobody', () => {
    const { guests, staff, contacts } = makePortfolio({ now: NOW })
    for (const { email, phone } of [...guests, ...staff, ...contacts]) {
      expect(email).toMatch(/@example\.test$/)
      expect(phone).toMatch(
        /^\+(?:3363998\d{4}|3319900\d{4}|49176040690\d\d|442079460\d{3}|3532091\d{5}|467017406\d\d|1\d{3}55501\d\d)$/,
      )
    }
  })
})

describe.for(AWKWARD.map((now) => ({ now, when: new Date(now).toISOString() })))('at $when', ({ now }) => {
  const portfolio = makePortfolio({ now })

  test('no unit is booked twice but the one that is meant to be', () => {
    const seen = new Map<string, DemoStay>()
    const doubles = new Set<string>()
    for (const stay of portfolio.stays.filter(({ status, listingId }) => OCCUPYING.has(status) && listingId)) {
      for (const night of nights(stay)) {
        const key = `${stay.listingId}/${night}`
        const other = seen.get(key)
        if (other) doubles.add(`${other.scenario} + ${stay.scenario}`)
        seen.set(key, stay)
      }
    }
    expect([...doubles]).toEqual(['double-first + double-second'])
    for (const block of portfolio.blocks) {
      for (const night of nights({ checkIn: block.from, checkOut: block.to }))
        expect(seen.has(`${block.listingId}/${night}`)).toBe(false)
    }
  })

  test('every kind of evidence for an arrival is there today in at least two zones', () => {
    const kinds = ZONES.map(
      (zone) => new Set(arrivalsToday(portfolio, zone).flatMap((stay) => kindsOf(stay, portfolio))),
    )
    for (const kind of EVIDENCE)
      expect({ kind, zones: kinds.filter((found) => found.has(kind)).length >= 2 }).toEqual({ kind, zones: true })
    for (const zone of ZONES) expect(arrivalsToday(portfolio, zone).length).toBeGreaterThan(0)
  })

  test('nothing was said, done or written in the future', () => {
    const instants = [
      ...portfolio.conversations.flatMap((conversation) => conversation.posts.map((post) => post.at)),
      ...portfolio.calls.flatMap((call) => [call.startedAt, call.endedAt]),
      ...portfolio.texts.map((text) => text.at),
      ...portfolio.reviews.flatMap((review) => [review.createdAt, review.updatedAt]),
      ...portfolio.stays.flatMap((stay) => [stay.createdAt, stay.canceledAt ?? 0, stay.earlier.at(-1)?.until ?? 0]),
      ...portfolio.tasks.flatMap((task) => [task.createdAt, task.updatedAt]),
      ...portfolio.guests.map((guest) => guest.createdAt),
      ...portfolio.payments.map((payment) => payment.at),
    ]
    expect(Math.max(...instants)).toBeLessThanOrEqual(now)
    for (const stay of portfolio.stays) expect(stay.createdAt).toBeLessThanOrEqual(stay.canceledAt ?? now)
  })

  test('whatever the questions of a day need is there', () => {
    const { stays, calls, conversations, tasks, reviews } = portfolio
    const departures = stays.filter(
      (stay) => stay.checkOut === localDateOf(now, stay.timezone) && OCCUPYING.has(stay.status),
    )
    const turnovers = departures.filter((out) =>
      stays.some(
        (into) => into.listingId === out.listingId && into.checkIn === out.checkOut && OCCUPYING.has(into.status),
      ),
    )
    expect(turnovers.length).toBeGreaterThanOrEqual(4)
    expect(new Set(stays.map((stay) => stay.truth.lateCheckout?.state))).toEqual(
      new Set([undefined, 'asked', 'approved', 'declined']),
    )
    expect(new Set(stays.map((stay) => stay.truth.returning))).toEqual(new Set(['yes', 'perhaps', 'no']))
    expect(new Set(calls.map((call) => call.truth.returned))).toEqual(
      new Set([null, 'by_call', 'by_message', 'tried', 'no']),
    )
    const lastNight = (zone: string): number => instantOf(addDays(localDateOf(now, zone), -1), '18:00', zone)
    expect(
      calls.filter((call) => call.truth.missed && call.startedAt >= lastNight('Europe/Paris')).length,
    ).toBeGreaterThanOrEqual(6)
    const waiting = conversations.filter((conversation) => conversation.truth.waitingSince !== null)
    expect(waiting.some((conversation) => now - (conversation.truth.waitingSince ?? now) > 3_600_000)).toBe(true)
    expect(waiting.some((conversation) => now - (conversation.truth.waitingSince ?? 0) < 3_600_000)).toBe(true)
    expect(conversations.some((conversation) => conversation.posts.some((post) => post.injection))).toBe(true)
    expect(new Set(tasks.map((task) => task.status)).size).toBe(5)
    expect(tasks.some((task) => task.blocksArrival)).toBe(true)
    expect(
      tasks.some(
        (task) =>
          task.type === 'cleaning' &&
          task.status === 'pending' &&
          localDateOf(task.startAt, task.timezone) === localDateOf(now, task.timezone),
      ),
    ).toBe(true)
    const badNow = reviews.filter(
      (review) => review.rating / review.scale < 0.8 && review.createdAt > now - 7 * 86_400_000,
    )
    expect(new Set(badNow.map((review) => review.channel))).toEqual(new Set(['airbnb2', 'bookingCom']))
    expect(badNow.every((review) => review.complaints.length > 0)).toBe(true)
    const yesterday = (zone: string): number => instantOf(addDays(localDateOf(now, zone), -1), '00:00', zone)
    expect(stays.filter((stay) => (stay.canceledAt ?? 0) >= yesterday(stay.timezone)).length).toBeGreaterThanOrEqual(3)
    expect(
      stays.filter((stay) => stay.createdAt >= yesterday(stay.timezone) && OCCUPYING.has(stay.status)).length,
    ).toBeGreaterThanOrEqual(3)
    expect(
      stays.filter((stay) => stay.status !== 'canceled' && (stay.earlier[0]?.until ?? 0) >= yesterday(stay.timezone))
        .length,
    ).toBeGreaterThanOrEqual(4)
    expect(
      stays.some((stay) => stay.money.balanceMinor === null && stay.checkIn === localDateOf(now, stay.timezone)),
    ).toBe(true)
  })

  test('planned instants lie on the stay’s own day', () => {
    for (const stay of portfolio.stays) expect(localDateTime(stay.checkInAt, stay.timezone).date).toBe(stay.checkIn)
  })
})

test('holds its promises at any instant', () => {
  assert(
    property(integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2030-01-01T00:00:00Z') }), (now) => {
      const portfolio = makePortfolio({ now })
      const kinds = ZONES.map(
        (zone) => new Set(arrivalsToday(portfolio, zone).flatMap((stay) => kindsOf(stay, portfolio))),
      )
      return EVIDENCE.every((kind) => kinds.filter((found) => found.has(kind)).length >= 2)
    }),
    { numRuns: 12 },
  )
})
