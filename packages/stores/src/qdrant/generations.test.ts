import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import { ServiceRefused } from '@innkeeper/core/errors'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { entry, EVERYTHING, idsFound, vectorOf } from '@innkeeper/testing/contracts/search-cases'
import { qdrantStandIn } from '@innkeeper/testing/stand-ins/qdrant-rest'
import { expect, test } from 'vitest'

import { hostOf } from '../testing/host.ts'
import { openQdrant } from './client.ts'
import { prepareCollection } from './collection.ts'
import { openQdrantGenerations } from './generations.ts'
import { IDENTITY } from './testing/open-qdrant.ts'

function open() {
  const standIn = qdrantStandIn()
  const qdrant = openQdrant({ ...hostOf(testClock(), standIn.fetch), baseUrl: 'http://qdrant.example.test:6333' })
  const names = async (path: string): Promise<unknown> => qdrant.call('list', { method: 'GET', path })
  return { qdrant, names, calls: standIn.calls }
}

const collections = (...names: string[]) => ({ collections: names.map((name) => ({ name })) })

test('the first start makes both collections behind their aliases; the next finds them', async () => {
  const { qdrant, names } = open()
  expect((await openQdrantGenerations(qdrant, IDENTITY)).needsReindex()).toBe(false)
  await Promise.all([openQdrantGenerations(qdrant, IDENTITY), openQdrantGenerations(qdrant, IDENTITY)])
  expect(await names('/collections')).toEqual(collections('business-data-1', 'chat-messages-1'))
  expect(await names('/aliases')).toEqual({
    aliases: [
      { alias_name: 'business-data', collection_name: 'business-data-1' },
      { alias_name: 'chat-messages', collection_name: 'chat-messages-1' },
    ],
  })
})

test('a collection in the place of an alias is not touched', async () => {
  const { qdrant } = open()
  await prepareCollection(qdrant, 'business-data', IDENTITY)
  await expect(openQdrantGenerations(qdrant, IDENTITY)).rejects.toThrow(ServiceRefused)
})

test('chat lies apart, and is found, scrolled and counted with the rest', async () => {
  const { qdrant } = open()
  const { serving } = await openQdrantGenerations(qdrant, IDENTITY)
  await serving.put([
    entry('guesty:stay:1', { text: 'the boiler drips', facets: { type: 'stay' } }),
    entry('rocketchat:chat_message:1', { text: 'boiler repaired', roomId: 'room-1', facets: { type: 'chat_message' } }),
  ])
  const points = async (collection: string) =>
    qdrant.call('count', { method: 'POST', path: `/collections/${collection}/points/count`, body: { exact: true } })
  // Each with its head.
  expect([await points('business-data'), await points('chat-messages')]).toEqual([{ count: 2 }, { count: 2 }])

  expect((await idsFound(serving, { text: 'boiler' })).sort()).toEqual([
    'guesty:stay:1#0',
    'rocketchat:chat_message:1#0',
  ])
  expect(await idsFound(serving, { text: 'boiler', filter: { types: ['chat_message'] } })).toHaveLength(1)
  expect(await idsFound(serving, { text: 'boiler', audience: OPERATOR_AUDIENCE })).toEqual(['guesty:stay:1#0'])
  const both = { types: ['stay', 'chat_message'] }
  expect(await serving.count(both, EVERYTHING)).toBe(2)
  const first = await serving.scroll(both, EVERYTHING, 10)
  const second = await serving.scroll(both, EVERYTHING, 10, first.nextCursor ?? undefined)
  expect([...first.items, ...second.items].map(({ id }) => id)).toHaveLength(2)
  expect(second.nextCursor).toBeNull()
})

test('another embedder’s index is searched by words until a new one serves, which happens at once', async () => {
  const { qdrant, names } = open()
  const before = await openQdrantGenerations(qdrant, IDENTITY)
  await before.serving.put([entry('guesty:stay:1', { text: 'the boiler drips', vector: vectorOf(1) })])

  const other = { ...IDENTITY, model: 'another' }
  const opened = await openQdrantGenerations(qdrant, other)
  expect(opened.needsReindex()).toBe(true)
  await opened.serving.put([entry('guesty:stay:2', { text: 'boiler', vector: vectorOf(2) })])
  expect(await idsFound(opened.serving, { vector: vectorOf(1) })).toEqual([])
  expect(await idsFound(opened.serving, { text: 'boiler', vector: vectorOf(1) })).toHaveLength(2)

  await (await opened.begin()).index.put([entry('guesty:stay:9', { text: 'never served' })])
  const { index, promote } = await opened.begin()
  await index.put([entry('guesty:stay:1', { text: 'the boiler drips', vector: vectorOf(1) })])
  expect(await idsFound(before.serving, { text: 'boiler' })).toHaveLength(2)
  await promote()
  expect(await names('/collections')).toEqual(collections('business-data-3', 'chat-messages-3'))
  expect(opened.needsReindex()).toBe(false)
  expect(await idsFound(opened.serving, { vector: vectorOf(1) })).toEqual(['guesty:stay:1#0'])
  const after = await openQdrantGenerations(qdrant, other)
  expect(after.needsReindex()).toBe(false)
  expect(await idsFound(after.serving, { vector: vectorOf(1) })).toEqual(['guesty:stay:1#0'])
  expect(await after.documentCount()).toBe(1)
})
