import { gzipSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { bundleOf, entryOf } from './workers.ts'

/** What a Worker's bundle may weigh, minified and gzipped. A kilobyte is 1 000 bytes. */
test.for([
  ['aircall-webhook', 150_000],
  ['guesty-webhook', 150_000],
  ['llm-query', 600_000],
] as const)('%s weighs less than %i bytes, and needs nothing of Node', async ([worker, most]) => {
  expect(gzipSync(await bundleOf(entryOf(worker))).byteLength).toBeLessThan(most)
})
