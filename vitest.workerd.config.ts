import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** What must also run at the edge, in the real runtime of Cloudflare Workers. Nothing leaves this process. */
export default defineConfig({
  plugins: [
    cloudflareTest({
      miniflare: {
        compatibilityDate: '2026-10-01',
        outboundService: () => new Response('no network in tests', { status: 599 }),
      },
    }),
  ],
  test: {
    include: ['packages/*/src/**/*.workerd.test.ts', 'functions/cloudflare/*/src/**/*.workerd.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
