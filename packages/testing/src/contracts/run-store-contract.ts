import { changeRun, type RunStore } from '@innkeeper/core/backup/run-store'
import {
  newRun,
  withDeletion,
  withReport,
  withServer,
  withTold,
  withWarning,
  type BackupRun,
} from '@innkeeper/core/backup/run'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { finalReport, workingReport } from '../backup-reports.ts'
import { START, testClock, type Harness, type Opened } from './harness.ts'

/** The promises of every {@link RunStore}. */
export function runStoreContract(harness: Harness<RunStore>): void {
  describe('RunStore contract', () => {
    let opened: Opened<RunStore>
    let runs: RunStore

    beforeEach(async () => {
      opened = await harness.open(testClock())
      runs = opened.subject
    })
    afterEach(() => opened.close())

    test('holds nothing at first', async () => {
      expect(await runs.find('2026-11-20')).toBeUndefined()
      expect(await runs.open()).toEqual([])
      expect(await runs.since('2000-01-01')).toEqual([])
    })

    test('gives back each state of a run as it was', async () => {
      await runs.add(runOf('2026-11-20'))
      const changes: ((run: BackupRun) => BackupRun)[] = [
        (run) => withServer(run, { id: 7, ip: '203.0.113.7' }, START),
        (run) => withReport(run, workingReport(1, 'mounting_volumes', run.id), START),
        (run) => withReport(run, finalReport(2, { runId: run.id, outcome: 'partial' }), START),
        (run) => withWarning(withDeletion(run, 'server_deleted', START), 'server.late'),
      ]
      let expected = runOf('2026-11-20')
      for (const change of changes) {
        expected = change(expected)
        expect(await changeRun(runs, '2026-11-20', change)).toEqual(expected)
        expect((await runs.find('2026-11-20'))?.run).toEqual(expected)
      }
    })

    test('takes a run of an id once, whoever is first', async () => {
      const race = Array.from({ length: 8 }, (_, turn) => runs.add(runOf('2026-11-20', `trigger ${turn}`)))
      const outcomes = await Promise.all(race)
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1)
      expect((await runs.find('2026-11-20'))?.run.trigger).toBe(`trigger ${outcomes.indexOf('stored')}`)
    })

    test('writes only over the version that was read', async () => {
      await runs.add(runOf('2026-11-20'))
      const stored = await runs.find('2026-11-20')
      if (!stored) throw new Error('the run is not there')
      const named = (step: string) => ({ ...stored.run, step })
      expect(await runs.replace(named('first'), stored.version)).toBe('stored')
      expect(await runs.replace(named('second'), stored.version)).toBe('conflict')
      expect((await runs.find('2026-11-20'))?.run.step).toBe('first')
    })

    test('loses no change of many made at once', async () => {
      await runs.add(runOf('2026-11-20'))
      const codes = Array.from({ length: 8 }, (_, turn) => `warning.number_${turn}`)
      await Promise.all(codes.map((code) => changeRun(runs, '2026-11-20', (run) => withWarning(run, code))))
      expect((await runs.find('2026-11-20'))?.run.warned.sort()).toEqual(codes)
    })

    test('changes no run that is not there', async () => {
      expect(await changeRun(runs, '2026-11-20', (run) => withWarning(run, 'any.thing'))).toBeUndefined()
    })

    test('finds what is open, and days from one on', async () => {
      for (const id of ['2026-11-18', '2026-11-19', '2026-11-19-2', '2026-11-20']) await runs.add(runOf(id))
      for (const id of ['2026-11-18', '2026-11-19'])
        await changeRun(runs, id, (run) => {
          const ended = withReport(run, finalReport(1, { runId: id }), START)
          return withTold(withDeletion(ended, 'server_deleted', START), 'end', START)
        })
      const ids = (found: BackupRun[]) => found.map(({ id }) => id)
      expect(ids(await runs.open()).sort()).toEqual(['2026-11-19-2', '2026-11-20'])
      expect(ids(await runs.since('2026-11-19'))).toEqual(['2026-11-19', '2026-11-19-2', '2026-11-20'])
      expect(ids(await runs.since('2026-11-21'))).toEqual([])
    })
  })
}

function runOf(id: string, trigger = 'tick'): BackupRun {
  return newRun({ id, environment: 'prod', trigger, place: 'server', longestMs: 3_600_000 }, [], START)
}
