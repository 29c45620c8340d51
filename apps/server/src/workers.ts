import { InnkeeperError } from '@innkeeper/core/errors'
import { EVENT_JOB, type EventJobPayload } from '@innkeeper/core/event/event-job'
import type { Job } from '@innkeeper/core/event/work-queue'
import {
  applyChatChanges,
  CHAT_JOB,
  type ChatJobPayload,
  splitChatJob,
} from '@innkeeper/core/pipeline/apply-chat-changes'
import { applyEvent, fetchKind } from '@innkeeper/core/pipeline/apply-event'
import { completeRecords } from '@innkeeper/core/pipeline/complete-records'
import {
  EMBED_RECORD,
  embedRecords,
  type EmbedRecordPayload,
  indexRecords,
} from '@innkeeper/core/pipeline/index-records'
import { fillStep, pollStep, readFill } from '@innkeeper/core/pipeline/reconcile-source'
import { hearChatChanges } from '@innkeeper/core/pipeline/hear-chat-changes'
import { renderRoomAnew, ROOM_RENAMED_JOB } from '@innkeeper/core/pipeline/rename-room'
import { requeuePending } from '@innkeeper/core/pipeline/requeue-pending'
import { afterFailure } from '@innkeeper/core/pipeline/retry-policy'
import { parseChatChange } from '@innkeeper/core/record/chat-change'
import type { FetchRequest, SourceReader } from '@innkeeper/core/record/source-reader'

import { briefingStep } from './briefings.ts'
import { chatQuestionStep } from './chat-questions.ts'
import type { Engine } from './engine.ts'
import type { Target } from './targets.ts'
import { startLoop, type WorkLoop } from './work-loop.ts'
import { workOff } from './work-off.ts'

const LEASE_MS = 60_000
/** A fetch may wait for its source's rate limit. */
const FETCH_LEASE_MS = 180_000
/** Events that speak of one record lose their commits to each other: with no more than these, none loses so often that it is put back. */
const EVENTS_AT_ONCE = 8
const EMBEDS_AT_ONCE = 4
const RECORDS_AT_ONCE = 48
const CHAT_JOBS_AT_ONCE = 8
/** With nothing due, how soon a loop looks again without having been nudged. */
const IDLE_MS = 1_000
const FETCH_IDLE_MS = 100
const REQUEUE_EVERY_MS = 60_000

export interface Workers {
  /** Something was taken in or changed. */
  nudge(): void
  /** Somebody asked in the chat. */
  nudgeQuestions(): void
  /** Begins the fills anew where `again`, else goes on with them. */
  nudgeFills(): void
  stop(): Promise<void>
}

/**
 * Starts the background work on one engine: what waits in its queue and is to be indexed, always; reading the sources and following the
 * chat, where they are this process's.
 */
export function startWorkers(engine: Engine, targets: ReadonlySet<Target>): Workers {
  const { log } = engine
  const loops: WorkLoop[] = []
  const start = (name: string, step: () => Promise<number>): WorkLoop => {
    const politely = async (): Promise<number> => {
      await engine.rightOfWay.wait()
      return step()
    }
    const loop = startLoop({ name, step: politely, log })
    loops.push(loop)
    return loop
  }
  const fail = (job: Job, error: unknown) => putBack(engine, job, error)
  // What this process writes it is told of; looking for what others write costs a read each time in Firestore.
  const indexIdleMs = engine.config.INNKEEPER_STORE === 'firestore' ? 5 * IDLE_MS : IDLE_MS
  const indexing = start('index', async () =>
    (await indexRecords(RECORDS_AT_ONCE, engine)).records > 0 ? 0 : indexIdleMs,
  )
  const applying = start('apply', async () => {
    const work = async (job: Job) => {
      await applyEvent((job.payload as EventJobPayload).eventId, engine)
    }
    const done = await workOff(engine, { kind: EVENT_JOB, limit: EVENTS_AT_ONCE, work }, fail)
    if (done > 0) indexing.nudge()
    return done > 0 ? 0 : IDLE_MS
  })
  start('embed', async () => {
    const work = async (job: Job) => {
      await embedRecords([(job.payload as EmbedRecordPayload).recordId], engine)
    }
    const done = await workOff(engine, { kind: EMBED_RECORD, limit: EMBEDS_AT_ONCE, work }, fail)
    return done > 0 ? 0 : 5 * IDLE_MS
  })
  if (engine.losesWork) {
    start('requeue', async () => {
      if ((await requeuePending(engine)) > 0) applying.nudge()
      return REQUEUE_EVERY_MS
    })
  }
  const renaming = start('rooms', async () => {
    const work = (job: Job) => renderRoomAnew(job.payload, engine, job.traceId)
    const done = await workOff(engine, { kind: ROOM_RENAMED_JOB, limit: 1, work }, fail)
    if (done > 0) indexing.nudge()
    return done > 0 ? 0 : IDLE_MS
  })
  const { assistant } = engine
  const answering =
    assistant && targets.has('console')
      ? start('questions', async () => {
          const done = await chatQuestionStep(engine, assistant, fail)
          return done > 0 ? 0 : IDLE_MS
        })
      : undefined
  if (assistant && targets.has('console')) start('briefing', () => briefingStep(engine, assistant))
  const chatting = start('chat', async () => {
    const done = await chatStep(engine)
    if (done > 0) {
      indexing.nudge()
      answering?.nudge()
    }
    return done > 0 ? 0 : IDLE_MS
  })
  const stopFollowing = new AbortController()
  const { chat } = engine
  if (chat) {
    const handedOn = () => {
      chatting.nudge()
      renaming.nudge()
      indexing.nudge()
    }
    start('listener', () => chat.listener.follow(stopFollowing.signal, handedOn))
  }
  const readers = targets.has('sync') ? engine.readers : []
  const fills = readers.map((reader) => {
    start(`fetch:${reader.source}`, () => fetchStep(engine, reader, indexing, 'hurried'))
    if (reader.unhurried.length > 0)
      start(`details:${reader.source}`, () => fetchStep(engine, reader, indexing, 'unhurried'))
    start(`poll:${reader.source}`, async () => {
      const fill = await readFill(reader.source, engine.state)
      if (fill?.finishedAt === undefined) return IDLE_MS
      const due = await pollStep(reader, engine)
      return due === undefined ? 60_000 : Math.max(0, due - engine.now())
    })
    return start(`fill:${reader.source}`, async () => {
      const fill = await fillStep(reader, engine)
      indexing.nudge()
      return fill.finishedAt === undefined ? 0 : 60_000
    })
  })
  return {
    nudgeQuestions() {
      answering?.nudge()
    },
    nudge() {
      applying.nudge()
      indexing.nudge()
    },
    nudgeFills() {
      for (const fill of fills) fill.nudge()
    },
    async stop() {
      stopFollowing.abort()
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** Applies waiting changes of the chat, job by job; one that cannot be applied is told from those beside it first. */
async function chatStep(engine: Engine): Promise<number> {
  const { queue, chatTriggers: triggers } = engine
  const jobs = await queue.claim({ kinds: [CHAT_JOB], limit: CHAT_JOBS_AT_ONCE, leaseMs: LEASE_MS, now: engine.now() })
  for (const job of jobs) {
    const payload = job.payload as ChatJobPayload
    try {
      const changes = payload.changes.map(parseChatChange)
      await applyChatChanges(changes, engine, job.attempts > 0)
      if (triggers) await hearChatChanges(changes, { ...engine, triggers })
      await queue.complete(job)
    } catch (error) {
      const mayPass = error instanceof InnkeeperError && error.retry === 'later'
      if (mayPass || payload.changes.length === 1) await putBack(engine, job, error)
      else {
        await splitChatJob(payload, queue)
        await queue.complete(job)
      }
    }
  }
  return jobs.length
}

/** Claims a batch of the kind that has waited longest, so that no sort of read keeps another waiting. */
async function fetchStep(
  engine: Engine,
  reader: SourceReader,
  indexing: WorkLoop,
  pace: 'hurried' | 'unhurried',
): Promise<number> {
  const prefix = `fetch:${reader.source}:`
  const unhurried = new Set(reader.unhurried.map((what) => fetchKind(reader.source, what)))
  const kinds = [...(await engine.queue.depth()).keys()].filter(
    (kind) => kind.startsWith(prefix) && unhurried.has(kind) === (pace === 'unhurried'),
  )
  if (kinds.length === 0) return FETCH_IDLE_MS
  const now = engine.now()
  const [first] = await engine.queue.claim({ kinds, limit: 1, leaseMs: FETCH_LEASE_MS, now })
  if (!first) return FETCH_IDLE_MS
  const room = reader.batchSize(first.kind.slice(prefix.length)) - 1
  const rest =
    room > 0 ? await engine.queue.claim({ kinds: [first.kind], limit: room, leaseMs: FETCH_LEASE_MS, now }) : []
  const jobs = [first, ...rest] as Job<FetchRequest>[]
  try {
    await completeRecords(jobs, reader, engine)
    await Promise.all(jobs.map((job) => engine.queue.complete(job)))
    indexing.nudge()
  } catch (error) {
    for (const job of jobs) await putBack(engine, job, error)
  }
  return 0
}

async function putBack(engine: Engine, job: Job, error: unknown): Promise<void> {
  const { queue, log, metrics } = engine
  const verdict = afterFailure(error, job.attempts + 1, engine.random())
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const fields = { traceId: job.traceId, job: job.key, kind: job.kind, attempts: job.attempts + 1, error }
  if (verdict.next === 'retry') {
    await queue.retry(job, engine.now() + verdict.delayMs, reason)
    log.warn('work put back', { ...fields, inMs: verdict.delayMs })
    return
  }
  await queue.bury(job, reason, engine.now())
  if (job.kind === EVENT_JOB) await engine.events.mark((job.payload as EventJobPayload).eventId, 'dead', reason)
  metrics.count('innkeeper_dead_letters_total', { kind: job.kind })
  log.error('work moved to the dead letters; replay it when its cause is mended', fields)
}
