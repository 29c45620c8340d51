import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { RESTIC, scratchHouse, type ScratchHouse } from '../testing/scratch-house.ts'
import { ResticFailed } from './restic-failed.ts'
import type { Restic } from './restic.ts'

const AT = Date.UTC(2026, 10, 28, 2, 30)
let house: ScratchHouse
let restic: Restic

beforeEach(() => {
  house = scratchHouse()
  restic = house.restic()
  house.write('source/a.txt', 'a')
  house.write('source/b[1]*?.txt', 'b')
})
afterEach(() => house.remove())

const save = (to = restic, at = AT) => to.save({ source: 'files', paths: [house.path('source')] }, at)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof ResticFailed ? error.code : String(error)),
  )

describe('restic', () => {
  test('is new enough', async () => {
    expect(await restic.version()).toMatch(/^restic 0\.(19|[2-9]\d)\.\d+$/)
  })

  test.runIf(existsSync('/usr/bin/restic'))('of an old distribution is refused by its version', async () => {
    const old = house.restic({ program: '/usr/bin/restic' })
    await expect(old.version()).rejects.toMatchObject({
      code: 'restic.too_old',
      message: expect.stringMatching(/0\.19 or newer is needed; this one is 0\.\d+/) as string,
    })
  })

  test('that is not there is named', async () => {
    await expect(house.restic({ program: '/nowhere/restic' }).version()).rejects.toMatchObject({
      code: 'program.missing',
    })
  })

  test('saves, lists and restores', async () => {
    const saved = await save()
    expect(saved).toMatchObject({ files: 2, bytes: 2, unreadable: 0 })
    expect(await restic.snapshots()).toEqual([
      { id: saved.snapshotId, at: AT, source: 'files', paths: [house.path('source')], bytes: 2 },
    ])
    const steps: number[] = []
    await restic.restore(saved.snapshotId, house.path('restored'), undefined, (done) => steps.push(done))
    expect(steps.every((done) => done >= 0 && done <= 1)).toBe(true)
    expect(readFileSync(join(house.path('restored'), house.path('source/a.txt')), 'utf8')).toBe('a')
    expect(await restic.check('1/1')).toBe(0)
    expect(await restic.size()).toBeGreaterThan(0)
  })

  test('restores only what is named, whatever its name holds', async () => {
    const { snapshotId } = await save()
    await restic.restore(snapshotId, house.path('restored'), [house.path('source/b[1]*?.txt')])
    expect(readdirSync(join(house.path('restored'), house.path('source')))).toEqual(['b[1]*?.txt'])
  })

  test('counts what it could not read, and keeps the snapshot', async () => {
    const saved = await restic.save({ source: 'files', paths: [house.path('source'), house.path('gone')] }, AT)
    expect(saved.unreadable).toBeGreaterThan(0)
    expect(await restic.snapshots()).toHaveLength(1)
  })

  test('saves nothing for a source that is gone as a whole', async () => {
    expect(await codeOf(restic.save({ source: 'files', paths: [house.path('gone')] }, AT))).toBe('restic.failed')
  })

  test('makes a repository only where none is, and only when told', async () => {
    const location = { repository: house.path('elsewhere'), passwordFile: house.passwordFile, credentials: {} }
    expect(await codeOf(save(house.restic({ location })))).toBe('restic.no_repository')
    expect(existsSync(house.path('elsewhere'))).toBe(false)
    const first = house.restic({ location, createRepository: true })
    for (const at of [AT, AT + 1_000]) await save(first, at)
    expect(await first.snapshots()).toHaveLength(2)
  })

  test('below a file is no repository, which is said at once', async () => {
    const location = { ...restic.location, repository: `${house.write('file', '')}/repository` }
    expect(await codeOf(save(house.restic({ location, createRepository: true })))).toBe('restic.no_repository')
  })

  test('never makes a repository because the password is wrong', async () => {
    const passwordFile = house.write('other-password', 'wrong')
    const other = house.restic({ location: { ...restic.location, passwordFile }, createRepository: true })
    expect(await codeOf(save(other))).toBe('restic.wrong_password')
  })

  test('stops at its deadline and leaves no lock', async () => {
    house.write('source/large', Buffer.alloc(200_000_000, 'x'))
    expect(
      await codeOf(house.restic({ remainingMs: () => 1 }).save({ source: 'files', paths: [house.path('source')] }, AT)),
    ).toBe('restic.timed_out')
    expect(readdirSync(house.path('repository/locks'))).toEqual([])
  })

  test('waits for a lock, then says so, and never takes it from the living', async () => {
    const owner = await lockOwner()
    expect(await codeOf(restic.prune())).toBe('restic.locked')
    await owner.end('SIGINT')
    await restic.prune()
  })

  test('removes the lock of a run that was killed, which keeps nobody from reading', async () => {
    const { snapshotId } = await save()
    const owner = await lockOwner()
    await owner.end('SIGKILL')
    const held = readdirSync(house.path('repository/locks'))
    expect(held).toHaveLength(1)
    expect(await restic.snapshots()).toHaveLength(1)
    expect((await restic.planForget()).keep).toHaveLength(1)
    await restic.size()
    await restic.restore(snapshotId, house.path('restored'))
    expect(readdirSync(house.path('repository/locks'))).toEqual(held)
    await restic.prune()
    expect(readdirSync(house.path('repository/locks'))).toEqual([])
  })

  test('outwaits a lock that is left behind while it waits', async () => {
    const owner = await lockOwner()
    const pruned = house.restic({ lockPatienceMs: 60_000 }).prune()
    await owner.end('SIGKILL')
    await pruned
  })

  test('finds a pack that rotted', async () => {
    house.write('source/noise', Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 251)))
    await save()
    const pack = largestPack()
    const bytes = readFileSync(pack)
    bytes.writeUInt8((bytes.readUInt8(100) + 1) % 256, 100)
    writeFileSync(pack, bytes, { mode: 0o600 })
    expect(await restic.check('1/1')).toBeGreaterThan(0)
  })

  test('finds a pack that was cut', async () => {
    await save()
    truncateSync(largestPack(), 10)
    expect(await restic.check('1/1')).toBeGreaterThan(0)
  })

  test('copies into a second repository, once', async () => {
    await save()
    const location = {
      repository: house.path('second'),
      passwordFile: house.write('second-password', 'second'),
      credentials: {},
    }
    const second = house.restic({ location, createRepository: true })
    expect(await codeOf(house.restic({ location }).copyFrom(restic.location))).toBe('restic.no_repository')
    await second.copyFrom(restic.location)
    await second.copyFrom(restic.location)
    expect((await second.snapshots()).map(({ at }) => at)).toEqual([AT])
  })

  function largestPack(): string {
    const packs = readdirSync(house.path('repository/data'), { recursive: true, withFileTypes: true })
    const files = packs.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    return files.sort((left, right) => statSync(right).size - statSync(left).size)[0] ?? ''
  }

  /** Another restic that is at work on the repository. */
  async function lockOwner() {
    const child = spawn(
      RESTIC,
      [
        'backup',
        '--repo',
        house.path('repository'),
        '--password-file',
        house.passwordFile,
        '--stdin-from-command',
        '--',
        'sleep',
        '60',
      ],
      { stdio: 'ignore', detached: true },
    )
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await vi.waitUntil(() => readdirSync(house.path('repository/locks')).length > 0, { timeout: 20_000 })
    return {
      async end(signal: 'SIGINT' | 'SIGKILL') {
        process.kill(-(child.pid ?? 0), signal)
        await ended
      },
    }
  }
})
