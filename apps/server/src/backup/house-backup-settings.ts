import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { openRestic, type Restic } from '@innkeeper/backup/restic/restic'

import type { Config } from '../config.ts'

/** The logical host of this installation's snapshots, whatever the machine is called. */
const HOST = 'innkeeper'
const LOCK_PATIENCE_MS = 5 * 60_000

/** Where backups of one machine lie and what they hold. */
export interface HousePlaces {
  /** As restic takes it. */
  readonly repository: string
  readonly passwordFile: string
  /** The data file's copy, made anew for every run. */
  readonly staged: string
  /** Lists of files, cache, scratch. */
  readonly work: string
  /** Whole copies of the data file, for as long as there is no restic. */
  readonly copies: string
  /** Further folders and files. */
  readonly paths: readonly string[]
  /** Whether the repository is the one beside the data, which may be made unasked. */
  readonly isDefault: boolean
}

/** What lies in the cloud is saved by the cloud's own functions; on this machine only the paths that it names. */
export function isSavedInCloud({ INNKEEPER_STORE: store, BACKUP_PATHS: paths = [] }: Config): boolean {
  return store === 'firestore' && paths.length === 0
}

export function housePlaces(config: Config): HousePlaces {
  const folder = resolve(config.INNKEEPER_DATA_DIR, 'backups')
  const isDefault = config.BACKUP_REPOSITORY === undefined
  return {
    repository: config.BACKUP_REPOSITORY ?? join(folder, 'repository'),
    passwordFile: config.BACKUP_PASSWORD_FILE ?? join(folder, 'password'),
    staged: join(folder, 'staged'),
    work: join(folder, 'work'),
    copies: join(folder, 'copies'),
    paths: (config.BACKUP_PATHS ?? []).map((path) => resolve(path)),
    isDefault,
  }
}

/** Makes the password of the default repository at the first run. That of any other is the owner's, who keeps it elsewhere too. */
export function ensurePassword({ passwordFile, isDefault }: HousePlaces): void {
  if (!isDefault || existsSync(passwordFile)) return
  mkdirSync(join(passwordFile, '..'), { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
}

export function openHouseRestic(
  config: Config,
  places: HousePlaces,
  told: {
    readonly remainingMs: () => number
    readonly signal?: AbortSignal
    readonly onLine?: (line: string) => void
  },
): Restic {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_DEFAULT_REGION } = config
  const credentials = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_DEFAULT_REGION }
  return openRestic({
    program: config.BACKUP_RESTIC,
    location: {
      repository: places.repository,
      passwordFile: places.passwordFile,
      credentials: Object.fromEntries(
        Object.entries(credentials).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    },
    host: HOST,
    workDirectory: join(places.work, 'restic'),
    lockPatienceMs: LOCK_PATIENCE_MS,
    createRepository: places.isDefault || config.BACKUP_CREATE === 'on',
    path: config.PATH,
    ...told,
  })
}
