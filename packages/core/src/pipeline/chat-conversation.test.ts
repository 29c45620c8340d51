import { memoryRecords } from '@innkeeper/testing/memory-records'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { KnownRecord, Observation } from '../record/record.ts'
import { isChatMessage, messagesBefore, messagesHolding } from './chat-conversation.ts'

const MINUTE = 60_000

/** @param minute After some morning. */
function written(id: string, minute: number, threadId?: string): Observation<'chat_message'> {
  const origin = {
    roomId: 'rocketchat:room:lobby',
    authorId: 'rocketchat:chat_user:nora',
    authorName: 'Nora',
    at: Date.UTC(2026, 10, 20, 8) + minute * MINUTE,
    by: 'person' as const,
    ...(threadId === undefined ? {} : { threadId }),
  }
  const version = { sourceTime: 1, observedAt: 1, seen: 'a' }
  return { id, type: 'chat_message', facts: { origin, text: { body: id, attachments: [] } }, version }
}

async function contexts(all: readonly Observation<'chat_message'>[], asked = all.map(({ id }) => id)) {
  const records = memoryRecords(all)
  const messages = (await records.get(asked)).map(({ record }) => record).filter((record) => isChatMessage(record))
  const before = await messagesBefore(messages, records)
  return { records, messages, before: new Map([...before].map(([id, found]) => [id, idsOf(found)])) }
}

const idsOf = (records: readonly KnownRecord[]) => records.map(({ id }) => id)

test('a message is read with the four before it in its room, oldest first', async () => {
  const { before } = await contexts([0, 1, 2, 3, 4, 5].map((minute) => written(`m${minute}`, minute)))
  expect(before.get('m5')).toEqual(['m1', 'm2', 'm3', 'm4'])
  expect(before.get('m0')).toEqual([])
})

test('half an hour of silence ends a conversation, and a thread goes on', async () => {
  const { before } = await contexts([
    written('head', 0),
    written('reply', 5, 'head'),
    written('late', 36),
    written('later', 5_000, 'head'),
  ])
  expect(before.get('late')).toEqual([])
  expect(before.get('later')).toEqual(['head', 'reply'])
})

test('whoever is read with a message is found as its holder, however many are looked up together', async () => {
  const places = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 90 }),
      thread: fc.option(fc.constantFrom('m0', 'm1'), { nil: undefined }),
    }),
    { minLength: 2, maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(places, async (drawn) => {
      const all = drawn.map(({ minute, thread }, index) => written(`m${index}`, minute, index < 2 ? undefined : thread))
      const { records, messages, before } = await contexts(all)
      for (const message of messages) {
        const alone = await messagesBefore([message], records)
        expect(idsOf(alone.get(message.id) ?? [])).toEqual(before.get(message.id))
        const holding = new Set((await messagesHolding([message], records)).map(({ record }) => record.id))
        const readWith = [...before].filter(([, held]) => held.includes(message.id)).map(([id]) => id)
        for (const id of readWith) expect(holding).toContain(id)
      }
    }),
    { numRuns: 60 },
  )
})
