import type { MessagePublisher } from '../event/message-publisher.ts'
import type { ChatPublisher } from '../record/chat-change.ts'
import { hearChatChanges, type HearChatPorts } from './hear-chat-changes.ts'

/**
 * Hands changes to a topic, whose subscriber joins them into their records. That one answers nobody: what is for the assistant goes from here
 * to the queue of those who do.
 *
 * @param hearing Undefined where nobody is answered in the chat.
 */
export function topicChatPublisher(topic: MessagePublisher, hearing: HearChatPorts | undefined): ChatPublisher {
  return {
    async publish(changes) {
      await topic.publish(
        changes.map((change) => ({
          data: change,
          attributes: { traceId: change.traceId },
          orderingKey: change.observation.id,
        })),
      )
      if (hearing) await hearChatChanges(changes, hearing)
    },
  }
}
