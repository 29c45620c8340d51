import { ServiceRefused, StoreUnavailable } from '@innkeeper/core/errors'
import { type Host, type JsonCall, openJsonService } from '@innkeeper/runtime/json-service'

export interface QdrantOptions extends Host {
  /** With its port, without a slash at its end: `https://<id>.<region>.<provider>.cloud.qdrant.io:6333`. */
  readonly baseUrl: string
  /** Absent for a server that asks for none. */
  readonly apiKey?: string | undefined
}

/** One Qdrant server over REST. */
export interface Qdrant {
  /**
   * @param what Names the call in an error.
   * @returns The answer's `result`; undefined where the server answered with a status of `unless`.
   * @throws {StoreUnavailable | ServiceRefused}
   */
  call(what: string, call: JsonCall, unless?: number): Promise<unknown>
}

export function openQdrant(options: QdrantOptions): Qdrant {
  const { apiKey } = options
  const service = openJsonService({
    ...options,
    name: 'Qdrant',
    headers: apiKey === undefined ? {} : { 'api-key': apiKey },
    unavailable: (message, details) => new StoreUnavailable(message, details),
  })
  return {
    async call(what, call, unless) {
      const { status, body } = await service(call)
      if (status === unless) return undefined
      // Without the server's own words: they may quote what was sent.
      if (status >= 300) throw new ServiceRefused(`Qdrant refused to ${what}: ${status}`, { status })
      return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined
    },
  }
}
