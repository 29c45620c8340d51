import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { checkModels } from '@innkeeper/core/pipeline/check-models'
import { sharedFreshness } from '@innkeeper/core/pipeline/source-freshness'
import { readSettings } from '@innkeeper/core/settings/stored-settings'
import { openEdgeAlarm } from '@innkeeper/edge/open-alarm'
import { openEdgeFirestore } from '@innkeeper/edge/open-firestore'
import type { WorkerSurroundings } from '@innkeeper/edge/worker-entry'
import { embedderOfSettings } from '@innkeeper/models/embedders/embedder-of-settings'
import { type AiBinding, workersAiBindingEmbedder } from '@innkeeper/models/embedders/workers-ai'
import { groqOfSettings, modelsOf } from '@innkeeper/models/groq/settings'
import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'
import type { Host } from '@innkeeper/runtime/json-service'
import { rocketChatClient } from '@innkeeper/sources/rocketchat/client'
import { marksOf } from '@innkeeper/sources/rocketchat/settings'
import { type QueueBinding, queueWork } from '@innkeeper/stores/cloudflare/queue'
import { openFirestoreBodyStore } from '@innkeeper/stores/firestore/body-store'
import { openFirestoreEventStore } from '@innkeeper/stores/firestore/event-store'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'
import { openFirestoreStateStore } from '@innkeeper/stores/firestore/state-store'
import { openQdrant } from '@innkeeper/stores/qdrant/client'
import { openServingIndex } from '@innkeeper/stores/qdrant/generations'

import type { Config } from './config.ts'
import type { QueryPorts } from './handler.ts'

export interface QuerySurroundings extends WorkerSurroundings {
  readonly questions: QueueBinding
  readonly ai: AiBinding | undefined
}

/** Joins the handlers to the chat, Firestore, Qdrant, the embedder and the model. @throws {ConfigInvalid} */
export function openPorts(config: Config, { host, log, metrics, questions, ai }: QuerySurroundings): QueryPorts {
  const { now, random } = host
  const firestore = openEdgeFirestore(config, host)
  const state = openFirestoreStateStore(firestore)
  const events = openFirestoreEventStore(firestore, { bodies: openFirestoreBodyStore(firestore) })
  const qdrant = openQdrant({ ...host, baseUrl: config.QDRANT_URL, apiKey: config.QDRANT_API_KEY })
  const embedder = openEmbedder(config, host, ai)
  const model = groqOfSettings(config, host)
  return {
    tokens: config.INNKEEPER_TOKEN,
    webhookTokens: config.ROCKETCHAT_WEBHOOK_TOKEN,
    queue: queueWork(questions, { now }),
    records: openFirestoreRecordStore(firestore),
    state,
    index: openServingIndex(qdrant, embedder.identity),
    embedder,
    model,
    poster: rocketChatClient({
      ...host,
      baseUrl: config.ROCKETCHAT_URL,
      token: config.ROCKETCHAT_TOKEN,
      userId: config.ROCKETCHAT_USER_ID,
      marks: marksOf(config),
    }),
    triggers: {
      words: config.ROCKETCHAT_TRIGGERS,
      openRooms: config.ROCKETCHAT_OPEN_ROOMS,
      questionMarkRooms: config.ROCKETCHAT_QUESTION_MARK_ROOMS,
      assistantId: config.ROCKETCHAT_USER_ID,
    },
    publicUrl: config.INNKEEPER_PUBLIC_URL,
    timezone: config.INNKEEPER_TIMEZONE,
    settings: () => readSettings(state),
    freshness: sharedFreshness([], { events, state, now }),
    checkModels: async () => {
      if (model) await checkModels(model, modelsOf(config), log)
    },
    alarm: openEdgeAlarm(config, host),
    newId: () => crypto.randomUUID(),
    newTraceId: () => crypto.randomUUID().replaceAll('-', ''),
    now,
    random,
    log,
    metrics,
  }
}

function openEmbedder(config: Config, host: Host, ai: AiBinding | undefined): Embedder {
  if (config.EMBEDDER !== 'workers-ai') return embedderOfSettings(config, host)
  if (!ai) throw new ConfigInvalid([{ setting: 'AI', problem: 'is not bound to this Worker' }])
  return workersAiBindingEmbedder(ai)
}
