import { ServiceRefused } from '@innkeeper/core/errors'
import type { Observation } from '@innkeeper/core/record/record'
import * as z from 'zod/mini'

import type { GuestyClient, GuestyQuery } from '../client.ts'
import type { GuestyPage } from '../envelope.ts'
import { observationOf, type Seen, seenAt } from '../seen.ts'
import { moneyOfStay } from '../to-record/money-fields.ts'
import { WireReservation } from '../wire.ts'
import { readSafely } from './optional-read.ts'

const ASKED_AGAIN_AFTER_MS = 24 * 3_600_000

/** Days of check-out and check-in that a list of money covers, `YYYY-MM-DD`. */
export interface MoneyWindow {
  readonly checkOutFrom: string
  readonly checkInTo?: string | undefined
}

/**
 * What guests owe. It stands in the legacy reservation until that ends (1 March 2027), then in the report search, whose
 * path is not confirmed; where neither answers, the balance is unknown.
 */
export interface MoneyReads {
  /** One stay's money; an empty group ("unknown") when Guesty does not tell any more. */
  ofStay(id: string, notOlderThan: number): Promise<readonly Observation[]>
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

  async function legacyStay(id: string): Promise<WireReservation | undefined> {
    const body = await ask('legacy', () =>
      client.one(`/reservations/${encodeURIComponent(id)}`, { fields: '_id money lastUpdatedAt' }),
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
    async ofStay(id, notOlderThan) {
      const readAt = now()
      const row = (await legacyStay(id)) ?? (await reportedStay(id))
      return [observationOf('stay', id, seenAt(readAt, notOlderThan), { money: (row && moneyOfStay(row.money)) ?? {} })]
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

function moneyObservation(row: unknown, seen: Seen): Observation<'stay'>[] {
  const wire = rowOf(row)
  const id = wire && idOf(wire)
  const money = wire && moneyOfStay(wire.money)
  return id && money ? [observationOf('stay', id, seen, { money })] : []
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
  return { filters: JSON.stringify(filters), fields: '_id money lastUpdatedAt', sort: '_id', limit, skip }
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
