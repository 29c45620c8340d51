import { mkdir, stat } from 'node:fs/promises'

import { RETENTION } from '@innkeeper/core/backup/retention'
import type { Instant } from '@innkeeper/core/time/calendar'
import { sleep } from '@innkeeper/runtime/retry'
import type * as z from 'zod'

import { runProgram, type ProgramEnd } from '../program.ts'
import * as messages from './messages.ts'
import { openReadingGateway } from './reading-gateway.ts'
import { failureOf, ResticFailed } from './restic-failed.ts'

/** Where a repository is and how it is opened. */
export interface RepositoryLocation {
  /** As restic takes it: a directory, or `s3:https://HOST/BUCKET/PREFIX`. */
  readonly repository: string
  /** The password is in a file, never in arguments or environment, which other programs can read. */
  readonly passwordFile: string
  /** Credentials of the place, under the names that restic reads: `AWS_ACCESS_KEY_ID` and the like. */
  readonly credentials: Readonly<Record<string, string>>
}

export interface ResticOptions {
  /** Path of the program, or its name on the PATH. */
  readonly program: string
  readonly location: RepositoryLocation
  /** The constant logical host of every snapshot. Never the machine's name, which changes with every temporary server. */
  readonly host: string
  /** For restic's cache and its temporary files. */
  readonly workDirectory: string
  /** Searched for programs that restic starts itself. */
  readonly path: string
  /** Until when everything must be done. */
  readonly remainingMs: () => number
  /** How long to wait for somebody else's lock, in ms. */
  readonly lockPatienceMs: number
  /** Whether a repository may be made where none is. Only a first run may: a mistyped place looks the same. */
  readonly createRepository: boolean
  readonly signal?: AbortSignal | undefined
  /** What restic says beside its results. */
  readonly onLine?: ((line: string) => void) | undefined
}

/** How often one looks whether a lock is gone, in ms. */
const LOCK_LOOK_MS = 2_000

/** The exit codes that are told apart here, see `restic-failed.ts` for all. */
const INCOMPLETE = 3
const NO_REPOSITORY = 10
const LOCKED = 11

export interface SourcePaths {
  /** Names the data set, as its snapshots' one tag. */
  readonly source: string
  readonly paths: readonly string[]
}

export interface Saved {
  readonly snapshotId: string
  readonly files: number
  readonly bytes: number
  readonly bytesAdded: number
  /** Files that could not be read; the snapshot is there all the same. */
  readonly unreadable: number
}

export interface Snapshot {
  readonly id: string
  readonly at: Instant
  readonly source: string
  readonly paths: readonly string[]
  /** What was saved, in bytes; undefined when an old program did not note it. */
  readonly bytes: number | undefined
}

/** What the retention means to do, over all snapshots of this host. */
export interface ForgetPlan {
  readonly keep: readonly Snapshot[]
  readonly remove: readonly Snapshot[]
}

export type BackupProgress = Omit<z.infer<typeof messages.BackupStatus>, 'message_type'>

/**
 * One repository, through the restic program. Every method throws {@link ResticFailed}, and `ProgramMissing` when there is no restic.
 *
 * What only reads takes no lock: it needs no right to write, and nobody's lock keeps it waiting on a bad day. What writes removes locks whose
 * owner is gone when it meets any, and so is only for who knows that no other run lives.
 */
export type Restic = ReturnType<typeof openRestic>

const SOURCE_TAG = 'source='
const OLDEST = [0, 19] as const
const MINUTE_MS = 60_000
/** For what reads or writes little. */
const SHORT_MS = 10 * MINUTE_MS
/** All snapshots of a host with one tag each: neither the paths nor the machine's name may split them, or nothing is ever removed. */
const GROUPING = ['--group-by', 'host,tags']
const LAST_WORDS = 400

export function openRestic(options: ResticOptions) {
  const { location, host } = options

  interface Call {
    readonly command: string
    readonly arguments?: readonly string[]
    readonly deadlineMs?: number
    readonly onMessage?: (message: unknown) => void
    readonly environment?: Readonly<Record<string, string>>
  }

  async function run(call: Call): Promise<{ readonly end: ProgramEnd; readonly said: string }> {
    if (await isBelowFile(location.repository))
      throw new ResticFailed('restic.no_repository', `a part of ${location.repository} is a file, no folder`, 'never')
    await mkdir(options.workDirectory, { recursive: true, mode: 0o700 })
    let said = ''
    const hear = (line: string) => {
      const message = parsed(line)
      if (message !== undefined) call.onMessage?.(message)
      const words = message === undefined ? line : wordsOf(message)
      if (words === undefined || words.trim() === '') return
      said = withoutSecrets(words).slice(0, LAST_WORDS)
      // That of a lock is told by whoever waits for it, once.
      if (messages.ExitError.safeParse(message).data?.code !== LOCKED) options.onLine?.(said)
    }
    const end = await runProgram({
      program: options.program,
      arguments: [call.command, '--json', ...(call.arguments ?? [])],
      environment: {
        PATH: options.path,
        HOME: options.workDirectory,
        TMPDIR: options.workDirectory,
        RESTIC_CACHE_DIR: `${options.workDirectory}/cache`,
        RESTIC_REPOSITORY: location.repository,
        RESTIC_PASSWORD_FILE: location.passwordFile,
        RESTIC_PROGRESS_FPS: '1',
        // Days, weeks and months of the retention begin in the zone of the process.
        TZ: 'UTC',
        ...location.credentials,
        ...call.environment,
      },
      deadlineMs: Math.max(0, Math.min(call.deadlineMs ?? SHORT_MS, options.remainingMs())),
      signal: options.signal,
      onOutput: hear,
      onErrorOutput: hear,
    })
    return { end, said }
  }

  const secrets = Object.entries(location.credentials).flatMap(([name, value]) =>
    /KEY|TOKEN/.test(name) && value !== '' ? [value] : [],
  )
  const withoutSecrets = (text: string): string =>
    secrets.reduce((masked, secret) => masked.replaceAll(secret, '[hidden]'), text)

  /** Runs a command that must end with 0. @returns Everything it printed as JSON. */
  async function succeed(call: Call): Promise<unknown[]> {
    const heard: unknown[] = []
    const { end, said } = await run({ ...call, onMessage: (message) => heard.push(message) })
    if (end.code !== 0) throw failureOf(call.command, end, said)
    return heard
  }

  /**
   * Runs a command that writes. Programs of a run that was killed may live on for a moment, and leave a lock behind when they end: it is looked
   * for again and again.
   *
   * @param creation How a repository is made where there is none.
   */
  async function runLocking(call: Call, creation: Call = { command: 'init' }): ReturnType<typeof run> {
    let ran = await run(call)
    if (ran.end.code === NO_REPOSITORY && options.createRepository) {
      await succeed(creation)
      ran = await run(call)
    }
    for (let waitedMs = 0; ran.end.code === LOCKED && waitedMs <= options.lockPatienceMs; waitedMs += LOCK_LOOK_MS) {
      if (waitedMs === LOCK_LOOK_MS) options.onLine?.(`waiting for somebody else: ${ran.said}`)
      if (waitedMs > 0) await sleep(Math.min(LOCK_LOOK_MS, options.remainingMs()))
      // Removes none whose owner lives.
      await run({ command: 'unlock' })
      ran = await run(call)
    }
    return ran
  }

  /** Runs a command that writes and must end with 0. */
  async function change(call: Call, creation?: Call): Promise<void> {
    const { end, said } = await runLocking(call, creation)
    if (end.code !== 0) throw failureOf(call.command, end, said)
  }

  async function document<Shape extends z.ZodType>(shape: Shape, call: Call): Promise<z.infer<Shape>> {
    return expected(shape, call.command, await succeed(call))
  }

  return {
    location,

    /** @returns `restic 0.19.1` @throws It is older than this code can trust. */
    async version(): Promise<string> {
      const heard: unknown[] = []
      // Programs before 0.16 answer in plain words, whatever they are asked.
      const { end, said } = await run({ command: 'version', onMessage: (message) => heard.push(message) })
      if (end.code !== 0) throw failureOf('version', end, said)
      const told = heard.map((message) => messages.Version.safeParse(message)).find(({ success }) => success)?.data
      const version = told?.version ?? /restic (\d+\.\d+\.\d+)/.exec(said)?.[1] ?? ''
      const [major = 0, minor = 0] = version.split('.').map(Number)
      if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
        const found = version === '' ? 'its version cannot be told' : `this one is ${version}`
        throw new ResticFailed('restic.too_old', `restic ${OLDEST.join('.')} or newer is needed; ${found}`, 'never')
      }
      return `restic ${version}`
    },

    /** Saves a source. @param at The snapshot's time, which tells the day that it counts for. */
    async save(
      { source, paths }: SourcePaths,
      at: Instant,
      onProgress: (progress: BackupProgress) => void = () => {},
    ): Promise<Saved> {
      let summary: z.infer<typeof messages.BackupSummary> | undefined
      let unreadable = 0
      const { end, said } = await runLocking({
        command: 'backup',
        arguments: [
          '--host',
          host,
          '--tag',
          SOURCE_TAG + source,
          ...GROUPING,
          '--time',
          timeOf(at),
          // Inodes of network file systems change with every mount; size and times still tell whether a file did.
          '--ignore-inode',
          '--',
          ...paths,
        ],
        deadlineMs: Infinity,
        onMessage(message) {
          const status = messages.BackupStatus.safeParse(message)
          if (status.success) onProgress(status.data)
          if (messages.BackupError.safeParse(message).success) unreadable += 1
          summary = messages.BackupSummary.safeParse(message).data ?? summary
        },
      })
      if (end.code !== 0 && end.code !== INCOMPLETE) throw failureOf('backup', end, said)
      if (!summary) throw new ResticFailed('restic.unreadable_output', 'restic backup ended without naming a snapshot')
      return {
        snapshotId: summary.snapshot_id,
        files: summary.total_files_processed,
        bytes: summary.total_bytes_processed,
        bytesAdded: summary.data_added_packed,
        unreadable: end.code === INCOMPLETE ? Math.max(1, unreadable) : unreadable,
      }
    },

    /** The snapshots of this host that belong to a source, oldest first. */
    async snapshots(): Promise<Snapshot[]> {
      const found = await document(messages.Snapshots, {
        command: 'snapshots',
        arguments: ['--no-lock', '--host', host],
      })
      return ofSources(found)
    },

    /** What the retention would remove; removes nothing. */
    async planForget(): Promise<ForgetPlan> {
      const policy = Object.entries(RETENTION).flatMap(([kind, count]) => [`--keep-${kind}`, String(count)])
      const groups = await document(messages.ForgetGroups, {
        command: 'forget',
        arguments: ['--dry-run', '--no-lock', '--host', host, ...GROUPING, ...policy],
      })
      return {
        keep: ofSources(groups.flatMap(({ keep }) => keep ?? [])),
        remove: ofSources(groups.flatMap(({ remove }) => remove ?? [])),
      }
    },

    /** Removes these snapshots and no others. Their data stays until {@link Restic.prune}. */
    async forget(ids: readonly string[]): Promise<void> {
      if (ids.length > 0) await change({ command: 'forget', arguments: ['--', ...ids] })
    },

    /** Removes data that no snapshot needs any more. */
    async prune(): Promise<void> {
      await change({ command: 'prune', deadlineMs: Infinity })
    },

    /** Checks the structure, and reads a part of the data. @param subset `3/13` @returns Errors found; 0 is well. */
    async check(subset: string): Promise<number> {
      let errors: number | undefined
      const { end, said } = await runLocking({
        command: 'check',
        arguments: ['--read-data-subset', subset],
        deadlineMs: Infinity,
        onMessage(message) {
          errors = messages.CheckSummary.safeParse(message).data?.num_errors ?? errors
        },
      })
      if (end.code === 0) return errors ?? 0
      if (end.code === 1 && errors !== undefined) return Math.max(1, errors)
      throw failureOf('check', end, said)
    },

    /** Bytes of all that the repository holds for its snapshots. */
    async size(): Promise<number> {
      const stats = await document(messages.Stats, {
        command: 'stats',
        arguments: ['--no-lock', '--mode', 'raw-data'],
      })
      return stats.total_size
    },

    /**
     * Restores under `target`, where every file gets its whole former path, and reads it all again to verify.
     *
     * @param only Absolute paths; everything when left out.
     * @param onProgress Told how much is done, 0 to 1.
     */
    async restore(
      snapshotId: string,
      target: string,
      only?: readonly string[],
      onProgress: (done: number) => void = () => {},
    ): Promise<void> {
      const includes = only?.flatMap((path) => ['--include', patternOf(path)]) ?? []
      const { end, said } = await run({
        command: 'restore',
        arguments: ['--target', target, '--verify', '--no-lock', ...includes, '--', snapshotId],
        deadlineMs: Infinity,
        onMessage(message) {
          const status = messages.RestoreStatus.safeParse(message)
          if (status.success) onProgress(status.data.percent_done)
        },
      })
      if (end.code !== 0) throw failureOf('restore', end, said)
    },

    /**
     * Brings over the snapshots of another repository that this one lacks. The other one is only read, under its own credentials. When this one
     * is made for it, it cuts files as the other does, so that what both hold is kept once.
     */
    async copyFrom(from: RepositoryLocation): Promise<void> {
      const gateway = await openReadingGateway(from)
      const environment = {
        RESTIC_FROM_REPOSITORY: gateway.location.repository,
        RESTIC_FROM_PASSWORD_FILE: gateway.location.passwordFile,
      }
      try {
        await change(
          // The run that asks for this is the only one, so that nobody changes the other repository meanwhile.
          { command: 'copy', arguments: ['--no-lock', '--host', host], environment, deadlineMs: Infinity },
          { command: 'init', arguments: ['--copy-chunker-params'], environment },
        )
      } finally {
        await gateway.close()
      }
    },
  }
}

/** Those that belong to a source, oldest first. */
function ofSources(found: readonly messages.Snapshot[]): Snapshot[] {
  return found
    .flatMap(({ id, time, tags, paths, summary }) => {
      const tag = tags?.find((it) => it.startsWith(SOURCE_TAG))
      if (tag === undefined) return []
      const bytes = summary?.total_bytes_processed
      return [{ id, at: Date.parse(time), source: tag.slice(SOURCE_TAG.length), paths, bytes }]
    })
    .sort((left, right) => left.at - right.at)
}

function expected<Shape extends z.ZodType>(shape: Shape, command: string, heard: readonly unknown[]): z.infer<Shape> {
  for (const message of heard) {
    const read = shape.safeParse(message)
    if (read.success) return read.data
  }
  throw new ResticFailed('restic.unreadable_output', `restic ${command} answered in a shape that is not known`)
}

/** @returns Undefined for a line that is no JSON. */
function parsed(line: string): unknown {
  if (!/^[[{]/.test(line)) return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** What in a message is for people; undefined when nothing is. */
function wordsOf(message: unknown): string | undefined {
  const exit = messages.ExitError.safeParse(message)
  if (exit.success) return exit.data.message
  const error = messages.BackupError.safeParse(message)
  return error.success ? `${error.data.item} ${error.data.error.message}`.trim() : undefined
}

/** As `--time` takes it, in the zone of the process, which is UTC. */
function timeOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}

/** A path as a pattern that matches it alone. */
function patternOf(path: string): string {
  return path.replaceAll(/[\\*?[\]]/g, '\\$&')
}

/** Restic would look for such a place again and again for a quarter of an hour. Of what is no local path it is never so. */
function isBelowFile(repository: string): Promise<boolean> {
  return stat(repository).then(
    () => false,
    ({ code }: NodeJS.ErrnoException) => code === 'ENOTDIR',
  )
}
