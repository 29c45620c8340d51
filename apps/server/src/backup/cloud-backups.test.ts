import { newRun, withDeletion, withReport, withServer, type BackupRun } from '@innkeeper/core/backup/run'
import type { FinalReport } from '@innkeeper/core/backup/report'
import { openFirestore } from '@innkeeper/stores/firestore/client'
import { COMPOSITE_INDEXES } from '@innkeeper/stores/firestore/indexes'
import { openFirestoreRunStore } from '@innkeeper/stores/firestore/run-store'
import { finalReport, resultWith, workingReport } from '@innkeeper/testing/backup-reports'
import { cloudStandIn } from '@innkeeper/testing/stand-ins/cloud'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { apiClient } from '../cli/api-client.ts'
import { COMMANDS } from '../cli/commands.ts'
import { dataFolder, startLocalServer, type LocalServer } from '../testing/local-server.ts'
import { TEST_TOKEN } from '../testing/server-process.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

let folder: ReturnType<typeof dataFolder>
let cloud: ReturnType<typeof cloudStandIn>
let server: LocalServer | undefined
beforeEach(() => {
  folder = dataFolder()
  cloud = cloudStandIn({ compositeIndexes: COMPOSITE_INDEXES, now: Date.now })
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  folder.remove()
})

/** The runs as `functions/gcp/backup` keeps them. */
function runs() {
  return openFirestoreRunStore(
    openFirestore({
      fetch: async (request) => (await cloud.answer(request)) ?? Response.error(),
      now: Date.now,
      sleep: () => Promise.resolve(),
      random: () => 0,
      baseUrl: 'http://firestore.example.test:8080/v1',
      project: 'sample',
      token: () => Promise.resolve('owner'),
    }),
  )
}

function begun(daysAgo: number, hoursAgo = 1): BackupRun {
  const start = Date.now() - daysAgo * DAY_MS - hoursAgo * HOUR_MS
  const id = new Date(start).toISOString().slice(0, 10)
  const order = {
    id,
    environment: 'prod',
    trigger: `scheduler ${id}`,
    place: 'server',
    longestMs: 4 * HOUR_MS,
  } as const
  return withServer(newRun(order, [], start), { id: 7, ip: '203.0.113.7' }, start + 60_000)
}

function ended(run: BackupRun, told: Partial<FinalReport> = {}): BackupRun {
  const at = run.startTime + HOUR_MS / 2
  const { proof, ...result } = resultWith({})
  const report = finalReport(2, { runId: run.id, result: { ...result, proof: proof && { ...proof, at } }, ...told })
  const reported = withReport(run, report, at)
  return withDeletion(reported, 'server_deleted', at + 60_000)
}

async function start(): Promise<LocalServer> {
  server = await startLocalServer(folder.path, {
    environment: cloud.environment,
    fetch: async (request) => {
      const answer = await cloud.answer(request)
      if (!answer) throw new TypeError('no network here')
      return answer
    },
  })
  return server
}

async function backup(...words: string[]) {
  const lines: string[] = []
  const code = await COMMANDS['backup']?.run({
    client: apiClient({ INNKEEPER_URL: server?.origin, INNKEEPER_TOKEN: TEST_TOKEN }),
    arguments: words,
    options: {},
    json: false,
    environment: { ...cloud.environment, INNKEEPER_DATA_DIR: folder.path },
    print: (text) => void lines.push(text),
  })
  return { code, output: lines.join('\n') }
}

test('the runs of the functions are shown with what is kept, their steps and their proof', async () => {
  for (const daysAgo of [9, 1]) await runs().add(ended(begun(daysAgo)))
  const { json, api } = await start()
  const shown = await json<{
    place: string
    repository: null
    runs: { id: string; outcome: string; keptBy: string[] }[]
  }>('/api/backups')
  expect(shown).toMatchObject({ place: 'cloud', repository: null, nextAt: null, toolProblem: null })
  const [newest, oldest] = [begun(1).id, begun(9).id]
  expect(shown.runs.map(({ id, outcome }) => [id, outcome])).toEqual([
    [newest, 'completed'],
    [oldest, 'completed'],
  ])
  expect(shown.runs[0]?.keptBy).toContain('daily')
  const detail = await json<{ transitions: { status: string }[] }>(`/api/backups/${newest}`)
  expect(detail.transitions.map(({ status }) => status)).toEqual([
    'starting',
    'server_created',
    'completed',
    'server_deleted',
  ])
  expect(detail).toMatchObject({ logTail: ['finished'], proof: { proven: true }, kept: { daily: 7 } })
  expect(await (await api('/metrics')).text()).toContain('innkeeper_backup_last_run_failed 0')
  const { code, output } = await backup('list')
  expect(code).toBe(0)
  expect(output).toMatch(new RegExp(`${newest} .*completed.*and equal`))
})

test('a run that is under way goes on, whoever starts a server meanwhile, and none is begun from here', async () => {
  const live = withReport(begun(0, 0), workingReport(1, 'mounting_volumes'), Date.now())
  await runs().add(live)
  const { json, api } = await start()
  expect((await json<{ runs: unknown[] }>('/api/backups')).runs).toMatchObject([
    { id: live.id, outcome: null, status: 'mounting_volumes' },
  ])
  expect((await api('/api/backups', { method: 'POST' })).status).toBe(409)
  expect((await runs().find(live.id))?.run).toEqual(live)
  for (const verb of ['verify', 'restore'])
    expect(await backup(verb)).toEqual({ code: 2, output: expect.stringContaining('backup-verify.sh') as string })
})

test('a drill from outside is kept with the run that made what it restored, and is its newest proof', async () => {
  const run = ended(begun(1))
  await runs().add(run)
  const { json, api } = await start()
  const report = {
    at: new Date().toISOString(),
    proven: false,
    snapshots: [{ source: 'rocketchat', id: 'a1b2', time: new Date(run.startTime).toISOString() }],
    filesCompared: 3,
    restoreSeconds: 40,
    ageHours: 9,
    problems: ['rocketchat: files differ from what was saved'],
  }
  const tell = (body: object) => api('/api/backups/drills', { method: 'POST', body: JSON.stringify(body) })
  expect((await tell({ ...report, at: 'yesterday' })).status).toBe(422)
  expect(await (await tell(report)).json()).toEqual({ id: run.id, proven: false })
  expect(await json<object>(`/api/backups/${run.id}`)).toMatchObject({ drills: [{ proven: false, at: report.at }] })
  expect((await runs().find(run.id))?.run.drills).toHaveLength(1)
})

test.for([
  { name: 'nothing has ever run', kept: () => [], codes: ['run.none'] },
  { name: 'all is well', kept: () => [ended(begun(0, 2))], codes: [] },
  {
    name: 'the last run failed',
    kept: () => [ended(begun(0, 2), { outcome: 'error', result: null })],
    codes: ['run.failed'],
  },
  { name: 'the last run was three days ago', kept: () => [ended(begun(3))], codes: ['success.old', 'proof.old'] },
])('the status names what is amiss when $name: $codes', async ({ kept, codes }) => {
  for (const run of kept()) await runs().add(run)
  const { json } = await start()
  const { backups } = await json<{ backups: { concerns: { code: string }[] } }>('/api/status')
  expect(backups.concerns.map(({ code }) => code)).toEqual(codes)
})
