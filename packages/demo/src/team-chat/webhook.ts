import type { ChatMessage, TeamChat } from './team-chat.ts'

/**
 * The body of the outgoing webhook that tells of a message: in direct rooms always, elsewhere after a trigger word; undefined for none.
 *
 * @param options.triggers Case-sensitive, at the beginning, as the chat's integrations have it.
 */
export function webhookBody(
  { id, roomId, threadId, authorId, text, at }: ChatMessage,
  chat: TeamChat,
  { token, triggers }: { readonly token: string; readonly triggers: readonly string[] },
): string | undefined {
  const { kind, name } = chat.roomFor(authorId, roomId)
  const word = triggers.find((trigger) => text.startsWith(trigger))
  if (kind !== 'direct' && word === undefined) return undefined
  return JSON.stringify({
    token,
    bot: false,
    trigger_word: word,
    channel_id: roomId,
    channel_name: name,
    message_id: id,
    timestamp: new Date(at).toISOString(),
    user_id: authorId,
    user_name: authorId,
    text,
    tmid: threadId,
  })
}
