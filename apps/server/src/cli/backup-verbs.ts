import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'

import { readDumpManifest } from '@innkeeper/backup/dump-manifest'
import { listPlainCopies, type PlainCopy } from '@innkeeper/backup/plain-copies'
import { dumpAsker } from '@innkeeper/backup/questions/ask-dump'
import { scratchTools } from '@innkeeper/backup/questions/scratch-tools'
import { askSqlite } from '@innkeeper/backup/questions/sqlite'
import {
  chosenSnapshots,
  drill,
  isProven,
  restoreSnapshot,
  type Restored,
  type RestoreWatch,
} from '@innkeeper/backup/restore'
import { ResticFailed } from '@innkeeper/backup/restic/restic-failed'
import { ProgramMissing } from '@innkeeper/backup/program'
import type { Restic, Snapshot } from '@innkeeper/backup/restic/restic'
import { keptBy, RETENTION } from '@innkeeper/core/backup/retention'

import { housePlaces, isSavedInCloud, openHouseRestic, type HousePlaces } from '../backup/house-backup-settings.ts'
import { DATA_SOURCE } from '../backup/stage-data-file.ts'
import { parseConfig, type Config } from '../config.ts'
import { dataFileName } from '../data-files.ts'
import type { Invocation } from './commands.ts'
import { table } from './terminal-text.ts'

const POLL_MS = 500
/** For a drill of everything, in ms. */
const LONGEST_MS = 12 * 3_600_000

interface RunAnswer {
  readonly id: string
  readonly status: string
  readonly outcome: string | null
  readonly step: string
  readonly progress: { readonly done: number; readonly bytesDone: number; readonly bytesTotal: number } | null
  readonly error: { readonly code: string; readonly message: string } | null
  readonly logTail: readonly string[]
  readonly bytesAdded: number | null
  readonly proven: boolean | null
}

interface ListedRun extends Omit<RunAnswer, 'logTail'> {
  readonly startedAt: string
  readonly keptBy: readonly string[]
}

export async function runNow({ client, json, print }: Invocation): Promise<number> {
  const { id } = (await client.post('/api/backups')) as { id: string }
  let said = ''
  for (;;) {
    const run = (await client.get(`/api/backups/${encodeURIComponent(id)}`)) as RunAnswer
    if (run.outcome === null) {
      const now = `${run.status}: ${run.step}${progressOf(run)}`
      if (!json && now !== said) print(now)
      said = now
      await new Promise((done) => setTimeout(done, POLL_MS))
      continue
    }
    if (json) print(JSON.stringify(run, null, 2))
    else {
      const proven = run.proven === true ? ', restored and compared' : ''
      print(`Backup ${id}: ${run.outcome}, ${size(run.bytesAdded ?? 0)} added${proven}.`)
      if (run.error) print(`${run.error.message} (${run.error.code})`)
      if (run.outcome !== 'completed') for (const line of run.logTail) print(`  ${line}`)
    }
    return run.outcome === 'completed' ? 0 : 1
  }
}

function progressOf({ progress }: RunAnswer): string {
  if (!progress || progress.bytesTotal === 0) return ''
  return `, ${percent(progress.done)} (${size(progress.bytesDone)} of ${size(progress.bytesTotal)})`
}

export async function dryRun({ environment, json, print }: Invocation): Promise<number> {
  const { config, places, restic } = openPlaces(environment)
  const tool = await restic.version().catch((error: unknown) => {
    if (error instanceof ProgramMissing || error instanceof ResticFailed) return null
    throw error
  })
  const plan = {
    tool: tool ?? 'plain copy of the data file (restic 0.19 or newer is not installed)',
    into: tool === null ? places.copies : places.repository,
    dataDirectory: resolve(config.INNKEEPER_DATA_DIR),
    paths: tool === null ? [] : places.paths,
    scheduled: config.BACKUP_TIME === 'off' ? null : `${config.BACKUP_TIME} UTC`,
    keeps: RETENTION,
  }
  if (json) print(JSON.stringify(plan, null, 2))
  else {
    print(`Would save the data file of ${plan.dataDirectory}${plan.paths.map((path) => ` and ${path}`).join('')}`)
    print(`into ${plan.into}, with ${plan.tool}.`)
    print(`Kept: ${RETENTION.daily} daily, ${RETENTION.weekly} weekly, ${RETENTION.monthly} monthly.`)
    print(plan.scheduled === null ? 'Nothing is scheduled.' : `Scheduled daily at ${plan.scheduled}.`)
  }
  return 0
}

interface Restorable {
  readonly snapshots: readonly Snapshot[]
  readonly copies: readonly PlainCopy[]
}

/** Failures of restic that leave the plain copies. */
const WITHOUT_SNAPSHOTS = new Set<ResticFailed['code']>(['restic.too_old', 'restic.no_repository'])

async function restorable(places: HousePlaces, restic: Restic): Promise<Restorable> {
  const copies = await listPlainCopies(places.copies)
  try {
    await restic.version()
    return { snapshots: await restic.snapshots(), copies }
  } catch (error) {
    // Without restic, or before its first run, there may be copies all the same.
    const passes =
      error instanceof ProgramMissing || (error instanceof ResticFailed && WITHOUT_SNAPSHOTS.has(error.code))
    if (passes && copies.length > 0) return { snapshots: [], copies }
    throw new Error(reasonOf(error, places), { cause: error })
  }
}

/** Why nothing can be read, and what to do about it, for somebody on a bad day. */
function reasonOf(error: unknown, { repository, passwordFile, isDefault }: HousePlaces): string {
  const code = error instanceof ProgramMissing || error instanceof ResticFailed ? error.code : undefined
  const message = error instanceof Error ? error.message : String(error)
  if (code === 'program.missing') return `${message}. Install restic 0.19 or newer, or name it in BACKUP_RESTIC.`
  if (code === 'restic.too_old') return `${message}. Install it, or name it in BACKUP_RESTIC.`
  if (isDefault && !existsSync(repository))
    return `Nothing has been backed up into ${repository} yet. \`innkeeper backup run\` does it; BACKUP_REPOSITORY names another place.`
  if (!existsSync(passwordFile))
    return `There is no password in ${passwordFile}. Bring it back from the recovery kit, or name its place in BACKUP_PASSWORD_FILE.`
  if (code === 'restic.wrong_password')
    return `The password in ${passwordFile} does not open ${repository}. The recovery kit holds the right one.`
  if (code === 'restic.no_repository') return `There is no repository at ${repository}. Is BACKUP_REPOSITORY right?`
  return message
}

/** The runs of a server whose backups are made in the cloud. */
export async function listRuns({ client, json, print }: Invocation): Promise<number> {
  const { runs } = (await client.get('/api/backups')) as { runs: readonly ListedRun[] }
  if (json) print(JSON.stringify({ runs }, null, 2))
  else {
    print(
      table(
        ['run', 'begun', 'how it went', 'added', 'kept as', 'restored'],
        runs.map((run) => [
          run.id,
          run.startedAt,
          run.outcome ?? run.status,
          run.bytesAdded === null ? '—' : size(run.bytesAdded),
          run.keptBy.join(', ') || '—',
          run.proven === null ? '—' : run.proven ? 'and equal' : 'NOT equal',
        ]),
      ),
    )
  }
  return runs.length > 0 ? 0 : 1
}

export function isElsewhere({ environment }: Invocation): boolean {
  return isSavedInCloud(parseConfig(environment))
}

export async function list({ environment, json, print }: Invocation): Promise<number> {
  const { places, restic } = openPlaces(environment)
  const { snapshots, copies } = await restorable(places, restic)
  const groups = Object.values(Object.groupBy(snapshots, ({ source }) => source)).map((group) => group ?? [])
  const rules = new Map([...groups, copies].flatMap((group) => [...keptBy(group)]))
  const rows = [...snapshots, ...copies.map((copy) => ({ ...copy, source: DATA_SOURCE }))]
    .sort((left, right) => right.at - left.at)
    .map(({ id, at, source, bytes }) => ({
      id,
      at: new Date(at).toISOString(),
      source,
      bytes: bytes ?? null,
      keptBy: rules.get(id) ?? [],
    }))
  if (json) print(JSON.stringify({ snapshots: rows }, null, 2))
  else {
    print(
      table(
        ['saved', 'source', 'size', 'kept as', 'id'],
        rows.map((row) => [
          row.at,
          row.source,
          row.bytes === null ? '—' : size(row.bytes),
          row.keptBy.join(', ') || 'goes next',
          row.id.startsWith('copy-') ? row.id : row.id.slice(0, 10),
        ]),
      ),
    )
  }
  return rows.length > 0 ? 0 : 1
}

export async function verify({ environment, json, print }: Invocation): Promise<number> {
  const { config, places, restic } = openPlaces(environment)
  const printed = json ? () => {} : print
  const { snapshots, copies } = await restorable(places, restic)
  const [copy] = copies.toReversed()
  if (snapshots.length === 0 && copy) {
    const questions = askSqlite(copy.file, {})
    const proven = questions.every(({ right }) => right)
    print(json ? JSON.stringify({ proven, restored: [{ ...copy, questions }] }, null, 2) : copyVerdict(copy, proven))
    return proven ? 0 : 1
  }
  await mkdir(places.work, { recursive: true, mode: 0o700 })
  const scratch = await mkdtemp(join(places.work, 'drill-'))
  try {
    const restored = await drill(restic, chosenSnapshots(snapshots, undefined), scratch, watch(config, places, printed))
    const proven = isProven(restored)
    if (json) print(JSON.stringify({ proven, restored }, null, 2))
    else {
      for (const one of restored) print(verdictOf(one))
      if (restored.length === 0) print('There is nothing to restore yet.')
      print(proven ? 'Proven: everything came back as it was saved.' : 'NOT proven.')
    }
    return proven ? 0 : 1
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

export async function restore({ environment, options, json, print }: Invocation): Promise<number> {
  const { to, snapshot: idPrefix } = options
  if (typeof to !== 'string' || (idPrefix !== undefined && typeof idPrefix !== 'string')) {
    print('Where to? innkeeper backup restore --to DIR')
    return 2
  }
  const target = resolve(to)
  const { config, places, restic } = openPlaces(environment)
  const { snapshots, copies } = await restorable(places, restic)
  const chosen = chosenSnapshots(snapshots, idPrefix)
  const [copy] = copies.filter(({ id }) => idPrefix === undefined || id.startsWith(idPrefix)).toReversed()
  if (chosen.length === 0 && !copy) {
    print(
      idPrefix === undefined ? 'There is nothing to restore yet.' : `No snapshot has an id that begins ${idPrefix}.`,
    )
    return 1
  }
  if (options['dry-run'] === true) {
    for (const { source, at, id } of chosen)
      print(`Would restore ${source} of ${new Date(at).toISOString()} (${id.slice(0, 10)})`)
    if (chosen.length === 0 && copy) print(`Would restore ${copy.id}`)
    print(`into ${target}`)
    return 0
  }
  if ((await readdir(target).catch(() => [])).length > 0) {
    print(`${target} is not empty. Restore into a new folder, so that nothing is mixed.`)
    return 2
  }
  await mkdir(target, { recursive: true, mode: 0o700 })
  if (chosen.length === 0 && copy) return restoreCopy(copy, target, config, { json, print })
  const restored: Restored[] = []
  const watched = watch(config, places, json ? () => {} : print)
  for (const snapshot of chosen) restored.push(await restoreSnapshot(restic, snapshot, target, watched))
  const dataFile = await liftDataFile(restored, target)
  const proven = isProven(restored)
  if (json) print(JSON.stringify({ proven, target, dataFile, restored }, null, 2))
  else {
    for (const one of restored) print(verdictOf(one))
    print(`Restored into ${target}`)
    if (dataFile !== undefined) print(`Start on it with INNKEEPER_DATA_DIR=${target} npm start`)
  }
  return proven ? 0 : 1
}

/** Puts the data file and what belongs to it right below the target, so that the server can be started on it. @returns Where it is. */
async function liftDataFile(restored: readonly Restored[], target: string): Promise<string | undefined> {
  const [folder] = restored.find(({ source }) => source === DATA_SOURCE)?.paths ?? []
  if (folder === undefined) return undefined
  const { files } = await readDumpManifest(folder)
  for (const { path } of files) await rename(join(folder, path), join(target, path))
  const data = files.find(({ kind }) => kind === 'sqlite')
  return data && join(target, data.path)
}

async function restoreCopy(
  copy: PlainCopy,
  target: string,
  config: Config,
  { json, print }: Pick<Invocation, 'json' | 'print'>,
): Promise<number> {
  const name = dataFileName(config)
  await copyFile(copy.file, join(target, name))
  const proven = askSqlite(join(target, name), {}).every(({ right }) => right)
  if (json) print(JSON.stringify({ proven, target, dataFile: join(target, name), restored: [copy] }, null, 2))
  else print(`${copyVerdict(copy, proven)}\nStart on it with INNKEEPER_DATA_DIR=${target} npm start`)
  return proven ? 0 : 1
}

function openPlaces(environment: Invocation['environment']) {
  const config = parseConfig(environment)
  const places = housePlaces(config)
  return { config, places, restic: openHouseRestic(config, places, { remainingMs: () => LONGEST_MS }) }
}

/** Asks dumps, and says how far each restore is: where it begins, and with every tenth. */
function watch(config: Config, places: HousePlaces, print: Invocation['print']): RestoreWatch {
  const tools = scratchTools({ path: config.PATH, remainingMs: () => LONGEST_MS })
  let [current, tenths] = ['', 0]
  return {
    askDump: dumpAsker({ tools, scratch: join(places.work, 'database'), line: print }),
    onProgress({ id, source, at, bytes }, done) {
      const name = `${source} of ${new Date(at).toISOString()}`
      if (id !== current) print(`Restoring ${name}${bytes === undefined ? '' : `, ${size(bytes)}`} …`)
      else if (Math.floor(done * 10) > tenths) print(`  ${percent(done)}`)
      current = id
      tenths = Math.floor(done * 10)
    },
  }
}

function verdictOf(restored: Restored): string {
  const { source, at, filesCompared, differing, questions } = restored
  const asked = questions.map(({ question, answer, expected, right }) =>
    right ? `\n  ${question}: ${answer}` : `\n  ${question}: ${answer}, NOT ${expected}`,
  )
  const differ = differing.map((path) => `\n  NOT as it was saved: ${path}`)
  return `${source} of ${new Date(at).toISOString()}: ${comparedOf(filesCompared)}${[...differ, ...asked].join('')}`
}

function comparedOf(files: number): string {
  return files === 0
    ? 'nothing to compare, all of it had just been written when it was saved'
    : `${files} files compared`
}

function copyVerdict({ id, file }: PlainCopy, proven: boolean): string {
  return `${id} (${basename(file)}): ${proven ? 'the database is sound' : 'the database is NOT sound'}`
}

function percent(done: number): string {
  return `${Math.floor(done * 100)} %`
}

function size(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.ceil(bytes / 1_024)} KiB`
  return bytes < 1_073_741_824 ? `${(bytes / 1_048_576).toFixed(1)} MiB` : `${(bytes / 1_073_741_824).toFixed(1)} GiB`
}
