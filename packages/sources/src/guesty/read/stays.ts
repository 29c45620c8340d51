import { InnkeeperError, ServiceRefused } from '@innkeeper/core/errors'
import type { FactsByType } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'
import type { RecordReader } from '@innkeeper/core/record/record-store'
import type { FetchRequest } from '@innkeeper/core/record/source-reader'
import * as z from 'zod/mini'

import type { GuestyClient } from '../client.ts'
import { deletionOf, guestyId, isKnownAtFirstHand, type Seen, seenAt } from '../seen.ts'
import { stayFrom } from '../to-record/stay.ts'
import { WireReservation } from '../wire.ts'
import { fieldNames } from './field-names.ts'
import type { MoneyReads } from './money.ts'
import { readSafely } from './optional-read.ts'
import type { Things } from './things.ts'

/** Guesty answers 400 to more reservation ids in one read. */
export const MOST_RESERVATIONS = 10
/** Guests are read one by one. More unknown ones than this in one batch would hold up the bookings behind it. */
const GUESTS_AT_ONCE = 2

export interface StayReads {
  /**
   * Up to {@link MOST_RESERVATIONS} reservations by id, with their guests where only a few are unknown; of more, the copies that a list
   * of the same bookings holds are to be read next, and the guests themselves when there is time. What does not come back is gone.
   */
  byIds(
    requests: readonly FetchRequest[],
  ): Promise<{ observations: readonly Observation[]; fetches: readonly FetchRequest[] }>
  /**
   * Stays out of the rows of a list.
   *
   * @param withGuests Reads the guests whom nobody knows yet; else such a stay's guest has no name for now.
   */
  fromRows(
    rows: readonly unknown[],
    readAt: number,
    withGuests: boolean,
  ): Promise<{ stays: readonly Observation[]; guests: readonly Observation[] }>
}

interface Booker {
  readonly name: string | undefined
  readonly isReturning: boolean | undefined
  /** Not only from a copy inside something else. */
  readonly isAtFirstHand: boolean
}

export function stayReads(
  client: GuestyClient,
  things: Things,
  records: Pick<RecordReader, 'get'>,
  money: Pick<MoneyReads, 'tellsGuests'>,
  now: () => number,
): StayReads {
  const names = fieldNames(client, now)

  /** Reservations by id. One id that Guesty does not take for one spoils the whole request; then each is read alone. */
  async function rowsById(
    ids: readonly string[],
  ): Promise<{ rows: ReadonlyMap<string, WireReservation>; refused: ReadonlySet<string> }> {
    const ask = (some: readonly string[]) =>
      readSafely(() => client.list('/reservations-v3', { 'reservationIds[]': some }), [404])
    const answers: unknown[] = []
    const refused = new Set<string>()
    try {
      answers.push(...((await ask(ids))?.rows ?? []))
    } catch (error) {
      if (!(error instanceof ServiceRefused) || error.status !== 400 || ids.length === 1) throw error
      for (const id of ids) {
        const page = await readSafely(() => ask([id]).then((it) => it ?? { rows: [] }), [400])
        if (page) answers.push(...page.rows)
        else refused.add(id)
      }
      if (refused.size === ids.length) throw error
    }
    const rows = parsed(answers)
    if (answers.length > 0 && rows.size === 0) {
      throw new ServiceRefused('GET /reservations-v3 answered reservations of a shape that is not known')
    }
    return { rows, refused }
  }

  /** What is known of guests, by their Guesty id: v3 names them only so. */
  async function knownBookers(ids: readonly string[]): Promise<Map<string, Booker>> {
    const stored = new Map(
      (await records.get(ids.map((id) => guestyId('guest', id)))).map((it) => [it.record.id, it.record]),
    )
    const known = new Map<string, Booker>()
    for (const id of ids) {
      const record = stored.get(guestyId('guest', id))
      if (record) known.set(id, bookerOf(record.facts, isKnownAtFirstHand(record)))
    }
    return known
  }

  /** Reads the bookers who are not known at first hand. A guest that cannot be read now is asked for again by a fetch of its own. */
  async function readUnknown(ids: readonly string[], known: Map<string, Booker>) {
    const guests: Observation[] = []
    const unread: FetchRequest[] = []
    for (const id of ids) {
      if (known.get(id)?.isAtFirstHand) continue
      try {
        const guest = await things.guest(id, 0)
        // Nobody knew one that is gone, so there is nothing to take back.
        if (!guest.deleted) guests.push(guest)
        known.set(id, bookerOf(guest.facts, true))
      } catch (error) {
        if (!(error instanceof InnkeeperError)) throw error
        unread.push({ what: 'guest', sourceId: id, notOlderThan: 0 })
      }
    }
    return { guests, unread }
  }

  /** What is to be read of many unknown guests: their names along with the money of their stays, all else later. */
  function readLater(ids: readonly string[], rows: Iterable<WireReservation>): FetchRequest[] {
    const unknown = new Set(ids)
    const ask = (what: string, sourceId: string): FetchRequest => ({ what, sourceId, notOlderThan: 0 })
    if (!money.tellsGuests()) return ids.map((id) => ask('guest', id))
    const stays = [...rows].flatMap((wire) => (unknown.has(bookerIdOf(wire) ?? '') && wire.id ? [wire.id] : []))
    return [...stays.map((id) => ask('money', id)), ...ids.map((id) => ask('guest-details', id))]
  }

  async function stayOf(
    wire: WireReservation,
    id: string,
    seen: Seen,
    bookers: ReadonlyMap<string, Booker>,
  ): Promise<Observation<'stay'>> {
    const fields = wire.customFields?.length ? await names.get() : undefined
    const bookerId = bookerIdOf(wire)
    const booker = bookerId ? bookers.get(bookerId) : undefined
    const guest = { id: bookerId, fullName: booker?.name, returningGuest: booker?.isReturning }
    return stayFrom(id, booker && !wire.guest ? { ...wire, guest } : wire, seen, 'v3', fields)
  }

  /** Units that nobody knows are read by a fetch of their own. */
  async function unknownUnits(rows: Iterable<WireReservation>): Promise<FetchRequest[]> {
    const ids = [...new Set([...rows].flatMap((wire) => wire.stay?.[0]?.unitId ?? wire.unitId ?? wire.listingId ?? []))]
    const stored = await records.get(ids.map((id) => guestyId('listing', id)))
    const known = new Set(stored.flatMap(({ record }) => (isKnownAtFirstHand(record) ? [record.id] : [])))
    return ids
      .filter((id) => !known.has(guestyId('listing', id)))
      .map((id) => ({ what: 'listing', sourceId: id, notOlderThan: 0 }))
  }

  return {
    async byIds(requests) {
      const readAt = now()
      const { rows, refused } = await rowsById(requests.map((request) => request.sourceId))
      const ids = bookerIdsOf(rows.values())
      const bookers = await knownBookers(ids)
      const unknown = ids.filter((id) => !bookers.has(id))
      const { guests, unread } =
        unknown.length > GUESTS_AT_ONCE
          ? { guests: [], unread: readLater(unknown, rows.values()) }
          : await readUnknown(unknown, bookers)
      const observations: Observation[] = [...guests]
      for (const { sourceId, notOlderThan } of requests) {
        const seen = seenAt(readAt, notOlderThan)
        const wire = rows.get(sourceId)
        if (wire) observations.push(await stayOf(wire, sourceId, seen, bookers))
        else if (!refused.has(sourceId)) observations.push(deletionOf('stay', sourceId, seen))
      }
      const copies = ids.filter((id) => bookers.get(id)?.isAtFirstHand === false)
      const details = copies.map((id) => ({ what: 'guest-details', sourceId: id, notOlderThan: 0 }))
      return { observations, fetches: [...unread, ...details, ...(await unknownUnits(rows.values()))] }
    },
    async fromRows(answers, readAt, withGuests) {
      const rows = parsed(answers)
      const ids = bookerIdsOf(rows.values())
      const bookers = await knownBookers(ids)
      const { guests } = withGuests ? await readUnknown(ids, bookers) : { guests: [] }
      const stays: Observation[] = []
      for (const [id, wire] of rows) stays.push(await stayOf(wire, id, seenAt(readAt, 0), bookers))
      return { stays, guests }
    },
  }
}

function parsed(answers: readonly unknown[]): ReadonlyMap<string, WireReservation> {
  const rows = new Map<string, WireReservation>()
  for (const answer of answers) {
    const wire = z.safeParse(WireReservation, answer).data
    if (wire?.id) rows.set(wire.id, wire)
  }
  return rows
}

function bookerIdOf(wire: WireReservation): string | undefined {
  return wire.bookerId ?? wire.guestId ?? wire.guest?.id ?? undefined
}

function bookerIdsOf(rows: Iterable<WireReservation>): string[] {
  return [...new Set([...rows].flatMap((wire) => bookerIdOf(wire) ?? []))]
}

function bookerOf(facts: Partial<FactsByType['guest']>, isAtFirstHand: boolean): Booker {
  return { name: facts.name?.full, isReturning: facts.profile?.isReturning, isAtFirstHand }
}
