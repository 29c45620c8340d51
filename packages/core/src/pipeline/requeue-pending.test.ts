import { expect, test } from 'vitest'

import type { EventFilter, Page } from '../event/event-store.ts'
import type { KeptEvent } from '../event/received-event.ts'
import type { NewJob } from '../event/work-queue.ts'
import { requeuePending } from './requeue-pending.ts'

const NOW = Date.UTC(2026, 10, 20, 8)
const MINUTE_MS = 60_000

function pending(number: number, minutesAgo: number): KeptEvent {
  const receivedAt = NOW - minutesAgo * MINUTE_MS
  return {
    id: `guesty:${number}`,
    source: 'guesty',
    type: 'reservation.updated',
    receivedAt,
    occurredAt: receivedAt,
    payload: {},
    traceId: String(number),
    state: 'pending',
    reason: undefined,
    attempts: 0,
  }
}

/** Pages of two, newest first. */
function open(events: readonly KeptEvent[]) {
  const queued: NewJob[] = []
  const filters: EventFilter[] = []
  const list = async (filter: EventFilter, _: number, cursor = '0'): Promise<Page<KeptEvent>> => {
    filters.push(filter)
    const end = Number(cursor) + 2
    return { items: events.slice(Number(cursor), end), nextCursor: end < events.length ? String(end) : null }
  }
  const ports = {
    events: { list },
    queue: { enqueue: async (jobs: readonly NewJob[]) => void queued.push(...jobs) },
    now: () => NOW,
    log: { info() {}, warn() {}, error() {} },
  }
  return { ports, queued, filters }
}

test('events that have waited for long are queued again, on every page', async () => {
  const { ports, queued, filters } = open([
    pending(1, 0),
    pending(2, 4),
    pending(3, 6),
    pending(4, 90),
    pending(5, 9_000),
  ])
  expect(await requeuePending(ports)).toBe(3)
  expect(queued.map(({ key }) => key)).toEqual(['event:guesty:3', 'event:guesty:4', 'event:guesty:5'])
  expect(filters.every(({ state }) => state === 'pending')).toBe(true)
})

test('what has just come in is left to the work that it brought', async () => {
  const { ports, queued } = open([pending(1, 0), pending(2, 4)])
  expect(await requeuePending(ports)).toBe(0)
  expect(queued).toEqual([])
})
