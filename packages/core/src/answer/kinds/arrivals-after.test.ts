import { askContext } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import type { Finding } from '../finding.ts'
import { answerArrivalsAfter } from './arrivals-after.ts'

const TODAY = { listing: 'lake', checkIn: '2027-03-27', checkOut: '2027-03-30' }
const planned = (arrival: string) => ({ ...TODAY, facts: { planned: { arrival } } })

const house = () =>
  new PortfolioBuilder().listing('lake', { name: 'Lake House' }).guest('maria', { name: 'Maria Example' })

type Asking = Parameters<typeof askContext>[2]

const ask = (records: PortfolioBuilder, time: string | null = '22:00', asking: Asking = {}): Promise<Finding> =>
  answerArrivalsAfter(
    askContext('arrivals_after', records.records(), { ...asking, plan: { when: 'tonight', time, ...asking.plan } }),
  )

const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id))

describe('arrivals after a time', () => {
  test('the time itself counts, and past midnight belongs to tonight', async () => {
    const records = house()
      .stay('early', planned('21:59'))
      .stay('sharp', planned('22:00'))
      .stay('late', planned('23:30'))
      .stay('night', planned('00:30'))
    expect(ids(await ask(records))).toEqual(['sharp', 'late', 'night'])
  })

  test('a time after midnight is asked of the same night', async () => {
    const records = house().stay('late', planned('23:30')).stay('night', planned('00:45'))
    expect(ids(await ask(records, '00:30'))).toEqual(['night'])
  })

  test('a range that only reaches past it is marked', async () => {
    const records = house()
      .stay('s1', TODAY)
      .message('m1', { stay: 's1', at: '2027-03-26T10:00:00Z', body: 'We will arrive between 21:00 and 23:00' })
    const finding = await ask(records)
    expect(finding.items[0]?.line).toContain(
      '**21:00–23:00** guest not known (S1) → Lake House · perhaps later than asked',
    )
  })

  test('whose plane lands later comes later', async () => {
    const records = house()
      .stay('s1', TODAY)
      .message('m1', { stay: 's1', at: '2027-03-26T10:00:00Z', body: 'Our flight lands at 22:40' })
    expect((await ask(records)).items[0]?.line).toContain('**time unknown, flight lands 22:40**')
  })

  test('who has named no time is named in a note', async () => {
    const records = house()
      .stay('default', { ...TODAY, guest: 'maria' })
      .stay('vague', TODAY)
      .message('m1', { stay: 'vague', at: '2027-03-26T10:00:00Z', body: 'We will arrive late' })
    const finding = await ask(records)
    expect(finding.headline).toBe('Today, Saturday 27 March: no known arrivals after 22:00.')
    expect(finding.notes[0]).toBe(
      '2 more have not given a time: Maria Example (Lake House, from 15:00) and guest not known (VAGUE) (Lake House, late, no time given).',
    )
    expect(finding.sources).toEqual(['guesty:stay:default', 'guesty:stay:vague'])
  })

  test('evidence that does not lead is mentioned', async () => {
    const records = house()
      .stay('s1', planned('18:00'))
      .message('m1', { stay: 's1', at: '2027-03-26T10:00:00Z', body: 'We arrive at 23:00' })
    const finding = await ask(records)
    expect(finding.items).toEqual([])
    expect(finding.notes[0]).toContain('(Lake House, 23:00)')
  })

  test('asked for late ones, who said “late” and no more is one', async () => {
    const records = house()
      .stay('s1', TODAY)
      .stay('default', TODAY)
      .message('m1', { stay: 's1', at: '2027-03-26T10:00:00Z', body: 'We will arrive late' })
    expect(ids(await ask(records, null))).toEqual(['s1'])
    expect(ids(await ask(records, '22:00'))).toEqual([])
  })

  test('“late” without a time means 22:00', async () => {
    expect((await ask(house().stay('s1', planned('23:00')), null)).headline).toContain('1 arrival after 22:00')
  })

  test('asked after midnight, it is still the night that began yesterday', async () => {
    const records = house().stay('s1', planned('00:30'))
    const asking = { now: '2027-03-28T00:10:00Z' }
    expect(ids(await ask(records, '22:00', asking))).toEqual(['s1'])
    expect((await ask(records, '22:00', asking)).headline).toContain('Yesterday, Saturday 27 March')
  })
})

test.for([
  ['en', '1 arrival after 22:00'],
  ['es', '1 llegada después de las 22:00'],
  ['fr', '1 arrivée après 22:00'],
  ['de', '1 Anreise nach 22:00 Uhr'],
  ['it', '1 arrivo dopo le 22:00'],
  ['pt', '1 chegada depois das 22:00'],
] as const)('speaks %s', async ([language, words]) => {
  const finding = await ask(house().stay('s1', planned('23:00')).stay('s2', TODAY), '22:00', { language })
  expect(finding.headline).toContain(words)
  expect(finding.notes).toHaveLength(1)
})
