import type { FactsByType, RecordType } from './facts.ts'
import { compareVersions, type Version } from './version.ts'

/** `<source>:<type>:<the source's own id>`, e.g. `guesty:stay:671111111111111111111111`. */
export type RecordId = string

export function recordId(source: string, type: RecordType, sourceId: string | number): RecordId {
  return `${source}:${type}:${sourceId}`
}

/** The id that the source itself knows a record by. */
export function sourceIdOf(id: RecordId): string {
  return id.split(':').slice(2).join(':')
}

/** What one observation (an event, a fetched object) says of one thing. Groups that it does not name are not touched. */
export interface Observation<T extends RecordType = RecordType> {
  readonly id: RecordId
  readonly type: T
  readonly facts: { readonly [G in keyof FactsByType[T]]?: FactsByType[T][G] }
  readonly version: Version
  /** Versions of single groups where they differ from {@link Observation.version}. */
  readonly groupVersions?: { readonly [G in keyof FactsByType[T]]?: Version }
  /** The thing is gone at the source as of this observation's version. */
  readonly deleted?: boolean
}

/** One state that a stay was seen in; kept for "what changed since". */
export interface SeenState {
  readonly at: number
  readonly version: Version
  readonly groups: Readonly<Record<string, unknown>>
}

/**
 * Everything known of one thing: per group the newest facts. The state is a join of its observations, so neither their
 * order nor their number matters.
 */
export interface KnownRecord<T extends RecordType = RecordType> {
  readonly id: RecordId
  readonly type: T
  readonly facts: { readonly [G in keyof FactsByType[T]]?: FactsByType[T][G] }
  readonly versions: { readonly [G in keyof FactsByType[T]]?: Version }
  /** Set once a deletion was seen. The record is gone while no group is newer than it. */
  readonly deletedAt?: Version
  /** Oldest first. Only of the groups named in {@link HISTORY_GROUPS}. */
  readonly history?: readonly SeenState[]
}

/** Groups whose earlier states are kept, by type of record. */
export const HISTORY_GROUPS: { readonly [T in RecordType]?: readonly string[] } = {
  stay: ['status', 'dates', 'unit', 'party'],
}

/** The most states kept per record; the oldest give way. */
const HISTORY_LIMIT = 100

export function isGone(record: KnownRecord): boolean {
  const { deletedAt } = record
  if (!deletedAt) return false
  const versions: readonly (Version | undefined)[] = Object.values(record.versions)
  return versions.every((version) => !version || compareVersions(version, deletedAt) <= 0)
}

export function emptyRecord<T extends RecordType>(id: RecordId, type: T): KnownRecord<T> {
  return { id, type, facts: {}, versions: {} }
}

/**
 * Joins an observation into what is known.
 *
 * Commutative, associative and idempotent over observations of one record.
 *
 * @returns The same object when the observation adds nothing.
 */
export function observe<T extends RecordType>(known: KnownRecord<T>, seen: Observation<T>): KnownRecord<T> {
  const facts: Record<string, unknown> = { ...known.facts }
  const versions: Record<string, Version> = { ...(known.versions as Record<string, Version>) }
  const groupVersions = (seen.groupVersions ?? {}) as Record<string, Version | undefined>
  let changed = false
  for (const [group, value] of Object.entries(seen.facts)) {
    if (value === undefined) continue
    const version = groupVersions[group] ?? seen.version
    const current = versions[group]
    if (current && compareVersions(version, current) <= 0) continue
    facts[group] = value
    versions[group] = version
    changed = true
  }
  let deletedAt = known.deletedAt
  if (seen.deleted && (!deletedAt || compareVersions(seen.version, deletedAt) > 0)) {
    deletedAt = seen.version
    changed = true
  }
  const history = joinHistory(known, seen)
  if (history !== known.history) changed = true
  if (!changed) return known
  return {
    id: known.id,
    type: known.type,
    facts: facts as KnownRecord<T>['facts'],
    versions,
    ...(deletedAt ? { deletedAt } : {}),
    ...(history ? { history } : {}),
  }
}

function joinHistory(known: KnownRecord, seen: Observation): readonly SeenState[] | undefined {
  const names = HISTORY_GROUPS[known.type]
  if (!names) return known.history
  const groups: Record<string, unknown> = {}
  for (const name of names) {
    const value = (seen.facts as Record<string, unknown>)[name]
    if (value !== undefined) groups[name] = value
  }
  if (Object.keys(groups).length === 0) return known.history
  const history = known.history ?? []
  if (history.some((state) => compareVersions(state.version, seen.version) === 0)) return known.history
  const joined = [...history, { at: seen.version.sourceTime, version: seen.version, groups }]
  joined.sort((left, right) => compareVersions(left.version, right.version))
  return joined.slice(-HISTORY_LIMIT)
}
