import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerChanges } from './changes.ts'

const base = { listing: 'sea', guest: 'maria', checkIn: '2027-04-10', checkOut: '2027-04-12', adults: 2 }

const houses = () =>
  new PortfolioBuilder()
    .listing('sea', { name: 'Sea View' })
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Santos' })
    .guest('jon', { name: 'Jon Testperson' })
    .stay('still', {
      listing: 'lake',
      guest: 'jon',
      checkIn: '2027-04-01',
      checkOut: '2027-04-03',
      seenAt: '2027-03-27T07:00:00Z',
    })
    .stay('a', { ...base, seenAt: '2027-01-05T10:00:00Z' })

const portfolio = () =>
  houses()
    .stay('a', { ...base, checkOut: '2027-04-13', seenAt: '2027-03-26T20:00:00Z' })
    .stay('a', { ...base, checkOut: '2027-04-14', listing: 'lake', seenAt: '2027-03-27T09:00:00Z' })

const ask = (asking: Parameters<typeof askContext>[2] = {}, house = portfolio()) =>
  answerChanges(askContext('changes', house.records(), asking))
const ids = (finding: Awaited<ReturnType<typeof ask>>) => finding.items.map(({ id }) => shortId(id))

describe('what changed in bookings', () => {
  test('from what it was before the window to what it came to; a first sight is no change', async () => {
    const finding = await ask({ plan: { when: 'since_yesterday' } })
    expect(ids(finding)).toEqual(['a'])
    expect(finding.items[0]?.line).toContain('dates 10 Apr → 12 Apr (2 nights) ⇒ 10 Apr → 14 Apr (4 nights)')
    expect(finding.items[0]?.line).toContain('house Sea View ⇒ Lake House')
    expect(finding.items[0]?.line).toContain('seen 10:00')
  })

  test('only within the window', async () => {
    const { line } = (await ask({ plan: { when: 'today' } })).items[0] ?? { line: '' }
    expect(line).toContain('10 Apr → 13 Apr (3 nights) ⇒ 10 Apr → 14 Apr (4 nights)')
    expect(ids(await ask({ plan: { when: 'last_night' } }))).toEqual(['a'])
    expect(ids(await ask({ plan: { when: 'date:02-01' } }))).toEqual([])
  })

  test('a change that was taken back is said as such', async () => {
    const house = portfolio().stay('a', { ...base, seenAt: '2027-03-27T09:30:00Z' })
    expect((await ask({ plan: { when: 'since_yesterday' } }, house)).items[0]?.line).toContain(
      'changed and changed back',
    )
  })

  test('cancelling and guests are changes too', async () => {
    const house = houses()
      .stay('a', { ...base, adults: 3, seenAt: '2027-03-27T08:00:00Z' })
      .stay('a', { ...base, adults: 3, status: 'cancelled', seenAt: '2027-03-27T08:30:00Z' })
    const { line } = (await ask({ plan: { when: 'today' } }, house)).items[0] ?? { line: '' }
    expect(line).toContain('guests 2 adults ⇒ 3 adults; status confirmed ⇒ cancelled')
  })

  test('an alteration that the source only dates is said to be not known', async () => {
    const alteredAt = Date.parse('2027-03-27T06:00:00Z')
    const house = new PortfolioBuilder().stay('x', {
      listing: 'sea',
      checkIn: '2027-04-10',
      checkOut: '2027-04-12',
      seenAt: '2027-03-27T09:00:00Z',
      facts: { lifecycle: { createdAt: Date.parse('2027-01-05T10:00:00Z'), alteredAt } },
    })
    expect((await ask({ plan: { when: 'today' } }, house)).items[0]?.line).toContain('what changed is not known')
  })

  test('for a time to come: bookings with nights in it', async () => {
    expect(ids(await ask({ plan: { when: 'next_month' } }))).toEqual(['a'])
    expect(ids(await ask({ plan: { when: 'range:05-01..05-31' } }))).toEqual([])
  })

  test('of a guest: all that is known', async () => {
    expect(ids(await ask({ names: { guests: [named('Maria', 'guesty:guest:maria')] } }))).toEqual(['a'])
    const none = await ask({ names: { guests: [named('Jon', 'guesty:guest:jon')] } })
    expect(none.headline).toBe('No change is known to the bookings of Jon.')
    expect(none.notes[0]).toContain('Lake House')
  })
})

test('says it in each language', async () => {
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await ask({ language, plan: { when: 'today' } })).headline),
  )
  expect(headlines).toEqual([
    'Today, Saturday 27 March: 1 booking changed.',
    'Hoy, sábado 27 de marzo: cambió 1 reserva.',
    'Aujourd’hui, samedi 27 mars : 1 réservation modifiée.',
    'Heute, Samstag 27. März: 1 Buchung geändert.',
    'Oggi, sabato 27 marzo: 1 prenotazione modificata.',
    'Hoje, sábado 27 de março: 1 reserva alterada.',
  ])
})
