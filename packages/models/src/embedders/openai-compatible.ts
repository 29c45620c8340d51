import type { Embedder } from '@innkeeper/core/embedding/embedder'
import * as z from 'zod'

import { checkedVectors, type HttpEmbeddingOptions, postForEmbeddings, trimmed } from './http-embedding.ts'

const Answer = z.object({ data: z.array(z.object({ index: z.number().optional(), embedding: z.array(z.number()) })) })

const BATCH = 96
const MAX_TOKENS = 8_000

export interface OpenAiCompatibleOptions extends Omit<HttpEmbeddingOptions, 'name' | 'url'> {
  /** With its version, e.g. `https://api.openai.com/v1`; `/embeddings` lies below it. */
  readonly baseUrl: string
  readonly model: string
  readonly dimensions: number
}

/** Any server that speaks OpenAI's embeddings API: OpenAI itself, Text Embeddings Inference, vLLM, Ollama. */
export function openAiCompatibleEmbedder(options: OpenAiCompatibleOptions): Embedder {
  const { baseUrl, model, dimensions } = options
  const name = 'the embedding endpoint'
  const post = postForEmbeddings({ ...options, name, url: `${baseUrl.replace(/\/+$/, '')}/embeddings` })

  async function embedBatch(texts: readonly string[]): Promise<Float32Array[]> {
    const answer = Answer.safeParse(await post({ model, input: texts.map((text) => trimmed(text, MAX_TOKENS)) }))
    const rows = answer.success ? [...answer.data.data] : []
    rows.sort((left, right) => (left.index ?? 0) - (right.index ?? 0))
    return checkedVectors(
      name,
      rows.map(({ embedding }) => embedding),
      texts.length,
      dimensions,
    )
  }

  async function embedDocuments(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = []
    for (let start = 0; start < texts.length; start += BATCH)
      vectors.push(...(await embedBatch(texts.slice(start, start + BATCH))))
    return vectors
  }

  return {
    identity: { provider: 'openai-compatible', model, dimensions },
    embedDocuments,
    embedQuery: async (text) => first(await embedDocuments([text])),
  }
}

/** The one vector of a batch of one; {@link checkedVectors} made sure of the number. */
export function first(vectors: readonly Float32Array[]): Float32Array {
  const [vector] = vectors
  if (!vector) throw new RangeError('no vector in a batch of one')
  return vector
}
