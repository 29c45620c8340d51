import type { KnownRecord } from '@innkeeper/core/record/record'
import type { Version } from '@innkeeper/core/record/version'

/** A record in the data file: each version once, with the names of the groups that have it. Most groups were seen together. */
interface WrittenRecord extends Omit<KnownRecord, 'versions'> {
  readonly versions: readonly (readonly [version: Version, ...groups: string[]])[]
}

/** A record as the data file keeps it: a third shorter than its plain JSON. */
export function textOf(record: KnownRecord): string {
  const groupsByVersion = new Map<string, [Version, ...string[]]>()
  for (const [group, version] of Object.entries<Version>(record.versions)) {
    const key = `${version.sourceTime} ${version.observedAt} ${version.seen}`
    const known = groupsByVersion.get(key)
    if (known) known.push(group)
    else groupsByVersion.set(key, [version, group])
  }
  const written: WrittenRecord = { ...record, versions: [...groupsByVersion.values()] }
  return JSON.stringify(written)
}

/** The record that {@link textOf} wrote. Groups seen together share one version object. */
export function recordOf(text: string): KnownRecord {
  // True of every text, because textOf alone writes them.
  const { versions, ...record } = JSON.parse(text) as WrittenRecord
  return {
    ...record,
    versions: Object.fromEntries(versions.flatMap(([version, ...groups]) => groups.map((group) => [group, version]))),
  }
}
