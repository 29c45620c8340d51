import type { RecordType } from '@innkeeper/core/record/facts'
import { type KnownRecord, type Observation, recordId, type RecordId } from '@innkeeper/core/record/record'
import { digestOf, type Version } from '@innkeeper/core/record/version'

/** When something was seen: by Guesty's clock, and by ours. Milliseconds since the Unix epoch. */
export interface Seen {
  readonly sourceTime: number
  readonly observedAt: number
}

/**
 * For a copy of one thing inside another, or a part of the whole: anything seen of the thing itself is newer, and among
 * copies the newest counts.
 */
export function hearsay(seen: Seen): Seen {
  return { sourceTime: 0, observedAt: seen.sourceTime }
}

/** False for a thing of which only copies inside others were seen. */
export function isKnownAtFirstHand(record: KnownRecord): boolean {
  return Object.values<Version | undefined>(record.versions).some((version) => version && version.sourceTime > 0)
}

/**
 * What is read has no update time of its own: it is as new as the moment the read began, and at least as new as the event
 * that asked for it, whichever clock is ahead.
 */
export function seenAt(readAt: number, notOlderThan: number): Seen {
  return { sourceTime: Math.max(readAt, notOlderThan), observedAt: readAt }
}

export function versionOf(seen: Seen, facts: unknown): Version {
  return { sourceTime: seen.sourceTime, observedAt: seen.observedAt, seen: digestOf(facts) }
}

type Facts<T extends RecordType> = Observation<T>['facts']

/** Groups of facts, of which those that are undefined are not said. */
export type MaybeFacts<T extends RecordType> = { readonly [G in keyof Facts<T>]: Facts<T>[G] | undefined }

/**
 * What was seen of one thing.
 *
 * @param groupSeen For groups that were seen otherwise than the rest.
 */
export function observationOf<T extends RecordType>(
  type: T,
  sourceId: string,
  seen: Seen,
  maybe: MaybeFacts<T>,
  groupSeen: { readonly [G in keyof Facts<T>]?: Seen } = {},
): Observation<T> {
  const facts = withoutUndefined(maybe)
  const groupVersions: Record<string, Version> = {}
  for (const [group, at] of Object.entries(groupSeen as Readonly<Record<string, Seen>>)) {
    const said = (facts as Readonly<Record<string, unknown>>)[group]
    if (said !== undefined) groupVersions[group] = versionOf(at, said)
  }
  return {
    id: guestyId(type, sourceId),
    type,
    facts,
    version: versionOf(seen, facts),
    ...(Object.keys(groupVersions).length > 0 ? { groupVersions } : {}),
  }
}

export function deletionOf<T extends RecordType>(type: T, sourceId: string, seen: Seen): Observation<T> {
  return { id: guestyId(type, sourceId), type, facts: {}, version: versionOf(seen, 'deleted'), deleted: true }
}

export function guestyId(type: RecordType, sourceId: string): RecordId {
  return recordId('guesty', type, sourceId)
}

/** A reference to another record, where there is one. */
export function referenceTo(type: RecordType, sourceId: string | null | undefined): RecordId | undefined {
  return sourceId ? guestyId(type, sourceId) : undefined
}

/** The cast holds because exactly the undefined members were taken out. */
function withoutUndefined<T extends RecordType>(maybe: MaybeFacts<T>): Facts<T> {
  const facts: Facts<T> = definedOf(maybe)
  return facts
}

function definedOf<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Partial<Value>
}

/**
 * The members that say something. Undefined when none was in the payload at all, so that what is left out is not taken as empty; `{}` when
 * they were there and empty (`null`). The cast holds for groups all of whose members are optional, which is what it is used for.
 */
export function groupOf<Value extends object>(members: { readonly [M in keyof Value]: Value[M] | null | undefined }):
  | Value
  | undefined {
  const values: unknown[] = Object.values(members)
  if (values.every((value) => value === undefined)) return undefined
  const said = Object.entries(members).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(said) as Value
}
