import type { Embedder } from '@innkeeper/core/embedding/embedder'
import type { Host } from '@innkeeper/runtime/json-service'
import { origin, text } from '@innkeeper/runtime/settings'
import * as z from 'zod'

import { hashingEmbedder } from './hashing.ts'
import { openAiCompatibleEmbedder } from './openai-compatible.ts'
import { workersAiEmbedder } from './workers-ai.ts'

/** The settings that choose an embedder of those that need no model on this machine, as every entry point names them. */
export const embedderSettings = {
  EMBEDDER: z.enum(['hashing', 'openai-compatible', 'workers-ai'], 'must be hashing, openai-compatible or workers-ai'),
  EMBEDDER_URL: origin.optional(),
  EMBEDDER_API_KEY: text.optional(),
  EMBEDDER_MODEL: text.optional(),
  EMBEDDER_DIMENSIONS: z.coerce.number('must be a number').int().min(8).max(4_096).optional(),
  CLOUDFLARE_ACCOUNT_ID: text.optional(),
}

export type EmbedderSettings = z.infer<z.ZodObject<typeof embedderSettings>>

/** Names what the chosen embedder needs and is not set. */
export function embedderIsComplete({ value, issues }: z.core.ParsePayload<EmbedderSettings>): void {
  for (const name of NEEDED[value.EMBEDDER]) {
    if (value[name] !== undefined) continue
    const message = `is needed with EMBEDDER=${value.EMBEDDER}`
    issues.push({ code: 'custom', input: undefined, path: [name], message })
  }
}

const NEEDED = {
  hashing: [],
  'openai-compatible': ['EMBEDDER_URL'],
  'workers-ai': ['CLOUDFLARE_ACCOUNT_ID', 'EMBEDDER_API_KEY'],
} as const

/** The embedder that the settings name; {@link embedderIsComplete} made sure that they are complete. */
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
