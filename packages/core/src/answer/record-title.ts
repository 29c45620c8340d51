import type { Language } from '../language/language.ts'
import { callState } from '../record/facets-of.ts'
import type { RecordType } from '../record/facts.ts'
import type { KnownRecord, RecordId } from '../record/record.ts'
import { type Instant, localDateOf } from '../time/calendar.ts'
import { scoreText, shortDate, shortInstant } from './format.ts'
import { CALL_STATES, CALLER_UNKNOWN, RECORD_KINDS } from './record-title.words.ts'
import { STAY_WORDS } from './stays/stay-labels.words.ts'

/** What a title speaks of beside its own record. */
export interface TitleNaming {
  readonly language: Language
  /** Ms since the Unix epoch. */
  readonly now: Instant
  /** Where it happened (IANA): the clock of the house, so that a source and the line that it proves say one time. */
  readonly timezone: string
  /** What a listing, a guest, a room or a contact is called; undefined when it is not known or not to be seen. */
  nameOf(id: RecordId | undefined): string | undefined
}

type TitleRules = { readonly [T in RecordType]: (record: KnownRecord<T>, naming: Titling) => readonly Part[] }
type Part = string | undefined

/** The naming together with what all rules need of it. */
interface Titling extends Pick<TitleNaming, 'language' | 'nameOf'> {
  kind(kind: keyof typeof RECORD_KINDS): string
  readonly guestUnknown: string
  readonly houseUnknown: string
  at(instant: Instant | undefined): Part
  dates(from: string | undefined, to: string | undefined): Part
}

const RULES: TitleRules = {
  listing: ({ facts }, { kind }) => [kind('listing'), facts.name?.nickname ?? facts.name?.title],
  stay: ({ facts }, { kind, guestUnknown, houseUnknown, nameOf, dates }) => [
    kind('stay'),
    nameOf(facts.booker?.guestId) ?? facts.booker?.name ?? guestUnknown,
    nameOf(facts.unit?.listingId ?? facts.unit?.typeId) ?? houseUnknown,
    dates(facts.dates?.checkIn, facts.dates?.checkOut),
  ],
  block: ({ facts }, { kind, houseUnknown, nameOf, dates }) => [
    kind('block'),
    nameOf(facts.nights?.listingId) ?? houseUnknown,
    dates(facts.nights?.from, facts.nights?.to),
  ],
  guest: ({ facts }, { kind, guestUnknown }) => [kind('guest'), facts.name?.full ?? guestUnknown],
  contact: ({ facts }, { kind }) => [kind('contact'), facts.name?.full ?? facts.name?.company],
  staff: ({ facts }, { kind }) => [kind('staff'), facts.name?.full],
  line: ({ facts }, { kind }) => [kind('line'), facts.name?.name],
  call: (record, { kind, nameOf, at, language }) => {
    const { party, progress } = record.facts
    const who = nameOf(party?.contactId) ?? party?.name ?? CALLER_UNKNOWN[language]
    const state = callState(record)
    return [
      kind(progress?.direction === 'outbound' ? 'callTo' : 'callFrom'),
      who,
      at(progress?.startedAt),
      state === 'answered' ? undefined : CALL_STATES[state][language],
    ]
  },
  conversation: ({ facts }, { kind, guestUnknown }) => [
    kind('conversation'),
    facts.participants?.guestName ?? guestUnknown,
  ],
  message: ({ facts }, { kind, guestUnknown, nameOf, at }) => [
    kind(facts.text?.from === 'guest' ? 'messageFrom' : facts.text?.from === 'host' ? 'messageTo' : 'note'),
    nameOf(facts.refs?.guestId) ?? (facts.text?.from === 'guest' ? facts.text.authorName : undefined) ?? guestUnknown,
    at(facts.text?.at),
  ],
  task: ({ facts }, { kind, nameOf }) => [kind('task'), facts.what?.title, nameOf(facts.where?.listingId)],
  review: ({ facts }, { kind, houseUnknown, nameOf }) => [
    kind('review'),
    nameOf(facts.refs?.listingId) ?? houseUnknown,
    facts.rating && scoreText(facts.rating),
  ],
  payment: ({ facts }, { kind, guestUnknown, nameOf, at }) => [
    kind('payment'),
    nameOf(facts.refs?.guestId) ?? guestUnknown,
    at(facts.event?.at),
  ],
  interaction: ({ facts }, { kind }) => [kind('interaction'), facts.exchange?.question],
  room: ({ facts }, { kind }) => [kind('room'), facts.name?.title ?? facts.name?.name],
  membership: (_, { kind }) => [kind('membership')],
  chat_user: ({ facts }, { kind }) => [kind('chat_user'), facts.name?.full ?? facts.name?.username],
  chat_message: ({ facts }, { kind, nameOf, at }) => {
    const room = nameOf(facts.origin?.roomId)
    return [
      kind('chat_message'),
      facts.origin?.authorName,
      room === undefined ? undefined : `#${room}`,
      at(facts.origin?.at),
    ]
  },
}

/** What a record is called for a person to read: "Guest’s message · Maria Rossi · 14:37", "Booking · Maria Rossi · Lake House · 28 Nov → 1 Dec". */
export function recordTitle(record: KnownRecord, naming: TitleNaming): string {
  const { language, now, timezone } = naming
  const today = localDateOf(now, timezone)
  const rule = RULES[record.type] as (known: KnownRecord, titling: Titling) => readonly Part[]
  return rule(record, {
    ...naming,
    kind: (kind) => RECORD_KINDS[kind][language],
    guestUnknown: STAY_WORDS.guestUnknown[language](),
    houseUnknown: STAY_WORDS.houseUnknown[language](),
    at: (instant) => (instant === undefined ? undefined : shortInstant(instant, timezone, language, today)),
    dates: (from, to) =>
      from === undefined || to === undefined
        ? undefined
        : `${shortDate(from, language, today)} → ${shortDate(to, language, today)}`,
  })
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}
