import type { Job } from '../event/work-queue.ts'
import type { RecordStore } from '../record/record-store.ts'
import type { FetchRequest, SourceFetcher } from '../record/source-reader.ts'
import type { ApplyEventPorts } from './apply-event.ts'
import { queueFetches } from './apply-event.ts'
import { applyObservations } from './apply-observations.ts'
import type { Clock, Log, Metrics } from './ports.ts'

export interface CompleteRecordsPorts extends Pick<ApplyEventPorts, 'queue' | 'readable'> {
  readonly records: RecordStore
  readonly now: Clock
  readonly log: Log
  readonly metrics: Metrics
}

/**
 * Reads from a source what its events left out, up to one batch of one sort of thing, and applies it. Can run twice.
 *
 * @throws {ServiceUnavailable | ServiceRefused | StoreUnavailable}
 */
export async function completeRecords(
  jobs: readonly Job<FetchRequest>[],
  reader: SourceFetcher,
  ports: CompleteRecordsPorts,
): Promise<void> {
  const startedAt = ports.now()
  const [first] = jobs
  if (!first) return
  const { observations, fetches } = await reader.fetch(jobs.map(({ payload }) => payload))
  // Each record goes on under the trace of the delivery that asked for it; what came along with it, under the first's.
  const traces = new Map(jobs.map(({ payload, traceId }) => [payload.sourceId, traceId]))
  const traceOf = (id: string) => traces.get(id.slice(id.lastIndexOf(':') + 1)) ?? first.traceId
  const changed = await applyObservations(observations, ports, traceOf)
  await queueFetches(reader.source, fetches, ports, first.traceId)
  ports.metrics.count('innkeeper_fetches_total', { source: reader.source, what: first.payload.what }, jobs.length)
  ports.log.info('records completed from the source', {
    source: reader.source,
    what: first.payload.what,
    asked: jobs.length,
    changed: changed.length,
    ms: ports.now() - startedAt,
    traceIds: jobs.map(({ traceId }) => traceId),
  })
}
