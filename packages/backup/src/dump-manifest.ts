import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { InnkeeperError } from '@innkeeper/core/errors'
import type { Instant } from '@innkeeper/core/time/calendar'
import * as z from 'zod'

/** A dump that is old, cut, changed or not described: what it would save is not what people count on. */
export class DumpRefused extends InnkeeperError {
  override readonly name = 'DumpRefused'
  readonly code = 'dump.refused'
  readonly retry = 'never'
}

export const MANIFEST_NAME = 'manifest.json'

/** What a file of a dump is, which tells how it is loaded when a restore is proven. */
export const DUMP_KINDS = ['mongodb-archive', 'postgresql-custom', 'sqlite', 'file'] as const

/** What a dump job writes beside its files, last. docs/dump-manifest.md is this for those who write it. */
export const DumpManifest = z.object({
  format: z.literal('innkeeper-dump/1'),
  app: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be a lower-case name'),
  startedAt: z.iso.datetime({ offset: true }),
  finishedAt: z.iso.datetime({ offset: true }),
  tool: z.string().min(1).max(200),
  files: z
    .array(
      z.object({
        path: z
          .string()
          .min(1)
          .max(1_000)
          .refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), 'must lie beside the manifest'),
        kind: z.enum(DUMP_KINDS),
        bytes: z.number().int().min(1, 'must not be empty'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
      }),
    )
    .min(1),
  /** Counts and times that the live system told right before the dump, by the names of the questions that the proof asks. */
  figures: z.record(z.string().max(100), z.union([z.number(), z.string().max(100)])).default({}),
})
export type DumpManifest = z.infer<typeof DumpManifest>

/** A dump of a day that is a little early or late still counts; the job of yesterday does not. */
export const OLDEST_DUMP_MS = 20 * 3_600_000
/** How far the clocks of two machines may be apart. */
const CLOCK_SKEW_MS = 5 * 60_000

/** Reads a dump's manifest. @throws {DumpRefused} There is none, or it is malformed; the member is named. */
export async function readDumpManifest(folder: string): Promise<DumpManifest> {
  const refuse = (problem: string) => new DumpRefused(`the dump in ${folder} ${problem}`)
  let json: unknown
  try {
    json = JSON.parse(await readFile(join(folder, MANIFEST_NAME), 'utf8'))
  } catch (error) {
    throw refuse(error instanceof SyntaxError ? `has a ${MANIFEST_NAME} that is no JSON` : `has no ${MANIFEST_NAME}`)
  }
  const parsed = DumpManifest.safeParse(json)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'manifest'}: ${message}`)
  throw refuse(`has a malformed ${MANIFEST_NAME} (${problems.join('; ')})`)
}

/**
 * Makes sure that a dump is of today and whole.
 *
 * @throws {DumpRefused} With the first thing that is wrong.
 */
export async function verifyDump(folder: string, app: string, now: Instant): Promise<DumpManifest> {
  const manifest = await readDumpManifest(folder)
  const refuse = (problem: string) => new DumpRefused(`the dump of ${app} ${problem}`)
  if (manifest.app !== app) throw refuse(`says that it is of ${manifest.app}`)
  const started = Date.parse(manifest.startedAt)
  const finished = Date.parse(manifest.finishedAt)
  if (finished < started) throw refuse('ended before it began')
  if (finished > now + CLOCK_SKEW_MS) throw refuse(`is of the future (${manifest.finishedAt})`)
  if (now - started > OLDEST_DUMP_MS) throw refuse(`is old: it began ${manifest.startedAt}`)
  for (const file of manifest.files) {
    const path = join(folder, file.path)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) throw refuse(`lacks ${file.path}`)
    if (found.size !== file.bytes) throw refuse(`has ${found.size} bytes in ${file.path} instead of ${file.bytes}`)
    if ((await sha256Of(path)) !== file.sha256) throw refuse(`has another content in ${file.path} than was written`)
  }
  return manifest
}

/** Sixteen times what streams read by default: twice as fast. */
const CHUNK_BYTES = 1_048_576

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: CHUNK_BYTES }), hash)
  return hash.digest('hex')
}
