import { InnkeeperError } from '../errors.ts'
import type { EventStore } from '../event/event-store.ts'
import type { WorkIntake } from '../event/work-queue.ts'
import type { RecordStore } from '../record/record-store.ts'
import type { SourceName } from '../source/source.ts'
import { type EventInterpreter, fetchKey, type FetchRequest } from '../record/source-reader.ts'
import { applyObservations } from './apply-observations.ts'
import type { Clock, Log, Metrics } from './ports.ts'

export interface ApplyEventPorts {
  readonly events: Pick<EventStore, 'find' | 'mark'>
  readonly records: RecordStore
  readonly queue: WorkIntake
  readonly interpreters: { readonly [S in SourceName]?: EventInterpreter }
  /** Sources whose API can be read; what an event of another source lacks stays missing. */
  readonly readable: ReadonlySet<SourceName>
  readonly now: Clock
  readonly log: Log
  readonly metrics: Metrics
}

/** How long a read waits for more of the same, in ms: several events of one booking come within a second and need one read. */
export const FETCH_DEBOUNCE_MS = 400

/** The kind of jobs that read one sort of thing from one source. */
export function fetchKind(source: SourceName, what: string): string {
  return `fetch:${source}:${what}`
}

/**
 * Applies one kept event to the records and queues what must be read to complete them. Can run twice.
 *
 * An event whose shape is not known is parked with the reason; one of an unknown type is marked so. Neither is an error.
 *
 * @throws {InnkeeperError} With `retry: 'later'`: try again.
 */
export async function applyEvent(eventId: string, ports: ApplyEventPorts): Promise<void> {
  const { events, log, metrics, now } = ports
  const event = await events.find(eventId)
  if (!event) {
    log.warn('queued event is not kept any more', { event: eventId })
    return
  }
  const { traceId, source, type } = event
  const startedAt = now()
  const interpret = ports.interpreters[source]
  try {
    const meaning = interpret?.(event)
    if (!meaning?.known) {
      await events.mark(eventId, 'unknown', `no mapper knows ${source} events of type ${type}`)
      metrics.count('innkeeper_events_total', { source, outcome: 'unknown' })
      log.info('event kept, type unknown', { traceId, event: eventId, source, type })
      return
    }
    const changed = await applyObservations(meaning.observations, ports, traceId)
    await queueFetches(source, meaning.fetches, ports, traceId)
    await events.mark(eventId, 'applied')
    metrics.count('innkeeper_events_total', { source, outcome: 'applied' })
    log.info('event applied', {
      traceId,
      event: eventId,
      source,
      type,
      changed: changed.length,
      fetches: meaning.fetches.length,
      ms: now() - startedAt,
    })
  } catch (error) {
    if (error instanceof InnkeeperError && error.retry === 'later') throw error
    const reason =
      error instanceof InnkeeperError
        ? error.message
        : `the mapper failed: ${error instanceof Error ? error.name : 'unknown'}`
    await events.mark(eventId, 'parked', reason)
    metrics.count('innkeeper_events_total', { source, outcome: 'parked' })
    log.error('event parked', { traceId, event: eventId, source, type, error })
  }
}

/** Queues reads, one job per thing, so that several events in a burst lead to one read. */
export async function queueFetches(
  source: SourceName,
  fetches: readonly FetchRequest[],
  ports: Pick<ApplyEventPorts, 'queue' | 'readable' | 'now'>,
  traceId: string,
): Promise<void> {
  if (fetches.length === 0 || !ports.readable.has(source)) return
  const now = ports.now()
  await ports.queue.enqueue(
    fetches.map((request) => ({
      key: fetchKey(source, request),
      kind: fetchKind(source, request.what),
      payload: request,
      traceId,
      notBefore: now + (request.waitMs ?? FETCH_DEBOUNCE_MS),
    })),
  )
}
