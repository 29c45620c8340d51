import { phoneTail } from '../../record/facets-of.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { todayOf } from '../bookings/booking.ts'
import { callerText } from '../calls/caller-text.ts'
import { callersOf } from '../calls/callers.ts'
import { gistOf } from '../calls/gist.ts'
import { callRecord } from '../calls/returned-calls.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { longDate, plain, quoted, shortInstant } from '../format.ts'
import { MORE } from '../list-items.ts'
import { nearestStays } from '../people/guest-stays.ts'
import { sourceNotes } from '../source-notes.ts'
import { houseLabel } from '../stays/stay-labels.ts'
import { answerCallsMissed } from './calls-missed.ts'
import { answerCallsReceived } from './calls-received.ts'
import { callStateText, WHO_WORDS as WORDS } from './who-called.words.ts'

const MOST_CALLS = 5

/** Who a number is, that person's stay, and the last calls with it. Without a number: everybody who called, or of those the missed ones where
 * they are asked for ("who rang and nobody rang back"). */
export const answerWhoCalled: KindAnswerer = async (context) => {
  const { plan } = context
  if (plan.names.phones.length === 0)
    return (plan.kinds.includes('calls_missed') ? answerCallsMissed : answerCallsReceived)(context)
  const findings = await Promise.all(plan.names.phones.map((phone) => answerOne(phone, context)))
  return {
    headline: findings.map(({ headline }) => headline).join(' '),
    items: findings.flatMap(({ items }) => items),
    notes: [...findings.flatMap(({ notes }) => notes), ...sourceNotes(context, ['aircall', 'guesty'])],
    complete: null,
    sources: findings.flatMap(({ sources }) => sources ?? []),
  }
}

async function answerOne(phone: string, context: AskContext): Promise<Finding> {
  const { language, records, settings } = context
  const member = Object.hasOwn(settings.staffPhones, phone) ? settings.staffPhones[phone] : undefined
  if (member !== undefined)
    return { headline: WORDS.ownPhone[language](plain(member)), items: [], notes: [], complete: null }
  const caller = (await callersOf(records, [phone])).get(phone)
  const facet = phone.startsWith('+') ? ('phones' as const) : ('phoneTails' as const)
  const value = phone.startsWith('+') ? phone : phoneTail(phone)
  const calls = (await findAll(records, { types: ['call'], where: [{ facet, in: [value] }] }))
    .map(callRecord)
    .sort((left, right) => (right.facets.at ?? 0) - (left.facets.at ?? 0))
  const items = calls.slice(0, MOST_CALLS).map((call) => itemOf(call, context))
  const more = calls.length - items.length
  const notes = more > 0 ? [MORE[language](more)] : []
  if (!caller) {
    const headline =
      calls.length > 0 ? WORDS.unknownCaller[language](plain(phone)) : WORDS.neverSeen[language](plain(phone))
    return { headline, items, notes, complete: null }
  }
  const stay = caller.guestId === undefined ? undefined : await stayOf(caller.guestId, context)
  const who = callerText(caller, phone, language)
  return {
    headline: [WORDS[caller.kind][language](who), stay?.text].filter(Boolean).join(' '),
    items,
    notes,
    complete: null,
    sources: [caller.source, ...(stay ? [stay.id] : [])],
  }
}

/** The guest's stay that runs or comes next, else the last one. */
async function stayOf(guestId: string, context: AskContext): Promise<{ id: string; text: string } | undefined> {
  const stay = (await nearestStays(context, [guestId])).get(guestId)
  if (!stay) return undefined
  const { language, now } = context
  const today = todayOf(stay, { now })
  return {
    id: stay.id,
    text: WORDS.stay[language]({
      house: houseLabel(stay, language),
      from: longDate(stay.checkIn, language, today),
      to: longDate(stay.checkOut, language, today),
    }),
  }
}

function itemOf(call: StoredRecord<'call'>, { language, timezone, now }: AskContext): FindingItem {
  const { facts, id } = call.record
  const at = call.facets.at
  const gist = gistOf(call)
  const parts = [
    `**${at === undefined ? '' : shortInstant(at, timezone, language, localDateOf(now, timezone))}** ${callStateText(call.facets.state, language)}`,
    facts.agent?.name === undefined ? '' : plain(facts.agent.name),
    gist === '' ? '' : quoted(gist, 200),
  ]
  return { id, line: parts.filter(Boolean).join(' · '), sources: [id] }
}
