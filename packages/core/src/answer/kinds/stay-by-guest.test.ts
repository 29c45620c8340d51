import type { Audience } from '@innkeeper/core/access/data-class'
import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerStayByCode } from './stay-by-code.ts'
import { answerStayByGuest } from './stay-by-guest.ts'

const portfolio = () =>
  new PortfolioBuilder()
    .listing('sea', { name: 'Sea View' })
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Santos', phones: ['+351910000001'], emails: ['maria@example.test'] })
    .guest('mario', { name: 'Mario Santos' })
    .stay('past', { listing: 'lake', guest: 'maria', checkIn: '2026-08-03', checkOut: '2026-08-06' })
    .stay('next', {
      listing: 'sea',
      guest: 'maria',
      checkIn: '2027-03-30',
      checkOut: '2027-04-02',
      adults: 2,
      code: 'HMAAA1',
      facts: {
        channel: { platform: 'airbnb2' },
        access: { keyCode: '4711#' },
        money: { balance: { minor: 12_050, currency: 'EUR' } },
      },
    })
    .stay('gone', {
      listing: 'sea',
      guest: 'maria',
      checkIn: '2027-06-01',
      checkOut: '2027-06-05',
      status: 'cancelled',
    })
    .stay('later', { listing: 'lake', guest: 'maria', checkIn: '2027-07-01', checkOut: '2027-07-05' })
    .stay('other', { listing: 'lake', guest: 'mario', checkIn: '2027-03-28', checkOut: '2027-03-29' })

const maria = { guests: [named('Maria', 'guesty:guest:maria')] }
const operations: Audience = { classes: ['operations'], rooms: [] }

const ask = (asking: Parameters<typeof askContext>[2] = {}, house = portfolio()) =>
  answerStayByGuest(askContext('stay_by_guest', house.records(), { names: maria, ...asking }))

describe('a guest’s bookings', () => {
  test('the next one leads, then later, past and cancelled ones', async () => {
    const finding = await ask()
    expect(finding.items.map(({ id }) => shortId(id))).toEqual(['next', 'later', 'past', 'gone'])
    expect(finding.headline).toBe('Maria Santos: Sea View, 30 Mar → 2 Apr (3 nights), and 2 more bookings.')
    expect(finding.items[2]?.line).toContain('past stay')
    expect(finding.items[3]?.line).toContain('**cancelled**')
  })

  test('the running one leads, and is said to run', async () => {
    const finding = await ask({ now: '2027-03-31T10:00:00Z' })
    expect(finding.headline).toContain('Sea View, 30 Mar → 2 Apr (3 nights), staying now')
  })

  test('shows dates, party, times with their evidence, channel, code, contact and balance, and never a door code', async () => {
    const { line } = (await ask()).items[0] ?? { line: '' }
    for (const part of [
      '30 Mar → 2 Apr (3 nights)',
      '2 adults',
      'house default',
      'Airbnb',
      'HMAAA1',
      '+351910000001',
      'maria@example.test',
      '€120.50',
    ])
      expect(line).toContain(part)
    expect(JSON.stringify(await ask({ question: 'door code of Maria' }))).not.toContain('4711')
  })

  test('leaves out what the asker may not be told', async () => {
    const text = JSON.stringify(await ask({ audience: operations }))
    expect(text).not.toMatch(/351910000001|example\.test|120\.50|4711/)
    expect(text).toContain('HMAAA1')
  })

  test.for([
    ['which house is Maria in', 'Sea View, 30 Mar → 2 Apr (3 nights)'],
    ['how long is Maria staying', '3 nights, Tuesday 30 March – Friday 2 April'],
    ['when does Maria leave', 'departure Friday 2 April'],
    ['when does Maria get here', 'Sea View, arrival Tuesday 30 March'],
    ['what’s Maria’s phone', '+351910000001, maria@example.test'],
    ['how many people are coming with Maria', '2 adults'],
    ['which platform did Maria book on', 'booked through Airbnb'],
  ] as const)('"%s" is answered in the headline', async ([question, answer]) => {
    expect((await ask({ question })).headline).toContain(`Maria Santos: ${answer}`)
  })

  test('says whether they have come, on the day and after it', async () => {
    const arrived = (facts: object) =>
      ask(
        { question: 'has Maria arrived', now: '2027-03-30T18:00:00Z' },
        new PortfolioBuilder()
          .listing('sea', { name: 'Sea View' })
          .guest('maria', { name: 'Maria Santos' })
          .stay('now', { listing: 'sea', guest: 'maria', checkIn: '2027-03-30', checkOut: '2027-04-02', facts }),
      )
    expect((await arrived({ onSite: { state: 'checked_in' } })).headline).toMatch(/ · ✓ already checked in\.$/)
    expect((await arrived({})).headline).toMatch(/ · not checked in yet\.$/)
    expect((await ask({ question: 'when does Maria arrive' })).headline).not.toContain('checked in')
  })

  test('a phone number is refused to who may not be told', async () => {
    const finding = await ask({ question: 'what is Maria’s phone', audience: operations })
    expect(finding.refused).toBe(true)
    expect(JSON.stringify(finding)).not.toContain('351910000001')
  })

  test('a number in the question finds whose it is', async () => {
    const finding = await ask({ names: { phones: ['+351910000001'] } })
    expect(finding.headline).toMatch(/^Maria Santos: Sea View/)
  })

  test('several guests of one name are all listed', async () => {
    const finding = await ask({ names: { guests: [named('Santos', 'guesty:guest:maria', 'guesty:guest:mario')] } })
    expect(finding.headline).toBe('2 different guests may be meant by Santos.')
    expect(finding.items.map(({ id }) => shortId(id)).slice(0, 2)).toEqual(['other', 'next'])
  })

  test('a near miss is offered with its booking, and not substituted', async () => {
    const finding = await ask({
      names: { guests: [{ text: 'Marja Santos', ids: ['guesty:guest:maria'], exact: false }] },
    })
    expect(finding.items).toEqual([])
    expect(finding.headline).toContain('Marja Santos')
    expect(finding.offers?.[0]).toBe('Maria Santos: Sea View, 30 Mar → 2 Apr (3 nights)')
  })

  test('nobody of that name is said', async () => {
    const finding = await ask({ names: { guests: [{ text: 'Zebedee', ids: [], exact: false }] } })
    expect(finding.headline).toContain('Zebedee')
    expect(finding.items).toEqual([])
  })

  test('no name at all is asked for', async () => {
    expect((await ask({ names: {} })).headline).toMatch(/^Which guest/)
  })
})

describe('a booking by its code', () => {
  const byCode = (code: string, asking: Parameters<typeof askContext>[2] = {}) =>
    answerStayByCode(askContext('stay_by_code', portfolio().records(), { names: { codes: [code] }, ...asking }))

  test('is found whatever became of it', async () => {
    expect((await byCode('HMAAA1')).items.map(({ id }) => shortId(id))).toEqual(['next'])
    expect((await byCode('GONE')).headline).toContain('**cancelled**')
  })

  test('is found in any case', async () => {
    expect((await byCode('hmaaa1')).items).toHaveLength(1)
  })

  test('an unknown code is said to be unknown, in each language', async () => {
    for (const language of LANGUAGES) {
      const finding = await byCode('HMZZZ9', { language })
      expect(finding.headline).toContain('HMZZZ9')
      expect(finding.items).toEqual([])
    }
  })
})

test('says it in each language', async () => {
  const headlines = await Promise.all(LANGUAGES.map(async (language) => (await ask({ language })).headline))
  expect(headlines).toEqual([
    'Maria Santos: Sea View, 30 Mar → 2 Apr (3 nights), and 2 more bookings.',
    'Maria Santos: Sea View, 30 mar → 2 abr (3 noches), y 2 reservas más.',
    'Maria Santos : Sea View, 30 mars → 2 avr. (3 nuits), et 2 autres réservations.',
    'Maria Santos: Sea View, 30. März → 2. Apr. (3 Nächte), und 2 weitere Buchungen.',
    'Maria Santos: Sea View, 30 mar → 2 apr (3 notti), e altre 2 prenotazioni.',
    expect.stringContaining('(3 noites), e mais 2 reservas.'),
  ])
})
