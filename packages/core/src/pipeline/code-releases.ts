import type { RecordId } from '../record/record.ts'
import { digestOf } from '../record/version.ts'
import type { StateStore } from '../state/state-store.ts'
import type { Instant } from '../time/calendar.ts'

/** That somebody was told access codes. Never which. */
export interface CodeRelease {
  readonly at: Instant
  /** Id of the answer that held them. */
  readonly questionId: string
  /** By the chat's own ids; null for the operator, and where the answer is read by the asker alone. */
  readonly askerId: string | null
  readonly askerName: string | null
  readonly roomId: string | null
  /** The stays whose codes they were; listings for codes of a house. */
  readonly recordIds: readonly RecordId[]
}

const KEY = 'code-release:'

/** `2026-11`, in UTC. */
export function releaseMonth(at: Instant): string {
  return new Date(at).toISOString().slice(0, 7)
}

/**
 * Keeps a release, for good; of the same codes to the same question the first one. To be called before the codes are told: what cannot be
 * kept is not told.
 *
 * @throws {StoreUnavailable}
 */
export async function keepRelease(release: CodeRelease, state: StateStore): Promise<void> {
  const { at, questionId, recordIds } = release
  await state.put(`${KEY}${releaseMonth(at)}:${digestOf([questionId, recordIds])}`, release, 0)
}

/** The releases of a month, newest first. @param month As {@link releaseMonth}. */
export async function releasesOf(month: string, state: StateStore): Promise<CodeRelease[]> {
  const entries = await state.list(`${KEY}${month}:`)
  // Under this prefix nothing else is kept.
  return entries.map(({ value }) => value as CodeRelease).sort((left, right) => right.at - left.at)
}
