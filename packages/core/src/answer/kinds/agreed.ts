import { speaksOfTopic } from '../../question/topics.ts'
import type { RecordFilter } from '../../record/facets.ts'
import type { RecordId } from '../../record/record.ts'
import { localDateOf } from '../../time/calendar.ts'
import { askedWords } from '../asked-words.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { loadBookings } from '../bookings/booking.ts'
import { callWindow } from '../calls/call-window.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { capitalised, joined, plain, quoted, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { type NearestTexts, nearestTexts } from '../nearest-texts.ts'
import { type Agreement, agreementsWith } from '../people/agreements.ts'
import { nearestOf } from '../people/guest-stays.ts'
import { contactsWith, peopleNamed, type Person } from '../people/people-named.ts'
import { staffAsked } from '../people/staff-asked.ts'
import { sourceNotes } from '../source-notes.ts'
import { topicName } from '../topic-names.ts'
import { withoutCodes } from '../without-codes.ts'
import { AGREED_WORDS as WORDS } from './agreed.words.ts'

const QUOTES_AT_MOST = 3
const NEAREST_AT_MOST = 3

/** Topics of coming and going: a time that was agreed is about them whatever its words. */
const TIME_TOPICS: Readonly<Record<string, 'arrival' | 'departure'>> = {
  'early check-in': 'arrival',
  'late arrival': 'arrival',
  'check-in time': 'arrival',
  'late checkout': 'departure',
  'check-out time': 'departure',
}

interface Told {
  readonly agreement: Agreement
  readonly person: Person
  readonly timezone: string
}

/**
 * What was agreed with a guest or promised to them, newest first, in the words that were said or noted, with who and when. A topic
 * narrows; that nothing is on record is said plainly, with the texts that come nearest.
 */
export const answerAgreed: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language, plan } = context
  const people = await peopleNamed(context, named)
  if (people.length === 0) {
    const headline = named.person
      ? headlineOf([named.text], WORDS.none[language](), language)
      : WORDS.whichGuest[language]()
    return { headline, items: [], notes: named.notes, complete: null, offers: named.offers }
  }
  const window = callWindow(context, 'none')
  const ofTeam = await staffAsked(context)
  const all = (await Promise.all(people.map((person) => toldWith(person, context))))
    .flat()
    .sort((left, right) => right.agreement.at - left.agreement.at)
    .filter(({ agreement: { at } }) => window.assumed || (at >= window.instants.from && at < window.instants.to))
    .filter(({ agreement }) => ofTeam.isMeant(agreement))
  const fitting = all.filter(({ agreement }) => isAbout(agreement, plan.topic))
  const list = listOf(fitting, (told) => itemOf(told, people.length > 1, context), context)
  const understood = [
    window.assumed ? '' : window.text,
    joined(people.length > 3 ? [named.text] : people.map(({ name }) => plain(name)), language),
    ofTeam.text,
    plan.topic === null ? '' : capitalised(topicName(plan.topic, language)),
  ]
  const near = fitting.length === 0 ? await nearestWith(people, context) : NOTHING_NEAR
  return {
    headline: headlineOf(understood, countText(fitting, near, context), language),
    items: [...list.items, ...near.items],
    complete: list.complete,
    notes: [
      ...list.notes,
      ...otherNotes(all, fitting, context),
      ...near.notes,
      ...ofTeam.notes,
      ...named.notes,
      ...sourceNotes(context, ['aircall', 'guesty']),
    ],
    offers: named.offers,
    sources: people.map(({ id }) => id),
  } satisfies Finding
}

async function toldWith(person: Person, context: AskContext): Promise<Told[]> {
  const contacts = await contactsWith(context, person)
  const stay = nearestOf(await loadBookings(context, person.stays), context)
  const timezone = stay?.timezone ?? context.timezone
  return agreementsWith(person, contacts, timezone).map((agreement) => ({ agreement, person, timezone }))
}

function isAbout({ about, sides }: Agreement, topic: string | null): boolean {
  if (topic === null) return true
  const side = Object.hasOwn(TIME_TOPICS, topic) ? TIME_TOPICS[topic] : undefined
  return (side !== undefined && sides.includes(side)) || speaksOfTopic(about, topic)
}

function countText(found: readonly Told[], near: NearestTexts, context: AskContext): string {
  const { language, now } = context
  const [newest] = found
  if (!newest)
    return [WORDS.none[language](), near.items.length > 0 ? WORDS.nearest[language]() : ''].filter(Boolean).join('. ')
  const at =
    newest.agreement.at === 0
      ? ''
      : shortInstant(newest.agreement.at, newest.timezone, language, localDateOf(now, newest.timezone))
  return WORDS.found[language]({ count: found.length, at })
}

/** Of another topic than the one asked for, there is more: how much, and the newest. */
function otherNotes(all: readonly Told[], fitting: readonly Told[], context: AskContext): string[] {
  const [newest] = all
  if (fitting.length > 0 || !newest) return []
  const { line } = itemOf(newest, false, context)
  return [WORDS.other[context.language]({ count: all.length, newest: line })]
}

const NOTHING_NEAR: NearestTexts = { items: [], notes: [] }

/** Messages and calls with these people that come near to what was asked. */
async function nearestWith(people: readonly Person[], context: AskContext): Promise<NearestTexts> {
  const text = context.plan.topic ?? askedWords(context).join(' ')
  const guests = people.flatMap(({ guestIds }) => guestIds)
  const phones = people.flatMap((person) => person.phones)
  const filters: RecordFilter[] = [
    ...(guests.length > 0 ? [{ types: ['message'], where: [{ facet: 'guest' as const, in: guests }] }] : []),
    ...(phones.length > 0 ? [{ types: ['call'], where: [{ facet: 'phones' as const, in: phones }] }] : []),
  ]
  const found = await Promise.all(filters.map((filter) => nearestTexts(context, text, filter, NEAREST_AT_MOST)))
  return {
    items: found.flatMap(({ items }) => items).slice(0, NEAREST_AT_MOST),
    notes: [...new Set(found.flatMap(({ notes }) => notes))],
  }
}

function itemOf({ agreement, person, timezone }: Told, named: boolean, context: AskContext): FindingItem {
  const { language, now } = context
  const { source, at, medium, state, by, quotes, asked, toDo, booking } = agreement
  const when = at === 0 ? '' : `**${shortInstant(at, timezone, language, localDateOf(now, timezone))}**`
  const who = by === undefined ? '' : plain(by)
  const how = booking
    ? WORDS[booking.what][language](plain(booking.value))
    : WORDS[medium === 'booking' ? 'note' : medium][language](who)
  const said = quotes.slice(0, QUOTES_AT_MOST).map((quote) => quoted(withoutCodes(quote), 200))
  const parts = [
    `${when} ${named ? `${plain(person.name)} · ` : ''}${how}${said.length > 0 ? `: ${said.join(' ')}` : ''}`.trim(),
    state === 'agreed' ? '' : WORDS[state][language](),
    asked ? WORDS.asked[language](quoted(withoutCodes(asked.quote), 120)) : '',
    toDo.length > 0 ? WORDS.toDo[language](toDo.map((item) => quoted(withoutCodes(item), 120)).join(' ')) : '',
  ]
  const sources: RecordId[] = [source, ...(asked ? [asked.source] : [])]
  return { id: source, line: parts.filter((part) => part !== '').join(' · '), sources: [...new Set(sources)] }
}
