import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** What a Worker's bundle may weigh, gzipped. A kilobyte is 1 000 bytes. */
const paths = [
  {
    name: 'taking in a delivery of Guesty',
    most: 150_000,
    modules: ['core/pipeline/accept-delivery', 'sources/guesty/authenticate'],
  },
  {
    name: 'taking in a delivery of Aircall',
    most: 150_000,
    modules: ['core/pipeline/accept-delivery', 'sources/aircall/authenticate'],
  },
  {
    name: 'taking in, and working on into Firestore',
    most: 150_000,
    modules: [
      'core/pipeline/accept-delivery',
      'core/pipeline/apply-event',
      'sources/guesty/authenticate',
      'sources/guesty/interpret',
      'stores/firestore/client',
      'stores/firestore/record-store',
    ],
  },
  {
    name: 'answering a question over Firestore and Qdrant, with Groq',
    most: 600_000,
    modules: [
      'core/pipeline/answer-question',
      'models/embedders/workers-ai',
      'models/groq',
      'stores/firestore/client',
      'stores/firestore/record-store',
      'stores/qdrant/client',
      'stores/qdrant/search-index',
    ],
  },
]

test.for(paths)('$name weighs little, and needs nothing of Node', async ({ name, most, modules }) => {
  const contents = modules.map((module, place) => `export * as part${place} from '@innkeeper/${module}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
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
  console.log(name, bytes)
  expect(bytes).toBeLessThan(most)
})
