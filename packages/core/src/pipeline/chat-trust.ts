import type { ChatTrust } from '../access/room-access.ts'
import type { StateStore } from '../state/state-store.ts'
import { readDesk } from './chat-desk.ts'

/** A listener that is behind by more than this has not seen who left which room, in ms. */
const BEHIND_MS = 5 * 60_000

/** How far what is known of rooms and memberships may be relied on now. Unknown is not at all. */
export async function chatTrust(state: StateStore, now: number): Promise<ChatTrust> {
  const desk = await readDesk(state)
  return !desk || now - desk.coveredUntil > BEHIND_MS ? 'none' : desk.trust
}
