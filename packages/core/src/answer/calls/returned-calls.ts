import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { AskContext } from '../ask-context.ts'
import { isAutomatic } from '../messages/automatic.ts'

/** The missed calls of one number, and what came of them. */
export interface MissedCaller {
  /** E.164; undefined when the number was withheld. Such calls are never one caller's. */
  readonly phone: string | undefined
  /** Oldest first. Where some of them were returned and later ones not, only the later ones. */
  readonly calls: readonly StoredRecord<'call'>[]
  /** `tried`: we called back and nobody answered, which returns nothing. */
  readonly outcome: 'open' | 'tried' | 'returned'
  /** What returned it, or the newest try. */
  readonly answer: StoredRecord | undefined
  /** What we wrote to the guest after an open call, though the guest had not written since: perhaps an answer, perhaps about something else. */
  readonly wrote: StoredRecord<'message'> | undefined
}

/** Instants, of which a call's start counts. */
export interface CallWindow {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/**
 * Missed calls in a window, by caller (semantics.md): inbound, never answered by a person, not on a voicemail-only line, not from the
 * team's own phones. One is returned by a later answered call with the number either way, by a later message of ours to it, or when
 * the guest then wrote and was answered.
 */
export async function missedCallers(
  context: Pick<AskContext, 'records' | 'settings'>,
  window: CallWindow,
): Promise<MissedCaller[]> {
  const missed = await missedCalls(context, window)
  const groups = new Map<string, StoredRecord<'call'>[]>()
  for (const call of missed) {
    const key = call.facets.phones?.[0] ?? call.record.id
    groups.set(key, [...(groups.get(key) ?? []), call])
  }
  const phones = [...groups.keys()].filter(isPhone)
  const later = await laterContacts(context, phones, missed[0]?.facets.at ?? window.from)
  return [...groups].map(([key, calls]) =>
    isPhone(key)
      ? outcomeOf(key, calls, later.get(key) ?? NOTHING_LATER)
      : { phone: undefined, calls, outcome: 'open', answer: undefined, wrote: undefined },
  )
}

function isPhone(key: string): boolean {
  return key.startsWith('+')
}

async function missedCalls(
  { records, settings }: Pick<AskContext, 'records' | 'settings'>,
  window: CallWindow,
): Promise<StoredRecord<'call'>[]> {
  const found = await findAll(records, {
    types: ['call'],
    where: [
      { facet: 'state', in: ['missed', 'voicemail'] },
      { facet: 'at', gte: window.from, lt: window.to },
    ],
  })
  return found
    .map(callRecord)
    .filter(({ record }) => record.facts.progress?.direction === 'inbound')
    .filter(({ record }) => !settings.voicemailOnlyLines.includes(record.facts.line?.lineId ?? ''))
    .filter(({ facets }) => !facets.phones?.some((phone) => Object.hasOwn(settings.staffPhones, phone)))
    .sort(byTime)
}

/** What came after with one number, oldest first. */
interface LaterContacts {
  /** Calls with the number, and text messages. */
  readonly withNumber: readonly StoredRecord[]
  /** Messages with the guests who have the number, automatic ones left out. */
  readonly withGuest: readonly StoredRecord[]
}

const NOTHING_LATER: LaterContacts = { withNumber: [], withGuest: [] }

async function laterContacts(
  { records }: Pick<AskContext, 'records'>,
  phones: readonly string[],
  since: number,
): Promise<Map<string, LaterContacts>> {
  if (phones.length === 0) return new Map()
  const [withNumbers, guests] = await Promise.all([
    findAll(records, {
      types: ['call', 'message'],
      where: [
        { facet: 'phones', in: phones },
        { facet: 'at', gt: since },
      ],
    }),
    findAll(records, { types: ['guest'], where: [{ facet: 'phones', in: phones }] }),
  ])
  const messages =
    guests.length === 0
      ? []
      : await findAll(records, {
          types: ['message'],
          where: [
            { facet: 'guest', in: guests.map(({ record }) => record.id) },
            { facet: 'state', in: ['guest', 'host'] },
            { facet: 'at', gt: since },
          ],
        })
  return new Map(
    phones.map((phone) => {
      const people = new Set(
        guests.filter(({ facets }) => facets.phones?.includes(phone)).map(({ record }) => record.id),
      )
      return [
        phone,
        {
          withNumber: withNumbers.filter(({ facets }) => facets.phones?.includes(phone)).sort(byTime),
          withGuest: messages
            .filter(({ facets }) => people.has(facets.guest ?? ''))
            .filter((message) => !isAutomatic(messageRecord(message).record.facts.text))
            .sort(byTime),
        },
      ]
    }),
  )
}

function outcomeOf(phone: string, calls: readonly StoredRecord<'call'>[], later: LaterContacts): MissedCaller {
  const last = calls.at(-1)
  const lastAt = last?.facets.at ?? 0
  const returned = returnOf(lastAt, later)
  if (returned) return { phone, calls, outcome: 'returned', answer: returned, wrote: undefined }
  const open = calls.filter((call) => call === last || !returnOf(call.facets.at ?? 0, later))
  const after = later.withNumber.filter(({ facets }) => (facets.at ?? 0) > lastAt)
  const tried = after.findLast(({ facets }) => facets.type === 'call' && facets.state === 'tried')
  const wrote = later.withGuest.findLast(({ facets }) => facets.state === 'host' && (facets.at ?? 0) > lastAt)
  return {
    phone,
    calls: open,
    outcome: tried ? 'tried' : 'open',
    answer: tried,
    wrote: wrote && messageRecord(wrote),
  }
}

/** What returned a call that was missed at an instant. */
function returnOf(at: number, { withNumber, withGuest }: LaterContacts): StoredRecord | undefined {
  const isLater = ({ facets }: StoredRecord): boolean => (facets.at ?? 0) > at
  const direct = withNumber.find((contact) => isLater(contact) && returns(contact))
  if (direct) return direct
  const wrote = withGuest.find((message) => isLater(message) && message.facets.state === 'guest')
  return wrote && withGuest.find(({ facets }) => facets.state === 'host' && (facets.at ?? 0) > (wrote.facets.at ?? 0))
}

function returns({ record, facets }: StoredRecord): boolean {
  if (record.type === 'message') return facets.state === 'host'
  return record.type === 'call' && facets.state === 'answered'
}

function byTime(left: StoredRecord, right: StoredRecord): number {
  return (left.facets.at ?? 0) - (right.facets.at ?? 0) || (left.record.id < right.record.id ? -1 : 1)
}

/** Holds because only records of type call are given. */
export function callRecord(stored: StoredRecord): StoredRecord<'call'> {
  return stored as StoredRecord<'call'>
}

/** Holds because only records of type message are given. */
export function messageRecord(stored: StoredRecord): StoredRecord<'message'> {
  return stored as StoredRecord<'message'>
}
