import { InnkeeperError } from '@innkeeper/core/errors'
import type { Log } from '@innkeeper/core/pipeline/ports'
import { afterFailure } from '@innkeeper/core/pipeline/retry-policy'
import type { QueueMessage } from '@innkeeper/stores/cloudflare/queue'

/** A message that a Worker's queue delivers. */
export interface DeliveredMessage extends QueueMessage {
  readonly id: string
  ack(): void
  retry(options: { readonly delaySeconds: number }): void
}

/** The longest a queue can make a message wait, in seconds. */
const LONGEST_DELAY_S = 43_200

/** Does the work of messages, and acknowledges them or puts them back, with a growing delay. `'later'`: neither, yet. */
export async function settle(
  messages: readonly DeliveredMessage[],
  ports: { readonly random: () => number; readonly log: Log },
  work: () => Promise<'later' | void>,
): Promise<void> {
  try {
    if ((await work()) === 'later') return
    for (const message of messages) message.ack()
  } catch (error) {
    for (const message of messages) {
      const delaySeconds = delayOf(error, message.attempts, ports.random())
      ports.log[message.attempts > 1 ? 'error' : 'warn']('queued work failed and goes back', {
        attempts: message.attempts,
        delaySeconds,
        error,
      })
      message.retry({ delaySeconds })
    }
  }
}

function delayOf(error: unknown, attempts: number, random: number): number {
  const verdict = afterFailure(error, attempts, random)
  // What can never succeed soon reaches the dead letters; nothing is decided here for good.
  const delayMs = verdict.next === 'retry' ? verdict.delayMs : 0
  const known = error instanceof InnkeeperError
  return Math.min(LONGEST_DELAY_S, Math.max(known ? 1 : 5, Math.ceil(delayMs / 1_000)))
}
