import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { periodBefore } from '../units/occupancy.ts'
import { answerOccupancy } from './occupancy.ts'

/** Two units over the week 29 March to 4 April: 14 unit nights. */
const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('sea', { name: 'Sea View' })
    .listing('barn', { name: 'Old Barn', facts: { status: { active: false, listed: true } } })
    .stay('old', { listing: 'barn', checkIn: '2027-03-29', checkOut: '2027-04-05' })
    .block('b0', 'lake', '2027-06-01', '2027-06-03', 'manual')

const ask = (house: PortfolioBuilder, asking: Parameters<typeof askContext>[2] = {}) =>
  answerOccupancy(askContext('occupancy', house.records(), { ...asking, plan: { when: 'next_week', ...asking.plan } }))

describe('occupied nights of all nights on offer', () => {
  test.for([
    {
      name: 'counts only nights within the window',
      house: portfolio().stay('s1', { listing: 'sea', checkIn: '2027-03-20', checkOut: '2027-03-31' }),
      text: '**14%** (2 of 14',
    },
    {
      name: 'counts a night once, however many rows hold it',
      house: portfolio()
        .stay('s1', { listing: 'sea', checkIn: '2027-03-29', checkOut: '2027-03-31' })
        .stay('s2', { listing: 'sea', checkIn: '2027-03-30', checkOut: '2027-04-01' }),
      text: '**21%** (3 of 14',
    },
    {
      name: 'leaves cancelled stays and inquiries out',
      house: portfolio()
        .stay('s1', { listing: 'sea', checkIn: '2027-03-29', checkOut: '2027-03-31', status: 'cancelled' })
        .stay('s2', { listing: 'sea', checkIn: '2027-03-29', checkOut: '2027-03-31', status: 'request' }),
      text: '**0%** (0 of 14',
    },
    {
      name: 'counts an owner’s stay as taken',
      house: portfolio().stay('s1', {
        listing: 'sea',
        checkIn: '2027-03-29',
        checkOut: '2027-03-31',
        occupant: 'owner',
      }),
      text: '**14%** (2 of 14',
    },
    {
      name: 'leaves owner blocks out of both numbers',
      house: portfolio()
        .block('b1', 'sea', '2027-03-29', '2027-04-02', 'owner')
        .stay('s1', { listing: 'lake', checkIn: '2027-03-29', checkOut: '2027-04-03' }),
      text: '**50%** (5 of 10',
    },
    {
      name: 'counts stays that wait for a unit, as far as their type has free ones',
      house: new PortfolioBuilder()
        .listing('type', { name: 'Garden Studio', facts: { multiUnit: { isType: true } } })
        .listing('g1', { name: 'Garden 1', facts: { multiUnit: { isType: false, parentId: 'guesty:listing:type' } } })
        .listing('g2', { name: 'Garden 2', facts: { multiUnit: { isType: false, parentId: 'guesty:listing:type' } } })
        .stay('s1', { listing: 'g1', type: 'type', checkIn: '2027-03-29', checkOut: '2027-04-05' })
        .stay('s2', { listing: null, type: 'type', checkIn: '2027-03-29', checkOut: '2027-03-31' })
        .stay('s3', { listing: null, type: 'type', checkIn: '2027-03-30', checkOut: '2027-04-01' }),
      text: '**71%** (10 of 14',
    },
  ])('$name', async ({ house, text }) => {
    expect((await ask(house)).headline).toContain(text)
  })

  test('blocks count when the question asks for them', async () => {
    const house = portfolio().block('b1', 'sea', '2027-03-29', '2027-04-02', 'owner')
    expect((await ask(house)).notes).toContain('4 blocked nights are left out of both numbers.')
    const asked = await ask(house, { question: 'occupancy next week including owner blocks' })
    expect(asked.headline).toContain('**29%** (4 of 14')
  })

  test('compares with the period before', async () => {
    const house = portfolio()
      .stay('s1', { listing: 'sea', checkIn: '2027-03-22', checkOut: '2027-04-05' })
      .stay('s2', { listing: 'lake', checkIn: '2027-03-29', checkOut: '2027-04-05' })
    const { headline } = await ask(house)
    expect(headline).toContain('**100%** (14 of 14')
    expect(headline).toContain('Monday 22 March – Sunday 28 March (7): 50% (7 of 14), +50 points')
  })

  test('a named house is counted alone, on its own line', async () => {
    const house = portfolio().stay('s1', { listing: 'sea', checkIn: '2027-03-29', checkOut: '2027-04-05' })
    const finding = await ask(house, { names: { listings: [named('sea', 'guesty:listing:sea')] } })
    expect(finding.headline).toContain('Occupancy of Sea View')
    expect(finding.headline).toContain('**100%** (7 of 7')
    expect(finding.items[0]?.sources).toEqual(['guesty:listing:sea', 'guesty:stay:s1'])
  })

  test('a weekend is its two nights', async () => {
    const house = portfolio().stay('s1', { listing: 'sea', checkIn: '2027-04-02', checkOut: '2027-04-04' })
    expect((await ask(house, { plan: { when: 'next_weekend' } })).headline).toContain('(2 of 4')
  })

  test('nothing to sell is no division by nothing', async () => {
    const house = new PortfolioBuilder()
      .listing('sea', { name: 'Sea View' })
      .block('b', 'sea', '2027-03-01', '2027-05-01', 'owner')
    expect((await ask(house)).headline).toMatch(/^No night could be sold/)
  })
})

test.for([
  { from: '2027-03-29', to: '2027-04-05', before: { from: '2027-03-22', to: '2027-03-29' } },
  { from: '2027-03-01', to: '2027-04-01', before: { from: '2027-02-01', to: '2027-03-01' } },
  { from: '2027-01-01', to: '2027-02-01', before: { from: '2026-12-01', to: '2027-01-01' } },
  { from: '2027-03-27', to: '2027-03-28', before: { from: '2027-03-26', to: '2027-03-27' } },
])('before $from comes $before.from', ({ before, ...span }) => {
  expect(periodBefore(span)).toEqual(before)
})

test('says it in each language', async () => {
  const house = portfolio().stay('s1', { listing: 'sea', checkIn: '2027-03-27', checkOut: '2027-03-28' })
  const headlines = await Promise.all(
    LANGUAGES.map(
      async (language) => (await ask(house, { language, plan: { when: 'tonight' } })).headline.split('. ')[0],
    ),
  )
  expect(headlines).toEqual([
    'Occupancy tonight, Saturday 27 March: **50%** (1 of 2 unit nights taken)',
    'Ocupación esta noche, sábado 27 de marzo: **50 %** (1 de 2 noches)',
    'Taux d’occupation cette nuit, samedi 27 mars : **50 %** (1 nuitée occupée sur 2)',
    expect.stringContaining('Auslastung heute Nacht, Samstag 27'),
    'Occupazione stanotte, sabato 27 marzo: **50%** (1 notte occupata su 2)',
    'Ocupação esta noite, sábado 27 de março: **50%** (1 de 2 noites)',
  ])
})
