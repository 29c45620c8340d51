import { FACET_COLUMN_DEFINITIONS } from './facet-columns.ts'
import type { Database } from './open-database.ts'

/** The tables of one generation of the index. */
export interface GenerationTables {
  /** Which revision of each record is held; also of records of which nothing is to be found, so that an older revision brings nothing back. */
  readonly records: string
  /** Facets of documents. */
  readonly documents: string
  readonly bodies: string
  readonly values: string
  /** FTS5 over folded words. */
  readonly words: string
  /** How many documents hold each word. */
  readonly vocabulary: string
  /** One signed byte a dimension. */
  readonly vectors: string
  readonly codes: string
}

export function tablesOf(generation: number): GenerationTables {
  const named = (name: string): string => `search_${generation}_${name}`
  return {
    records: named('records'),
    documents: named('documents'),
    bodies: named('bodies'),
    values: named('values'),
    words: named('words'),
    vocabulary: named('vocabulary'),
    vectors: named('vectors'),
    codes: named('codes'),
  }
}

/** Makes the tables, inside an open transaction. Row counts are written by hand for the reason that `migrations.ts` gives. */
export function createGeneration(database: Database, generation: number): void {
  const tables = tablesOf(generation)
  const { documents } = tables
  database.connection.exec(`
    CREATE TABLE ${tables.records} (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision REAL NOT NULL) STRICT;
    CREATE TABLE ${documents} (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record INTEGER NOT NULL, cell INTEGER NOT NULL, ${FACET_COLUMN_DEFINITIONS}
    ) STRICT;
    CREATE INDEX ${documents}_of_record ON ${documents} (record);
    CREATE INDEX ${documents}_by_type ON ${documents} (type, id);
    CREATE INDEX ${documents}_by_start ON ${documents} (type, start_date, end_date) WHERE start_date IS NOT NULL;
    CREATE INDEX ${documents}_by_time ON ${documents} (type, happened_at, state) WHERE happened_at IS NOT NULL;
    CREATE INDEX ${documents}_by_listing ON ${documents} (listing, type) WHERE listing IS NOT NULL;
    CREATE INDEX ${documents}_by_stay ON ${documents} (stay, type) WHERE stay IS NOT NULL;
    CREATE INDEX ${documents}_by_guest ON ${documents} (guest, type) WHERE guest IS NOT NULL;
    CREATE INDEX ${documents}_by_conversation ON ${documents} (conversation, type) WHERE conversation IS NOT NULL;
    CREATE TABLE ${tables.bodies} (
      number INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, data_class TEXT NOT NULL, room_id TEXT, facets TEXT NOT NULL
    ) STRICT;
    CREATE TABLE ${tables.values} (
      facet INTEGER NOT NULL, value TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (facet, value, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ${tables.values}_of ON ${tables.values} (number);
    CREATE VIRTUAL TABLE ${tables.words} USING fts5 (
      title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE ${tables.vocabulary} USING fts5vocab (${tables.words}, 'row');
    CREATE TABLE ${tables.vectors} (number INTEGER PRIMARY KEY, vector BLOB NOT NULL) STRICT;
    CREATE TABLE ${tables.codes} (number INTEGER PRIMARY KEY, signs BLOB NOT NULL) STRICT;
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('${documents}', '${documents}_of_record', '100000 2'),
      ('${documents}', '${documents}_by_type', '100000 9000 1'),
      ('${documents}', '${documents}_by_start', '40000 20000 40 10'),
      ('${documents}', '${documents}_by_time', '90000 9000 1 1'),
      ('${documents}', '${documents}_by_listing', '60000 600 200'),
      ('${documents}', '${documents}_by_stay', '60000 6 3'),
      ('${documents}', '${documents}_by_guest', '60000 6 3'),
      ('${documents}', '${documents}_by_conversation', '40000 12 12'),
      ('${tables.values}', '${tables.values}', '200000 100000 5 1'),
      ('${tables.values}', '${tables.values}_of', '200000 2');
    ANALYZE sqlite_schema;
  `)
}

/** Removes the tables, inside an open transaction. */
export function dropGeneration(database: Database, generation: number): void {
  const tables = tablesOf(generation)
  // The vocabulary reads the words, so it goes first.
  for (const table of [
    tables.vocabulary,
    tables.words,
    tables.vectors,
    tables.codes,
    tables.values,
    tables.bodies,
    tables.documents,
    tables.records,
  ]) {
    database.connection.exec(`DROP TABLE IF EXISTS ${table}`)
  }
}
