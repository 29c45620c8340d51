import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { type Language, LANGUAGES } from '../../language/language.ts'
import type { Finding } from '../finding.ts'
import { answerListingFact } from './listing-fact.ts'

const lake = { listings: [named('lake house', 'guesty:listing:lake')] }

const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', {
      name: 'Lake House',
      checkIn: '16:00',
      facts: {
        place: { timezone: 'Europe/Paris', address: '14 Chemin des Roseaux, Annecy' },
        size: { accommodates: 8, bedrooms: 4, beds: 6, bathrooms: 3, areaSquareFeet: 1940 },
        wifi: { name: 'LacDore', password: 'reeds_at_dawn' },
        amenities: { has: ['Crib', 'Hair dryer', 'Free parking on premises'], hasNot: ['Elevator'] },
        manual: {
          entries: [
            { topic: 'Parking', text: 'Two cars fit in the yard.' },
            { topic: 'Wasser', text: 'Der Hauptwasserhahn ist im Keller.' },
            { topic: 'Jetty', text: 'Life vests hang in the boat shed. The shed lock code is 8812.' },
          ],
        },
        access: {
          entries: [
            { topic: 'Key box code', text: '4471' },
            { topic: 'Alarm', text: '9028, within 30 s' },
          ],
        },
        terms: { minNights: 2, basePrice: { minor: 31_000, currency: 'EUR' } },
      },
    })
    .listing('sea', { name: 'Sea View' })
    .guest('maria', { name: 'Maria Example' })
    .guest('jo', { name: 'Jo Beispiel' })
    .stay('now', {
      listing: 'lake',
      guest: 'maria',
      checkIn: '2027-03-26',
      checkOut: '2027-03-28',
      facts: { access: { keyCode: '2903' } },
    })
    .stay('next', {
      listing: 'lake',
      guest: 'jo',
      checkIn: '2027-03-28',
      checkOut: '2027-03-30',
      facts: { access: { keyCode: '6884' } },
    })

type Asking = Parameters<typeof askContext>[2]
const ask = (topic: string | null, asking: Asking = {}): Promise<Finding> =>
  answerListingFact(
    askContext('listing_fact', portfolio().records(), { names: lake, ...asking, plan: { topic, ...asking.plan } }),
  )
const text = (finding: Finding): string => [finding.headline, ...finding.items.map(({ line }) => line)].join('\n')

describe('what is recorded of a house', () => {
  test.for([
    ['wifi', 'Wi-Fi: network `LacDore`, password `reeds_at_dawn`'],
    ['address', '14 Chemin des Roseaux, Annecy'],
    ['check-in time', 'check-in from 16:00'],
    ['check-out time', 'check-out by 11:00'],
    ['capacity', 'for up to 8 guests'],
    ['beds', '6 beds'],
    ['bathrooms', '3 bathrooms'],
    ['size', '1940 sq ft (180 m²)'],
    ['minimum stay', 'at least 2 nights'],
    ['price', 'base price €310.00 per night'],
    ['parking', 'Parking: Two cars fit in the yard.'],
    ['cot', 'listed as available: Crib'],
    ['elevator', 'listed as not available: Elevator'],
    ['water shut-off', 'Wasser: Der Hauptwasserhahn ist im Keller.'],
  ] as const)('%s', async ([topic, fact]) => {
    const finding = await ask(topic)
    expect(text(finding)).toContain(fact)
    expect(finding.released).toBeUndefined()
  })

  test('is not said twice where a fact names it', async () => {
    expect(text(await ask('wifi'))).toBe('Recorded for Lake House: Wi-Fi: network `LacDore`, password `reeds_at_dawn`.')
    expect(text(await ask('address'))).toContain('Recorded for Lake House about')
  })

  test('is found by the question’s words where it has no topic', async () => {
    expect(text(await ask(null, { question: 'where are the life vests at lake house' }))).toContain(
      'Jetty: Life vests hang in the boat shed. The shed lock code is ••••.',
    )
    expect(text(await ask(null, { question: 'what time is check-in at lake house' }))).toContain('check-in from 16:00')
  })

  test('a hair dryer is no dryer for the laundry', async () => {
    expect(text(await ask('dryer'))).toContain('Nothing is recorded about a dryer at Lake House.')
    expect(text(await ask('hair dryer'))).toContain('Hair dryer')
  })

  test('what is not recorded is said to be unknown, with what is', async () => {
    const finding = await ask(null, { question: 'is there a helipad at lake house' })
    expect(finding.headline).toBe('Nothing is recorded about “helipad” at Lake House.')
    expect(finding.notes).toContain('On record for it: Parking, Wasser, Jetty.')
  })

  test('of several houses of one name comes for each', async () => {
    const both = { listings: [named('house', 'guesty:listing:lake', 'guesty:listing:sea')] }
    const finding = await ask('parking', { names: both })
    expect(finding.headline).toBe('Recorded for Lake House and Sea View about parking:')
    expect(finding.items.map(({ line }) => line)).toEqual([
      '**Lake House** · Parking: Two cars fit in the yard. · listed as available: Free parking on premises',
    ])
    expect(finding.notes).toContain('Nothing is recorded about parking at Sea View.')
  })

  test('is that of a guest’s house when a guest is named, and of a unit’s type when the unit says nothing', async () => {
    expect(text(await ask('parking', { names: { guests: [named('Maria', 'guesty:guest:maria')] } }))).toContain('yard')
    const records = portfolio()
      .listing('type', {
        name: 'Studios',
        facts: { multiUnit: { isType: true }, manual: { entries: [{ topic: 'Parking', text: 'In the street.' }] } },
      })
      .listing('u1', {
        name: 'Studio 1',
        facts: { multiUnit: { isType: false, parentId: 'guesty:listing:type' }, wifi: { name: 'S1' } },
      })
      .records()
    const of = (id: string, topic: string) =>
      answerListingFact(
        askContext('listing_fact', records, {
          names: { listings: [named('x', `guesty:listing:${id}`)] },
          plan: { topic },
        }),
      )
    expect((await of('u1', 'parking')).headline).toContain('In the street.')
    expect((await of('type', 'wifi')).headline).toContain('`S1`')
  })

  test('of no house at all is asked back', async () => {
    expect((await ask('wifi', { names: {} })).headline).toBe('Which house do you mean?')
  })

  test.for([
    ['en', 'door code for Villa Nowhere', 'I know no house called “Villa Nowhere”.'],
    ['en', 'what is the wifi of the lighthouse?', 'I know no house called “lighthouse”.'],
    ['de', 'Türcode für Schloss Lindau', 'Ich kenne keine Unterkunft namens “Schloss Lindau”.'],
    ['es', '¿cuál es el código de la Torre Marengo?', 'No conozco ningún alojamiento llamado “Torre Marengo”.'],
    ['fr', 'le wifi du Moulin Perrault ?', 'Je ne connais aucun logement appelé “Moulin Perrault”.'],
    ['it', 'wifi della Torre Marengo', 'Non conosco nessun alloggio di nome “Torre Marengo”.'],
    ['pt', 'qual é a senha da Torre Marengo', 'Não conheço nenhum alojamento chamado “Torre Marengo”.'],
    ['en', 'wifi at Laek House', 'Nothing is called exactly “Laek House”. Did you mean Lake House?'],
    ['en', 'what is the wifi', 'Which house do you mean?'],
    ['en', 'what is the door code of the house?', 'Which house do you mean?'],
  ] as const)('%s: of a house that nobody knows, "%s"', async ([language, question, said]) => {
    expect((await ask('wifi', { names: {}, language, question })).headline).toBe(said)
  })

  test('prices are refused to who may not be told of money', async () => {
    const finding = await ask('price', { audience: { classes: ['operations'], rooms: [] } })
    expect(finding.refused).toBe(true)
    expect(text(finding)).not.toContain('310')
  })
})

describe('of all houses', () => {
  const withLift = { has: ['Elevator'], hasNot: [] }
  const several = portfolio()
    .listing('mill', { name: 'Old Mill', facts: { amenities: withLift } })
    .listing('type', { name: 'Studios', facts: { multiUnit: { isType: true }, amenities: withLift } })
    .listing('u1', { name: 'Studio 1', facts: { multiUnit: { isType: false, parentId: 'guesty:listing:type' } } })
    .listing('gone', { name: 'Sold House', facts: { status: { active: false, listed: false }, amenities: withLift } })
    .records()
  const askAll = (topic: string, question: string, language: Language = 'en') =>
    answerListingFact(askContext('listing_fact', several, { question, language, plan: { topic } }))

  test.for([
    [
      'en',
      'which flats have a lift',
      'A lift: recorded for 3 of 4 houses, listed as available: 2, listed as not available: 1.',
    ],
    ['es', 'qué pisos tienen ascensor', 'consta en 3 de 4 casas'],
    ['fr', 'quels logements ont un ascenseur', 'noté pour 3 logements sur 4'],
    ['de', 'welche Wohnungen haben einen Aufzug', 'für 3 von 4 Häusern vermerkt'],
    ['it', 'quali case hanno l’ascensore', 'risulta per 3 case su 4'],
    ['pt', 'que casas têm elevador', 'consta em 3 de 4 casas'],
  ] as const)(
    '%s: those with it, those without, those of which nothing is known',
    async ([language, question, said]) => {
      const finding = await askAll('elevator', question, language)
      expect(finding.headline).toContain(said)
      expect(finding.items.map(({ id }) => id)).toEqual([
        'guesty:listing:mill',
        'guesty:listing:u1',
        'guesty:listing:lake',
      ])
      expect(finding.notes.join()).toContain('Sea View (1)')
      expect(finding.complete).toEqual({ shown: 3, total: 3 })
    },
  )

  test('passwords and codes are not told', async () => {
    expect((await askAll('wifi', 'which houses have wifi')).headline).toBe('Which house do you mean?')
    expect((await askAll('door code', 'which houses have a door code')).headline).toMatch(/^Codes are told for one/)
  })
})

describe('door codes', () => {
  test('are told to who may know them: those of the running stay and of the house', async () => {
    const finding = await ask('door code')
    expect(finding.items.map(({ line, sources }) => [line, sources])).toEqual([
      ['door code of Maria Example: `2903`, valid until 28 Mar 11:00', ['guesty:stay:now']],
      ['Key box code: **4471**', ['guesty:listing:lake']],
      ['Alarm: **9028, within 30 s**', ['guesty:listing:lake']],
    ])
    expect(finding.released).toEqual(['guesty:stay:now', 'guesty:listing:lake', 'guesty:listing:lake'])
    expect(finding.notes).toEqual(['The code of Jo Beispiel is told from the day of check-in on (28 Mar).'])
    expect(JSON.stringify(finding)).not.toContain('6884')
  })

  test('of the house are narrowed to what is asked for', async () => {
    const finding = await ask(null, { question: 'alarm code at lake house' })
    expect(text(finding)).toContain('9028')
    expect(text(finding)).not.toContain('4471')
  })

  test('of a guest are told from check-in day to check-out day only', async () => {
    const of = (now: string) =>
      ask('door code', { now, names: { guests: [named('Jo', 'guesty:guest:jo')] } }).then((finding) =>
        JSON.stringify(finding),
      )
    expect(await of('2027-03-27T21:00:00Z')).not.toContain('6884')
    expect(await of('2027-03-28T00:30:00Z')).toContain('6884')
    expect(await of('2027-03-30T20:00:00Z')).toContain('6884')
    expect(await of('2027-03-31T08:00:00Z')).not.toContain('6884')
  })

  test.for(['checked_out', 'no_show'] as const)('of a guest who is marked %s are told no more', async (state) => {
    const gone = portfolio().stay('now', {
      listing: 'lake',
      guest: 'maria',
      checkIn: '2027-03-26',
      checkOut: '2027-03-28',
      seenAt: '2027-03-27T00:00:00Z',
      facts: { access: { keyCode: '2903' }, onSite: { state } },
    })
    const context = askContext('listing_fact', gone.records(), { names: lake, plan: { topic: 'door code' } })
    expect(JSON.stringify(await answerListingFact(context))).not.toContain('2903')
  })

  test('are refused to everybody else, in each language, however they are asked for', async () => {
    for (const language of LANGUAGES) {
      const audience = { classes: ['operations', 'guest_contact', 'money'], rooms: [] } as const
      for (const [topic, question] of [
        ['door code', ''],
        ['key box', ''],
        [null, 'what is the alarm code'],
      ] as const) {
        const finding = await ask(topic, { language, audience, question })
        expect(finding.refused).toBe(true)
        expect(JSON.stringify(finding)).not.toMatch(/2903|4471|9028/)
      }
    }
  })

  test('are told for one house at a time', async () => {
    const both = { listings: [named('house', 'guesty:listing:lake', 'guesty:listing:sea')] }
    const finding = await ask('door code', { names: both })
    expect(finding.headline).toMatch(/^Codes are told for one house at a time/)
    expect(JSON.stringify(finding)).not.toContain('4471')
  })

  test('are never in any other answer about the house', async () => {
    for (const topic of ['parking', 'keys', 'check-in instructions', 'wifi', 'address', null])
      expect(JSON.stringify(await ask(topic, { question: 'tell me everything' }))).not.toMatch(
        /2903|4471|9028|6884|8812/,
      )
  })
})

test('says it in each language', async () => {
  const headlines = await Promise.all(LANGUAGES.map(async (language) => (await ask('capacity', { language })).headline))
  expect(headlines).toEqual([
    'Recorded for Lake House about the capacity: for up to 8 guests.',
    'Esto consta para Lake House sobre la capacidad: para 8 personas como máximo.',
    'Voici ce qui est noté pour Lake House sur la capacité : pour 8 personnes au maximum.',
    'Das ist für Lake House vermerkt (die Belegung): für höchstens 8 Personen.',
    'Ecco cosa risulta per Lake House (la capienza): per 8 persone al massimo.',
    'Isto consta para Lake House sobre a lotação: para 8 pessoas no máximo.',
  ])
})
