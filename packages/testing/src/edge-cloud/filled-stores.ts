import type { EventIntake } from '@innkeeper/core/event/event-store'
import type { KeptEvent } from '@innkeeper/core/event/received-event'
import type { NewJob } from '@innkeeper/core/event/work-queue'
import { acceptDelivery } from '@innkeeper/core/pipeline/accept-delivery'
import { applyEvent, fetchKind } from '@innkeeper/core/pipeline/apply-event'
import { completeRecords } from '@innkeeper/core/pipeline/complete-records'
import { indexRecords } from '@innkeeper/core/pipeline/index-records'
import type { FetchRequest } from '@innkeeper/core/record/source-reader'
import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import { saveSettings } from '@innkeeper/core/settings/stored-settings'
import { DEMO_GUESTY, guestyStandIn } from '@innkeeper/demo/guesty-stand-in'
import { demoSettings } from '@innkeeper/demo/settings'
import type { Portfolio } from '@innkeeper/demo/world'
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
import { deliveriesOfTheseDays, DELIVERY_SECRETS } from '../these-days.ts'

export interface FilledStores {
  readonly firestore: (request: Request) => Promise<Response>
  readonly qdrant: (request: Request) => Promise<Response>
}

/** Firestore and Qdrant, as stand-ins, with the made-up business in them as far as these days concern: delivered, applied, read and indexed at once. */
export async function filledStores(portfolio: Portfolio, embedder: Embedder): Promise<FilledStores> {
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
    guesty: guestyAuthenticator({ secrets: [DELIVERY_SECRETS.guestySecret] }),
    aircall: aircallAuthenticator({ tokens: [DELIVERY_SECRETS.aircallToken] }),
  }

  for (const { path, headers, body } of await deliveriesOfTheseDays(portfolio)) {
    const source = path === '/webhooks/guesty' ? 'guesty' : 'aircall'
    const request = new Request(`https://edge.example.test${path}`, { method: 'POST', headers, body })
    await acceptDelivery(request, source, { ...ports, authenticator: authenticators[source], intake })
  }
  for (const { id, state } of events.values()) if (state === 'pending') await applyEvent(id, ports)
  for (const [kind, fetches] of Map.groupBy(jobs.values(), ({ kind }) => kind)) {
    const size = reader.batchSize(kind.slice(fetchKind('guesty', '').length))
    for (let start = 0; start < fetches.length; start += size) {
      await completeRecords(fetches.slice(start, start + size).map(fetchJob), reader, ports)
    }
  }
  for (let more = 1; more > 0;) more = (await indexRecords(48, ports)).records
  return { firestore: database.fetch, qdrant: vectors.fetch }
}

/** True of the jobs above whose kind begins with `fetch:`, and there are no others while the embedder works. */
function fetchJob(job: NewJob) {
  return { ...job, payload: job.payload as FetchRequest, attempts: 0, enqueuedAt: 0 }
}
