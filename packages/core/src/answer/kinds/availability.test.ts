import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { answerAvailability } from './availability.ts'

const size = (accommodates: number | undefined, minNights?: number) => ({
  size: { accommodates },
  terms: { minNights },
})

const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House', facts: size(6, 3) })
    .listing('sea', { name: 'Sea View', facts: size(4, 1) })
    .listing('loft', { name: 'Loft', facts: size(2, 1) })
    .guest('maria', { name: 'Maria Santos' })
    .block('b0', 'loft', '2027-06-01', '2027-06-03', 'manual')

const range = 'range:05-03..05-06'
const ids = (finding: Awaited<ReturnType<typeof answerAvailability>>) => finding.items.map(({ id }) => shortId(id))

describe('available from A to B', () => {
  test.for([
    { name: 'a stay until A leaves it free', checkIn: '2027-05-01', checkOut: '2027-05-03', free: true },
    { name: 'a stay from B leaves it free', checkIn: '2027-05-06', checkOut: '2027-05-09', free: true },
    { name: 'a stay over the last night takes it', checkIn: '2027-05-05', checkOut: '2027-05-06', free: false },
    { name: 'a stay around it takes it', checkIn: '2027-04-01', checkOut: '2027-06-01', free: false },
  ])('$name', async ({ checkIn, checkOut, free }) => {
    const records = portfolio().stay('s1', { listing: 'sea', checkIn, checkOut }).records()
    const finding = await answerAvailability(askContext('availability', records, { plan: { when: range } }))
    expect(ids(finding)).toEqual(free ? ['loft', 'sea', 'lake'] : ['loft', 'lake'])
    expect(finding.headline).toContain('Monday 3 May – Wednesday 5 May (3)')
  })

  test('the party must fit, and the smallest that fits comes first', async () => {
    const finding = await answerAvailability(
      askContext('availability', portfolio().records(), { plan: { when: range, guests: 3 } }),
    )
    expect(ids(finding)).toEqual(['sea', 'lake'])
  })

  test('a minimum stay that is not met is offered and not counted', async () => {
    const finding = await answerAvailability(
      askContext('availability', portfolio().records(), { plan: { when: 'range:05-03..05-05', guests: 4 } }),
    )
    expect(ids(finding)).toEqual(['sea'])
    expect(finding.offers?.join()).toContain('Lake House (minimum stay 3 nights)')
  })

  test('an unknown minimum stay or capacity is said', async () => {
    const records = portfolio()
      .listing('cabin', { name: 'Cabin', facts: size(undefined) })
      .records()
    const finding = await answerAvailability(askContext('availability', records, { plan: { when: range, guests: 6 } }))
    expect(finding.items.map(({ line }) => line)).toContainEqual(expect.stringContaining('capacity unknown'))
    expect(finding.notes).toContain('Minimum stay not known: Cabin.')
  })

  test('when nothing fits, what almost does is offered', async () => {
    const records = portfolio()
      .stay('s1', { listing: 'sea', checkIn: '2027-05-04', checkOut: '2027-05-05' })
      .stay('s2', { listing: 'lake', checkIn: '2027-05-01', checkOut: '2027-05-09' })
      .records()
    const finding = await answerAvailability(askContext('availability', records, { plan: { when: range, guests: 4 } }))
    expect(finding.headline).toMatch(/^Nothing is free for 4 guests/)
    expect(finding.offers).toEqual([
      'Free, but too small: Loft (sleeps 2).',
      'Free on some of the nights: Sea View 3 May → 4 May (1 night) and 5 May → 6 May (1 night).',
    ])
  })

  test('a type whose free units are all waited for is not sold again', async () => {
    const records = portfolio()
      .listing('type', { name: 'Garden Studio', facts: { multiUnit: { isType: true } } })
      .listing('g1', { name: 'Garden 1', facts: { multiUnit: { isType: false, parentId: 'guesty:listing:type' } } })
      .stay('s1', { listing: null, type: 'type', checkIn: '2027-05-05', checkOut: '2027-05-07' })
      .records()
    expect(ids(await answerAvailability(askContext('availability', records, { plan: { when: range } })))).not.toContain(
      'g1',
    )
    expect(
      ids(await answerAvailability(askContext('availability', records, { plan: { when: 'range:05-07..05-10' } }))),
    ).toContain('g1')
  })
})

describe('of a named house', () => {
  const records = portfolio()
    .stay('s1', { listing: 'sea', guest: 'maria', checkIn: '2027-05-04', checkOut: '2027-05-08' })
    .records()
  const ask = (id: string, plan: object) =>
    answerAvailability(
      askContext('availability', records, { names: { listings: [named('it', `guesty:listing:${id}`)] }, plan }),
    )

  test('no comes with what occupies it, and with what is free instead', async () => {
    const finding = await ask('sea', { when: range, guests: 4 })
    expect(finding.headline).toMatch(/^No, Sea View .*: Maria Santos, 4 May → 8 May\.$/)
    expect(finding.offers).toEqual(['Free instead: Lake House (sleeps 6).'])
  })

  test('yes is plain', async () => {
    expect((await ask('lake', { when: range })).headline).toMatch(/^Yes, Lake House is free/)
  })

  test('too small is a no too', async () => {
    expect((await ask('loft', { when: range, guests: 5 })).headline).toContain('sleeps only 2')
  })

  test('a month asks for the nights that are left', async () => {
    const finding = await ask('sea', { when: 'range:05-01..05-31' })
    expect(finding.headline).toContain('Saturday 1 May – Monday 31 May (31)')
    const month = await ask('sea', { when: 'next_month' })
    expect(month.headline).toMatch(/^Yes/)
  })
})

test('says it in each language', async () => {
  const headlines = await Promise.all(
    LANGUAGES.map(
      async (language) =>
        (
          await answerAvailability(
            askContext('availability', portfolio().records(), { language, plan: { when: 'tomorrow', guests: 2 } }),
          )
        ).headline,
    ),
  )
  expect(headlines).toEqual([
    '2 units are free for 2 guests on the night of Sunday 28 March.',
    'Hay 2 alojamientos libres para 2 personas la noche del domingo 28 de marzo.',
    '2 logements sont libres pour 2 personnes la nuit du dimanche 28 mars.',
    '2 Unterkünfte frei für 2 Personen in der Nacht von Sonntag 28. März.',
    '2 alloggi liberi per 2 persone la notte di domenica 28 marzo.',
    'Há 2 alojamentos livres para 2 pessoas na noite de domingo 28 de março.',
  ])
})
