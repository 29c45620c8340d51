import type { Language } from '../language/language.ts'
import type { FactsByType } from '../record/facts.ts'
import { nameOfRecord } from '../record/name-of-record.ts'
import type { RecordId } from '../record/record.ts'
import type { RecordReader, StoredRecord } from '../record/record-store.ts'
import { recordTitle } from './record-title.ts'

/** For whom records are named. */
export interface TitleReader {
  readonly language: Language
  /** Ms since the Unix epoch. */
  readonly now: number
  /** The business's own zone (IANA), for what happened at no house that is known. */
  readonly timezone: string
}

/** What records are called, by their id. Names that the reader may not see are left out of them. */
export async function titlesOf(
  stored: readonly StoredRecord[],
  records: RecordReader,
  reader: TitleReader,
): Promise<ReadonlyMap<RecordId, string>> {
  const named = await read(records, stored.flatMap(namedBy))
  // A message names its booking, and only that its house.
  const houses = await read(records, named.flatMap(namedBy))
  const known = new Map([...houses, ...named, ...stored].map((found) => [found.record.id, found]))

  function zoneOf({ record, facets }: StoredRecord): string {
    const { line }: Partial<FactsByType['call']> = record.facts
    const house = facets.listing ?? known.get(facets.stay ?? '')?.facets.listing
    const facts: Partial<FactsByType['listing']> | undefined = known.get(house ?? '')?.record.facts
    return line?.timezone ?? facts?.place?.timezone ?? reader.timezone
  }

  function nameOf(id: RecordId | undefined): string | undefined {
    const record = id === undefined ? undefined : known.get(id)?.record
    return record && nameOfRecord(record)
  }

  return new Map(
    stored.map((found) => [found.record.id, recordTitle(found.record, { ...reader, timezone: zoneOf(found), nameOf })]),
  )
}

/** What a record's title speaks of. */
function namedBy({ record, facets }: StoredRecord): RecordId[] {
  const { party, origin }: Partial<FactsByType['call'] & FactsByType['chat_message']> = record.facts
  return [facets.listing, facets.guest, facets.stay, party?.contactId, origin?.roomId].filter((id) => id !== undefined)
}

async function read(records: RecordReader, ids: readonly RecordId[]): Promise<StoredRecord[]> {
  return ids.length === 0 ? [] : records.get([...new Set(ids)])
}
