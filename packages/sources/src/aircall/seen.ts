import type { RecordType } from '@innkeeper/core/record/facts'
import { type Observation, recordId, type RecordId } from '@innkeeper/core/record/record'
import { digestOf, type Version } from '@innkeeper/core/record/version'

/** When something was seen: by Aircall's clock, and by whoever read it. Milliseconds since the Unix epoch. */
export interface Seen {
  readonly sourceTime: number
  readonly observedAt: number
}

export function seenAt(instant: number): Seen {
  return { sourceTime: instant, observedAt: instant }
}

/**
 * For a part of a whole: what was seen whole is newer, and among parts the newest counts. Parts fill gaps and take nothing
 * away.
 */
export function hearsay(seen: Seen): Seen {
  return { sourceTime: 0, observedAt: seen.observedAt }
}

const DAY_MS = 86_400_000

/**
 * For a copy of one thing inside another (the line inside a call): anything seen of the thing itself is newer, its deletion
 * too. To the day only, so that a busy line is not written anew with each of its calls.
 */
export function mentioned(seen: Seen): Seen {
  return { sourceTime: 0, observedAt: Math.floor(seen.observedAt / DAY_MS) * DAY_MS }
}

/**
 * Aircall counts whole seconds, and several events of a call fall into one. Then the event that is about the group counts
 * (`emphasis`), then what knows more, and then the digest, so that any order ends in the same state.
 *
 * @param emphasis 0 to 9.
 */
export function versionOf(seen: Seen, facts: unknown, emphasis = 0): Version {
  const known = String(Math.min(knownIn(facts), 99_999)).padStart(5, '0')
  return { sourceTime: seen.sourceTime, observedAt: seen.observedAt, seen: `${emphasis}${known}-${digestOf(facts)}` }
}

/** How many single facts a value holds. */
function knownIn(value: unknown): number {
  if (value === undefined || value === null || value === '' || value === false) return 0
  if (typeof value !== 'object') return 1
  return Object.values(value).reduce((count: number, member) => count + knownIn(member), 0)
}

type Facts<T extends RecordType> = Observation<T>['facts']

/** A group of facts and when it was seen. */
export interface SeenGroup<Group> {
  readonly facts: NonNullable<Group>
  readonly seen: Seen
  readonly emphasis?: number
}

/** Groups of facts, of which those that are undefined are not said. */
export type SeenGroups<T extends RecordType> = {
  readonly [G in keyof Facts<T>]?: SeenGroup<Facts<T>[G]> | undefined
}

/** @returns undefined when no group says anything. */
export function observationOf<T extends RecordType>(
  type: T,
  sourceId: string,
  seen: Seen,
  groups: SeenGroups<T>,
): Observation<T> | undefined {
  const said = Object.entries<SeenGroup<unknown> | undefined>(groups).flatMap(([name, group]) =>
    group === undefined ? [] : [[name, group] as const],
  )
  if (said.length === 0) return undefined
  const facts = Object.fromEntries(said.map(([name, group]) => [name, group.facts]))
  const versions = said.map(([name, group]) => [name, versionOf(group.seen, group.facts, group.emphasis)] as const)
  return {
    id: aircallId(type, sourceId),
    type,
    version: versionOf(seen, facts),
    ...groupsOf<T>(facts, Object.fromEntries(versions)),
  }
}

/** The cast holds because every key was a key of the type's facts, with a value of that group. */
function groupsOf<T extends RecordType>(facts: object, versions: Readonly<Record<string, Version>>) {
  return { facts, groupVersions: versions } as Required<Pick<Observation<T>, 'facts' | 'groupVersions'>>
}

/** Of everything seen in one second, the deletion is the last. */
const LAST = '~deleted'

export function deletionOf<T extends RecordType>(type: T, sourceId: string, seen: Seen): Observation<T> {
  return { id: aircallId(type, sourceId), type, facts: {}, version: { ...seen, seen: LAST }, deleted: true }
}

export function aircallId(type: RecordType, sourceId: string): RecordId {
  return recordId('aircall', type, sourceId)
}

/** The members that say something. The cast holds for groups all of whose members are optional, which is what it is used for. */
export function saidOf<Group extends object>(members: {
  readonly [M in keyof Group]: Group[M] | null | undefined | ''
}): Group {
  return Object.fromEntries(
    Object.entries(members).filter(([, member]) => member !== undefined && member !== null && member !== ''),
  ) as Group
}
