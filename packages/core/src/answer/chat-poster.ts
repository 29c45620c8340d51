/** One message of the assistant. Ids are the chat's own. */
export interface ChatPost {
  /** Chosen by the sender: a message with an id that is there already is not posted again. */
  readonly id: string
  readonly roomId: string
  /** The message that the thread began with; absent: into the room itself. */
  readonly threadId?: string | undefined
  /** As the chat writes it, up to {@link LONGEST_POST} characters. */
  readonly text: string
  /** Shown below the text, set apart. */
  readonly aside?: string | undefined
}

/** The most characters of one message that a chat takes by default is 5 000; links are counted in full. */
export const LONGEST_POST = 4_500

/** Writes into the team's chat as the assistant. Every call can run twice. */
export interface ChatPoster {
  /** @throws {ServiceUnavailable | ServiceRefused} */
  post(post: ChatPost): Promise<void>
  /** Puts a reaction on a message, or takes it away. @param emoji As `:thinking:`. @throws {ServiceUnavailable | ServiceRefused} */
  react(messageId: string, emoji: string, on: boolean): Promise<void>
  /** What a room is; undefined when the assistant cannot see it. @throws {ServiceUnavailable | ServiceRefused} */
  roomKind(roomId: string): Promise<'channel' | 'group' | 'direct' | 'other' | undefined>
}
