import { expect, test } from 'vitest'

import type { Status } from '../api/schemas.ts'
import { troublesOf } from './trouble.ts'

const WELL: Status = {
  version: '0.1.0',
  now: '2026-11-21T12:00:00.000Z',
  demo: false,
  sources: [],
  queueDepth: 0,
  deadLetters: 0,
  index: { documents: 1, lag: { unindexed: 0, oldestMs: 0 }, embedder: 'sample', needsReindex: false },
  answerer: { mode: 'composed', model: null },
  records: { byType: {} },
  backups: { concerns: [] },
}
const concern = { code: 'proof.old', text: 'Nothing has been restored and compared for 50 hours.' }

test.for([
  { name: 'all is well', change: {}, troubles: {} },
  { name: 'work failed for good', change: { deadLetters: 2 }, troubles: { status: '2 dead letters' } },
  {
    name: 'nothing was proven for long',
    change: { backups: { concerns: [concern] } },
    troubles: { backups: 'Nothing has been restored and compared for 50 hours' },
  },
])('when $name, the pages to look at are marked', ({ change, troubles }) => {
  expect(troublesOf({ ...WELL, ...change })).toEqual(troubles)
})
