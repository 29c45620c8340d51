import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { withDeadline } from '@innkeeper/runtime/deadline'
import { retryAfterMs, retrying, type Sleep } from '@innkeeper/runtime/retry'

export interface HttpEmbeddingOptions {
  /** Who is asked, for messages: `OpenAI-compatible endpoint`. */
  readonly name: string
  readonly url: string
  /** Sent as a bearer token; absent for servers without one. */
  readonly apiKey: string | undefined
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
  readonly sleep: Sleep
  readonly random: () => number
  /** For one try; default 10 000. */
  readonly deadlineMs?: number
}

/** Posts one batch and gives back the parsed answer. @throws {ServiceUnavailable | ServiceRefused} */
export function postForEmbeddings(options: HttpEmbeddingOptions): (body: unknown) => Promise<unknown> {
  const { name, url, apiKey, fetch, deadlineMs = 10_000 } = options
  return (body) =>
    retrying(
      async () => {
        const { status, text, headers } = await withDeadline(
          async (signal) => {
            const response = await fetch(url, {
              method: 'POST',
              headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
              body: JSON.stringify(body),
              signal,
            })
            return { status: response.status, text: await response.text(), headers: response.headers }
          },
          name,
          deadlineMs,
        ).catch((error: unknown) => {
          throw new ServiceUnavailable(`${name} could not be reached`, { cause: error })
        })
        if (status === 429 || status === 408 || status >= 500) {
          const wait = retryAfterMs(headers.get('retry-after'), options.now())
          throw new ServiceUnavailable(`${name} answered ${status}`, { retryAfterMs: wait })
        }
        if (status < 200 || status >= 300) throw new ServiceRefused(`${name} answered ${status}`, { status })
        try {
          return JSON.parse(text) as unknown
        } catch (error) {
          throw new ServiceUnavailable(`${name} answered no JSON`, { cause: error })
        }
      },
      { tries: 3, baseMs: 300, capMs: 3_000, patienceMs: 5_000, sleep: options.sleep, random: options.random },
    )
}

/**
 * Checks and unit-normalises what came back.
 *
 * @throws {ServiceRefused} Wrong number or size of vectors, or one without direction: it would be stored for good.
 */
export function checkedVectors(name: string, vectors: unknown, count: number, dimensions: number): Float32Array[] {
  if (!Array.isArray(vectors) || vectors.length !== count)
    throw new ServiceRefused(`${name} gave another number of vectors than texts`)
  return vectors.map((values: unknown) => {
    if (!Array.isArray(values) || values.length !== dimensions) {
      throw new ServiceRefused(`${name} gave vectors of another size than ${dimensions}`)
    }
    const vector = Float32Array.from(values, Number)
    const length = Math.hypot(...vector)
    if (!Number.isFinite(length) || length === 0) throw new ServiceRefused(`${name} gave a vector without direction`)
    return vector.map((value) => value / length)
  })
}

/** The longest text that is sent, in characters, at a safe three characters per token. Ours are cut long before. */
export function trimmed(text: string, maxTokens: number): string {
  const cut = text.slice(0, maxTokens * 3)
  return cut.trim() === '' ? '-' : cut
}
