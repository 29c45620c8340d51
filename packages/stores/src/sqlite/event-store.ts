import { eventJobKey } from '@innkeeper/core/event/event-job'
import type { EventFilter, EventStore } from '@innkeeper/core/event/event-store'
import type { EventState, KeptEvent } from '@innkeeper/core/event/received-event'
import { SOURCE_NAMES, type SourceName } from '@innkeeper/core/source/source'

import type { Database } from './open-database.ts'
import { writeTogether } from './write-together.ts'

const KEPT = `
  number, id, source, type, received_at, occurred_at, payload, trace_id, state, reason,
  max(attempts, coalesce((SELECT max(attempts) FROM jobs WHERE key = '${eventJobKey('')}' || events.id), 0)) AS attempts`

/** The events that the intake has kept in the data file. */
export function openEventStore(database: Database): EventStore {
  return {
    find: async (id) =>
      database.read(() => {
        const row = database.prepare(`SELECT ${KEPT} FROM events WHERE id = ?`).get(id)
        return row && keptEvent(row)
      }),

    list: async (filter, limit, cursor) =>
      database.read(() => {
        const { where, parameters } = conditionsOf(filter, cursor)
        const rows = database
          .prepare(`SELECT ${KEPT} FROM events ${where} ORDER BY received_at DESC, number DESC LIMIT ?`)
          .all(...parameters, limit + 1)
        const items = rows.slice(0, limit)
        const last = items.at(-1)
        const more = rows.length > limit && last
        return {
          items: items.map(keptEvent),
          nextCursor: more ? `${String(last['received_at'])}.${String(last['number'])}` : null,
        }
      }),

    mark: (id, state, reason) =>
      writeTogether(database, () => {
        database
          .prepare(
            `UPDATE events SET state = ?, reason = ?,
               attempts = max(attempts, coalesce((SELECT max(attempts) FROM jobs WHERE key = ?), 0))
             WHERE id = ?`,
          )
          .run(state, reason ?? null, eventJobKey(id), id)
      }),

    counts: async () =>
      database.read(() => {
        const counts: Record<EventState, number> = { pending: 0, applied: 0, unknown: 0, parked: 0, dead: 0 }
        for (const row of database.prepare('SELECT state, events FROM event_counts').all()) {
          counts[row['state'] as EventState] = Number(row['events'])
        }
        return counts
      }),

    lastReceived: async () =>
      database.read(() => {
        const newest = database.prepare('SELECT max(received_at) AS newest FROM events WHERE source = ?')
        const found = new Map<string, number>()
        for (const source of SOURCE_NAMES) {
          const at = newest.get(source)?.['newest']
          if (typeof at === 'number') found.set(source, at)
        }
        return found
      }),
  }
}

/** @param cursor `<received at>.<number>` of the last event of the page before; one that is malformed begins at the start. */
function conditionsOf(
  filter: EventFilter,
  cursor: string | undefined,
): { where: string; parameters: (string | number)[] } {
  const terms: string[] = []
  const parameters: (string | number)[] = []
  for (const column of ['source', 'type', 'state'] as const) {
    const wanted = filter[column]
    if (wanted === undefined) continue
    terms.push(`${column} = ?`)
    parameters.push(wanted)
  }
  const place = /^(\d+(?:\.\d+)?)\.(\d+)$/.exec(cursor ?? '')
  if (place) {
    terms.push('(received_at, number) < (?, ?)')
    parameters.push(Number(place[1]), Number(place[2]))
  }
  return { where: terms.length > 0 ? `WHERE ${terms.join(' AND ')}` : '', parameters }
}

/** True of every row, because the intake alone writes them: `source` and `state` are of those types, `payload` is JSON. */
function keptEvent(row: Record<string, unknown>): KeptEvent {
  return {
    id: String(row['id']),
    source: row['source'] as SourceName,
    type: String(row['type']),
    receivedAt: Number(row['received_at']),
    occurredAt: Number(row['occurred_at']),
    payload: JSON.parse(String(row['payload'])) as unknown,
    traceId: String(row['trace_id']),
    state: row['state'] as EventState,
    reason: typeof row['reason'] === 'string' ? row['reason'] : undefined,
    attempts: Number(row['attempts']),
  }
}
