import type { Observation } from '@innkeeper/core/record/record'
import * as z from 'zod/mini'

import type { GuestyClient } from '../client.ts'
import { deletionOf, observationOf, seenAt } from '../seen.ts'
import { messageFrom, participantsFrom, withdrawalOfDerived } from '../to-record/message.ts'
import { instantFrom } from '../to-record/time-fields.ts'
import { WireConversation, WireMessage } from '../wire.ts'
import { readSafely } from './optional-read.ts'

export const CONVERSATION_FIELDS = '_id type meta state lastMessageFrom createdAt modifiedAt'

const DAY_MS = 86_400_000
/** A guard: no guest writes so many pages. */
const MOST_PAGES = 40

/** A conversation by its id, with its posts since a day before the message that asked for it. */
export async function readConversation(
  client: GuestyClient,
  id: string,
  notOlderThan: number,
  now: () => number,
): Promise<readonly Observation[]> {
  const readAt = now()
  const body = await client.one(`/communication/conversations/${encodeURIComponent(id)}`, {
    fields: CONVERSATION_FIELDS,
  })
  if (!body) return [deletionOf('conversation', id, seenAt(readAt, notOlderThan))]
  const since = notOlderThan > 0 ? notOlderThan - DAY_MS : 0
  return readThread(client, id, body, { since, readAt, notOlderThan })
}

/**
 * The posts of a conversation that is known already, newest first back to an instant, as messages, with who takes part
 * and the last word.
 *
 * @param row The conversation as Guesty lists it.
 */
export async function readThread(
  client: GuestyClient,
  id: string,
  row: unknown,
  scope: { readonly since: number; readonly readAt: number; readonly notOlderThan: number },
): Promise<readonly Observation[]> {
  const { since, readAt, notOlderThan } = scope
  const conversation = z.safeParse(WireConversation, row).data
  const reservations = conversation?.meta?.reservations ?? []
  const reservationId = reservations.length === 1 ? (reservations[0]?.id ?? undefined) : undefined
  const observations: Observation[] = []
  let last: ReturnType<typeof messageFrom>['last']
  for (const post of await readPosts(client, id, since)) {
    const fallbackTime = readAt
    const setting = { conversationId: id, reservationId, conversation, presumed: 'guest' as const, fallbackTime }
    const seen = messageFrom(post, setting, readAt)
    observations.push(seen.message)
    if (seen.last && (!last || seen.last.facts.at > last.facts.at)) last = seen.last
    // Only a message that came in lately can have been kept under an id that was made up for it.
    const withdrawal = notOlderThan > 0 && seen.hasOwnId ? withdrawalOfDerived(post, id, readAt) : undefined
    if (withdrawal) observations.push(withdrawal)
  }
  const thread = observationOf(
    'conversation',
    id,
    seenAt(readAt, notOlderThan),
    {
      participants: conversation && participantsFrom(conversation, undefined, undefined),
      last: last?.facts,
    },
    last ? { last: last.seen } : {},
  )
  return [thread, ...observations]
}

async function readPosts(client: GuestyClient, id: string, since: number): Promise<WireMessage[]> {
  const posts = new Map<string, WireMessage>()
  const path = `/communication/conversations/${encodeURIComponent(id)}/posts`
  let cursorAfter: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { sort: '-createdAt', ...(cursorAfter ? { cursorAfter } : {}) }
    const answer = await readSafely(() => client.list(path, query), [404])
    const before = posts.size
    let oldest = Number.POSITIVE_INFINITY
    for (const row of answer?.rows ?? []) {
      const post = z.safeParse(WireMessage, row).data
      if (!post) continue
      const at = instantFrom(post.createdAt ?? post.date)
      oldest = Math.min(oldest, at ?? oldest)
      if (at === undefined || at >= since) posts.set(post.id ?? `${at}-${post.body}`, post)
    }
    if (!answer?.cursorAfter || answer.cursorAfter === cursorAfter) break
    if (oldest < since || posts.size === before) break
    cursorAfter = answer.cursorAfter
  }
  return [...posts.values()]
}
