import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerInHouse } from './in-house.ts'

const house = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('mill', { name: 'Old Mill' })
    .guest('maria', { name: 'Maria Example' })

const through = { listing: 'lake', checkIn: '2027-03-25', checkOut: '2027-03-30' }
const coming = { listing: 'lake', checkIn: '2027-03-27', checkOut: '2027-03-30' }
const going = { listing: 'lake', checkIn: '2027-03-24', checkOut: '2027-03-27' }

type Asking = Parameters<typeof askContext>[2]

const ask = (records: PortfolioBuilder, asking: Asking = {}): Promise<Finding> =>
  answerInHouse(askContext('in_house', records.records(), { ...asking, plan: { when: 'now', ...asking.plan } }))

const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id))

// The clock is at 11:00 in Paris.
describe('right now', () => {
  test('weighs the time of day', async () => {
    const records = house()
      .stay('through', { ...through, guest: 'maria', adults: 2, children: 1 })
      .stay('checkedIn', { ...coming, adults: 1, facts: { onSite: { state: 'checked_in' } } })
      .stay('due', { ...coming, facts: { planned: { arrival: '10:30' } } })
      .stay('arriving', coming)
      .stay('stillHere', { ...going, facts: { planned: { departure: '12:00' } } })
      .stay('leaving', { ...going, guest: 'maria', facts: { planned: { departure: '10:00' } } })
      .stay('left', { ...going, facts: { onSite: { state: 'checked_out' } } })
      .stay('gone', { ...going, checkOut: '2027-03-26' })
      .stay('noShow', { ...coming, facts: { onSite: { state: 'no_show' } } })
    const finding = await ask(records)
    expect(ids(finding)).toEqual(['stillHere', 'through', 'checkedIn', 'due', 'arriving'])
    expect(finding.headline).toBe('Today, Saturday 27 March: 4 stays in house, 4 guests, 1 still to arrive today.')
    const lines = finding.items.map(({ line }) => line)
    expect(lines[0]).toContain('leaving **12:00** (planned time in Guesty)')
    expect(lines[1]).toBe('**Lake House** · Maria Example · 2 adults, 1 child · until 30 Mar')
    expect(lines[3]).toContain('due **10:30** (planned time in Guesty), not checked in yet')
    expect(lines[4]).toContain('arriving **from 15:00** (house default)')
    expect(finding.notes[0]).toBe(
      'Left or leaving today: Maria Example (Lake House) and guest not known (LEFT) (Lake House).',
    )
  })

  test('somebody’s word is enough to be there, or gone', async () => {
    const records = house()
      .stay('here', coming)
      .message('m1', { stay: 'here', at: '2027-03-27T09:00:00Z', body: 'We have arrived, thank you!' })
      .stay('away', { ...going, facts: { planned: { departure: '12:00' } } })
      .message('m2', { stay: 'away', at: '2027-03-27T09:00:00Z', body: 'We have left, thank you!' })
    const finding = await ask(records)
    expect(ids(finding)).toEqual(['here'])
    expect(finding.headline).toContain('1 stay in house')
  })

  test('owners are there too, blocks are nobody', async () => {
    const records = house()
      .stay('owner', { ...through, occupant: 'owner' })
      .stay('block', { ...through, occupant: 'block' })
    expect(ids(await ask(records))).toEqual(['owner'])
  })

  test('a house that is empty', async () => {
    const records = house().stay('through', through)
    const finding = await ask(records, { names: { listings: [named('mill', 'guesty:listing:mill')] } })
    expect(finding.headline).toBe('Today, Saturday 27 March · Old Mill: nobody is in house.')
  })

  test('a guest who is not there is said not to be', async () => {
    const records = house().stay('next', {
      listing: 'lake',
      guest: 'maria',
      checkIn: '2027-04-02',
      checkOut: '2027-04-05',
    })
    const finding = await ask(records, {
      plan: { when: 'none' },
      names: { guests: [named('maria', 'guesty:guest:maria')] },
    })
    expect(finding).toMatchObject({
      headline: 'Maria: nobody is in house.',
      items: [],
      notes: ['Not in house now: Maria Example (Lake House), 2 Apr → 5 Apr.'],
    })
  })

  test('it is another hour in another zone', async () => {
    const records = new PortfolioBuilder()
      .listing('york', { name: 'Brownstone', timezone: 'America/New_York' })
      .stay('s1', { listing: 'york', checkIn: '2027-03-24', checkOut: '2027-03-27' })
    expect((await ask(records)).items[0]?.line).toContain('leaving **by 11:00**')
  })

  test('after midnight, who comes past midnight is still arriving', async () => {
    const records = house().stay('s1', { ...coming, facts: { planned: { arrival: '01:30' } } })
    const finding = await ask(records, { now: '2027-03-27T23:30:00Z' })
    expect(finding.items[0]?.line).toContain('arriving **01:30 (after midnight)**')
  })
})

describe('a night', () => {
  const records = house()
    .stay('through', through)
    .stay('coming', coming)
    .stay('going', going)
    .stay('later', { listing: 'mill', checkIn: '2027-03-29', checkOut: '2027-03-31' })

  test('holds who has arrived by then and not left', async () => {
    const finding = await ask(records, { plan: { when: 'tonight' } })
    expect(ids(finding)).toEqual(['through', 'coming'])
    expect(finding.items[1]?.line).toBe(
      '**Lake House** · guest not known (COMING) · 27 Mar → 30 Mar · arriving from 15:00',
    )
  })

  test('several nights hold whoever sleeps there in one of them', async () => {
    expect(ids(await ask(records, { plan: { when: 'next_7_days' } }))).toEqual(['through', 'coming', 'later'])
  })
})

test.for([
  ['en', '1 stay in house, 2 guests'],
  ['es', '1 estancia en casa, 2 huéspedes'],
  ['fr', '1 séjour en cours, 2 personnes'],
  ['de', '1 Aufenthalt im Haus, 2 Gäste'],
  ['it', '1 soggiorno in corso, 2 ospiti'],
  ['pt', '1 estadia em casa, 2 hóspedes'],
] as const)('speaks %s', async ([language, words]) => {
  expect((await ask(house().stay('through', { ...through, adults: 2 }), { language })).headline).toContain(words)
})
