import { InnkeeperError } from '@innkeeper/core/errors'
import type { EventIntake, EventStore } from '@innkeeper/core/event/event-store'
import type { BodyStore } from '@innkeeper/core/event/carried-body'
import type { Log, Metrics } from '@innkeeper/core/pipeline/ports'
import { readQueued } from '@innkeeper/stores/cloudflare/queue'

import type { Alarm } from './open-alarm.ts'
import type { DeliveredMessage } from './settle-messages.ts'

export interface BuryPorts {
  readonly events: Pick<EventStore, 'mark'>
  readonly intake: EventIntake
  readonly bodies: BodyStore
  readonly alarm: Alarm
  readonly log: Log
  readonly metrics: Metrics
}

const REASON = 'its work failed until the queue gave up'
/** While the store is down, or nobody can be told, dead letters wait in their own queue. */
const AGAIN_S = 3_600

/**
 * Takes the dead letters of a queue to where a person sees them: an alarm is raised, and events are kept as dead and can be replayed. One that
 * cannot be read is told of once and waits as long as its queue keeps it, for whoever can.
 */
export async function buryBatch(messages: readonly DeliveredMessage[], ports: BuryPorts): Promise<void> {
  for (const message of messages) {
    try {
      const queued = await readQueued(message, ports.bodies).catch(async (error: unknown) => {
        const isUnreadable = error instanceof InnkeeperError && error.retry === 'never'
        if (isUnreadable && message.attempts === 1)
          await ports.alarm('unreadable dead letter', { message_id: message.id })
        throw error
      })
      const about = 'event' in queued ? { event: queued.event.id } : { job: queued.job.key, kind: queued.job.kind }
      // First, so that an event which was replayed meanwhile is not marked dead again for an alarm that could not be raised.
      await ports.alarm('dead letter', about)
      if ('event' in queued) {
        await ports.intake.accept(queued.event, queued.parkedBecause)
        await ports.events.mark(queued.event.id, 'dead', REASON)
      }
      ports.metrics.count('innkeeper_dead_letters_total', { sort: 'event' in queued ? 'event' : 'job' })
      ports.log.error('dead letter', about)
      message.ack()
    } catch (error) {
      ports.log.error('dead letter not kept; it waits', { error })
      message.retry({ delaySeconds: AGAIN_S })
    }
  }
}
