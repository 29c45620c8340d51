import type { SourceName } from '../source/source.ts'

/** One delivery of a source, kept once. Its id is derived from what the source sent, so that a repeated delivery has the same one. */
export interface ReceivedEvent {
  /** `<source>:<delivery key>`, at most 200 characters of `[A-Za-z0-9:_.-]`. */
  readonly id: string
  readonly source: SourceName
  /** The source's own name of the event, e.g. `call.ended`; `unknown` when the delivery names none. */
  readonly type: string
  /** When this system took the event in, in milliseconds since the Unix epoch. */
  readonly receivedAt: number
  /** When the source says that it happened or was sent, in milliseconds since the Unix epoch; `receivedAt` where it says nothing. */
  readonly occurredAt: number
  /** The source's own body, unchanged but for credentials (stripped), so that an event can be replayed through newer code. */
  readonly payload: unknown
  /** Follows the delivery through every log line, from intake to findable. 16 bytes, lower-case hex. */
  readonly traceId: string
}

/**
 * Where an event stands.
 *
 * `pending` waits or is being worked on, `applied` is in the records, `unknown` is of a type that no mapper knows
 * (kept and counted), `parked` has a shape that the mapper does not know, `dead` failed too often.
 */
export type EventState = 'pending' | 'applied' | 'unknown' | 'parked' | 'dead'

export interface KeptEvent extends ReceivedEvent {
  readonly state: EventState
  /** Why the event is parked or dead, in words for a person. */
  readonly reason: string | undefined
  readonly attempts: number
}
