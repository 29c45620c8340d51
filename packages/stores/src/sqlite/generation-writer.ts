import { setImmediate } from 'node:timers'

import { StoreUnavailable } from '@innkeeper/core/errors'
import { foldWords } from '@innkeeper/core/language/fold'
import type { EmbeddedDocument, IndexEntry } from '@innkeeper/core/search/search-index'

import { FACET_COLUMNS, facetListValues, facetValues } from './facet-columns.ts'
import type { Generation } from './generation.ts'
import { bytesOf, signCodeOf } from './vector-code.ts'

/** Entries written in one transaction, between which other work of the process gets its turn. */
const ENTRIES_AT_ONCE = 16

/**
 * Replaces what a generation holds of each record. Each record is replaced whole or not at all.
 *
 * @throws {StoreUnavailable} Another generation took this one's place meanwhile. Put the entries again.
 */
export async function writeEntries(generation: Generation, entries: readonly IndexEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += ENTRIES_AT_ONCE) {
    if (start > 0) await new Promise((resume) => setImmediate(resume))
    if (generation.life.dropped) throw new StoreUnavailable('the index was replaced while it was being written')
    const prepared = entries.slice(start, start + ENTRIES_AT_ONCE).map((entry) => prepareEntry(generation, entry))
    const placed = generation.database.write(() => prepared.flatMap((entry) => writeEntry(generation, entry)))
    // Memory follows what was committed.
    for (const place of placed) place()
  }
}

interface PreparedEntry {
  readonly entry: IndexEntry
  readonly documents: readonly PreparedDocument[]
}

interface PreparedDocument extends EmbeddedDocument {
  readonly cell: number
  readonly bytes: Int8Array | undefined
  readonly code: Uint32Array | undefined
}

function prepareEntry(generation: Generation, entry: IndexEntry): PreparedEntry {
  const documents = entry.documents.map((embedded) => {
    const { vector } = embedded
    if (vector && vector.length !== generation.dimensions) {
      throw new RangeError(`vector must have ${generation.dimensions} dimensions, got ${vector.length}`)
    }
    const bytes = vector && bytesOf(vector)
    return {
      ...embedded,
      cell: generation.cells.numberOf(embedded.document),
      bytes,
      code: vector && bytes && signCodeOf(vector),
    }
  })
  return { entry, documents }
}

/** What to change in memory once the transaction is committed. */
type Placing = () => void

interface HeldDocument {
  readonly number: number
  readonly title: string
  readonly text: string
}

function writeEntry(generation: Generation, { entry, documents }: PreparedEntry): Placing[] {
  const record = takeRevision(generation, entry)
  if (record === undefined) return []
  const held = heldDocuments(generation, record)
  const placed = documents.map((prepared) => {
    const before = held.get(prepared.document.id)
    held.delete(prepared.document.id)
    return writeDocument(generation, record, prepared, before)
  })
  return [...placed, ...[...held.values()].map((document) => removeDocument(generation, document.number))]
}

/** @returns The record's number, or `undefined` when a newer revision is held. */
function takeRevision({ database, tables }: Generation, entry: IndexEntry): number | undefined {
  const row = database
    .prepare(
      `INSERT INTO ${tables.records} (id, revision) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET revision = excluded.revision WHERE revision <= excluded.revision RETURNING number`,
    )
    .get(entry.recordId, entry.revision)
  return row ? Number(row['number']) : undefined
}

function heldDocuments({ database, tables }: Generation, record: number): Map<string, HeldDocument> {
  const rows = database
    .prepare(
      `SELECT id, number, title, text FROM ${tables.documents} JOIN ${tables.bodies} USING (number) WHERE record = ?`,
    )
    .all(record)
  return new Map(
    rows.map((row) => [
      String(row['id']),
      { number: Number(row['number']), title: String(row['title']), text: String(row['text']) },
    ]),
  )
}

function writeDocument(
  generation: Generation,
  record: number,
  prepared: PreparedDocument,
  before: HeldDocument | undefined,
): Placing {
  const { database, tables, scan } = generation
  const { document, cell, bytes, code } = prepared
  const number = writeFacets(generation, record, prepared, before?.number)
  database
    .prepare(
      `INSERT OR REPLACE INTO ${tables.bodies} (number, title, text, data_class, room_id, facets) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      number,
      document.title,
      document.text,
      document.dataClass,
      document.roomId ?? null,
      JSON.stringify(document.facets),
    )
  const reworded = !before || before.title !== document.title || before.text !== document.text
  if (reworded) {
    if (before) database.prepare(`DELETE FROM ${tables.words} WHERE rowid = ?`).run(number)
    database
      .prepare(`INSERT INTO ${tables.words} (rowid, title, text) VALUES (?, ?, ?)`)
      .run(number, foldWords(document.title).join(' '), foldWords(document.text).join(' '))
  }
  if (bytes && code) {
    database.prepare(`INSERT OR REPLACE INTO ${tables.vectors} (number, vector) VALUES (?, ?)`).run(number, bytes)
    database.prepare(`INSERT OR REPLACE INTO ${tables.codes} (number, signs) VALUES (?, ?)`).run(number, code)
    return () => scan.place(number, cell, code)
  }
  // The vector of the same words stays true while the embedding provider is down.
  if (!reworded) return () => scan.move(number, cell)
  removeVector(generation, number)
  return () => scan.place(number, cell, undefined)
}

/** @returns The document's number. */
function writeFacets(
  { database, tables }: Generation,
  record: number,
  { document, cell }: PreparedDocument,
  number: number | undefined,
): number {
  const values = facetValues(document.facets)
  const columns = ['id', 'record', 'cell', ...FACET_COLUMNS]
  const row =
    number === undefined
      ? database
          .prepare(
            `INSERT INTO ${tables.documents} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING number`,
          )
          .get(document.id, record, cell, ...values)
      : database
          .prepare(
            `UPDATE ${tables.documents} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE number = ? RETURNING number`,
          )
          .get(document.id, record, cell, ...values, number)
  const written = Number(row?.['number'])
  if (number !== undefined) database.prepare(`DELETE FROM ${tables.values} WHERE number = ?`).run(number)
  const addValue = database.prepare(`INSERT INTO ${tables.values} (facet, value, number) VALUES (?, ?, ?)`)
  for (const { facet, value } of facetListValues(document.facets)) addValue.run(facet, value, written)
  return written
}

function removeDocument(generation: Generation, number: number): Placing {
  const { database, tables, scan } = generation
  database.prepare(`DELETE FROM ${tables.words} WHERE rowid = ?`).run(number)
  for (const table of [tables.documents, tables.bodies, tables.values]) {
    database.prepare(`DELETE FROM ${table} WHERE number = ?`).run(number)
  }
  removeVector(generation, number)
  return () => scan.remove(number)
}

function removeVector({ database, tables }: Generation, number: number): void {
  database.prepare(`DELETE FROM ${tables.vectors} WHERE number = ?`).run(number)
  database.prepare(`DELETE FROM ${tables.codes} WHERE number = ?`).run(number)
}
