import { StoreUnavailable } from '@innkeeper/core/errors'
import type { EventIntake } from '@innkeeper/core/event/event-store'
import type { Log } from '@innkeeper/core/pipeline/ports'

/**
 * Keeps an event in the first place that takes it. What the second place keeps has no work queued; `requeuePending` finds it there.
 *
 * @throws {StoreUnavailable} Neither took it: the provider must send it again.
 */
export function intakeWithFallback(first: EventIntake, second: EventIntake, log: Log): EventIntake {
  return {
    async accept(event, parkedBecause) {
      try {
        return await first.accept(event, parkedBecause)
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
        log.warn('the queue did not take the event; it is kept directly', {
          traceId: event.traceId,
          event: event.id,
          error,
        })
        return second.accept(event, parkedBecause)
      }
    },
  }
}
