import { defineConfig } from 'vitest/config'

/** The evaluation on stand-ins of the cloud services: slower than all other tests together. */
export default defineConfig({
  test: { include: ['evals/src/**/*.cloud.test.ts'], pool: 'threads', testTimeout: 400_000 },
})
