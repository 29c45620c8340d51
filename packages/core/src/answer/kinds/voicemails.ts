import { phoneTail } from '../../record/facets-of.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { Booking } from '../bookings/booking.ts'
import { callerText } from '../calls/caller-text.ts'
import { type Caller, callersOf } from '../calls/callers.ts'
import { callWindow } from '../calls/call-window.ts'
import { gistOf } from '../calls/gist.ts'
import { callRecord, missedCallers } from '../calls/returned-calls.ts'
import type { FindingItem } from '../finding.ts'
import { plain, quoted, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { nearestStays, stayMark } from '../people/guest-stays.ts'
import { sourceNotes } from '../source-notes.ts'
import { VOICEMAIL_WORDS as WORDS } from './voicemails.words.ts'

/** Voicemails, newest first, with what they say where a transcript, summary or comment tells it. Without a time: seven days. */
export const answerVoicemails: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language, plan } = context
  const window = callWindow(context, 'last_7_days')
  const found = await findAll(context.records, {
    types: ['call'],
    where: [
      { facet: 'state', in: ['voicemail'] },
      { facet: 'at', gte: window.instants.from, lt: window.instants.to },
    ],
  })
  const callers = await callersOf(
    context.records,
    found.flatMap(({ facets }) => facets.phones?.[0] ?? []),
  )
  const stays = await nearestStays(
    context,
    [...callers.values()].flatMap(({ guestId }) => guestId ?? []),
  )
  const returned = await returnedCalls(context, window.instants)
  const voicemails = found
    .map(callRecord)
    .sort((left, right) => (right.facets.at ?? 0) - (left.facets.at ?? 0))
    .map((call) => {
      const caller = callers.get(call.facets.phones?.[0] ?? '')
      return { call, caller, stay: stays.get(caller?.guestId ?? ''), isReturned: returned.has(call.record.id) }
    })
  const asked = voicemails.filter(
    ({ call, caller, stay }) =>
      (plan.names.phones.length === 0 ||
        plan.names.phones.some((phone) => call.facets.phoneTails?.includes(phoneTail(phone)))) &&
      (!named.person || [caller?.source, stay?.id].some((id) => id !== undefined && named.peopleIds.includes(id))) &&
      (named.listingIds.length === 0 || named.listingIds.includes(stay?.listing?.id ?? '')),
  )
  const list = listOf(asked, (voicemail) => itemOf(voicemail, context), context)
  return {
    headline: headlineOf([window.text, named.text], WORDS.headline[language](asked.length), language),
    ...list,
    notes: [...list.notes, ...named.notes, ...sourceNotes(context, ['aircall'])],
    offers: named.offers,
  }
}

/** Ids of the calls whose callers were called back or answered since. */
async function returnedCalls(
  context: AskContext,
  instants: Parameters<typeof missedCallers>[1],
): Promise<ReadonlySet<string>> {
  const missed = await missedCallers(context, instants)
  return new Set(
    missed.flatMap(({ outcome, calls }) => (outcome === 'returned' ? calls.map(({ record }) => record.id) : [])),
  )
}

interface Voicemail {
  readonly call: StoredRecord<'call'>
  readonly caller: Caller | undefined
  readonly stay: Booking | undefined
  readonly isReturned: boolean
}

function itemOf({ call, caller, stay, isReturned }: Voicemail, context: AskContext): FindingItem {
  const { language, timezone, now } = context
  const { facts, id } = call.record
  const { at } = call.facets
  const when = at === undefined ? '' : shortInstant(at, timezone, language, localDateOf(now, timezone))
  const said = gistOf(call)
  const parts = [
    `**${when}** ${callerText(caller, facts.party?.phone, language)}`,
    said === '' ? WORDS.notWritten[language]() : quoted(said, 240),
    stay ? stayMark(stay, context) : '',
    isReturned ? WORDS.returned[language]() : '',
    facts.line?.name === undefined ? '' : plain(facts.line.name),
  ]
  const sources = [id, caller?.source, stay?.id].filter((source) => source !== undefined)
  return { id, line: parts.filter((part) => part !== '').join(' · '), sources }
}
