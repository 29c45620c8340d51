import { identityOf, type EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import { DEFAULT_WEIGHTS } from '@innkeeper/core/search/fuse-rankings'
import type { IndexEntry, SearchIndex } from '@innkeeper/core/search/search-index'

import { CandidateFunction, openGeneration, type Generation } from './generation.ts'
import { countGeneration, scrollGeneration, searchGeneration, type RankingWeights } from './generation-search.ts'
import { writeEntries } from './generation-writer.ts'
import type { Database } from './open-database.ts'
import { SearchCells } from './search-cells.ts'
import { createGeneration, dropGeneration } from './search-schema.ts'

export interface IndexStatus {
  /** Number of the generation that answers. */
  readonly serving: number
  /** Number of the generation that is being built, if one is. */
  readonly building: number | undefined
  /** The vectors held are of another embedder than the configured one: words and filters work, vectors are left out until a new generation is promoted. */
  readonly needsReindex: boolean
  readonly documents: number
  /** Documents that only words and filters find, because no vector came with them. */
  readonly withoutVector: number
}

/** A generation under construction. It is written and can be searched like any index, and answers nobody's questions yet. */
export interface BuildingIndex {
  readonly generation: number
  readonly index: SearchIndex
}

/** The search index in the data file. As a {@link SearchIndex} it is always the serving generation, also after a promotion. */
export interface SqliteSearchIndex extends SearchIndex {
  status(): IndexStatus
  /**
   * A second, empty index beside the serving one. An unfinished one is dropped: nobody knows what was changed or removed since it was last written.
   * While it is built, changes have to be put into both, each with the vectors of its own embedder.
   */
  beginGeneration(identity: EmbedderIdentity): Promise<BuildingIndex>
  /** Makes a built generation the serving one, as one step, and drops the old one. @throws {RangeError} It is not being built. */
  promote(generation: number): Promise<void>
  /** Gives up a generation that is being built. One that is not there is no error. */
  drop(generation: number): Promise<void>
}

interface GenerationRow {
  readonly number: number
  readonly identity: string
  readonly dimensions: number
  readonly state: 'serving' | 'building' | 'retired'
}

/**
 * Opens the index, making an empty one at the first start.
 *
 * @param options.identity The configured embedder, whose vectors `put` and `search` will be given.
 * @param options.weights What words and vectors count in the fusion.
 */
export function openSearchIndex(
  database: Database,
  options: { readonly identity: EmbedderIdentity; readonly weights?: RankingWeights },
): SqliteSearchIndex {
  const { identity, weights = DEFAULT_WEIGHTS } = options
  const shared = { cells: new SearchCells(database), candidateFunction: new CandidateFunction(database) }

  function rows(): GenerationRow[] {
    return database
      .prepare('SELECT number, identity, dimensions, state FROM search_generations ORDER BY number')
      .all()
      .map(generationRow)
  }

  function rowIn(state: GenerationRow['state']): GenerationRow | undefined {
    return rows().find((row) => row.state === state)
  }

  function create(made: EmbedderIdentity, state: 'serving' | 'building'): GenerationRow {
    return database.write(() => {
      const row = database
        .prepare('INSERT INTO search_generations (identity, dimensions, state) VALUES (?, ?, ?) RETURNING *')
        .get(identityOf(made), made.dimensions, state)
      if (!row) throw new Error('the new generation was not written')
      const created = generationRow(row)
      createGeneration(database, created.number)
      return created
    })
  }

  function drop(number: number, opened?: Generation): void {
    if (opened) opened.life.dropped = true
    database.write(() => {
      dropGeneration(database, number)
      database.prepare('DELETE FROM search_generations WHERE number = ?').run(number)
    })
  }

  for (const row of rows()) if (row.state === 'retired') drop(row.number)
  let serving = openServing(rowIn('serving') ?? create(identity, 'serving'))
  let building: (BuildingIndex & { readonly opened: Generation }) | undefined

  function openServing(row: GenerationRow, opened = openGeneration(database, row, shared)) {
    const needsReindex = row.identity !== identityOf(identity)
    return { opened, needsReindex, index: indexOf(opened, weights, !needsReindex) }
  }

  function openBuilding(row: GenerationRow): BuildingIndex & { readonly opened: Generation } {
    const opened = openGeneration(database, row, shared)
    return { generation: row.number, opened, index: indexOf(opened, weights, true) }
  }

  return {
    put: (entries) => serving.index.put(entries),
    search: (request) => serving.index.search(request),
    scroll: (filter, audience, limit, cursor) => serving.index.scroll(filter, audience, limit, cursor),
    count: (filter, audience) => serving.index.count(filter, audience),

    status: () => ({
      serving: serving.opened.number,
      building: rowIn('building')?.number,
      needsReindex: serving.needsReindex,
      ...serving.opened.scan.counts(),
    }),

    beginGeneration: async (made) => {
      const unfinished = rowIn('building')
      if (unfinished) drop(unfinished.number, building?.opened)
      building = openBuilding(create(made, 'building'))
      return building
    },

    promote: async (generation) => {
      const row = rowIn('building')
      if (row?.number !== generation) throw new RangeError(`generation ${generation} is not being built`)
      const opened = building?.generation === generation ? building.opened : undefined
      const next = openServing(row, opened)
      const old = serving.opened
      database.write(() => {
        const change = database.prepare('UPDATE search_generations SET state = ? WHERE number = ?')
        change.run('retired', old.number)
        change.run('serving', generation)
      })
      serving = next
      building = undefined
      drop(old.number, old)
    },

    drop: async (generation) => {
      if (rowIn('building')?.number !== generation) return
      drop(generation, building?.opened)
      building = undefined
    },
  }
}

/** @param takesVectors False while the vectors given are of another embedder than those held: then words and filters alone are written and asked. */
function indexOf(generation: Generation, weights: RankingWeights, takesVectors: boolean): SearchIndex {
  const { database } = generation
  return {
    put: async (entries) => writeEntries(generation, takesVectors ? entries : entries.map(withoutVectors)),
    search: async (request) => {
      const { vector, ...words } = request
      const usable = takesVectors && vector?.length === generation.dimensions
      return database.read(() => searchGeneration(generation, usable ? request : words, weights))
    },
    scroll: async (filter, audience, limit, cursor) =>
      database.read(() => scrollGeneration(generation, filter, audience, limit, cursor)),
    count: async (filter, audience) => database.read(() => countGeneration(generation, filter, audience)),
  }
}

function withoutVectors(entry: IndexEntry): IndexEntry {
  return { ...entry, documents: entry.documents.map(({ document }) => ({ document })) }
}

/** True of every row, because the table's own check allows no other state. */
function generationRow(row: Record<string, unknown>): GenerationRow {
  return {
    number: Number(row['number']),
    identity: String(row['identity']),
    dimensions: Number(row['dimensions']),
    state: row['state'] as GenerationRow['state'],
  }
}
