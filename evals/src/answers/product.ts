import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Log } from '@innkeeper/core/pipeline/ports'
import type { Instant } from '@innkeeper/core/time/calendar'
import { parseConfig } from '../../../apps/server/src/config.ts'
import { startServer } from '../../../apps/server/src/server.ts'

import type { Answer } from './answer-reading.ts'

/** The product as people run it, filled with the made-up business, in this process. */
export interface Product {
  ask(question: string, at: Instant, conversationId?: string): Promise<Answer>
  stop(): Promise<void>
}

interface Status {
  readonly queueDepth: number
  readonly deadLetters: number
  readonly demo: boolean
  readonly sources: readonly { readonly filling: unknown; readonly lastEventAt: string | null }[]
  readonly index: { readonly lag: { readonly unindexed: number } }
}

const LONGEST_FILL_MS = 120_000
const LOOK_EVERY_MS = 100

/** Where the product keeps what it knows. Default: one file on this machine. */
export interface Elsewhere {
  readonly environment: Readonly<Record<string, string>>
  readonly fetch: typeof globalThis.fetch
}

/**
 * Starts the product on an empty directory and waits until everything that has happened is known to it.
 *
 * @param anchor The instant that its clock starts from, and that the made-up business is made around.
 * @throws {Error} It is not filled within two minutes, or something that came in could not be taken in.
 */
export async function startProduct(anchor: Instant, elsewhere?: Elsewhere): Promise<Product> {
  const directory = mkdtempSync(join(tmpdir(), 'innkeeper-evals-'))
  const began = performance.now()
  const config = parseConfig({
    INNKEEPER_DATA_DIR: directory,
    INNKEEPER_DEMO: 'on',
    PORT: '0',
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    ...elsewhere?.environment,
  })
  let loaded = false
  const errors: string[] = []
  const log: Log = {
    info: (message) => {
      if (message === 'demo delivered') loaded = true
    },
    warn: () => {},
    error: (message, fields) => {
      errors.push(`${message}: ${fields?.error instanceof Error ? fields.error.message : JSON.stringify(fields)}`)
    },
  }
  const server = await startServer(config, {
    log,
    now: () => anchor + Math.trunc(performance.now() - began),
    fetch: elsewhere?.fetch ?? refuseNetwork,
  })
  /** The product's own answers, whose shape docs/api.md gives: one of another shape fails its score. */
  const request = async <Body>(path: string, body?: unknown): Promise<Body> => {
    const response = await fetch(`${server.origin}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    })
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Body
  }
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    for (;;) {
      const status = await request<Status>('/api/status')
      if (status.deadLetters > 0) {
        throw new Error(`${status.deadLetters} jobs failed while the product was filled\n${errors.join('\n')}`)
      }
      if (loaded && isSettled(status)) break
      if (performance.now() - began > LONGEST_FILL_MS) throw new Error('the product was not filled in time')
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  } catch (error) {
    await stop()
    throw error
  }
  return {
    ask: (question, at, conversationId) =>
      request<Answer>('/api/ask', {
        question,
        at: new Date(at).toISOString(),
        ...(conversationId ? { conversationId } : {}),
      }),
    stop,
  }
}

/** By what is counted anew each time; totals of records and events may be minutes old. */
function isSettled({ queueDepth, sources, index }: Status): boolean {
  return (
    queueDepth === 0 &&
    index.lag.unindexed === 0 &&
    sources.every(({ filling, lastEventAt }) => filling === null && lastEventAt !== null)
  )
}

export const refuseNetwork: typeof globalThis.fetch = () =>
  Promise.reject(new Error('the evaluation reaches nothing outside this process'))
