import type { KindAnswerer, AskContext } from '../ask-context.ts'
import { type Booking, bookingText, loadBookings, todayOf } from '../bookings/booking.ts'
import { type EventWindow, eventWindow } from '../bookings/event-window.ts'
import { seenCancelledAt } from '../../record/transitions.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { plain, quoted, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { incompleteNotes } from '../stays/stay-labels.ts'
import { CANCELLATION_WORDS as WORDS, cancellerName } from './cancellations.words.ts'

/**
 * Bookings that were cancelled in the window, newest first; "cancelled for next month" means those whose nights lie in it. Without a
 * time: the last 7 days, or everything of a guest who is named.
 */
export const answerCancellations: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  if (named.person && context.plan.when === 'none') return answerForPerson(context, named)

  const { language } = context
  const window = eventWindow(context, 'last_7_days')
  const { dated, undated } = await cancelledIn(context, window, named)
  const list = listOf(dated, (booking) => itemOf(booking, context), context)
  const text = window.text(dated.map(({ timezone }) => timezone))
  const count = dated.length
  return {
    headline: headlineOf(
      [text, named.text],
      (window.about === 'stay' ? WORDS.foundOfNights : WORDS.found)[language](count),
      language,
    ),
    ...list,
    notes: [
      ...list.notes,
      ...named.notes,
      ...(undated > 0 ? [WORDS.undated[language](undated)] : []),
      ...incompleteNotes(dated, language),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
  }
}

async function cancelledIn(
  context: AskContext,
  window: EventWindow,
  named: NarrowedNames,
): Promise<{ readonly dated: readonly Booking[]; readonly undated: number }> {
  const cancelled = { facet: 'state', in: ['cancelled'] } as const
  if (window.about === 'stay') {
    const bookings = await loadBookings(
      context,
      await findStaysNamed(context, named, [cancelled, ...window.where('closedAt')]),
    )
    const dated = bookings.filter((one) => window.touches(one.checkIn, one.checkOut, one.timezone))
    return { dated: dated.sort(newestFirst), undated: 0 }
  }
  // An event that carries no time of cancelling is placed by when the booking was seen to become cancelled.
  const bookings = await loadBookings(
    context,
    await findStaysNamed(context, named, [cancelled, ...window.where('closedAt')]),
  )
  const dated = bookings.filter((one) => window.holds(cancelledAt(one), one.timezone))
  const undated = bookings.filter((one) => cancelledAt(one) === undefined).length
  return { dated: dated.sort(newestFirst), undated }
}

async function answerForPerson(context: AskContext, named: NarrowedNames): Promise<Finding> {
  const { language } = context
  const all = await loadBookings(
    context,
    await findStaysNamed(context, named, [{ facet: 'state', in: ['cancelled', ...STAY_STATUSES] }]),
  )
  const cancelled = all.filter(({ facts }) => facts.status?.status === 'cancelled').sort(newestFirst)
  const standing = all.filter((one) => !cancelled.includes(one) && one.checkOut >= todayOf(one, context))
  const list = listOf(cancelled, (booking) => itemOf(booking, context), context)
  return {
    headline: WORDS.headlineOfPerson[language]({ count: cancelled.length, name: named.text }),
    ...list,
    notes: [
      ...list.notes,
      ...standing.map((booking) => WORDS.stillStands[language](bookingText(booking, context))),
      ...named.notes,
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
    sources: standing.map(({ id }) => id),
  }
}

function itemOf(booking: Booking, context: AskContext): FindingItem {
  const { language } = context
  const { cancelledBy, cancellationReason } = booking.facts.lifecycle ?? {}
  const at = cancelledAt(booking)
  const when =
    at === undefined
      ? WORDS.cancelledUnknown[language]()
      : WORDS.cancelledAt[language](shortInstant(at, booking.timezone, language, todayOf(booking, context)))
  const who =
    cancelledBy === undefined
      ? `, ${WORDS.whoUnknown[language]()}`
      : ` ${WORDS.by[language](cancellerName(cancelledBy, language) ?? plain(cancelledBy))}`
  const colon = language === 'fr' ? ' :' : ':'
  const why = cancellationReason === undefined ? '' : `${colon} ${quoted(cancellationReason)}`
  return { id: booking.id, line: `${bookingText(booking, context)} · ${when}${who}${why}`, sources: [booking.id] }
}

function cancelledAt({ facts, history }: Booking): number | undefined {
  return facts.lifecycle?.cancelledAt ?? seenCancelledAt(history)
}

function newestFirst(left: Booking, right: Booking): number {
  return (cancelledAt(right) ?? 0) - (cancelledAt(left) ?? 0) || (left.id < right.id ? -1 : 1)
}
