import type { RecordReader } from '@innkeeper/core/record/record-store'

import type { RightOfWay } from './right-of-way.ts'

/** Hands out turns of the event loop, one a round: between two of them whatever else came in is seen to. */
export interface Turns {
  next(): Promise<void>
}

export function openTurns(rightOfWay: RightOfWay): Turns {
  const waiting: (() => void)[] = []
  async function release(): Promise<void> {
    while (waiting.length > 0) {
      await rightOfWay.wait()
      waiting.shift()?.()
    }
  }
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        if (waiting.length === 1) void release()
      }),
  }
}

/** How long a question may read before it waits for its next turn, in ms: a delivery waits for two or three of them. */
const LONGEST_MS = 2

/**
 * The same reader, which waits for a turn now and then: a store that answers at once never does, and questions about a large house would
 * hold up every delivery until all of them are answered.
 */
export function politeReader<Reader extends RecordReader>(
  reader: Reader,
  turns: Turns,
  clock: () => number = () => performance.now(),
): Reader {
  let since = clock()

  async function inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
    if (clock() - since > LONGEST_MS) {
      await turns.next()
      since = clock()
    }
    return read()
  }

  return {
    ...reader,
    get: (ids) => inTurn(() => reader.get(ids)),
    find: (filter, limit, cursor) => inTurn(() => reader.find(filter, limit, cursor)),
    count: (filter) => inTurn(() => reader.count(filter)),
  }
}
