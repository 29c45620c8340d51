import type { Instant } from '../time/calendar.ts'
import { BACKUP_KINDS } from './kind.ts'
import type { BackupRun } from './run.ts'

/** One figure at one time, named as Prometheus wants it: a server sets a gauge of it, a function logs it for metrics made from logs. */
export interface Sample {
  readonly name: string
  readonly help: string
  readonly value: number
  readonly labels?: Readonly<Record<string, string>>
}

/** @param runs Of the last month or so, in any order. Figures that none of them tells are left out, never zero. */
export function backupMetrics(runs: readonly BackupRun[], now: Instant): Sample[] {
  const samples: Sample[] = []
  const add = (name: string, help: string, value: number, labels?: Sample['labels']) =>
    samples.push({ name: `innkeeper_backup_${name}`, help, value, ...(labels && { labels }) })

  const success = newest(runs, (run) => (run.outcome === 'completed' ? run.endTime : null))
  if (success)
    add('last_success_timestamp', 'End of the last complete run, in seconds since 1970.', seconds(success.at))
  const ended = newest(runs, ({ endTime }) => endTime)
  if (ended) add('last_run_failed', '1 when the last run was not complete.', ended.run.outcome === 'completed' ? 0 : 1)
  const saved = newest(runs, ({ result, endTime }) => (result && result.snapshots.length > 0 ? endTime : null))
  if (saved?.run.result) {
    const { snapshots, repositoryBytes, kept } = saved.run.result
    const added = snapshots.reduce((sum, { bytesAdded }) => sum + bytesAdded, 0)
    add('duration_seconds', 'Length of the last run that saved anything.', seconds(saved.at - saved.run.startTime))
    add('added_bytes', 'What the last run added to the repository.', added)
    if (repositoryBytes !== null) add('repository_bytes', 'Size of the repository.', repositoryBytes)
    if (kept)
      for (const kind of BACKUP_KINDS)
        add('snapshots_kept', 'Snapshots by the rule that keeps them.', kept[kind], { kind })
  }
  const proof = lastProof(runs)
  if (proof !== undefined) add('proof_age_seconds', 'Time since a restore was last found equal.', ageOf(proof, now))
  const everything = lastFullProof(runs)
  if (everything !== undefined)
    add('full_proof_age_seconds', 'Time since everything was last restored and found equal.', ageOf(everything, now))
  return samples
}

/** When something was last proven, by a run or by a drill from outside, in milliseconds since the Unix epoch. */
export function lastProof(runs: readonly BackupRun[]): Instant | undefined {
  return newest(runs, (run) => latest(run.result?.proof?.proven ? run.result.proof.at : null, drilledAt(run)))?.at
}

/** When everything was: by a run's full proof or by a drill, which restores no less. */
export function lastFullProof(runs: readonly BackupRun[]): Instant | undefined {
  const byRun = ({ result }: BackupRun) =>
    result?.proof?.proven && result.proof.extent === 'full' ? result.proof.at : null
  return newest(runs, (run) => latest(byRun(run), drilledAt(run)))?.at
}

function drilledAt({ drills }: BackupRun): Instant | null {
  return drills.findLast(({ proven }) => proven)?.at ?? null
}

function latest(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other)
}

function ageOf(at: Instant, now: Instant): number {
  return Math.max(0, seconds(now - at))
}

/** @see https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function prometheusText(samples: readonly Sample[]): string {
  const lines: string[] = []
  const described = new Set<string>()
  for (const { name, help, value, labels = {} } of samples) {
    if (!described.has(name)) lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`)
    described.add(name)
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${text}"`)
    lines.push(`${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

function newest(
  runs: readonly BackupRun[],
  timeOf: (run: BackupRun) => Instant | null,
): { readonly run: BackupRun; readonly at: Instant } | undefined {
  let found: { run: BackupRun; at: Instant } | undefined
  for (const run of runs) {
    const at = timeOf(run)
    if (at !== null && (found === undefined || at > found.at)) found = { run, at }
  }
  return found
}

function seconds(ms: number): number {
  return Math.round(ms / 1_000)
}
