import { readFileSync } from 'node:fs'

import { BootNote } from '@innkeeper/core/backup/ticket'
import * as z from 'zod'

/** The agent cannot begin. Names what is wrong, and no value. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid'
}

/** What lies in the machine's image: where things are on it, and what is saved. The same every day. */
const Image = z.object({
  /** Where SeaweedFS is mounted. */
  mountPoint: z.string().startsWith('/').default('/mnt/seaweedfs'),
  /** In memory, for secrets. */
  secretsFolder: z.string().startsWith('/').default('/run/innkeeper'),
  /** On the disk, for restic's cache and for what is restored to prove it. */
  workFolder: z.string().startsWith('/').default('/var/lib/innkeeper-backup'),
  restic: z.string().min(1).default('restic'),
  weed: z.string().min(1).default('weed'),
  sources: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be a lower-case name'),
        /** Below the mount point, beginning with a slash. */
        path: z.string().regex(/^\/(?!.*\.\.)/, 'must begin with a slash and never go up'),
        /** Whether a dump job writes it, with a manifest. */
        dump: z.boolean(),
      }),
    )
    .min(1)
    .default([
      { name: 'rocketchat', path: '/backup/rocketchat', dump: true },
      { name: 'keycloak', path: '/backup/keycloak', dump: true },
      { name: 'seaweedfs', path: '/backup/seaweedfs', dump: true },
      { name: 'files', path: '/buckets', dump: false },
    ]),
})
export type Image = z.infer<typeof Image>

export interface Config {
  /** What today's run is told, by cloud-init. */
  readonly note: BootNote
  readonly image: Image
}

/** Reads both files. @throws {ConfigInvalid} */
export function readConfig(noteFile: string, imageFile: string): Config {
  return { note: read(noteFile, BootNote, undefined), image: read(imageFile, Image, {}) }
}

/** @param missing What stands for a file that is not there; undefined: it must be. */
function read<Shape extends z.ZodType>(file: string, shape: Shape, missing: unknown): z.infer<Shape> {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!absent || missing === undefined) throw new ConfigInvalid(`${file} cannot be read as JSON`, { cause: error })
    json = missing
  }
  const parsed = shape.safeParse(json)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
  throw new ConfigInvalid(`${file} is wrong: ${problems.join('; ')}`)
}
