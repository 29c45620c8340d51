import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerArrivalsUnknownTime } from './arrivals-unknown-time.ts'

const TODAY = { listing: 'lake', checkIn: '2027-03-27', checkOut: '2027-03-30' }

const house = () => new PortfolioBuilder().listing('lake', { name: 'Lake House' }).listing('mill', { name: 'Old Mill' })

type Asking = Parameters<typeof askContext>[2]

const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerArrivalsUnknownTime(
    askContext('arrivals_unknown_time', records.records(), { ...asking, plan: { when: 'today', ...asking.plan } }),
  )

const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id)).sort()

const message = (stay: string, body: string) => ({ stay, body, at: '2027-03-26T10:00:00Z' })

describe('who has not told us when', () => {
  const records = house()
    .stay('default', TODAY)
    .stay('late', TODAY)
    .message('m1', message('late', 'We will arrive late'))
    .stay('flight', TODAY)
    .message('m2', message('flight', 'Our flight lands at 18:40'))
    .stay('asks', TODAY)
    .message('m3', message('asks', 'Can we check in at 12:00?'))
    .stay('told', TODAY)
    .message('m4', message('told', 'We arrive at 18:00'))
    .stay('planned', { ...TODAY, facts: { planned: { arrival: '17:00' } } })
    .stay('instant', { ...TODAY, facts: { instants: { checkInAt: Date.parse('2027-03-27T17:30:00Z') } } })
    .stay('asDefault', { ...TODAY, facts: { instants: { checkInAt: Date.parse('2027-03-27T14:00:00Z') } } })
    .stay('owner', { ...TODAY, occupant: 'owner' })
    .stay('block', { ...TODAY, occupant: 'block' })
    .stay('tomorrow', { ...TODAY, checkIn: '2027-03-28' })
    .stay('cancelled', { ...TODAY, status: 'cancelled' })

  test('the house default, “late”, a flight and a request are no time', async () => {
    const finding = await ask(records)
    expect(ids(finding)).toEqual(['asDefault', 'asks', 'default', 'flight', 'late'])
    expect(finding.headline).toBe('Today, Saturday 27 March: 5 of 8 arrivals have not told us when.')
  })

  test('who is there already comes last', async () => {
    const more = house()
      .stay('in', { ...TODAY, facts: { onSite: { state: 'checked_in' } } })
      .stay('zzz', TODAY)
    expect((await ask(more)).items.map(({ id }) => shortId(id))).toEqual(['zzz', 'in'])
  })

  test('without a date the coming week is meant', async () => {
    const finding = await ask(records, { plan: { when: 'none' } })
    expect(ids(finding)).toContain('tomorrow')
    expect(finding.headline).toContain('Saturday 27 March – Friday 2 April')
  })

  test('a house narrows', async () => {
    const finding = await ask(records, { names: { listings: [named('mill', 'guesty:listing:mill')] } })
    expect(finding).toMatchObject({
      items: [],
      headline: 'Today, Saturday 27 March · Old Mill: no guests arrive, so there is no time to ask for.',
    })
  })

  test('everybody has told', async () => {
    const told = house().stay('planned', { ...TODAY, facts: { planned: { arrival: '17:00' } } })
    expect((await ask(told)).headline).toBe('Today, Saturday 27 March: the one arrival has a time.')
  })
})

test.for([
  ['en', '1 of 1 arrival has not told us when'],
  ['es', '1 de 1 llegada sin hora confirmada'],
  ['fr', '1 arrivée sur 1 sans heure annoncée'],
  ['de', '1 von 1 Anreise ohne Uhrzeit'],
  ['it', '1 arrivo su 1 senza orario'],
  ['pt', '1 de 1 chegada sem hora indicada'],
] as const)('speaks %s', async ([language, words]) => {
  expect((await ask(house().stay('default', TODAY), { language })).headline).toContain(words)
})
