import type { FactsByType } from '../record/facts.ts'
import { findAll, type RecordReader, type StoredRecord } from '../record/record-store.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'
import type { Directory, NamedThing } from './directory.ts'

const PEOPLE = ['guest', 'contact', 'staff', 'stay'] as const

/** The names of what is kept, as far as the reader shows it, with the business's own names for its listings. */
export function recordDirectory(reader: RecordReader, settings: Pick<BusinessSettings, 'listingAliases'>): Directory {
  return {
    async listings() {
      const stored = await findAll(reader, { types: ['listing'] })
      return stored.map(({ record }) => {
        const { name } = record.facts as Partial<FactsByType['listing']>
        const aliases = settings.listingAliases[record.id] ?? []
        return { id: record.id, type: 'listing', names: said(name?.nickname, name?.title, ...aliases) }
      })
    },
    async byNameWords(words) {
      if (words.length === 0) return []
      const stored = await findAll(reader, { types: PEOPLE, where: [{ facet: 'names', in: words }] })
      return stored.flatMap(personOf)
    },
    async knownCodes(codes) {
      if (codes.length === 0) return []
      const stored = await findAll(reader, { types: ['stay'], where: [{ facet: 'code', in: codes }] })
      return stored.flatMap(({ facets }) => facets.code ?? [])
    },
  }
}

function personOf({ record }: StoredRecord): NamedThing[] {
  if (record.type === 'guest') {
    const { name } = record.facts as Partial<FactsByType['guest']>
    const parts = said(name?.first, name?.last).join(' ')
    return [{ id: record.id, type: 'guest', names: said(name?.full, parts) }]
  }
  if (record.type === 'stay') {
    const { booker } = record.facts as Partial<FactsByType['stay']>
    return [{ id: record.id, type: 'stay', names: said(booker?.name) }]
  }
  if (record.type === 'staff') {
    const { name } = record.facts as Partial<FactsByType['staff']>
    return [{ id: record.id, type: 'staff', names: said(name?.full) }]
  }
  if (record.type === 'contact') {
    const { name } = record.facts as Partial<FactsByType['contact']>
    return [{ id: record.id, type: 'contact', names: said(name?.full, name?.company) }]
  }
  return []
}

function said(...names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name): name is string => name !== undefined && name.trim() !== ''))]
}
