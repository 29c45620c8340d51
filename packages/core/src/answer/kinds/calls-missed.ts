import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { type Caller, callersOf } from '../calls/callers.ts'
import { callWindow } from '../calls/call-window.ts'
import { type MissedCaller, missedCallers } from '../calls/returned-calls.ts'
import type { FindingItem } from '../finding.ts'
import { plain, shortInstant } from '../format.ts'
import { listItems } from '../list-items.ts'
import { narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { CALL_WORDS as WORDS } from './calls-missed.words.ts'

/** Missed calls that nobody has returned, newest first. Without a time: the last seven days. */
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
  const guests = new Set(plan.names.guests.flatMap(({ ids }) => ids))
  const asked = all.filter(({ phone }) => {
    if (guests.size === 0 && plan.names.phones.length === 0) return true
    const caller = phone === undefined ? undefined : callers.get(phone)
    return (
      (caller?.guestId !== undefined && guests.has(caller.guestId)) ||
      (phone !== undefined && plan.names.phones.includes(phone))
    )
  })
  const open = asked.filter(({ outcome }) => outcome !== 'returned').sort(newestFirst)
  const returned = asked.length - open.length
  const list = listItems(
    open.map((missed) => itemOf(missed, callers.get(missed.phone ?? ''), context)),
    context,
  )
  return {
    headline: WORDS.headline[language]({ count: open.length, window: window.text }),
    ...list,
    notes: [
      ...list.notes,
      ...(returned > 0 ? [WORDS.returned[language](returned)] : []),
      ...named.notes,
      ...sourceNotes(context, ['aircall']),
    ],
    offers: named.offers,
  }
}

function itemOf(missed: MissedCaller, caller: Caller | undefined, context: AskContext): FindingItem {
  const { language, timezone, now } = context
  const last = missed.calls.at(-1)
  const today = localDateOf(now, timezone)
  const at = (instant: number | undefined) =>
    instant === undefined ? '' : shortInstant(instant, timezone, language, today)
  const shown = last?.record.facts.party?.phone
  const parts = [
    `**${at(last?.facets.at)}** ${callerText(caller, shown, language)}`,
    missed.calls.length > 1 ? WORDS.tries[language](missed.calls.length) : '',
    missed.calls.some(({ record }) => record.facts.voicemail?.left) ? WORDS.voicemail[language]() : '',
    missed.outcome === 'tried' ? WORDS.tried[language](at(missed.answer?.facets.at)) : '',
    last?.record.facts.line?.name === undefined ? '' : plain(last.record.facts.line.name),
  ]
  return {
    id: last?.record.id ?? '',
    line: parts.filter(Boolean).join(' · '),
    sources: [
      ...missed.calls.map(({ record }) => record.id).reverse(),
      ...(missed.answer ? [missed.answer.record.id] : []),
      ...(caller ? [caller.source] : []),
    ],
  }
}

/** "Maria Santos (+33 …)", "probably Maria Santos (…)", "+33 …", "number withheld". */
export function callerText(
  caller: Caller | undefined,
  phone: string | undefined,
  language: AskContext['language'],
): string {
  if (phone === undefined) return WORDS.withheld[language]()
  const number = plain(phone)
  if (!caller) return number
  const name = plain(caller.name)
  return `${caller.certain ? name : WORDS.probably[language](name)} (${number})`
}

function newestFirst(left: MissedCaller, right: MissedCaller): number {
  return (right.calls.at(-1)?.facets.at ?? 0) - (left.calls.at(-1)?.facets.at ?? 0)
}
