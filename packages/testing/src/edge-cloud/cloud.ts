import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import { saveSettings } from '@innkeeper/core/settings/stored-settings'
import { DEMO_GUESTY, guestyStandIn } from '@innkeeper/demo/guesty-stand-in'
import { demoSettings } from '@innkeeper/demo/settings'
import type { Portfolio } from '@innkeeper/demo/world'
import { hashingEmbedder } from '@innkeeper/models/embedders/hashing'
import { openFirestoreBodyStore } from '@innkeeper/stores/firestore/body-store'
import { openFirestore } from '@innkeeper/stores/firestore/client'
import { openFirestoreEventStore } from '@innkeeper/stores/firestore/event-store'
import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { RECORD_COLLECTIONS } from '@innkeeper/stores/firestore/record-collections'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'
import { openFirestoreStateStore } from '@innkeeper/stores/firestore/state-store'
import { openQdrant } from '@innkeeper/stores/qdrant/client'
import { openQdrantGenerations } from '@innkeeper/stores/qdrant/generations'

import { evidenceIn, type GroqReply, type GroqRequest, groqStandIn } from '../groq-stand-in.ts'
import { firestoreStandIn } from '../stand-ins/firestore-rest.ts'
import { qdrantStandIn } from '../stand-ins/qdrant-rest.ts'
import { rocketChatStandIn } from '../stand-ins/rocketchat-rest.ts'

const CONFLICT = /^(?:Document already exists|the stored version of)/
const EMBEDDER = { provider: 'openai-compatible', model: 'sample', dimensions: 384 }
const PROJECT = 'sample'

/** Where everything outside is, as settings of the Workers and of the functions name it. */
export const OUTSIDE = {
  GOOGLE_CLOUD_PROJECT: PROJECT,
  FIRESTORE_EMULATOR_HOST: 'firestore.example.test',
  FIRESTORE_BASE_URL: 'https://firestore.example.test/v1',
  QDRANT_URL: 'https://qdrant.example.test:6333',
  QDRANT_API_KEY: 'sample-key',
  EMBEDDER: EMBEDDER.provider,
  EMBEDDER_URL: 'https://embeddings.example.test/v1',
  EMBEDDER_MODEL: EMBEDDER.model,
  EMBEDDER_DIMENSIONS: String(EMBEDDER.dimensions),
  GROQ_API_KEY: 'gsk_test',
  GROQ_BASE_URL: 'https://groq.example.test/openai/v1',
  GUESTY_BASE_URL: 'https://guesty.example.test',
  GUESTY_CLIENT_ID: DEMO_GUESTY.clientId,
  GUESTY_CLIENT_SECRET: DEMO_GUESTY.clientSecret,
  ROCKETCHAT_URL: 'https://chat.example.test',
  ROCKETCHAT_USER_ID: 'assist',
  ROCKETCHAT_TOKEN: 'pat',
}

/**
 * Everything that the Workers and functions of an installation talk to, as strict stand-ins in this process: Firestore, Qdrant, an embedding endpoint,
 * Groq, Guesty with the made-up business behind it, Rocket.Chat. Each can be down.
 */
export async function openCloud(portfolio: Portfolio) {
  const now = Date.now
  const down = { firestore: false, qdrant: false, embeddings: false }
  const model = { reply: (request: GroqRequest): GroqReply => ({ kind: 'text', text: evidenceIn(request) }) }
  const written: string[] = []
  const database = firestoreStandIn({ compositeIndexes: COMPOSITE_INDEXES, now })
  const vectors = qdrantStandIn({ apiKey: OUTSIDE.QDRANT_API_KEY })
  const chat = rocketChatStandIn({ userId: 'assist', token: 'pat', now, callsPerMinute: 1_000 })
  chat.roles.add('bot')
  chat.permissions.set('message-impersonate', new Set(['bot']))
  chat.rooms.set('lobby', { t: 'c', members: new Set() })
  const groq = groqStandIn({ replies: (request) => model.reply(request) })
  const guesty = guestyStandIn({ world: () => portfolio, now, limits: false })
  const embedder = hashingEmbedder(EMBEDDER.dimensions)

  async function firestoreOrDown(request: Request): Promise<Response> {
    if (down.firestore) return unavailable()
    const commit = request.url.endsWith(':commit') ? await request.clone().text() : undefined
    const response = await database.fetch(request)
    if (commit !== undefined && response.ok) written.push(...recordsIn(commit))
    return response
  }

  async function embed(request: Request): Promise<Response> {
    if (down.embeddings) return unavailable()
    const { input } = (await request.json()) as { readonly input: readonly string[] }
    const found = await embedder.embedDocuments(input)
    return Response.json({ data: found.map((vector, index) => ({ index, embedding: [...vector] })) })
  }

  const behind: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    'firestore.example.test': firestoreOrDown,
    'qdrant.example.test': async (request) => (down.qdrant ? unavailable() : vectors.fetch(request)),
    'embeddings.example.test': embed,
    'groq.example.test': groq.fetch,
    'guesty.example.test': guesty,
    'chat.example.test': chat.fetch,
    'metadata.google.internal': async () => Response.json({ access_token: 'owner', expires_in: 3_600 }),
  }

  const host = { now, sleep: () => Promise.resolve(), random: () => 0.5 }
  const firestore = openFirestore({
    ...host,
    fetch: database.fetch,
    baseUrl: OUTSIDE.FIRESTORE_BASE_URL,
    project: PROJECT,
    token: () => Promise.resolve('owner'),
  })
  const qdrant = openQdrant({
    ...host,
    fetch: vectors.fetch,
    baseUrl: OUTSIDE.QDRANT_URL,
    apiKey: OUTSIDE.QDRANT_API_KEY,
  })
  const { serving: index } = await openQdrantGenerations(qdrant, EMBEDDER)
  const refusedAtFirst = vectors.refusals.length
  await saveSettings(BusinessSettings.parse(demoSettings(portfolio)), openFirestoreStateStore(firestore))

  return {
    down,
    model,
    chat,
    groq,
    index,
    records: openFirestoreRecordStore(firestore),
    events: openFirestoreEventStore(firestore, { bodies: openFirestoreBodyStore(firestore) }),
    /** What the stores have not understood: a document that is there already, or was changed meanwhile, is no such thing. */
    refusals: () =>
      [...database.refusals, ...vectors.refusals.slice(refusedAtFirst)].filter((words) => !CONFLICT.test(words)),
    /** Documents of records that were written and that nobody has been told of yet, by their paths. */
    written,
    /** One request to somewhere outside. */
    fetch: async (request: Request): Promise<Response> =>
      (await behind[new URL(request.url).hostname]?.(request)) ?? new Response('no such host', { status: 599 }),
  }
}

function unavailable(): Response {
  return new Response('down', { status: 503 })
}

/** What Eventarc would tell of: documents of records in a commit, by their paths. */
function recordsIn(commit: string): string[] {
  const { writes } = JSON.parse(commit) as {
    readonly writes: readonly { readonly update?: { readonly name: string } }[]
  }
  return writes.flatMap(({ update }) => {
    const path = update?.name.split('/documents/')[1] ?? ''
    return RECORD_COLLECTIONS.includes(path.split('/')[0] ?? '') ? [path] : []
  })
}
