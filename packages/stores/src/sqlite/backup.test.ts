import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sampleEvent } from '@innkeeper/testing/contracts/event-intake-contract'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { backupDatabase } from './backup.ts'
import { openEventIntake } from './event-intake.ts'
import { openEventStore } from './event-store.ts'
import { openDatabase } from './open-database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a copy made while events come in holds everything accepted before it began', async () => {
  const database = openDatabase(join(folder, 'data.sqlite'))
  const intake = openEventIntake(database)
  let number = 0
  const acceptMore = async (count: number): Promise<void> => {
    const payload = { filling: 'x'.repeat(2_000) }
    await Promise.all(
      Array.from({ length: count }, () => intake.accept(sampleEvent({ id: `sample:${number++}`, payload }))),
    )
  }
  await acceptMore(400)

  const copying = backupDatabase(database, join(folder, 'copy.sqlite'))
  const copied = copying.then(() => 'copied')
  const nextTurn = (): Promise<string> => acceptMore(5).then(() => 'more')
  while ((await Promise.race([copied, nextTurn()])) === 'more');
  await copying
  await acceptMore(1)
  database.close()

  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite'])
  expect(statSync(join(folder, 'copy.sqlite')).mode & 0o777).toBe(0o600)
  const copy = openDatabase(join(folder, 'copy.sqlite'))
  const { pending } = await openEventStore(copy).counts()
  expect(pending).toBeGreaterThanOrEqual(400)
  expect(pending).toBeLessThan(number)
  expect(copy.prepare('SELECT count(*) AS jobs FROM jobs').get()?.['jobs']).toBe(pending)
  copy.close()
})

test('a copy that fails leaves the one before it', async () => {
  const target = join(folder, 'copy.sqlite')
  const database = openDatabase(':memory:')
  await backupDatabase(database, target)
  const before = statSync(target)
  database.close()
  await expect(backupDatabase(database, target)).rejects.toThrow()
  expect(statSync(target).mtimeMs).toBe(before.mtimeMs)
  expect(readdirSync(folder)).toEqual(['copy.sqlite'])
})
