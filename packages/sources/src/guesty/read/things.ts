import type { Observation } from '@innkeeper/core/record/record'
import * as z from 'zod/mini'

import type { GuestyClient } from '../client.ts'
import { recentlyRead } from '../recently-read.ts'
import { deletionOf, type Seen, seenAt } from '../seen.ts'
import { type NamedText, sayOfField } from '../to-record/custom-fields.ts'
import { guestFrom } from '../to-record/guest.ts'
import { listingFrom } from '../to-record/listing.ts'
import { taskFrom } from '../to-record/task.ts'
import { WireCustomField, WireGuest, WireListing, WireTask } from '../wire.ts'
import { readSafely } from './optional-read.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Named one by one: without `fields` only some come, and identity papers and channel credentials must not. */
export const LISTING_FIELDS = [
  '_id accountId nickname title type isListed propertyType roomType accommodates bedrooms beds bathrooms areaSquareFeet tags',
  'address publishedAddress timezone defaultCheckInTime defaultCheckOutTime amenities amenitiesNotIncluded publicDescription',
  'cleaning cleaningStatus terms prices pms mtl wifiName wifiPassword customFields createdAt lastUpdatedAt',
].join(' ')
const GUEST_FIELDS =
  '_id firstName lastName fullName email emails phone phones preferredLanguage hometown address notes goodToKnowNotes tags returningGuest createdAt'

/** Reads single things, with what was read a short while ago at hand. */
export interface Things {
  guest(id: string, notOlderThan: number): Promise<Observation<'guest'>>
  listing(id: string, notOlderThan: number): Promise<Observation>
  /** A listing out of a list, with its labelled custom fields. */
  listingRow(row: unknown, readAt: number): Promise<Observation | undefined>
  task(id: string, notOlderThan: number): Promise<Observation>
}

export function thingsOf(client: GuestyClient, now: () => number): Things {
  const guests = recentlyRead<WireGuest | 'gone'>(2_000, HOUR_MS, now)
  const listings = recentlyRead<Observation>(2_000, 6 * HOUR_MS, now)

  async function listingFields(id: string): Promise<readonly NamedText[] | undefined> {
    const page = await readSafely(() => client.list(`/properties-api/custom-fields/${encodeURIComponent(id)}`))
    return page?.rows.flatMap((row) => {
      const field = z.safeParse(WireCustomField, row)
      return field.success ? (sayOfField(field.data) ?? []) : []
    })
  }

  async function listingOf(wire: WireListing, id: string, seen: Seen): Promise<Observation> {
    const observation = listingFrom(id, wire, seen, 'read', await listingFields(id))
    listings.put(id, observation, seen.observedAt)
    return observation
  }

  return {
    async guest(id, notOlderThan) {
      let found = guests.get(id, notOlderThan)
      if (!found) {
        const readAt = now()
        const body = await client.one(`/guests-crud/${encodeURIComponent(id)}`, { fields: GUEST_FIELDS })
        const wire = z.safeParse(WireGuest, body)
        found = { value: wire.data ?? 'gone', readAt }
        guests.put(id, found.value, readAt)
      }
      const seen = seenAt(found.readAt, notOlderThan)
      return found.value === 'gone' ? deletionOf('guest', id, seen) : guestFrom(id, found.value, seen)
    },
    async listing(id, notOlderThan) {
      const known = listings.get(id, notOlderThan)
      if (known) return known.value
      const readAt = now()
      const seen = seenAt(readAt, notOlderThan)
      const body = await client.one(`/listings/${encodeURIComponent(id)}`, { fields: LISTING_FIELDS })
      const wire = z.safeParse(WireListing, body)
      if (wire.data) return listingOf(wire.data, id, seen)
      const gone = deletionOf('listing', id, seen)
      listings.put(id, gone, readAt)
      return gone
    },
    async listingRow(row, readAt) {
      const wire = z.safeParse(WireListing, row)
      const id = wire.data?.id
      return wire.data && id ? listingOf(wire.data, id, seenAt(readAt, 0)) : undefined
    },
    async task(id, notOlderThan) {
      const readAt = now()
      const body = await client.one(`/tasks-open-api/${encodeURIComponent(id)}`)
      const wire = z.safeParse(WireTask, body)
      const seen = seenAt(readAt, notOlderThan)
      return wire.data ? taskFrom(id, wire.data, seen) : deletionOf('task', id, seen)
    },
  }
}
