import { describe, expect, test } from 'vitest'

import { qdrantStandIn } from './qdrant-rest.ts'

const ID = '5b8f1f5e-2c1a-5c8e-9d53-0f6a3a3e6b10'

async function open() {
  const standIn = qdrantStandIn()
  const ask = async (method: string, path: string, body?: unknown) => {
    const request = new Request(`http://qdrant.example.test:6333/collections/sample${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const response = await standIn.fetch(request)
    return { status: response.status, body: (await response.json()) as unknown }
  }
  await ask('PUT', '', {
    vectors: { dense: { size: 2, distance: 'Cosine' } },
    sparse_vectors: { bm25: { modifier: 'idf' } },
    strict_mode_config: {
      enabled: true,
      unindexed_filtering_retrieve: false,
      unindexed_filtering_update: false,
      max_query_limit: 100,
    },
  })
  await ask('PUT', '/index?wait=true', { field_name: 'kind', field_schema: 'keyword' })
  await ask('PUT', '/index?wait=true', { field_name: 'day', field_schema: 'datetime' })
  return ask
}

const point = (change: object = {}) => ({ points: [{ id: ID, vector: { dense: [1, 0] }, payload: {}, ...change }] })
const byKey = (key: string, more: object) => ({ filter: { must: [{ key, ...more }] } })

describe('the stand-in of Qdrant refuses as the server does', () => {
  test.for<{ what: string; path: string; body: unknown; words: string | RegExp }>([
    {
      what: 'an id of ours',
      path: '/points/batch',
      body: { operations: [{ upsert: point({ id: 'guesty:stay:1' }) }] },
      words: /Format error/,
    },
    {
      what: 'an unknown name',
      path: '/points/count',
      body: { exact: true, approximate: false },
      words: /Format error/,
    },
    {
      what: 'a vector of another size',
      path: '/points/batch?wait=true',
      body: { operations: [{ upsert: point({ vector: { dense: [1] } }) }] },
      words: 'expected dim: 2, got 1',
    },
    {
      what: 'a vector that has no name here',
      path: '/points/batch?wait=true',
      body: { operations: [{ upsert: point({ vector: { other: [1, 0] } }) }] },
      words: 'Not existing vector name',
    },
    {
      what: 'a term twice',
      path: '/points/batch',
      body: { operations: [{ upsert: point({ vector: { bm25: { indices: [1, 1], values: [1, 1] } } }) }] },
      words: /Format error/,
    },
    {
      what: 'a filter without an index',
      path: '/points/scroll',
      body: byKey('other', { match: { value: 'x' } }),
      words: 'Index required but not found for "other" of one of the following types: [keyword, uuid]',
    },
    {
      what: 'a filter with an index of another type',
      path: '/points/count',
      body: byKey('kind', { range: { gte: 1 } }),
      words: 'following types: [integer, float]',
    },
    {
      what: 'a date that is matched',
      path: '/points/count',
      body: byKey('day', { match: { value: '2026-11-20' } }),
      words: 'following types: [keyword, uuid]',
    },
    {
      what: 'a range of words',
      path: '/points/count',
      body: byKey('kind', { range: { gte: 'a' } }),
      words: /Format error/,
    },
    {
      what: 'a deletion by a filter without an index',
      path: '/points/delete?wait=true',
      body: byKey('other', { match: { value: 'x' } }),
      words: 'Index required',
    },
    {
      what: 'a limit that is too high',
      path: '/points/scroll',
      body: { limit: 101 },
      words: 'Limit exceeded 101 > 100',
    },
  ])('$what', async ({ path, body, words }) => {
    const ask = await open()
    const answer = await ask('POST', path, body)
    const error = words instanceof RegExp ? expect.stringMatching(words) : expect.stringContaining(words)
    expect(answer).toMatchObject({ status: 400, body: { status: { error: error as string } } })
  })

  test('what is not there', async () => {
    const ask = await open()
    expect((await ask('PUT', '', { vectors: {} })).status).toBe(409)
    expect((await ask('POST', '/points/search', {})).status).toBe(404)
  })
})

test('a write that does not wait is seen only after the next one', async () => {
  const ask = await open()
  const count = async () => (await ask('POST', '/points/count', {})).body
  expect((await ask('PUT', '/points', point())).body).toMatchObject({ result: { status: 'acknowledged' } })
  expect(await count()).toMatchObject({ result: { count: 0 } })
  await ask('POST', '/points/delete?wait=true', { points: [] })
  expect(await count()).toMatchObject({ result: { count: 1 } })
})

test('a condition guards points that are there, and lets new ones in', async () => {
  const ask = await open()
  await ask('PUT', '/index?wait=true', { field_name: 'revision', field_schema: 'integer' })
  const put = (revision: number) =>
    ask('PUT', '/points?wait=true', {
      ...point({ payload: { revision } }),
      update_filter: { must: [{ key: 'revision', range: { lt: revision } }] },
    })
  await put(2)
  await put(1)
  const { body } = await ask('POST', '/points', { ids: [ID] })
  expect(body).toMatchObject({ result: [{ payload: { revision: 2 } }] })
})

test('weights stretch ranks', async () => {
  const ask = await open()
  await ask('PUT', '/points?wait=true', {
    points: [
      { id: 1, vector: { dense: [1, 0], bm25: { indices: [1], values: [1] } } },
      { id: 2, vector: { dense: [0.9, 0.1], bm25: { indices: [1], values: [2] } } },
    ],
  })
  const { body } = await ask('POST', '/points/query', {
    prefetch: [
      { query: [1, 0], using: 'dense' },
      { query: { indices: [1], values: [1] }, using: 'bm25' },
    ],
    query: { rrf: { k: 2, weights: [3, 1] } },
  })
  const score = (position: number, weight: number) => 1 / (2 + (position + 1) / weight - 1)
  expect(body).toMatchObject({
    result: {
      points: [
        { id: 2, score: score(1, 3) + score(0, 1) },
        { id: 1, score: score(0, 3) + score(1, 1) },
      ],
    },
  })
})
