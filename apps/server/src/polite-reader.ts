import type { RecordReader } from '@innkeeper/core/record/record-store'

/** How long reading may go on before others get their turn, in ms: a delivery that comes in waits about as long. */
const LONGEST_MS = 5

/**
 * The same reader, which lets other work of the process go first now and then: a store that answers at once never does, and a question
 * that reads a large house would hold up every delivery until it is answered.
 */
export function politeReader<Reader extends RecordReader>(
  reader: Reader,
  clock: () => number = () => performance.now(),
): Reader {
  let since = clock()

  async function inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
    if (clock() - since > LONGEST_MS) {
      await new Promise(setImmediate)
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
