import { expect, test } from 'vitest'

import { ApiError } from '../api/api-error.ts'
import type { Answer } from '../api/schemas.ts'
import { type ConversationPorts, createConversation } from './conversation.ts'

const answer: Answer = {
  id: 'answer-1',
  answer: 'Nobody.',
  language: 'en',
  mode: 'composed',
  complete: null,
  sources: [],
  timings: {},
}

function storageOf(kept = new Map<string, string>()): ConversationPorts['storage'] {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

function open({
  ask = async () => answer,
  storage = storageOf(),
}: Partial<ConversationPorts['api']> & { storage?: ConversationPorts['storage'] } = {}) {
  let ids = 0
  const ratings: unknown[] = []
  const rate: ConversationPorts['api']['rate'] = async (rating) => void ratings.push(rating)
  const conversation = createConversation({ api: { ask, rate }, storage, newId: () => `id-${++ids}`, now: () => 0 })
  return { conversation, ratings }
}

test('a question is answered within its conversation', async () => {
  const asked: unknown[] = []
  const { conversation } = open({
    ask: async (question, { onStage }) => {
      asked.push(question)
      onStage('checking')
      return answer
    },
  })
  await conversation.ask('Who comes?')
  await conversation.ask('And tomorrow?')
  expect(asked).toEqual([
    { question: 'Who comes?', conversationId: 'id-1' },
    { question: 'And tomorrow?', conversationId: 'id-1' },
  ])
  expect(conversation.snapshot().exchanges.map(({ state }) => state)).toEqual(['answered', 'answered'])
})

test('a failure says why, and the question can be asked again in its place', async () => {
  let reachable = false
  const { conversation } = open({
    ask: async () => {
      if (!reachable) throw new ApiError(0, 'The server cannot be reached.')
      return answer
    },
  })
  await conversation.ask('Who comes?')
  expect(conversation.snapshot().exchanges[0]).toMatchObject({
    state: 'failed',
    failure: 'The server cannot be reached.',
  })
  reachable = true
  await conversation.retry(conversation.snapshot().exchanges[0]?.id ?? '')
  expect(conversation.snapshot().exchanges).toHaveLength(1)
  expect(conversation.snapshot().exchanges[0]).toMatchObject({ state: 'answered', failure: undefined })
})

test('one question at a time; a stopped one keeps its words', async () => {
  const { conversation } = open({
    ask: (_question, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  })
  const first = conversation.ask('Who comes?')
  await conversation.ask('Who goes?')
  conversation.stop()
  await first
  expect(conversation.snapshot().exchanges).toMatchObject([{ question: 'Who comes?', state: 'stopped' }])
})

test('a reload keeps what was answered and stops what was not', async () => {
  const storage = storageOf()
  const { conversation } = open({
    storage,
    ask: async ({ question }) => (question === 'never' ? new Promise(() => {}) : answer),
  })
  await conversation.ask('Who comes?')
  void conversation.ask('never')
  const { conversation: reloaded } = open({ storage })
  expect(reloaded.snapshot().id).toBe('id-1')
  expect(reloaded.snapshot().exchanges.map(({ state }) => state)).toEqual(['answered', 'stopped'])
})

test.for(['', '{', '{"id":1}', '[]'])('what is kept as %j begins a new conversation', (text) => {
  const { conversation } = open({ storage: storageOf(new Map([['innkeeper.conversation', text]])) })
  expect(conversation.snapshot()).toEqual({ id: 'id-1', exchanges: [] })
})

test('a rating goes to the answer, not to the question', async () => {
  const { conversation, ratings } = open()
  await conversation.ask('Who comes?')
  await conversation.rate(conversation.snapshot().exchanges[0]?.id ?? '', 'down', 'Marta is missing')
  expect(ratings).toEqual([{ interactionId: 'answer-1', rating: 'down', comment: 'Marta is missing' }])
  expect(conversation.snapshot().exchanges[0]?.rating).toBe('down')
})
