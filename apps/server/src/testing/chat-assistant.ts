import { enqueueChatQuestion } from '@innkeeper/core/pipeline/chat-question'
import type { Job } from '@innkeeper/core/event/work-queue'
import { type RocketChatStandIn, rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'

import { chatQuestionStep } from '../chat-questions.ts'
import { parseConfig } from '../config.ts'
import { type Engine, openEngine } from '../engine.ts'
import { dataFolder } from './local-server.ts'

export interface ChatAssistant {
  readonly engine: Engine
  readonly standIn: RocketChatStandIn
  now(): number
  pass(ms: number): void
  /** Nora asks in the lobby who arrives today. */
  ask(messageId: string): Promise<void>
  /** Once through the questions that wait. @returns How many there were. */
  step(putBack: (job: Job, error: unknown) => Promise<void>): Promise<number>
  /** Ids of what the assistant posted. */
  posts(): string[]
  close(): Promise<void>
}

/**
 * An engine with an assistant in a chat whose one public room is the lobby, on a clock that only the test moves.
 *
 * @param heard What the assistant gets of an answer of the chat.
 */
export async function openChatAssistant(
  heard: (answer: Response) => Response | Promise<Response> = (answer) => answer,
): Promise<ChatAssistant> {
  let clock = 1_763_600_000_000
  const folder = dataFolder()
  const standIn = rocketChatStandIn({ userId: 'assist', token: 'pat', now: () => clock })
  standIn.rooms.set('lobby', { t: 'c', members: new Set() })
  const asked = new Set<string>()
  const engine = await openEngine({
    config: parseConfig({
      INNKEEPER_DATA_DIR: folder.path,
      ROCKETCHAT_URL: 'https://chat.example.test',
      ROCKETCHAT_USER_ID: 'assist',
      ROCKETCHAT_TOKEN: 'pat',
    }),
    log: { info() {}, warn() {}, error() {} },
    now: () => clock,
    fetch: async (input, init) => heard(await standIn.fetch(new Request(input, init))),
  })
  const { assistant } = engine
  if (!assistant) throw new Error('there is an assistant')
  return {
    engine,
    standIn,
    now: () => clock,
    pass(ms) {
      clock += ms
    },
    async ask(messageId) {
      asked.add(messageId)
      const text = '!query who arrives today?'
      standIn.messages.set(messageId, { _id: messageId, rid: 'lobby', msg: text, u: { _id: 'nora' } })
      await enqueueChatQuestion({ messageId, roomId: 'lobby', userId: 'nora', text, at: clock }, engine.queue, 'trace')
    },
    step: (putBack) => chatQuestionStep(engine, assistant, putBack),
    posts: () => [...standIn.messages.keys()].filter((id) => !asked.has(id)).sort(),
    async close() {
      await engine.close()
      folder.remove()
    },
  }
}
