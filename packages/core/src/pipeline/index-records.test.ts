import { expect, test } from 'vitest'

import { ServiceRefused, StoreUnavailable } from '../errors.ts'
import { facetsOf } from '../record/facets-of.ts'
import { emptyRecord, observe } from '../record/record.ts'
import type { IndexEntry } from '../search/search-index.ts'
import { indexRecords } from './index-records.ts'

/** Later than any date that can be shown: such a record cannot be put into words. */
const NO_INSTANT = 9e15

function dueMessage(number: number, at = 1_700_000_000_000) {
  const id = `guesty:message:${number}`
  const record = observe(emptyRecord(id, 'message'), {
    id,
    type: 'message',
    facts: { text: { body: `message ${number}`, at, from: 'guest' } },
    version: { sourceTime: 1, observedAt: 1, seen: 'x' },
  })
  return { record, facets: facetsOf(record), revision: 1, alive: true, storedAt: 1, traceId: `trace ${number}` }
}

/** Indexes these once. @param refuse Throws for an entry that the index cannot take. */
async function run(due: readonly ReturnType<typeof dueMessage>[], refuse: (entry: IndexEntry) => void = () => {}) {
  const indexed = new Map<string, IndexEntry>()
  const marked: string[] = []
  const errors: string[] = []
  const none = async (): Promise<never> => {
    throw new Error('not used here')
  }
  const outcome = indexRecords(due.length, {
    records: {
      unindexed: async () => [...due],
      markIndexed: async (marks) => void marked.push(...marks.map(({ id }) => id)),
      get: async () => [],
      load: async () => [],
      find: none,
      count: none,
      commit: none,
      all: none,
      markAllUnindexed: none,
      counts: none,
      backlog: none,
    },
    index: {
      put: async (entries) => {
        for (const entry of entries) refuse(entry)
        for (const entry of entries) indexed.set(entry.recordId, entry)
      },
      search: none,
      scroll: none,
      count: none,
    },
    embedder: {
      identity: { provider: 'test', model: 'test', dimensions: 1 },
      embedQuery: none,
      embedDocuments: async (texts) => texts.map(() => new Float32Array([1])),
    },
    queue: { enqueue: none },
    timezone: 'Europe/Paris',
    now: () => 2,
    log: { info() {}, warn() {}, error: (message) => void errors.push(message) },
    metrics: { count() {}, observe() {} },
  }).then(
    () => 'done',
    (error: unknown) => error,
  )
  return { outcome: await outcome, indexed, marked, errors }
}

test('a record that cannot be put into words keeps no other from being found', async () => {
  const { outcome, indexed, marked, errors } = await run([dueMessage(1), dueMessage(2, NO_INSTANT), dueMessage(3)])
  expect(outcome).toBe('done')
  expect([...indexed.values()].map(({ documents }) => documents.length)).toEqual([1, 0, 1])
  expect(marked).toHaveLength(3)
  expect(errors).toHaveLength(1)
})

test('an entry that the index cannot take is left out alone', async () => {
  const { outcome, indexed, marked } = await run([dueMessage(1), dueMessage(2), dueMessage(3)], ({ recordId }) => {
    if (recordId.endsWith(':2')) throw new TypeError('cannot be bound')
  })
  expect(outcome).toBe('done')
  expect([...indexed.keys()]).toEqual(['guesty:message:1', 'guesty:message:3'])
  expect(marked).toHaveLength(3)
})

test.for([
  ['is away', new StoreUnavailable('the disk is full')],
  ['takes no key of ours', new ServiceRefused('Qdrant refused', { status: 401 })],
  ['is not there', new ServiceRefused('Qdrant refused', { status: 404 })],
] as const)('while the index %s nothing counts as indexed', async ([, error]) => {
  const { outcome, marked } = await run([dueMessage(1), dueMessage(2)], () => {
    throw error
  })
  expect(outcome).toBe(error)
  expect(marked).toEqual([])
})
