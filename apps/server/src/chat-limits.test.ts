import type { Job } from '@innkeeper/core/event/work-queue'
import { enqueueChatQuestion } from '@innkeeper/core/pipeline/chat-question'
import { afterFailure } from '@innkeeper/core/pipeline/retry-policy'
import { rocketChatStandIn } from '@innkeeper/testing/stand-ins/rocketchat-rest'
import { expect, test } from 'vitest'

import { chatQuestionStep } from './chat-questions.ts'
import { parseConfig } from './config.ts'
import { openEngine } from './engine.ts'
import { dataFolder } from './testing/local-server.ts'

const SECOND_MS = 1_000

test('an assistant that may not pass the chat’s limits answers everybody once, as soon as it may', async () => {
  let clock = 1_763_600_000_000
  const folder = dataFolder()
  const standIn = rocketChatStandIn({ userId: 'assist', token: 'pat', now: () => clock })
  standIn.permissions.delete('api-bypass-rate-limit')
  standIn.rooms.set('lobby', { t: 'c', members: new Set() })
  const engine = await openEngine({
    config: parseConfig({
      INNKEEPER_DATA_DIR: folder.path,
      ROCKETCHAT_URL: 'https://chat.example.test',
      ROCKETCHAT_USER_ID: 'assist',
      ROCKETCHAT_TOKEN: 'pat',
    }),
    log: { info() {}, warn() {}, error() {} },
    now: () => clock,
    fetch: (input, init) => standIn.fetch(new Request(input, init)),
  })
  const { assistant, queue } = engine
  if (!assistant) throw new Error('there is an assistant')
  let limited = 0
  const putBack = async (job: Job, error: unknown) => {
    const verdict = afterFailure(error, job.attempts + 1, 0)
    expect(verdict).toMatchObject({ next: 'retry' })
    limited += 1
    if (verdict.next === 'retry') await queue.retry(job, clock + verdict.delayMs, 'the chat’s limit')
  }
  const asked = Array.from({ length: 24 }, (_, index) => `q${index}`)
  for (const messageId of asked) {
    standIn.messages.set(messageId, { _id: messageId, rid: 'lobby', msg: '?', u: { _id: 'nora' } })
    const text = '!query who arrives today?'
    await enqueueChatQuestion({ messageId, roomId: 'lobby', userId: 'nora', text, at: clock }, queue, 'trace')
  }
  const answers = () => [...standIn.messages.keys()].filter((id) => !asked.includes(id))
  let seconds = 0
  for (; seconds < 300 && answers().length < asked.length; seconds++) {
    while ((await chatQuestionStep(engine, assistant, putBack)) > 0);
    clock += SECOND_MS
  }
  expect(answers().sort()).toEqual(asked.map((id) => `${id}-a0`).sort())
  expect(limited).toBeGreaterThan(0)
  // Ten a minute: what was asked for is waited for, and not much more.
  expect(seconds).toBeLessThan(150)
  while ((await chatQuestionStep(engine, assistant, putBack)) > 0);
  expect(answers()).toHaveLength(asked.length)
  expect(asked.flatMap((id) => standIn.reactions(id))).toEqual([])
  await engine.close()
  folder.remove()
})
