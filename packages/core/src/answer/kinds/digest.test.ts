import { askContext } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import type { Finding } from '../finding.ts'
import { answerDigest } from './digest.ts'

const owes = { money: { balance: { minor: 45_000, currency: 'EUR' } } }

/** A day on which everything happens. */
const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('sea', { name: 'Sea View' })
    .guest('maria', { name: 'Maria Example', phones: ['+33199000001'] })
    .guest('jo', { name: 'Jo Beispiel' })
    .stay('in', { listing: 'lake', guest: 'maria', checkIn: '2027-03-27', checkOut: '2027-03-30', facts: owes })
    .stay('out', {
      listing: 'sea',
      guest: 'jo',
      checkIn: '2027-03-25',
      checkOut: '2027-03-27',
      facts: { planned: { departure: '13:00' } },
    })
    .stay('tight', {
      listing: 'sea',
      checkIn: '2027-03-27',
      checkOut: '2027-03-29',
      facts: { planned: { arrival: '14:00' } },
    })
    .add('task', 'boiler', {
      what: { title: 'Boiler broken', kind: 'maintenance' },
      status: { status: 'pending', confirmed: false },
      where: { listingId: 'guesty:listing:lake' },
      when: { date: '2027-03-27' },
    })
    .call('missed', { at: '2027-03-27T06:00:00Z', phone: '+33199000001', answered: false })
    .message('m1', { at: '2027-03-27T07:00:00Z', guest: 'jo', conversation: 'k', body: 'Where is the key?' })
    .add('conversation', 'k', {
      participants: { stayIds: [], guestId: 'guesty:guest:jo' },
      last: {
        messageId: 'guesty:message:m1',
        at: Date.parse('2027-03-27T07:00:00Z'),
        from: 'guest',
        needsAnswer: true,
      },
    })
    .add('review', 'bad', {
      rating: { score: 2, raw: 2, scale: 5 },
      text: { publicText: 'Dirty.' },
      refs: { listingId: 'guesty:listing:lake' },
      at: { createdAt: Date.parse('2027-03-26T19:00:00Z') },
    })
    .stay('cancelled', {
      listing: 'lake',
      status: 'cancelled',
      checkIn: '2027-04-10',
      checkOut: '2027-04-12',
      facts: { lifecycle: { cancelledAt: Date.parse('2027-03-26T20:00:00Z') } },
    })
    .stay('new', {
      listing: 'lake',
      checkIn: '2027-05-10',
      checkOut: '2027-05-12',
      facts: { lifecycle: { createdAt: Date.parse('2027-03-27T05:00:00Z') } },
    })

type Asking = Parameters<typeof askContext>[2]
const ask = (asking: Asking = {}, records = portfolio()): Promise<Finding> =>
  answerDigest(askContext('digest', records.records(), asking))
const reasons = ({ items }: Finding): string[] => items.map(({ line }) => line.slice(0, line.indexOf(':')))

describe('what needs attention', () => {
  test('is ranked, each line with its reason', async () => {
    const finding = await ask({ plan: { when: 'today' } })
    expect(reasons(finding)).toEqual([
      'In the way of an arrival today',
      'Turnover too tight',
      'Arrival time unknown',
      'Missed call not returned',
      'Message waiting for an answer',
      'Still to pay',
      'Bad review',
      'Cancelled',
      'New booking',
    ])
    expect(finding.headline).toBe('Today, Saturday 27 March: 9 things need attention, the most pressing first.')
    expect(finding.complete).toEqual({ shown: 9, total: 9 })
    expect(finding.notes[0]).toMatch(/^Today, Saturday 27 March: 2 arrivals/)
  })

  test('leaves payments out for who may not be told of money, and says so', async () => {
    const finding = await ask({ audience: { classes: ['operations', 'guest_contact'], rooms: [] } })
    expect(reasons(finding)).not.toContain('Still to pay')
    expect(finding.notes).toContain('Payments are left out: you may not be told of them here.')
    expect(JSON.stringify(finding)).not.toContain('450')
  })

  test('shows five lines of one reason and counts the rest', async () => {
    const records = portfolio()
    for (let index = 0; index < 8; index += 1)
      records.call(`x${index}`, { at: `2027-03-27T07:0${index}:00Z`, phone: `+3319900010${index}`, answered: false })
    const finding = await ask({}, records)
    expect(reasons(finding).filter((reason) => reason === 'Missed call not returned')).toHaveLength(5)
    expect(finding.notes).toContain('Missed call not returned: 4 more not shown here.')
    expect(finding.complete).toEqual({ shown: 13, total: 17 })
  })

  test('of a quiet day is nothing, said with a caveat while a source is silent', async () => {
    const finding = await ask(
      { freshness: [{ source: 'guesty', lastEventAt: undefined, filling: undefined, silent: true }] },
      new PortfolioBuilder(),
    )
    expect(finding.headline).toBe('Today, Saturday 27 March: nothing needs attention.')
    expect(finding.notes).toContain('Nothing has ever come from Guesty.')
  })
})

test('"what happened last night" is what came in since 18:00', async () => {
  const finding = await ask({ plan: { when: 'last_night' } })
  expect(finding.headline).toMatch(/^Since yesterday, Friday 26 March, 18:00: 6 things to know/)
  expect(reasons(finding)).toEqual([
    'In the way of an arrival today',
    'Missed call not returned',
    'Message waiting for an answer',
    'Bad review',
    'Cancelled',
    'New booking',
  ])
})

test('days to come show what has to be settled before them', async () => {
  const records = portfolio()
    .stay('tomorrow', { listing: 'sea', guest: 'jo', checkIn: '2027-03-28', checkOut: '2027-03-30', facts: owes })
    .add('task', 'clean', {
      what: { title: 'Clean Sea View', kind: 'cleaning' },
      status: { status: 'pending', confirmed: false },
      where: { listingId: 'guesty:listing:sea' },
      when: { date: '2027-03-28' },
    })
  const finding = await ask({ plan: { when: 'tomorrow' } }, records)
  expect(reasons(finding)).toEqual(['Double booking', 'Clean not confirmed', 'Arrival time unknown', 'Still to pay'])
  expect(finding.headline).toBe('Tomorrow, Sunday 28 March: 4 things to settle beforehand.')
})

test('says it in each language', async () => {
  const headlines = await Promise.all(LANGUAGES.map(async (language) => (await ask({ language })).headline))
  expect(headlines).toEqual([
    'Today, Saturday 27 March: 9 things need attention, the most pressing first.',
    'Hoy, sábado 27 de marzo: 9 asuntos requieren atención, lo más urgente primero.',
    'Aujourd’hui, samedi 27 mars : 9 points demandent votre attention, le plus pressant d’abord.',
    'Heute, Samstag 27. März: 9 Punkte brauchen Aufmerksamkeit, das Dringendste zuerst.',
    'Oggi, sabato 27 marzo: 9 cose richiedono attenzione, la più urgente per prima.',
    'Hoje, sábado 27 de março: 9 assuntos precisam de atenção, o mais urgente primeiro.',
  ])
})
