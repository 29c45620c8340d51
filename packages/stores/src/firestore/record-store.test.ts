import { applyObservations } from '@innkeeper/core/pipeline/apply-observations'
import { recordId, type Observation } from '@innkeeper/core/record/record'
import { sampleEvent } from '@innkeeper/testing/contracts/event-intake-contract'
import { START, testClock } from '@innkeeper/testing/contracts/harness'
import { firestoreStandIn } from '@innkeeper/testing/stand-ins/firestore-rest'
import { expect, test } from 'vitest'

import { hostOf } from '../testing/host.ts'
import { openFirestoreBodyStore } from './body-store.ts'
import { openFirestore } from './client.ts'
import { openFirestoreEventIntake } from './event-intake.ts'
import { COMPOSITE_INDEXES } from './indexes.ts'
import { openFirestoreRecordStore } from './record-store.ts'

function open() {
  const clock = testClock()
  const standIn = firestoreStandIn({ compositeIndexes: COMPOSITE_INDEXES, now: clock.now })
  const firestore = openFirestore({
    ...hostOf(clock, standIn.fetch),
    baseUrl: 'http://firestore.example.test/v1',
    project: 'sample',
    token: () => Promise.resolve('owner'),
  })
  return { firestore, standIn, records: openFirestoreRecordStore(firestore), now: clock.now }
}

const version = { sourceTime: START, observedAt: START, seen: 'sample' }

function taskWith(number: number, title: string): Observation<'task'> {
  const id = recordId('guesty', 'task', number)
  return { id, type: 'task', facts: { what: { title, kind: 'cleaning', description: undefined } }, version }
}

function exchange(number: number): Observation<'interaction'> {
  return {
    id: recordId('innkeeper', 'interaction', `answer-${number}`),
    type: 'interaction',
    facts: {
      exchange: {
        question: 'who arrives today?',
        answer: 'Two guests arrive.',
        language: 'en',
        at: START,
        conversationId: 'thread',
        mode: 'composed',
        messageId: 'message-1',
        askerId: 'user-1',
        askerName: 'a.sample',
        roomId: 'room-1',
        classes: ['operations'],
        plan: {},
        sourceIds: ['guesty:stay:1', 'guesty:stay:2'],
      },
    },
    version,
  }
}

test('many big records are written in requests that the service takes', async () => {
  const { standIn, records, now } = open()
  const tasks = Array.from({ length: 60 }, (_, number) => taskWith(number, '東'.repeat(250_000)))
  expect(await applyObservations(tasks, { records, now }, 'trace')).toHaveLength(60)
  expect(standIn.refusals).toEqual([])
  expect(await records.count({ types: ['task'] })).toBe(60)
})

test('questions and answers lie in a collection of their own, in the fields that were asked for, and are found with the others', async () => {
  const { firestore, records, now } = open()
  await applyObservations([exchange(1), exchange(2), taskWith(3, 'clean')], { records, now }, 'trace')
  const [document] = await firestore.get('llm-interactions', ['innkeeper:interaction:answer-1'])
  expect(document?.fields).toMatchObject({
    messageId: { stringValue: 'message-1' },
    roomId: { stringValue: 'room-1' },
    userId: { stringValue: 'user-1' },
    username: { stringValue: 'a.sample' },
    query: { stringValue: 'who arrives today?' },
    context: { arrayValue: { values: [{ stringValue: 'guesty:stay:1' }, { stringValue: 'guesty:stay:2' }] } },
    response: { stringValue: 'Two guests arrive.' },
    timestamp: { timestampValue: new Date(START).toISOString() },
  })
  const both = { types: ['task', 'interaction'] }
  expect(await records.count(both)).toBe(3)
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await records.find(both, 1, cursor)
    ids.push(...page.items.map(({ record }) => record.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(ids.sort()).toEqual(['guesty:task:3', 'innkeeper:interaction:answer-1', 'innkeeper:interaction:answer-2'])
  const inThread = { types: ['interaction'], where: [{ facet: 'conversation', in: ['thread'] }] } as const
  expect((await records.find(inThread, 10)).items).toHaveLength(2)
})

test('an event is marked as vectorized once all that it changed is in the index, and its mark changes no record', async () => {
  const { firestore, records, now } = open()
  const intake = openFirestoreEventIntake(firestore, { bodies: openFirestoreBodyStore(firestore) })
  for (const traceId of ['first', 'second', 'other']) {
    await intake.accept(sampleEvent({ id: `guesty:${traceId}`, traceId }))
  }
  const isVectorized = async (id: string) => (await firestore.get('guesty-events', [id]))[0]?.fields['vectorized']
  await applyObservations([taskWith(1, 'clean')], { records, now }, 'first')
  const later = { ...taskWith(1, 'repair'), version: { ...version, sourceTime: START + 1 } }
  await applyObservations([later], { records, now }, 'second')
  const [before] = await firestore.get('records', ['guesty:task:1'])

  await records.markIndexed([{ id: 'guesty:task:1', revision: 1 }])
  expect(await isVectorized('first')).toEqual({ booleanValue: false })
  await records.markIndexed([{ id: 'guesty:task:1', revision: 2 }])
  expect(await isVectorized('first')).toEqual({ booleanValue: true })
  expect(await isVectorized('second')).toEqual({ booleanValue: true })
  expect(await isVectorized('other')).toEqual({ booleanValue: false })
  const [event] = await firestore.get('guesty-events', ['first'])
  expect(event?.fields['vectorizedAt']).toHaveProperty('timestampValue')
  expect((await firestore.get('records', ['guesty:task:1']))[0]?.updateTime).toBe(before?.updateTime)
})
