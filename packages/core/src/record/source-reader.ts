import type { Observation, RecordId } from './record.ts'
import type { ReceivedEvent } from '../event/received-event.ts'
import type { SourceName } from '../source/source.ts'

/** Something that an event does not hold and the source's API does. */
export interface FetchRequest {
  /** What to read, in the source's own terms: `reservation`, `guest`, `listing`, `call-insight`, … */
  readonly what: string
  /** The source's own id. */
  readonly sourceId: string
  /** The newest source time that the result is known to cover at least, ms since the epoch; 0 when unknown. */
  readonly notOlderThan: number
  /** How long the read may wait for more of its kind, in ms, where one read can answer many and nobody needs it at once. */
  readonly waitMs?: number
}

/** What an event means. Pure: the same event always means the same. */
export interface Interpretation {
  readonly observations: readonly Observation[]
  /** What should be read from the source to make these records whole. Empty when the event holds everything. */
  readonly fetches: readonly FetchRequest[]
  /** False when no mapper knows the event's type: it is kept and counted, and nothing else happens. */
  readonly known: boolean
}

/** Turns one source's events into observations. @throws {ShapeUnknown} An event of a known type has a shape it does not know. */
export type EventInterpreter = (event: ReceivedEvent) => Interpretation

/** A place in one of a source's collections, from which reading goes on after a stop. JSON only. */
export interface ReadCursor {
  /** Which collection: `listings`, `stays`, … */
  readonly collection: string
  /** Opaque to all but the reader; undefined at the start. */
  readonly position?: unknown
}

export interface ReadPage {
  readonly observations: readonly Observation[]
  /** Undefined when the collection has been read to its end. */
  readonly next: ReadCursor | undefined
  /** How many items are done and how many there are, where the source says so. */
  readonly done: number
  readonly total: number | undefined
}

/** Reads a source through its API, within its limits. Needs credentials; a source without them has no reader. */
export interface SourceReader {
  readonly source: SourceName
  /** The collections that a first fill reads, in order. */
  readonly collections: readonly string[]
  /** What is polled because no event tells of it, and how often. */
  readonly polls: readonly { readonly collection: string; readonly everyMs: number }[]
  /** Each `what` that nobody waits for: to be read beside the others, which it must not hold up. */
  readonly unhurried: readonly string[]
  /** How many requests of one `what` one call of {@link SourceReader.fetch} can answer with one read; 1 where it has no batch. */
  batchSize(what: string): number
  /**
   * Reads the newest state of up to {@link SourceReader.batchSize} things of one `what`. What the source no longer has comes back as a deletion.
   *
   * @throws {ServiceUnavailable | ServiceRefused}
   */
  fetch(
    requests: readonly FetchRequest[],
  ): Promise<{ observations: readonly Observation[]; fetches: readonly FetchRequest[] }>
  /** Reads one page. @throws {ServiceUnavailable | ServiceRefused} */
  readPage(cursor: ReadCursor): Promise<ReadPage>
}

/** As much of a reader as completing records needs. */
export type SourceFetcher = Pick<SourceReader, 'source' | 'batchSize' | 'fetch'>

export function fetchKey(source: SourceName, request: FetchRequest): string {
  return `${source}:${request.what}:${request.sourceId}`
}

/** Ids of records that observations speak of. */
export function recordIdsOf(observations: readonly Observation[]): RecordId[] {
  return [...new Set(observations.map((observation) => observation.id))]
}
