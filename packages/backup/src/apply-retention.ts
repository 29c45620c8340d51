import { InnkeeperError } from '@innkeeper/core/errors'
import { keptBy } from '@innkeeper/core/backup/retention'

import type { Restic, Snapshot } from './restic/restic.ts'

/** Something about the snapshots is not as it should be: nothing was removed, and a person should look. */
export class RetentionRefused extends InnkeeperError {
  override readonly name = 'RetentionRefused'
  readonly code = 'retention.refused'
  readonly retry = 'never'
}

/** A snapshot smaller than this share of what its source usually weighs may be of an empty or wrong folder. */
const SMALLEST_SHARE = 0.5
/** How many earlier snapshots tell what is usual, and how few tell nothing. */
const USUAL_OF = 14
const TELLING = 3

export interface Retained {
  /** What is left, of all sources. */
  readonly kept: readonly Snapshot[]
  readonly removed: number
}

/**
 * Removes what the retention no longer keeps of the sources that were just saved. Those of other sources stay, since nothing new stands for
 * them.
 *
 * @param saved Source names with the id of the snapshot that this run made.
 * @throws {RetentionRefused} Before anything is removed.
 */
export async function applyRetention(restic: Restic, saved: ReadonlyMap<string, string>): Promise<Retained> {
  const plan = await restic.planForget()
  const gone: Snapshot[] = []
  for (const [source, id] of saved) {
    const isOfSource = (snapshot: Snapshot) => snapshot.source === source
    const [keep, remove] = [plan.keep.filter(isOfSource), plan.remove.filter(isOfSource)]
    refuseSuspicious(source, id, [...keep, ...remove])
    refuseSurprising(source, keep, remove)
    gone.push(...remove)
  }
  // These very snapshots, and not the policy once more, which might meet others by now.
  await restic.forget(gone.map(({ id }) => id))
  return { kept: [...plan.keep, ...plan.remove].filter((snapshot) => !gone.includes(snapshot)), removed: gone.length }
}

/** @param snapshots All of the source. */
export function refuseSuspicious(source: string, id: string, snapshots: readonly Snapshot[]): void {
  const fresh = snapshots.find((snapshot) => snapshot.id === id)
  if (!fresh) throw new RetentionRefused(`the new snapshot of ${source} is not in the repository`)
  const earlier = snapshots.filter(({ at }) => at < fresh.at).sort((left, right) => left.at - right.at)
  const sizes = earlier.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes])).slice(-USUAL_OF)
  if (sizes.length < TELLING || fresh.bytes === undefined) return
  const usual = sizes.sort((left, right) => left - right)[Math.floor(sizes.length / 2)] ?? 0
  if (fresh.bytes >= usual * SMALLEST_SHARE) return
  throw new RetentionRefused(
    `the new snapshot of ${source} holds ${fresh.bytes} bytes where ${usual} are usual; nothing was removed`,
  )
}

/** What restic means to do must be what this code computes by itself, and never empty a group. */
export function refuseSurprising(source: string, keep: readonly Snapshot[], remove: readonly Snapshot[]): void {
  const own = keptBy([...keep, ...remove])
  if (keep.length > 0 && keep.length === own.size && keep.every(({ id }) => own.has(id))) return
  throw new RetentionRefused(
    `restic would keep ${keep.length} snapshots of ${source} and remove ${remove.length}; ${own.size} should be kept; nothing was removed`,
  )
}
