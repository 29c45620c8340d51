import { testClock } from '@innkeeper/testing/contracts/harness'
import { entry, EVERYTHING, idsScrolled } from '@innkeeper/testing/contracts/search-cases'
import { qdrantStandIn } from '@innkeeper/testing/stand-ins/qdrant-rest'
import { expect, onTestFinished, test } from 'vitest'

import { hostOf } from '../testing/host.ts'
import { beginCollection, prepareAlias, promoteCollections } from './aliases.ts'
import { openQdrant } from './client.ts'
import { openQdrantIndex } from './search-index.ts'
import { IDENTITY, PEER, PEER_KEY } from './testing/open-qdrant.ts'

const OTHER = { ...IDENTITY, model: 'another' }

/** A server, also one that serves others, and an alias that nobody has made yet. */
function open() {
  const standIn = PEER === undefined ? qdrantStandIn() : undefined
  const alias = `sample-${crypto.randomUUID()}`
  const qdrant = openQdrant({
    ...hostOf(testClock(), standIn?.fetch ?? globalThis.fetch),
    baseUrl: PEER ?? 'http://qdrant.example.test:6333',
    apiKey: PEER_KEY,
  })
  const collections = async (): Promise<string[]> => {
    const listed = (await qdrant.call('list', { method: 'GET', path: '/collections' })) as {
      collections: { name: string }[]
    }
    return listed.collections.flatMap(({ name }) => (name.startsWith(alias) ? [name.slice(alias.length)] : [])).sort()
  }
  onTestFinished(async () => {
    for (const number of await collections())
      await qdrant.call('remove a collection', { method: 'DELETE', path: `/collections/${alias}${number}` }, 404)
  })
  const index = openQdrantIndex(qdrant, { collection: alias, identity: IDENTITY })
  return { qdrant, alias, index, collections, found: () => idsScrolled(index, { types: ['stay'] }, EVERYTHING) }
}

test('an alias is made once, also by two at once, and written and read by its name', async () => {
  const { qdrant, alias, index, collections, found } = open()
  expect(await Promise.all([1, 2].map(() => prepareAlias(qdrant, alias, IDENTITY)))).toEqual([true, true])
  expect(await prepareAlias(qdrant, alias, IDENTITY)).toBe(true)
  expect(await prepareAlias(qdrant, alias, OTHER)).toBe(false)
  expect(await collections()).toEqual(['-1'])
  await index.put([entry('guesty:stay:1', { text: 'the boiler drips', facets: { type: 'stay' } })])
  expect(await found()).toEqual(['guesty:stay:1#0'])
})

test('the next collection serves from the moment it is promoted, and what was never promoted goes', async () => {
  const { qdrant, alias, index, collections, found } = open()
  await prepareAlias(qdrant, alias, IDENTITY)
  await index.put([entry('guesty:stay:1', { text: 'old', facets: { type: 'stay' } })])
  expect(await beginCollection(qdrant, alias, OTHER)).toBe(`${alias}-2`)
  const next = await beginCollection(qdrant, alias, OTHER)
  expect(await collections()).toEqual(['-1', '-3'])
  const filled = openQdrantIndex(qdrant, { collection: next, identity: OTHER })
  await filled.put([entry('guesty:stay:2', { text: 'new', facets: { type: 'stay' } })])
  expect(await found()).toEqual(['guesty:stay:1#0'])
  await promoteCollections(qdrant, new Map([[alias, next]]))
  expect(await found()).toEqual(['guesty:stay:2#0'])
  expect(await collections()).toEqual(['-3'])
  expect(await prepareAlias(qdrant, alias, OTHER)).toBe(true)
})
