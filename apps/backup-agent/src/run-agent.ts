import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { dumpAsker } from '@innkeeper/backup/questions/ask-dump'
import { scratchTools } from '@innkeeper/backup/questions/scratch-tools'
import { openReporter, type Reporter } from '@innkeeper/backup/reporter'
import { openRestic, type RepositoryLocation, type Restic } from '@innkeeper/backup/restic/restic'
import { runBackup } from '@innkeeper/backup/run-backup'
import type { FinalReport } from '@innkeeper/core/backup/report'
import type { RepositoryAccess, RunGrant } from '@innkeeper/core/backup/ticket'
import { InnkeeperError } from '@innkeeper/core/errors'
import type { Log } from '@innkeeper/runtime/log'

import type { Config } from './config.ts'
import { exchangeTicket, sendReport, type Host } from './headquarters.ts'
import { mountSeaweedfs } from './mount-seaweedfs.ts'

export interface AgentHost extends Host {
  readonly log: Log
  /** Searched for programs. */
  readonly path: string
  /** The kernel's list of mounts. */
  readonly mounts: () => Promise<string>
}

/** What is kept back for the last report, before the machine goes off. */
const LAST_WORDS_MS = 3 * 60_000
const LOCK_PATIENCE_MS = 15 * 60_000

/**
 * One run on the disposable machine, from the ticket to the last report.
 *
 * @throws {ServiceRefused | ServiceUnavailable} No grant was had, or nobody took the last report: whoever started the run ends it at its deadline.
 */
export async function runAgent({ note, image }: Config, host: AgentHost): Promise<void> {
  const { log, now } = host
  const grant = await exchangeTicket(note, host)
  const reporter = openReporter({
    runId: grant.runId,
    log,
    now,
    send: (report) => sendReport(report, note, grant.reportKey, host),
  })
  await reporter.at('booting', 'credentials received')
  await reporter.end(await saved(grant, image, reporter, host))
}

async function saved(
  grant: RunGrant,
  image: Config['image'],
  reporter: Reporter,
  host: AgentHost,
): Promise<Pick<FinalReport, 'outcome' | 'error' | 'result'>> {
  const { now, path, random, sleep, mounts } = host
  const remainingMs = () => grant.deadline - LAST_WORDS_MS - now()
  const open = async (name: string, access: RepositoryAccess): Promise<Restic> =>
    openRestic({
      program: image.restic,
      location: await locationOf(name, access, image.secretsFolder),
      host: grant.resticHost,
      workDirectory: join(image.workFolder, 'restic'),
      path,
      remainingMs,
      lockPatienceMs: LOCK_PATIENCE_MS,
      createRepository: false,
      onLine: reporter.line,
    })
  try {
    await reporter.at('mounting_volumes', `mounting SeaweedFS of ${grant.filer}`)
    await mountSeaweedfs({ ...image, filer: grant.filer, path, mounts, sleep, line: reporter.line })
    return await runBackup({
      run: { startTime: now(), types: grant.types, duties: grant.duties },
      sources: image.sources.map(({ name, path: below, dump }) => {
        const folder = join(image.mountPoint, below)
        return { name, paths: [folder], dump: dump ? folder : undefined }
      }),
      writer: await open('writer', grant.writer),
      pruner: grant.pruner && (await open('pruner', grant.pruner)),
      copy: grant.copy && (await open('copy', grant.copy)),
      staging: join(image.workFolder, 'lists'),
      scratch: join(image.workFolder, 'proof'),
      askDump: dumpAsker({
        tools: scratchTools({ path, remainingMs }),
        // Where a database server that does not run as root can reach it, in a /tmp of the unit's own.
        scratch: join(tmpdir(), 'innkeeper-proof'),
        line: reporter.line,
      }),
      reporter,
      now,
      random,
    })
  } catch (error) {
    const code = error instanceof InnkeeperError ? error.code : 'agent.failed'
    const message = error instanceof Error ? error.message : String(error)
    return { outcome: 'error', error: { code, message: message.slice(0, 500) }, result: null }
  }
}

async function locationOf(name: string, access: RepositoryAccess, secretsFolder: string): Promise<RepositoryLocation> {
  return {
    repository: access.repository,
    passwordFile: await writeSecret(secretsFolder, `${name}-password`, access.password),
    credentials: {
      AWS_ACCESS_KEY_ID: access.accessKeyId,
      AWS_SECRET_ACCESS_KEY: access.secretAccessKey,
      AWS_SESSION_TOKEN: access.sessionToken,
      AWS_DEFAULT_REGION: access.region,
    },
  }
}

/** @returns The file's path. Only this user reads it, from the moment that it exists. */
async function writeSecret(folder: string, name: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const file = join(folder, name)
  await writeFile(file, text, { mode: 0o600 })
  return file
}
