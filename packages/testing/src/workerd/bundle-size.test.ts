import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** What a Worker's bundle may weigh, minified and gzipped. A kilobyte is 1 000 bytes. */
const WORKERS = [
  { worker: 'aircall-webhook', most: 150_000 },
  { worker: 'guesty-webhook', most: 150_000 },
  { worker: 'llm-query', most: 600_000 },
]

test.for(WORKERS)('$worker weighs little, and needs nothing of Node', async ({ worker, most }) => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../../../functions/cloudflare/${worker}/src/index.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // Nothing of Node is there under this platform: an import of it fails the build.
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2024',
    logLevel: 'silent',
  })
  const bytes = outputFiles.reduce((sum, { contents: bundle }) => sum + gzipSync(bundle).byteLength, 0)
  expect(bytes).toBeLessThan(most)
})
