import { findAll } from '../../record/record-store.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { type Caller, callersOf } from '../calls/callers.ts'
import { callWindow } from '../calls/call-window.ts'
import { callRecord } from '../calls/returned-calls.ts'
import type { FindingItem } from '../finding.ts'
import { plain, quoted, shortInstant } from '../format.ts'
import { listItems } from '../list-items.ts'
import { narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { callerText } from './calls-missed.ts'
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
  const calls = found.map(callRecord).sort((left, right) => (right.facets.at ?? 0) - (left.facets.at ?? 0))
  const callers = await callersOf(
    context.records,
    calls.flatMap(({ facets }) => facets.phones?.[0] ?? []),
  )
  const callerOf = (call: (typeof calls)[number]): Caller | undefined => callers.get(call.facets.phones?.[0] ?? '')
  const guests = new Set(plan.names.guests.flatMap(({ ids }) => ids))
  const asked = calls.filter((call) => guests.size === 0 || guests.has(callerOf(call)?.guestId ?? ''))
  const list = listItems(
    asked.map((call) => itemOf(call, callerOf(call), context)),
    context,
  )
  return {
    headline: WORDS.headline[language]({ count: asked.length, window: window.text }),
    ...list,
    notes: [...list.notes, ...named.notes, ...sourceNotes(context, ['aircall'])],
    offers: named.offers,
  }
}

function itemOf(call: ReturnType<typeof callRecord>, caller: Caller | undefined, context: AskContext): FindingItem {
  const { language, timezone, now } = context
  const { facts, id } = call.record
  const spoken = facts.transcription?.lines.filter(({ speaker }) => speaker !== 'team').map(({ text }) => text)
  const words = facts.summary?.text ?? spoken?.join(' ') ?? facts.comments?.items.map(({ text }) => text).join(' ')
  const at = call.facets.at
  const parts = [
    `**${at === undefined ? '' : shortInstant(at, timezone, language, localDateOf(now, timezone))}** ${callerText(caller, facts.party?.phone, language)}`,
    words ? quoted(words, 240) : WORDS.notWritten[language](),
    facts.line?.name === undefined ? '' : plain(facts.line.name),
  ]
  return { id, line: parts.filter(Boolean).join(' · '), sources: caller ? [id, caller.source] : [id] }
}
