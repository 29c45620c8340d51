import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerDepartures } from './departures.ts'

const TODAY = { listing: 'lake', checkIn: '2027-03-24', checkOut: '2027-03-27' }

const house = () =>
  new PortfolioBuilder().listing('lake', { name: 'Lake House' }).guest('maria', { name: 'Maria Example' })

type Asking = Parameters<typeof askContext>[2]

const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerDepartures(askContext('departures', records.records(), { ...asking, plan: { when: 'today', ...asking.plan } }))

const lineOf = ({ items }: Finding, id: string): string => items.find((item) => shortId(item.id) === id)?.line ?? ''

describe('departures', () => {
  const records = house()
    .stay('out', { ...TODAY, guest: 'maria', adults: 2, facts: { onSite: { state: 'checked_out' } } })
    .stay('said', TODAY)
    .message('m1', { stay: 'said', at: '2027-03-27T08:40:00Z', body: 'We have left, keys are on the table.' })
    .stay('there', { ...TODAY, facts: { planned: { departure: '09:00' } } })
    .stay('owner', { ...TODAY, occupant: 'owner' })
    .stay('tomorrow', { ...TODAY, checkOut: '2027-03-28' })

  test('mark who has gone, by the PMS or by a word', async () => {
    const finding = await ask(records)
    expect(finding.headline).toBe('Today, Saturday 27 March: 3 departures, 2 already left, plus 1 owner stay or block.')
    expect(finding.items.map(({ id }) => shortId(id))).toEqual(['there', 'out', 'said', 'owner'])
    expect(lineOf(finding, 'out')).toBe(
      '**by 11:00** Maria Example · Lake House · 2 adults · ✓ already checked out · (house default)',
    )
    expect(lineOf(finding, 'said')).toContain('✓ left already, 09:40: “We have left')
    expect(lineOf(finding, 'there')).toBe('**09:00** guest not known (THERE) · Lake House · (planned time in Guesty)')
    expect(finding.items[2]?.sources).toContain('guesty:message:m1')
  })

  test.for([
    'who’s yet to check out',
    'quién falta por salir',
    'qui n’est pas encore parti',
    'wer ist noch nicht abgereist',
    'chi deve ancora partire',
    'quem ainda não saiu',
  ])('%s: without those who have gone, who are counted', async (question) => {
    const finding = await ask(records, { question })
    expect(finding.headline).toContain('3 departures, 2 already left')
    expect(finding.items.map(({ id }) => shortId(id))).toEqual(['there', 'owner'])
  })

  test.for(['has anyone left yet', 'who has already left and who is still here'])('%s: all', async (question) => {
    expect((await ask(records, { question })).items).toHaveLength(4)
  })

  test('an earlier “we have left for a walk” is not a departure', async () => {
    const walk = house()
      .stay('s1', TODAY)
      .message('m1', { stay: 's1', at: '2027-03-25T08:40:00Z', body: 'We have left, keys are on the table.' })
    expect(lineOf(await ask(walk), 's1')).not.toContain('✓')
  })

  test('in a house that was named, the next one is told where there is none today', async () => {
    const later = house().stay('s1', { ...TODAY, checkOut: '2027-03-30', guest: 'maria' })
    const finding = await ask(later, { names: { listings: [named('lake house', 'guesty:listing:lake')] } })
    expect(finding.headline).toBe('Today, Saturday 27 March · Lake House: no departures.')
    expect(finding.notes).toContain(
      'The next departure: Tuesday 30 March, Maria Example (Lake House), **by 11:00** (house default).',
    )
  })

  test('of a weekend lie from Saturday to Monday', async () => {
    const weekend = house()
    for (const day of ['26', '27', '28', '29', '30']) weekend.stay(`d${day}`, { ...TODAY, checkOut: `2027-03-${day}` })
    const finding = await ask(weekend, { plan: { when: 'this_weekend' } })
    expect(finding.items.map(({ id }) => shortId(id))).toEqual(['d27', 'd28', 'd29'])
    expect(finding.headline).toContain('Saturday 27 March – Monday 29 March')
  })
})

test.for([
  ['en', '1 departure.'],
  ['es', '1 salida.'],
  ['fr', '1 départ.'],
  ['de', '1 Abreise.'],
  ['it', '1 partenza.'],
  ['pt', '1 saída.'],
] as const)('speaks %s', async ([language, words]) => {
  expect((await ask(house().stay('s1', TODAY), { language })).headline).toContain(words)
})
