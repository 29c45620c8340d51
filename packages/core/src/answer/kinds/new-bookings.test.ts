import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerNewBookings } from './new-bookings.ts'

const made = (at: string, platform?: string) => ({
  facts: { lifecycle: { createdAt: Date.parse(at) }, ...(platform ? { channel: { platform } } : {}) },
})

const portfolio = () =>
  new PortfolioBuilder()
    .listing('sea', { name: 'Sea View' })
    .listing('lake', { name: 'Lake House' })
    .stay('early', {
      listing: 'sea',
      checkIn: '2027-04-10',
      checkOut: '2027-04-12',
      ...made('2027-03-27T05:00:00Z', 'airbnb2'),
    })
    .stay('late', {
      listing: 'lake',
      checkIn: '2027-04-03',
      checkOut: '2027-04-05',
      ...made('2027-03-27T08:00:00Z', 'bookingCom'),
    })
    .stay('owner', {
      listing: 'lake',
      occupant: 'owner',
      checkIn: '2027-05-03',
      checkOut: '2027-05-05',
      ...made('2027-03-27T09:00:00Z'),
    })
    .stay('gone', {
      listing: 'lake',
      status: 'cancelled',
      checkIn: '2027-04-03',
      checkOut: '2027-04-05',
      ...made('2027-03-27T09:00:00Z'),
    })
    .stay('asked', {
      listing: 'lake',
      status: 'request',
      checkIn: '2027-04-03',
      checkOut: '2027-04-05',
      ...made('2027-03-27T09:00:00Z'),
    })
    .stay('evening', { listing: 'sea', checkIn: '2027-06-03', checkOut: '2027-06-05', ...made('2027-03-26T21:00:00Z') })
    .stay('old', { listing: 'sea', checkIn: '2027-04-03', checkOut: '2027-04-05', ...made('2027-02-01T09:00:00Z') })

const ask = (asking: Parameters<typeof askContext>[2] = {}, house = portfolio()) =>
  answerNewBookings(askContext('new_bookings', house.records(), asking))
const ids = (finding: Awaited<ReturnType<typeof ask>>) => finding.items.map(({ id }) => shortId(id))

describe('new bookings', () => {
  test('of today by default, newest first, owners after guests; cancelled again is said', async () => {
    const finding = await ask()
    expect(ids(finding)).toEqual(['late', 'early', 'owner'])
    expect(finding.notes).toContain('1 more was booked in that time and cancelled again.')
    expect(finding.notes).toContain('By channel: Booking.com 1, Airbnb 1, channel unknown 1.')
  })

  test('overnight begins at 18:00', async () => {
    expect(ids(await ask({ plan: { when: 'last_night' } }))).toEqual(['late', 'early', 'evening', 'owner'])
  })

  test('for a time to come: lately made ones with nights in it', async () => {
    const finding = await ask({ plan: { when: 'next_weekend' } })
    expect(ids(finding)).toEqual(['late'])
    expect(finding.headline).toContain('1 booking for these nights came in during the last 7 days')
  })

  test('of a named house', async () => {
    const finding = await ask({ names: { listings: [named('sea', 'guesty:listing:sea')] } })
    expect(ids(finding)).toEqual(['early'])
  })

  test('one that is first seen and has no time of booking is named apart', async () => {
    const house = portfolio().stay('x', {
      listing: 'sea',
      checkIn: '2027-06-01',
      checkOut: '2027-06-03',
      seenAt: '2027-03-27T09:00:00Z',
    })
    const finding = await ask({}, house)
    expect(ids(finding)).not.toContain('x')
    expect(finding.notes.join()).toMatch(/First seen in that time.*\(X\)/)
    expect(finding.sources).toEqual(['guesty:stay:x'])
  })

  test('the number alone above 20, a cut list with the rest counted above 60', async () => {
    const many = new PortfolioBuilder()
    for (let index = 0; index < 70; index++) {
      many.stay(`s${index}`, {
        listing: null,
        checkIn: '2027-06-01',
        checkOut: '2027-06-03',
        ...made('2027-03-27T08:00:00Z'),
      })
    }
    const listed = await ask({}, many)
    expect(listed.items).toHaveLength(60)
    expect(listed.complete).toEqual({ shown: 60, total: 70 })
    expect(listed.notes[0]).toBe('10 more are not shown here.')
    const counted = await ask({ plan: { wants: 'count' } }, many)
    expect(counted.items).toEqual([])
    expect(counted.headline).toContain('70 new bookings')
  })
})

test('says it in each language', async () => {
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await ask({ language, plan: { when: 'yesterday' } })).headline),
  )
  expect(headlines).toEqual([
    'Yesterday, Friday 26 March: 1 new booking.',
    'Ayer, viernes 26 de marzo: 1 reserva nueva.',
    'Hier, vendredi 26 mars : 1 nouvelle réservation.',
    'Gestern, Freitag 26. März: 1 neue Buchung.',
    'Ieri, venerdì 26 marzo: 1 nuova prenotazione.',
    'Ontem, sexta-feira 26 de março: 1 reserva nova.',
  ])
})
