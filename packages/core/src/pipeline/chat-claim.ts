import { digestOf } from '../record/version.ts'
import type { StateStore } from '../state/state-store.ts'
import type { Clock } from './ports.ts'

/** Whoever has not answered by then is taken to be gone, in ms. */
const CLAIM_MS = 90_000

interface Claim {
  readonly holder: string
  /** Milliseconds since the epoch. */
  readonly until: number
}

/**
 * Does work on a message unless another holder does it just now, in this process or in another.
 *
 * @param holder The same whenever this holder comes back, so that its own broken-off work keeps it from nothing.
 * @returns `"taken"` when another does it.
 */
export async function claimed<Outcome>(
  messageId: string,
  holder: string,
  { state, now }: { readonly state: StateStore; readonly now: Clock },
  work: () => Promise<Outcome>,
): Promise<Outcome | 'taken'> {
  const key = `chat-claim:${digestOf(messageId)}`
  const known = await state.get(key)
  // True of every value under these keys: only the lines below write them.
  const held = known?.value as Claim | undefined
  if (held && held.holder !== holder && held.until > now()) return 'taken'
  const claim: Claim = { holder, until: now() + CLAIM_MS }
  if ((await state.put(key, claim, known?.version ?? 0)) === 'conflict') return 'taken'
  const outcome = await work()
  await state.remove(key)
  return outcome
}
