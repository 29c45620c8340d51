import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerWhoCalled } from './who-called.ts'

const MARIA = '+33199000001'

const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Example', phones: [MARIA] })
    .stay('old', { listing: 'lake', guest: 'maria', checkIn: '2026-03-26', checkOut: '2026-03-28' })
    .stay('next', { listing: 'lake', guest: 'maria', checkIn: '2027-03-30', checkOut: '2027-04-02' })
    .call('c1', {
      at: '2027-03-27T08:00:00Z',
      phone: MARIA,
      agent: 'Ana Beispiel',
      facts: { summary: { text: 'Asked for the door code 4471.' } },
    })

const ask = (phones: readonly string[], asking: Parameters<typeof askContext>[2] = {}) =>
  answerWhoCalled(askContext('who_called', portfolio().records(), { ...asking, names: { phones } }))

test('a number of a guest: who it is, the stay that comes next, and the calls', async () => {
  const finding = await ask([MARIA])
  expect(finding.headline).toBe(
    `That is a guest: Maria Example (${MARIA}). Stay: Lake House, Tuesday 30 March to Friday 2 April.`,
  )
  expect(finding.items[0]?.line).toMatch(/^\*\*09:00\*\* .* · Ana Beispiel · “Asked for the door code ••••.”$/)
  expect(finding.sources).toEqual(['guesty:guest:maria', 'guesty:stay:next'])
})

test('of many calls the newest, and how many more there are', async () => {
  const records = portfolio()
  for (let day = 10; day < 20; day += 1) records.call(`d${day}`, { at: `2027-03-${day}T08:00:00Z`, phone: MARIA })
  const finding = await answerWhoCalled(askContext('who_called', records.records(), { names: { phones: [MARIA] } }))
  expect(finding.items.map(({ id }) => id)).toEqual(
    ['c1', 'd19', 'd18', 'd17', 'd16'].map((id) => `aircall:call:${id}`),
  )
  expect(finding.notes[0]).toBe('6 more are not shown here.')
})

test('digits without their country match by the last nine', async () => {
  expect((await ask(['0199000001'])).headline).toContain('probably Maria Example')
})

test('a number that nobody has, but that called, and one that never did', async () => {
  const records = portfolio()
    .call('c2', { at: '2027-03-27T07:00:00Z', phone: '+33199000002', answered: false })
    .records()
  const finding = await answerWhoCalled(askContext('who_called', records, { names: { phones: ['+33199000002'] } }))
  expect(finding.headline).toContain('Nobody on record has the number')
  expect(finding.items).toHaveLength(1)
  expect((await ask(['+33199000003'])).headline).toContain('is not on record')
})

test('one of our own phones', async () => {
  const finding = await ask(['+33199000009'], { settings: { staffPhones: { '+33199000009': 'Rui Beispiel' } } })
  expect(finding.headline).toBe('That is one of our own phones: Rui Beispiel.')
})

describe('without a number', () => {
  const called = () =>
    portfolio()
      .call('c2', { at: '2027-03-27T07:00:00Z', phone: '+33199000002', answered: false })
      .call('c3', { at: '2027-03-26T07:00:00Z', phone: '+33199000002', answered: false })

  test('of a part of a day only that part’s, which a follow-up keeps', async () => {
    const records = called().call('c4', { at: '2027-03-27T12:00:00Z', phone: MARIA }).records()
    const morning = askContext('who_called', records, { question: 'who called this morning', plan: { when: 'today' } })
    const { question, plan } = morning
    const next = { ...morning, question: 'and in the lake house?', earlier: { question, plan, sourceIds: [] } }
    for (const context of [morning, { ...next, plan: { ...plan, kinds: ['follow_up', 'who_called'] } as const }]) {
      const finding = await answerWhoCalled(context)
      expect(finding.headline).toBe('Today, Saturday 27 March, 05:00–12:00: 2 calls came in.')
      expect(finding.items.map(({ id }) => id)).toEqual(['aircall:call:c1', 'aircall:call:c2'])
    }
  })

  test('everybody who called is listed, taken calls and missed ones, today unless told otherwise', async () => {
    const finding = await answerWhoCalled(askContext('who_called', called().records()))
    expect(finding.headline).toBe('Today, Saturday 27 March: 2 calls came in.')
    expect(finding.items.map(({ line }) => line)).toEqual([
      `**09:00** Maria Example (${MARIA}) · arrives 30 Mar, Lake House · spoke with us · Ana Beispiel · “Asked for the door code ••••.”`,
      '**08:00** +33199000002 · missed',
    ])
    expect(finding.items[0]?.sources).toEqual(['aircall:call:c1', 'guesty:guest:maria', 'guesty:stay:next'])
  })

  test('a house that is named narrows to its guests', async () => {
    const names = { listings: [named('lake house', 'guesty:listing:lake')] }
    const finding = await answerWhoCalled(askContext('who_called', called().records(), { names }))
    expect(finding.items.map(({ id }) => id)).toEqual(['aircall:call:c1'])
  })

  test('nobody called', async () => {
    const finding = await answerWhoCalled(
      askContext('who_called', called().records(), { plan: { when: 'date:03-01' } }),
    )
    expect(finding.headline).toBe('Monday 1 March: nobody called.')
    expect(finding.complete).toEqual({ shown: 0, total: 0 })
  })
})

test('says it in each language', async () => {
  for (const language of LANGUAGES) expect((await ask([MARIA], { language })).headline).toContain('Maria Example')
})
