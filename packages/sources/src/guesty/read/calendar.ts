import type { Observation } from '@innkeeper/core/record/record'
import type { RecordReader } from '@innkeeper/core/record/record-store'
import { addDays, type LocalDate } from '@innkeeper/core/time/calendar'
import * as z from 'zod/mini'

import type { GuestyClient } from '../client.ts'
import { guestyId, observationOf, type Seen, seenAt } from '../seen.ts'
import { blockId, blocksFrom, withdrawnBlocks } from '../to-record/calendar-blocks.ts'
import { WireCalendarDay } from '../wire.ts'
import { readSafely } from './optional-read.ts'

const CALENDAR_DAYS = 365

interface KnownBlock {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly kind: string | undefined
}

/**
 * The blocks of a listing from yesterday to a year ahead, and the end of those that are not there any more.
 *
 * Guesty gives blocks no id, only nights: a block goes by the night it begins on, so what is known already is needed to
 * tell which have ended, and which merely began before the first night read.
 */
export async function readCalendar(
  client: GuestyClient,
  listingId: string,
  records: Pick<RecordReader, 'find'>,
  clock: { readonly now: () => number; readonly notOlderThan: number },
): Promise<readonly Observation[]> {
  const readAt = clock.now()
  const first = addDays(new Date(readAt).toISOString().slice(0, 10), -1)
  const last = addDays(first, CALENDAR_DAYS)
  const path = `/availability-pricing/api/calendar/listings/minified/${encodeURIComponent(listingId)}`
  const answer = await readSafely(() => client.list(path, { startDate: first, endDate: last, view: 'full' }))
  const days = (answer?.rows ?? []).flatMap((row) => z.safeParse(WireCalendarDay, row).data ?? [])
  // A year has days: none means that the calendar could not be read, not that every block is gone.
  if (days.length === 0) return []
  const seen = seenAt(readAt, clock.notOlderThan)
  const known = await knownBlocks(records, listingId, first)
  const blocks = blocksFrom(listingId, days, seen)
  const standing = blocks.map((block) => continued(block, listingId, first, known, seen))
  const within = known.filter((block) => block.from >= first && block.from <= last).map((block) => block.from)
  return [
    ...standing,
    ...withdrawnBlocks(listingId, within, standing, seen),
    ...cutShort(standing, listingId, first, known, seen),
  ]
}

/** A block that is there on the first night read may have begun earlier, and keeps its beginning. */
function continued(
  block: Observation<'block'>,
  listingId: string,
  first: LocalDate,
  known: readonly KnownBlock[],
  seen: Seen,
): Observation<'block'> {
  const { nights, reason } = block.facts
  if (!nights || nights.from !== first) return block
  const earlier = known.find((it) => it.from < first && it.to >= first && it.kind === reason?.kind)
  if (!earlier) return block
  return observationOf('block', blockId(listingId, earlier.from), seen, {
    nights: { ...nights, from: earlier.from },
    reason,
  })
}

/** A block that began earlier and is gone on the first night read ended before it. */
function cutShort(
  standing: readonly Observation<'block'>[],
  listingId: string,
  first: LocalDate,
  known: readonly KnownBlock[],
  seen: Seen,
): Observation<'block'>[] {
  const ids = new Set(standing.map((block) => block.id))
  return known
    .filter((it) => it.from < first && it.to > first && !ids.has(guestyId('block', blockId(listingId, it.from))))
    .map((it) =>
      observationOf('block', blockId(listingId, it.from), seen, {
        nights: { listingId: guestyId('listing', listingId), from: it.from, to: first },
        reason: undefined,
      }),
    )
}

async function knownBlocks(
  records: Pick<RecordReader, 'find'>,
  listingId: string,
  first: LocalDate,
): Promise<KnownBlock[]> {
  const blocks: KnownBlock[] = []
  let cursor: string | undefined
  do {
    const page = await records.find(
      {
        types: ['block'],
        where: [
          { facet: 'listing', in: [guestyId('listing', listingId)] },
          { facet: 'end', gte: first },
        ],
      },
      1_000,
      cursor,
    )
    for (const { record } of page.items) {
      const facts: { nights?: { from: LocalDate; to: LocalDate }; reason?: { kind: string } } = record.facts
      if (facts.nights) blocks.push({ from: facts.nights.from, to: facts.nights.to, kind: facts.reason?.kind })
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return blocks
}
