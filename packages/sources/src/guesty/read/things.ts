import type { Observation } from '@innkeeper/core/record/record'
import type { FetchRequest } from '@innkeeper/core/source/source-reader'
import * as z from 'zod/mini'

import type { GuestyClient } from '../client.ts'
import { recentlyRead } from '../recently-read.ts'
import { deletionOf, type Seen, seenAt } from '../seen.ts'
import { type NamedText, sayOfField } from '../to-record/custom-fields.ts'
import { guestFrom } from '../to-record/guest.ts'
import { listingFrom } from '../to-record/listing.ts'
import { stayFrom } from '../to-record/stay.ts'
import { taskFrom } from '../to-record/task.ts'
import { WireCustomField, WireGuest, WireListing, WireReservation, WireTask } from '../wire.ts'
import { fieldNames } from './field-names.ts'
import { readSafely } from './optional-read.ts'

/** Guesty answers 400 to more reservation ids in one read. */
export const MOST_RESERVATIONS = 10

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

export interface Read {
  readonly observations: readonly Observation[]
  readonly fetches: readonly FetchRequest[]
}

/** Reads single things, with what was read a short while ago at hand. */
export interface Things {
  reservations(requests: readonly FetchRequest[]): Promise<Read>
  /** A reservation out of a list, as seen when the list was read. */
  reservation(
    row: unknown,
    readAt: number,
  ): Promise<{ stay: Observation<'stay'>; bookerId: string | undefined } | undefined>
  guest(id: string, notOlderThan: number): Promise<Observation>
  listing(id: string, notOlderThan: number): Promise<Observation>
  /** A listing out of a list, with its labelled custom fields. */
  listingRow(row: unknown, readAt: number): Promise<Observation | undefined>
  task(id: string, notOlderThan: number): Promise<Observation>
}

export function thingsOf(client: GuestyClient, now: () => number): Things {
  const guests = recentlyRead<WireGuest | 'gone'>(2_000, HOUR_MS, now)
  const listings = recentlyRead<Observation>(2_000, 6 * HOUR_MS, now)
  const names = fieldNames(client, now)

  async function staysFrom(wire: WireReservation, id: string, seen: Seen) {
    const known = wire.customFields?.length ? await names.get() : undefined
    const bookerId = wire.bookerId ?? wire.guestId ?? wire.guest?.id ?? undefined
    const guest = bookerId ? guests.get(bookerId, 0)?.value : undefined
    const named = guest && guest !== 'gone' && !wire.guest ? { ...wire, guest: { ...guest, id: bookerId } } : wire
    return { stay: stayFrom(id, named, seen, 'v3', known), bookerId }
  }

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
    async reservations(requests) {
      const readAt = now()
      const ids = requests.map((request) => request.sourceId)
      const page = await readSafely(() => client.list('/reservations-v3', { 'reservationIds[]': ids }), [404])
      const rows = new Map<string, WireReservation>()
      for (const row of page?.rows ?? []) {
        const wire = z.safeParse(WireReservation, row)
        const id = wire.data?.id
        if (wire.data && id) rows.set(id, wire.data)
      }
      const observations: Observation[] = []
      const fetches = new Map<string, FetchRequest>()
      for (const { sourceId, notOlderThan } of requests) {
        const seen = seenAt(readAt, notOlderThan)
        const wire = rows.get(sourceId)
        if (!wire) {
          observations.push(deletionOf('stay', sourceId, seen))
          continue
        }
        const { stay, bookerId } = await staysFrom(wire, sourceId, seen)
        observations.push(stay)
        if (bookerId && !guests.get(bookerId, 0)) {
          fetches.set(bookerId, { what: 'guest', sourceId: bookerId, notOlderThan: 0 })
        }
        const unitId = wire.stay?.[0]?.unitId ?? wire.unitId ?? wire.listingId
        if (unitId && !listings.get(unitId, 0)) {
          fetches.set(unitId, { what: 'listing', sourceId: unitId, notOlderThan: 0 })
        }
      }
      return { observations, fetches: [...fetches.values()] }
    },
    async reservation(row, readAt) {
      const wire = z.safeParse(WireReservation, row)
      const id = wire.data?.id
      return wire.data && id ? staysFrom(wire.data, id, seenAt(readAt, 0)) : undefined
    },
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
