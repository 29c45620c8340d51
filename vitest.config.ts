import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/{server,console,backup-agent}/src/**/*.test.ts',
      'functions/gcp/*/src/**/*.test.ts',
      'evals/src/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // They run in workerd, with restic, for long, and against others: `npm run test:workerd`, `test:backup`, `test:cloud`, `test:peers`.
    exclude: [
      '**/node_modules/**',
      '**/*.workerd.test.ts',
      '**/*.restic.test.ts',
      '**/*.cloud.test.ts',
      '**/*.peer.test.ts',
      '**/*.infra.test.ts',
    ],
    pool: 'threads',
    // A machine that does other work too must not fail a test.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
