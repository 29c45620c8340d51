import type { AddressInfo } from 'node:net'

import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listening {
  /** `http://127.0.0.1:4000`. */
  readonly origin: string
  /** Takes no new requests, lets the running ones end for a while, then cuts them. */
  close(): Promise<void>
}

/** How long running requests may take to end when the server stops, in ms. */
const DRAIN_MS = 5_000

/** @throws {Error} The address cannot be had, and why. */
export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, host, port)))
    server.listen(port, host, () => resolve())
  })
  const address = server.address() as AddressInfo
  // Nobody can be sent to "every address"; on this machine the loopback one always answers.
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const shown = reachable.includes(':') ? `[${reachable}]` : reachable
  return {
    origin: `http://${shown}:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      const cut = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
      }, DRAIN_MS)
      await closed
      clearTimeout(cut)
    },
  }
}

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function explained(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new Error(`port ${port} on ${host} is taken; stop the other program, or set PORT`, { cause: error })
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Error(`HOST ${host} is no address of this machine`, { cause: error })
  }
  return error
}
