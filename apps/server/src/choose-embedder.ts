import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { embedderOfSettings } from '@innkeeper/models/embedders/embedder-of-settings'
import { localEmbedder } from '@innkeeper/models/embedders/local'
import { vertexEmbedder } from '@innkeeper/models/embedders/vertex'
import type { Host } from '@innkeeper/runtime/json-service'
import { sleep } from '@innkeeper/runtime/retry'

import { chooseGoogle } from './choose-google.ts'
import type { Config } from './config.ts'

/** The embedder that the settings name; {@link parseConfig} made sure that they are complete. */
export function chooseEmbedder(config: Config, host: Pick<Host, 'fetch' | 'now'>): Embedder {
  const connection = { ...host, sleep, random: Math.random }
  const { EMBEDDER } = config
  switch (EMBEDDER) {
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
    case 'hashing':
    case 'openai-compatible':
    case 'workers-ai':
      return embedderOfSettings({ ...config, EMBEDDER }, connection)
  }
}
