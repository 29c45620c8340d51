import { createAdaptorServer } from '@hono/node-server'

import { guestyStandIn } from '../../packages/demo/src/guesty-stand-in.ts'
import type { Portfolio } from '../../packages/demo/src/world.ts'

/** Guesty's stand-in behind a port, with its limits, and what was asked of it. */
export interface Provider {
  readonly origin: string
  /** What it answers from, from now on. */
  show(world: Portfolio): void
  /** Requests below `/v1` so far: when each came, in ms, and how it was answered. */
  readonly requests: readonly { readonly at: number; readonly path: string; readonly status: number }[]
  stop(): Promise<void>
}

export function startProvider(first: Portfolio): Promise<Provider> {
  let world = first
  const requests: { at: number; path: string; status: number }[] = []
  const answer = guestyStandIn({ world: () => world, now: Date.now })
  const server = createAdaptorServer({
    fetch: async (request: Request) => {
      const { pathname } = new URL(request.url)
      const at = performance.now()
      const response = await answer(request)
      if (pathname.startsWith('/v1/')) requests.push({ at, path: pathname, status: response.status })
      return response
    },
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
        show: (next) => void (world = next),
        requests,
        stop: () => new Promise((stopped) => void server.close(() => stopped())),
      })
    })
  })
}

/** The most requests that came within any minute. */
export function mostInAMinute(requests: Provider['requests']): number {
  let most = 0
  for (let first = 0, last = 0; last < requests.length; last++) {
    while ((requests[last]?.at ?? 0) - (requests[first]?.at ?? 0) >= 60_000) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}
