import type { FactsByType } from '@innkeeper/core/record/facts'
import { toE164 } from '@innkeeper/core/record/phone'
import type { Observation } from '@innkeeper/core/record/record'

import { aircallId, hearsay, observationOf, saidOf, type Seen, type SeenGroup } from '../seen.ts'
import type { WireCall } from '../wire.ts'
import { contactName, mentionedContact } from './contact.ts'
import { mentionedLine, timeZoneOf } from './line.ts'
import { mentionedStaff, personOf } from './staff.ts'

type CallFacts = FactsByType['call']
type Group<G extends keyof CallFacts> = SeenGroup<CallFacts[G]> | undefined

/**
 * What a whole or partial call says. Groups that it does not hold are left alone; groups that it holds in part fill gaps only.
 *
 * @param event The event's name; undefined for a call that was read, where `contact: null` says nothing because contacts are
 * left out of lists.
 * @returns undefined when it says nothing but its id.
 */
export function callFrom(call: WireCall, seen: Seen, event?: string): Observation<'call'> | undefined {
  const { number, comments, archived } = call
  const emphasis = (group: keyof CallFacts): number => SUBJECTS[event ?? '']?.[group] ?? 0
  return observationOf('call', call.id, seen, {
    progress: progressOf(call, seen),
    party: partyOf(call, seen, event !== undefined),
    line: number
      ? {
          facts: saidOf<CallFacts['line']>({
            lineId: aircallId('line', number.id),
            name: number.name,
            timezone: timeZoneOf(number),
          }),
          seen: number.time_zone === undefined ? hearsay(seen) : seen,
        }
      : undefined,
    agent:
      call.user === undefined || RINGING.has(event ?? '')
        ? undefined
        : { facts: personOf(call.user), seen, emphasis: emphasis('agent') },
    assignment:
      call.assigned_to === undefined
        ? undefined
        : { facts: personOf(call.assigned_to), seen, emphasis: emphasis('assignment') },
    transfer: event === 'call.unsuccessful_transfer' ? undefined : transferOf(call, seen),
    voicemail: voicemailOf(call, seen, event),
    ivr: choicesOf(call, seen),
    archived:
      event === 'call.archived' || typeof archived === 'boolean'
        ? { facts: { archived: archived ?? true }, seen, emphasis: emphasis('archived') }
        : undefined,
    comments: comments ? { facts: { items: commentsOf(comments) }, seen, emphasis: emphasis('comments') } : undefined,
    tags: call.tags ? { facts: { names: call.tags }, seen, emphasis: emphasis('tags') } : undefined,
  })
}

/** Whom and what else the call speaks of. */
export function mentionsOf(call: WireCall, seen: Seen): Observation[] {
  const country = call.number?.country ?? undefined
  return [
    mentionedLine(call.number, seen),
    mentionedStaff(call.user, seen),
    mentionedStaff(call.assigned_to, seen),
    isWithheld(call) ? undefined : mentionedContact(call.contact, seen, country),
  ].filter((observation) => observation !== undefined)
}

/** Whether the call tells its course. If not it has to be read. */
export function isWhole(call: WireCall): boolean {
  return Boolean(call.direction) && Boolean(call.started_at) && (!call.ended_at || call.answered_at !== undefined)
}

/** What an event is about counts more than what another of the same second says besides; untagging comes after tagging. */
const SUBJECTS: Readonly<Record<string, { readonly [G in keyof CallFacts]?: number }>> = {
  'call.answered': { agent: 1 },
  'call.assigned': { assignment: 1 },
  'call.archived': { archived: 1 },
  'call.commented': { comments: 1 },
  'call.tagged': { tags: 1 },
  'call.untagged': { tags: 2 },
}

/** In these the user is the one whose phone rings, who need not be the one who takes the call. */
const RINGING: ReadonlySet<string> = new Set(['call.ringing_on_agent', 'call.agent_declined'])

/**
 * By the latest instant that the call itself names: "answered" may arrive after "ended". A call that ended and leaves out whether
 * it was answered is taken as not answered, until anything says otherwise.
 */
function progressOf(call: WireCall, seen: Seen): Group<'progress'> {
  const { direction, started_at: startedAt, answered_at: answeredAt, ended_at: endedAt } = call
  if (!direction || !startedAt) return undefined
  const facts = {
    direction,
    startedAt,
    ...saidOf<{ answeredAt?: number; endedAt?: number; missedReason?: string }>({
      answeredAt,
      endedAt,
      missedReason: call.missed_call_reason,
    }),
  }
  const sourceTime = Math.max(startedAt, answeredAt ?? 0, endedAt ?? 0)
  const sure = isWhole(call) || Boolean(call.missed_call_reason)
  return { facts, seen: sure ? { ...seen, sourceTime } : hearsay(seen) }
}

/**
 * What stands in place of a number that is withheld (266696687 is ANONYMOUS on a keypad). It is nobody's identity, even if an
 * address book has an entry for it.
 */
const WITHHELD = /anonym|unknown|restrict|private|withheld|unavailable|^\D*266696687\D*$/i

function isWithheld(call: WireCall): boolean {
  return WITHHELD.test(call.raw_digits ?? '')
}

function partyOf(call: WireCall, seen: Seen, isEvent: boolean): Group<'party'> {
  const participants = call.participants ?? call.conference_participants ?? []
  const outside = participants.find(({ type, phone_number }) => type !== 'user' && phone_number)
  const digits = call.raw_digits ?? outside?.phone_number
  if (!digits) return undefined
  if (WITHHELD.test(digits)) return { facts: {}, seen }
  const listed = participants.find(({ type, id }) => type === 'contact' && id)
  const contactId = call.contact?.id ?? listed?.id
  const facts = saidOf<CallFacts['party']>({
    phone: toE164(digits, call.number?.country ?? undefined),
    contactId: contactId && aircallId('contact', contactId),
    name: (call.contact && contactName(call.contact)) ?? listed?.name,
  })
  const whole = isEvent ? call.contact !== undefined : Boolean(call.contact)
  return { facts, seen: whole ? seen : hearsay(seen) }
}

function transferOf(call: WireCall, seen: Seen): Group<'transfer'> {
  const country = call.number?.country ?? undefined
  const outside = call.external_transferred_to ?? call.external_transfer_to ?? call.external_transferred_number
  const facts = saidOf<CallFacts['transfer']>({
    toName: call.transferred_to?.name,
    byName: call.transferred_by?.name,
    toNumber: toE164(outside, country),
  })
  // The number outside comes with one event only; a later copy of the call without it takes nothing away.
  return Object.keys(facts).length > 0 ? { facts, seen: outside ? seen : hearsay(seen) } : undefined
}

/** Links to recordings come late and expire, so their absence takes nothing away. */
function voicemailOf(call: WireCall, seen: Seen, event: string | undefined): Group<'voicemail'> {
  const left =
    event === 'call.voicemail_left' ||
    Boolean(call.voicemail) ||
    Boolean(call.voicemail_short_url) ||
    /\/voicemail\//.test(call.asset ?? '')
  if (left) return { facts: { left }, seen }
  return call.voicemail === undefined ? undefined : { facts: { left }, seen: hearsay(seen) }
}

function choicesOf(call: WireCall, seen: Seen): Group<'ivr'> {
  const listed = call.ivr_options_selected ?? call.ivr_options
  const single = call.ivr_option_selected ?? call.ivr_option
  const choices = listed?.length ? listed : single ? [single] : []
  if (choices.length === 0) return undefined
  return { facts: { choices }, seen: listed?.length ? seen : hearsay(seen) }
}

function commentsOf(comments: NonNullable<WireCall['comments']>): CallFacts['comments']['items'] {
  return comments.flatMap((comment, index) => {
    const text = (comment.content ?? comment.body)?.trim()
    if (!text) return []
    return [
      {
        id: comment.id ?? String(index + 1),
        text,
        ...saidOf<{ at?: number; by?: string }>({ at: comment.posted_at, by: comment.posted_by?.name }),
      },
    ]
  })
}
