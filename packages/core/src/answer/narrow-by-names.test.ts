import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../language/language.ts'
import type { PlanNames } from '../question/plan.ts'
import { narrowByNames, nothingNamed } from './narrow-by-names.ts'

const records = new PortfolioBuilder()
  .listing('lake', { name: 'Lake House' })
  .guest('mario', { name: 'Mario *Example*' })
  .stay('s1', { listing: 'lake', guest: 'mario', checkIn: '2027-03-27', checkOut: '2027-03-28', code: 'HMABC123' })
  .records()

const narrowed = (names: Partial<PlanNames>, language: (typeof LANGUAGES)[number] = 'en') =>
  narrowByNames(askContext('arrivals', records, { names, language }))

describe('narrowByNames', () => {
  test('without names everything is allowed', async () => {
    expect(await narrowed({})).toMatchObject({
      nobody: false,
      person: false,
      alternatives: [[]],
      notes: [],
      offers: [],
      text: '',
    })
  })

  test('a name that nothing has narrows to nothing, and says so', async () => {
    const found = await narrowed({ listings: [{ text: 'sea view', ids: [], exact: false }] })
    expect(found).toMatchObject({ nobody: true, notes: ['I know no house called “sea view”.'] })
    expect(nothingNamed(found)).toMatchObject({
      headline: 'I know no house called “sea view”.',
      items: [],
      complete: { total: 0 },
    })
  })

  test('a name that only resembles one is offered, never substituted', async () => {
    const found = await narrowed({ guests: [{ text: 'Maria Example', ids: ['guesty:guest:mario'], exact: false }] })
    expect(found.nobody).toBe(true)
    expect(nothingNamed(found).headline).toBe(
      'Nothing is called exactly “Maria Example”. Did you mean Mario \\*Example\\*?',
    )
  })

  test('of two names the known one narrows and the unknown one is named', async () => {
    const listings = [named('lake house', 'guesty:listing:lake'), { text: 'sea view', ids: [], exact: false }]
    expect(await narrowed({ listings })).toMatchObject({
      nobody: false,
      listingIds: ['guesty:listing:lake'],
      notes: ['I know no house called “sea view”.'],
    })
  })

  test('an unknown code is said', async () => {
    expect(await narrowed({ codes: ['HMABC123', 'HMZZZ999'] })).toMatchObject({
      nobody: false,
      person: true,
      notes: ['I know no booking with the code HMZZZ999.'],
    })
    expect((await narrowed({ codes: ['HMZZZ999'] })).nobody).toBe(true)
  })

  test.for(LANGUAGES)('speaks %s', async (language) => {
    const found = await narrowed(
      {
        listings: [{ text: 'Seeblick', ids: [], exact: false }],
        guests: [{ text: 'Maria', ids: ['guesty:guest:mario'], exact: false }],
      },
      language,
    )
    expect(found.notes.join()).toContain('“Seeblick”')
    expect(found.offers.join()).toContain('Mario')
  })
})
