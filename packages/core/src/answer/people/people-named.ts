import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { findStaysNamed, type NarrowedNames } from '../narrow-by-names.ts'

/** Somebody whom a question is about: a guest, or an entry of the address book, with everything that leads to what was said with them. */
export interface Person {
  /** The record that says who it is. */
  readonly id: RecordId
  readonly name: string
  readonly guestIds: readonly RecordId[]
  /** E.164, for finding calls; never printed from here. */
  readonly phones: readonly string[]
  /** All stays in whatever state, oldest first. */
  readonly stays: readonly StoredRecord<'stay'>[]
}

/**
 * The people that the names mean: guests and contacts by name, the guest of a code, or of a house alone its present or next guest. One
 * person kept twice (the same phone or e-mail) is one.
 */
export async function peopleNamed(context: AskContext, named: NarrowedNames): Promise<Person[]> {
  const stays = named.person ? await findStaysNamed(context, named) : await presentStays(context, named.listingIds)
  const ids = new Set([
    ...named.peopleIds.filter((id) => !id.includes(':stay:')),
    ...stays.flatMap(({ facets }) => facets.guest ?? []),
  ])
  const found = ids.size === 0 ? [] : await context.records.get([...ids])
  const guestIds = found.flatMap(({ record }) => (record.type === 'guest' ? [record.id] : []))
  const theirs =
    guestIds.length === 0
      ? []
      : await findAll(context.records, { types: ['stay'], where: [{ facet: 'guest', in: guestIds }] })
  const all = new Map([...theirs, ...stays].map((stay) => [stay.record.id, stayRecord(stay)]))
  const people: Person[] = []
  for (const group of groupsOf(found)) {
    const members = new Set(group.map(({ record }) => record.id))
    people.push({
      id: group[0]?.record.id ?? '',
      name: group.map(nameOf).find((name) => name !== undefined) ?? named.text,
      guestIds: guestIds.filter((id) => members.has(id)),
      phones: [...new Set(group.flatMap(({ facets }) => facets.phones ?? []))],
      stays: [...all.values()].filter(({ facets }) => members.has(facets.guest ?? '')).sort(byStart),
    })
  }
  for (const stay of all.values()) {
    // A guest who is known by a stay alone.
    if (stay.facets.guest !== undefined && found.some(({ record }) => record.id === stay.facets.guest)) continue
    const name = stay.record.facts.booker?.name
    if (name === undefined) continue
    people.push({ id: stay.record.id, name, guestIds: [], phones: [], stays: [stay] })
  }
  return people
}

/** Of each house the stays of today, else the next one. */
async function presentStays(context: AskContext, listingIds: readonly RecordId[]): Promise<StoredRecord<'stay'>[]> {
  if (listingIds.length === 0) return []
  const today = localDateOf(context.now, context.timezone)
  const open = await findAll(context.records, {
    types: ['stay'],
    where: [
      { facet: 'listing', in: listingIds },
      { facet: 'state', in: STAY_STATUSES },
      { facet: 'kind', in: ['guest'] },
      { facet: 'end', gte: today },
    ],
  })
  const ordered = open.map(stayRecord).sort(byStart)
  const running = ordered.filter(({ facets }) => (facets.start ?? '') <= today)
  return running.length > 0 ? running : ordered.slice(0, 1)
}

/** Every call with a person, and every message either way, notes and machines' lines too; oldest first. */
export async function contactsWith(context: Pick<AskContext, 'records'>, person: Person): Promise<StoredRecord[]> {
  const { records } = context
  const stayIds = person.stays.map(({ record }) => record.id)
  const conversations = [...new Set(person.stays.flatMap(({ facets }) => facets.conversation ?? []))]
  const found = await Promise.all([
    person.phones.length === 0
      ? []
      : findAll(records, { types: ['call', 'message'], where: [{ facet: 'phones', in: person.phones }] }),
    person.guestIds.length === 0
      ? []
      : findAll(records, { types: ['message'], where: [{ facet: 'guest', in: person.guestIds }] }),
    stayIds.length === 0 ? [] : findAll(records, { types: ['message'], where: [{ facet: 'stay', in: stayIds }] }),
    conversations.length === 0
      ? []
      : findAll(records, { types: ['message'], where: [{ facet: 'conversation', in: conversations }] }),
  ])
  const byId = new Map(found.flat().map((contact) => [contact.record.id, contact]))
  return [...byId.values()].sort(
    (left, right) => (left.facets.at ?? 0) - (right.facets.at ?? 0) || (left.record.id < right.record.id ? -1 : 1),
  )
}

/** Records of one person together: those that share a telephone number or an e-mail address. */
function groupsOf(found: readonly StoredRecord[]): StoredRecord[][] {
  const groups: { handles: Set<string>; members: StoredRecord[] }[] = []
  for (const one of found) {
    const handles = handlesOf(one)
    const group = groups.find((known) => handles.some((handle) => known.handles.has(handle)))
    if (group) {
      group.members.push(one)
      for (const handle of handles) group.handles.add(handle)
    } else groups.push({ handles: new Set(handles), members: [one] })
  }
  return groups.map(({ members }) =>
    members.sort((left, right) => Number(left.record.type !== 'guest') - Number(right.record.type !== 'guest')),
  )
}

function handlesOf({ record, facets }: StoredRecord): string[] {
  const { contact } = record.facts as { contact?: { emails?: readonly string[] } }
  return [...(facets.phones ?? []), ...(contact?.emails ?? []).map((email) => email.toLowerCase())]
}

function nameOf({ record }: StoredRecord): string | undefined {
  const { name } = record.facts as { name?: { full?: string; company?: string } }
  return name?.full ?? name?.company
}

function byStart(left: StoredRecord, right: StoredRecord): number {
  return (left.facets.start ?? '') < (right.facets.start ?? '') ? -1 : 1
}

/** Holds because only records of type stay are asked for. */
function stayRecord(stored: StoredRecord): StoredRecord<'stay'> {
  return stored as StoredRecord<'stay'>
}
