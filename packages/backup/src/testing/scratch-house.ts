import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { openRestic, type Restic, type ResticOptions } from '../restic/restic.ts'
import { cheapenKey } from './cheap-key.ts'

/** The restic that the suite tests with: `npm run test:backup` builds it and says where it is. */
export const RESTIC = process.env['RESTIC'] ?? 'restic'
/** Programs that the tests start find others here. */
export const PATH = process.env['PATH'] ?? ''

const PASSWORD = 'a password for tests'
let template: string | undefined

/** A folder for one test, with a place for sources and an empty repository in it. */
export interface ScratchHouse {
  readonly folder: string
  path(...parts: string[]): string
  write(path: string, content: string | Buffer): string
  readonly passwordFile: string
  restic(told?: Partial<ResticOptions>): Restic
  remove(): void
}

export function scratchHouse(): ScratchHouse {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-backup-'))
  const path = (...parts: string[]) => join(folder, ...parts)
  const write = (name: string, content: string | Buffer) => {
    const file = path(name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }
  const passwordFile = write('password', PASSWORD)
  cpSync(emptyRepository(), path('repository'), { recursive: true })
  return {
    folder,
    path,
    write,
    passwordFile,
    restic: (told = {}) =>
      openRestic({
        program: RESTIC,
        location: { repository: path('repository'), passwordFile, credentials: {} },
        host: 'innkeeper-test',
        workDirectory: path('work'),
        path: PATH,
        remainingMs: () => 120_000,
        lockPatienceMs: 0,
        createRepository: false,
        ...told,
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Made once for all tests of a file. */
function emptyRepository(): string {
  if (template !== undefined) return template
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-backup-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, PASSWORD)
  const repository = join(folder, 'repository')
  const made = spawnSync(RESTIC, ['init', '--repo', repository, '--password-file', passwordFile], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`restic init failed: ${made.error?.message ?? made.stderr}`)
  cheapenKey(repository, PASSWORD)
  template = repository
  return repository
}
