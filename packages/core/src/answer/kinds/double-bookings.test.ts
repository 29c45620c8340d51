import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerDoubleBookings } from './double-bookings.ts'

const portfolio = () =>
  new PortfolioBuilder()
    .listing('sea', { name: 'Sea View' })
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Santos' })
    .guest('jon', { name: 'Jon Testperson' })
    .stay('s1', { listing: 'sea', guest: 'maria', checkIn: '2027-04-01', checkOut: '2027-04-05', code: 'HMAAA1' })

const ask = (house: PortfolioBuilder, asking: Parameters<typeof askContext>[2] = {}) =>
  answerDoubleBookings(askContext('double_bookings', house.records(), asking))

describe('two rows of one unit that share a night', () => {
  test.for([
    { name: 'a change of guests on one day is none', checkIn: '2027-04-05', checkOut: '2027-04-07', count: 0 },
    { name: 'one shared night is one', checkIn: '2027-04-04', checkOut: '2027-04-07', count: 1 },
    { name: 'a hold counts', checkIn: '2027-04-02', checkOut: '2027-04-03', status: 'held' as const, count: 1 },
    {
      name: 'a cancelled booking does not',
      checkIn: '2027-04-02',
      checkOut: '2027-04-03',
      status: 'cancelled' as const,
      count: 0,
    },
    {
      name: 'an owner’s stay counts',
      checkIn: '2027-04-02',
      checkOut: '2027-04-03',
      occupant: 'owner' as const,
      count: 1,
    },
    { name: 'another house does not', listing: 'lake', checkIn: '2027-04-02', checkOut: '2027-04-03', count: 0 },
  ])(
    '$name',
    async ({ count, listing = 'sea', checkIn, checkOut, status = 'booked' as const, occupant = 'guest' as const }) => {
      const finding = await ask(portfolio().stay('s2', { listing, guest: 'jon', checkIn, checkOut, status, occupant }))
      expect(finding.items).toHaveLength(count)
      if (count > 0) expect(finding.items[0]?.sources.slice(0, 2)).toEqual(['guesty:stay:s1', 'guesty:stay:s2'])
    },
  )

  test('names both guests, their dates and codes, and the shared nights', async () => {
    const finding = await ask(
      portfolio().stay('s2', { listing: 'sea', guest: 'jon', checkIn: '2027-04-04', checkOut: '2027-04-07' }),
    )
    expect(finding.items[0]?.line).toBe(
      '**Sea View** · 4 Apr → 5 Apr (1 night) · Maria Santos (1 Apr → 5 Apr, HMAAA1) and Jon Testperson (4 Apr → 7 Apr, S2)',
    )
  })

  test('a stay over a block is one; two blocks, and an owner with the owner’s block, are none', async () => {
    expect((await ask(portfolio().block('b', 'sea', '2027-04-01', '2027-04-02', 'maintenance'))).items).toHaveLength(1)
    const blocks = new PortfolioBuilder()
      .listing('sea', { name: 'Sea View' })
      .block('b1', 'sea', '2027-04-01', '2027-04-03', 'owner')
      .block('b2', 'sea', '2027-04-02', '2027-04-04', 'other')
      .stay('s9', { listing: 'sea', occupant: 'owner', checkIn: '2027-04-01', checkOut: '2027-04-02' })
    expect((await ask(blocks)).items).toEqual([])
  })

  test('looks at the next 30 days unless asked otherwise', async () => {
    const later = portfolio()
      .stay('s2', { listing: 'lake', checkIn: '2027-05-10', checkOut: '2027-05-13' })
      .stay('s3', { listing: 'lake', checkIn: '2027-05-12', checkOut: '2027-05-14' })
    expect((await ask(later)).items).toEqual([])
    expect((await ask(later, { plan: { when: 'range:05-01..05-31' } })).items).toHaveLength(1)
    expect((await ask(later, { names: { codes: ['S3'] } })).items).toHaveLength(1)
    expect((await ask(later, { names: { guests: [named('Maria', 'guesty:guest:maria')] } })).items).toEqual([])
  })

  test('more stays of a type than units are one', async () => {
    const house = new PortfolioBuilder()
      .listing('type', { name: 'Garden Studio', facts: { multiUnit: { isType: true } } })
      .listing('g1', { name: 'Garden 1', facts: { multiUnit: { isType: false, parentId: 'guesty:listing:type' } } })
      .stay('s1', { listing: 'g1', type: 'type', checkIn: '2027-04-01', checkOut: '2027-04-03' })
      .stay('s2', { listing: null, type: 'type', checkIn: '2027-04-02', checkOut: '2027-04-04' })
    const finding = await ask(house)
    expect(finding.items[0]?.line).toBe('**Garden Studio** · more stays than units on Friday 2 April')
    expect(finding.items[0]?.sources).toEqual(['guesty:listing:type', 'guesty:stay:s2', 'guesty:stay:s1'])
  })
})

test('"none" is said in each language, with what was checked', async () => {
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await ask(portfolio(), { language })).headline),
  )
  expect(headlines.map((headline) => headline.split(/ \S*[Ss]amstag| Saturday| sábado| samedi| sabato/)[0])).toEqual([
    'No double booking on the nights',
    'Ninguna doble reserva las noches',
    'Aucune double réservation les nuits',
    'Keine Doppelbuchung in den Nächten',
    'Nessuna doppia prenotazione nelle notti',
    'Nenhuma reserva dupla nas noites',
  ])
  expect(headlines[0]).toContain('Bookings and blocks checked: 1.')
})
