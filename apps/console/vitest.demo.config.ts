import { defineConfig } from 'vitest/config'

import standIn from './vitest.e2e.config.ts'

/** Whole journeys against the real server with its demo. Those that need faults, which only the stand-in can have, leave themselves out. */
export default defineConfig({
  ...standIn,
  test: {
    ...standIn.test,
    include: ['e2e/ask.e2e.ts', 'e2e/chat.e2e.ts', 'e2e/pages.e2e.ts'],
    globalSetup: ['e2e/demo-server.ts'],
  },
})
