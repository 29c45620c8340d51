import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startServerProcess, TEST_TOKEN } from '../../server/src/testing/server-process.ts'

const DEADLINE_MS = 90_000

/** Runs the tests against the real server with its demo, on a free port and in a data directory of its own. */
export default async function startDemoServer(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-e2e-'))
  const server = await startServerProcess(folder, { INNKEEPER_TIMEZONE: 'Europe/Lisbon' })
  async function end(): Promise<void> {
    await server.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await filled(() => server.api('/api/status'))
  } catch (error) {
    await end()
    throw error
  }
  process.env.CONSOLE_URL = server.origin
  process.env.CONSOLE_TOKEN = TEST_TOKEN
  return end
}

interface Status {
  readonly queueDepth: number
  readonly sources: readonly { readonly lastEventAt: string | null; readonly filling: object | null }[]
  readonly index: { readonly lag: { readonly unindexed: number } }
}

/** Until the demo's past was delivered, read and indexed. */
async function filled(ask: () => Promise<Response>): Promise<void> {
  const startedAt = Date.now()
  for (;;) {
    const { queueDepth, sources, index } = (await (await ask()).json()) as Status
    const isRead = sources.every(({ lastEventAt, filling }) => lastEventAt !== null && filling === null)
    if (isRead && queueDepth === 0 && index.lag.unindexed === 0) return
    if (Date.now() - startedAt > DEADLINE_MS) throw new Error('the demo was not filled in time')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
