import { finalReport, resultWith } from '@innkeeper/testing/backup-reports'
import { describe, expect, test } from 'vitest'

import { concernsOf, lastingConcernsOf } from './concerns.ts'
import { backupMetrics } from './metrics.ts'
import type { FinalReport } from './report.ts'
import { newRun, withReport, type BackupRun } from './run.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 29, 12)

/** A run that began so many hours ago and took one. */
function runOf(hoursAgo: number, told: Partial<FinalReport> = {}): BackupRun {
  const start = NOW - hoursAgo * HOUR
  const id = new Date(start).toISOString().slice(0, 10)
  const order = { id, environment: 'prod', trigger: id, place: 'server', longestMs: 4 * HOUR } as const
  return withReport(newRun(order, [], start), finalReport(1, told), start + HOUR)
}

describe('figures', () => {
  test('tell of the last run, the repository and the proof', () => {
    const samples = backupMetrics([runOf(34), runOf(10)], NOW)
    expect(samples.map(({ name, value, labels }) => [name, value, ...(labels ? [labels['kind']] : [])])).toEqual([
      ['innkeeper_backup_last_success_timestamp', (NOW - 9 * HOUR) / 1_000],
      ['innkeeper_backup_last_run_failed', 0],
      ['innkeeper_backup_duration_seconds', 3_600],
      ['innkeeper_backup_added_bytes', 5_000],
      ['innkeeper_backup_repository_bytes', 9_000_000],
      ['innkeeper_backup_snapshots_kept', 7, 'daily'],
      ['innkeeper_backup_snapshots_kept', 4, 'weekly'],
      ['innkeeper_backup_snapshots_kept', 12, 'monthly'],
      ['innkeeper_backup_proof_age_seconds', (NOW - Date.UTC(2026, 10, 29, 3)) / 1_000],
    ])
  })

  test('that nobody knows are left out', () => {
    expect(backupMetrics([], NOW)).toEqual([])
    const names = backupMetrics([runOf(10, { outcome: 'error', result: null })], NOW).map(({ name }) => name)
    expect(names).toEqual(['innkeeper_backup_last_run_failed'])
  })

  test('of a failed run leave those of the last good one', () => {
    const samples = backupMetrics([runOf(34), runOf(10, { outcome: 'error', result: null })], NOW)
    const value = (name: string) => samples.find((sample) => sample.name === `innkeeper_backup_${name}`)?.value
    expect(value('last_success_timestamp')).toBe((NOW - 33 * HOUR) / 1_000)
    expect(value('last_run_failed')).toBe(1)
  })
})

describe('concerns', () => {
  const unproven = { result: { ...resultWith({}), proof: null } }
  test.for([
    { name: 'nothing has ever run', runs: [], codes: [] },
    { name: 'all is well', runs: [runOf(34), runOf(10)], codes: [] },
    { name: 'the last success is too old', runs: [runOf(28)], codes: ['success.old'] },
    { name: 'only one of days to come is newer', runs: [runOf(28), runOf(-100)], codes: ['success.old'] },
    {
      name: 'nothing ever succeeded',
      runs: [runOf(30, { outcome: 'error', result: null })],
      codes: ['run.failed', 'success.old'],
    },
    {
      name: 'the last of them failed',
      runs: [runOf(20), runOf(10, { outcome: 'error', result: null })],
      codes: ['run.failed'],
    },
    { name: 'nothing was ever proven', runs: [runOf(58, unproven), runOf(10, unproven)], codes: ['proof.old'] },
    {
      name: 'two in a row were partial',
      runs: [runOf(20), runOf(10, { outcome: 'partial' }), runOf(5, { outcome: 'partial' })],
      codes: ['partial.twice'],
    },
  ])('when $name: $codes', ({ runs, codes }) => {
    expect(concernsOf(runs, NOW).map(({ code }) => code)).toEqual(codes)
  })

  test('beyond the single run leave out how that one ended, of which people were told', () => {
    const runs = [runOf(20), runOf(10, { outcome: 'error', result: null })]
    expect(lastingConcernsOf(runs, NOW)).toEqual([])
  })
})
