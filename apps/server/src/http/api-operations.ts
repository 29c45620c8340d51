import { eventJob, eventJobKey } from '@innkeeper/core/event/event-job'
import type { KeptEvent } from '@innkeeper/core/event/received-event'
import { beginFill } from '@innkeeper/core/pipeline/reconcile-source'
import { z } from 'zod'

import type { Backups } from '../backup/backups.ts'
import type { Engine } from '../engine.ts'
import type { Workers } from '../workers.ts'
import { chatHealth } from './chat-health.ts'
import { pageSize, queryOf } from './api-records.ts'
import { problem } from '@innkeeper/core/pipeline/http-problem'
import { unprocessable } from '@innkeeper/core/pipeline/http-body'

const EventsQuery = z.object({
  source: z.string().max(40).optional(),
  type: z.string().max(100).optional(),
  state: z
    .enum(['pending', 'applied', 'unknown', 'parked', 'dead'], 'must be one of pending, applied, unknown, parked, dead')
    .optional(),
  cursor: z.string().max(400).optional(),
  limit: pageSize,
})

/** `GET /api/status`: how the installation is doing. */
export async function handleStatus(engine: Engine, backups: Backups, version: string): Promise<Response> {
  const [backlog, totals, freshness, depth, dead, documents, backupConcerns] = await Promise.all([
    engine.records.backlog(),
    engine.totals(),
    engine.freshness(),
    engine.queue.depth(),
    engine.queue.dead(1_000),
    engine.generations.documentCount(),
    backups.concerns(),
  ])
  const now = engine.now()
  const known = new Map(freshness.map((fresh) => [fresh.source, fresh]))
  const names = new Set([...known.keys(), 'aircall', 'guesty'])
  return Response.json({
    version,
    now: new Date(now).toISOString(),
    demo: engine.config.demo,
    chat: chatHealth(engine) ?? null,
    sources: [...names].sort().map((source) => {
      const fresh = known.get(source)
      return {
        source,
        configured: source in engine.authenticators,
        canRead: engine.readers.some((reader) => reader.source === source),
        lastEventAt: fresh?.lastEventAt === undefined ? null : new Date(fresh.lastEventAt).toISOString(),
        lagMs: fresh?.lastEventAt === undefined ? null : now - fresh.lastEventAt,
        silent: fresh?.silent ?? false,
        problem: problemOf(engine, source),
        filling: fresh?.filling ? { done: fresh.filling.done, total: fresh.filling.total ?? null } : null,
      }
    }),
    queueDepth: [...depth.values()].reduce((sum, jobs) => sum + jobs, 0),
    deadLetters: dead.length,
    countedAt: new Date(totals.at).toISOString(),
    events: totals.value.events,
    index: {
      documents,
      lag: {
        unindexed: backlog.unindexed,
        oldestMs: backlog.oldestUnindexedAt === undefined ? 0 : Math.max(0, now - backlog.oldestUnindexedAt),
      },
      embedder: engine.generations.embedder,
      needsReindex: engine.generations.needsReindex(),
      rebuilding: engine.generations.rebuilding(),
    },
    answerer: { mode: engine.model ? 'model' : 'composed', model: engine.model?.name ?? null },
    records: { byType: Object.fromEntries(totals.value.records) },
    backups: { concerns: backupConcerns },
  })
}

/** `GET /api/events?source=&type=&state=`: newest first, without payloads. */
export async function handleEvents(request: Request, engine: Engine): Promise<Response> {
  const query = EventsQuery.safeParse(queryOf(request))
  if (!query.success) return unprocessable(query.error)
  const { source, type, state, cursor, limit } = query.data
  const filter = { ...(source ? { source } : {}), ...(type ? { type } : {}), ...(state ? { state } : {}) }
  const page = await engine.events.list(filter, limit, cursor)
  return Response.json({ items: page.items.map(withoutPayload), nextCursor: page.nextCursor })
}

/** `GET /api/events/{id}`: one event with what the source sent. */
export async function handleEvent(id: string, engine: Engine): Promise<Response> {
  const event = await engine.events.find(id)
  if (!event) return problem(404, `No event has the id ${id}.`)
  return Response.json({ ...withoutPayload(event), payload: event.payload })
}

/** `POST /api/events/{id}/replay`: applies an event again, whatever became of it. 202. */
export async function handleReplay(id: string, engine: Engine, workers: Pick<Workers, 'nudge'>): Promise<Response> {
  const event = await engine.events.find(id)
  if (!event) return problem(404, `No event has the id ${id}.`)
  await engine.events.mark(id, 'pending')
  if (!(await engine.queue.revive(eventJobKey(id), engine.now()))) await engine.queue.enqueue([eventJob(event)])
  workers.nudge()
  engine.log.info('event replayed', { traceId: event.traceId, event: id })
  return Response.json({ id, state: 'pending' }, { status: 202 })
}

/** `GET /api/dead-letters` and `POST /api/dead-letters/{key}/replay`: work that failed too often, events and other. */
export async function handleDeadLetters(engine: Engine): Promise<Response> {
  const items = await engine.queue.dead(200)
  return Response.json({
    items: items.map(({ key, kind, attempts, reason, diedAt, traceId }) => ({
      key,
      kind,
      attempts,
      reason,
      diedAt,
      traceId,
    })),
    nextCursor: null,
  })
}

export async function handleRevive(key: string, engine: Engine, workers: Pick<Workers, 'nudge'>): Promise<Response> {
  if (!(await engine.queue.revive(key, engine.now()))) return problem(404, `No dead letter has the key ${key}.`)
  if (key.startsWith(eventJobKey(''))) await engine.events.mark(key.slice(eventJobKey('').length), 'pending')
  workers.nudge()
  return Response.json({ key }, { status: 202 })
}

/** `POST /api/backfill`: reads every source again from its beginning. 202 with the sources that can be read. */
export async function handleBackfill(engine: Engine, workers: Pick<Workers, 'nudgeFills'>): Promise<Response> {
  if (engine.readers.length === 0) {
    return problem(
      409,
      'No source can be read: set GUESTY_CLIENT_ID and GUESTY_CLIENT_SECRET, or AIRCALL_API_ID and AIRCALL_API_TOKEN.',
    )
  }
  for (const reader of engine.readers) await beginFill(reader, engine, true)
  workers.nudgeFills()
  return Response.json({ sources: engine.readers.map(({ source }) => source) }, { status: 202 })
}

/** `POST /api/reindex`: builds a new index while the old one serves. 202. */
export function handleReindex(engine: Engine): Response {
  engine.generations.rebuild(engine.records, engine.timezone)
  return Response.json({ rebuilding: true }, { status: 202 })
}

/** Why a source's API cannot be read, and since when; null while it can. */
function problemOf(engine: Engine, source: string) {
  const found = engine.health.problemOf(source)
  return found ? { since: new Date(found.since).toISOString(), message: found.message } : null
}

function withoutPayload(event: KeptEvent) {
  const { id, source, type, receivedAt, occurredAt, state, reason, attempts, traceId } = event
  return { id, source, type, receivedAt, occurredAt, state, reason: reason ?? null, attempts, traceId }
}
