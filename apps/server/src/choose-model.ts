import type { Log } from '@innkeeper/core/pipeline/ports'
import { proposalJsonSchema } from '@innkeeper/core/question/proposal-schema'
import { type GroqLanguageModel, groqLanguageModel } from '@innkeeper/models/groq'

import type { Config } from './config.ts'

/** The model that phrases answers; undefined without a key, and then the composed answers stand as they are. */
export function chooseModel(
  config: Config,
  fetch: typeof globalThis.fetch,
  now: () => number,
): GroqLanguageModel | undefined {
  if (config.GROQ_API_KEY === undefined) return undefined
  return groqLanguageModel({
    apiKey: config.GROQ_API_KEY,
    baseUrl: config.GROQ_BASE_URL,
    model: config.GROQ_MODEL,
    fallbackModel: config.GROQ_FALLBACK_MODEL,
    planSchema: proposalJsonSchema(),
    fetch,
    now,
  })
}

/** Says at the start when the provider does not offer the configured models: better then than at the first question. */
export async function checkModels(model: GroqLanguageModel, config: Config, log: Log): Promise<void> {
  try {
    const offered = await model.listModels(AbortSignal.timeout(10_000))
    for (const name of [config.GROQ_MODEL, config.GROQ_FALLBACK_MODEL]) {
      if (!offered.includes(name))
        log.warn('the provider does not offer this model', {
          model: name,
          setting: name === config.GROQ_MODEL ? 'GROQ_MODEL' : 'GROQ_FALLBACK_MODEL',
        })
    }
  } catch (error) {
    log.warn('the provider’s models could not be listed; answers are composed while it is away', { error })
  }
}
