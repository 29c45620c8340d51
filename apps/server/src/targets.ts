import { CHAT_QUESTION_JOB } from '@innkeeper/core/pipeline/chat-question'
import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'

/**
 * What one process does. `sync` takes webhooks in and reads the sources, `console` answers and serves the page, `listener` follows the
 * team's chat.
 */
export const TARGETS = ['sync', 'console', 'listener'] as const
export type Target = (typeof TARGETS)[number]

export const ALL_TARGETS: ReadonlySet<Target> = new Set(TARGETS)

/**
 * The targets that a command line names, apart by commas; `all` is all of them.
 *
 * @throws {ConfigInvalid}
 */
export function parseTargets(text: string): ReadonlySet<Target> {
  const names = text.split(',').map((name) => name.trim())
  const known: readonly string[] = TARGETS
  if (names.some((name) => name !== 'all' && !known.includes(name))) {
    throw new ConfigInvalid([{ setting: '--target', problem: `must be all, or some of ${TARGETS.join(', ')}` }])
  }
  return names.includes('all') ? ALL_TARGETS : new Set(TARGETS.filter((target) => names.includes(target)))
}

export function onlyListens(targets: ReadonlySet<Target>): boolean {
  return targets.size === 1 && targets.has('listener')
}

/** Whether work of a kind is left to another process: this one reads no source, or answers nobody. */
export function isLeft(kind: string, targets: ReadonlySet<Target>): boolean {
  return kind.startsWith('fetch:') ? !targets.has('sync') : kind === CHAT_QUESTION_JOB && !targets.has('console')
}
