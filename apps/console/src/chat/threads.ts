import type { DemoChatMessage } from '../api/schemas.ts'

/** What was written into a room, each with its thread; oldest first. */
export interface Thread {
  /** Of the message that it began with. */
  readonly id: string
  /** Undefined when that was deleted since. */
  readonly first: DemoChatMessage | undefined
  readonly replies: readonly DemoChatMessage[]
}

export function threadsIn(roomId: string, messages: readonly DemoChatMessage[]): Thread[] {
  const here = messages.filter((message) => message.roomId === roomId).toSorted((one, other) => one.at - other.at)
  const byThread = Map.groupBy(here, ({ id, threadId }) => threadId ?? id)
  return [...byThread].map(([id, all]) => ({
    id,
    first: all.find((message) => message.id === id),
    replies: all.filter((message) => message.id !== id),
  }))
}
