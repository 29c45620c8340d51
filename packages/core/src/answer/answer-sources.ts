import { sourceTitle } from './source-title.ts'
import type { Language } from '../language/language.ts'
import type { FactsByType } from '../record/facts.ts'
import { nameOfRecord } from '../record/name-of-record.ts'
import type { RecordId } from '../record/record.ts'
import type { RecordReader, StoredRecord } from '../record/record-store.ts'

/** A record that an answer rests on. */
export interface AnswerSource {
  readonly id: RecordId
  readonly type: string
  readonly title: string
}

/**
 * Names records as an answer's sources, in their order; what the reader may not see is left out.
 *
 * @param answer Its language, its instant (ms since the Unix epoch) and the business's own zone, for what happened at no house.
 */
export async function sourcesOf(
  ids: readonly RecordId[],
  reader: RecordReader,
  answer: { readonly language: Language; readonly now: number; readonly timezone: string },
): Promise<AnswerSource[]> {
  const stored = await read(reader, ids)
  const named = await read(reader, stored.flatMap(namedBy))
  // A message names its booking, and only that its house.
  const houses = await read(reader, named.flatMap(namedBy))
  const known = new Map([...houses, ...named, ...stored].map((found) => [found.record.id, found]))

  function zoneOf({ record, facets }: StoredRecord): string {
    if (record.type === 'call') {
      const { line }: Partial<FactsByType['call']> = record.facts
      if (line?.timezone !== undefined) return line.timezone
    }
    const house = facets.listing ?? known.get(facets.stay ?? '')?.facets.listing
    const facts: Partial<FactsByType['listing']> | undefined = known.get(house ?? '')?.record.facts
    return facts?.place?.timezone ?? answer.timezone
  }

  return ids.flatMap((id) => {
    const found = known.get(id)
    if (!found) return []
    const title = sourceTitle(found.record, {
      ...answer,
      timezone: zoneOf(found),
      nameOf(of) {
        const record = of === undefined ? undefined : known.get(of)?.record
        return record && nameOfRecord(record)
      },
    })
    return [{ id, type: found.record.type, title }]
  })
}

/** What a record's title speaks of. */
function namedBy({ record, facets }: StoredRecord): RecordId[] {
  const { party, origin }: Partial<FactsByType['call'] & FactsByType['chat_message']> = record.facts
  return [facets.listing, facets.guest, facets.stay, party?.contactId, origin?.roomId].filter((id) => id !== undefined)
}

async function read(reader: RecordReader, ids: readonly RecordId[]): Promise<StoredRecord[]> {
  return ids.length === 0 ? [] : reader.get([...new Set(ids)])
}
