import { availableParallelism } from 'node:os'

import { defineConfig } from 'vitest/config'

/** They run in workerd, with restic, for long, and against others: `npm run test:workerd`, `test:backup`, `test:cloud`, `test:peers`. */
const ELSEWHERE = [
  '**/node_modules/**',
  '**/*.workerd.test.ts',
  '**/*.edge.test.ts',
  '**/*.restic.test.ts',
  '**/*.cloud.test.ts',
  '**/*.peer.test.ts',
  '**/*.infra.test.ts',
]

export default defineConfig({
  test: {
    // A machine that does other work too must not fail a test.
    testTimeout: 30_000,
    // Much of what the hosts' tests do is waiting for another process.
    maxWorkers: Math.max(3, availableParallelism()),
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'library',
          include: [
            'packages/*/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'apps/{console,backup-agent}/src/**/*.test.ts',
          ],
          exclude: ELSEWHERE,
          pool: 'threads',
          // Nothing there keeps state outside of what it makes: a fresh thread for each file would cost more than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['apps/server/src/**/*.test.ts', 'functions/gcp/*/src/**/*.test.ts', 'evals/src/**/*.test.ts'],
          exclude: ELSEWHERE,
          // Whole servers, in a process each: one that dies takes nothing else along.
          pool: 'forks',
        },
      },
    ],
  },
})
