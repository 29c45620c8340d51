import { fold } from '../../language/fold.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { addDays, localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { balanceState, balanceText, sumsText } from '../bookings/balance.ts'
import { type Booking, bookingText, loadBookings, todayOf } from '../bookings/booking.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { joined, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { countStaysNamed, findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { guestLabel, houseLabel, incompleteNotes } from '../stays/stay-labels.ts'
import { loadListingsOf } from '../stays/stay-view.ts'
import { datesOfTheWorld, type StayEdge, staysInWindow } from '../windows.ts'
import { BALANCE_WORDS as WORDS, type Group, LEAVING, STAYING } from './balance-due.words.ts'

/** Debts of guests who left longer ago are no longer named. */
const LEFT_DAYS = 30
/** Stays named one by one in a note. */
const NAMED_AT_MOST = 20

/**
 * Who still has to pay: of those who arrive in the window (or leave, or stay, as the question says), of a guest or booking named, or,
 * without a time, of everybody in house or still to come. A balance that is not known is listed as unknown, never as paid.
 */
export const answerBalanceDue: KindAnswerer = async (context) => {
  const { language } = context
  if (!context.audience.classes.includes('money')) {
    return { headline: WORDS.refused[language](), items: [], notes: [], complete: null, refused: true }
  }
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  if (named.person) return answerForPerson(context, named)
  return context.plan.when === 'none' ? answerForOpen(context, named) : answerForWindow(context)
}

async function answerForWindow(context: AskContext): Promise<Finding> {
  const { edge, group } = sideOf(context)
  const found = await staysInWindow(context, edge, 'today', { occupants: ['guest'] })
  return answerFor(context, found.stays, found.stays.length, group, [found.dates, found.subject], found.named)
}

async function answerForOpen(context: AskContext, named: NarrowedNames): Promise<Finding> {
  const { language } = context
  const businessDay = localDateOf(context.now, context.timezone)
  const conditions = [
    { facet: 'state', in: STAY_STATUSES },
    { facet: 'kind', in: ['guest'] },
  ] as const
  const [first, last] = datesOfTheWorld(context.now)
  const [stays, leaving, later] = await Promise.all([
    findStaysNamed(context, named, [
      ...conditions,
      { facet: 'owing', in: [1] },
      { facet: 'end', gte: addDays(businessDay, -LEFT_DAYS - 1) },
    ]),
    findStaysNamed(context, named, [...conditions, { facet: 'end', gte: first, lt: last }]),
    countStaysNamed(context, named, [...conditions, { facet: 'end', gte: last }]),
  ])
  const listings = await loadListingsOf(context, [...stays, ...leaving])
  const isOpen = ({ facets, record }: StoredRecord<'stay'>): boolean => {
    const { listingId, typeId } = record.facts.unit ?? {}
    const house = listings.get(listingId ?? '') ?? listings.get(typeId ?? '')
    return (facets.end ?? '') >= localDateOf(context.now, house?.timezone ?? context.timezone)
  }
  const [open, over] = [stays.filter(isOpen), stays.filter((stay) => !isOpen(stay))]
  const total = later + leaving.filter(isOpen).length
  const finding = await answerFor(context, open, total, 'stays', [WORDS.openStays[language](), named.text], named)
  const unpaid = over.filter(({ record }) => balanceState(record.facts.money) === 'owes')
  const left = (await loadBookings(context, unpaid)).sort(byCheckIn)
  if (left.length === 0) return finding
  const list = nameUpTo(left, context, (one) => `${shortName(one, context)} ${balanceText(one.facts.money, language)}`)
  return {
    ...finding,
    notes: [WORDS.afterLeaving[language](list), ...finding.notes],
    sources: [...(finding.sources ?? []), ...left.map(({ id }) => id)],
  }
}

/** @param stays Those that may owe something. @param total Of so many. */
async function answerFor(
  context: AskContext,
  stays: readonly StoredRecord<'stay'>[],
  total: number,
  group: Group,
  understood: readonly string[],
  named: NarrowedNames,
): Promise<Finding> {
  const { language } = context
  // Most stays are settled; only the others are worth looking up houses and guests for.
  const open = stays.filter(({ record }) => balanceState(record.facts.money) !== 'settled')
  const bookings = await loadBookings(context, open)
  const owing = bookings.filter(({ facts }) => balanceState(facts.money) === 'owes').sort(byCheckIn)
  const unknown = bookings.filter(({ facts }) => balanceState(facts.money) === 'unknown').sort(byCheckIn)
  const failed = await failedPayments(context, owing)
  const list = listOf(owing, (booking) => itemOf(booking, failed.get(booking.id), context), context)
  const sum = sumsText(
    owing.flatMap(({ facts }) => facts.money?.balance ?? []),
    language,
  )
  const found = WORDS.found[language]({ count: owing.length, total, sum, group })
  const unknownList = nameUpTo(unknown, context, (one) => shortName(one, context))
  return {
    headline: headlineOf(understood, found, language),
    ...list,
    notes: [
      ...list.notes,
      ...(unknown.length > 0 ? [WORDS.unknownBalances[language]({ count: unknown.length, list: unknownList })] : []),
      ...named.notes,
      ...incompleteNotes(bookings, language),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
    sources: unknown.slice(0, NAMED_AT_MOST).map(({ id }) => id),
  }
}

async function answerForPerson(context: AskContext, named: NarrowedNames): Promise<Finding> {
  const { language } = context
  const found = await staysInWindow(context, sideOf(context).edge, 'today', { occupants: ['guest'] })
  const stays = new Map(found.stays.map((stay) => [stay.record.id, stay]))
  // A debt of an earlier stay is part of the answer too.
  for (const stay of await findStaysNamed(context, named, [{ facet: 'state', in: STAY_STATUSES }])) {
    if (balanceState(stay.record.facts.money) === 'owes') stays.set(stay.record.id, stay)
  }
  const bookings = (await loadBookings(context, [...stays.values()])).sort(byCheckIn)
  const [first] = bookings
  const notes = [...named.notes, ...incompleteNotes(bookings, language), ...sourceNotes(context, ['guesty'])]
  if (!first) {
    return {
      headline: WORDS.noStay[language](named.text),
      items: [],
      notes,
      complete: { shown: 0, total: 0 },
      offers: named.offers,
    }
  }
  const failed = await failedPayments(context, bookings)
  const list = listOf(bookings, (booking) => itemOf(booking, failed.get(booking.id), context), context)
  const leading = bookings.find(({ facts }) => balanceState(facts.money) === 'owes') ?? first
  const headline = headlineOf([guestLabel(leading, language)], balanceText(leading.facts.money, language), language)
  return { headline, ...list, notes: [...list.notes, ...notes], offers: named.offers }
}

/** The newest failed payment of each stay. */
async function failedPayments(
  context: AskContext,
  bookings: readonly Booking[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  if (bookings.length === 0) return new Map()
  const failed = await findAll(context.records, {
    types: ['payment'],
    where: [
      { facet: 'stay', in: bookings.map(({ id }) => id) },
      { facet: 'kind', in: ['failed'] },
    ],
  })
  failed.sort((left, right) => (left.facets.at ?? 0) - (right.facets.at ?? 0))
  return new Map(failed.map((payment) => [payment.facets.stay ?? '', payment]))
}

function itemOf(booking: Booking, failed: StoredRecord | undefined, context: AskContext): FindingItem {
  const { language } = context
  const parts = [bookingText(booking, context), balanceText(booking.facts.money, language)]
  if (failed?.facets.at !== undefined) {
    parts.push(
      WORDS.failed[language](shortInstant(failed.facets.at, booking.timezone, language, todayOf(booking, context))),
    )
  }
  return {
    id: booking.id,
    line: parts.join(' · '),
    sources: [booking.id, ...(failed ? [failed.record.id] : [])],
  }
}

function sideOf({ plan, question, language }: AskContext): { edge: StayEdge; group: Group } {
  const folded = fold(question)
  if (plan.kinds.includes('departures') || LEAVING[language].test(folded)) return { edge: 'end', group: 'departures' }
  if (plan.kinds.includes('in_house') || STAYING[language].test(folded)) return { edge: 'present', group: 'stays' }
  return { edge: 'start', group: 'arrivals' }
}

/** "Maria Santos (Lake House)". */
function shortName(booking: Booking, { language }: AskContext): string {
  return `${guestLabel(booking, language)} (${houseLabel(booking, language)})`
}

function nameUpTo(bookings: readonly Booking[], { language }: AskContext, describe: (one: Booking) => string): string {
  const shown = bookings.slice(0, NAMED_AT_MOST).map(describe)
  const hidden = bookings.length - shown.length
  return joined(hidden > 0 ? [...shown, WORDS.more[language](hidden)] : shown, language)
}

function byCheckIn(left: Booking, right: Booking): number {
  if (left.checkIn !== right.checkIn) return left.checkIn < right.checkIn ? -1 : 1
  return left.id < right.id ? -1 : 1
}
