import { RENDERERS } from '../document/render.ts'
import type { RecordId } from '../record/record.ts'
import type { RecordReader } from '../record/record-store.ts'
import { namingFor } from './index-records.ts'

/** A record that an answer rests on. */
export interface AnswerSource {
  readonly id: RecordId
  readonly type: string
  readonly title: string
}

/** Names records as an answer's sources, in their order; what the reader may not see is left out. */
export async function sourcesOf(
  ids: readonly RecordId[],
  reader: RecordReader,
  timezone: string,
): Promise<AnswerSource[]> {
  if (ids.length === 0) return []
  const stored = await reader.get(ids)
  const naming = await namingFor(stored, reader, timezone)
  const byId = new Map(stored.map(({ record }) => [record.id, record]))
  return ids.flatMap((id) => {
    const record = byId.get(id)
    return record ? [{ id, type: record.type, title: RENDERERS[record.type](record, naming).title }] : []
  })
}
