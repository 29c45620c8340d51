import { enqueueChatQuestion } from '@innkeeper/core/pipeline/chat-question'
import { rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'
import { expect, test } from 'vitest'

import { chatQuestionStep } from './chat-questions.ts'
import { parseConfig } from './config.ts'
import { openEngine } from './engine.ts'
import { dataFolder } from './testing/local-server.ts'

const CALLS_OF_ONE_ANSWER = 4

test.for(Array.from({ length: CALLS_OF_ONE_ANSWER }, (_, index) => index))(
  'a question whose answer ends for good at outside call %i is answered once by the next to take it',
  async (deadly) => {
    let clock = 1_763_600_000_000
    const folder = dataFolder()
    const standIn = rocketChatStandIn({ userId: 'assist', token: 'pat', now: () => clock })
    standIn.rooms.set('lobby', { t: 'c', members: new Set() })
    standIn.messages.set('q', { _id: 'q', rid: 'lobby', msg: '?', u: { _id: 'nora' } })
    const died = Promise.withResolvers<void>()
    let calls = 0
    const engine = await openEngine({
      config: parseConfig({
        INNKEEPER_DATA_DIR: folder.path,
        ROCKETCHAT_URL: 'https://chat.example.test',
        ROCKETCHAT_USER_ID: 'assist',
        ROCKETCHAT_TOKEN: 'pat',
      }),
      log: { info() {}, warn() {}, error() {} },
      now: () => clock,
      async fetch(input, init) {
        const answer = await standIn.fetch(new Request(input, init))
        if (calls++ !== deadly) return answer
        // What was asked for is done, and nobody is there any more to hear of it.
        died.resolve()
        return new Promise(() => {})
      },
    })
    if (!engine.assistant) throw new Error('there is an assistant')
    const { assistant } = engine
    const step = () => chatQuestionStep(engine, assistant, (_, error) => Promise.reject(error))
    const said = { messageId: 'q', roomId: 'lobby', userId: 'nora', text: '!query who arrives today?', at: clock }
    await enqueueChatQuestion(said, engine.queue, 'trace')
    // Its process is gone, and its stores with it.
    step().catch(() => {})
    await died.promise
    expect(await step()).toBe(0)
    clock += 5 * 60_000
    expect(await step()).toBe(1)
    await enqueueChatQuestion(said, engine.queue, 'trace')
    expect(await step()).toBe(1)
    const answers = [...standIn.messages.keys()].filter((id) => id !== 'q')
    expect(answers).toEqual(['q-a0'])
    expect(standIn.reactions('q')).toEqual([])
    await engine.close()
    folder.remove()
  },
)
