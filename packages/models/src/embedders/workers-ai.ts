import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { ServiceUnavailable } from '@innkeeper/core/errors'
import * as z from 'zod'

import { checkedVectors, type HttpEmbeddingOptions, postForEmbeddings, trimmed } from './http-embedding.ts'
import { first } from './openai-compatible.ts'

const Answer = z.object({ data: z.array(z.array(z.number())) })
const RestAnswer = z.object({ result: Answer })

const MODEL = '@cf/baai/bge-m3'
const DIMENSIONS = 1024
/** The model's own limit on texts per call. */
const BATCH = 100
/** The window of a whole batch is unclear in the vendor's pages (60 000); this stays below it. */
const BATCH_TOKENS = 50_000
const MAX_TOKENS = 8_000

/** What of a Worker's AI binding is used. */
export interface AiBinding {
  run(model: string, input: { text: string[]; truncate_inputs: boolean }): Promise<unknown>
}

export interface WorkersAiOptions extends Omit<HttpEmbeddingOptions, 'name' | 'url'> {
  readonly accountId: string
  /** Default: Cloudflare's own API. */
  readonly baseUrl?: string
}

/** Cloudflare Workers AI over REST: the same vectors as {@link workersAiBindingEmbedder}. */
export function workersAiEmbedder(options: WorkersAiOptions): Embedder {
  const base = (options.baseUrl ?? 'https://api.cloudflare.com/client/v4').replace(/\/+$/, '')
  const post = postForEmbeddings({
    ...options,
    name: 'Workers AI',
    url: `${base}/accounts/${options.accountId}/ai/run/${MODEL}`,
  })
  return embedderOver(async (text) => {
    const answer = RestAnswer.safeParse(await post({ text, truncate_inputs: true }))
    return answer.success ? answer.data.result.data : undefined
  })
}

/** Cloudflare Workers AI from within a Worker. */
export function workersAiBindingEmbedder(binding: AiBinding): Embedder {
  return embedderOver(async (text) => {
    const given = await binding.run(MODEL, { text, truncate_inputs: true }).catch((error: unknown) => {
      throw new ServiceUnavailable('Workers AI did not answer', { cause: error })
    })
    const answer = Answer.safeParse(given)
    return answer.success ? answer.data.data : undefined
  })
}

function embedderOver(run: (texts: string[]) => Promise<unknown>): Embedder {
  async function embedDocuments(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = []
    for (const batch of batchesOf(texts.map((text) => trimmed(text, MAX_TOKENS)))) {
      vectors.push(...checkedVectors('Workers AI', await run(batch), batch.length, DIMENSIONS))
    }
    return vectors
  }
  return {
    identity: { provider: 'workers-ai', model: MODEL, dimensions: DIMENSIONS },
    embedDocuments,
    embedQuery: async (text) => first(await embedDocuments([text])),
  }
}

function batchesOf(texts: readonly string[]): string[][] {
  const batches: string[][] = []
  let tokens = Infinity
  for (const text of texts) {
    const own = Math.ceil(text.length / 3)
    const current = batches.at(-1)
    if (!current || current.length === BATCH || tokens + own > BATCH_TOKENS) {
      batches.push([text])
      tokens = own
    } else {
      current.push(text)
      tokens += own
    }
  }
  return batches
}
