import { addDays } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { type Booking, bookingText, loadBookings, todayOf } from '../bookings/booking.ts'
import { findReturning, type Newcomer, type Returning } from '../bookings/earlier-stays.ts'
import { CARD_WORDS } from '../bookings/stay-card.words.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { headlineOf } from '../headline.ts'
import { listItems, listOf } from '../list-items.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { datesText } from '../span-text.ts'
import { guestLabel, houseLabel } from '../stays/stay-labels.ts'
import { staysInWindow } from '../windows.ts'
import { RETURNING_WORDS as WORDS } from './returning-guest.words.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'

/** Whether a guest has stayed before; without a guest named, which of those who arrive in the window (today, by default) have. */
export const answerReturningGuest: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  return named.person ? answerForPerson(context, named) : answerForArrivals(context)
}

async function answerForArrivals(context: AskContext): Promise<Finding> {
  const { language } = context
  const found = await staysInWindow(context, 'start', 'today', { occupants: ['guest'] })
  const bookings = await loadBookings(context, found.stays)
  const verdicts = await findReturning(
    context,
    bookings.map((booking) => ({ booking, before: booking.checkIn })),
  )
  const known = verdicts.filter(({ verdict }) => verdict === 'returning' || verdict === 'marked')
  const perhaps = verdicts.filter(({ verdict }) => verdict === 'perhaps')
  const list = listOf(known, (one) => itemOf(one, context), context)
  const count = WORDS.found[language]({ count: known.length, total: verdicts.length })
  return {
    headline: headlineOf([WORDS.arrivals[language](), found.dates, found.subject], count, language),
    ...list,
    notes: [
      ...list.notes,
      ...perhaps.map((one) => `${guestLabel(one.booking, language)}: ${verdictText(one, context)}`),
      ...found.named.notes,
      ...sourceNotes(context, ['guesty']),
    ],
    offers: found.named.offers,
    sources: perhaps.flatMap(({ booking, earlier }) => [booking.id, ...earlier.map(({ id }) => id)]),
  }
}

async function answerForPerson(context: AskContext, named: NarrowedNames): Promise<Finding> {
  const { language } = context
  const stays = await findStaysNamed(context, named, [
    { facet: 'state', in: STAY_STATUSES },
    { facet: 'kind', in: ['guest'] },
  ])
  const bookings = (await loadBookings(context, stays)).sort((left, right) => (left.checkIn < right.checkIn ? -1 : 1))
  const asked = byPerson(bookings).flatMap((own) => newcomerOf(own, context) ?? [])
  const notes = [...named.notes, ...sourceNotes(context, ['guesty'])]
  const [first, ...others] = await findReturning(context, asked)
  if (!first) {
    const headline = CARD_WORDS.noStay[language](named.text)
    return { headline, items: [], notes, complete: { shown: 0, total: 0 }, offers: named.offers }
  }
  if (others.length > 0) {
    const all = [first, ...others]
    const list = listOf(all, (one) => itemOf(one, context), context)
    const headline = CARD_WORDS.several[language]({ count: all.length, name: named.text })
    return { headline, ...list, notes: [...list.notes, ...notes], offers: named.offers }
  }
  const list = listItems(
    first.earlier.map((stay): FindingItem => ({
      id: stay.id,
      line: bookingText(stay, context),
      sources: [stay.id, ...(stay.guestId ? [stay.guestId] : [])],
    })),
    context,
  )
  return {
    headline: headlineOf([guestLabel(first.booking, language)], verdictText(first, context), language),
    ...list,
    notes: [...list.notes, ...notes],
    offers: named.offers,
    sources: [first.booking.id, ...first.guests],
  }
}

function byPerson(bookings: readonly Booking[]): Booking[][] {
  const people = new Map<string, Booking[]>()
  for (const booking of bookings) {
    const person = booking.guestId ?? booking.id
    people.set(person, [...(people.get(person) ?? []), booking])
  }
  return [...people.values()]
}

/** Before the running or next stay others are "earlier"; when all are over, they all are. */
function newcomerOf(own: readonly Booking[], context: AskContext): Newcomer | undefined {
  const open = own.find((one) => one.checkOut > todayOf(one, context))
  const booking = open ?? own.at(-1)
  return booking && { booking, before: open?.checkIn ?? addDays(booking.checkIn, 1) }
}

function itemOf(found: Returning, context: AskContext): FindingItem {
  const { booking, earlier } = found
  return {
    id: booking.id,
    line: `${bookingText(booking, context)} · ${verdictText(found, context)}`,
    sources: [booking.id, ...earlier.map(({ id }) => id)],
  }
}

function verdictText({ booking, verdict, earlier }: Returning, context: AskContext): string {
  const { language } = context
  const [last] = earlier
  const lastText = last
    ? `${houseLabel(last, language)}, ${datesText({ from: last.checkIn, to: last.checkOut }, language, todayOf(booking, context))}`
    : ''
  if (verdict === 'returning') return WORDS.returning[language]({ times: earlier.length, last: lastText })
  if (verdict === 'marked') return WORDS.marked[language]()
  return verdict === 'perhaps' ? WORDS.perhaps[language](lastText) : WORDS.isNew[language]()
}
