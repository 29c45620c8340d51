import type { LanguageModel } from '@innkeeper/core/answer/language-model'
import { groqLanguageModel } from '@innkeeper/models/groq'

import type { Config } from './config.ts'

/** The model that phrases answers; undefined without a key, and then the composed answers stand as they are. */
export function chooseModel(
  config: Config,
  fetch: typeof globalThis.fetch,
  now: () => number,
): LanguageModel | undefined {
  if (config.GROQ_API_KEY === undefined) return undefined
  return groqLanguageModel({
    apiKey: config.GROQ_API_KEY,
    baseUrl: config.GROQ_BASE_URL,
    model: config.GROQ_MODEL,
    fallbackModel: config.GROQ_FALLBACK_MODEL,
    fetch,
    now,
  })
}
