import { expect, test } from 'vitest'

import { groqLanguageModel } from './groq.ts'

/** Against Groq, or another server that speaks its interface, with the settings of the product. */
const model = groqLanguageModel({
  apiKey: process.env['GROQ_API_KEY'] ?? '',
  baseUrl: process.env['GROQ_BASE_URL'] ?? '',
  model: process.env['GROQ_MODEL'] ?? 'openai/gpt-oss-120b',
  fallbackModel: process.env['GROQ_FALLBACK_MODEL'] ?? 'openai/gpt-oss-20b',
  fetch: globalThis.fetch,
  now: Date.now,
  budgetMs: 30_000,
})

test('offers the configured models', async () => {
  const offered = await model.listModels()
  expect(offered).toContain(model.name)
})

test('words an answer and keeps what is in the evidence', async () => {
  const { text } = await model.phrase({
    question: 'Who is checking in today?',
    language: 'en',
    evidence: 'One guest arrives today.\n- Ada Sample, Lake House, at 16:30 [1]',
    now: Date.UTC(2026, 10, 20, 8),
    timezone: 'Europe/Paris',
    history: [],
    search: () => Promise.resolve(''),
    signal: AbortSignal.timeout(30_000),
  })
  expect(text).toContain('16:30')
})
