import { expect, test } from 'vitest'

import { refuseSurprising, refuseSuspicious } from './apply-retention.ts'
import type { Snapshot } from './restic/restic.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 10, 1, 2)
const of = (...sizes: (number | undefined)[]): Snapshot[] =>
  sizes.map((bytes, day) => ({ id: `s${day}`, at: START + day * DAY_MS, source: 'files', paths: ['/files'], bytes }))

test.for([
  { name: 'of the usual size', sizes: [100, 101, 99, 100], refused: false },
  { name: 'that grew', sizes: [100, 100, 100, 900], refused: false },
  { name: 'that lost a little', sizes: [100, 100, 100, 60], refused: false },
  { name: 'that is all but empty', sizes: [100, 100, 100, 3], refused: true },
  { name: 'among too few to tell', sizes: [100, 100, 3], refused: false },
  { name: 'whose size is not known', sizes: [100, 100, 100, undefined], refused: false },
  { name: 'after one that was too large by accident', sizes: [100, 100, 9_000, 100], refused: false },
])('a snapshot $name is suspicious: $refused', ({ sizes, refused }) => {
  const check = () => refuseSuspicious('files', `s${sizes.length - 1}`, of(...sizes))
  if (refused) expect(check).toThrow(/holds 3 bytes where 100 are usual/)
  else expect(check).not.toThrow()
})

test('a snapshot that nobody can see removes nothing', () => {
  expect(() => refuseSuspicious('files', 's9', of(1, 2))).toThrow(/is not in the repository/)
})

test.for([
  { name: 'nothing', keep: of(1, 1), remove: [], refused: false },
  { name: 'everything', keep: [], remove: of(1, 1), refused: true },
  { name: 'one too many', keep: of(1, 1).slice(1), remove: of(1, 1).slice(0, 1), refused: true },
  { name: 'too little', keep: of(...Array.from({ length: 20 }, () => 1)), remove: [], refused: true },
])('a plan that removes $name is refused: $refused', ({ keep, remove, refused }) => {
  const check = () => refuseSurprising('files', keep, remove)
  if (refused) expect(check).toThrow(/nothing was removed/)
  else expect(check).not.toThrow()
})
