import {
  type ChatAccessType,
  type ChatBatch,
  ChatHistoryLost,
  type ChatSeen,
  type ChatSource,
  type ChatType,
  isOfMessage,
} from '@innkeeper/core/record/chat-source'
import { type Observation, sourceIdOf } from '@innkeeper/core/record/record'
import type { Instant } from '@innkeeper/core/time/calendar'
import { interpretDocument } from '@innkeeper/sources/rocketchat/interpret'
import { chatId, deletion } from '@innkeeper/sources/rocketchat/seen'

import { documentsOf } from './chat-documents.ts'
import type { TeamChat } from './team-chat.ts'

interface Position {
  readonly epoch: string
  readonly count: number
}

/** How long it is waited for a change before an empty batch says that there was none, in ms. */
const QUIET_MS = 1_000

/** The chat as its database would show it: documents as Rocket.Chat keeps them, read as those of the real one are. */
export function teamChatSource(
  chat: TeamChat,
  { assistantId, quietMs = QUIET_MS }: { readonly assistantId: string; readonly quietMs?: number },
): ChatSource {
  const bots = new Set(chat.people.filter(({ isBot }) => isBot).map(({ id }) => id))

  function seenOf(documents: ReturnType<typeof documentsOf>, type: ChatType, observedAt: Instant): ChatSeen {
    const observed: Observation<ChatType>[] = []
    const skipped: Record<string, number> = {}
    for (const document of documents) {
      const meaning = interpretDocument(type, document, observedAt, ({ rid, u }) => ({
        roomKind: chat.rooms.find(({ id }) => id === rid)?.kind,
        authorIsBot: bots.has(u._id),
        authorIsAssistant: u._id === assistantId,
        takesDirectMessages: false,
        observedAt,
      }))
      if (meaning.observation) observed.push(meaning.observation)
      if (meaning.skipped) skipped[meaning.skipped] = (skipped[meaning.skipped] ?? 0) + 1
    }
    return {
      access: observed.filter((one) => !isOfMessage(one)) as readonly Observation<ChatAccessType>[],
      messages: observed.filter((one) => isOfMessage(one)),
      skipped,
      parked: [],
    }
  }

  /** What became of the things that changed, each as it is now. */
  function batchFrom(count: number): ChatBatch & { readonly position: Position } {
    const changes = chat.changesFrom(count)
    const gone = changes
      .filter(({ deleted }) => deleted)
      .map(({ id, at }) => deletion('chat_message', chatId('chat_message', id), at, at))
    const there = new Set(changes.map(({ id }) => id))
    const documents = documentsOf(chat, 'chat_message').filter(({ _id }) => there.has(_id))
    const seen = seenOf(documents, 'chat_message', chat.tick())
    return {
      ...seen,
      messages: [...seen.messages, ...gone],
      position: { epoch: chat.epoch, count: count + changes.length },
      at: changes.at(-1)?.at,
    }
  }

  return {
    // What an earlier opening held was another chat: all of this one is to be read.
    scope: chat.epoch,
    async *follow(from, signal) {
      const { epoch, count } = (from ?? { epoch: chat.epoch, count: chat.changeCount() }) as Position
      if (epoch !== chat.epoch) throw new ChatHistoryLost('the demo’s chat was opened anew')
      for (let reached = count; !signal.aborted;) {
        const batch = batchFrom(reached)
        reached = batch.position.count
        yield batch
        await chat.changed(reached, AbortSignal.any([signal, AbortSignal.timeout(quietMs)]))
      }
    },
    async *read(type, since) {
      const documents = documentsOf(chat, type)
        .filter(({ _updatedAt }) => _updatedAt.getTime() >= since)
        .toSorted((one, other) => one._updatedAt.getTime() - other._updatedAt.getTime())
      if (documents.length === 0) return
      const changedUntil = documents.at(-1)?._updatedAt.getTime() ?? since
      yield { ...seenOf(documents, type, chat.tick()), changedUntil, count: documents.length }
    },
    estimate: (type) => Promise.resolve(documentsOf(chat, type).length),
    deletionsAmong(type, ids) {
      const at = chat.tick()
      const there = new Set(documentsOf(chat, type).map(({ _id }) => _id))
      return Promise.resolve(ids.filter((id) => !there.has(sourceIdOf(id))).map((id) => deletion(type, id, at, at)))
    },
  }
}
