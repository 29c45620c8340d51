import type { Embedder } from '@innkeeper/core/embedding/embedder'
import type { Host } from '@innkeeper/runtime/json-service'

import { hashingEmbedder } from './hashing.ts'
import { openAiCompatibleEmbedder } from './openai-compatible.ts'
import { workersAiEmbedder } from './workers-ai.ts'

/** The settings that choose an embedder, as every entry point names them. Which belong together is checked where they are parsed. */
export interface EmbedderSettings {
  readonly EMBEDDER: 'hashing' | 'openai-compatible' | 'workers-ai'
  readonly EMBEDDER_URL?: string | undefined
  readonly EMBEDDER_API_KEY?: string | undefined
  readonly EMBEDDER_MODEL?: string | undefined
  readonly EMBEDDER_DIMENSIONS?: number | undefined
  readonly CLOUDFLARE_ACCOUNT_ID?: string | undefined
}

/** The embedder that the settings name, of those that need no model on this machine. */
export function embedderOfSettings(settings: EmbedderSettings, host: Host): Embedder {
  const calling = { ...host, apiKey: settings.EMBEDDER_API_KEY }
  switch (settings.EMBEDDER) {
    case 'hashing':
      return hashingEmbedder()
    case 'openai-compatible':
      return openAiCompatibleEmbedder({
        ...calling,
        baseUrl: settings.EMBEDDER_URL ?? '',
        model: settings.EMBEDDER_MODEL ?? 'text-embedding-3-small',
        dimensions: settings.EMBEDDER_DIMENSIONS ?? 1536,
      })
    case 'workers-ai':
      return workersAiEmbedder({
        ...calling,
        accountId: settings.CLOUDFLARE_ACCOUNT_ID ?? '',
        ...(settings.EMBEDDER_URL ? { baseUrl: settings.EMBEDDER_URL } : {}),
      })
  }
}
