import { memoryRecords } from '@innkeeper/testing/memory-records'
import { expect, test } from 'vitest'

import type { NewJob } from '../event/work-queue.ts'
import type { Observation } from '../record/record.ts'
import type { RecordChange, RecordStore } from '../record/record-store.ts'
import { queueRenamed, renamedAmong, renderRoomAnew, ROOM_RENAMED_JOB } from './rename-room.ts'

const version = { sourceTime: 1, observedAt: 1, seen: 'x' }

function message(index: number): Observation {
  const id = `rocketchat:chat_message:${String(index).padStart(4, '0')}`
  const roomId = `rocketchat:room:${index % 2 === 0 ? 'lobby' : 'office'}`
  const origin = { roomId, authorId: 'u', authorName: 'Nora', at: index, by: 'person' as const }
  return { id, type: 'chat_message', facts: { origin, text: { body: 'hello', attachments: [] } }, version }
}

/** @param taken Ids of records that somebody else changes meanwhile. */
function open(count: number, taken: readonly string[] = []) {
  const committed: string[] = []
  const jobs: NewJob[] = []
  const unused = () => Promise.reject(new Error('not used here'))
  const records: RecordStore = {
    ...memoryRecords(Array.from({ length: count }, (_, index) => message(index))),
    async commit(changes: readonly RecordChange[]) {
      if (changes.some(({ record }) => taken.includes(record.id))) return 'conflict'
      committed.push(...changes.map(({ record }) => record.id))
      return 'committed'
    },
    load: unused,
    all: unused,
    unindexed: unused,
    markIndexed: unused,
    markAllUnindexed: unused,
    counts: unused,
    backlog: unused,
  }
  const queue = { enqueue: async (more: readonly NewJob[]) => void jobs.push(...more) }
  return { committed, jobs, ports: { records, queue, now: () => 5 } }
}

test('all messages of the room are rendered anew, page by page, and those of no other room', async () => {
  const { committed, jobs, ports } = open(1_201)
  await queueRenamed(['rocketchat:room:lobby'], ports.queue, 'trace')
  for (let next = jobs.shift(); next; next = jobs.shift()) {
    expect(next.kind).toBe(ROOM_RENAMED_JOB)
    await renderRoomAnew(next.payload, ports, next.traceId)
  }
  expect(committed).toHaveLength(601)
  expect(new Set(committed).size).toBe(601)
  expect(committed.every((id) => Number(id.slice(-4)) % 2 === 0)).toBe(true)
})

test('a message that somebody changes meanwhile keeps no other waiting', async () => {
  const { committed, ports } = open(10, ['rocketchat:chat_message:0004'])
  await renderRoomAnew({ roomId: 'rocketchat:room:lobby' }, ports, 'trace')
  expect(committed.map((id) => Number(id.slice(-4)))).toEqual([0, 2, 6, 8])
})

test('a room counts as renamed when it is known under another name', async () => {
  const room = (id: string, name: string): Observation => ({ id, type: 'room', facts: { name: { name } }, version })
  const records = memoryRecords([room('r1', 'lobby'), room('r2', 'office')])
  const seen = [room('r1', 'reception'), room('r2', 'office'), room('r3', 'new'), message(1)]
  expect(await renamedAmong(seen, records)).toEqual(['r1'])
})

test('what is no payload is refused', async () => {
  await expect(renderRoomAnew({ room: 'x' }, open(1).ports, 'trace')).rejects.toThrow('roomId or cursor')
})
