import { json } from './reply.ts'

/** Something that goes wrong with one request. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** The request fails as a broken connection does. */
  | { readonly kind: 'network' }
  /** The answer comes, but late. */
  | { readonly kind: 'latency'; readonly ms: number }

/**
 * Decides what goes wrong. Pure, so that a test meets the same faults every time.
 *
 * @param count How many requests came before this one.
 */
export type FaultPlan = (request: Request, count: number) => Fault | undefined

/** Every n-th request fails in this way, the first ones not. */
export function everyNth(n: number, fault: Fault): FaultPlan {
  return (_, count) => (count % n === n - 1 ? fault : undefined)
}

export interface FaultOptions {
  readonly faults?: FaultPlan
  /** Needed for latency. */
  readonly sleep?: (ms: number) => Promise<void>
}

/** A handler with faults. @throws {TypeError} A network fault, as `fetch` throws it. */
export function withFaults(
  handle: (request: Request) => Promise<Response>,
  options: FaultOptions,
): (request: Request) => Promise<Response> {
  let count = 0
  return async (request) => {
    const fault = options.faults?.(request, count)
    count += 1
    if (fault?.kind === 'network') throw new TypeError('fetch failed')
    if (fault?.kind === 'status') {
      const headers = fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) }
      return json(fault.status, { message: 'a fault made on purpose' }, headers)
    }
    if (fault?.kind === 'latency') await options.sleep?.(fault.ms)
    return handle(request)
  }
}
