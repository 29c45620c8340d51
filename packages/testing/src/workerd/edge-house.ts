import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import type { EventIntake } from '@innkeeper/core/event/event-store'
import type { KeptEvent } from '@innkeeper/core/event/received-event'
import type { NewJob } from '@innkeeper/core/event/work-queue'
import { acceptDelivery } from '@innkeeper/core/pipeline/accept-delivery'
import { answerQuestion, type Answer } from '@innkeeper/core/pipeline/answer-question'
import { applyEvent, fetchKind } from '@innkeeper/core/pipeline/apply-event'
import { completeRecords } from '@innkeeper/core/pipeline/complete-records'
import { indexRecords } from '@innkeeper/core/pipeline/index-records'
import type { FetchRequest } from '@innkeeper/core/record/source-reader'
import type { SearchHit } from '@innkeeper/core/search/search-index'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import { DEMO_GUESTY, guestyStandIn } from '@innkeeper/demo/guesty-stand-in'
import { demoSettings } from '@innkeeper/demo/settings'
import type { Portfolio } from '@innkeeper/demo/world'
import { hashingEmbedder } from '@innkeeper/models/embedders/hashing'
import { aircallAuthenticator } from '@innkeeper/sources/aircall/authenticate'
import { interpretAircall } from '@innkeeper/sources/aircall/interpret'
import { guestyAuthenticator } from '@innkeeper/sources/guesty/authenticate'
import { guestyClient } from '@innkeeper/sources/guesty/client'
import { interpretGuesty } from '@innkeeper/sources/guesty/interpret'
import { guestyReader } from '@innkeeper/sources/guesty/reader'
import type { TokenState } from '@innkeeper/sources/guesty/token'
import { openFirestore } from '@innkeeper/stores/firestore/client'
import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'
import { openFirestoreStateStore } from '@innkeeper/stores/firestore/state-store'
import { openQdrant } from '@innkeeper/stores/qdrant/client'
import { prepareCollection } from '@innkeeper/stores/qdrant/collection'
import { openQdrantIndex } from '@innkeeper/stores/qdrant/search-index'

import { firestoreStandIn } from '../stand-ins/firestore-rest.ts'
import { qdrantStandIn } from '../stand-ins/qdrant-rest.ts'

export const SECRETS = {
  guestySecret: `whsec_${btoa('sample webhook secret, not a real one')}`,
  aircallToken: 'sample-webhook-token',
}

const COLLECTION = 'business-data'

/**
 * The product as it stands at the edge: Firestore and Qdrant behind the ports, their stand-ins behind the network, the made-up business
 * behind its providers' interfaces, and a queue that hands on what it was given.
 */
export async function openEdgeHouse(portfolio: Portfolio) {
  const now = () => portfolio.now
  const host = { now, sleep: () => Promise.resolve(), random: () => 0.5 }
  const database = firestoreStandIn({ compositeIndexes: COMPOSITE_INDEXES, now })
  const vectors = qdrantStandIn()
  const firestore = openFirestore({
    ...host,
    fetch: database.fetch,
    baseUrl: 'https://firestore.example.test/v1',
    project: 'sample',
    token: () => Promise.resolve('owner'),
  })
  const records = openFirestoreRecordStore(firestore)
  const state = openFirestoreStateStore(firestore)
  const qdrant = openQdrant({ ...host, fetch: vectors.fetch, baseUrl: 'https://qdrant.example.test:6333' })
  const embedder = hashingEmbedder()
  await prepareCollection(qdrant, COLLECTION, embedder.identity)
  const refusedAtFirst = vectors.refusals.length

  const client = guestyClient({
    ...host,
    fetch: guestyStandIn({ world: () => portfolio, now, limits: false }),
    baseUrl: 'https://guesty.example.test',
    ...DEMO_GUESTY,
    pace: { second: 1_000, minute: 10_000, hour: 1_000_000 },
    tokens: {
      load: async () => (await state.get('token:guesty'))?.value as TokenState | undefined,
      save: async (kept) => void (await state.put('token:guesty', kept)),
    },
  })
  const reader = guestyReader(client, { now, records })

  const events = new Map<string, KeptEvent>()
  const jobs = new Map<string, NewJob>()
  const ports = {
    records,
    state,
    index: openQdrantIndex(qdrant, { collection: COLLECTION, identity: embedder.identity }),
    embedder,
    timezone: 'Europe/Paris',
    events: {
      find: (id: string) => Promise.resolve(events.get(id)),
      async mark(id: string, kept: KeptEvent['state'], reason?: string) {
        const event = events.get(id)
        if (event) events.set(id, { ...event, state: kept, reason })
      },
    },
    queue: {
      async enqueue(given: readonly NewJob[]) {
        for (const job of given) if (!jobs.has(job.key)) jobs.set(job.key, job)
      },
    },
    interpreters: { guesty: interpretGuesty, aircall: interpretAircall },
    readable: new Set(['guesty'] as const),
    now,
    newTraceId: () => crypto.randomUUID().replaceAll('-', ''),
    log: { info() {}, warn() {}, error() {} },
    metrics: { count() {}, observe() {} },
  }
  const intake: EventIntake = {
    async accept(event, parkedBecause) {
      if (events.has(event.id)) return 'duplicate'
      events.set(event.id, {
        ...event,
        state: parkedBecause ? 'parked' : 'pending',
        reason: parkedBecause,
        attempts: 0,
      })
      return 'accepted'
    },
  }
  const authenticators = {
    guesty: guestyAuthenticator({ secrets: [SECRETS.guestySecret] }),
    aircall: aircallAuthenticator({ tokens: [SECRETS.aircallToken] }),
  }

  return {
    events,
    records,
    /** What the stand-ins refused since the house was opened: requests that the real ones would not have understood. */
    refusals: () => [...database.refusals, ...vectors.refusals.slice(refusedAtFirst)],

    /** One request to the webhook endpoint of a source. */
    deliver(source: 'guesty' | 'aircall', headers: HeadersInit, body: string): Promise<Response> {
      const request = new Request(`https://edge.example.test/webhooks/${source}`, { method: 'POST', headers, body })
      return acceptDelivery(request, source, { ...ports, authenticator: authenticators[source], intake })
    },

    /** Applies what was taken in, and reads from the source what it left out. */
    async settle(): Promise<void> {
      for (const event of events.values()) if (event.state === 'pending') await applyEvent(event.id, ports)
      const waiting = Map.groupBy(jobs.values(), ({ kind }) => kind)
      for (const [kind, fetches] of waiting) {
        const size = reader.batchSize(kind.slice(fetchKind('guesty', '').length))
        for (let start = 0; start < fetches.length; start += size) {
          await completeRecords(fetches.slice(start, start + size).map(fetchJob), reader, ports)
        }
      }
    },

    /** Indexes everything that waits to be. @returns How many records. */
    async indexAll(): Promise<number> {
      for (let indexed = 0; ;) {
        const { records: more } = await indexRecords(48, ports)
        if (more === 0) return indexed
        indexed += more
      }
    },

    /** What the operator would find, best first. */
    async search(text: string): Promise<SearchHit[]> {
      const vector = await embedder.embedQuery(text)
      return ports.index.search({ text, vector, audience: OPERATOR_AUDIENCE, limit: 5 })
    },

    ask(question: string, conversationId: string): Promise<Answer> {
      const settings = BusinessSettings.parse(demoSettings(portfolio))
      const asking = { ...ports, model: undefined, settings, freshness: [], newId: () => crypto.randomUUID() }
      return answerQuestion({ question, conversationId }, asking, { traceId: ports.newTraceId() })
    },
  }
}

/** True of the jobs in this house's queue whose kind begins with `fetch:`, and it has no others while the embedder works. */
function fetchJob(job: NewJob) {
  return { ...job, payload: job.payload as FetchRequest, attempts: 0, enqueuedAt: 0 }
}
