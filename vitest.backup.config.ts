import { availableParallelism } from 'node:os'

import { defineConfig } from 'vitest/config'

/** What needs the restic program: `npm run test:backup` builds it and names it in `RESTIC`. */
export default defineConfig({
  test: {
    include: ['{packages,apps}/*/src/**/*.restic.test.ts', 'scripts/**/*.restic.test.ts', 'docs/**/*.restic.test.ts'],
    // Each waits for programs of its own most of the time.
    maxWorkers: Math.max(4, availableParallelism()),
    pool: 'forks',
    testTimeout: 60_000,
    // They kill programs at moments that a busy machine moves.
    retry: 2,
  },
})
