import type { Job } from '@innkeeper/core/event/work-queue'
import { afterFailure } from '@innkeeper/core/pipeline/retry-policy'
import { expect, test } from 'vitest'

import { openChatAssistant } from './testing/chat-assistant.ts'

const SECOND_MS = 1_000

test('an assistant that may not pass the chat’s limits answers everybody once, as soon as it may', async () => {
  const chat = await openChatAssistant()
  const { engine, standIn } = chat
  standIn.permissions.delete('api-bypass-rate-limit')
  let limited = 0
  const putBack = async (job: Job, error: unknown) => {
    const verdict = afterFailure(error, job.attempts + 1, 0)
    expect(verdict).toMatchObject({ next: 'retry' })
    limited += 1
    if (verdict.next === 'retry') await engine.queue.retry(job, chat.now() + verdict.delayMs, 'the chat’s limit')
  }
  const asked = Array.from({ length: 24 }, (_, index) => `q${index}`)
  for (const messageId of asked) await chat.ask(messageId)
  let seconds = 0
  for (; seconds < 300 && chat.posts().length < asked.length; seconds++) {
    while ((await chat.step(putBack)) > 0);
    chat.pass(SECOND_MS)
  }
  expect(chat.posts()).toEqual(asked.map((id) => `${id}-a0`).sort())
  expect(limited).toBeGreaterThan(0)
  // Ten a minute: what was asked for is waited for, and not much more.
  expect(seconds).toBeLessThan(150)
  while ((await chat.step(putBack)) > 0);
  expect(chat.posts()).toHaveLength(asked.length)
  expect(asked.flatMap((id) => standIn.reactions(id))).toEqual([])
  await chat.close()
})
