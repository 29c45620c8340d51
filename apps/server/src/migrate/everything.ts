import type { KeptEvent } from '@innkeeper/core/event/received-event'
import type { Page } from '@innkeeper/core/event/event-store'
import type { StoredRecord } from '@innkeeper/core/record/record-store'
import type { StateEntry } from '@innkeeper/core/state/state-store'

import type { Stores } from '../choose-stores.ts'

/** Where a move that was cut off goes on, kept where it moves to. */
export const PLACE_KEY = 'migration:place'

const EVENTS_AT_ONCE = 200
const RECORDS_AT_ONCE = 100

/** A page, and the cursor that it was read with. */
interface Turned<Item> {
  readonly items: readonly Item[]
  readonly cursor: string | undefined
}

/** Everything that an installation has kept, page by page; what belongs to one process or one move is left out. */
export const EVERYTHING = {
  events: (stores: Stores, from?: string): AsyncGenerator<Turned<KeptEvent>> =>
    pages((cursor) => stores.events.list({}, EVENTS_AT_ONCE, cursor), from),

  records: (stores: Stores, from?: string): AsyncGenerator<Turned<StoredRecord>> =>
    pages((cursor) => stores.records.all(RECORDS_AT_ONCE, cursor), from),

  async state(stores: Stores): Promise<StateEntry[]> {
    return (await stores.state.list('')).filter(({ key }) => key !== PLACE_KEY && !key.startsWith('dead-job:'))
  },
}

async function* pages<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  from: string | undefined,
): AsyncGenerator<Turned<Item>> {
  for (let cursor = from, more = true; more;) {
    const { items, nextCursor } = await read(cursor)
    yield { items, cursor }
    cursor = nextCursor ?? undefined
    more = nextCursor !== null
  }
}
