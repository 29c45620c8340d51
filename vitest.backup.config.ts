import { defineConfig } from 'vitest/config'

/** What needs the restic program: `npm run test:backup` builds it and names it in `RESTIC`. */
export default defineConfig({
  test: {
    include: ['{packages,apps}/*/src/**/*.restic.test.ts', 'scripts/**/*.restic.test.ts', 'docs/**/*.restic.test.ts'],
    pool: 'threads',
    testTimeout: 60_000,
    // They kill programs at moments that a busy machine moves.
    retry: 2,
  },
})
