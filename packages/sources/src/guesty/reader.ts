import { ServiceRefused } from '@innkeeper/core/errors'
import type { Observation } from '@innkeeper/core/record/record'
import type { RecordReader } from '@innkeeper/core/record/record-store'
import type { FetchRequest, SourceReader } from '@innkeeper/core/record/source-reader'

import type { GuestyClient, GuestyClients } from './client.ts'
import { readCalendar } from './read/calendar.ts'
import { collectionsOf, readCollection } from './read/collections.ts'
import { readConversation } from './read/conversation.ts'
import { MOST_MONIES, moneyReads } from './read/money.ts'
import { MOST_RESERVATIONS, stayReads } from './read/stays.ts'
import { thingsOf } from './read/things.ts'

export interface GuestyReaderOptions {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** What is known already: to see which calendar blocks ended, and to leave out what a poll finds unchanged. */
  readonly records: Pick<RecordReader, 'find' | 'get'>
  /** The report search that holds money once the legacy reservation is gone; its path is not confirmed. */
  readonly reportPath?: string
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Reads Guesty through `/reservations-v3` and its neighbours: what events wait for before what fills, polls and details ask for. */
export function guestyReader(client: GuestyClients, options: GuestyReaderOptions): SourceReader {
  const { now, records, reportPath = '/reservations-v3/reports/search' } = options
  const readsWith = (side: GuestyClient) => {
    const things = thingsOf(side, now)
    const money = moneyReads(side, reportPath, now)
    return { things, money, stays: stayReads(side, things, records, money, now) }
  }
  const { things, money, stays } = readsWith(client)
  const unhurried = readsWith(client.unhurried)
  const collections = collectionsOf({
    client: client.unhurried,
    things: unhurried.things,
    stayReads: unhurried.stays,
    money: unhurried.money,
    records,
    now,
  })

  function readOne(what: string, { sourceId, notOlderThan }: FetchRequest): Promise<readonly Observation[]> {
    switch (what) {
      case 'guest':
        return things.guest(sourceId, notOlderThan).then(one)
      case 'guest-details':
        return unhurried.things.guest(sourceId, notOlderThan).then(one)
      case 'listing':
        return things.listing(sourceId, notOlderThan).then(one)
      case 'task':
        return things.task(sourceId, notOlderThan).then(one)
      case 'calendar':
        return readCalendar(client, sourceId, records, { now, notOlderThan })
      case 'conversation':
        return readConversation(client, sourceId, notOlderThan, now)
      default:
        throw new ServiceRefused(`Guesty has nothing that is called ${what}`)
    }
  }

  return {
    source: 'guesty',
    // Money before guests: its rows name who booked, which answers need; all else about a guest is one read each, and comes last.
    collections: ['listings', 'stays', 'money', 'calendar', 'tasks', 'reviews', 'conversations', 'guests'],
    polls: [
      { collection: 'recent-reviews', everyMs: 10 * MINUTE_MS },
      { collection: 'balances', everyMs: HOUR_MS },
      { collection: 'calendar', everyMs: 6 * HOUR_MS },
      { collection: 'active-stays', everyMs: 24 * HOUR_MS },
      { collection: 'all-listings', everyMs: 24 * HOUR_MS },
      { collection: 'open-tasks', everyMs: 24 * HOUR_MS },
    ],
    unhurried: ['guest-details'],
    batchSize: guestyBatchSize,
    async fetch(requests) {
      const what = requests[0]?.what
      if (what === undefined) return { observations: [], fetches: [] }
      if (what === 'reservation') return stays.byIds(requests)
      if (what === 'money') return { observations: await money.ofStays(requests), fetches: [] }
      const observations: Observation[] = []
      for (const request of requests) observations.push(...(await readOne(what, request)))
      return { observations, fetches: [] }
    },
    async readPage(cursor) {
      const page = await readCollection(collections, cursor, now())
      if (!page) throw new ServiceRefused(`Guesty has no collection that is called ${cursor.collection}`)
      return page
    },
  }
}

function one(observation: Observation): readonly Observation[] {
  return [observation]
}

/** How many things of one sort Guesty gives in one read. */
export function guestyBatchSize(what: string): number {
  return what === 'reservation' ? MOST_RESERVATIONS : what === 'money' ? MOST_MONIES : 1
}
