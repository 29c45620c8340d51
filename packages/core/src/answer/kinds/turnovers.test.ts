import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerTurnovers } from './turnovers.ts'

const house = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('mill', { name: 'Old Mill' })
    .guest('maria', { name: 'Maria Example' })
    .guest('joao', { name: 'João Beispiel' })

const out = (listing: string, departure?: string, more: object = {}) => ({
  listing,
  guest: 'maria',
  checkIn: '2027-03-24',
  checkOut: '2027-03-27',
  ...(departure ? { facts: { planned: { departure } } } : {}),
  ...more,
})
const into = (listing: string, arrival?: string, more: object = {}) => ({
  listing,
  guest: 'joao',
  checkIn: '2027-03-27',
  checkOut: '2027-03-30',
  ...(arrival ? { facts: { planned: { arrival } } } : {}),
  ...more,
})

type Asking = Parameters<typeof askContext>[2]

const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerTurnovers(askContext('turnovers', records.records(), { ...asking, plan: { when: 'today', ...asking.plan } }))

const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id))

describe('turnovers', () => {
  test('tell the gap and where both times come from', async () => {
    const finding = await ask(house().stay('o', out('lake', '10:00')).stay('i', into('lake')))
    expect(finding.headline).toBe('Today, Saturday 27 March: 1 same-day turnover.')
    expect(finding.items[0]).toEqual({
      id: 'guesty:stay:i',
      line: '**5 h** Lake House · out **10:00** Maria Example (planned time in Guesty) · in **from 15:00** João Beispiel (house default)',
      sources: ['guesty:stay:i', 'guesty:stay:o', 'guesty:listing:lake'],
    })
  })

  test('warn when a clean does not fit, or when they overlap, the tightest first', async () => {
    const records = house()
      .stay('o1', out('lake', '12:30'))
      .stay('i1', into('lake', '15:00'))
      .stay('o2', out('mill', '15:00'))
      .stay('i2', into('mill', '14:00'))
    const finding = await ask(records)
    expect(ids(finding)).toEqual(['i2', 'i1'])
    expect(finding.items[0]?.line).toMatch(/^⚠ \*\*−1 h\*\* Old Mill · the arrival is before the departure/)
    expect(finding.items[1]?.line).toMatch(/^⚠ \*\*2 h 30 min\*\* Lake House · too short for a clean/)
    expect(finding.headline).toContain('2 same-day turnovers, 2 with less than the 3 h that a clean takes.')
  })

  test('the business’s own cleaning time decides', async () => {
    const records = house().stay('o1', out('lake', '12:30')).stay('i1', into('lake', '15:00'))
    expect((await ask(records, { settings: { cleaningMinutes: 120 } })).items[0]?.line).toMatch(
      /^\*\*2 h 30 min\*\* Lake House · out/,
    )
  })

  test('count owners and leave out blocks, no-shows, requests and what has no unit', async () => {
    const records = house()
      .stay('o1', out('lake', undefined, { occupant: 'owner' }))
      .stay('i1', into('lake'))
      .stay('o2', out('mill', undefined, { occupant: 'block' }))
      .stay('i2', into('mill'))
    expect(ids(await ask(records))).toEqual(['i1'])
    const none = house()
      .stay('o1', out('lake'))
      .stay('i1', into('lake', undefined, { status: 'request' }))
      .stay('i2', into('lake', undefined, { facts: { onSite: { state: 'no_show' } } }))
      .stay('i3', { ...into('lake'), listing: null })
      .stay('i4', into('mill'))
    expect(await ask(none)).toMatchObject({ headline: 'Today, Saturday 27 March: no same-day turnovers.', items: [] })
  })

  test('a gap with an unknown end is unknown', async () => {
    const records = house()
      .stay('o', out('lake'))
      .stay('i', into('lake'))
      .message('m', { stay: 'i', at: '2027-03-26T10:00:00Z', body: 'We will arrive late' })
    expect((await ask(records)).items[0]?.line).toContain('**gap unknown**')
  })

  test('a range leaves the latest departure', async () => {
    const records = house()
      .stay('o', out('lake'))
      .message('m', { stay: 'o', at: '2027-03-26T10:00:00Z', body: 'We will check out between 9:00 and 10:30' })
      .stay('i', into('lake'))
    expect((await ask(records)).items[0]?.line).toContain('**4 h 30 min**')
  })

  test('over several days each has its date, and a house narrows', async () => {
    const records = house()
      .stay('o1', out('lake'))
      .stay('i1', into('lake'))
      .stay('o2', out('mill', undefined, { checkOut: '2027-03-28' }))
      .stay('i2', into('mill', undefined, { checkIn: '2027-03-28' }))
    const finding = await ask(records, { plan: { when: 'this_weekend' } })
    expect(finding.items.map(({ line }) => line.slice(0, 10))).toEqual(['Sat 27 Mar', 'Sun 28 Mar'])
    const named1 = await ask(records, {
      plan: { when: 'this_weekend' },
      names: { listings: [named('mill', 'guesty:listing:mill')] },
    })
    expect(ids(named1)).toEqual(['i2'])
  })
})

test.for([
  ['en', '1 same-day turnover', 'too short for a clean'],
  ['es', '1 cambio en el mismo día', 'poco tiempo para limpiar'],
  ['fr', '1 rotation le même jour', 'trop court pour le ménage'],
  ['de', '1 Wechsel am selben Tag', 'zu knapp für die Reinigung'],
  ['it', '1 cambio in giornata', 'troppo poco per la pulizia'],
  ['pt', '1 troca no mesmo dia', 'pouco tempo para a limpeza'],
] as const)('speaks %s', async ([language, headline, warning]) => {
  const finding = await ask(house().stay('o', out('lake', '13:00')).stay('i', into('lake', '15:00')), { language })
  expect(finding.headline).toContain(headline)
  expect(finding.items[0]?.line).toContain(warning)
})
