import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Log } from '@innkeeper/core/pipeline/ports'

import { parseConfig } from '../config.ts'
import { type Server, startServer } from '../server.ts'
import { TEST_TOKEN } from './server-process.ts'

export interface LocalServer extends Server {
  api(
    path: string,
    init?: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> },
  ): Promise<Response>
  json<Answer>(path: string, body?: unknown): Promise<Answer>
  /** Until everything that was taken in is applied, read and indexed. @throws It takes longer than ten seconds. */
  settled(): Promise<void>
}

export interface LocalServerOptions {
  readonly environment?: Readonly<Record<string, string>>
  readonly folder?: string
  readonly log?: Log
  readonly fetch?: (request: Request) => Promise<Response>
}

/** A folder for one test's data, and the way to be rid of it. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'innkeeper-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The whole product in this process, on a free port. Without `fetch` it has no network. */
export async function startLocalServer(folder: string, options: LocalServerOptions = {}): Promise<LocalServer> {
  const config = parseConfig({
    PORT: '0',
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    INNKEEPER_DEMO: 'off',
    INNKEEPER_TOKEN: TEST_TOKEN,
    INNKEEPER_DATA_DIR: folder,
    PATH: process.env['PATH'],
    ...options.environment,
  })
  const { fetch: answer = () => Promise.reject(new TypeError('no network here')) } = options
  const server = await startServer(config, {
    log: options.log ?? { info() {}, warn() {}, error() {} },
    now: Date.now,
    fetch: (input, init) => answer(new Request(input, init)),
  })
  const api: LocalServer['api'] = (path, init = {}) =>
    fetch(`${server.origin}${path}`, { ...init, headers: { authorization: `Bearer ${TEST_TOKEN}`, ...init.headers } })
  async function json<Answer>(path: string, body?: unknown): Promise<Answer> {
    const response = await api(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
    // What a test names as the answer's shape is what it then checks.
    return (await response.json()) as Answer
  }
  return {
    ...server,
    api,
    json,
    async settled() {
      for (let tries = 0; tries < 500; tries++) {
        const status = await json<{ queueDepth: number; index: { lag: { unindexed: number } } }>('/api/status')
        if (status.queueDepth === 0 && status.index.lag.unindexed === 0) return
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error('the work was not done in time')
    },
  }
}
