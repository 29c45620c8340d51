import { keptBy, type Dated } from '@innkeeper/core/backup/retention'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { applyRetention } from './apply-retention.ts'
import { scratchHouse, type ScratchHouse } from './testing/scratch-house.ts'

const DAY_MS = 86_400_000
const DAYS = 400
/** Holds a leap day, four changes of the clock, and a turn of the year whose week belongs to both. */
const FIRST = Date.UTC(2023, 8, 18)
/** Times of a day, the day's first and last second among them, so that a boundary in another zone would show. */
const TIMES = [0, 2.5 * 3_600_000, 12 * 3_600_000, DAY_MS - 1_000]

let house: ScratchHouse
beforeAll(() => {
  house = scratchHouse()
})
afterAll(() => house.remove())

test(
  'four hundred days, some missed and some with two runs, keep what the rules say',
  { timeout: 1_200_000 },
  async () => {
    house.write('source/file', 'content')
    const random = randomNumbers(11)
    const restic = house.restic()
    let expected: Dated[] = []
    let removed = 0
    for (let day = 0; day < DAYS; day++) {
      const chance = random()
      const runs = chance < 0.1 ? 0 : chance < 0.2 ? 2 : 1
      let last: string | undefined
      for (let run = 0; run < runs; run++) {
        const at = FIRST + day * DAY_MS + (TIMES[runs === 2 ? run * 2 + 1 : Math.floor(random() * TIMES.length)] ?? 0)
        const saved = await restic.save({ source: 'files', paths: [house.path('source')] }, at)
        last = saved.snapshotId
        expected.push({ id: last, at })
      }
      if (day % 7 !== 6 || last === undefined) continue
      removed += (await applyRetention(restic, new Map([['files', last]]))).removed
      const kept = keptBy(expected)
      expected = expected.filter(({ id }) => kept.has(id))
      const found = await restic.snapshots()
      expect(found.map(({ id }) => id).sort(), `day ${day}`).toEqual(expected.map(({ id }) => id).sort())
    }
    expect(removed).toBeGreaterThan(300)
    expect(expected.length).toBeGreaterThanOrEqual(19)
    await restic.prune()
    expect(await restic.check('1/1')).toBe(0)
  },
)

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
