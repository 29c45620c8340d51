import type { BlockFacts } from '@innkeeper/core/record/facts'
import type { Observation, RecordId } from '@innkeeper/core/record/record'
import { addDays, type LocalDate } from '@innkeeper/core/time/calendar'

import { deletionOf, guestyId, observationOf, type Seen } from '../seen.ts'
import type { WireCalendarDay } from '../wire.ts'
import { localDateFrom } from './time-fields.ts'

type Reason = BlockFacts['reason']

/**
 * What Guesty's block letters mean for a night, in the order in which one is named when several apply. Left out are
 * reservations (`r`, `b`, which are stays), a multi-unit's allotment (`a`) and rules of when selling begins and ends (`bw`, `an`):
 * under those the night is empty and free.
 *
 * @see open-api-docs.guesty.com, "Calendar Block Types".
 */
const LETTERS: readonly (readonly [string, Reason])[] = [
  ['o', { kind: 'owner' }],
  ['m', { kind: 'manual' }],
  ['ic', { kind: 'other', note: 'imported calendar' }],
  ['pt', { kind: 'other', note: 'preparation time' }],
  ['bd', { kind: 'other', note: 'blocked by default' }],
  ['sr', { kind: 'other', note: 'calendar rule' }],
  ['abl', { kind: 'other', note: 'annual booking limit' }],
]

interface BlockedNight {
  readonly date: LocalDate
  readonly reason: Reason
}

/** The record id of the block of a listing that begins with a night. */
export function blockId(listingId: string, from: LocalDate): string {
  return `${listingId}-${from}`
}

/** The runs of blocked nights of one listing, as observations. Nights of one reason in a row are one block. */
export function blocksFrom(listingId: string, days: readonly WireCalendarDay[], seen: Seen): Observation<'block'>[] {
  return runsOf(days).map((run) =>
    observationOf('block', blockId(listingId, run.from), seen, {
      nights: { listingId: guestyId('listing', listingId), from: run.from, to: run.to },
      reason: run.reason,
    }),
  )
}

/** Takes back blocks that no longer begin where they did. */
export function withdrawnBlocks(
  listingId: string,
  starts: readonly LocalDate[],
  standing: readonly Observation<'block'>[],
  seen: Seen,
): Observation<'block'>[] {
  const ids = new Set<RecordId>(standing.map((block) => block.id))
  return starts
    .map((from) => deletionOf('block', blockId(listingId, from), seen))
    .filter((deletion) => !ids.has(deletion.id))
}

function runsOf(days: readonly WireCalendarDay[]): { from: LocalDate; to: LocalDate; reason: Reason }[] {
  const nights = days
    .flatMap((day): BlockedNight[] => {
      const date = localDateFrom(day.date)
      const reason = reasonOf(day)
      return date && reason ? [{ date, reason }] : []
    })
    .sort((left, right) => (left.date < right.date ? -1 : 1))
  const runs: { from: LocalDate; to: LocalDate; reason: Reason }[] = []
  for (const { date, reason } of nights) {
    const run = runs.at(-1)
    if (run && run.to === date && run.reason.kind === reason.kind && run.reason.note === reason.note) {
      run.to = addDays(date, 1)
    } else if (run?.to !== addDays(date, 1)) {
      runs.push({ from: date, to: addDays(date, 1), reason })
    }
  }
  return runs
}

/** Why a night is off sale; undefined for one that is free or holds a reservation. */
function reasonOf(day: WireCalendarDay): Reason | undefined {
  const letters = lettersOf(day)
  if (letters.has('r') || letters.has('b')) return undefined
  if ((day.blockRefs ?? []).some((block) => block.reservationId)) return undefined
  const found = LETTERS.find(([letter]) => letters.has(letter))
  if (!found) return undefined
  const [letter, reason] = found
  const block = (day.blockRefs ?? []).find((it) => it.type === letter) ?? day.blockRefs?.[0]
  const said = [block?.blockReason ?? block?.reason ?? day.blockReason, block?.note ?? day.note]
    .map((part) => part?.trim())
    .filter((part) => part)
  const note = said.length > 0 ? said.join(': ') : reason.note
  return { kind: letter === 'm' ? manualKind(note) : reason.kind, ...(note ? { note } : {}) }
}

/** A manual block's reason is one of a list ("Maintenance", "Owner block", …) or words of a person. */
function manualKind(note: string | undefined): Reason['kind'] {
  if (!note) return 'manual'
  if (
    /mainten|repair|renovat|out of order|manten|repara|obras|entretien|travaux|wartung|reparatur|renovier|manuten|ristruttur/i.test(
      note,
    )
  ) {
    return 'maintenance'
  }
  return /\b(?:owners?|propietari[oa]|dueñ[oa]|propriétaire|eigentümer|proprietari[oa]|proprietári[oa])/i.test(note)
    ? 'owner'
    : 'manual'
}

/** `blocks` is an object of flags by letter, or a list of the letters that apply. */
function lettersOf(day: WireCalendarDay): ReadonlySet<string> {
  const { blocks } = day
  const named: unknown[] = Array.isArray(blocks)
    ? blocks
    : typeof blocks === 'object' && blocks !== null
      ? Object.entries(blocks).flatMap(([letter, value]) => (value ? [letter] : []))
      : []
  const letters = new Set(named.filter((letter) => typeof letter === 'string'))
  for (const block of day.blockRefs ?? []) if (block.type) letters.add(block.type)
  if (letters.size === 0 && (day.status === 'booked' || day.status === 'reserved')) letters.add('r')
  if (letters.size === 0 && (day.status === 'unavailable' || day.status === 'blocked')) letters.add('m')
  return letters
}
