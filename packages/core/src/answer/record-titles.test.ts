import { memoryRecords } from '@innkeeper/testing/memory-records'
import { expect, test } from 'vitest'

import { LANGUAGES } from '../language/language.ts'
import { RECORD_TYPES } from '../record/facts.ts'
import { emptyRecord, type Observation } from '../record/record.ts'
import { sourcesOf } from './answer-sources.ts'
import { recordTitle } from './record-title.ts'

const version = { sourceTime: 1, observedAt: 1, seen: 'x' }
/** 28 November 2026, 20:00 in Paris and 14:00 in New York. */
const NOW = Date.UTC(2026, 10, 28, 19)
const SAID_AT = Date.UTC(2026, 10, 28, 13, 37)

const seen: readonly Observation[] = [
  {
    id: 'guesty:listing:l1',
    type: 'listing',
    facts: { name: { nickname: 'Brownstone' }, place: { timezone: 'America/New_York' } },
    version,
  },
  { id: 'guesty:guest:g1', type: 'guest', facts: { name: { full: 'Ada Example' } }, version },
  {
    id: 'guesty:stay:s1',
    type: 'stay',
    facts: {
      booker: { guestId: 'guesty:guest:g1' },
      unit: { listingId: 'guesty:listing:l1' },
      dates: { checkIn: '2026-11-28', checkOut: '2026-12-01' },
    },
    version,
  },
  {
    id: 'guesty:message:m1',
    type: 'message',
    facts: {
      refs: { stayId: 'guesty:stay:s1', guestId: 'guesty:guest:g1', conversationId: 'c' },
      text: { from: 'guest', body: 'at five', at: SAID_AT },
    },
    version,
  },
  {
    id: 'aircall:call:1',
    type: 'call',
    facts: { progress: { direction: 'inbound', startedAt: SAID_AT, endedAt: SAID_AT + 9 } },
    version,
  },
]

const ids = seen.map(({ id }) => id)
const titles = async (language: 'en' | 'de') =>
  (await sourcesOf(ids, memoryRecords(seen), { language, now: NOW, timezone: 'Europe/Paris' })).map(
    ({ title }) => title,
  )

test('a source is named in the language of the answer, by the clock of its house', async () => {
  expect(await titles('en')).toEqual([
    'House · Brownstone',
    'Guest · Ada Example',
    'Booking · Ada Example · Brownstone · 28 Nov → 1 Dec',
    'Guest’s message · Ada Example · 08:37',
    'Incoming call · unknown number · 14:37 · missed',
  ])
  expect(await titles('de')).toEqual([
    'Haus · Brownstone',
    'Gast · Ada Example',
    'Buchung · Ada Example · Brownstone · 28. Nov. → 1. Dez.',
    'Nachricht des Gastes · Ada Example · 08:37',
    'Eingehender Anruf · unbekannte Nummer · 14:37 · verpasst',
  ])
})

test('sources keep their order, and what the reader does not have is left out', async () => {
  const asked = ['aircall:call:1', 'guesty:stay:hidden', 'guesty:guest:g1']
  const named = await sourcesOf(asked, memoryRecords(seen), { language: 'en', now: NOW, timezone: 'UTC' })
  expect(named.map(({ id }) => id)).toEqual(['aircall:call:1', 'guesty:guest:g1'])
})

test('whatever is not known of a record, its title says what it is in every language', () => {
  for (const type of RECORD_TYPES) {
    for (const language of LANGUAGES) {
      const title = recordTitle(emptyRecord(`test:${type}:1`, type), {
        language,
        now: NOW,
        timezone: 'UTC',
        nameOf: () => undefined,
      })
      expect(title).toMatch(/^\p{Lu}/u)
      expect(title).not.toMatch(/undefined|·\s*$|· ·/)
    }
  }
})
