import { StoreUnavailable } from '@innkeeper/core/errors'
import { sampleEvent } from '@innkeeper/testing/contracts/event-intake-contract'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { openEventIntake } from './event-intake.ts'
import { openEventStore } from './event-store.ts'
import { openDatabase, type Database, type Durability } from './open-database.ts'

let database: Database
let commits: (Durability | undefined)[]

/** The same database, with a note of every transaction. */
function watched(): Database {
  return {
    ...database,
    write: (work, durability) => {
      commits.push(durability)
      return database.write(work, durability)
    },
  }
}

beforeEach(() => {
  database = openDatabase(':memory:')
  commits = []
})
afterEach(() => database.close())

test('deliveries of one turn wait for the disk once, together', async () => {
  const intake = openEventIntake(watched())
  await Promise.all(Array.from({ length: 200 }, (_, number) => intake.accept(sampleEvent({ id: `sample:${number}` }))))
  expect(commits).toEqual(['power'])
  await intake.accept(sampleEvent({ id: 'sample:0' }))
  expect(commits).toEqual(['power', 'power'])
})

test('a payload that is no JSON fails alone', async () => {
  const intake = openEventIntake(database)
  const round: Record<string, unknown> = {}
  round['round'] = round
  const [bad, good] = await Promise.allSettled([
    intake.accept(sampleEvent({ id: 'sample:bad', payload: round })),
    intake.accept(sampleEvent({ id: 'sample:good' })),
  ])
  expect(bad.status).toBe('rejected')
  expect(good).toMatchObject({ status: 'fulfilled', value: 'accepted' })
})

test('what could not be committed is refused to every caller, and nothing of it is kept', async () => {
  let full = true
  const intake = openEventIntake({
    ...database,
    write: (work, durability) =>
      database.write(() => {
        const result = work()
        if (full) throw new StoreUnavailable('the disk is full')
        return result
      }, durability),
  })
  const refused = await Promise.allSettled([
    intake.accept(sampleEvent({ id: 'sample:1' })),
    intake.accept(sampleEvent({ id: 'sample:2' })),
  ])
  expect(refused.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  expect(await openEventStore(database).find('sample:1')).toBeUndefined()

  full = false
  expect(await intake.accept(sampleEvent({ id: 'sample:1' }))).toBe('accepted')
})

test('an event that comes while the database is closing is refused, to be sent again', async () => {
  const intake = openEventIntake(database)
  const late = intake.accept(sampleEvent())
  database.close()
  await expect(late).rejects.toThrow(StoreUnavailable)
})
