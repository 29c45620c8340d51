import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { startS3StandIn, type S3Options, type S3StandIn } from '@innkeeper/testing/stand-ins/s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { scratchHouse, type ScratchHouse } from '../testing/scratch-house.ts'
import type { Restic, ResticOptions } from './restic.ts'

const KEYS = { accessKeyId: 'key-id', secretAccessKey: 'secret-key', region: 'auto', bucket: 'backups' }
const AT = Date.UTC(2026, 10, 28, 2, 30)

let house: ScratchHouse
let s3: S3StandIn | undefined
beforeEach(() => {
  house = scratchHouse()
  house.write('source/file', 'content'.repeat(10_000))
})
afterEach(async () => {
  await s3?.close()
  house.remove()
})

/** A bucket that holds an empty repository. */
async function bucket(told: Partial<S3Options> = {}): Promise<S3StandIn> {
  s3 = await startS3StandIn({ ...KEYS, ...told })
  const repository = house.path('repository')
  for (const entry of readdirSync(repository, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    s3.objects.set(`prod/${relative(repository, file)}`, readFileSync(file))
  }
  return s3
}

function restic(told: Partial<ResticOptions> = {}, secret: string = KEYS.secretAccessKey): Restic {
  return house.restic({
    location: {
      repository: `s3:${s3?.url}/backups/prod`,
      passwordFile: house.passwordFile,
      credentials: {
        AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
        AWS_SECRET_ACCESS_KEY: secret,
        AWS_DEFAULT_REGION: KEYS.region,
      },
    },
    ...told,
  })
}

const save = (on: Restic) => on.save({ source: 'files', paths: [house.path('source')] }, AT)

describe('a repository in S3', () => {
  test('takes snapshots, gives them back, forgets and prunes', async () => {
    await bucket()
    const first = await save(restic())
    house.write('source/file', 'other')
    await save(restic())
    await restic().restore(first.snapshotId, house.path('restored'))
    expect(readFileSync(join(house.path('restored'), house.path('source/file')), 'utf8')).toMatch(/^content/)
    await restic().forget([first.snapshotId])
    await restic().prune()
    expect(await restic().check('1/1')).toBe(0)
    expect([...(s3?.objects.keys() ?? [])].filter((key) => key.includes('/locks/'))).toEqual([])
  })

  test('is had in spite of a service that is busy now and then', { timeout: 120_000 }, async () => {
    const { requests } = await bucket({ failing: (request) => (request % 5 === 0 ? 503 : undefined) })
    const saved = await save(restic())
    expect(saved.unreadable).toBe(0)
    expect(requests()).toBeGreaterThan(5)
  })

  test('that never answers is given up at the deadline', { timeout: 60_000 }, async () => {
    await bucket({ failing: () => 503 })
    await expect(save(restic({ remainingMs: () => 3_000 }))).rejects.toMatchObject({ code: 'restic.timed_out' })
  })

  test('is not opened, nor made, with a wrong key, which no error repeats', { timeout: 60_000 }, async () => {
    await bucket()
    const wrong = restic({ remainingMs: () => 5_000, createRepository: true }, 'not-the-secret')
    const failure = await save(wrong).then(
      () => 'no failure',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    expect(failure).toMatch(/^restic backup /)
    expect(failure).not.toMatch(/not-the-secret|key-id/)
  })

  test('under a lock takes copies, and loses nothing to whoever holds the key', { timeout: 60_000 }, async () => {
    await bucket({ locked: (key) => !key.includes('/locks/') })
    const saved = await save(restic())
    await expect(restic().forget([saved.snapshotId])).rejects.toMatchObject({ code: 'restic.incomplete' })
    expect(await restic().snapshots()).toHaveLength(1)
    await restic().restore(saved.snapshotId, house.path('restored'))
  })

  test(
    'is copied into a second bucket that has credentials of its own, and is only read for it',
    { timeout: 120_000 },
    async () => {
      const { objects } = await bucket()
      await save(restic())
      const before = [...objects.keys()].sort()
      const vault = await startS3StandIn({
        ...KEYS,
        accessKeyId: 'vault-id',
        secretAccessKey: 'vault-secret',
        bucket: 'vault',
      })
      try {
        const copy = house.restic({
          createRepository: true,
          location: {
            repository: `s3:${vault.url}/vault/prod`,
            passwordFile: house.write('vault-password', 'another'),
            credentials: {
              AWS_ACCESS_KEY_ID: 'vault-id',
              AWS_SECRET_ACCESS_KEY: 'vault-secret',
              AWS_DEFAULT_REGION: 'auto',
            },
          },
        })
        await copy.copyFrom(restic().location)
        expect((await copy.snapshots()).map(({ at }) => at)).toEqual([AT])
        expect(await copy.check('1/1')).toBe(0)
        expect([...objects.keys()].sort()).toEqual(before)
      } finally {
        await vault.close()
      }
    },
  )
})
