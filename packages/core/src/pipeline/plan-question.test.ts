import { memoryRecords } from '@innkeeper/testing/memory-records'
import { expect, test } from 'vitest'

import { DEFAULT_SETTINGS } from '../settings/business-settings.ts'
import { planParts } from './plan-question.ts'

const NOW = Date.parse('2026-11-20T08:14:00Z')

async function partsOf(question: string) {
  const records = memoryRecords([])
  const ports = { records, settings: DEFAULT_SETTINGS, timezone: 'Europe/Paris', now: () => NOW }
  const parts = await planParts({ question, conversationId: 'c' }, ports, { reader: records, history: [] })
  return parts.map(({ plan }) => [plan.kinds[0], plan.when])
}

test.for([
  ['what happened last night? what needs attention first?', [['digest', 'last_night']]],
  ['was war letzte Nacht los? was ist am dringendsten?', [['digest', 'last_night']]],
  [
    'what needs attention today? what needs attention tomorrow?',
    [
      ['digest', 'today'],
      ['digest', 'tomorrow'],
    ],
  ],
  [
    'any missed calls today? who is checking in tomorrow?',
    [
      ['calls_missed', 'today'],
      ['arrivals', 'tomorrow'],
    ],
  ],
] as const)('"%s" asks for each thing once', async ([question, asked]) => {
  expect(await partsOf(question)).toEqual(asked)
})
