import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { GUESTY_TEST_SECRET, messageBody, signedHeaders } from './testing/guesty-delivery.ts'
import { startServerProcess } from './testing/server-process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const SENDERS = 16
const ROUNDS = 3
const ACCEPTED_A_ROUND = 60
const ENVIRONMENT = { GUESTY_WEBHOOK_SECRET: GUESTY_TEST_SECRET }

test('kill -9 during intake loses nothing that was accepted and doubles nothing', { timeout: 60_000 }, async () => {
  const accepted = new Set<number>()
  let number = 0
  for (let round = 0; round < ROUNDS; round++) {
    const server = await startServerProcess(folder, ENVIRONMENT)
    let killed = false
    const deliver = async (index: number): Promise<void> => {
      const body = messageBody(index, `Message number ${index}: where can we park?`, new Date().toISOString())
      const headers = signedHeaders(body, `msg_${index}`, Date.now())
      const response = await fetch(`${server.origin}/webhooks/guesty`, { method: 'POST', headers, body })
      await response.arrayBuffer()
      if (response.status === 202) accepted.add(index)
    }
    const senders = Array.from({ length: SENDERS }, async () => {
      while (!killed) {
        const index = number++
        // A source sends again what was not answered, and sometimes what was.
        await deliver(index).catch(() => undefined)
        if (!killed && index % 5 === 0) await deliver(index).catch(() => undefined)
      }
    })
    // In the midst of it, however slow the machine is: others are under way while this one is answered.
    while (accepted.size < (round + 1) * ACCEPTED_A_ROUND) await new Promise((resolve) => setTimeout(resolve, 5))
    killed = true
    await server.end('SIGKILL')
    await Promise.all(senders)
  }

  const server = await startServerProcess(folder, ENVIRONMENT)
  const seen = await settledEvents(server)
  const missing = [...accepted].filter((index) => !seen.has(`guesty:msg_${index}`))
  expect(missing).toEqual([])
  const status = (await (await server.api('/api/status')).json()) as {
    records: { byType: Record<string, number> }
    deadLetters: number
  }
  // One message record for each event kept: what was kept without its 2xx reaching the sender counts too.
  expect(status.records.byType['message']).toBe(seen.size)
  expect(status.deadLetters).toBe(0)
  expect(await server.end('SIGTERM')).toBe(0)
})

/** All events' ids, once every one of them is applied; each id is listed once. */
async function settledEvents(server: Awaited<ReturnType<typeof startServerProcess>>): Promise<Set<string>> {
  for (;;) {
    const { queueDepth } = (await (await server.api('/api/status')).json()) as { queueDepth: number }
    if (queueDepth === 0) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const ids: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = (await (await server.api(`/api/events?limit=200&cursor=${encodeURIComponent(cursor)}`)).json()) as {
      items: { id: string; state: string }[]
      nextCursor: string | null
    }
    for (const { id, state } of page.items) {
      expect(state).toBe('applied')
      ids.push(id)
    }
    cursor = page.nextCursor
  }
  expect(new Set(ids).size).toBe(ids.length)
  return new Set(ids)
}
