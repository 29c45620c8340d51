import type { FactsByType } from '../../record/facts.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import type { AskContext } from '../ask-context.ts'
import type { NightSpan, RowsByUse } from '../nights.ts'
import type { Houses } from './units.ts'

/** Nights of a unit, or of a type, that somebody or something takes. */
export interface Occupation extends NightSpan {
  readonly id: RecordId
  /** `sold` to a guest, `owner` for an owner's stay, `blocked` for nights off sale. */
  readonly use: 'sold' | 'owner' | 'blocked'
  /** The owner's own doing: a stay, or a block that the calendar calls the owner's. */
  readonly byOwner: boolean
  /** Undefined while the stay belongs to a type only. */
  readonly unitId: RecordId | undefined
  readonly typeId: RecordId | undefined
  /** The stay's facts; undefined for a calendar block. */
  readonly stay: Partial<FactsByType['stay']> | undefined
  /** Why nights are off sale. */
  readonly blockKind: FactsByType['block']['reason']['kind'] | undefined
}

export const STAY_STATES: ReadonlySet<string> = new Set(['booked', 'held', 'awaiting_payment'])

/** Every stay and block that takes a night of `span`. Exhaustive. */
export async function loadOccupations(
  context: Pick<AskContext, 'records'>,
  span: NightSpan,
  houses: Houses,
): Promise<Occupation[]> {
  const stored = await findAll(context.records, {
    types: ['stay', 'block'],
    where: [
      { facet: 'start', lt: span.to },
      { facet: 'end', gt: span.from },
    ],
  })
  const unitIds = new Set(houses.units.map(({ id }) => id))
  return stored.flatMap((found) => occupationOf(found, unitIds) ?? [])
}

/** `undefined` for what takes no night: cancelled stays, requests, rows without dates. */
export function occupationOf(stored: StoredRecord, unitIds: ReadonlySet<RecordId>): Occupation | undefined {
  const { record } = stored
  if (record.type === 'block') return blockOccupation(stored as StoredRecord<'block'>)
  if (record.type !== 'stay') return undefined
  const { id, facts } = (stored as StoredRecord<'stay'>).record
  if (!facts.dates || !STAY_STATES.has(facts.status?.status ?? '') || facts.onSite?.state === 'no_show')
    return undefined
  const kind = facts.occupant?.kind ?? 'guest'
  const { listingId, typeId } = facts.unit ?? {}
  // A lean event may name the type where a unit's id belongs: such a stay has no unit yet.
  const assigned = listingId !== undefined && unitIds.has(listingId)
  return {
    id,
    from: facts.dates.checkIn,
    to: facts.dates.checkOut,
    use: kind === 'guest' ? 'sold' : kind === 'owner' ? 'owner' : 'blocked',
    byOwner: kind === 'owner',
    unitId: assigned ? listingId : typeId !== undefined && unitIds.has(typeId) ? typeId : undefined,
    typeId: typeId ?? (assigned ? undefined : listingId),
    stay: facts,
    blockKind: undefined,
  }
}

function blockOccupation({ record }: StoredRecord<'block'>): Occupation | undefined {
  const { nights, reason } = record.facts
  if (!nights) return undefined
  return {
    id: record.id,
    from: nights.from,
    to: nights.to,
    use: 'blocked',
    byOwner: reason?.kind === 'owner',
    unitId: nights.listingId,
    typeId: undefined,
    stay: undefined,
    blockKind: reason?.kind ?? 'other',
  }
}

export function byUnit(occupations: readonly Occupation[]): Map<RecordId, Occupation[]> {
  const rows = new Map<RecordId, Occupation[]>()
  for (const row of occupations) {
    if (row.unitId === undefined) continue
    const known = rows.get(row.unitId)
    if (known) known.push(row)
    else rows.set(row.unitId, [row])
  }
  for (const known of rows.values()) known.sort((left, right) => (left.from < right.from ? -1 : 1))
  return rows
}

/** Stays of a multi-unit type that have no unit yet, by type. */
export function unassignedByType(occupations: readonly Occupation[]): Map<RecordId, Occupation[]> {
  const rows = new Map<RecordId, Occupation[]>()
  for (const row of occupations) {
    if (row.unitId !== undefined || row.typeId === undefined) continue
    rows.set(row.typeId, [...(rows.get(row.typeId) ?? []), row])
  }
  return rows
}

export function rowsByUse(rows: readonly Occupation[]): RowsByUse {
  return {
    sold: rows.filter(({ use }) => use === 'sold'),
    owner: rows.filter(({ use }) => use === 'owner'),
    blocked: rows.filter(({ use }) => use === 'blocked'),
  }
}

/** What guests are called, by stay: the guest record's name, else the booking's. One read. */
export async function guestNames(
  context: Pick<AskContext, 'records'>,
  stays: readonly { readonly id: RecordId; readonly stay: Partial<FactsByType['stay']> | undefined }[],
): Promise<Map<RecordId, string>> {
  const guestIds = [...new Set(stays.flatMap(({ stay }) => stay?.booker?.guestId ?? []))]
  const guests = new Map(
    (guestIds.length > 0 ? await context.records.get(guestIds) : []).map((found) => [
      found.record.id,
      (found as StoredRecord<'guest'>).record.facts.name?.full,
    ]),
  )
  return new Map(
    stays.flatMap(({ id, stay }) => {
      const name = guests.get(stay?.booker?.guestId ?? '') ?? stay?.booker?.name
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
}

/** True when not a single block is known: then nobody can say that the calendars have none. */
export async function blocksUnknown(context: Pick<AskContext, 'records'>): Promise<boolean> {
  return (await context.records.find({ types: ['block'] }, 1)).items.length === 0
}
