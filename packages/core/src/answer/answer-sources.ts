import type { RecordId } from '../record/record.ts'
import type { RecordReader } from '../record/record-store.ts'
import { type TitleReader, titlesOf } from './record-titles.ts'

/** A record that an answer rests on. */
export interface AnswerSource {
  readonly id: RecordId
  readonly type: string
  readonly title: string
}

/** Names records as an answer's sources, in their order; what the reader may not see is left out. */
export async function sourcesOf(
  ids: readonly RecordId[],
  records: RecordReader,
  reader: TitleReader,
): Promise<AnswerSource[]> {
  if (ids.length === 0) return []
  const stored = await records.get(ids)
  const titles = await titlesOf(stored, records, reader)
  const types = new Map(stored.map(({ record }) => [record.id, record.type]))
  return ids.flatMap((id) => {
    const [type, title] = [types.get(id), titles.get(id)]
    return type === undefined || title === undefined ? [] : [{ id, type, title }]
  })
}
