/**
 * The program that `crash.test.ts` kills: accepts events from several callers at once and prints the id of each once it was accepted.
 *
 * Arguments: the data file, and a number that makes this run's ids its own.
 */
import { writeSync } from 'node:fs'

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
    if (outcome === 'accepted') writeSync(1, `${id}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, deliver))
