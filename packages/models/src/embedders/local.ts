import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { ServiceRefused } from '@innkeeper/core/errors'

import { checkedVectors } from './http-embedding.ts'
import { first } from './openai-compatible.ts'

const PACKAGE = '@huggingface/transformers'

interface Tensor {
  tolist(): unknown
}
type Extractor = (texts: string[], options: { pooling: 'cls' | 'mean'; normalize: boolean }) => Promise<Tensor>
interface Transformers {
  pipeline(task: 'feature-extraction', model: string): Promise<Extractor>
}

/**
 * A model run in this process by transformers.js, which is not installed by default: it is large, and its model is downloaded
 * at the first use.
 */
export function localEmbedder(options: { readonly model: string; readonly dimensions: number }): Embedder {
  const { model, dimensions } = options
  let extractor: Promise<Extractor> | undefined

  async function load(): Promise<Extractor> {
    // The name is a value, so that bundlers and installs without the package are not asked for it.
    const transformers = (await import(PACKAGE).catch((error: unknown) => {
      throw new ServiceRefused(`EMBEDDER=local needs the package ${PACKAGE}: run \`npm install ${PACKAGE}\``, {
        cause: error,
      })
    })) as Transformers
    return transformers.pipeline('feature-extraction', model)
  }

  async function embedDocuments(texts: readonly string[]): Promise<Float32Array[]> {
    extractor ??= load()
    const extract = await extractor.catch((error: unknown) => {
      extractor = undefined
      throw error
    })
    const tensor = await extract([...texts], { pooling: 'cls', normalize: true })
    return checkedVectors('the local model', tensor.tolist(), texts.length, dimensions)
  }

  return {
    identity: { provider: 'local', model, dimensions },
    embedDocuments,
    embedQuery: async (text) => first(await embedDocuments([text])),
  }
}
