import { fileURLToPath } from 'node:url'

import { bundleOf } from '@innkeeper/testing/edge-cloud/workers'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

export interface Echo {
  /** @returns The status. */
  fetch(body: string): Promise<number>
  stop(): Promise<void>
}

const ENTRY = fileURLToPath(new URL('echo-worker.ts', import.meta.url))

/** The peer of the Workers, in the same runtime. */
export async function startEcho(): Promise<Echo> {
  const contents = new TextDecoder().decode(await bundleOf(ENTRY))
  const runtime = new Miniflare(
    convertV4MiniflareOptions({ modules: true, script: contents, compatibilityDate: '2026-10-01' }),
  )
  await runtime.ready
  return {
    async fetch(body) {
      const response = await runtime.dispatchFetch('https://echo.example.test/', { method: 'POST', body })
      await response.arrayBuffer()
      return response.status
    },
    stop: () => runtime.dispose(),
  }
}
