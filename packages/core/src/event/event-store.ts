import type { EventState, KeptEvent, ReceivedEvent } from './received-event.ts'

export interface EventFilter {
  readonly source?: string
  readonly type?: string
  readonly state?: EventState
}

export interface Page<Item> {
  readonly items: readonly Item[]
  /** Give it back to read on; null when there is no more. */
  readonly nextCursor: string | null
}

/** Takes an event in so that it is neither lost nor taken twice: keeps it and queues its work as one step. */
export interface EventIntake {
  /**
   * Atomic: of any number of racing calls with one id, exactly one answers `"accepted"`, and its payload stays.
   * When it has answered, the event survives a crash of this process and will be worked on.
   *
   * @param parkedBecause Keeps the event as parked for this reason, and queues nothing.
   * @throws {StoreUnavailable} Nothing is known to be kept; calling again is safe.
   */
  accept(event: ReceivedEvent, parkedBecause?: string): Promise<'accepted' | 'duplicate'>
}

/** Every event taken in, once each. */
export interface EventStore {
  find(id: string): Promise<KeptEvent | undefined>
  /** Newest first, by when they were taken in. */
  list(filter: EventFilter, limit: number, cursor?: string): Promise<Page<KeptEvent>>
  /** Says where an event stands; an event that is not kept is left alone. */
  mark(id: string, state: EventState, reason?: string): Promise<void>
  /** How many events are in each state. As dear as the counts of records. */
  counts(): Promise<Readonly<Record<EventState, number>>>
  /** The newest event's `receivedAt` for each source that has sent one. */
  lastReceived(): Promise<ReadonlyMap<string, number>>
}
