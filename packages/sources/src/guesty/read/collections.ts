import type { Observation } from '@innkeeper/core/record/record'
import type { RecordReader } from '@innkeeper/core/record/record-store'
import type { ReadCursor, ReadPage } from '@innkeeper/core/record/source-reader'
import { addDays, type LocalDate } from '@innkeeper/core/time/calendar'
import * as z from 'zod/mini'

import type { GuestyClient, GuestyQuery } from '../client.ts'
import type { GuestyPage } from '../envelope.ts'
import { seenAt } from '../seen.ts'
import { reviewFrom, reviewIdOf } from '../to-record/review.ts'
import { taskFrom, taskIdOf } from '../to-record/task.ts'
import { instantFrom } from '../to-record/time-fields.ts'
import { WireConversation, WireReview, WireTask } from '../wire.ts'
import { readCalendar } from './calendar.ts'
import { CONVERSATION_FIELDS, readThread } from './conversation.ts'
import type { MoneyReads } from './money.ts'
import { newsIn } from './news.ts'
import { readSafely } from './optional-read.ts'
import type { StayReads } from './stays.ts'
import { LISTING_FIELDS, type Things } from './things.ts'

/** How far back a first fill goes. */
const PAST_DAYS = 90
const PAGE = 100
/** Of lists that need one more read for each row. A smaller page of tasks is refused. */
const SMALL_PAGE = 25
const CALENDARS_A_PAGE = 5
const TASK_COLUMNS =
  'status taskTitle type listing reservation scheduledFor endTime canStartAfter mustFinishBefore assignee id'
const TASK_FILTERS = ['{"status":{"@nin":["completed","canceled"]}}', '{"scheduledFor":{"@today":true}}']

/** Where a list goes on. `first` is the first row's id of the page before: a source that ignores `skip` repeats it. */
const Position = z.object({
  from: z.string(),
  skip: z.number(),
  done: z.number(),
  part: z.optional(z.number()),
  first: z.optional(z.string()),
  cursorAfter: z.optional(z.string()),
})
type Position = z.output<typeof Position>

interface Part {
  readonly observations: readonly Observation[]
  /** Undefined at the end. */
  readonly next: Position | undefined
  readonly done: number
  readonly total: number | undefined
}

export interface CollectionPorts {
  readonly client: GuestyClient
  readonly things: Things
  readonly stayReads: StayReads
  readonly money: MoneyReads
  readonly records: Pick<RecordReader, 'find' | 'get'>
  readonly now: () => number
}

/** Reads one page of one of Guesty's collections. */
export type ReadPart = (position: Position) => Promise<Part>

/** Every collection that can be read page by page, by name. */
export function collectionsOf(ports: CollectionPorts): Readonly<Record<string, ReadPart>> {
  const { client, things, stayReads, money, records, now } = ports

  async function listings(at: Position): Promise<Part> {
    const readAt = now()
    const page = await client.list('/listings', {
      fields: LISTING_FIELDS,
      limit: SMALL_PAGE,
      skip: at.skip,
      sort: '_id',
    })
    const observations: Observation[] = []
    for (const row of page.rows) {
      const observation = await things.listingRow(row, readAt)
      if (observation) observations.push(observation)
    }
    return part(at, page, SMALL_PAGE, await newsIn(observations, records))
  }

  function searchStays(query: GuestyQuery, at: Position, limit: number): Promise<GuestyPage> {
    return client.list('/reservations-v3/search', { ...query, sort: '_id', limit, skip: at.skip })
  }

  async function stays(at: Position): Promise<Part> {
    const readAt = now()
    const page = await searchStays({ 'filter[checkOut][gte]': at.from }, at, PAGE)
    return part(at, page, PAGE, (await stayReads.fromRows(page.rows, readAt, false)).stays)
  }

  /** The guests of the stays whom nobody knows yet; their stays once more, with the guest's name. */
  async function guests(at: Position): Promise<Part> {
    return staysWithGuests(at, SMALL_PAGE)
  }

  /** The stays around today: what an event that never came would have told. */
  async function activeStays(at: Position): Promise<Part> {
    return staysWithGuests(at, PAGE)
  }

  async function staysWithGuests(at: Position, limit: number): Promise<Part> {
    const readAt = now()
    const page = await searchStays({ 'filter[checkOut][gte]': at.from }, at, limit)
    const read = await stayReads.fromRows(page.rows, readAt, true)
    return part(at, page, limit, [...read.guests, ...(await newsIn(read.stays, records))])
  }

  async function moneyPage(at: Position, checkInTo?: LocalDate): Promise<Part> {
    const read = await money.page({ checkOutFrom: at.from, checkInTo }, at.skip, PAGE)
    if (!read) return { observations: [], next: undefined, done: at.done, total: undefined }
    return part(at, read.page, PAGE, await newsIn(read.observations, records))
  }

  async function calendar(at: Position): Promise<Part> {
    const query = { fields: '_id', limit: CALENDARS_A_PAGE, skip: at.skip, sort: '_id' }
    const page = await client.list('/listings', query)
    const observations: Observation[] = []
    for (const row of page.rows) {
      const id = idOf(row)
      if (id) observations.push(...(await readCalendar(client, id, records, { now, notOlderThan: 0 })))
    }
    return part(at, page, CALENDARS_A_PAGE, await newsIn(observations, records))
  }

  async function tasks(at: Position): Promise<Part> {
    const readAt = now()
    const current = at.part ?? 0
    const filters = TASK_FILTERS[current] ?? '{}'
    const page = await client.list('/tasks-open-api/tasks', {
      columns: TASK_COLUMNS,
      filters,
      limit: SMALL_PAGE,
      skip: at.skip,
    })
    const observations: Observation[] = []
    for (const row of page.rows) {
      const wire = z.safeParse(WireTask, row).data
      const id = wire && taskIdOf(wire)
      if (!id) continue
      const isWhole = Boolean(wire.title && wire.status && wire.apply)
      const task = isWhole ? taskFrom(id, wire, seenAt(readAt, 0)) : await readSafely(() => things.task(id, 0))
      if (task) observations.push(task)
    }
    const read = part(at, page, SMALL_PAGE, await newsIn(observations, records))
    const following = current + 1 < TASK_FILTERS.length ? current + 1 : undefined
    if (read.next) return { ...read, next: { ...read.next, part: current } }
    if (following === undefined) return read
    return { ...read, next: { from: at.from, skip: 0, done: read.done, part: following } }
  }

  async function reviews(at: Position): Promise<Part> {
    const readAt = now()
    const page = await client.list('/reviews', { startDate: at.from, limit: PAGE, skip: at.skip })
    const observations = page.rows.flatMap((row) => {
      const wire = z.safeParse(WireReview, row).data
      const id = wire && reviewIdOf(wire)
      if (!id) return []
      const updatedAt = instantFrom(wire.updatedAt ?? wire.updatedAtGuesty)
      return [reviewFrom(id, wire, { sourceTime: updatedAt ?? readAt, observedAt: readAt })]
    })
    return part(at, page, PAGE, await newsIn(observations, records))
  }

  /** Newest first, until they are older than the window. */
  async function conversations(at: Position): Promise<Part> {
    const readAt = now()
    const page = await client.list('/communication/conversations', {
      fields: CONVERSATION_FIELDS,
      sort: '-modifiedAt',
      ...(at.cursorAfter ? { cursorAfter: at.cursorAfter } : {}),
    })
    const since = Date.parse(`${at.from}T00:00:00Z`)
    const observations: Observation[] = []
    let reachedOld = false
    for (const row of page.rows) {
      const wire = z.safeParse(WireConversation, row).data
      const id = wire?.id
      if (!id) continue
      if ((instantFrom(wire?.modifiedAt) ?? readAt) < since) reachedOld = true
      else observations.push(...(await readThread(client, id, row, { since, readAt, notOlderThan: 0 })))
    }
    const done = at.done + page.rows.length
    const { cursorAfter } = page
    const goesOn = cursorAfter && cursorAfter !== at.cursorAfter && page.rows.length > 0 && !reachedOld
    return {
      observations: await newsIn(observations, records),
      next: goesOn ? { from: at.from, skip: 0, done, cursorAfter } : undefined,
      done,
      total: page.total,
    }
  }

  return {
    listings,
    stays,
    guests,
    money: (at) => moneyPage(at),
    calendar,
    tasks: unlessRefused(tasks),
    reviews: unlessRefused(reviews),
    conversations: unlessRefused(conversations),
    'active-stays': activeStays,
    balances: (at) => moneyPage(at, addDays(at.from, 31)),
    'recent-reviews': unlessRefused(reviews),
    'open-tasks': unlessRefused(tasks),
    'all-listings': listings,
  }
}

/** Not every account has tasks, reviews or an inbox: a collection that is forbidden or absent is empty, and holds up no other. */
function unlessRefused(read: ReadPart): ReadPart {
  return async (at) =>
    (await readSafely(() => read(at), [403, 404])) ?? {
      observations: [],
      next: undefined,
      done: at.done,
      total: undefined,
    }
}

/** How many days before today each collection begins. */
const BEGINS_DAYS_BEFORE: Readonly<Record<string, number>> = {
  'active-stays': 7,
  balances: 1,
  reviews: 365,
  'recent-reviews': 2,
}

export async function readCollection(
  collections: Readonly<Record<string, ReadPart>>,
  cursor: ReadCursor,
  now: number,
): Promise<ReadPage | undefined> {
  const read = collections[cursor.collection]
  if (!read) return undefined
  const today = new Date(now).toISOString().slice(0, 10)
  const from = addDays(today, -(BEGINS_DAYS_BEFORE[cursor.collection] ?? PAST_DAYS))
  const position = z.safeParse(Position, cursor.position)
  const { observations, next, done, total } = await read(position.data ?? { from, skip: 0, done: 0 })
  return {
    observations,
    next: next && { collection: cursor.collection, position: next },
    done,
    total,
  }
}

/** The place after a page; none when the list ended, or when the source gave the same page again. */
function part(at: Position, page: GuestyPage, limit: number, observations: readonly Observation[]): Part {
  const first = idOf(page.rows[0])
  const isRepeated = first !== undefined && first === at.first
  const read = page.rows.length
  const done = isRepeated ? at.done : at.done + read
  const isLast = read === 0 || isRepeated || !(page.hasMore ?? read >= limit)
  return {
    observations: isRepeated ? [] : observations,
    next: isLast ? undefined : { from: at.from, skip: at.skip + read, done, ...(first ? { first } : {}) },
    done,
    total: page.total,
  }
}

const Row = z.object({
  _id: z.optional(z.string()),
  id: z.optional(z.union([z.string(), z.object({ children: z.string() })])),
  reservationId: z.optional(z.string()),
})

function idOf(row: unknown): string | undefined {
  const { data } = z.safeParse(Row, row)
  const id = data?.['_id'] ?? data?.id ?? data?.reservationId
  return typeof id === 'object' ? id.children : id
}
