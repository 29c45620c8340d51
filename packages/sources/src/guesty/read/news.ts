import type { Observation } from '@innkeeper/core/record/record'
import type { RecordReader } from '@innkeeper/core/record/record-store'
import { canonicalJson } from '@innkeeper/core/record/version'

/**
 * What of a poll's observations is new. A poll sees the same things over and over; to say them again would give every
 * record a new version, and index it again, for nothing.
 */
export async function newsIn(
  observations: readonly Observation[],
  records: Pick<RecordReader, 'get'>,
): Promise<readonly Observation[]> {
  if (observations.length === 0) return observations
  const stored = await records.get([...new Set(observations.map((observation) => observation.id))])
  const known = new Map(stored.map(({ record }) => [record.id, record.facts as Readonly<Record<string, unknown>>]))
  return observations.flatMap((observation) => {
    const facts = known.get(observation.id)
    if (!facts) return observation.deleted ? [] : [observation]
    if (observation.deleted) return [observation]
    const said = Object.entries(observation.facts)
    const isNews = said.some(([group, value]) => canonicalJson(value) !== canonicalJson(facts[group]))
    return isNews ? [observation] : []
  })
}
