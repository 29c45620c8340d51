import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { eventJob } from '@innkeeper/core/event/event-job'
import type { KeptEvent } from '@innkeeper/core/event/received-event'
import { indexRecords } from '@innkeeper/core/pipeline/index-records'
import type { Log, Metrics } from '@innkeeper/core/pipeline/ports'
import { changesInParts, type RecordChange, type StoredRecord } from '@innkeeper/core/record/record-store'

import type { Stores } from '../choose-stores.ts'
import { type Comparison, compareStores } from './compare.ts'
import { EVERYTHING, PLACE_KEY } from './everything.ts'

export interface MigrationPorts {
  readonly from: Stores
  readonly to: Stores
  readonly embedder: Embedder
  /** IANA zone of the business. */
  readonly timezone: string
  readonly now: () => number
  readonly traceId: string
  readonly log: Log
  readonly metrics: Metrics
  /** Told now and then how far it is. */
  readonly progress: (what: string, done: number) => void
}

/** In this order: what comes later refers to what came before. */
const STAGES = ['state', 'events', 'records', 'work', 'index'] as const
type Stage = (typeof STAGES)[number]

interface Place {
  readonly stage: Stage
  readonly cursor?: string | undefined
}

/** A claim of all work, whenever it is due. */
const FAR = 10 * 365 * 24 * 3_600_000
const MOVED_AT_ONCE = 25
const JOBS_AT_ONCE = 100
const LEASE_MS = 10 * 60_000
const INDEXED_AT_ONCE = 48
const COMMIT_TRIES = 3

/**
 * Moves an installation from its stores to others, and proves at the end that they hold the same.
 *
 * Can be cut off anywhere: another call goes on where this one was, and every step can run twice. Nothing is removed from the old stores but the
 * work that waits there. Neither side may be in use meanwhile; what is written to the old one during the move is found by the comparison
 * and moved by another call.
 */
export async function migrate(ports: MigrationPorts): Promise<Comparison[]> {
  const { to } = ports
  const kept = placeIn((await to.state.get(PLACE_KEY))?.value)
  const first = Math.max(0, STAGES.indexOf(kept.stage))
  for (const stage of STAGES.slice(first)) {
    const steps = MOVES[stage](ports, stage === kept.stage ? kept.cursor : undefined)
    await to.state.put(PLACE_KEY, { stage } satisfies Place)
    for await (const cursor of steps) await to.state.put(PLACE_KEY, { stage, cursor } satisfies Place)
  }
  // Another call begins anew, and finds what has come in since.
  await to.state.remove(PLACE_KEY)
  return compareStores(ports.from, to)
}

/** Each gives the cursor of what it is about to move, so that a move that is cut off repeats a page and leaves none out. */
const MOVES: {
  readonly [S in Stage]: (ports: MigrationPorts, from: string | undefined) => AsyncGenerator<string | undefined>
} = {
  async *state({ from, to, progress }) {
    const entries = await EVERYTHING.state(from)
    for (const { key, value } of entries) await to.state.put(key, value)
    yield undefined
    progress('state', entries.length)
  },

  async *events({ from, to, progress }, cursor) {
    let done = 0
    for await (const page of EVERYTHING.events(from, cursor)) {
      yield page.cursor
      for (let start = 0; start < page.items.length; start += MOVED_AT_ONCE) {
        await Promise.all(page.items.slice(start, start + MOVED_AT_ONCE).map((event) => moveEvent(event, to)))
      }
      done += page.items.length
      progress('events', done)
    }
  },

  async *records(ports, cursor) {
    let done = 0
    for await (const page of EVERYTHING.records(ports.from, cursor)) {
      yield page.cursor
      await moveRecords(page.items, ports)
      done += page.items.length
      ports.progress('records', done)
    }
  },

  async *work({ from, to, now, progress }) {
    let done = 0
    // What had failed for good is tried once more where it now is.
    for (const { reason: _reason, diedAt: _diedAt, attempts: _attempts, ...job } of await from.queue.dead(10_000)) {
      await to.queue.enqueue([job])
      done += 1
    }
    for (let more = true; more;) {
      const kinds = [...(await from.queue.depth()).keys()]
      const jobs = await from.queue.claim({ kinds, limit: JOBS_AT_ONCE, leaseMs: LEASE_MS, now: now() + FAR })
      await to.queue.enqueue(jobs)
      for (const job of jobs) await from.queue.complete(job)
      done += jobs.length
      more = jobs.length > 0
      yield undefined
    }
    progress('work', done)
  },

  async *index({ to, progress, ...ports }) {
    let done = 0
    for (let more = true; more;) {
      const { records } = await indexRecords(INDEXED_AT_ONCE, { ...to, ...ports, index: to.generations.serving })
      done += records
      more = records > 0
      if (more) progress('indexed', done)
      yield undefined
    }
  },
}

/** An event that still waits brings its work along, in case the queue has lost it: jobs of one key become one. */
async function moveEvent({ state, reason, attempts: _attempts, ...event }: KeptEvent, to: Stores): Promise<void> {
  const outcome = await to.intake.accept(event, MOVING)
  const known = outcome === 'accepted' ? undefined : await to.events.find(event.id)
  if (known?.state !== state || known.reason !== reason) await to.events.mark(event.id, state, reason)
  if (state === 'pending') await to.queue.enqueue([eventJob(event)])
}

/** Why an event is parked from the moment it arrives until its state has been set. */
const MOVING = 'is being moved'

async function moveRecords(items: readonly StoredRecord[], { to, traceId }: MigrationPorts): Promise<void> {
  for (let tries = 1; ; tries++) {
    const known = new Map((await to.records.load(items.map(({ record }) => record.id))).map((it) => [it.record.id, it]))
    const changes = items.flatMap((stored): RecordChange[] => {
      const there = known.get(stored.record.id)
      if (there && contentOf(there) === contentOf(stored)) return []
      const { record, facets, alive, storedAt } = stored
      return [{ record, facets, alive, storedAt, traceId, expectedRevision: there?.revision ?? 0 }]
    })
    const outcomes: string[] = []
    for (const part of changesInParts(changes)) outcomes.push(await to.records.commit(part))
    if (!outcomes.includes('conflict')) return
    if (tries === COMMIT_TRIES) throw new Error('records change while they are moved: stop what writes to them')
  }
}

function contentOf({ record, facets, alive, storedAt }: StoredRecord): string {
  return JSON.stringify([record, facets, alive, storedAt])
}

/** True of every value under {@link PLACE_KEY}, because {@link migrate} alone writes them. */
function placeIn(value: unknown): Place {
  return (value ?? { stage: STAGES[0] }) as Place
}
