import type { RecordStore } from '../record/record-store.ts'
import type { SourceName } from '../source/source.ts'
import type { ReadCursor, ReadPage, SourceReader } from '../record/source-reader.ts'
import type { StateStore } from '../state/state-store.ts'
import { applyObservations } from './apply-observations.ts'
import type { Clock, Log, Metrics } from './ports.ts'

export interface ReconcilePorts {
  readonly state: StateStore
  readonly records: RecordStore
  readonly now: Clock
  readonly newTraceId: () => string
  readonly log: Log
  readonly metrics: Metrics
}

/** How far the first fill of one source has come. */
export interface FillState {
  readonly startedAt: number
  readonly finishedAt?: number | undefined
  /** Where reading goes on; absent when finished. */
  readonly cursor?: ReadCursor | undefined
  /** Items read so far per collection, and how many there are where the source says so. */
  readonly progress: Readonly<Record<string, { readonly done: number; readonly total?: number | undefined }>>
  /** Counts fills: `innkeeper backfill` begins a new one. */
  readonly round: number
}

const fillKey = (source: SourceName): string => `fill:${source}`

export async function readFill(source: SourceName, state: StateStore): Promise<FillState | undefined> {
  return (await state.get(fillKey(source)))?.value as FillState | undefined
}

/** Begins a fill unless one is running or, without `again`, was finished before. @returns The fill that now stands. */
export async function beginFill(
  reader: SourceReader,
  ports: Pick<ReconcilePorts, 'state' | 'now'>,
  again = false,
): Promise<FillState> {
  const entry = await ports.state.get(fillKey(reader.source))
  const before = entry?.value as FillState | undefined
  if (before && (before.finishedAt === undefined || !again)) return before
  const [first] = reader.collections
  const fresh: FillState = {
    startedAt: ports.now(),
    progress: {},
    round: (before?.round ?? 0) + 1,
    ...(first === undefined ? { finishedAt: ports.now() } : { cursor: { collection: first } }),
  }
  await ports.state.put(fillKey(reader.source), fresh, entry?.version ?? 0)
  return fresh
}

/**
 * Reads the next page of the fill and applies it; the place is kept after the page is in the records, so that a stop at any
 * point repeats at most one page.
 *
 * @returns The fill as it stands after; finished when `finishedAt` is set.
 * @throws {ServiceUnavailable | ServiceRefused | StoreUnavailable} The place is unchanged.
 */
export async function fillStep(reader: SourceReader, ports: ReconcilePorts): Promise<FillState> {
  const fill = await beginFill(reader, ports)
  if (fill.finishedAt !== undefined || !fill.cursor) return fill
  const traceId = ports.newTraceId()
  const page = await reader.readPage(fill.cursor)
  const changed = await applyObservations(page.observations, ports, traceId)
  const { collection } = fill.cursor
  const following = page.next ?? nextCollection(reader, collection)
  const progress = { ...fill.progress, [collection]: { done: page.done, total: page.total } }
  const after: FillState = following
    ? { ...fill, progress, cursor: following }
    : { startedAt: fill.startedAt, round: fill.round, progress, finishedAt: ports.now() }
  await ports.state.put(fillKey(reader.source), after)
  ports.metrics.count('innkeeper_fill_pages_total', { source: reader.source, collection })
  ports.log.info(after.finishedAt === undefined ? 'first fill goes on' : 'first fill is done', {
    traceId,
    source: reader.source,
    collection,
    done: page.done,
    total: page.total,
    changed: changed.length,
  })
  return after
}

function nextCollection(reader: SourceReader, collection: string): ReadCursor | undefined {
  const next = reader.collections[reader.collections.indexOf(collection) + 1]
  return next === undefined ? undefined : { collection: next }
}

/** When a poll that failed is tried again, in ms. */
const POSTPONED_MS = 5 * 60_000

async function readOrPostpone(
  reader: SourceReader,
  cursor: ReadCursor,
  ports: ReconcilePorts,
  traceId: string,
): Promise<ReadPage | undefined> {
  try {
    return await reader.readPage(cursor)
  } catch (error) {
    ports.log.warn('poll failed; it is tried again later', {
      traceId,
      source: reader.source,
      collection: cursor.collection,
      error,
    })
    return undefined
  }
}

interface PollState {
  readonly finishedAt: number
  readonly cursor?: ReadCursor | undefined
}

/**
 * Reads one page of the first poll that is due, if any is; a poll of several pages goes on at the next call. What a fill has just read is
 * not polled until its time has passed once.
 *
 * @returns When the next poll is due, in milliseconds since the epoch; undefined when the source has none.
 */
export async function pollStep(reader: SourceReader, ports: ReconcilePorts): Promise<number | undefined> {
  let nextDue: number | undefined
  const filledAt = (await readFill(reader.source, ports.state))?.finishedAt ?? 0
  for (const { collection, everyMs } of reader.polls) {
    const key = `poll:${reader.source}:${collection}`
    const before = (await ports.state.get(key))?.value as PollState | undefined
    // A clock that was set back since makes no poll wait longer than its own time.
    const due = before?.cursor ? 0 : Math.min(before?.finishedAt ?? filledAt, ports.now()) + everyMs
    if (due > ports.now()) {
      nextDue = Math.min(nextDue ?? due, due)
      continue
    }
    const traceId = ports.newTraceId()
    const page = await readOrPostpone(reader, before?.cursor ?? { collection }, ports, traceId)
    if (!page) {
      // One poll that fails keeps no other waiting.
      await ports.state.put(key, { finishedAt: ports.now() - everyMs + POSTPONED_MS })
      return ports.now()
    }
    const changed = await applyObservations(page.observations, ports, traceId)
    const after: PollState = page.next
      ? { finishedAt: before?.finishedAt ?? 0, cursor: page.next }
      : { finishedAt: ports.now() }
    await ports.state.put(key, after)
    ports.log.info('source polled', { traceId, source: reader.source, collection, changed: changed.length })
    return ports.now()
  }
  return nextDue
}
