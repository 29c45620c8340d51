import type { Audience } from '@innkeeper/core/access/data-class'

import { DocumentScan, type Candidates } from './document-scan.ts'
import type { Database } from './open-database.ts'
import type { SearchCells } from './search-cells.ts'
import { tablesOf, type GenerationTables } from './search-schema.ts'
import { COLLECT_AT_MOST, type FacetTable } from './facet-table.ts'
import { codeBitsOf } from './vector-code.ts'
import { WordQuery } from './word-query.ts'

/** One generation of the index, opened: its tables and what is kept of them in memory. */
export interface Generation {
  readonly number: number
  readonly dimensions: number
  readonly database: Database
  readonly tables: GenerationTables
  readonly cells: SearchCells
  readonly scan: DocumentScan
  readonly words: WordQuery
  readonly candidateFunction: CandidateFunction
  /** Set when the tables are gone. */
  readonly life: { dropped: boolean }
}

/** Reads into memory what every search looks at. Some 100 ms for 100 000 documents. */
export function openGeneration(
  database: Database,
  row: { readonly number: number; readonly dimensions: number },
  shared: { readonly cells: SearchCells; readonly candidateFunction: CandidateFunction },
): Generation {
  const tables = tablesOf(row.number)
  const scan = new DocumentScan(codeBitsOf(row.dimensions))
  const documents = database.prepare(
    `SELECT number, cell, signs FROM ${tables.documents} LEFT JOIN ${tables.codes} USING (number) ORDER BY number DESC`,
  )
  for (const document of documents.iterate()) {
    const signs = document['signs']
    scan.place(
      Number(document['number']),
      Number(document['cell']),
      signs instanceof Uint8Array ? wordsOf(signs) : undefined,
    )
  }
  return {
    ...row,
    database,
    tables,
    scan,
    words: new WordQuery(database, tables.vocabulary),
    life: { dropped: false },
    ...shared,
  }
}

/** A code's words from its bytes in the data file, which are those of this machine's order. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  return bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    : new Uint32Array(bytes.slice().buffer)
}

/** Documents of a generation that an audience may see, as a table to be filtered. */
export function visibleDocuments(generation: Generation, audience: Audience): FacetTable {
  const visible = generation.cells.visible(audience, undefined)
  const cells = Array.from(visible, (seen, cell) => (seen === 1 ? cell : 0)).filter((cell) => cell > 0)
  return {
    name: generation.tables.documents,
    listTable: generation.tables.values,
    visible: 'cell IN (SELECT value FROM json_each(?))',
    visibleParameters: [JSON.stringify(cells)],
    collectAtMost: COLLECT_AT_MOST,
  }
}

/** The SQL function `search_candidate(number)`, by which a query over words leaves out what may not be ranked before it ranks. */
export class CandidateFunction {
  #candidates: Candidates = new Uint8Array(0)

  constructor(database: Database) {
    database.connection.function(
      'search_candidate',
      { directOnly: true },
      (number) => this.#candidates[Number(number)] ?? 0,
    )
  }

  /** Runs one query with these candidates. Outside of it nothing is a candidate. */
  during<Result>(candidates: Candidates, query: () => Result): Result {
    this.#candidates = candidates
    try {
      return query()
    } finally {
      this.#candidates = new Uint8Array(0)
    }
  }
}
