import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { fold } from '../../language/fold.ts'
import type { Finding } from '../finding.ts'
import { answerGuestCount, countsArrivals } from './guest-count.ts'

const through = { listing: 'lake', checkIn: '2027-03-25', checkOut: '2027-03-30' }
const coming = { listing: 'mill', checkIn: '2027-03-27', checkOut: '2027-03-29' }

const house = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('mill', { name: 'Old Mill' })
    .guest('maria', { name: 'Maria Example' })

type Asking = Parameters<typeof askContext>[2]

const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerGuestCount(
    askContext('guest_count', records.records(), {
      ...asking,
      plan: { when: 'tonight', wants: 'count', ...asking.plan },
    }),
  )

describe('counting guests', () => {
  const records = house()
    .stay('s1', { ...through, adults: 2, children: 1, infants: 1, pets: 1 })
    .stay('s2', { ...coming, guest: 'maria', adults: 1, code: 'HMABC123' })
    .stay('owner', { ...through, occupant: 'owner', adults: 2 })
    .stay('block', { ...through, occupant: 'block', adults: 2 })

  test('adults and children count, infants and pets are named apart, owners beside', async () => {
    const finding = await ask(records)
    expect(finding.headline).toBe(
      'Today, Saturday 27 March: 4 guests in 2 bookings, 3 adults and 1 child, besides 1 infant, 1 pet.',
    )
    expect(finding.items.map(({ line }) => line)).toEqual([
      '**Lake House** · guest not known (S1) · 2 adults, 1 child, 1 infant, 1 pet · 25 Mar → 30 Mar',
      '**Old Mill** · Maria Example · 1 adult · 27 Mar → 29 Mar',
    ])
    expect(finding.notes).toEqual(['Not counted: 1 owner stay with 2 people.'])
    expect(finding.sources).toEqual(['guesty:stay:owner'])
  })

  test('of the arrivals when the question says so', async () => {
    const finding = await ask(records, { question: 'how many ppl coming today altogether', plan: { when: 'today' } })
    expect(finding.headline).toBe('Today, Saturday 27 March: 1 guest arrives in 1 booking.')
  })

  test.for([
    'biggest group this week',
    'largest party in the house',
    'el grupo más grande de esta semana',
    'le plus grand groupe de la semaine',
    'größte Gruppe diese Woche',
    'il gruppo più numeroso della settimana',
    'maior grupo desta semana',
  ])('%s: the biggest first, those of unknown size last', async (question) => {
    const several = house()
      .stay('few', { ...through, adults: 2 })
      .stay('unknown', { ...through, listing: 'mill' })
      .stay('most', { ...through, listing: 'mill', adults: 4, children: 3 })
    const { items } = await ask(several, { question })
    expect(items.map(({ id }) => shortId(id))).toEqual(['most', 'few', 'unknown'])
  })

  test('of one booking when its guest or code is named', async () => {
    const byGuest = await ask(records, {
      plan: { when: 'none' },
      names: { guests: [named('maria', 'guesty:guest:maria')] },
    })
    expect(byGuest.headline).toBe('Maria: 1 guest in 1 booking.')
    const byCode = await ask(records, { plan: { when: 'none' }, names: { codes: ['HMABC123'] } })
    expect(byCode.items.map(({ id }) => shortId(id))).toEqual(['s2'])
  })

  test('unknown parties are said, and the number is a minimum', async () => {
    const finding = await ask(
      house()
        .stay('s1', { ...through, adults: 2 })
        .stay('s2', coming),
    )
    expect(finding.headline).toContain('2 guests in 2 bookings')
    expect(finding.notes[0]).toContain(
      '1 booking does not say how many people, so the number is a minimum: guest not known (S2) (Old Mill).',
    )
  })

  test('a sum that is not split is counted', async () => {
    const finding = await ask(
      house()
        .stay('s1', { ...through, adults: 2, children: 2 })
        .stay('s2', { ...coming, facts: { party: { total: 3 } } }),
    )
    expect(finding.headline).toBe('Today, Saturday 27 March: 7 guests in 2 bookings.')
    expect(finding.notes).toContain('Of 3 guests only the sum is known, not who is a child.')
  })

  test('nobody is 0 guests', async () => {
    expect((await ask(house())).headline).toBe('Today, Saturday 27 March: 0 guests in 0 bookings.')
  })

  test('more than twenty bookings are counted without a list', async () => {
    const many = house()
    for (let index = 0; index < 25; index += 1) many.stay(`s${index}`, { ...through, adults: 2 })
    const finding = await ask(many)
    expect(finding.headline).toContain('50 guests in 25 bookings')
    expect(finding.items).toHaveLength(0)
  })
})

test.for([
  'how many ppl coming tmrw altogether, doing towels',
  'wieviel personen reisen morgen an, wegen kurtaxe',
  'domani in quanti arrivano in tot che preparo gli asciugamani',
  'quinta entram quantos ao todo, é pros lençóis',
  'cuántos llegan mañana',
  'combien de personnes arrivent demain',
])('“%s” counts arrivals', (question) => {
  expect(countsArrivals(fold(question))).toBe(true)
})

test.for([
  'how many heads tonight total',
  'how many guests this coming weekend',
  'cuánta gente la semana que viene',
  'ça fait combien de têtes ce soir',
  'wie viele nasen heut nacht',
  'quante persone la settimana che viene',
  'allora senti ehm mi puoi dire quanta gente abbiamo a dormire venerdi',
  'quantas pessoas semana que vem',
])('“%s” counts who is there', (question) => {
  expect(countsArrivals(fold(question))).toBe(false)
})

test.for([
  ['en', '2 guests in 1 booking'],
  ['es', '2 huéspedes en 1 reserva'],
  ['fr', '2 personnes dans 1 réservation'],
  ['de', '2 Gäste in 1 Buchung'],
  ['it', '2 ospiti in 1 prenotazione'],
  ['pt', '2 hóspedes em 1 reserva'],
] as const)('speaks %s', async ([language, words]) => {
  expect((await ask(house().stay('s1', { ...through, adults: 2 }), { language })).headline).toContain(words)
})
