/** A failure this system foresaw. `code` is stable and searchable; `message` is for people and holds no secret or personal data. */
export abstract class InnkeeperError extends Error {
  abstract readonly code: `${string}.${string}`
  /** What the caller may do: run the same step again, or stop and keep the input for a person. */
  abstract readonly retry: 'later' | 'never'
}

/** A store, index or queue did not answer. Nothing is known to be written; calling again is safe. */
export class StoreUnavailable extends InnkeeperError {
  override readonly name = 'StoreUnavailable'
  readonly code = 'store.unavailable'
  readonly retry = 'later'
  /** The wait that the store itself asked for, in milliseconds, when it named one. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { cause?: unknown; retryAfterMs?: number | undefined } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** An outside service failed in a way that may pass: a timeout, a 429, a 5xx. */
export class ServiceUnavailable extends InnkeeperError {
  override readonly name = 'ServiceUnavailable'
  readonly code = 'service.unavailable'
  readonly retry = 'later'
  /** The wait that the service itself asked for, in milliseconds, when it named one. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { cause?: unknown; retryAfterMs?: number | undefined } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** An outside service refused: a wrong key, an unknown id, a request that it will never accept. */
export class ServiceRefused extends InnkeeperError {
  override readonly name = 'ServiceRefused'
  readonly code = 'service.refused'
  readonly retry = 'never'
  /** The HTTP status, when there was one. */
  readonly status: number | undefined

  constructor(message: string, options: { cause?: unknown; status?: number | undefined } = {}) {
    super(message, { cause: options.cause })
    this.status = options.status
  }
}

/** An authentic delivery whose shape the mapper does not know. The event is kept, parked with this reason, and replayable. */
export class ShapeUnknown extends InnkeeperError {
  override readonly name = 'ShapeUnknown'
  readonly code = 'event.shape_unknown'
  readonly retry = 'never'
}
