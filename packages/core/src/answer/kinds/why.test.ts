import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerersOf } from './index.ts'
import { answerWhy, asksWhy } from './why.ts'

const TODAY = { checkIn: '2027-03-27', checkOut: '2027-03-30' }
const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('sea', { name: 'Sea View' })
    .guest('maria', { name: 'Maria Example' })
    .stay('s1', { ...TODAY, listing: 'lake', guest: 'maria', facts: { planned: { arrival: '17:00' } } })
    .message('m1', { stay: 's1', at: '2027-03-26T15:05:00Z', body: 'We arrive at 19:30.' })
    .stay('s2', { ...TODAY, listing: 'sea' })

type Asking = Parameters<typeof askContext>[2]
const ask = (asking: Asking = {}) =>
  answerWhy(
    askContext('follow_up', portfolio().records(), {
      ...asking,
      plan: { when: 'today', after: 'arrivals', ...asking.plan },
    }),
  )

describe('why a time', () => {
  test('names its evidence, what contradicts it, and the rule', async () => {
    const finding = await ask({ plan: { time: '17:00' } })
    expect(finding.headline).toBe('Today, Saturday 27 March: where this time comes from.')
    expect(finding.items.map(({ line }) => line)).toEqual([
      'Sat 27 Mar **17:00** Maria Example → Lake House · planned time in Guesty; but also 19:30 (guest’s message, 26 Mar 16:05: “We arrive at 19:30.”)',
    ])
    expect(finding.items[0]?.sources).toEqual(['guesty:stay:s1', 'guesty:message:m1'])
    expect(finding.notes[0]).toMatch(/^A time that the team agreed counts first/)
  })

  test('is read from the question where the plan has none', async () => {
    expect((await ask({ question: 'warum 17:00?', language: 'de' })).items.map(({ id }) => shortId(id))).toEqual(['s1'])
  })

  test('that stands nowhere: says so, and shows all', async () => {
    const finding = await ask({ plan: { time: '23:00' } })
    expect(finding.headline).toContain('nobody is shown with 23:00')
    expect(finding.items).toHaveLength(2)
  })

  test('of a guest who is named needs no question before it', async () => {
    const names = { guests: [named('Maria', 'guesty:guest:maria')] }
    const question = 'warum 17:00 bei Maria?'
    const context = askContext('arrivals', portfolio().records(), { question, names, plan: { time: '17:00' } })
    expect(answerersOf(context.plan, question)).toEqual([answerWhy])
    expect((await answerWhy(context)).items.map(({ id }) => shortId(id))).toEqual(['s1'])
  })

  test('of a long list is told for a few, and how many more there are', async () => {
    const many = portfolio()
    for (let at = 0; at < 30; at += 1) many.stay(`more${at}`, { ...TODAY, listing: 'sea' })
    const finding = await answerWhy(
      askContext('follow_up', many.records(), { plan: { when: 'today', after: 'arrivals' } }),
    )
    expect(finding.items).toHaveLength(5)
    expect(finding.complete).toEqual({ shown: 5, total: 32 })
    expect(finding.notes[0]).toBe('27 more are not shown here.')
  })

  test('of departures, after departures', async () => {
    const finding = await ask({ plan: { after: 'departures', when: 'date:2027-03-30' } })
    expect(finding.items.map(({ line }) => line)[0]).toContain('**by 11:00**')
  })
})

test.for([
  ['why 17:00?', 'arrivals', 'times'],
  ['and why is that?', 'arrivals', 'times'],
  ['how do you know', 'turnovers', 'times'],
  ['¿por qué a las 5?', 'arrivals', 'times'],
  ['pourquoi 17h ?', 'departures', 'times'],
  ['warum erst um 17 Uhr?', 'arrivals', 'times'],
  ['perché alle 17?', 'arrivals', 'times'],
  ['porquê 17h?', 'stay_by_guest', 'times'],
  ['why?', 'reviews_below', 'plan'],
  ['how do you know that?', 'balance_due', 'plan'],
  ['¿por qué?', 'calls_missed', 'plan'],
  ['pourquoi ça ?', 'tasks_open', 'plan'],
  ['woher weißt du das?', 'occupancy', 'plan'],
  ['da dove viene?', 'listing_fact', 'plan'],
  ['porquê isso?', 'digest', 'plan'],
  ['why did they call?', 'calls_missed', undefined],
  ['why did she cancel', 'cancellations', undefined],
  ['why?', 'attack', undefined],
  ['why 17:00?', null, undefined],
  ['and tomorrow?', 'arrivals', undefined],
] as const)('%s after %s: %s', ([question, after, expected]) => {
  expect(asksWhy(question, after)).toBe(expected)
})

test('says it in each language', async () => {
  for (const language of LANGUAGES) expect((await ask({ language })).notes[0]?.length).toBeGreaterThan(40)
})
