import type { Log } from '@innkeeper/core/pipeline/ports'
import type { FactsByType } from '@innkeeper/core/record/facts'
import type { StoredRecord } from '@innkeeper/core/record/record-store'

import { parseConfig } from '../config.ts'
import { type Engine, openEngine } from '../engine.ts'
import { startWorkers } from '../workers.ts'

export interface ChatHouse {
  readonly engine: Engine
  /** Until this holds. @throws It does not within the time. */
  until(what: string, holds: () => Promise<boolean> | boolean, withinMs?: number): Promise<void>
  /** Until the chat is followed, nothing is read anew and nothing waits. */
  settled(): Promise<void>
  messages(): Promise<Map<string, Partial<FactsByType['chat_message']>>>
  /** Texts of the documents that these words find, for somebody who may read these rooms. */
  found(words: string, rooms: readonly string[]): Promise<string[]>
  stop(): Promise<void>
}

/** The engine and its background work on one data folder, following one chat. */
export async function startChatHouse(
  folder: string,
  uri: string,
  environment: Record<string, string> = {},
  log?: Log,
): Promise<ChatHouse> {
  const config = parseConfig({
    INNKEEPER_DATA_DIR: folder,
    INNKEEPER_TIMEZONE: 'Europe/Paris',
    MONGODB_URI: uri,
    ROCKETCHAT_USER_ID: 'assist',
    ...environment,
  })
  const engine = await openEngine({
    config,
    log: log ?? { info() {}, warn() {}, error() {} },
    now: Date.now,
    fetch: () => Promise.reject(new TypeError('no network here')),
  })
  const workers = startWorkers(engine, new Set(['listener'] as const))

  const until: ChatHouse['until'] = async (what, holds, withinMs = 15_000) => {
    const end = Date.now() + withinMs
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`not in time: ${what} (${JSON.stringify(engine.chat?.listener.status())})`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const idle = async () => {
    const jobs = [...(await engine.queue.depth()).values()].reduce((sum, depth) => sum + depth, 0)
    return jobs === 0 && (await engine.records.backlog()).unindexed === 0
  }
  return {
    engine,
    until,
    async settled() {
      await until('following', () => engine.chat?.listener.status().phase === 'following', 60_000)
      await until('idle', idle, 60_000)
    },
    async messages() {
      const known = new Map<string, Partial<FactsByType['chat_message']>>()
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page: { items: readonly StoredRecord[]; nextCursor: string | null } = await engine.records.find(
          { types: ['chat_message'] },
          1_000,
          cursor,
        )
        for (const { record } of page.items) known.set(record.id.split(':').at(-1) ?? '', record.facts)
        cursor = page.nextCursor
      }
      return known
    },
    async found(words, rooms) {
      const hits = await engine.index.search({
        text: words,
        audience: { classes: ['operations'], rooms: rooms.map((id) => `rocketchat:room:${id}`) },
        limit: 20,
      })
      return hits.map(({ document }) => document.text)
    },
    async stop() {
      await workers.stop()
      await engine.close()
    },
  }
}
