import type { Observation } from '@innkeeper/core/record/record'
import type { FetchRequest, ReadCursor, SourceReader } from '@innkeeper/core/record/source-reader'

import type { AircallClient, AircallCollection } from './client.ts'
import { type Seen, seenAt } from './seen.ts'
import { callFrom, mentionsOf } from './to-record/call.ts'
import { contactFrom } from './to-record/contact.ts'
import { insightFrom, INSIGHTS, isInsight } from './to-record/insight.ts'
import { memberOf } from './to-record/insight-content.ts'
import { lineFrom } from './to-record/line.ts'
import { staffFrom } from './to-record/staff.ts'
import { readListed } from './windowed-list.ts'
import { WireCall, WireContact, WireNumber, WireUser } from './wire.ts'

export interface AircallReaderOptions {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** How far back calls are read, in days. Default 183: Aircall keeps about six months within reach. */
  readonly historyDays?: number
}

const DAY_MS = 86_400_000
/** Calls of the last days, read again to find what the webhook missed. */
const RECENT_CALLS = 'recent-calls'
const RECENT_DAYS = 2
/** Before the first entry of any address book there: the company began in this year. UNIX seconds. */
const BEGINNING = Date.UTC(2014, 0) / 1_000

export function aircallReader(client: AircallClient, options: AircallReaderOptions): SourceReader {
  const { now, historyDays = 183 } = options

  /**
   * To the second, as Aircall's own clock: what happens later in the second of a read is told by an event, which then counts
   * because it is about what changed.
   */
  const readAt = (notOlderThan = 0): Seen => seenAt(Math.max(Math.floor(now() / 1_000) * 1_000, notOlderThan))

  async function fetchOne({ what, sourceId, notOlderThan }: FetchRequest): Promise<readonly Observation[]> {
    const seen = readAt(notOlderThan)
    const path = `/v1/calls/${encodeURIComponent(sourceId)}`
    if (what === 'call') {
      const call = WireCall.safeParse(memberOf(await client.read(path), 'call')).data
      return call ? said([callFrom(call, seen), ...mentionsOf(call, seen)]) : []
    }
    if (!isInsight(what)) throw new RangeError(`nothing called ${what} can be read from Aircall`)
    const body = await client.read(`${path}/${INSIGHTS[what].path}`)
    return said([insightFrom(what, sourceId, body, seen, true)])
  }

  return {
    source: 'aircall',
    collections: ['users', 'numbers', 'contacts', 'calls'],
    polls: [{ collection: RECENT_CALLS, everyMs: DAY_MS }],
    unhurried: [],
    batchSize: () => 1,
    async fetch(requests) {
      const observations: Observation[] = []
      // What is not there (404) is no deletion: calls stay, older ones only get out of reach.
      for (const request of requests) observations.push(...(await fetchOne(request)))
      return { observations, fetches: [] }
    },
    async readPage({ collection, position }: ReadCursor) {
      const listed = LISTED[collection]
      if (!listed) throw new RangeError(`Aircall has no collection called ${collection}`)
      const seen = readAt()
      const to = Math.ceil(now() / 1_000)
      const days = listed.lastDays ?? historyDays
      const from = listed.of === 'calls' ? to - (days * DAY_MS) / 1_000 : BEGINNING
      const page = await readListed(client, listed.of, position, { from, to }, listed.of === 'calls')
      const { items, done, total, next } = page
      return {
        observations: items.flatMap((item) => listed.toRecord(item, seen) ?? []),
        next: next === undefined ? undefined : { collection, position: next },
        done,
        total,
      }
    },
  }
}

interface Listed {
  readonly of: AircallCollection
  readonly lastDays?: number
  toRecord(item: unknown, seen: Seen): Observation | undefined
}

const readCall = (item: unknown, seen: Seen): Observation | undefined => {
  const call = WireCall.safeParse(item).data
  return call && callFrom(call, seen)
}

/** An item without an id is left out. Whom a listed call speaks of is not taken in: they have lists of their own. */
const LISTED: Readonly<Record<string, Listed>> = {
  users: {
    of: 'users',
    toRecord: (item, seen) => {
      const user = WireUser.safeParse(item).data
      return user && staffFrom(user, seen)
    },
  },
  numbers: {
    of: 'numbers',
    toRecord: (item, seen) => {
      const number = WireNumber.safeParse(item).data
      return number && lineFrom(number, seen)
    },
  },
  contacts: {
    of: 'contacts',
    toRecord: (item, seen) => {
      const contact = WireContact.safeParse(item).data
      return contact && contactFrom(contact, seen)
    },
  },
  calls: { of: 'calls', toRecord: readCall },
  [RECENT_CALLS]: { of: 'calls', lastDays: RECENT_DAYS, toRecord: readCall },
}

function said(observations: readonly (Observation | undefined)[]): Observation[] {
  return observations.filter((observation) => observation !== undefined)
}
