import { findAll, type RecordReader, type StoredRecord } from '../../record/record-store.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import type { RecordId } from '../../record/record.ts'
import { addDays, instantOf, localDateOf } from '../../time/calendar.ts'

/** Days before check-in from which calls with the guest are read for what was said about a stay. */
const CALLS_BEFORE_DAYS = 120

/**
 * The messages and calls around each of these stays, by stay.
 *
 * What names its stay belongs to it. What only names a conversation or a telephone number belongs to that guest's stay which runs
 * or comes next at the time, among all of the guest's stays, whether they are asked for or not. A fixed number of reads.
 */
export async function saidAround(
  records: RecordReader,
  stays: readonly StoredRecord[],
  guests: ReadonlyMap<RecordId, StoredRecord>,
): Promise<Map<RecordId, StoredRecord[]>> {
  const wanted = new Map(stays.map((stay) => [stay.record.id, stay]))
  const conversations = distinct(stays.map(({ facets }) => facets.conversation))
  const phones = distinct([...guests.values()].flatMap(({ facets }) => facets.phones ?? []))
  const earliest = stays.reduce(
    (least, { facets }) => (facets.start && facets.start < least ? facets.start : least),
    '9999-12-31',
  )
  const since = earliest === '9999-12-31' ? 0 : instantOf(addDays(earliest, -CALLS_BEFORE_DAYS), '00:00', 'UTC')
  const [ofStays, ofConversations, ofPhones] = await Promise.all([
    findAll(records, { types: ['message'], where: [{ facet: 'stay', in: [...wanted.keys()] }] }),
    conversations.length === 0
      ? []
      : findAll(records, { types: ['message'], where: [{ facet: 'conversation', in: conversations }] }),
    phones.length === 0
      ? []
      : findAll(records, {
          types: ['call', 'message'],
          where: [
            { facet: 'phones', in: phones },
            { facet: 'at', gte: since },
          ],
        }),
  ])
  const said = new Map<RecordId, Map<RecordId, StoredRecord>>()
  const add = (stayId: RecordId | undefined, found: StoredRecord) => {
    if (stayId === undefined || !wanted.has(stayId)) return
    const around = said.get(stayId) ?? new Map<RecordId, StoredRecord>()
    said.set(stayId, around.set(found.record.id, found))
  }
  for (const message of ofStays) add(message.facets.stay, message)
  const unlinked = [...ofConversations, ...ofPhones].filter(({ facets }) => facets.stay === undefined)
  if (unlinked.length > 0) {
    const staysOf = await otherStays(records, stays, guests, unlinked)
    for (const found of unlinked) add(nearestStay(staysOf(found), found.facets.at ?? 0)?.record.id, found)
  }
  return new Map([...said].map(([stayId, around]) => [stayId, [...around.values()].sort(byTime)]))
}

/** Finds, for a call or message without a stay, every stay of whoever it is with. */
async function otherStays(
  records: RecordReader,
  stays: readonly StoredRecord[],
  guests: ReadonlyMap<RecordId, StoredRecord>,
  unlinked: readonly StoredRecord[],
): Promise<(found: StoredRecord) => StoredRecord[]> {
  const used = distinct(unlinked.flatMap(({ facets }) => facets.phones ?? []))
  const samePhone =
    used.length === 0 ? [] : await findAll(records, { types: ['guest'], where: [{ facet: 'phones', in: used }] })
  const people = new Map([...guests, ...samePhone.map((guest) => [guest.record.id, guest] as const)])
  const theirs = await findAll(records, {
    types: ['stay'],
    where: [
      { facet: 'guest', in: [...people.keys()] },
      { facet: 'state', in: STAY_STATUSES },
    ],
  })
  const all = new Map([...theirs, ...stays].map((stay) => [stay.record.id, stay]))
  const byPhone = new Map<string, StoredRecord[]>()
  const byConversation = new Map<string, StoredRecord[]>()
  for (const stay of all.values()) {
    for (const phone of people.get(stay.facets.guest ?? '')?.facets.phones ?? []) append(byPhone, phone, stay)
    if (stay.facets.conversation !== undefined) append(byConversation, stay.facets.conversation, stay)
  }
  return ({ facets }) => {
    const inConversation = byConversation.get(facets.conversation ?? '')
    return inConversation ?? (facets.phones ?? []).flatMap((phone) => byPhone.get(phone) ?? [])
  }
}

/** Of a guest's several stays the one that runs or comes next. */
function nearestStay(stays: readonly StoredRecord[], at: number): StoredRecord | undefined {
  const date = localDateOf(at, 'UTC')
  const open = stays.filter(({ facets }) => (facets.end ?? '') >= date)
  return open.sort((left, right) => ((left.facets.start ?? '') < (right.facets.start ?? '') ? -1 : 1))[0]
}

function byTime(left: StoredRecord, right: StoredRecord): number {
  return (left.facets.at ?? 0) - (right.facets.at ?? 0) || (left.record.id < right.record.id ? -1 : 1)
}

function append(map: Map<string, StoredRecord[]>, key: string, value: StoredRecord): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}
