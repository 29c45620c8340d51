import { DrillReport } from '@innkeeper/core/backup/drill'
import type { BackupRun } from '@innkeeper/core/backup/run'
import { RETENTION } from '@innkeeper/core/backup/retention'

import type { Backups } from '../backup/backups.ts'
import type { Engine } from '../engine.ts'
import { problem } from '@innkeeper/core/pipeline/http-problem'
import { parseBody } from '@innkeeper/core/pipeline/http-body'

/** `GET /api/backups`: the runs of a good year, what the retention keeps of them, and what is amiss. */
export async function handleBackups(engine: Engine, backups: Backups): Promise<Response> {
  const { runs, kept, nextAt, ...rest } = await backups.overview()
  return Response.json({
    ...rest,
    timezone: engine.timezone,
    now: new Date(engine.now()).toISOString(),
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
    policy: RETENTION,
    runs: runs.toReversed().map((run) => ({ ...summaryOf(run), keptBy: kept.get(run.id) ?? [] })),
  })
}

/** `GET /api/backups/{id}`: one run with its steps, its log and its proof. */
export async function handleBackup(id: string, backups: Backups): Promise<Response> {
  const run = await backups.find(id)
  if (!run) return problem(404, `No backup has the id ${id}.`)
  return Response.json({
    ...summaryOf(run),
    transitions: run.transitions.map(({ status, at }) => ({ status, at: new Date(at).toISOString() })),
    logTail: run.logTail,
    snapshots: run.result?.snapshots ?? [],
    kept: run.result?.kept ?? null,
    removed: run.result?.removed ?? 0,
    check: run.result?.check ?? null,
    proof: run.result?.proof ? { ...run.result.proof, at: new Date(run.result.proof.at).toISOString() } : null,
    drills: run.drills.map((drill) => ({ ...drill, at: new Date(drill.at).toISOString() })),
  })
}

/** `POST /api/backups`: starts a run. 202 with its id; 409 while another one is live. */
export async function handleStartBackup(engine: Engine, backups: Backups): Promise<Response> {
  if (!backups.start) return problem(409, 'Backups are begun by Cloud Scheduler here: run its job trigger-backup.')
  const { outcome, run } = await backups.start(`person:${engine.newId()}`)
  if (outcome === 'refused') return problem(409, `Backup ${run.id} is still running (${run.status}).`)
  return Response.json({ id: run.id, status: run.status }, { status: 202 })
}

/** `POST /api/backups/drills`: what `scripts/backup-verify.sh` found. 202 with the run that it is kept with; 404 where none has run. */
export async function handleDrill(request: Request, backups: Backups): Promise<Response> {
  const report = await parseBody(request, DrillReport)
  if (!report.ok) return report.response
  const run = await backups.takeDrill(report.value)
  if (!run) return problem(404, 'No backup has run that this drill could belong to.')
  return Response.json({ id: run.id, proven: report.value.proven }, { status: 202 })
}

function summaryOf(run: BackupRun) {
  const { id, types, status, outcome, trigger, error, step, progress, result } = run
  const sum = (member: 'bytes' | 'bytesAdded' | 'files') =>
    result ? result.snapshots.reduce((total, snapshot) => total + snapshot[member], 0) : null
  return {
    id,
    types,
    status,
    outcome,
    scheduled: !trigger.startsWith('person:'),
    startedAt: new Date(run.startTime).toISOString(),
    endedAt: run.endTime === null ? null : new Date(run.endTime).toISOString(),
    error,
    step,
    progress,
    bytes: sum('bytes'),
    bytesAdded: sum('bytesAdded'),
    files: sum('files'),
    repositoryBytes: result?.repositoryBytes ?? null,
    proven: result?.proof?.proven ?? null,
    tool: result?.tool ?? null,
  }
}
