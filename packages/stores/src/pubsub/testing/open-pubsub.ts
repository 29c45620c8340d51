import type { Clock } from '@innkeeper/testing/contracts/harness'
import { pubSubStandIn } from '@innkeeper/testing/stand-ins/pubsub-rest'

import { hostOf } from '../../testing/host.ts'
import { openPubSub, type PubSub } from '../client.ts'

/** The emulator to be asked in place of the stand-in, as `host:port`. */
export const PEER = process.env['PUBSUB_EMULATOR_HOST']

/** With one topic, `messages`, in a project of its own. */
export async function openTopic(clock: Clock) {
  const project = `sample-${crypto.randomUUID()}`
  const standIn = PEER ? undefined : pubSubStandIn({ project, now: () => clock.now() })
  const pubsub: PubSub = openPubSub({
    ...hostOf(clock, standIn?.fetch ?? globalThis.fetch),
    baseUrl: PEER ? `http://${PEER}/v1` : 'http://pubsub.example.test/v1',
    project,
    token: () => Promise.resolve('owner'),
  })
  await pubsub.call('topics/messages', undefined, {})
  return { pubsub, standIn }
}
