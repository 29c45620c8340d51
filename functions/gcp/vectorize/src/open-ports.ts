import { embedRecords } from '@innkeeper/core/pipeline/index-records'
import { isOfOne } from '@innkeeper/core/pipeline/retry-policy'
import type { RecordId } from '@innkeeper/core/record/record'
import { embedderOfSettings } from '@innkeeper/models/embedders/embedder-of-settings'
import { googleIdTokens } from '@innkeeper/operations/google-id-token'
import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import { metadataServerToken } from '@innkeeper/runtime/google/metadata-server'
import type { Host } from '@innkeeper/runtime/json-service'
import { createLog } from '@innkeeper/runtime/log'
import { openFirestore } from '@innkeeper/stores/firestore/client'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'
import { openPubSub } from '@innkeeper/stores/pubsub/client'
import { topicPublisher } from '@innkeeper/stores/pubsub/publisher'
import { openQdrant } from '@innkeeper/stores/qdrant/client'
import { openServingIndex } from '@innkeeper/stores/qdrant/generations'

import type { Config } from './config.ts'
import { gather } from './gather.ts'
import type { VectorizePorts } from './handler.ts'

export interface FunctionHost extends Host {
  /** Takes one line of the log. */
  readonly write: (line: string) => void
  /** For Firestore and Pub/Sub. Default: that of the account that the function runs as. */
  readonly token?: AccessToken
}

/** The most records that are embedded in one go. */
const MOST = 48

/** Joins the handlers to Firestore, Qdrant and the embedder. */
export function openPorts(config: Config, host: FunctionHost): VectorizePorts {
  const { now, sleep } = host
  const google = { ...host, project: config.GOOGLE_CLOUD_PROJECT, token: host.token ?? metadataServerToken(host) }
  const firestore = openFirestore({ ...google, baseUrl: config.FIRESTORE_BASE_URL })
  const pubsub = openPubSub({ ...google, baseUrl: config.PUBSUB_BASE_URL })
  const records = openFirestoreRecordStore(firestore)
  const qdrant = openQdrant({ ...host, baseUrl: config.QDRANT_URL, apiKey: config.QDRANT_API_KEY })
  const embedder = embedderOfSettings(config, host)
  const log = createLog({ program: 'vectorize', severity: true, write: host.write, now })
  const ports = {
    records,
    index: openServingIndex(qdrant, embedder.identity),
    embedder,
    timezone: config.INNKEEPER_TIMEZONE,
    now,
    log,
    metrics: { count() {}, observe() {} },
  }

  async function vectorizeAll(ids: readonly RecordId[]): Promise<void> {
    const startedAt = now()
    const reasons: unknown[] = []
    const stored = await embedRecords(ids, { ...ports, leftOut: (_, error) => void reasons.push(error) })
    // Tried alone next: then it is known which.
    if (reasons.length > 0) throw reasons[0]
    await records.markIndexed(stored.map(({ record, revision }) => ({ id: record.id, revision })))
    log.info('records vectorized', { ids, records: stored.length, ms: now() - startedAt })
  }

  return {
    records,
    now,
    log,
    vectorize: gather(vectorizeAll, { windowMs: config.GATHER_MS, most: MOST, sleep, isOfOne }),
    deadLetters: topicPublisher(pubsub, config.DEAD_LETTER_TOPIC),
    checkPush: googleIdTokens({
      keysUrl: config.GOOGLE_KEYS_URL,
      audience: config.PUSH_AUDIENCE,
      account: config.PUSH_SERVICE_ACCOUNT,
      fetch: host.fetch,
      now,
    }),
  }
}
