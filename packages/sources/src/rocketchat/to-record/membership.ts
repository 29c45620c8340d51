import type { Observation } from '@innkeeper/core/record/record'

import { chatId, observationOf } from '../seen.ts'
import type { WireSubscription } from '../wire.ts'

/** A subscription is a membership unless its status says otherwise; a status that nobody has met opens nothing. */
export function membershipFrom(subscription: WireSubscription, observedAt: number): Observation<'membership'> {
  const { status, roles } = subscription
  const facts: Observation<'membership'>['facts'] = {
    between: { roomId: chatId('room', subscription.rid), userId: chatId('chat_user', subscription.u._id) },
    standing: {
      status: !status ? 'member' : status === 'INVITED' ? 'invited' : 'banned',
      roles: [...(roles ?? [])].sort(),
    },
  }
  const updatedAt = subscription._updatedAt ?? observedAt
  return observationOf('membership', chatId('membership', subscription._id), facts, updatedAt, observedAt)
}
