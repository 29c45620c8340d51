import { foldWords } from '../language/fold.ts'
import { localDateOf } from '../time/calendar.ts'
import type { Facets } from './facets.ts'
import type { RecordType } from './facts.ts'
import type { KnownRecord, SeenState } from './record.ts'
import { roomSlots } from './room-slots.ts'
import { STAY_STATUSES } from './stay-statuses.ts'
import { seenCancelledAt, transitionsOf } from './transitions.ts'

type FacetRules = {
  readonly [T in RecordType]: (record: KnownRecord<T>) => {
    readonly [F in Exclude<keyof Facets, 'type'>]?: Facets[F] | undefined
  }
}

/** What became of a call. The provider's own status says nothing: a missed call ends as "done" too. */
export function callState(record: KnownRecord<'call'>): 'missed' | 'voicemail' | 'answered' | 'tried' | 'ongoing' {
  const { progress, voicemail } = record.facts
  if (progress?.answeredAt !== undefined) return 'answered'
  if (voicemail?.left) return 'voicemail'
  if (progress?.endedAt === undefined) return 'ongoing'
  return progress.direction === 'inbound' ? 'missed' : 'tried'
}

const STANDING: ReadonlySet<string> = new Set(STAY_STATUSES)

const RULES: FacetRules = {
  listing: ({ id, facts }) => ({
    listing: id,
    state: facts.status?.active === false ? 'inactive' : facts.status?.listed === false ? 'unlisted' : 'active',
    names: nameWords(facts.name?.nickname, facts.name?.title),
  }),
  stay: ({ facts, history = [], id }) => ({
    stay: id,
    state: facts.status?.status,
    kind: facts.occupant?.kind ?? 'guest',
    listing: facts.unit?.listingId ?? facts.unit?.typeId,
    guest: facts.booker?.guestId,
    conversation: facts.conversation?.conversationId,
    code: facts.code?.confirmationCode.toUpperCase(),
    ...nameFacets(facts.booker?.name),
    start: facts.dates?.checkIn,
    end: facts.dates?.checkOut,
    at: facts.lifecycle?.createdAt ?? history[0]?.at,
    changedAt: latest(transitionsOf(history).at(-1)?.at, facts.lifecycle?.alteredAt),
    closedAt: facts.lifecycle?.cancelledAt ?? cancelledSince(facts.status?.status, history),
    owing: STANDING.has(facts.status?.status ?? '') && (facts.money?.balance?.minor ?? 1) > 0 ? 1 : undefined,
    incomplete: facts.completeness && facts.completeness.missing.length > 0 ? 1 : undefined,
  }),
  block: ({ facts }) => ({
    listing: facts.nights?.listingId,
    kind: facts.reason?.kind ?? 'other',
    start: facts.nights?.from,
    end: facts.nights?.to,
  }),
  guest: ({ id, facts }) => ({
    guest: id,
    ...phoneFacets(facts.contact?.phones),
    ...nameFacets(facts.name?.full, facts.name?.first, facts.name?.last),
    emails: facts.contact?.emails.map(emailHandle),
  }),
  contact: ({ facts }) => ({
    ...phoneFacets(facts.contact?.phones),
    names: nameWords(facts.name?.full, facts.name?.company),
  }),
  staff: ({ id, facts }) => ({ staff: id, names: nameWords(facts.name?.full) }),
  line: ({ facts }) => ({
    phones: facts.number?.phone === undefined ? undefined : [facts.number.phone],
    names: nameWords(facts.name?.name),
  }),
  call: (record) => ({
    state: callState(record),
    kind: record.facts.progress?.direction,
    staff: record.facts.agent?.staffId,
    ...phoneFacets(record.facts.party?.phone === undefined ? undefined : [record.facts.party.phone]),
    at: record.facts.progress?.startedAt,
  }),
  conversation: ({ id, facts }) => ({
    conversation: id,
    state:
      facts.last === undefined
        ? undefined
        : facts.last.from === 'guest' && facts.last.needsAnswer
          ? 'awaiting_us'
          : 'answered',
    kind: facts.participants?.with ?? 'guest',
    guest: facts.participants?.guestId,
    at: facts.last?.at,
  }),
  message: ({ facts }) => ({
    state: facts.text?.from,
    kind: facts.text?.channel,
    conversation: facts.refs?.conversationId,
    stay: facts.refs?.stayId,
    guest: facts.refs?.guestId,
    staff: facts.refs?.staffId,
    phones: facts.refs?.phone === undefined ? undefined : [facts.refs.phone],
    at: facts.text?.at,
  }),
  task: ({ facts }) => ({
    state: facts.status?.status,
    kind: facts.what?.kind,
    listing: facts.where?.listingId,
    stay: facts.where?.stayId,
    staff: facts.who?.staffId,
    start: facts.when?.date ?? taskDate(facts.when),
    at: facts.when?.startAt,
  }),
  review: ({ facts }) => ({
    listing: facts.refs?.listingId,
    stay: facts.refs?.stayId,
    guest: facts.refs?.guestId,
    kind: facts.refs?.channel,
    score: facts.rating?.score,
    at: facts.at?.createdAt ?? facts.at?.updatedAt,
  }),
  payment: ({ facts }) => ({
    kind: facts.event?.kind,
    stay: facts.refs?.stayId,
    guest: facts.refs?.guestId,
    at: facts.event?.at,
  }),
  interaction: ({ facts }) => ({ conversation: facts.exchange?.conversationId, at: facts.exchange?.at }),
  room: ({ id, facts }) => ({
    conversation: id,
    state: facts.kind?.kind,
    names: nameWords(facts.name?.name, facts.name?.title),
  }),
  membership: ({ facts }) => ({
    conversation: facts.between?.roomId,
    staff: facts.between?.userId,
    state: facts.standing?.status,
  }),
  chat_user: ({ id, facts }) => ({
    staff: id,
    state: facts.status?.active ? 'active' : 'inactive',
    kind: facts.status?.isBot ? 'bot' : 'person',
    names: nameWords(facts.name?.username, facts.name?.full),
  }),
  chat_message: ({ facts }) => ({
    conversation:
      facts.origin && (facts.origin.threadId ?? roomSlots(facts.origin.roomId, facts.origin.at, facts.origin.at)[0]),
    staff: facts.origin?.authorId,
    kind: facts.origin?.by,
    state: facts.text?.statesTime ? 'states_time' : undefined,
    at: facts.origin?.at,
  }),
}

/** Since when a stay is known to be cancelled: when it was seen to become so, else its last sight. Undefined for others. */
function cancelledSince(status: string | undefined, history: readonly SeenState[]): number | undefined {
  return status === 'cancelled' ? (seenCancelledAt(history) ?? history.at(-1)?.at) : undefined
}

function latest(...instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((instant) => instant !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

function taskDate(
  when: { startAt?: number | undefined; timezone?: string | undefined } | undefined,
): string | undefined {
  if (when?.startAt === undefined || when.timezone === undefined) return undefined
  return localDateOf(when.startAt, when.timezone)
}

/** An e-mail address as it is compared. */
export function emailHandle(email: string): string {
  return email.trim().toLowerCase()
}

/** A whole name as it is compared: its folded words in the order of the alphabet, so that "Rossi, Maria" is "Maria Rossi". */
export function nameHandle(name: string): string {
  return foldWords(name).sort().join(' ')
}

/** The last nine digits of a number: what two spellings of one number share (semantics.md). */
export function phoneTail(phone: string): string {
  return phone.replace(/\D/g, '').slice(-9)
}

function phoneFacets(phones: readonly string[] | undefined): Pick<Facets, 'phones' | 'phoneTails'> {
  return phones && phones.length > 0 ? { phones, phoneTails: phones.map(phoneTail) } : {}
}

/** @param full What the person is called; the other names only add their words. */
function nameFacets(
  full: string | undefined,
  ...others: readonly (string | undefined)[]
): Pick<Facets, 'names' | 'fullNames'> {
  const words = nameWords(full, ...others)
  const handle = full === undefined ? '' : nameHandle(full)
  return { ...(words ? { names: words } : {}), ...(handle === '' ? {} : { fullNames: [handle] }) }
}

function nameWords(...names: readonly (string | undefined)[]): string[] | undefined {
  const words = new Set(names.flatMap((name) => (name === undefined ? [] : foldWords(name))))
  return words.size > 0 ? [...words] : undefined
}

/** The handles that a record is filtered by. Pure: the same record always has the same facets. */
export function facetsOf(record: KnownRecord): Facets {
  const rule = RULES[record.type] as (known: KnownRecord) => Record<string, unknown>
  const entries = Object.entries(rule(record)).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return { type: record.type, ...Object.fromEntries(entries) }
}
