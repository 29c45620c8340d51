import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { embedderOfSettings } from '@innkeeper/models/embedders/embedder-of-settings'
import { localEmbedder } from '@innkeeper/models/embedders/local'
import { sleep } from '@innkeeper/runtime/retry'

import type { Config } from './config.ts'

/** The embedder that the settings name; {@link parseConfig} made sure that they are complete. */
export function chooseEmbedder(
  config: Config,
  host: { readonly fetch: typeof globalThis.fetch; readonly now: () => number },
): Embedder {
  const { EMBEDDER } = config
  if (EMBEDDER !== 'local') return embedderOfSettings({ ...config, EMBEDDER }, { ...host, sleep, random: Math.random })
  return localEmbedder({
    model: config.EMBEDDER_MODEL ?? 'Xenova/bge-m3',
    dimensions: config.EMBEDDER_DIMENSIONS ?? 1024,
  })
}
