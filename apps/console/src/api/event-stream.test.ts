import { expect, test } from 'vitest'

import { readEventStream } from './event-stream.ts'

async function read(text: string, chunkBytes: number) {
  const bytes = new TextEncoder().encode(text)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.slice(at, at + chunkBytes)
  }
  const events = []
  for await (const event of readEventStream(chunks())) events.push(event)
  return events
}

const stream =
  'event: progress\ndata: {"stage":"reading"}\n\n: a comment\ndata: ü\r\ndata:two\r\n\r\nevent: answer\n\ndata: cut off'

test.for([1, 2, 3, 7, 1000])('events are the same in chunks of %i bytes', async (chunkBytes) => {
  expect(await read(stream, chunkBytes)).toEqual([
    { event: 'progress', data: '{"stage":"reading"}' },
    { event: 'message', data: 'ü\ntwo' },
  ])
})
