import { StoreUnavailable } from '@innkeeper/core/errors'
import { sampleEvent } from '@innkeeper/testing/contracts/event-intake-contract'
import { START, testClock } from '@innkeeper/testing/contracts/harness'
import { firestoreStandIn } from '@innkeeper/testing/stand-ins/firestore-rest'
import { expect, test } from 'vitest'

import { hostOf } from '../testing/host.ts'
import { openFirestoreBodyStore } from './body-store.ts'
import { openFirestore } from './client.ts'
import { openFirestoreEventIntake } from './event-intake.ts'
import { openFirestoreEventStore } from './event-store.ts'
import { COMPOSITE_INDEXES } from './indexes.ts'

function open() {
  const clock = testClock()
  const standIn = firestoreStandIn({ compositeIndexes: COMPOSITE_INDEXES, now: clock.now })
  const firestore = openFirestore({
    ...hostOf(clock, standIn.fetch),
    baseUrl: 'http://firestore.example.test/v1',
    project: 'sample',
    token: () => Promise.resolve('owner'),
  })
  const bodies = openFirestoreBodyStore(firestore)
  return {
    firestore,
    verbs: standIn.verbs,
    intake: openFirestoreEventIntake(firestore, { bodies }),
    events: openFirestoreEventStore(firestore, { bodies }),
    bodies,
  }
}

test('an event lies in the collection of its source, under its key and with the fields that were asked for', async () => {
  const { firestore, intake, verbs } = open()
  await intake.accept(sampleEvent({ id: 'aircall:call.ended/42', source: 'aircall', type: 'call.ended' }))
  expect(verbs).toEqual(['commit'])
  const [document] = await firestore.get('aircall-events', ['call.ended/42'])
  expect(document?.fields).toMatchObject({
    type: { stringValue: 'call' },
    action: { stringValue: 'ended' },
    timestamp: { timestampValue: '2026-11-20T07:59:58.500Z' },
    source: { stringValue: 'aircall' },
    sourceId: { stringValue: 'call.ended/42' },
    data: { stringValue: JSON.stringify(sampleEvent().payload) },
    vectorized: { booleanValue: false },
    vectorizedAt: { nullValue: null },
  })
})

test.for(['call.ended', 'unknown', 'a.b.c', 'dot.', '.dot', ''])('the type “%s” comes back as it was', async (type) => {
  const { intake, events } = open()
  await intake.accept(sampleEvent({ type }))
  expect((await events.find(sampleEvent().id))?.type).toBe(type)
  expect((await events.list({ type }, 10)).items).toHaveLength(1)
  expect((await events.list({ type: `${type}x` }, 10)).items).toEqual([])
})

test('a big body lies in a place of its own, and an event whose body is gone has none', async () => {
  const { firestore, intake, events } = open()
  const payload = { text: '🛎'.repeat(300_000) }
  await intake.accept(sampleEvent({ payload }))
  const [document] = await firestore.get('guesty-events', ['msg_sample1'])
  expect(JSON.stringify(document).length).toBeLessThan(2_000)
  expect((await events.find(sampleEvent().id))?.payload).toEqual(payload)

  const parts = await firestore.query('event-bodies', {})
  await firestore.commit(parts.slice(1).map(({ id }) => ({ collection: 'event-bodies', id, delete: true })))
  expect(await events.find(sampleEvent().id)).toMatchObject({ state: 'pending', payload: undefined })
})

test('an event whose work could not be queued is kept as pending', async () => {
  const { firestore, bodies, events } = open()
  const queue = { enqueue: () => Promise.reject(new StoreUnavailable('the queue is down')) }
  const intake = openFirestoreEventIntake(firestore, { bodies, queue })
  expect(await intake.accept(sampleEvent())).toBe('accepted')
  expect((await events.list({ state: 'pending' }, 10)).items).toMatchObject([{ receivedAt: START }])
})

test('says how often an event was worked on', async () => {
  const { intake, events } = open()
  await intake.accept(sampleEvent())
  await events.mark(sampleEvent().id, 'parked', 'of no known shape')
  await events.mark(sampleEvent().id, 'pending')
  await events.mark(sampleEvent().id, 'applied')
  expect(await events.find(sampleEvent().id)).toMatchObject({ state: 'applied', reason: undefined, attempts: 2 })
})

test('needs an index for each facet that has an order and for what events are listed by, and no other', () => {
  const pathsOf = (wanted: string) =>
    COMPOSITE_INDEXES.filter(({ collection }) => collection === wanted).map(({ fields }) =>
      fields.map(({ path }) => path).join(' '),
    )
  expect(pathsOf('records')).toEqual(
    expect.arrayContaining(['start', 'end', 'at', 'score'].map((facet) => `facets.type facets.${facet}`)),
  )
  expect(pathsOf('records')).not.toContain('facets.type facets.guest')
  expect(pathsOf('guesty-events')).toEqual(['type receivedAt', 'action receivedAt', 'state receivedAt'])
})
