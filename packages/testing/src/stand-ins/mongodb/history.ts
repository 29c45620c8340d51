import { type Document, Timestamp } from 'bson'

import { CommandFailed } from './failure.ts'

/** One write, as change streams tell of it. The document as it is now is looked up when the event is handed out. */
export interface Change {
  readonly time: ClusterTime
  readonly event: Document
}

export interface ClusterTime {
  readonly seconds: number
  readonly ordinal: number
}

const TOKEN = /^82([0-9a-f]{8})([0-9a-f]{8})04$/

/** The writes that are remembered, in their order, each at a cluster time of its own. */
export class History {
  readonly #changes: Change[] = []
  #last: ClusterTime = { seconds: 0, ordinal: 0 }
  /** Everything before this is forgotten. */
  #horizon: ClusterTime = { seconds: 0, ordinal: 0 }
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
    this.tick()
    this.#horizon = this.#last
  }

  /** The next cluster time: never twice the same, never backwards. */
  tick(): ClusterTime {
    const seconds = Math.max(Math.floor(this.#now() / 1000), this.#last.seconds)
    this.#last = { seconds, ordinal: seconds === this.#last.seconds ? this.#last.ordinal + 1 : 1 }
    return this.#last
  }

  get last(): ClusterTime {
    return this.#last
  }

  add(event: Document): void {
    const time = this.tick()
    const stamped = {
      _id: { _data: tokenOf(time) },
      ...event,
      clusterTime: timestampOf(time),
      wallTime: new Date(this.#now()),
    }
    this.#changes.push({ time, event: stamped })
  }

  /** Where what comes after a time begins. @throws {CommandFailed} 286 when some of that is forgotten. */
  indexAfter(time: ClusterTime): number {
    if (compareTimes(time, this.#horizon) < 0) {
      throw new CommandFailed(
        286,
        'ChangeStreamHistoryLost',
        'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
        ['NonResumableChangeStreamError'],
      )
    }
    let low = 0
    let high = this.#changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareTimes((this.#changes[middle] as Change).time, time) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }

  at(index: number): Change | undefined {
    return this.#changes[index]
  }

  /** Forgets every write until now, as an oplog that is full does. */
  forget(): void {
    this.#changes.length = 0
    this.#horizon = this.#last
  }
}

export function compareTimes(left: ClusterTime, right: ClusterTime): number {
  return left.seconds - right.seconds || left.ordinal - right.ordinal
}

export function timestampOf({ seconds, ordinal }: ClusterTime): Timestamp {
  return new Timestamp({ t: seconds, i: ordinal })
}

export function tokenOf({ seconds, ordinal }: ClusterTime): string {
  const hex = (value: number) => value.toString(16).padStart(8, '0')
  return `82${hex(seconds)}${hex(ordinal)}04`
}

/** @throws {CommandFailed} 260 when it is no token of this server's. */
export function timeOfToken(token: unknown): ClusterTime {
  const data = typeof token === 'object' && token !== null && '_data' in token ? token._data : undefined
  const [, seconds, ordinal] = (typeof data === 'string' && TOKEN.exec(data)) || []
  if (seconds === undefined || ordinal === undefined) {
    throw new CommandFailed(260, 'InvalidResumeToken', 'the resume token is none of this server')
  }
  return { seconds: Number.parseInt(seconds, 16), ordinal: Number.parseInt(ordinal, 16) }
}
