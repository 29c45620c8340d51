import { InnkeeperError } from '@innkeeper/core/errors'
import { keptBy } from '@innkeeper/core/backup/retention'

import type { ForgetPlan, Restic, Snapshot } from './restic/restic.ts'

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

/**
 * Removes what the retention no longer keeps of the sources that were just saved. Those of other sources stay, since nothing new stands for
 * them.
 *
 * @param saved Source names with the id of the snapshot that this run made.
 * @returns How many snapshots were removed.
 * @throws {RetentionRefused} Before anything is removed.
 */
export async function applyRetention(restic: Restic, saved: ReadonlyMap<string, string>): Promise<number> {
  const snapshots = await restic.snapshots()
  for (const [source, id] of saved) {
    refuseSuspicious(
      source,
      id,
      snapshots.filter((snapshot) => snapshot.source === source),
    )
  }
  const plans = (await restic.planForget()).filter(({ source }) => saved.has(source))
  for (const plan of plans) {
    refuseSurprising(
      plan,
      snapshots.filter(({ source }) => source === plan.source),
    )
  }
  // These very snapshots, and not the policy once more, which might meet others by now.
  const removed = plans.flatMap(({ remove }) => remove)
  await restic.forget(removed)
  return removed.length
}

export function refuseSuspicious(source: string, id: string, snapshots: readonly Snapshot[]): void {
  const fresh = snapshots.find((snapshot) => snapshot.id === id)
  if (!fresh) throw new RetentionRefused(`the new snapshot of ${source} is not in the repository`)
  const earlier = snapshots.filter((snapshot) => snapshot.at < fresh.at)
  const sizes = earlier.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes])).slice(-USUAL_OF)
  if (sizes.length < TELLING || fresh.bytes === undefined) return
  const usual = sizes.sort((left, right) => left - right)[Math.floor(sizes.length / 2)] ?? 0
  if (fresh.bytes >= usual * SMALLEST_SHARE) return
  throw new RetentionRefused(
    `the new snapshot of ${source} holds ${fresh.bytes} bytes where ${usual} are usual; nothing was removed`,
  )
}

/** What restic means to do must be what this code computes by itself, and never empty a group. */
export function refuseSurprising(plan: ForgetPlan, snapshots: readonly Snapshot[]): void {
  const own = keptBy(snapshots)
  const same = plan.keep.length === own.size && plan.keep.every((id) => own.has(id))
  const whole = plan.keep.length + plan.remove.length === snapshots.length
  if (plan.keep.length > 0 && same && whole) return
  throw new RetentionRefused(
    `restic would keep ${plan.keep.length} and remove ${plan.remove.length} snapshots of ${plan.source}, and ${own.size} of ${snapshots.length} should be kept; nothing was removed`,
  )
}
