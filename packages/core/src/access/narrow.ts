import type { RecordType } from '../record/facts.ts'
import type { RecordReader, StoredRecord } from '../record/record-store.ts'
import type { KnownRecord } from '../record/record.ts'
import { type Audience, DATA_CLASSES, type DataClass } from './data-class.ts'

/** The class of every group of facts that is not for everybody in operations. */
const GROUP_CLASSES: { readonly [T in RecordType]?: { readonly [group: string]: DataClass } } = {
  stay: { money: 'money', access: 'access_codes' },
  guest: { contact: 'guest_contact' },
  contact: { contact: 'guest_contact' },
  listing: { access: 'access_codes' },
  payment: { event: 'money', amount: 'money', refs: 'money' },
}

/** The class that a group of facts belongs to. */
export function classOfGroup(type: RecordType, group: string): DataClass {
  return GROUP_CLASSES[type]?.[group] ?? 'operations'
}

/** The record without what the audience may not see; the same object when that is nothing. Facets stay: they are for filtering and are never printed. */
export function narrowRecord(record: KnownRecord, audience: Audience): KnownRecord {
  if (DATA_CLASSES.every((dataClass) => audience.classes.includes(dataClass))) return record
  const visible = (group: string) => audience.classes.includes(classOfGroup(record.type, group))
  const facts = Object.fromEntries(Object.entries(record.facts).filter(([group]) => visible(group)))
  return { ...record, facts: withMaskedPhone(record.type, facts, audience) }
}

/** A caller's number is guest contact: without that class the last three digits remain, enough to tell two callers apart. */
function withMaskedPhone(
  type: RecordType,
  facts: Record<string, unknown>,
  audience: Audience,
): Record<string, unknown> {
  if (audience.classes.includes('guest_contact')) return facts
  const group = type === 'call' ? 'party' : type === 'message' ? 'refs' : undefined
  const value = group && facts[group]
  if (!group || !value || typeof value !== 'object' || !('phone' in value) || typeof value.phone !== 'string')
    return facts
  return { ...facts, [group]: { ...value, phone: `…${value.phone.slice(-3)}` } }
}

/** Memory of an exchange is shown only to who may be told everything that its answer may hold, and may read every room it was taken from. */
function mayRemember(record: KnownRecord, audience: Audience): boolean {
  if (record.type !== 'interaction') return true
  const { exchange } = (record as KnownRecord<'interaction'>).facts
  return (
    exchange !== undefined &&
    exchange.classes.every((dataClass) => audience.classes.some((held) => held === dataClass)) &&
    (exchange.rooms ?? []).every((room) => audience.rooms.includes(room))
  )
}

/** What belongs to the chat is shown only to who may read its room; who is in which room is shown to nobody. */
const CHAT_TYPES: ReadonlySet<string> = new Set([
  'room',
  'membership',
  'chat_user',
  'chat_message',
] satisfies RecordType[])

function mayRead(record: KnownRecord, audience: Audience): boolean {
  if (!CHAT_TYPES.has(record.type)) return true
  const roomId =
    record.type === 'room'
      ? record.id
      : record.type === 'chat_message'
        ? (record as KnownRecord<'chat_message'>).facts.origin?.roomId
        : undefined
  return roomId !== undefined && audience.rooms.includes(roomId)
}

/** A reader that cannot return what the audience may not see. What belongs to the chat is never counted. */
export function narrowReader(reader: RecordReader, audience: Audience): RecordReader {
  const narrow = (stored: readonly StoredRecord[]) =>
    stored
      .filter(({ record }) => mayRemember(record, audience) && mayRead(record, audience))
      .map((found) => {
        const record = narrowRecord(found.record, audience)
        return record === found.record ? found : { ...found, record }
      })
  return {
    get: async (ids) => narrow(await reader.get(ids)),
    find: async (filter, limit, cursor) => {
      // Who may read no room has nothing to look through in the chat.
      if (audience.rooms.length === 0 && filter.types.every((type) => CHAT_TYPES.has(type)))
        return { items: [], nextCursor: null }
      const page = await reader.find(filter, limit, cursor)
      return { items: narrow(page.items), nextCursor: page.nextCursor }
    },
    count: (filter) => reader.count({ ...filter, types: filter.types.filter((type) => !CHAT_TYPES.has(type)) }),
  }
}
