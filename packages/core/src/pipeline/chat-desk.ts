import { StoreUnavailable } from '../errors.ts'
import type { ChatTrust } from '../access/room-access.ts'
import type { StateStore } from '../state/state-store.ts'
import type { Clock } from './ports.ts'

/** How far reading the chat anew has come. */
export interface Reread {
  readonly startedAt: number
  /** Messages changed since then are read, ms since the epoch by the chat's clock; moves on as they are. */
  readonly since: number
  readonly stage: 'access' | 'deletions' | 'messages'
  readonly done: number
  readonly total: number
}

/** All that one listener leaves to the next. */
export interface DeskState {
  /** Whoever may hand on changes. */
  readonly holder: string
  /** Until when, in ms since the epoch, unless it is prolonged. */
  readonly heldUntil: number
  /** From where changes are followed: everything before is handed on. Absent: from now on, after reading anew. */
  readonly position?: unknown
  /** Everything that happened in the chat until then is handed on, ms since the epoch; 0 for nothing. */
  readonly coveredUntil: number
  /** What was taken in; see `ChatSource.scope`. */
  readonly scope: string
  readonly trust: ChatTrust
  readonly reread?: Reread | undefined
}

const KEY = 'chat:listener'
/** A listener that says nothing for so long has lost its place, in ms. */
const LEASE_MS = 30_000
/** What is left of it when it must be prolonged before anything is handed on. */
const PROLONG_MS = 15_000

/** This listener's place was given to another one. */
class PlaceLost extends StoreUnavailable {}

/** The one place from which changes of the chat are handed on, held by one listener at a time. */
export interface Desk {
  state(): DeskState
  /** Keeps what was reached and prolongs the hold. Calls are kept in their order. @throws {StoreUnavailable} The place is another's now, perhaps. */
  keep(change: Partial<Omit<DeskState, 'holder' | 'heldUntil'>>): Promise<void>
  /** Before handing something on. @throws {StoreUnavailable} The place is another's now, perhaps. */
  assertHeld(): Promise<void>
  /** Lets the next one begin at once. */
  leave(): Promise<void>
}

export async function readDesk(state: StateStore): Promise<DeskState | undefined> {
  return (await state.get(KEY))?.value as DeskState | undefined
}

/** A hold for longer than anybody takes one is of a clock that was set back since: it would shut everybody out. */
function isHeld({ heldUntil }: DeskState, now: number): boolean {
  return heldUntil > now && heldUntil <= now + 2 * LEASE_MS
}

/**
 * Takes the place, unless another listener holds it. Whoever writes does so on top of the version that it has read: of two that take it at
 * once one is refused, and one that was given up for dead is refused when it writes again.
 *
 * @param holder Names this listener; one that comes back under its name goes on at once.
 */
export async function takeDesk(
  holder: string,
  { state, now }: { readonly state: StateStore; readonly now: Clock },
): Promise<Desk | undefined> {
  const entry = await state.get(KEY)
  const before = entry?.value as DeskState | undefined
  if (before && before.holder !== holder && isHeld(before, now())) return undefined
  let version = entry?.version ?? 0
  let current: DeskState = {
    coveredUntil: 0,
    scope: '',
    trust: 'none',
    ...before,
    holder,
    heldUntil: now() + LEASE_MS,
  }
  if ((await state.put(KEY, current, version)) === 'conflict') return undefined
  version += 1
  let writing: Promise<void> = Promise.resolve()

  async function write(change: Partial<DeskState>): Promise<void> {
    const next = { ...current, heldUntil: now() + LEASE_MS, ...change }
    if ((await state.put(KEY, next, version)) === 'conflict') {
      throw new PlaceLost('another listener follows the chat, or an earlier write was not answered')
    }
    version += 1
    current = next
  }

  function queued(change: () => Partial<DeskState>): Promise<void> {
    const turn = writing.then(() => write(change()))
    writing = turn.catch(() => {})
    return turn
  }

  return {
    state: () => current,
    keep: (change) => queued(() => change),
    async assertHeld() {
      if (current.heldUntil - now() < PROLONG_MS) await queued(() => ({}))
    },
    leave: () => queued(() => ({ heldUntil: 0 })),
  }
}
