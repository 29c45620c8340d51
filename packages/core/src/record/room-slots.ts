import type { RecordId } from './record.ts'

/** A quarter of an hour, in ms. */
const SLOT_MS = 15 * 60_000

/**
 * The handles by which what was written in a room from one instant to another is filtered, both included, in ms since the epoch.
 *
 * A busy room holds a hundred thousand messages, and what is wanted of them is what stands beside one: a handle for the whole room would
 * make every store read all of them.
 */
export function roomSlots(roomId: RecordId, from: number, to: number): string[] {
  const first = Math.floor(from / SLOT_MS)
  const count = Math.floor(to / SLOT_MS) - first + 1
  return Array.from({ length: count }, (_, slot) => `${roomId}@${first + slot}`)
}
