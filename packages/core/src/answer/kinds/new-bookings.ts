import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { type Booking, bookingText, channelName, loadBookings, todayOf } from '../bookings/booking.ts'
import { type EventWindow, eventWindow } from '../bookings/event-window.ts'
import { CARD_WORDS } from '../bookings/stay-card.words.ts'
import type { FindingItem } from '../finding.ts'
import { joined, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { guestLabel, incompleteNotes, partyText } from '../stays/stay-labels.ts'
import { NEW_BOOKING_WORDS as WORDS } from './new-bookings.words.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'

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
  const begun = await bookingsBegun(context, window, named)
  const made = begun.filter((one) => isMade(one, window, context))
  const standing = made.filter(({ facts }) => facts.status?.status !== 'cancelled').sort(guestsThenNewest)
  const undated = begun.filter((one) => isFirstSeen(one, window))
  const list = listOf(standing, (booking) => itemOf(booking, context), context)
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

/** Bookings that were made in the window, or first seen in it; and a few more. */
async function bookingsBegun(context: AskContext, window: EventWindow, named: NarrowedNames): Promise<Booking[]> {
  const stays = await findStaysNamed(context, named, [
    { facet: 'state', in: ['cancelled', ...STAY_STATUSES] },
    ...window.where('at'),
  ])
  return loadBookings(context, stays)
}

function isMade(
  { facts, occupant, checkIn, checkOut, timezone }: Booking,
  window: EventWindow,
  context: AskContext,
): boolean {
  const madeAt = facts.lifecycle?.createdAt
  if (occupant === 'block') return false
  if (window.about === 'event') return window.holds(madeAt, timezone)
  return madeAt !== undefined && madeAt >= context.now - NEW_MS && window.touches(checkIn, checkOut, timezone)
}

/** Events that carry no time of booking: the booking is new, or it is an old one that was seen for the first time. */
function isFirstSeen({ facts, history, timezone }: Booking, window: EventWindow): boolean {
  const untold = facts.lifecycle?.createdAt === undefined && facts.status?.status !== 'cancelled'
  return untold && window.about === 'event' && window.holds(history[0]?.at, timezone)
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
    const name = channelName(facts.channel) ?? CARD_WORDS.channelUnknown[language]()
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
