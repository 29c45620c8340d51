import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/{server,console}/src/**/*.test.ts',
      'evals/src/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // They run in workerd: `npm run test:workerd`.
    exclude: ['**/node_modules/**', '**/*.workerd.test.ts', '**/*.infra.test.ts'],
    pool: 'threads',
  },
})
