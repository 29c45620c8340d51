import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerReturningGuest } from './returning-guest.ts'

const before = { listing: 'lake', checkIn: '2026-08-03', checkOut: '2026-08-06' }

const portfolio = () =>
  new PortfolioBuilder()
    .listing('sea', { name: 'Sea View' })
    .listing('lake', { name: 'Lake House' })
    .guest('maria', { name: 'Maria Santos', phones: ['+351910000001'], emails: ['maria@example.test'] })
    .stay('now', { listing: 'sea', guest: 'maria', checkIn: '2027-03-27', checkOut: '2027-03-30' })

const ask = (house: PortfolioBuilder, asking: Parameters<typeof askContext>[2] = {}) =>
  answerReturningGuest(askContext('returning_guest', house.records(), asking))
const maria = { names: { guests: [named('Maria', 'guesty:guest:maria')] } }

describe('an earlier stay makes a guest a returning one', () => {
  test.for([
    {
      name: 'of the same guest record',
      house: portfolio().stay('old', { ...before, guest: 'maria' }),
      verdict: 'has stayed once before',
    },
    {
      name: 'with the same phone, under another name',
      house: portfolio()
        .guest('m2', { name: 'M. S.', phones: ['+351910000001'] })
        .stay('old', { ...before, guest: 'm2' }),
      verdict: 'has stayed once before',
    },
    {
      name: 'with the same e-mail in another case',
      house: portfolio()
        .guest('m2', { name: 'Maria S. Santos', emails: ['Maria@Example.test'] })
        .stay('old', { ...before, guest: 'm2' }),
      verdict: 'has stayed once before',
    },
    {
      name: 'of the same name alone is "perhaps"',
      house: portfolio()
        .guest('m2', { name: 'Santos Maria' })
        .stay('old', { ...before, guest: 'm2' }),
      verdict: 'perhaps: the same name stayed before, Lake House',
    },
    {
      name: 'that was cancelled does not',
      house: portfolio().stay('old', { ...before, guest: 'maria', status: 'cancelled' }),
      verdict: 'no earlier stay is known',
    },
    {
      name: 'to which nobody came does not',
      house: portfolio().stay('old', { ...before, guest: 'maria', facts: { onSite: { state: 'no_show' } } }),
      verdict: 'no earlier stay is known',
    },
    {
      name: 'that is still to come does not',
      house: portfolio().stay('next', {
        listing: 'lake',
        guest: 'maria',
        checkIn: '2027-08-03',
        checkOut: '2027-08-06',
      }),
      verdict: 'no earlier stay is known',
    },
    {
      name: 'or the source’s own mark',
      house: portfolio().stay('now', {
        listing: 'sea',
        guest: 'maria',
        checkIn: '2027-03-27',
        checkOut: '2027-03-30',
        seenAt: '2027-02-01T00:00:00Z',
        facts: { booker: { guestId: 'guesty:guest:maria', isReturning: true } },
      }),
      verdict: 'marked as returning by Guesty',
    },
  ])('$name', async ({ house, verdict }) => {
    expect((await ask(house, maria)).headline).toContain(verdict)
  })

  test('the earlier stays are listed, newest first, and counted', async () => {
    const house = portfolio()
      .stay('o1', { ...before, guest: 'maria' })
      .stay('o2', { ...before, guest: 'maria', checkIn: '2026-12-01', checkOut: '2026-12-02' })
    const finding = await ask(house, maria)
    expect(finding.headline).toBe('Maria Santos: has stayed 2 times before, last Lake House, 1 Dec 2026 → 2 Dec 2026.')
    expect(finding.items.map(({ id }) => shortId(id))).toEqual(['o2', 'o1'])
  })

  test('of a guest whose stays are all over, every one counts', async () => {
    const house = new PortfolioBuilder()
      .listing('lake', { name: 'Lake House' })
      .guest('maria', { name: 'Maria Santos' })
      .stay('old', { ...before, guest: 'maria' })
    expect((await ask(house, maria)).headline).toContain('has stayed once before')
  })

  test('the same phone counts for an asker who may not be told it', async () => {
    const house = portfolio()
      .guest('m2', { name: 'M. S.', phones: ['+351910000001'] })
      .stay('old', { ...before, guest: 'm2' })
    const finding = await ask(house, { ...maria, audience: { classes: ['operations'], rooms: [] } })
    expect(finding.headline).toContain('has stayed once before')
    expect(JSON.stringify(finding)).not.toContain('351910000001')
  })
})

test('of the arrivals: returning ones are listed, "perhaps" is said apart', async () => {
  const house = portfolio()
    .stay('old', { ...before, guest: 'maria' })
    .guest('jon', { name: 'Jon Testperson' })
    .guest('j2', { name: 'Jon Testperson' })
    .stay('jonnow', { listing: 'lake', guest: 'jon', checkIn: '2027-03-27', checkOut: '2027-03-28' })
    .stay('jonold', { ...before, guest: 'j2' })
    .stay('owner', { listing: 'lake', occupant: 'owner', checkIn: '2027-03-27', checkOut: '2027-03-28' })
  const finding = await ask(house, { plan: { when: 'today' } })
  expect(finding.headline).toBe('Arrivals · today, Saturday 27 March: 1 returning guest (of 2).')
  expect(finding.items.map(({ id }) => shortId(id))).toEqual(['now'])
  expect(finding.notes[0]).toMatch(/^Jon Testperson: perhaps/)
})

test('says it in each language', async () => {
  const house = portfolio().stay('old', { ...before, guest: 'maria' })
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await ask(house, { ...maria, language })).headline),
  )
  expect(headlines.map((headline) => headline.split(',')[0])).toEqual([
    'Maria Santos: has stayed once before',
    'Maria Santos: ya estuvo una vez',
    'Maria Santos : déjà venu une fois',
    'Maria Santos: war schon einmal da',
    'Maria Santos: è già stato da noi una volta',
    'Maria Santos: já esteve cá uma vez',
  ])
})
