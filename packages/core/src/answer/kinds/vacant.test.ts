import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { asksForGaps } from '../../question/asks-for-gaps.ts'
import { answerVacant } from './vacant.ts'

/** The 27th is a Saturday; clocks in Europe change in the night after it. */
const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('sea', { name: 'Sea View' })
    .listing('loft', { name: 'Loft' })
    .listing('barn', { name: 'Old Barn', facts: { status: { active: false, listed: true } } })
    .listing('shed', { name: 'Shed', facts: { status: { active: true, listed: false } } })
    .guest('maria', { name: 'Maria Santos' })
    .block('b0', 'loft', '2027-06-01', '2027-06-03', 'manual')

const ids = (finding: Awaited<ReturnType<typeof answerVacant>>) => finding.items.map(({ id }) => shortId(id))

describe('vacant on one night', () => {
  test.for([
    { name: 'a stay over the night takes it', checkIn: '2027-03-26', checkOut: '2027-03-28', vacant: false },
    { name: 'who leaves that morning does not', checkIn: '2027-03-25', checkOut: '2027-03-27', vacant: true },
    { name: 'who arrives that evening does', checkIn: '2027-03-27', checkOut: '2027-03-28', vacant: false },
    { name: 'who arrives the next day does not', checkIn: '2027-03-28', checkOut: '2027-03-30', vacant: true },
    { name: 'a hold takes it', checkIn: '2027-03-27', checkOut: '2027-03-28', status: 'held' as const, vacant: false },
    {
      name: 'a cancelled stay does not',
      checkIn: '2027-03-27',
      checkOut: '2027-03-28',
      status: 'cancelled' as const,
      vacant: true,
    },
    {
      name: 'an inquiry does not',
      checkIn: '2027-03-27',
      checkOut: '2027-03-28',
      status: 'request' as const,
      vacant: true,
    },
    {
      name: 'an owner stay takes it',
      checkIn: '2027-03-27',
      checkOut: '2027-03-28',
      occupant: 'owner' as const,
      vacant: false,
    },
    {
      name: 'a no-show does not',
      checkIn: '2027-03-27',
      checkOut: '2027-03-28',
      facts: { onSite: { state: 'no_show' as const } },
      vacant: true,
    },
  ])(
    '$name',
    async ({ vacant, checkIn, checkOut, status = 'booked' as const, occupant = 'guest' as const, facts = {} }) => {
      const records = portfolio().stay('s1', { listing: 'sea', checkIn, checkOut, status, occupant, facts }).records()
      const finding = await answerVacant(askContext('vacant', records))
      expect(ids(finding)).toEqual(vacant ? ['lake', 'loft', 'sea'] : ['lake', 'loft'])
      expect(finding.headline).toContain('Saturday 27 March')
    },
  )

  test('a calendar block takes the night, and its last date is the morning after', async () => {
    const records = portfolio().block('b1', 'sea', '2027-03-27', '2027-03-28', 'maintenance').records()
    expect(ids(await answerVacant(askContext('vacant', records)))).toEqual(['lake', 'loft'])
    expect(ids(await answerVacant(askContext('vacant', records, { plan: { when: 'tomorrow' } })))).toContain('sea')
  })

  test('tonight at 01:00 is the night that began yesterday', async () => {
    const records = portfolio().stay('s1', { listing: 'sea', checkIn: '2027-03-26', checkOut: '2027-03-27' }).records()
    const finding = await answerVacant(askContext('vacant', records, { now: '2027-03-27T00:00:00Z' }))
    expect(ids(finding)).toEqual(['lake', 'loft'])
    expect(finding.headline).toContain('Friday 26 March')
  })

  test('each house has its own date, and the answer says so', async () => {
    const records = portfolio()
      .listing('pier', { name: 'Pier', timezone: 'Pacific/Auckland' })
      .stay('s1', { listing: 'pier', checkIn: '2027-03-28', checkOut: '2027-03-29' })
      .records()
    const finding = await answerVacant(askContext('vacant', records, { now: '2027-03-27T16:00:00Z' }))
    expect(ids(finding)).not.toContain('pier')
    expect(finding.notes.join()).toMatch(/Auckland.*Sunday 28 March/)
  })

  test('stays of a type without a unit are said to take one of its units', async () => {
    const records = portfolio()
      .listing('type', { name: 'Garden Studio', facts: { multiUnit: { isType: true } } })
      .listing('g1', { name: 'Garden 1', facts: { multiUnit: { isType: false, parentId: 'guesty:listing:type' } } })
      .listing('g2', { name: 'Garden 2', facts: { multiUnit: { isType: false, parentId: 'guesty:listing:type' } } })
      .stay('s1', { listing: null, type: 'type', checkIn: '2027-03-27', checkOut: '2027-03-28' })
      .records()
    const finding = await answerVacant(askContext('vacant', records))
    expect(ids(finding)).toEqual(['g1', 'g2', 'lake', 'loft', 'sea'])
    expect(finding.notes.join()).toContain('Garden Studio: 1 stay has no unit yet')
  })

  test('right now a unit is empty until its guests arrive, and once they are there it is not', async () => {
    const shape = { listing: 'sea', checkIn: '2027-03-27', checkOut: '2027-03-28' }
    const ask = (house: PortfolioBuilder) =>
      answerVacant(askContext('vacant', house.records(), { plan: { when: 'now' } }))
    const coming = await ask(portfolio().stay('s1', shape))
    expect(ids(coming)).toEqual(['lake', 'loft'])
    expect(coming.notes[0]).toContain('Also empty until today’s guests arrive: Sea View **from 15:00**')
    const there = await ask(portfolio().stay('s1', { ...shape, facts: { onSite: { state: 'checked_in' } } }))
    expect(there.notes).toEqual([])
  })

  test('a named house gets yes, or no with who is there', async () => {
    const records = portfolio()
      .stay('s1', { listing: 'sea', guest: 'maria', checkIn: '2027-03-26', checkOut: '2027-03-29' })
      .records()
    const ask = (id: string) =>
      answerVacant(askContext('vacant', records, { names: { listings: [named('it', `guesty:listing:${id}`)] } }))
    expect((await ask('lake')).headline).toMatch(/^Yes, Lake House/)
    expect((await ask('sea')).headline).toMatch(/^No, Sea View .*Maria Santos/)
    expect((await ask('sea')).sources).toContain('guesty:stay:s1')
  })

  test('an unknown house is said to be unknown, and a near miss is only offered', async () => {
    const records = portfolio().records()
    const unknown = { listings: [{ text: 'Castle', ids: [], exact: false }] }
    expect((await answerVacant(askContext('vacant', records, { names: unknown }))).headline).toContain('Castle')
    const near = { listings: [{ text: 'Sea Vue', ids: ['guesty:listing:sea'], exact: false }] }
    const finding = await answerVacant(askContext('vacant', records, { names: near }))
    expect(finding.items).toEqual([])
    expect(finding.headline).toContain('Sea View')
  })

  test('without any block in the data the answer says that blocks are not known', async () => {
    const records = new PortfolioBuilder().listing('lake', { name: 'Lake House' }).records()
    expect((await answerVacant(askContext('vacant', records))).notes.join()).toContain('blocks are known')
    expect((await answerVacant(askContext('vacant', portfolio().records()))).notes).toEqual([])
  })
})

describe('vacant over several nights', () => {
  const records = portfolio()
    .stay('s1', { listing: 'sea', checkIn: '2027-03-30', checkOut: '2027-04-01' })
    .stay('s2', { listing: 'loft', checkIn: '2027-03-20', checkOut: '2027-04-30' })
    .records()

  test('units free throughout come first, then those with free nights; full ones are out', async () => {
    const finding = await answerVacant(askContext('vacant', records, { plan: { when: 'next_week' } }))
    expect(ids(finding)).toEqual(['lake', 'sea'])
    expect(finding.headline).toBe(
      'Empty on the nights Monday 29 March – Sunday 4 April (7): 1 of 3 units throughout, 1 on some of the nights.',
    )
    expect(finding.items[1]?.line).toContain('29 Mar → 30 Mar (1 night) and 1 Apr → 5 Apr (4 nights)')
  })

  test('a weekend has the nights of Friday and Saturday, and those that are over do not count', async () => {
    const finding = await answerVacant(askContext('vacant', records, { plan: { when: 'this_weekend' } }))
    expect(finding.headline).toContain('tonight, Saturday 27 March')
    const next = await answerVacant(askContext('vacant', records, { plan: { when: 'next_weekend' } }))
    expect(next.headline).toContain('Friday 2 April – Saturday 3 April (2)')
  })
})

describe('gaps between bookings', () => {
  const records = portfolio()
    .stay('s1', { listing: 'sea', guest: 'maria', checkIn: '2027-04-02', checkOut: '2027-04-05' })
    .stay('s2', { listing: 'sea', checkIn: '2027-04-07', checkOut: '2027-04-09' })
    .stay('s3', { listing: 'sea', checkIn: '2027-04-12', checkOut: '2027-04-14' })
    .records()

  test('are listed when the question asks for them, up to the length it names', async () => {
    const ask = (question: string) =>
      answerVacant(askContext('vacant', records, { question, plan: { when: 'next_month' } }))
    const two = await ask('gaps of one or two nights next month')
    expect(two.items.map(({ line }) => line)).toEqual([expect.stringContaining('5 Apr → 7 Apr (2 nights)')])
    expect(two.items[0]?.sources).toEqual(['guesty:listing:sea', 'guesty:stay:s1', 'guesty:stay:s2'])
    expect((await ask('gaps of up to 3 nights')).items).toHaveLength(2)
  })

  test.for([
    ['any gaps next month', 2],
    ['one night gaps in june?', 1],
    ['huecos de una o dos noches en mayo', 2],
    ['des trous de 3 nuits le mois prochain', 3],
    ['welche Lücken von einer Nacht haben wir', 1],
    ['ci sono buchi di due notti', 2],
    ['buracos de até 3 noites', 3],
    ['hay hueco esta noche', undefined],
    ['which units are empty', undefined],
  ] as const)('"%s" means gaps up to %s', ([question, longest]) => {
    expect(asksForGaps(question)?.longest).toBe(longest)
  })
})

test('says it in each language', async () => {
  const records = portfolio().stay('s1', { listing: 'sea', checkIn: '2027-03-27', checkOut: '2027-03-28' }).records()
  const headlines = await Promise.all(
    LANGUAGES.map(async (language) => (await answerVacant(askContext('vacant', records, { language }))).headline),
  )
  expect(headlines).toEqual([
    '2 of 3 units are empty tonight, Saturday 27 March.',
    'Están vacíos 2 de 3 alojamientos esta noche, sábado 27 de marzo.',
    '2 logements sur 3 sont vides cette nuit, samedi 27 mars.',
    'Leer heute Nacht, Samstag 27. März: 2 von 3 Unterkünften.',
    '2 alloggi su 3 sono vuoti stanotte, sabato 27 marzo.',
    '2 de 3 alojamentos estão vazios esta noite, sábado 27 de março.',
  ])
})
