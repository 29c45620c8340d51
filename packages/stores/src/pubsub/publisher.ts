import type { MessagePublisher, OutgoingMessage } from '@innkeeper/core/event/message-publisher'

import type { PubSub } from './client.ts'
import { encodeData } from './message-data.ts'

/** What one request may hold, with room for names and attributes beside the data. */
const MOST_MESSAGES = 1_000
const MOST_CHARACTERS = 9_000_000
/** Of a message's attributes, keys and the JSON around them, at most. */
const ROOM_FOR_THE_REST = 2_000

/**
 * Publishes to one topic, in as few requests as it allows and one after the other, so that the messages of an ordering key keep their order.
 * Subscribers see it where their subscription has ordering on.
 */
export function topicPublisher(pubsub: PubSub, topic: string): MessagePublisher {
  return {
    async publish(messages) {
      for (const part of inParts(messages.map(wireOf))) {
        await pubsub.call(`topics/${topic}`, 'publish', { messages: part })
      }
    },
  }
}

interface WireMessage {
  readonly data: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly orderingKey?: string
}

function wireOf({ data, attributes, orderingKey }: OutgoingMessage): WireMessage {
  return {
    data: encodeData(data),
    ...(attributes ? { attributes } : {}),
    ...(orderingKey === undefined ? {} : { orderingKey }),
  }
}

function inParts(messages: readonly WireMessage[]): WireMessage[][] {
  const parts: WireMessage[][] = []
  let room = 0
  for (const message of messages) {
    const size = message.data.length + ROOM_FOR_THE_REST
    const part = parts.at(-1)
    if (!part || size > room || part.length === MOST_MESSAGES) {
      parts.push([message])
      room = MOST_CHARACTERS - size
    } else {
      part.push(message)
      room -= size
    }
  }
  return parts
}
