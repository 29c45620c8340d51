import { expect, test } from 'vitest'

import { describeAnswers } from './answers-suite.ts'
import { startCloud } from './cloud.ts'

const { cloud, elsewhere } = startCloud()

describeAnswers('the answers of the product on Firestore, Qdrant and Pub/Sub', elsewhere, 400_000)

test('no service was asked what it would not understand', () => {
  expect(cloud.refusals().filter((words) => !EXPECTED.test(words))).toEqual([])
  process.stdout.write(`\nrequests ${JSON.stringify(cloud.requests())}\n`)
})

/** Looks for what is not there yet, lost races and repeated deliveries. */
const EXPECTED = /^(?:Not found: Collection|Document already exists|the stored version|No document to update)/
