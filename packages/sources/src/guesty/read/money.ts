import { ServiceRefused } from '@innkeeper/core/errors'
import type { FactsByType } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'
import type { FetchRequest } from '@innkeeper/core/record/source-reader'
import * as z from 'zod/mini'

import type { GuestyClient, GuestyQuery } from '../client.ts'
import type { GuestyPage } from '../envelope.ts'
import { hearsay, observationOf, type Seen, seenAt } from '../seen.ts'
import { guestFrom } from '../to-record/guest.ts'
import { moneyOfStay } from '../to-record/money-fields.ts'
import { bookerOf, fullNameOf } from '../to-record/stay.ts'
import { WireReservation } from '../wire.ts'
import { readSafely } from './optional-read.ts'

/** As many as the legacy list gives on a page that names none. */
export const MOST_MONIES = 25

const ASKED_AGAIN_AFTER_MS = 24 * 3_600_000

/** The legacy row holds a copy of its guest, which v3 names by id only: many names for one read. */
const MONEY_FIELDS = '_id money guestId guest isReturningGuest lastUpdatedAt'

/** Days of check-out and check-in that a list of money covers, `YYYY-MM-DD`. */
export interface MoneyWindow {
  readonly checkOutFrom: string
  readonly checkInTo?: string | undefined
}

/**
 * What guests owe, and by the way who they are. It stands in the legacy reservation until that ends (1 March 2027), then in the report search, whose
 * path is not confirmed; where neither answers, the balance is unknown.
 */
export interface MoneyReads {
  /** True while rows come from the legacy reservation, with who booked. */
  tellsGuests(): boolean
  /** The money of up to {@link MOST_MONIES} stays, and who booked them; an empty group ("unknown") where Guesty does not tell any more. */
  ofStays(requests: readonly FetchRequest[]): Promise<readonly Observation[]>
  /** One page; undefined when neither endpoint answers. */
  page(
    window: MoneyWindow,
    skip: number,
    limit: number,
  ): Promise<{ page: GuestyPage; observations: Observation[] } | undefined>
}

export function moneyReads(client: GuestyClient, reportPath: string, now: () => number): MoneyReads {
  const closed = new Map<'legacy' | 'report', number>()

  /** Asks an endpoint unless it refused lately as a whole. */
  async function ask<Value>(which: 'legacy' | 'report', read: () => Promise<Value>): Promise<Value | undefined> {
    if ((closed.get(which) ?? 0) > now()) return undefined
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ServiceRefused) || error.status === 401) throw error
      closed.set(which, now() + ASKED_AGAIN_AFTER_MS)
      return undefined
    }
  }

  /** The legacy list by ids; where it does not take that filter, or leaves a row out, the rows are read one by one. */
  async function legacyStays(ids: readonly string[]): Promise<ReadonlyMap<string, WireReservation>> {
    const rows = new Map<string, WireReservation>()
    if (ids.length < 2 || (closed.get('legacy') ?? 0) > now()) return rows
    const filters = JSON.stringify([{ field: '_id', operator: '$in', value: ids }])
    const page = await readSafely(() =>
      client.list('/reservations', { filters, fields: MONEY_FIELDS, sort: '_id', limit: ids.length, skip: 0 }),
    )
    for (const row of page?.rows ?? []) {
      const wire = rowOf(row)
      const id = wire && idOf(wire)
      if (id) rows.set(id, wire)
    }
    return rows
  }

  async function legacyStay(id: string): Promise<WireReservation | undefined> {
    const body = await ask('legacy', () =>
      client.one(`/reservations/${encodeURIComponent(id)}`, { fields: MONEY_FIELDS }),
    )
    return rowOf(body)
  }

  /** The report cannot be asked by id, but by the confirmation code. */
  async function reportedStay(id: string): Promise<WireReservation | undefined> {
    if ((closed.get('report') ?? 0) > now()) return undefined
    const stays = await readSafely(() => client.list('/reservations-v3', { 'reservationIds[]': [id] }), [404])
    const code = rowOf(stays?.rows[0])?.confirmationCode
    if (!code) return undefined
    const page = await ask('report', () => client.list(reportPath, { 'filter[confirmationCode]': code }))
    return page?.rows.map(rowOf).find((row) => row && idOf(row) === id)
  }

  return {
    tellsGuests: () => (closed.get('legacy') ?? 0) <= now(),
    async ofStays(requests) {
      const readAt = now()
      const rows = await legacyStays(requests.map((request) => request.sourceId))
      const observations: Observation[] = []
      for (const { sourceId, notOlderThan } of requests) {
        const row = rows.get(sourceId) ?? (await legacyStay(sourceId)) ?? (await reportedStay(sourceId))
        const seen = seenAt(readAt, notOlderThan)
        const money = (row && moneyOfStay(row.money)) ?? {}
        observations.push(observationOf('stay', sourceId, seen, { money, booker: row && bookerGroup(row) }))
        if (row) observations.push(...guestCopy(row, seen))
      }
      return observations
    },
    async page(window, skip, limit) {
      const readAt = now()
      const page =
        (await ask('legacy', () => client.list('/reservations', legacyQuery(window, skip, limit)))) ??
        (await ask('report', () => client.list(reportPath, reportQuery(window, skip, limit))))
      if (!page) return undefined
      return { page, observations: page.rows.flatMap((row) => moneyObservation(row, seenAt(readAt, 0))) }
    },
  }
}

function moneyObservation(row: unknown, seen: Seen): Observation[] {
  const wire = rowOf(row)
  const id = wire && idOf(wire)
  const money = wire && moneyOfStay(wire.money)
  if (!id || !money) return []
  return [observationOf('stay', id, seen, { money, booker: bookerGroup(wire) }), ...guestCopy(wire, seen)]
}

/** Who booked, where the row holds the guest's name; what it leaves out is not taken as nobody. */
function bookerGroup(row: WireReservation): FactsByType['stay']['booker'] | undefined {
  return row.guest && fullNameOf(row.guest) ? bookerOf(row) : undefined
}

function guestCopy({ guest, guestId }: WireReservation, seen: Seen): Observation<'guest'>[] {
  const id = guest?.id ?? guestId
  return id && guest && fullNameOf(guest) ? [guestFrom(id, guest, hearsay(seen))] : []
}

/** A legacy row, or a row of the report, which may hold the amounts beside the rest. */
function rowOf(row: unknown): WireReservation | undefined {
  const wire = z.safeParse(WireReservation, row).data
  if (!wire || wire.money) return wire
  return z.safeParse(WireReservation, { ...wire, money: row }).data
}

function idOf(row: WireReservation): string | undefined {
  return row.id ?? undefined
}

function legacyQuery({ checkOutFrom, checkInTo }: MoneyWindow, skip: number, limit: number): GuestyQuery {
  const filters = [
    { field: 'checkOutDateLocalized', operator: '$gte', value: checkOutFrom },
    ...(checkInTo ? [{ field: 'checkInDateLocalized', operator: '$lte', value: checkInTo }] : []),
  ]
  return { filters: JSON.stringify(filters), fields: MONEY_FIELDS, sort: '_id', limit, skip }
}

function reportQuery({ checkOutFrom, checkInTo }: MoneyWindow, skip: number, limit: number): GuestyQuery {
  return {
    'filter[checkOut][gte]': checkOutFrom,
    ...(checkInTo ? { 'filter[checkIn][lte]': checkInTo } : {}),
    sort: '_id',
    limit,
    skip,
  }
}
