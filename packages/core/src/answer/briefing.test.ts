import { askContext } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { expect, test } from 'vitest'

import { LANGUAGES } from '../language/language.ts'
import { briefingFindings } from './briefing.ts'

const DAY = '2027-03-27'

const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House', checkIn: '15:00', checkOut: '11:00' })
    .listing('sea', { name: 'Sea View', checkIn: '16:00', checkOut: '10:00' })
    .guest('maria', { name: 'Maria Example' })
    .guest('paul', { name: 'Paul Example' })
    .stay('out', { listing: 'lake', guest: 'paul', checkIn: '2027-03-20', checkOut: DAY })
    .stay('in', {
      listing: 'lake',
      guest: 'maria',
      checkIn: DAY,
      checkOut: '2027-03-30',
      facts: { money: { balance: { minor: 12_000, currency: 'EUR' } } },
    })

type Asking = Parameters<typeof askContext>[2]
async function brief(asking: Asking = {}, records = portfolio().records()) {
  const findings = await briefingFindings(askContext('digest', records, asking))
  return { findings, headlines: findings.map(({ headline }) => headline) }
}

test('tells each part that holds something, and names what there is nothing of', async () => {
  const { findings, headlines } = await brief()
  expect(headlines).toEqual([
    '**Saturday 27 March**, as of 11:00',
    '**Arrivals (1)**',
    '**Departures (1)**',
    '**Turnovers (1)**',
    '**Arrivals still to pay (1)**',
    'None: Guests waiting for an answer, Missed calls not returned, In the way of an arrival.',
  ])
  expect(findings[1]?.items[0]?.line).toContain('Maria Example')
  expect(findings[3]?.items[0]?.line).toContain('4 h')
})

test('leaves money out where it may not be told, and says so', async () => {
  const { findings, headlines } = await brief({ audience: { classes: ['operations'], rooms: [] } })
  expect(headlines).not.toContain('**Arrivals still to pay (1)**')
  expect(JSON.stringify(findings)).not.toContain('120')
  expect(findings.at(-1)?.notes).toContain('Payments are left out: this room may not be told of them.')
})

test('tells nothing of the house to a room that may not be told of it', async () => {
  const { findings } = await brief({ audience: { classes: ['money'], rooms: [] } })
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ refused: true, items: [] })
})

test('a quiet day is one line, with what is not known of the sources', async () => {
  const quiet = new PortfolioBuilder().listing('lake', { name: 'Lake House' }).records()
  const { headlines } = await brief({}, quiet)
  expect(headlines).toEqual(['**Saturday 27 March**, as of 11:00: nobody arrives or leaves, and nothing waits.'])
  const silent = { source: 'guesty', lastEventAt: undefined, filling: undefined, silent: true }
  const { findings } = await brief({ freshness: [silent] }, quiet)
  expect(findings[0]?.notes).toEqual(['Nothing has ever come from Guesty.'])
})

test('lists everything, however much it is', async () => {
  const full = portfolio()
  for (let index = 0; index < 150; index++) {
    full.listing(`l${index}`, { name: `House ${index}` })
    full.stay(`s${index}`, { listing: `l${index}`, guest: 'maria', checkIn: DAY, checkOut: '2027-03-30' })
  }
  const { findings } = await brief({}, full.records())
  expect(findings[1]?.headline).toBe('**Arrivals (151)**')
  expect(findings[1]?.items).toHaveLength(151)
})

test('says a note once, though several parts have it', async () => {
  const silent = { source: 'guesty', lastEventAt: Date.UTC(2027, 2, 25), filling: undefined, silent: true }
  const { findings } = await brief({ freshness: [silent] })
  expect(findings.flatMap(({ notes }) => notes).filter((note) => note.includes('silent'))).toHaveLength(1)
})

test.for(LANGUAGES)('is told in %s', async (language) => {
  const { headlines } = await brief({ language })
  expect(headlines).toHaveLength(6)
  expect(new Set(headlines).size).toBe(6)
})
