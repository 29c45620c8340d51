import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { hashingEmbedder } from '@innkeeper/models/embedders/hashing'
import { localEmbedder } from '@innkeeper/models/embedders/local'
import { openAiCompatibleEmbedder } from '@innkeeper/models/embedders/openai-compatible'
import { vertexEmbedder } from '@innkeeper/models/embedders/vertex'
import { workersAiEmbedder } from '@innkeeper/models/embedders/workers-ai'
import type { Host } from '@innkeeper/runtime/json-service'
import { sleep } from '@innkeeper/runtime/retry'

import { chooseGoogle } from './choose-google.ts'
import type { Config } from './config.ts'

/** The embedder that the settings name; {@link parseConfig} made sure that they are complete. */
export function chooseEmbedder(config: Config, host: Pick<Host, 'fetch' | 'now'>): Embedder {
  const connection = { ...host, sleep, random: Math.random }
  const calling = { ...connection, apiKey: config.EMBEDDER_API_KEY }
  switch (config.EMBEDDER) {
    case 'hashing':
      return hashingEmbedder()
    case 'openai-compatible':
      return openAiCompatibleEmbedder({
        ...calling,
        baseUrl: config.EMBEDDER_URL ?? '',
        model: config.EMBEDDER_MODEL ?? 'text-embedding-3-small',
        dimensions: config.EMBEDDER_DIMENSIONS ?? 1536,
      })
    case 'workers-ai':
      return workersAiEmbedder({
        ...calling,
        accountId: config.CLOUDFLARE_ACCOUNT_ID ?? '',
        ...(config.EMBEDDER_URL ? { baseUrl: config.EMBEDDER_URL } : {}),
      })
    case 'vertex':
      return vertexEmbedder({
        ...connection,
        token: chooseGoogle(config, connection).tokenFor('aiplatform'),
        project: config.GOOGLE_CLOUD_PROJECT ?? '',
        location: config.VERTEX_LOCATION,
        model: config.EMBEDDER_MODEL ?? 'gemini-embedding-001',
        dimensions: config.EMBEDDER_DIMENSIONS ?? 1536,
        baseUrl: config.EMBEDDER_URL,
      })
    case 'local':
      return localEmbedder({
        model: config.EMBEDDER_MODEL ?? 'Xenova/bge-m3',
        dimensions: config.EMBEDDER_DIMENSIONS ?? 1024,
      })
  }
}
