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
    // They run in workerd, and with restic: `npm run test:workerd`, `npm run test:backup`.
    exclude: ['**/node_modules/**', '**/*.workerd.test.ts', '**/*.restic.test.ts'],
    pool: 'threads',
  },
})
