import type { Observation } from '@innkeeper/core/record/record'

import { chatId, observationOf } from '../seen.ts'
import type { WireUser } from '../wire.ts'

export function isBot({ type }: Pick<WireUser, 'type'>): boolean {
  return type === 'bot' || type === 'app'
}

/** Whoever is not said to be active is not. */
export function chatUserFrom(user: WireUser, observedAt: number): Observation<'chat_user'> {
  const facts: Observation<'chat_user'>['facts'] = {
    name: { ...(user.username ? { username: user.username } : {}), ...(user.name ? { full: user.name } : {}) },
    status: { active: user.active ?? false, isBot: isBot(user) },
    roles: { roles: [...(user.roles ?? [])].sort() },
  }
  return observationOf('chat_user', chatId('chat_user', user._id), facts, user._updatedAt ?? observedAt, observedAt)
}
