import { phoneTail } from '../../record/facets-of.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { Booking } from '../bookings/booking.ts'
import { callerText } from '../calls/caller-text.ts'
import { type Caller, callersOf } from '../calls/callers.ts'
import { callWindow } from '../calls/call-window.ts'
import { type MissedCaller, missedCallers } from '../calls/returned-calls.ts'
import type { FindingItem } from '../finding.ts'
import { plain, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { nearestStays, stayMark } from '../people/guest-stays.ts'
import { sourceNotes } from '../source-notes.ts'
import { CALL_WORDS as WORDS } from './calls-missed.words.ts'

/**
 * Callers whom nobody has called back, newest first: who it is, how often they tried, and what came of it. Of a person who is named also
 * the calls that were returned. Without a time: the last seven days.
 */
export const answerCallsMissed: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language, plan } = context
  const window = callWindow(context, 'last_7_days')
  const all = await missedCallers(context, window.instants)
  const callers = await callersOf(
    context.records,
    all.flatMap(({ phone }) => phone ?? []),
  )
  const stays = await nearestStays(
    context,
    [...callers.values()].flatMap(({ guestId }) => guestId ?? []),
  )
  const callerOf = ({ phone }: MissedCaller): Caller | undefined => callers.get(phone ?? '')
  const stayOf = (missed: MissedCaller): Booking | undefined => stays.get(callerOf(missed)?.guestId ?? '')
  const asked = all.filter((missed) => isAsked(missed, callerOf(missed), stayOf(missed), named, plan.names.phones))
  const open = asked.filter(({ outcome }) => outcome !== 'returned')
  const returned = asked.length - open.length
  const personal = named.person || plan.names.phones.length > 0
  const shown = (personal ? asked : open).sort(newestFirst)
  const list = listOf(shown, (missed) => itemOf(missed, callerOf(missed), stayOf(missed), context), context)
  return {
    headline: headlineOf([window.text, named.text], WORDS.headline[language](open.length), language),
    ...list,
    notes: [
      ...list.notes,
      ...(returned > 0 && !personal ? [WORDS.returned[language](returned)] : []),
      ...named.notes,
      ...sourceNotes(context, ['aircall', 'guesty']),
    ],
    offers: named.offers,
  }
}

function isAsked(
  missed: MissedCaller,
  caller: Caller | undefined,
  stay: Booking | undefined,
  named: NarrowedNames,
  phones: readonly string[],
): boolean {
  if (phones.length > 0) return phones.some((phone) => phoneTail(phone) === phoneTail(missed.phone ?? ''))
  if (named.person && !(caller && named.peopleIds.includes(caller.source)) && !(stay && isOfStay(stay, named)))
    return false
  return named.listingIds.length === 0 || named.listingIds.includes(stay?.listing?.id ?? '')
}

function isOfStay(stay: Booking, named: NarrowedNames): boolean {
  return (
    named.peopleIds.includes(stay.id) || named.codes.includes(stay.facts.code?.confirmationCode.toUpperCase() ?? '')
  )
}

function itemOf(
  missed: MissedCaller,
  caller: Caller | undefined,
  stay: Booking | undefined,
  context: AskContext,
): FindingItem {
  const { language, timezone, now } = context
  const last = missed.calls.at(-1)
  const today = localDateOf(now, timezone)
  const at = (instant: number | undefined): string =>
    instant === undefined ? '' : shortInstant(instant, timezone, language, today)
  const { phone } = last?.record.facts.party ?? {}
  const line = last?.record.facts.line?.name
  const { outcome, answer, wrote } = missed
  const parts = [
    `**${at(last?.facets.at)}** ${callerText(caller, phone, language)}`,
    stay ? stayMark(stay, context) : '',
    missed.calls.length > 1 ? WORDS.tries[language](missed.calls.length) : '',
    missed.calls.some(({ record }) => record.facts.voicemail?.left) ? WORDS.voicemail[language]() : '',
    outcome === 'tried' ? WORDS.tried[language](at(answer?.facets.at)) : '',
    outcome === 'returned'
      ? WORDS[answer?.record.type === 'call' ? 'calledBack' : 'writtenBack'][language](at(answer?.facets.at))
      : '',
    wrote ? WORDS.wrote[language](at(wrote.facets.at)) : '',
    line === undefined ? '' : plain(line),
  ]
  const sources = [
    ...missed.calls.map(({ record }) => record.id).toReversed(),
    ...[answer?.record.id, wrote?.record.id, caller?.source, stay?.id].filter((id) => id !== undefined),
  ]
  return {
    id: last?.record.id ?? '',
    line: parts.filter((part) => part !== '').join(' · '),
    sources: [...new Set(sources)],
  }
}

function newestFirst(left: MissedCaller, right: MissedCaller): number {
  return (right.calls.at(-1)?.facets.at ?? 0) - (left.calls.at(-1)?.facets.at ?? 0)
}
