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
import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import { readSettings, saveSettings } from '@innkeeper/core/settings/stored-settings'
import { addDays, localDateOf } from '@innkeeper/core/time/calendar'
import { deliveriesOf, type Delivery } from '@innkeeper/demo/deliveries'
import { DEMO_GUESTY, guestyStandIn } from '@innkeeper/demo/guesty-stand-in'
import { demoSettings } from '@innkeeper/demo/settings'
import type { Portfolio } from '@innkeeper/demo/world'
import type { DemoStay } from '@innkeeper/demo/world-stay'
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
import { openQdrantGenerations } from '@innkeeper/stores/qdrant/generations'

import { firestoreStandIn } from '../stand-ins/firestore-rest.ts'
import { qdrantStandIn } from '../stand-ins/qdrant-rest.ts'

const SECRETS = {
  guestySecret: `whsec_${btoa('sample webhook secret, not a real one')}`,
  aircallToken: 'sample-webhook-token',
}

/** The stays that begin so many days from today, as the made-up business knows them. */
export function arriving({ now, stays }: Portfolio, days: number): DemoStay[] {
  return stays.filter(
    ({ status, onSite, checkIn, timezone }) =>
      ['confirmed', 'reserved', 'awaiting_payment'].includes(status) &&
      onSite !== 'no_show' &&
      checkIn === addDays(localDateOf(now, timezone), days),
  )
}

/** Deliveries of the houses, of stays that begin yesterday, today or tomorrow with their guests and messages, and of today's calls. */
export async function deliveriesOfTheseDays(portfolio: Portfolio): Promise<Delivery[]> {
  const { now, stays } = portfolio
  const near = stays
    .filter(({ checkIn, timezone }) => {
      const today = localDateOf(now, timezone)
      return checkIn >= addDays(today, -1) && checkIn <= addDays(today, 1)
    })
    .flatMap(({ id, guestId, conversationId }) => [id, guestId, conversationId])
    .filter((id) => id !== null)
  return (await deliveriesOf(portfolio, SECRETS)).filter(({ path, body, at }) =>
    path === '/webhooks/aircall'
      ? at > now - 8 * 3_600_000
      : body.includes('"event":"listing.') || near.some((id) => body.includes(id)),
  )
}

/**
 * The product as it stands at the edge: Firestore and Qdrant behind the ports, their stand-ins behind the network, the made-up business
 * behind its providers' interfaces, and a queue that hands on what it was given.
 */
export async function openEdgeHouse(portfolio: Portfolio, embedder: Embedder = hashingEmbedder()) {
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
  const { serving: index } = await openQdrantGenerations(qdrant, embedder.identity)
  await saveSettings(BusinessSettings.parse(demoSettings(portfolio)), state)
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
    index,
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
    /** What lies behind the network. */
    firestore: database.fetch,
    qdrant: vectors.fetch,
    /** What the stand-ins refused since the house was opened: requests that the real ones would not have understood. */
    refusals: () => [...database.refusals, ...vectors.refusals.slice(refusedAtFirst)],

    /** One request to the webhook endpoint of its source. */
    deliver({ path, headers, body }: Pick<Delivery, 'path' | 'headers' | 'body'>): Promise<Response> {
      const source = path === '/webhooks/guesty' ? 'guesty' : 'aircall'
      const request = new Request(`https://edge.example.test${path}`, { method: 'POST', headers, body })
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

    async ask(question: string, conversationId: string): Promise<Answer> {
      const settings = await readSettings(state)
      const asking = { ...ports, model: undefined, settings, freshness: [], newId: () => crypto.randomUUID() }
      return answerQuestion({ question, conversationId }, asking, { traceId: ports.newTraceId() })
    },
  }
}

/** True of the jobs in this house's queue whose kind begins with `fetch:`, and it has no others while the embedder works. */
function fetchJob(job: NewJob) {
  return { ...job, payload: job.payload as FetchRequest, attempts: 0, enqueuedAt: 0 }
}
