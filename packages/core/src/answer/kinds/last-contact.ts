import type { RecordId } from '../../record/record.ts'
import type { StoredRecord } from '../../record/record-store.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { callWindow } from '../calls/call-window.ts'
import { gistOf } from '../calls/gist.ts'
import { callRecord, messageRecord } from '../calls/returned-calls.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { joined, plain, quoted, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { isAutomatic } from '../messages/automatic.ts'
import { narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { contactsWith, peopleNamed, type Person } from '../people/people-named.ts'
import { staffAsked } from '../people/staff-asked.ts'
import { sourceNotes } from '../source-notes.ts'
import { withoutCodes } from '../without-codes.ts'
import { CONTACT_WORDS as WORDS } from './last-contact.words.ts'

/** Shorter answered calls are no conversation; ringing does not count (semantics.md). */
const SHORTEST_TALK_MS = 10_000
/** The newest contacts that are listed. */
const SHOWN = 3
const PEOPLE_AT_MOST = 5

/** A conversation on the phone, or a message either way. */
interface Contact {
  readonly stored: StoredRecord
  readonly at: number
  readonly how: 'called' | 'wasCalled' | 'wroteToThem' | 'theyWrote'
  /** Who of the team; undefined for the guest's own messages, and when the source does not tell. */
  readonly by: string | undefined
  readonly staffId: RecordId | undefined
  readonly text: string
}

/**
 * Who last had to do with a guest, when and how: calls in which people spoke, and messages either way. A house alone means its present
 * guest. With a time, whether there was any contact then.
 */
export const answerLastContact: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language } = context
  const people = await peopleNamed(context, named)
  if (people.length === 0) {
    const headline = named.person
      ? headlineOf([], WORDS.never[language](named.text), language)
      : WORDS.whichGuest[language]()
    return { headline, items: [], notes: named.notes, complete: null, offers: named.offers }
  }
  const shown = people.slice(0, PEOPLE_AT_MOST)
  const findings = await Promise.all(shown.map((person) => answerFor(person, context)))
  const [only] = findings
  const hidden = people.length - shown.length
  const several: Finding = {
    headline: WORDS.several[language]({ count: people.length, name: named.text }),
    items: findings.flatMap(({ items, headline }) => items.slice(0, 1).map((item) => ({ ...item, line: headline }))),
    notes: [
      ...findings.flatMap(({ items, headline }) => (items.length === 0 ? [headline] : [])),
      ...(hidden > 0 ? [WORDS.morePeople[language](hidden)] : []),
    ],
    complete: null,
  }
  const finding = findings.length === 1 && only ? only : several
  return {
    ...finding,
    notes: [
      ...finding.notes,
      ...named.notes,
      ...(await staffAsked(context)).notes,
      ...sourceNotes(context, ['aircall', 'guesty']),
    ],
    offers: named.offers,
  }
}

async function answerFor(person: Person, context: AskContext): Promise<Finding> {
  const { language } = context
  const name = plain(person.name)
  const window = callWindow(context, 'today')
  const ofTeam = await staffAsked(context)
  const all = (await contactsWith(context, person)).flatMap(contactOf).toReversed()
  const wanted = all.filter(
    (contact) =>
      (window.assumed || (contact.at >= window.instants.from && contact.at < window.instants.to)) &&
      ofTeam.isMeant(contact),
  )
  const [newest] = wanted
  const [before] = all
  const understood = window.assumed ? '' : window.text
  if (!newest) {
    const nobody = ofTeam.everybody
      ? WORDS.noContact[language](name)
      : WORDS.notWithThem[language]({ name, staff: ofTeam.text })
    return {
      headline: before
        ? headlineOf([understood], nobody, language)
        : headlineOf([understood], WORDS.never[language](name), language),
      items: before ? [itemOf(before, context)] : [],
      notes: [],
      complete: null,
      sources: [person.id],
    }
  }
  const items = pick(wanted).map((contact) => itemOf(contact, context))
  const team = teamOf(all)
  return {
    headline: headlineOf(
      [understood],
      WORDS.last[language]({ name, contact: contactText(newest, context), at: instantText(newest.at, context) }),
      language,
    ),
    items,
    notes: team.length > 0 ? [WORDS.team[language](joined(team, language))] : [],
    complete: null,
    sources: [newest.stored.record.id, person.id],
  }
}

/** The newest few, and the newest call and the newest word of each side even if they are older. */
function pick(contacts: readonly Contact[]): Contact[] {
  const call = contacts.find(({ how }) => how === 'called' || how === 'wasCalled')
  const ours = contacts.find(({ how }) => how === 'wroteToThem')
  const theirs = contacts.find(({ how }) => how === 'theyWrote')
  const chosen = new Set([...contacts.slice(0, SHOWN), call, ours, theirs])
  return contacts.filter((contact) => chosen.has(contact))
}

function contactOf(stored: StoredRecord): Contact[] {
  if (stored.record.type === 'call') {
    const { progress, agent } = callRecord(stored).record.facts
    const talked = (progress?.endedAt ?? Number.POSITIVE_INFINITY) - (progress?.answeredAt ?? Number.POSITIVE_INFINITY)
    if (!progress || progress.answeredAt === undefined || !(talked > SHORTEST_TALK_MS)) return []
    const how = progress.direction === 'outbound' ? 'called' : 'wasCalled'
    const text = gistOf(callRecord(stored))
    return [{ stored, at: progress.startedAt, how, by: agent?.name, staffId: agent?.staffId, text }]
  }
  const { text, refs } = messageRecord(stored).record.facts
  if (!text || text.from === 'note' || text.from === 'system' || isAutomatic(text)) return []
  const isOurs = text.from === 'host'
  return [
    {
      stored,
      at: text.at,
      how: isOurs ? 'wroteToThem' : 'theyWrote',
      by: isOurs ? text.authorName : undefined,
      staffId: refs?.staffId,
      text: withoutCodes(text.body),
    },
  ]
}

function itemOf(contact: Contact, context: AskContext): FindingItem {
  const parts = [
    `**${instantText(contact.at, context)}** ${contactText(contact, context)}`,
    contact.text === '' ? '' : quoted(contact.text, 160),
  ]
  const { id } = contact.stored.record
  return { id, line: parts.filter((part) => part !== '').join(' · '), sources: [id] }
}

function contactText({ how, by }: Contact, { language }: AskContext): string {
  return WORDS[how][language](by === undefined ? '' : plain(by))
}

function instantText(at: number, { timezone, language, now }: AskContext): string {
  return shortInstant(at, timezone, language, localDateOf(now, timezone))
}

/** Everyone of the team who spoke or wrote, the newest first. */
function teamOf(contacts: readonly Contact[]): string[] {
  const counts = new Map<string, number>()
  for (const { by } of contacts) if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count > 1 ? `${plain(name)} (${count})` : plain(name)))
}
