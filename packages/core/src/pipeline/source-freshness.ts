import type { SourceFreshness } from '../answer/ask-context.ts'
import type { EventStore } from '../event/event-store.ts'
import { SOURCE_NAMES } from '../source/source.ts'
import type { StateStore } from '../state/state-store.ts'
import { readFill } from './reconcile-source.ts'

/** The gaps that are looked at to learn how often a source usually speaks. */
const RECENT_EVENTS = 60
/** A source that usually speaks every minute is not silent after four of them. */
const SHORTEST_SILENCE_MS = 6 * 3_600_000
const USUAL_GAPS = 8

/** How long what is known of the sources' currency may be reused, in ms. */
const REUSED_MS = 5_000

export interface FreshnessPorts {
  readonly events: EventStore
  readonly state: StateStore
  readonly now: () => number
}

/** As {@link sourceFreshness}, for questions that come close together: what was found for one is good for the next. */
export function sharedFreshness(
  configured: readonly string[],
  ports: FreshnessPorts,
): () => Promise<readonly SourceFreshness[]> {
  let found: { readonly at: number; readonly value: readonly SourceFreshness[] } | undefined
  return async () => {
    const at = ports.now()
    // Not the promise of it: a Worker's request must not wait for what another one, which may be gone, has begun.
    if (!found || Math.abs(at - found.at) > REUSED_MS) found = { at, value: await sourceFreshness(configured, ports) }
    return found.value
  }
}

/**
 * How current each source is. A source is silent when it has said nothing for eight of its usual gaps (the 90th percentile of
 * the recent ones), and for six hours at least.
 */
export async function sourceFreshness(
  configured: readonly string[],
  ports: FreshnessPorts,
): Promise<SourceFreshness[]> {
  const last = await ports.events.lastReceived()
  // Of the chat only what could not be read is kept as an event: its silence says nothing.
  const names = SOURCE_NAMES.filter((name) => configured.includes(name) || (last.has(name) && name !== 'rocketchat'))
  return Promise.all(
    names.map(async (source) => {
      const lastEventAt = last.get(source)
      const fill = await readFill(source, ports.state)
      const { items } = await ports.events.list({ source }, RECENT_EVENTS)
      return {
        source,
        lastEventAt,
        filling: fill && fill.finishedAt === undefined ? progressOf(Object.values(fill.progress)) : undefined,
        silent:
          lastEventAt !== undefined && ports.now() - lastEventAt > silenceAfter(items.map((event) => event.receivedAt)),
      }
    }),
  )
}

function progressOf(parts: readonly { done: number; total?: number | undefined }[]): {
  done: number
  total: number | undefined
} {
  const done = parts.reduce((sum, part) => sum + part.done, 0)
  const totals = parts.map(({ total }) => total)
  if (totals.length === 0) return { done, total: undefined }
  const total = totals.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0)
  return { done, total }
}

/** @param receivedAt Newest first. @returns Milliseconds. */
function silenceAfter(receivedAt: readonly number[]): number {
  const gaps = receivedAt.slice(1).map((at, index) => (receivedAt[index] ?? at) - at)
  gaps.sort((left, right) => left - right)
  const usual = gaps[Math.floor(gaps.length * 0.9)] ?? 0
  return Math.max(SHORTEST_SILENCE_MS, usual * USUAL_GAPS)
}
