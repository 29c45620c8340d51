import type { Embedder } from '@innkeeper/core/embedding/embedder'
import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import * as z from 'zod'

import { checkedVectors, type HttpEmbeddingOptions, postForEmbeddings, trimmed } from './http-embedding.ts'
import { first } from './openai-compatible.ts'

const Answer = z.object({ predictions: z.array(z.object({ embeddings: z.object({ values: z.array(z.number()) }) })) })

/** The Gemini models take one text in a request; so many requests are under way together. */
const AT_ONCE = 4
const MAX_TOKENS = 2_000

export interface VertexOptions extends Omit<HttpEmbeddingOptions, 'name' | 'url' | 'apiKey'> {
  readonly token: AccessToken
  readonly project: string
  /** A region (`europe-west1`), where the texts then stay, or `global`. */
  readonly location: string
  /** `gemini-embedding-001`. */
  readonly model: string
  readonly dimensions: number
  /** Default: the region's own address. */
  readonly baseUrl?: string | undefined
}

/** Google's embedding models on Vertex AI. Questions and documents are embedded for their own tasks. */
export function vertexEmbedder(options: VertexOptions): Embedder {
  const { token, project, location, model, dimensions } = options
  const origin = options.baseUrl ?? `https://${location === 'global' ? '' : `${location}-`}aiplatform.googleapis.com`
  const name = 'Vertex AI'
  const post = postForEmbeddings({
    ...options,
    name,
    apiKey: token,
    url: `${origin}/v1/projects/${project}/locations/${location}/publishers/google/models/${model}:predict`,
  })

  async function embed(text: string, task: 'RETRIEVAL_QUERY' | 'RETRIEVAL_DOCUMENT'): Promise<Float32Array> {
    const answer = Answer.safeParse(
      await post({
        instances: [{ content: trimmed(text, MAX_TOKENS), task_type: task }],
        parameters: { outputDimensionality: dimensions },
      }),
    )
    const vectors = answer.success ? answer.data.predictions.map(({ embeddings }) => embeddings.values) : []
    return first(checkedVectors(name, vectors, 1, dimensions))
  }

  return {
    identity: { provider: 'vertex', model, dimensions },
    embedQuery: (text) => embed(text, 'RETRIEVAL_QUERY'),
    async embedDocuments(texts) {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += AT_ONCE) {
        const part = texts.slice(start, start + AT_ONCE)
        vectors.push(...(await Promise.all(part.map((text) => embed(text, 'RETRIEVAL_DOCUMENT')))))
      }
      return vectors
    },
  }
}
