import { proposalJsonSchema } from '@innkeeper/core/question/proposal-schema'
import { origin, text } from '@innkeeper/runtime/settings'
import type * as z from 'zod'

import { type GroqLanguageModel, groqLanguageModel, type GroqOptions } from '../groq.ts'

/** The settings of the model that phrases answers; without a key there is none. */
export const groqSettings = {
  GROQ_API_KEY: text.optional(),
  GROQ_BASE_URL: origin.default('https://api.groq.com/openai/v1'),
  GROQ_MODEL: text.default('openai/gpt-oss-120b'),
  GROQ_FALLBACK_MODEL: text.default('openai/gpt-oss-20b'),
}

export type GroqSettings = z.infer<z.ZodObject<typeof groqSettings>>

/** The model that phrases answers; undefined without a key, and then the composed answers stand as they are. */
export function groqOfSettings(
  settings: GroqSettings,
  host: Pick<GroqOptions, 'fetch' | 'now'>,
): GroqLanguageModel | undefined {
  if (settings.GROQ_API_KEY === undefined) return undefined
  return groqLanguageModel({
    ...host,
    apiKey: settings.GROQ_API_KEY,
    baseUrl: settings.GROQ_BASE_URL,
    model: settings.GROQ_MODEL,
    fallbackModel: settings.GROQ_FALLBACK_MODEL,
    planSchema: proposalJsonSchema(),
  })
}

/** The configured models, by setting. */
export function modelsOf({ GROQ_MODEL, GROQ_FALLBACK_MODEL }: GroqSettings): Readonly<Record<string, string>> {
  return { GROQ_MODEL, GROQ_FALLBACK_MODEL }
}
