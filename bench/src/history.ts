import type { FactsByType, RecordType } from '../../packages/core/src/record/facts.ts'
import { type Observation, recordId } from '../../packages/core/src/record/record.ts'
import { digestOf } from '../../packages/core/src/record/version.ts'
import { addDays, instantOf, type LocalDate, localDateOf } from '../../packages/core/src/time/calendar.ts'
import { hexId, type Random, seededRandom } from '../../packages/demo/src/random.ts'
import type { DemoListing, Portfolio } from '../../packages/demo/src/world.ts'

/** What an account's first fill leaves out begins here: stays that ended longer ago. */
const AGO_DAYS = 92
const HOUR_MS = 3_600_000

/**
 * Past years of the same business, newest first: stays back to back in every house, each with its guest, conversation, messages,
 * cleaning, and now and then a call, a review and a failed payment. One array per stay. Without end.
 *
 * @param readAt When all of it is read, as in a first fill.
 */
export function* pastOf(portfolio: Portfolio, readAt: number): Generator<Observation[]> {
  const random = seededRandom('history')
  const houses = portfolio.listings.filter(({ kind }) => kind !== 'type')
  const today = localDateOf(portfolio.now, 'Etc/UTC')
  const guests = guestMaker(portfolio, random, readAt)
  const frees = new Map(houses.map(({ id }) => [id, addDays(today, -AGO_DAYS)]))
  for (let number = 0; ; number++) {
    const house = houses[number % houses.length]
    if (!house) return
    const checkOut = addDays(frees.get(house.id) ?? today, -random.between(0, 3))
    const checkIn = addDays(checkOut, -random.between(2, 7))
    frees.set(house.id, checkIn)
    yield pastStay({ number, house, checkIn, checkOut, guest: guests.next(), portfolio, random, readAt })
  }
}

interface PastGuest {
  readonly id: string
  readonly name: string
  readonly phone: string
  /** Empty for one who was there before: already told. */
  readonly observations: readonly Observation[]
}

interface PastStay {
  readonly number: number
  readonly house: DemoListing
  readonly checkIn: LocalDate
  readonly checkOut: LocalDate
  readonly guest: PastGuest
  readonly portfolio: Portfolio
  readonly random: Random
  readonly readAt: number
}

/** Guests with new joins of the portfolio's first and last names; every sixth comes again. */
function guestMaker({ guests }: Portfolio, random: Random, readAt: number): { next(): PastGuest } {
  const made: PastGuest[] = []
  return {
    next() {
      if (made.length > 0 && random.chance(1 / 6)) return { ...random.pick(made), observations: [] }
      const number = made.length
      const { firstName, language, hometown } = random.pick(guests)
      const { lastName } = random.pick(guests.filter((other) => other.language === language))
      const { lastName: second } = random.pick(guests)
      const name = `${firstName} ${lastName}-${second}`
      // The far end of the numbers that North America keeps for fiction.
      const phone = `+1${992 - Math.floor(number / 100)}55501${String(number % 100).padStart(2, '0')}`
      const guest: PastGuest = {
        id: recordId('guesty', 'guest', hexId(`past guest ${number}`)),
        name,
        phone,
        observations: [
          seen('guest', hexId(`past guest ${number}`), readAt, {
            name: { full: name, first: firstName, last: `${lastName}-${second}` },
            contact: { emails: [`past${number}@example.test`], phones: [phone] },
            profile: { language, hometown, isReturning: false, tags: [] },
          }),
        ],
      }
      made.push(guest)
      return guest
    },
  }
}

function pastStay(past: PastStay): Observation[] {
  const { number, house, checkIn, checkOut, guest, random, readAt } = past
  const id = hexId(`past stay ${number}`)
  const stayId = recordId('guesty', 'stay', id)
  const listingId = recordId('guesty', 'listing', house.id)
  const refs = {
    stayId,
    guestId: guest.id,
    conversationId: recordId('guesty', 'conversation', hexId(`past talk ${number}`)),
  }
  const bookedAt = instantOf(addDays(checkIn, -random.between(3, 90)), '12:00', house.timezone)
  const total = { minor: house.basePriceMinor * 3, currency: house.currency }
  const cancelled = random.chance(0.08)
  const adults = random.between(1, house.accommodates)
  const stay = seen('stay', id, readAt, {
    status: cancelled ? { status: 'cancelled', reason: 'canceled' } : { status: 'booked', reason: 'confirmed' },
    onSite: { state: cancelled ? 'not_set' : 'checked_out' },
    occupant: { kind: 'guest' },
    dates: { checkIn, checkOut },
    unit: { listingId },
    party: { total: adults, adults, children: 0, infants: 0, pets: 0 },
    booker: { guestId: guest.id, name: guest.name, isReturning: guest.observations.length === 0 },
    code: { confirmationCode: `HP${String(number).padStart(6, '0')}` },
    channel: { platform: 'airbnb2', source: 'Airbnb' },
    lifecycle: {
      createdAt: bookedAt,
      confirmedAt: bookedAt,
      ...(cancelled ? { cancelledAt: bookedAt + 48 * HOUR_MS } : {}),
    },
    custom: { fields: [] },
    conversation: { conversationId: refs.conversationId },
    completeness: { missing: [] },
    money: { total, paid: total, balance: { minor: 0, currency: house.currency } },
  })
  return [
    ...guest.observations,
    stay,
    ...talkOf(past, refs, bookedAt),
    ...upkeepOf(past, { stayId, listingId, guestId: guest.id }),
  ]
}

interface StayRefs {
  readonly stayId: string
  readonly guestId: string
  readonly conversationId: string
}

/** What was written around the stay, and for every third a call. */
function talkOf(
  { number, house, checkIn, guest, random, readAt }: PastStay,
  refs: StayRefs,
  bookedAt: number,
): Observation[] {
  const arrivalDay = instantOf(checkIn, '09:00', house.timezone)
  const hour = random.between(14, 21)
  const texts = [
    {
      from: 'host' as const,
      at: bookedAt + 60_000,
      body: `Dear guest, thank you for booking ${house.nickname}. Please tell us when you plan to arrive.`,
    },
    {
      from: 'guest' as const,
      at: arrivalDay - 24 * HOUR_MS,
      body: `Hello, we arrive around ${hour}:30 with ${random.pick(ARRIVING_BY)}. ${random.pick(ASIDES)}`,
    },
    {
      from: 'host' as const,
      at: arrivalDay - 23 * HOUR_MS,
      body: `Thank you, ${hour}:30 is fine. ${random.pick(REPLIES)}`,
    },
  ]
  const messages = texts.map(({ from, at, body }, index) =>
    seen('message', hexId(`past message ${number}/${index}`), at, {
      text: { body, at, from, channel: 'airbnb2' },
      refs,
    }),
  )
  const last = messages.at(-1)
  const conversation = seen('conversation', hexId(`past talk ${number}`), readAt, {
    participants: {
      stayIds: [refs.stayId],
      guestId: guest.id,
      guestName: guest.name,
      platform: 'airbnb2',
      with: 'guest',
    },
    last: { messageId: last?.id ?? '', at: arrivalDay - 23 * HOUR_MS, from: 'host', needsAnswer: false },
  })
  if (!random.chance(1 / 3)) return [conversation, ...messages]
  const answered = random.chance(0.7)
  const call = seen(
    'call',
    String(2_000_000_000 + number),
    arrivalDay,
    {
      progress: {
        direction: 'inbound',
        startedAt: arrivalDay,
        endedAt: arrivalDay + 120_000,
        ...(answered ? { answeredAt: arrivalDay + 8_000 } : { missedReason: 'agents_did_not_answer' }),
      },
      party: { phone: guest.phone },
      voicemail: { left: false },
      comments: { items: [] },
      ...(answered
        ? { summary: { text: `The guest asks about ${random.pick(CALL_TOPICS)} at ${house.nickname}.` } }
        : {}),
    },
    'aircall',
  )
  return [conversation, ...messages, call]
}

function upkeepOf(
  { number, house, checkOut, random, readAt }: PastStay,
  refs: { readonly stayId: string; readonly listingId: string; readonly guestId: string },
): Observation[] {
  const startAt = instantOf(checkOut, '11:00', house.timezone)
  const tasks = [
    seen('task', hexId(`past task ${number}`), readAt, {
      what: { title: `Turnover clean ${house.nickname}`, kind: 'cleaning', kindName: 'cleaning' },
      status: { status: 'done', confirmed: true },
      where: { listingId: refs.listingId, stayId: refs.stayId },
      when: { startAt, date: checkOut, timezone: house.timezone },
    }),
  ]
  if (!random.chance(0.5)) return tasks
  const score = random.chance(0.1) ? random.between(1, 3) : random.between(4, 5)
  const at = startAt + 48 * HOUR_MS
  const review = seen('review', hexId(`past review ${number}`), at, {
    rating: { score, raw: score, scale: 5 },
    text: { publicText: score > 3 ? random.pick(PRAISE) : random.pick(BLAME) },
    refs: { ...refs, channel: 'airbnb2' },
    at: { createdAt: at, updatedAt: at },
  })
  return [...tasks, review]
}

function seen<T extends RecordType>(
  type: T,
  sourceId: string,
  at: number,
  facts: Partial<FactsByType[T]>,
  source: 'guesty' | 'aircall' = 'guesty',
): Observation<T> {
  return {
    id: recordId(source, type, sourceId),
    type,
    facts,
    version: { sourceTime: at, observedAt: at, seen: digestOf(facts) },
  }
}

const ARRIVING_BY = ['the train', 'our car', 'a rented van', 'two bicycles', 'the ferry', 'a taxi from the airport']
const ASIDES = [
  'Is there a supermarket near by?',
  'We look forward to it.',
  'Could you tell us where to park?',
  'Our daughter would love the garden.',
  'Is the heating on already?',
]
const REPLIES = [
  'The key box is beside the door.',
  'Have a good journey.',
  'Ring the upper bell.',
  'We leave the lamp on.',
]
const CALL_TOPICS = ['the parking', 'the key box', 'the heating', 'a lost umbrella', 'the way from the station']
const PRAISE = [
  'Quiet, clean and close to everything.',
  'We slept very well and would come again.',
  'A kind welcome and a fine view.',
]
const BLAME = [
  'The shower was cold in the morning.',
  'Too loud at night, and the wifi was slow.',
  'The kitchen was not clean.',
]
