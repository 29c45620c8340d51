import type { Clock, Opened } from '@innkeeper/testing/contracts/harness'
import { workQueueContract } from '@innkeeper/testing/contracts/work-queue-contract'
import type { WorkQueue } from '@innkeeper/core/event/work-queue'

import { openDatabase } from '../sqlite/open-database.ts'
import { openStateStore } from '../sqlite/state-store.ts'
import { openTopic } from './testing/open-pubsub.ts'
import { openPubSubQueue, prepareQueue } from './work-queue.ts'

/** The dead letters lie in a state store of another kind. */
async function openQueue(clock: Clock): Promise<Opened<WorkQueue>> {
  const { pubsub, standIn } = await openTopic(clock)
  await prepareQueue(pubsub, 'innkeeper-work')
  await prepareQueue(pubsub, 'innkeeper-work')
  const made = standIn?.refusals.length
  const database = openDatabase(':memory:')
  return {
    subject: openPubSubQueue(pubsub, { name: 'innkeeper-work', state: openStateStore(database), now: clock.now }),
    close() {
      database.close()
      if (standIn && standIn.refusals.length !== made) throw new Error(standIn.refusals.join('\n'))
    },
  }
}

workQueueContract({ open: openQueue })
