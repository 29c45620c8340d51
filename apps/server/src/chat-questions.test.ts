import { expect, test } from 'vitest'

import { openChatAssistant } from './testing/chat-assistant.ts'

const CALLS_OF_ONE_ANSWER = 4

test.for(Array.from({ length: CALLS_OF_ONE_ANSWER }, (_, index) => index))(
  'a question whose answer ends for good at outside call %i is answered once by the next to take it',
  async (deadly) => {
    const died = Promise.withResolvers<void>()
    let calls = 0
    const chat = await openChatAssistant((answer) => {
      if (calls++ !== deadly) return answer
      // What was asked for is done, and nobody is there any more to hear of it.
      died.resolve()
      return new Promise(() => {})
    })
    const step = () => chat.step((_, error) => Promise.reject(error))
    await chat.ask('q')
    // Its process is gone, and its stores with it.
    step().catch(() => {})
    await died.promise
    expect(await step()).toBe(0)
    chat.pass(5 * 60_000)
    expect(await step()).toBe(1)
    await chat.ask('q')
    expect(await step()).toBe(1)
    expect(chat.posts()).toEqual(['q-a0'])
    expect(chat.standIn.reactions('q')).toEqual([])
    await chat.close()
  },
)
