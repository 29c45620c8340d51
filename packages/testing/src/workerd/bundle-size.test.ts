import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'
import { expect, test } from 'vitest'

/**
 * What a Worker's bundle may weigh, gzipped. A kilobyte is 1 000 bytes.
 *
 * Answering is to come under 600 kB before it is deployed as a Worker of its own; until then its limit keeps it from growing further.
 * What weighs so much is in docs/decisions/0006-ports-proven-on-the-edge.md.
 */
const paths = [
  { name: 'the Worker of Aircall’s webhook', most: 150_000, contents: entry('aircall-webhook') },
  { name: 'the Worker of Guesty’s webhook', most: 150_000, contents: entry('guesty-webhook') },
  {
    name: 'answering a question over Firestore and Qdrant, with Groq',
    most: 830_000,
    contents: modules([
      'core/pipeline/answer-question',
      'models/embedders/workers-ai',
      'models/groq',
      'stores/firestore/client',
      'stores/firestore/record-store',
      'stores/qdrant/client',
      'stores/qdrant/search-index',
    ]),
  },
]

test.for(paths)('$name weighs little, and needs nothing of Node', async ({ most, contents }) => {
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
  expect(bytes).toBeLessThan(most)
})

function entry(worker: string): string {
  const path = `../../../../functions/cloudflare/${worker}/src/index.ts`
  return `export * from '${path}'\nexport { default } from '${path}'`
}

function modules(names: readonly string[]): string {
  return names.map((module, place) => `export * as part${place} from '@innkeeper/${module}'`).join('\n')
}
