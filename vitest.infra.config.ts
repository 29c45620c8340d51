import { defineConfig } from 'vitest/config'

/** Tests that read what outside tools made; `npm run verify:infra` runs the tools first. */
export default defineConfig({
  test: { include: ['scripts/infra/**/*.infra.test.ts'], pool: 'threads', testTimeout: 120_000 },
})
