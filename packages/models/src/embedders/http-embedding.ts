import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import { type Host, openJsonService } from '@innkeeper/runtime/json-service'

export interface HttpEmbeddingOptions extends Host {
  /** Who is asked, for messages: `OpenAI-compatible endpoint`. */
  readonly name: string
  readonly url: string
  /** Sent as a bearer token; absent for servers without one. A key that is renewed is asked for before each request. */
  readonly apiKey: string | AccessToken | undefined
  /** For one try; default 10 000. */
  readonly deadlineMs?: number
}

/** Posts one batch and gives back the parsed answer. @throws {ServiceUnavailable | ServiceRefused} */
export function postForEmbeddings(options: HttpEmbeddingOptions): (body: unknown) => Promise<unknown> {
  const { name, url, apiKey, deadlineMs } = options
  const service = openJsonService({
    ...options,
    baseUrl: url,
    unavailable: (message, details) => new ServiceUnavailable(message, details),
  })
  return async (body) => {
    const key = typeof apiKey === 'function' ? await renewed(apiKey) : apiKey
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
    const timing = deadlineMs === undefined ? {} : { deadlineMs }
    const answer = await service({ method: 'POST', path: '', headers, body, ...timing })
    if (answer.status >= 300) throw new ServiceRefused(`${name} answered ${answer.status}`, { status: answer.status })
    return answer.body
  }
}

/** @throws {ServiceUnavailable} */
async function renewed(token: AccessToken): Promise<string> {
  try {
    return await token()
  } catch (error) {
    throw new ServiceUnavailable('there is no access token for the embedder', { cause: error })
  }
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
