import type { DatabaseSync } from 'node:sqlite'

import { InnkeeperError } from '@innkeeper/core/errors'

/** The data file was written by a newer version of this program, which may mean things that this one does not know. */
export class DataFileTooNew extends InnkeeperError {
  override readonly name = 'DataFileTooNew'
  readonly code = 'store.too_new'
  readonly retry = 'never'
}

/**
 * The schema's history, oldest first. Each is one transaction and is never changed once released: what is to be different is a new one.
 *
 * The row counts in `sqlite_stat1` are written by hand and never measured, so that plans stay the same whatever the file holds. Without
 * them SQLite takes an index on `type` to be as selective as one on a stay. https://sqlite.org/optoverview.html#manctrl
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    type TEXT NOT NULL,
    received_at REAL NOT NULL,
    occurred_at REAL NOT NULL,
    payload TEXT NOT NULL,
    trace_id TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    attempts INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX events_by_time ON events (received_at, number);
  CREATE INDEX events_by_source ON events (source, received_at, number);
  CREATE INDEX events_by_type ON events (type, received_at, number);
  CREATE INDEX events_by_state ON events (state, received_at, number);

  CREATE TABLE event_counts (state TEXT PRIMARY KEY, events INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TRIGGER events_counted AFTER INSERT ON events BEGIN
    INSERT INTO event_counts VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET events = events + 1;
  END;
  CREATE TRIGGER events_recounted AFTER UPDATE OF state ON events WHEN new.state <> old.state BEGIN
    UPDATE event_counts SET events = events - 1 WHERE state = old.state;
    INSERT INTO event_counts VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET events = events + 1;
  END;

  CREATE TABLE jobs (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    trace_id TEXT NOT NULL,
    enqueued_at REAL NOT NULL,
    due_at REAL NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    claimed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  -- Of a key at most one job waits and one is claimed.
  CREATE UNIQUE INDEX jobs_by_key ON jobs (key, claimed);
  CREATE INDEX jobs_due ON jobs (kind, due_at, number);
  CREATE INDEX jobs_claimed ON jobs (due_at) WHERE claimed = 1;

  CREATE TABLE dead_jobs (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    trace_id TEXT NOT NULL,
    enqueued_at REAL NOT NULL,
    attempts INTEGER NOT NULL,
    reason TEXT NOT NULL,
    died_at REAL NOT NULL
  ) STRICT;
  CREATE INDEX dead_jobs_by_time ON dead_jobs (died_at);

  CREATE TABLE records (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    alive INTEGER NOT NULL,
    stored_at REAL NOT NULL,
    -- Since when the index lacks this revision; null when it has it.
    unindexed_since REAL,
    trace_id TEXT NOT NULL,
    type TEXT NOT NULL,
    state TEXT,
    kind TEXT,
    listing TEXT,
    guest TEXT,
    stay TEXT,
    conversation TEXT,
    staff TEXT,
    code TEXT,
    start_date TEXT,
    end_date TEXT,
    happened_at REAL,
    changed_at REAL,
    closed_at REAL,
    owing REAL,
    score REAL,
    incomplete REAL
  ) STRICT;
  CREATE INDEX records_unindexed ON records (unindexed_since, number) WHERE unindexed_since IS NOT NULL;
  CREATE INDEX records_by_type ON records (type, id) WHERE alive = 1;
  CREATE INDEX records_by_start ON records (type, start_date, end_date, state, kind) WHERE alive = 1 AND start_date IS NOT NULL;
  CREATE INDEX records_by_end ON records (type, end_date, start_date, state, kind) WHERE alive = 1 AND end_date IS NOT NULL;
  CREATE INDEX records_by_time ON records (type, happened_at, state) WHERE alive = 1 AND happened_at IS NOT NULL;
  CREATE INDEX records_by_state ON records (type, state, happened_at) WHERE alive = 1 AND state IS NOT NULL;
  CREATE INDEX records_by_change ON records (type, changed_at) WHERE alive = 1 AND changed_at IS NOT NULL;
  CREATE INDEX records_by_closing ON records (type, closed_at) WHERE alive = 1 AND closed_at IS NOT NULL;
  CREATE INDEX records_by_score ON records (type, score) WHERE alive = 1 AND score IS NOT NULL;
  CREATE INDEX records_by_listing ON records (listing, type, start_date, end_date) WHERE alive = 1 AND listing IS NOT NULL;
  CREATE INDEX records_by_stay ON records (stay, type) WHERE alive = 1 AND stay IS NOT NULL;
  CREATE INDEX records_by_guest ON records (guest, type) WHERE alive = 1 AND guest IS NOT NULL;
  CREATE INDEX records_by_conversation ON records (conversation, type) WHERE alive = 1 AND conversation IS NOT NULL;
  CREATE INDEX records_by_code ON records (code) WHERE alive = 1 AND code IS NOT NULL;

  -- Apart from the columns, so that a scan of those touches few pages.
  CREATE TABLE record_bodies (number INTEGER PRIMARY KEY, facets TEXT NOT NULL, record TEXT NOT NULL) STRICT;
  CREATE TABLE record_values (
    facet INTEGER NOT NULL,
    value TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (facet, value, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_values_of ON record_values (number);

  CREATE TABLE state (key TEXT PRIMARY KEY, version INTEGER NOT NULL, value TEXT NOT NULL) STRICT;

  CREATE TABLE search_generations (
    -- Never used twice: what was begun for a dropped generation must not reach its successor.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    identity TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('serving', 'building', 'retired'))
  ) STRICT;
  CREATE TABLE search_cells (
    number INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    data_class TEXT NOT NULL,
    room_id TEXT
  ) STRICT;
  CREATE UNIQUE INDEX search_serving ON search_generations (state) WHERE state = 'serving';

  ANALYZE;
  DELETE FROM sqlite_stat1;
  INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('records', 'sqlite_autoindex_records_1', '100000 1'),
    ('records', 'records_unindexed', '100 1 1'),
    ('records', 'records_by_type', '100000 9000 1'),
    ('records', 'records_by_start', '40000 20000 40 10 9 8'),
    ('records', 'records_by_end', '40000 20000 39 10 9 8'),
    ('records', 'records_by_time', '90000 9000 1 1'),
    ('records', 'records_by_state', '100000 9000 2500 1'),
    ('records', 'records_by_change', '30000 15000 1'),
    ('records', 'records_by_closing', '20000 5000 1'),
    ('records', 'records_by_score', '10000 10000 1000'),
    ('records', 'records_by_listing', '60000 600 200 2 1'),
    ('records', 'records_by_stay', '60000 6 3'),
    ('records', 'records_by_guest', '60000 6 3'),
    ('records', 'records_by_conversation', '40000 12 12'),
    ('records', 'records_by_code', '30000 1'),
    ('record_values', 'record_values', '200000 100000 5 1'),
    ('record_values', 'record_values_of', '200000 2'),
    ('events', 'sqlite_autoindex_events_1', '1000000 1'),
    ('events', 'events_by_time', '1000000 1 1'),
    ('events', 'events_by_source', '1000000 500000 1 1'),
    ('events', 'events_by_type', '1000000 50000 1 1'),
    ('events', 'events_by_state', '1000000 200000 1 1'),
    ('jobs', 'jobs_by_key', '1000 1 1'),
    ('jobs', 'jobs_due', '1000 500 1 1');
  `,
  // Each version once, with the groups that have it, as record-text.ts reads it.
  `
  UPDATE record_bodies SET record = json_set(record, '$.versions', json((
    SELECT coalesce(json_group_array(json(entry)), '[]') FROM (
      SELECT '[' || value || ',' || group_concat(json_quote(key), ',') || ']' AS entry
      FROM json_each(record_bodies.record, '$.versions') GROUP BY value
    )
  )));
  `,
]

/**
 * Brings the schema up to date. Can run at every start.
 *
 * @throws {DataFileTooNew}
 */
export function migrate(connection: DatabaseSync, migrations: readonly string[] = MIGRATIONS): void {
  const row = connection.prepare('PRAGMA user_version').get()
  const done = Number(row?.['user_version'] ?? 0)
  if (done > migrations.length) {
    throw new DataFileTooNew(
      `the data file has schema ${done}, and this version of the program knows up to ${migrations.length}; start the newer version, or restore a backup made by this one`,
    )
  }
  for (const [index, migration] of migrations.entries()) {
    if (index < done) continue
    connection.exec('BEGIN IMMEDIATE')
    try {
      connection.exec(migration)
      connection.exec(`PRAGMA user_version = ${index + 1}`)
      connection.exec('COMMIT')
    } catch (error) {
      connection.exec('ROLLBACK')
      throw error
    }
  }
  // Reads the row counts that a migration wrote.
  if (done < migrations.length) connection.exec('ANALYZE sqlite_schema')
}
