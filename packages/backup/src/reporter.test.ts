import { LOG_LINES, Report } from '@innkeeper/core/backup/report'
import { describe, expect, test } from 'vitest'

import { openReporter } from './reporter.ts'

const PROGRESS = { percent_done: 0.5, total_files: 4, files_done: 2, total_bytes: 40, bytes_done: 20 }
const END = { outcome: 'error', error: { code: 'restic.failed', message: 'it broke' }, result: null } as const

/** A reporter with a clock and a line of its own. @param lost Numbers of the reports that do not arrive. */
function reporter(lost: readonly number[] = []) {
  const heard: Report[] = []
  const logged: string[] = []
  const clock = { now: Date.UTC(2026, 10, 28, 2, 30) }
  const opened = openReporter({
    runId: '2026-11-28',
    now: () => clock.now,
    log: { info: (message) => void logged.push(message), warn: (message) => void logged.push(message), error() {} },
    async send(report) {
      if (lost.includes(report.sequence)) throw new TypeError('no network')
      heard.push(Report.parse(report))
    },
  })
  return { ...opened, heard, logged, clock }
}

describe('reports', () => {
  test('are numbered, and a lost one stops nothing', async () => {
    const { at, end, heard, logged } = reporter([2])
    await at('booting', 'one')
    await at('verifying_dumps', 'two')
    await at('proving', 'three')
    await end(END)
    expect(heard.map(({ sequence, step }) => [sequence, step])).toEqual([
      [1, 'one'],
      [3, 'three'],
      [4, 'finished'],
    ])
    expect(logged).toContain('backup report lost')
  })

  test('carry the newest lines with their time, and no more than a run keeps', async () => {
    const { at, line, heard } = reporter()
    for (let number = 0; number < 60; number++) line(`line ${number} ${'x'.repeat(500)}`)
    await at('proving', 'here')
    const [report] = heard
    expect(report?.log).toHaveLength(LOG_LINES)
    expect(report?.log.at(-1)).toBe('02:30:00 here')
    expect(Math.max(...(report?.log.map((text) => text.length) ?? []))).toBeLessThanOrEqual(400)
  })

  test('of progress come at most every quarter of a minute', async () => {
    const { at, progress, end, heard, clock } = reporter()
    await at('backing_up_daily', 'saving')
    for (let second = 0; second < 40; second++) {
      clock.now += 1_000
      progress(PROGRESS)
    }
    await end(END)
    const told = heard.flatMap((report) => (report.type === 'working' && report.progress ? [report.progress] : []))
    expect(told).toEqual([
      { done: 0.5, bytesDone: 20, bytesTotal: 40, filesDone: 2, filesTotal: 4 },
      { done: 0.5, bytesDone: 20, bytesTotal: 40, filesDone: 2, filesTotal: 4 },
    ])
  })

  test('end with one whose loss is an error', async () => {
    await expect(reporter([1]).end(END)).rejects.toThrow('no network')
  })
})
