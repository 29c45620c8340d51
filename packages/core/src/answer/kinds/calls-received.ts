import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { Booking } from '../bookings/booking.ts'
import { callerText } from '../calls/caller-text.ts'
import { callWindow } from '../calls/call-window.ts'
import { type Caller, callersOf } from '../calls/callers.ts'
import { gistOf } from '../calls/gist.ts'
import { callRecord } from '../calls/returned-calls.ts'
import type { FindingItem } from '../finding.ts'
import { plain, quoted, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { nearestStays, stayMark } from '../people/guest-stays.ts'
import { sourceNotes } from '../source-notes.ts'
import { callStateText } from './who-called.words.ts'
import { RECEIVED_WORDS as WORDS } from './calls-received.words.ts'

/** Everybody who rang in a stretch of time, newest first, whether somebody took the call or not. Without a time: today. */
export const answerCallsReceived: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language, settings } = context
  const window = callWindow(context, 'today')
  const received = (
    await findAll(context.records, {
      types: ['call'],
      where: [{ facet: 'at', gte: window.instants.from, lt: window.instants.to }],
    })
  )
    .map(callRecord)
    .filter(({ record }) => record.facts.progress?.direction === 'inbound')
    .filter(({ facets }) => !facets.phones?.some((phone) => Object.hasOwn(settings.staffPhones, phone)))
    .sort((left, right) => (right.facets.at ?? 0) - (left.facets.at ?? 0))
  const callers = await callersOf(
    context.records,
    received.flatMap(({ facets }) => facets.phones ?? []),
  )
  const stays = await nearestStays(
    context,
    [...callers.values()].flatMap(({ guestId }) => guestId ?? []),
  )
  const known = received.map((call): KnownCall => {
    const caller = callers.get(call.facets.phones?.[0] ?? '')
    return { call, caller, stay: stays.get(caller?.guestId ?? '') }
  })
  const asked = known.filter((one) => isAsked(one, named))
  const list = listOf(asked, (one) => itemOf(one, context), context)
  return {
    headline: headlineOf([window.text, named.text], WORDS.count[language](asked.length), language),
    ...list,
    notes: [...list.notes, ...named.notes, ...sourceNotes(context, ['aircall', 'guesty'])],
    offers: named.offers,
  }
}

interface KnownCall {
  readonly call: StoredRecord<'call'>
  readonly caller: Caller | undefined
  readonly stay: Booking | undefined
}

function isAsked({ caller, stay }: KnownCall, named: NarrowedNames): boolean {
  if (named.person && !(caller && named.peopleIds.includes(caller.source)) && !named.peopleIds.includes(stay?.id ?? ''))
    return false
  return named.listingIds.length === 0 || named.listingIds.includes(stay?.listing?.id ?? '')
}

function itemOf({ call, caller, stay }: KnownCall, context: AskContext): FindingItem {
  const { language, timezone, now } = context
  const { facts, id } = call.record
  const { at } = call.facets
  const gist = gistOf(call)
  const parts = [
    `**${at === undefined ? '' : shortInstant(at, timezone, language, localDateOf(now, timezone))}** ${callerText(caller, facts.party?.phone, language)}`,
    stay ? stayMark(stay, context) : '',
    callStateText(call.facets.state, language),
    facts.agent?.name === undefined ? '' : plain(facts.agent.name),
    gist === '' ? '' : quoted(gist),
  ]
  const sources = [id, caller?.source, stay?.id].filter((source) => source !== undefined)
  return { id, line: parts.filter((part) => part !== '').join(' · '), sources: [...new Set(sources)] }
}
