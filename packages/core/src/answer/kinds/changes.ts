import type { Language } from '../../language/language.ts'
import type { StayFacts } from '../../record/facts.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { type Booking, bookingText, loadBookings, todayOf } from '../bookings/booking.ts'
import { eventWindow } from '../bookings/event-window.ts'
import { netTransitions, type Transition, transitionsOf } from '../../record/transitions.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import type { FindingItem } from '../finding.ts'
import { plain, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { findStaysNamed, narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { spanText } from '../span-text.ts'
import { partyText } from '../stays/stay-labels.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import { type ListingView, loadListingsOf } from '../stays/stay-view.ts'
import { CHANGE_WORDS as WORDS, STATUS_NAMES } from './changes.words.ts'

interface ChangedBooking {
  readonly booking: Booking
  /** In the window, as they came. Empty: the source says that something was altered, and not what. */
  readonly transitions: readonly Transition[]
  readonly at: number
}

/** Changes of bookings whose nights are asked for are looked for so far back. */
const LOOK_BACK_MS = 30 * 86_400_000

/** An alteration so soon after the booking was made is the making itself. */
const SAME_ACT_MS = 60_000

/**
 * What changed in bookings in the window (dates, house, party, status), newest first: from what it was before to what it came to.
 * Without a time: the last 7 days, or everything known of a guest who is named.
 */
export const answerChanges: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language } = context
  const ofPerson = named.person && context.plan.when === 'none'
  const window = eventWindow(context, 'last_7_days')
  const conditions = [
    { facet: 'state', in: ['cancelled', ...STAY_STATUSES] } as const,
    ...(ofPerson ? [] : window.where('changedAt')),
  ]
  const bookings = await loadBookings(context, await findStaysNamed(context, named, conditions))
  const holds = (at: number | undefined, booking: Booking): boolean => {
    if (ofPerson) return at !== undefined
    if (window.about === 'event') return window.holds(at, booking.timezone)
    const recent = at !== undefined && at >= context.now - LOOK_BACK_MS
    return recent && window.touches(booking.checkIn, booking.checkOut, booking.timezone)
  }
  const changed = bookings
    .flatMap((booking) => changeOf(booking, (at) => holds(at, booking)) ?? [])
    .sort((left, right) => right.at - left.at || (left.booking.id < right.booking.id ? -1 : 1))
  const houses = await housesOf(context, changed)
  const list = listOf(changed, (one) => itemOf(one, houses, context), context)
  const count = changed.length
  const text = window.text(changed.map(({ booking }) => booking.timezone))
  const headline = ofPerson
    ? WORDS.headlineOfPerson[language]({ count, name: named.text })
    : headlineOf(
        [text, named.text],
        (window.about === 'stay' ? WORDS.foundOfNights : WORDS.found)[language](count),
        language,
      )
  const standing = ofPerson && count === 0 ? bookings.filter((one) => one.checkOut >= todayOf(one, context)) : []
  return {
    headline,
    ...list,
    notes: [
      ...list.notes,
      ...standing.map((booking) => bookingText(booking, context)),
      ...named.notes,
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
    sources: standing.map(({ id }) => id),
  }
}

function changeOf(booking: Booking, holds: (at: number | undefined) => boolean): ChangedBooking | undefined {
  const transitions = transitionsOf(booking.history).filter(({ at }) => holds(at))
  const last = transitions.at(-1)
  if (last) return { booking, transitions, at: last.at }
  const { alteredAt, createdAt, cancelledAt, confirmedAt } = booking.facts.lifecycle ?? {}
  if (alteredAt === undefined || !holds(alteredAt)) return undefined
  const another = [createdAt, confirmedAt, cancelledAt].every(
    (at) => at === undefined || Math.abs(alteredAt - at) > SAME_ACT_MS,
  )
  return another ? { booking, transitions: [], at: alteredAt } : undefined
}

/** The names of houses that bookings were moved from and to. */
async function housesOf(
  context: AskContext,
  changed: readonly ChangedBooking[],
): Promise<ReadonlyMap<string, ListingView>> {
  const ids = changed.flatMap(({ transitions }) =>
    transitions.flatMap((one) =>
      one.group === 'unit' ? [one.from, one.to].flatMap(({ listingId, typeId }) => listingId ?? typeId ?? []) : [],
    ),
  )
  return loadListingsOf(context, [], ids)
}

function itemOf(
  { booking, transitions, at }: ChangedBooking,
  houses: ReadonlyMap<string, ListingView>,
  context: AskContext,
): FindingItem {
  const { language } = context
  const today = todayOf(booking, context)
  const net = netTransitions(transitions).map((one) => transitionText(one, houses, language, today))
  const what =
    transitions.length === 0 ? [WORDS.unknown[language]()] : net.length === 0 ? [WORDS.backAgain[language]()] : net
  const seen = WORDS.seen[language](shortInstant(at, booking.timezone, language, today))
  return {
    id: booking.id,
    line: [bookingText(booking, context), what.join('; '), seen].join(' · '),
    sources: [booking.id],
  }
}

function transitionText(
  change: Transition,
  houses: ReadonlyMap<string, ListingView>,
  language: Language,
  today: string,
): string {
  if (change.group === 'dates') {
    const text = ({ checkIn, checkOut }: StayFacts['dates']) =>
      spanText({ from: checkIn, to: checkOut }, language, today)
    return WORDS.dates[language]({ from: text(change.from), to: text(change.to) })
  }
  if (change.group === 'unit') {
    const text = (unit: StayFacts['unit']) => unitText(unit, houses, language)
    return WORDS.unit[language]({ from: text(change.from), to: text(change.to) })
  }
  if (change.group === 'party') {
    const text = (party: StayFacts['party']) => partyText(party, language)
    return WORDS.party[language]({ from: text(change.from), to: text(change.to) })
  }
  return WORDS.status[language]({
    from: STATUS_NAMES[change.from.status][language](),
    to: STATUS_NAMES[change.to.status][language](),
  })
}

function unitText(unit: StayFacts['unit'], houses: ReadonlyMap<string, ListingView>, language: Language): string {
  const listing = houses.get(unit.listingId ?? '')
  if (listing) return plain(listing.name)
  const type = houses.get(unit.typeId ?? '')
  return type ? STAY_WORDS.unassigned[language](plain(type.name)) : STAY_WORDS.houseUnknown[language]()
}
