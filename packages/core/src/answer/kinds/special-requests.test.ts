import { askContext, named } from '@innkeeper/testing/ask-context-builder'
import { PortfolioBuilder, shortId } from '@innkeeper/testing/portfolio-builder'
import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import type { Finding } from '../finding.ts'
import { answerSpecialRequests } from './special-requests.ts'

const portfolio = () =>
  new PortfolioBuilder()
    .listing('lake', { name: 'Lake House' })
    .listing('sea', { name: 'Sea View' })
    .guest('maria', { name: 'Maria Example' })
    .guest('jo', { name: 'Jo Beispiel', facts: { notes: { goodToKnow: 'Uses a wheelchair.' } } })
    .stay('cot', { listing: 'lake', guest: 'maria', checkIn: '2027-03-27', checkOut: '2027-03-29', pets: 2 })
    .message('m1', {
      at: '2027-03-20T10:00:00Z',
      stay: 'cot',
      body: 'We need a cot for our baby. The gate code was 1234.',
    })
    .stay('house', {
      listing: 'sea',
      guest: 'jo',
      checkIn: '2027-03-25',
      checkOut: '2027-03-28',
      infants: 1,
      facts: {
        notes: { specialRequests: 'Nut allergy', other: 'Breakfast in the room, please.' },
        custom: {
          fields: [
            { name: 'Pets', value: 'no' },
            { name: 'Parking', value: 'one space' },
          ],
        },
      },
    })
    .stay('plain', { listing: 'sea', checkIn: '2027-03-28', checkOut: '2027-03-29' })
    .stay('gone', { listing: 'lake', checkIn: '2027-03-24', checkOut: '2027-03-27', pets: 1 })
    .stay('cancelled', { listing: 'lake', status: 'cancelled', checkIn: '2027-03-27', checkOut: '2027-03-29', pets: 1 })

type Asking = Parameters<typeof askContext>[2]
const ask = (topic: string | null, asking: Asking = {}, records = portfolio()): Promise<Finding> =>
  answerSpecialRequests(
    askContext('special_requests', records.records(), { ...asking, plan: { topic, when: 'today', ...asking.plan } }),
  )
const ids = ({ items }: Finding): string[] => items.map(({ id }) => shortId(id))

describe('requests', () => {
  test('are those of who comes or is there, from messages, notes, fields, the party and the profile', async () => {
    const finding = await ask(null)
    expect(finding.headline).toBe('Today, Saturday 27 March: 2 of 2 stays with a request.')
    expect(finding.items.map(({ line }) => line)).toEqual([
      '**in house** Jo Beispiel → Sea View · breakfast: “Breakfast in the room, please.” (note) · an allergy: “Nut allergy” (note) · parking: “Parking: one space” (booking) · wheelchair access: “Uses a wheelchair.” (guest profile)',
      '**Sat 27 Mar** Maria Example → Lake House · 2 pets (booking) · a cot: “We need a cot for our baby.” (message, 20 Mar 11:00)',
    ])
    expect(finding.items[1]?.sources).toEqual(['guesty:stay:cot', 'guesty:message:m1'])
  })

  test.for([
    ['cot', ['cot']],
    ['pets', ['cot']],
    ['allergy', ['house']],
    ['parking', ['house']],
    ['wheelchair', ['house']],
    ['breakfast', ['house']],
    ['champagne', []],
  ] as const)('about %s', async ([topic, expected]) => {
    expect(ids(await ask(topic))).toEqual(expected)
  })

  test('an infant without a cot asked for is said', async () => {
    expect((await ask('cot')).notes).toContain('With an infant, but no cot asked for: Jo Beispiel (Sea View).')
  })

  test('of arrivals alone, when the question says so', async () => {
    expect(ids(await ask(null, { question: 'special requests of today’s arrivals' }))).toEqual(['cot'])
    expect(ids(await ask(null, { question: '¿qué piden los que llegan hoy?' }))).toEqual(['cot'])
  })

  test('of a guest who is named, whenever they come', async () => {
    const finding = await ask('cot', {
      plan: { when: 'none' },
      names: { guests: [named('Maria', 'guesty:guest:maria')] },
    })
    expect(finding.headline).toBe('Maria · A cot: 1 of 1 stay with a request.')
  })

  test('none is said with how many were looked at', async () => {
    expect((await ask('champagne')).headline).toBe(
      'Today, Saturday 27 March · Champagne: no such request on record (2 stays looked at).',
    )
  })

  test('without a time: the next seven days', async () => {
    expect((await ask(null, { plan: { when: 'none' } })).headline).toContain('2 of 3 stays')
  })
})

test.for([
  ['en', 'Could you arrange a high chair please?'],
  ['es', '¿Podrían poner una trona, por favor?'],
  ['fr', 'Pourriez-vous prévoir une chaise haute ?'],
  ['de', 'Könnten Sie bitte einen Hochstuhl bereitstellen?'],
  ['it', 'Potreste preparare un seggiolone?'],
  ['pt', 'Podem preparar uma cadeira de bebé?'],
] as const)('reads what guests write in %s, and answers in it', async ([language, body]) => {
  const records = portfolio().message('m2', { at: '2027-03-26T10:00:00Z', stay: 'cot', body })
  const finding = await ask('high chair', { language }, records)
  expect(ids(finding)).toEqual(['cot'])
})

test('says it in each language', async () => {
  const headlines = await Promise.all(LANGUAGES.map(async (language) => (await ask('pets', { language })).headline))
  expect(headlines).toEqual([
    'Today, Saturday 27 March · Pets: 1 of 2 stays with a request.',
    'Hoy, sábado 27 de marzo · Mascotas: 1 de 2 estancias con peticiones.',
    'Aujourd’hui, samedi 27 mars · Les animaux : 1 séjour sur 2 avec une demande.',
    'Heute, Samstag 27. März · Haustiere: 1 von 2 Aufenthalten mit einem Wunsch.',
    'Oggi, sabato 27 marzo · Gli animali: 1 di 2 soggiorni con richieste.',
    'Hoje, sábado 27 de março · Animais: 1 de 2 estadias com pedidos.',
  ])
})
