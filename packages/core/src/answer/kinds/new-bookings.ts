import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { type Booking, bookingText, channelName, loadBookings, todayOf } from '../bookings/booking.ts'
import { type EventWindow, eventWindow } from '../bookings/event-window.ts'
import type { FindingItem } from '../finding.ts'
import { joined, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listItems } from '../list-items.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { guestLabel, incompleteNotes, partyText } from '../stays/stay-labels.ts'
import { STAY_STATUSES } from '../windows.ts'
import { NEW_BOOKING_WORDS as WORDS } from './new-bookings.words.ts'

/** Bookings for nights asked for are new when they were made so lately. */
const NEW_MS = 7 * 86_400_000

/**
 * Bookings made in the window, newest first, owners' stays last; "new ones for next weekend" means those of the last 7 days with nights
 * in it. Without a time: today.
 */
export const answerNewBookings: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language } = context
  const window = eventWindow(context, 'today')
  const made = await bookingsMade(context, window, named)
  const standing = made.filter(({ facts }) => facts.status?.status !== 'cancelled').sort(guestsThenNewest)
  const undated = window.about === 'event' ? await firstSeen(context, window, named) : []
  const list = listItems(
    standing.map((booking) => itemOf(booking, context)),
    context,
  )
  const cancelled = made.length - standing.length
  const text = window.text(standing.map(({ timezone }) => timezone))
  const words = window.about === 'stay' ? WORDS.foundOfNights : WORDS.found
  return {
    headline: headlineOf([text, named.text], words[language](standing.length), language),
    ...list,
    notes: [
      ...list.notes,
      ...channels(standing, context),
      ...(cancelled > 0 ? [WORDS.cancelledAgain[language](cancelled)] : []),
      ...(undated.length > 0
        ? [
            WORDS.undated[language](
              joined(
                undated.map((booking) => guestLabel(booking, language)),
                language,
              ),
            ),
          ]
        : []),
      ...named.notes,
      ...incompleteNotes(standing, language),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
    sources: undated.map(({ id }) => id),
  }
}

async function bookingsMade(context: AskContext, window: EventWindow, named: NarrowedNames): Promise<Booking[]> {
  const stays = await findStaysNamed(context, named, [
    { facet: 'state', in: ['cancelled', ...STAY_STATUSES] },
    ...window.where('at'),
  ])
  const bookings = (await loadBookings(context, stays)).filter(({ occupant }) => occupant !== 'block')
  return bookings.filter((one) => {
    const madeAt = one.facts.lifecycle?.createdAt
    if (window.about === 'event') return window.holds(madeAt, one.timezone)
    const recent = madeAt !== undefined && madeAt >= context.now - NEW_MS
    return recent && window.touches(one.checkIn, one.checkOut, one.timezone)
  })
}

/** Events that carry no time of booking: the booking is new, or it is an old one that was seen for the first time. */
async function firstSeen(context: AskContext, window: EventWindow, named: NarrowedNames): Promise<Booking[]> {
  const stays = await findStaysNamed(context, named, [
    { facet: 'state', in: STAY_STATUSES },
    ...window.where('changedAt'),
  ])
  const untold = await loadBookings(
    context,
    stays.filter(({ facets }) => facets.at === undefined),
  )
  return untold.filter((one) => window.holds(one.history[0]?.at, one.timezone))
}

function itemOf(booking: Booking, context: AskContext): FindingItem {
  const { language } = context
  const madeAt = booking.facts.lifecycle?.createdAt
  const parts = [bookingText(booking, context)]
  const party = partyText(booking.facts.party, language)
  if (party !== '') parts.push(party)
  if (madeAt !== undefined) {
    parts.push(WORDS.booked[language](shortInstant(madeAt, booking.timezone, language, todayOf(booking, context))))
  }
  return { id: booking.id, line: parts.join(' · '), sources: [booking.id] }
}

function channels(bookings: readonly Booking[], { language }: AskContext): string[] {
  if (bookings.length < 2) return []
  const counts = new Map<string, number>()
  for (const { facts } of bookings) {
    const name = channelName(facts.channel) ?? WORDS.channelUnknown[language]()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const list = [...counts].sort((left, right) => right[1] - left[1]).map(([name, count]) => `${name} ${count}`)
  return [WORDS.byChannel[language](list.join(', '))]
}

function guestsThenNewest(left: Booking, right: Booking): number {
  const owner = Number(left.occupant === 'owner') - Number(right.occupant === 'owner')
  const at = ({ facts }: Booking) => facts.lifecycle?.createdAt ?? 0
  return owner || at(right) - at(left) || (left.id < right.id ? -1 : 1)
}
