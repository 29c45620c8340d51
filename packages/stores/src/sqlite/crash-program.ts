/**
 * The program that `crash.test.ts` kills: accepts events from several callers at once and prints the id of each once it was accepted.
 *
 * Arguments: the data file, and a number that makes this run's ids its own.
 */
import { openEventIntake } from './event-intake.ts'
import { openDatabase } from './open-database.ts'

const [, , file = '', run = ''] = process.argv
const intake = openEventIntake(openDatabase(file))
let number = 0

async function deliver(): Promise<void> {
  for (;;) {
    const id = `guesty:sample-${run}-${number++}`
    const outcome = await intake.accept({
      id,
      source: 'guesty',
      type: 'reservation.updated',
      receivedAt: Date.now(),
      occurredAt: Date.now(),
      payload: { id },
      traceId: '0'.repeat(32),
    })
    // Not written at once: a reader that is slow makes a full pipe refuse.
    if (outcome === 'accepted') await new Promise((written) => process.stdout.write(`${id}\n`, written))
  }
}

await Promise.all(Array.from({ length: 8 }, deliver))
