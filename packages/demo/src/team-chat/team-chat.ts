import type { Instant } from '@innkeeper/core/time/calendar'

import { Refusal } from '../stand-in/reply.ts'

export interface ChatPerson {
  readonly id: string
  readonly name: string
  /** Ids of roles, as the chat has them. */
  readonly roles: readonly string[]
  readonly isBot?: boolean
}

export interface ChatRoom {
  readonly id: string
  /** Absent for a direct room. */
  readonly name?: string
  readonly kind: 'channel' | 'group' | 'direct'
  readonly memberIds: readonly string[]
}

export interface ChatMessage {
  readonly id: string
  readonly roomId: string
  /** The message that its thread began with. */
  readonly threadId?: string | undefined
  readonly authorId: string
  /** Under which name it was posted, where that is not the author's. */
  readonly alias?: string | undefined
  readonly text: string
  /** Shown below the text, set apart. */
  readonly aside?: string | undefined
  readonly at: Instant
  readonly changedAt: Instant
  readonly editedAt?: Instant
  /** Ids of people by what they have put on it, e.g. `:thumbsup:`. */
  readonly reactions: Readonly<Record<string, readonly string[]>>
}

/** A message was written, changed or deleted. */
export interface ChatChange {
  readonly id: string
  readonly at: Instant
  readonly deleted: boolean
}

/** Everything that is in the chat when it opens. */
export interface ChatSeed {
  readonly people: readonly ChatPerson[]
  readonly rooms: readonly ChatRoom[]
  readonly messages: readonly Pick<ChatMessage, 'id' | 'roomId' | 'threadId' | 'authorId' | 'text' | 'at'>[]
}

export interface TeamChatOptions {
  readonly seed: ChatSeed
  readonly now: () => Instant
  readonly newId: () => string
}

type NewMessage = Pick<ChatMessage, 'roomId' | 'threadId' | 'authorId' | 'text'> &
  Partial<Pick<ChatMessage, 'id' | 'alias' | 'aside'>>

/** A team's chat in memory. What a real one would refuse is refused, with the {@link Refusal} that says why. */
export interface TeamChat {
  /** Of this opening: what was known of an earlier one is not known any more. */
  readonly epoch: string
  readonly openedAt: Instant
  readonly people: readonly ChatPerson[]
  readonly rooms: readonly ChatRoom[]
  /** Oldest first. */
  messages(): readonly ChatMessage[]
  message(id: string): ChatMessage | undefined
  /** Later than everything that has happened, by the chat's clock. */
  tick(): Instant
  /** How many changes there were since it was opened. */
  changeCount(): number
  changesFrom(count: number): readonly ChatChange[]
  /** Waits until there are more changes than these, or for the signal. @returns False where the chat is closed. */
  changed(count: number, until: AbortSignal): Promise<boolean>
  /** @throws {Refusal} 404: no such person. */
  person(id: string): ChatPerson
  /** The room, for somebody who is in it. @throws {Refusal} 404: no such room; 403: not a member. */
  roomFor(personId: string, roomId: string): ChatRoom
  /** @throws {Refusal} 422: empty, too long, or a thread of nothing; 403, 404; 409: there is one with this id. */
  say(message: NewMessage): ChatMessage
  /** @throws {Refusal} 403, 404; 422: no such reaction. */
  react(personId: string, messageId: string, emoji: string, on: boolean): void
  /** @throws {Refusal} 403: of somebody else; 404, 422. */
  edit(personId: string, messageId: string, text: string): void
  /** @throws {Refusal} 403: of somebody else; 404. */
  remove(personId: string, messageId: string): void
  /** Nobody waits any longer. */
  close(): void
}

/** The most characters that Rocket.Chat takes by default. */
const LONGEST_TEXT = 5_000
const REACTIONS: readonly string[] = [':thumbsup:', ':thumbsdown:', ':thinking:', ':white_check_mark:']

export function openTeamChat({ seed, now, newId }: TeamChatOptions): TeamChat {
  const epoch = newId()
  const openedAt = now()
  const messages = new Map<string, ChatMessage>(
    seed.messages.map((message) => [message.id, { ...message, changedAt: message.at, reactions: {} }]),
  )
  const changes: ChatChange[] = []
  const waiting = new Set<() => void>()
  let last = openedAt
  let closed = false

  const tick = (): Instant => (last = Math.max(now(), last + 1))

  function wakeAll(): void {
    for (const wake of waiting) wake()
    waiting.clear()
  }

  function keep(message: ChatMessage): ChatMessage {
    messages.set(message.id, message)
    changes.push({ id: message.id, at: message.changedAt, deleted: false })
    wakeAll()
    return message
  }

  function person(id: string): ChatPerson {
    const found = seed.people.find((one) => one.id === id)
    if (!found) throw new Refusal(404, `nobody here has the id "${id}"`)
    return found
  }

  function roomFor(personId: string, roomId: string): ChatRoom {
    person(personId)
    const room = seed.rooms.find(({ id }) => id === roomId)
    if (!room) throw new Refusal(404, `no room has the id "${roomId}"`)
    if (!room.memberIds.includes(personId)) throw new Refusal(403, `${personId} is not in the room "${roomId}"`)
    return room
  }

  function messageFor(personId: string, messageId: string): ChatMessage {
    const message = messages.get(messageId)
    if (!message) throw new Refusal(404, `no message has the id "${messageId}"`)
    roomFor(personId, message.roomId)
    return message
  }

  function ownMessage(personId: string, messageId: string): ChatMessage {
    const message = messageFor(personId, messageId)
    if (message.authorId !== personId) throw new Refusal(403, 'only who wrote a message may change it')
    return message
  }

  return {
    epoch,
    openedAt,
    people: seed.people,
    rooms: seed.rooms,
    messages: () => [...messages.values()],
    message: (id) => messages.get(id),
    tick,
    changeCount: () => changes.length,
    changesFrom: (count) => changes.slice(count),
    async changed(count, until) {
      if (!closed && !until.aborted && changes.length <= count) {
        const { promise, resolve } = Promise.withResolvers<void>()
        waiting.add(resolve)
        until.addEventListener('abort', () => resolve(), { once: true })
        await promise
        waiting.delete(resolve)
      }
      return !closed
    },
    person,
    roomFor,
    say({ id = newId(), ...said }) {
      const { id: roomId } = roomFor(said.authorId, said.roomId)
      if (said.threadId !== undefined) {
        const begun = messages.get(said.threadId)
        if (begun?.roomId !== roomId || begun.threadId !== undefined)
          throw new Refusal(422, 'no thread begins with that message in this room')
      }
      if (messages.has(id)) throw new Refusal(409, 'there is a message with this id')
      const at = tick()
      return keep({ ...said, id, text: checkedText(said.text), at, changedAt: at, reactions: {} })
    },
    react(personId, messageId, emoji, on) {
      const message = messageFor(personId, messageId)
      if (!REACTIONS.includes(emoji)) throw new Refusal(422, `the reaction must be one of ${REACTIONS.join(', ')}`)
      const { [emoji]: given = [], ...others } = message.reactions
      if (given.includes(personId) === on) return
      const left = on ? [...given, personId] : given.filter((id) => id !== personId)
      const reactions = left.length === 0 ? others : { ...others, [emoji]: left }
      keep({ ...message, reactions, changedAt: tick() })
    },
    edit(personId, messageId, text) {
      const message = ownMessage(personId, messageId)
      const editedAt = tick()
      keep({ ...message, text: checkedText(text), editedAt, changedAt: editedAt })
    },
    remove(personId, messageId) {
      ownMessage(personId, messageId)
      messages.delete(messageId)
      changes.push({ id: messageId, at: tick(), deleted: true })
      wakeAll()
    },
    close() {
      closed = true
      wakeAll()
    },
  }
}

function checkedText(text: string): string {
  const words = text.trim().toWellFormed()
  if (words === '') throw new Refusal(422, 'a message must not be empty')
  if (words.length > LONGEST_TEXT) throw new Refusal(422, `a message may have ${LONGEST_TEXT} characters at most`)
  return words
}
