import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerCancellations } from './cancellations.ts'

const cancelled = (at: string, more: object = {}) => ({
  status: 'cancelled' as const,
  facts: { lifecycle: { cancelledAt: Date.parse(at), ...more } },
})

const portfolio = () =>
  new PortfolioBuilder()
    .listing('sea', { name: 'Sea View' })
    .listing('pier', { name: 'Pier', timezone: 'America/New_York' })
    .guest('maria', { name: 'Maria Santos' })
    .guest('jon', { name: 'Jon Testperson' })
    .stay('a', {
      listing: 'sea',
      guest: 'jon',
      checkIn: '2027-04-10',
      checkOut: '2027-04-12',
      ...cancelled('2027-03-26T15:05:00Z', { cancelledBy: 'GUEST', cancellationReason: 'flight\n**cancelled**' }),
    })
    .stay('b', { listing: 'pier', checkIn: '2027-05-01', checkOut: '2027-05-03', ...cancelled('2027-03-27T03:30:00Z') })
    .stay('c', { listing: 'sea', checkIn: '2027-04-11', checkOut: '2027-04-13', ...cancelled('2027-03-01T10:00:00Z') })
    .stay('never', { listing: 'sea', checkIn: '2027-04-11', checkOut: '2027-04-13', status: 'never' })
    .stay('live', { listing: 'sea', guest: 'maria', checkIn: '2027-04-20', checkOut: '2027-04-22' })
    // An event without a time of cancelling: seen booked, then seen cancelled.
    .stay('d', { listing: 'sea', checkIn: '2027-06-01', checkOut: '2027-06-03', seenAt: '2027-02-01T10:00:00Z' })
    .stay('d', {
      listing: 'sea',
      checkIn: '2027-06-01',
      checkOut: '2027-06-03',
      status: 'cancelled',
      seenAt: '2027-03-27T09:30:00Z',
    })

const ask = (asking: Parameters<typeof askContext>[2] = {}, house = portfolio()) =>
  answerCancellations(askContext('cancellations', house.records(), asking))
const ids = (finding: Awaited<ReturnType<typeof ask>>) => finding.items.map(({ id }) => shortId(id))

describe('cancelled bookings', () => {
  test('of the last 7 days by default, newest first, with who and why', async () => {
    const finding = await ask()
    expect(ids(finding)).toEqual(['d', 'b', 'a'])
    expect(finding.headline).toContain('Sunday 21 March')
    expect(finding.items[2]?.line).toMatch(/cancelled 26 Mar 16:05 by the guest: “flight \\\*\\\*cancelled\\\*\\\*”$/)
    expect(finding.items[1]?.line).toContain('by whom is not known')
  })

  test('the day is each house’s own', async () => {
    // 03:30 UTC on the 27th is still the 26th in New York.
    expect(ids(await ask({ plan: { when: 'today' } }))).toEqual(['d'])
    expect(ids(await ask({ plan: { when: 'yesterday' } }))).toEqual(['b', 'a'])
  })

  test('overnight begins at 18:00', async () => {
    expect(ids(await ask({ plan: { when: 'last_night' } }))).toEqual(['d', 'b'])
  })

  test('for a time to come: by the nights that are free again', async () => {
    const finding = await ask({ plan: { when: 'next_month' } })
    expect(ids(finding)).toEqual(['a', 'c'])
    expect(finding.headline).toContain('2 cancelled bookings for these nights')
    expect(ids(await ask({ question: 'any cancellation for saturday', plan: { when: 'date:04-10' } }))).toEqual(['a'])
  })

  test('"for saturday" is the coming one, "on saturday" has been', async () => {
    const wednesday = '2027-04-07T10:00:00Z'
    expect(
      ids(
        await ask({
          question: 'fürn sa hat da einer abgesagt?',
          language: 'de',
          now: wednesday,
          plan: { when: 'weekday:saturday' },
        }),
      ),
    ).toEqual(['a'])
    const past = await ask({
      question: 'who cancelled on saturday',
      now: wednesday,
      plan: { when: 'weekday:saturday' },
    })
    expect(past.headline).toContain('Saturday 3 April')
  })

  test('of a guest: all, or the booking that still stands', async () => {
    expect(ids(await ask({ names: { guests: [named('Jon', 'guesty:guest:jon')] } }))).toEqual(['a'])
    const none = await ask({ names: { guests: [named('Maria', 'guesty:guest:maria')] } })
    expect(none.headline).toBe('No cancelled booking of Maria.')
    expect(none.notes[0]).toContain('Still stands: **Maria Santos** → Sea View')
  })

  test('an empty list says when the source is silent', async () => {
    const freshness = [
      { source: 'guesty', lastEventAt: Date.parse('2027-03-25T08:00:00Z'), filling: undefined, silent: true },
    ]
    const finding = await ask({ plan: { when: 'in_days:-300' }, freshness })
    expect(finding.items).toEqual([])
    expect(finding.notes.join()).toContain('Guesty has been silent since 25 Mar 09:00')
  })
})

test('says it in each language', async () => {
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await ask({ language, plan: { when: 'today' } })).headline),
  )
  expect(headlines).toEqual([
    'Today, Saturday 27 March: 1 booking was cancelled.',
    'Hoy, sábado 27 de marzo: se canceló 1 reserva.',
    'Aujourd’hui, samedi 27 mars : 1 réservation annulée.',
    'Heute, Samstag 27. März: 1 Buchung storniert.',
    'Oggi, sabato 27 marzo: 1 prenotazione cancellata.',
    'Hoje, sábado 27 de março: 1 reserva cancelada.',
  ])
})
