import { firestoreStandIn, type FirestoreStandInOptions } from './firestore-rest.ts'
import { pubSubStandIn } from './pubsub-rest.ts'
import { qdrantStandIn } from './qdrant-rest.ts'

export interface CloudStandIn {
  /** The settings that point an installation at it. */
  readonly environment: Readonly<Record<string, string>>
  /** Answers for the three services; undefined: another's address. */
  readonly answer: (request: Request) => Promise<Response> | undefined
  /** What they refused, in order. */
  refusals(): readonly string[]
  /** Requests so far, by service. */
  requests(): { readonly firestore: number; readonly pubsub: number; readonly qdrant: number }
}

/** Firestore, Pub/Sub and Qdrant in this process, reached by address. */
export function cloudStandIn(options: Pick<FirestoreStandInOptions, 'now' | 'compositeIndexes'>): CloudStandIn {
  const firestore = firestoreStandIn(options)
  const pubsub = pubSubStandIn(options)
  const qdrant = qdrantStandIn({ apiKey: 'sample-key' })
  const hosts = new Map([
    ['firestore.example.test:8080', firestore.fetch],
    ['pubsub.example.test:8085', pubsub.fetch],
    ['qdrant.example.test:6333', qdrant.fetch],
  ])
  return {
    environment: {
      INNKEEPER_STORE: 'firestore',
      INNKEEPER_INDEX: 'qdrant',
      INNKEEPER_QUEUE: 'pubsub',
      GOOGLE_CLOUD_PROJECT: 'sample',
      FIRESTORE_EMULATOR_HOST: 'firestore.example.test:8080',
      PUBSUB_EMULATOR_HOST: 'pubsub.example.test:8085',
      QDRANT_URL: 'http://qdrant.example.test:6333',
      QDRANT_API_KEY: 'sample-key',
    },
    answer: (request) => hosts.get(new URL(request.url).host)?.(request),
    refusals: () => [...firestore.refusals, ...pubsub.refusals, ...qdrant.refusals],
    requests: () => ({
      firestore: firestore.verbs.length,
      pubsub: pubsub.calls.length,
      qdrant: qdrant.calls.length,
    }),
  }
}
