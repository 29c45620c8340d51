import type { EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import type { SearchIndex } from '@innkeeper/core/search/search-index'
import type { Clock, Opened } from '@innkeeper/testing/contracts/harness'
import { CONTRACT_DIMENSIONS } from '@innkeeper/testing/contracts/search-cases'
import { qdrantStandIn } from '@innkeeper/testing/stand-ins/qdrant-rest'

import { hostOf } from '../../testing/host.ts'
import { openQdrant } from '../client.ts'
import { prepareCollection } from '../collection.ts'
import { openQdrantGenerations } from '../generations.ts'
import { openQdrantIndex } from '../search-index.ts'

/** The server to be asked in place of the stand-in. */
export const PEER = process.env['QDRANT_URL']
export const PEER_KEY = process.env['QDRANT_API_KEY']

export const IDENTITY: EmbedderIdentity = { provider: 'sample', model: 'contract', dimensions: CONTRACT_DIMENSIONS }

/** Each test has a collection of its own. */
export async function openIndex(clock: Clock): Promise<Opened<SearchIndex>> {
  const collection = `sample-${crypto.randomUUID()}`
  const standIn = PEER ? undefined : qdrantStandIn({ apiKey: 'sample-key' })
  const qdrant = openQdrant({
    ...hostOf(clock, standIn?.fetch ?? globalThis.fetch),
    baseUrl: PEER ?? 'http://qdrant.example.test:6333',
    apiKey: standIn ? 'sample-key' : PEER_KEY,
  })
  await prepareCollection(qdrant, collection, IDENTITY)
  return {
    subject: openQdrantIndex(qdrant, { collection, identity: IDENTITY }),
    async close() {
      await qdrant.call('remove the collection', { method: 'DELETE', path: `/collections/${collection}` })
      const refused = standIn?.refusals.filter((words) => !words.startsWith('Not found: Collection')) ?? []
      if (refused.length > 0) throw new Error(refused.join('\n'))
    },
  }
}

/** As the product opens it. */
export async function openServed(clock: Clock): Promise<Opened<SearchIndex>> {
  const standIn = qdrantStandIn()
  const qdrant = openQdrant({ ...hostOf(clock, standIn.fetch), baseUrl: 'http://qdrant.example.test:6333' })
  const { serving } = await openQdrantGenerations(qdrant, IDENTITY)
  const made = standIn.refusals.length
  return {
    subject: serving,
    close() {
      if (standIn.refusals.length > made) throw new Error(standIn.refusals.slice(made).join('\n'))
    },
  }
}
