import { describe, expect, it } from 'vitest'

import { foldWords } from '../language/fold.ts'
import { findWhen } from './date-expression.ts'
import type { Directory, NamedThing } from './directory.ts'
import { findNames } from './names.ts'

const LISTINGS: Readonly<Record<string, readonly string[]>> = {
  lake: ['Lake House Annecy'],
  sea: ['Sea View Flat', 'the panorama'],
  serena: ['Villa Serena'],
  unit3: ['Unit 3'],
  unit12b: ['Unit 12B'],
  garden: ['The Garden Room'],
  cottage: ['Rose Cottage'],
  a15: ['A15'],
}
const GUESTS = [
  'Maria Rossi',
  'Mario Santos',
  'Anna Schmidt',
  'Anna Keller',
  'May Chen',
  'Rose Tyler',
  'Will Hunter',
  'Sol Paz',
  'Franco Neri',
  'Domingo Pérez',
  'João da Silva',
  'Sean O’Brien',
  'Ingmar Jonsson',
  'Julia Sommer',
]
const STAFF = ['Nadia Belkacemi']

const people: readonly NamedThing[] = [
  ...GUESTS.map((name): NamedThing => ({ id: name, type: 'guest', names: [name] })),
  ...STAFF.map((name): NamedThing => ({ id: name, type: 'staff', names: [name] })),
]
const directory: Directory = {
  listings: async () => Object.entries(LISTINGS).map(([id, names]) => ({ id, type: 'listing', names })),
  byNameWords: async (words) =>
    people.filter(({ names }) => names.flatMap(foldWords).some((word) => words.includes(word))),
  knownCodes: async (codes) => codes.filter((code) => code === '998877'),
}

async function namesIn(text: string, language: 'en' | 'de' | 'es' | 'it' | 'pt' | 'fr' = 'en') {
  const { names, strangers } = await findNames(text, language, findWhen(text, language).spans, directory)
  return { ...names, strangers }
}

describe('guests', () => {
  it.each([
    ['when does Maria Rossi arrive', 'en', ['Maria Rossi']],
    ['when does maria arrive', 'en', ['Maria Rossi']],
    ['has rossi paid', 'en', ['Maria Rossi']],
    ['is anna here', 'en', ['Anna Schmidt', 'Anna Keller']],
    ['Wann kommt Frau Schmidt?', 'de', ['Anna Schmidt']],
    ['Annas Buchung', 'de', ['Anna Schmidt', 'Anna Keller']],
    ["what's Maria's number", 'en', ['Maria Rossi']],
    ["o'brien booking", 'en', ['Sean O’Brien']],
    ['joao da silva chega quando', 'pt', ['João da Silva']],
    ['quien es Domingo Perez', 'es', ['Domingo Pérez']],
    ['is May arriving today?', 'en', ['May Chen']],
    ['franco neri ha pagato', 'it', ['Franco Neri']],
    ['julia sommer', 'de', ['Julia Sommer']],
    ['was will Julia Sommer auf der mailbox', 'de', ['Julia Sommer']],
    ['Will Julia Sommer arrive today', 'en', ['Julia Sommer']],
  ] as const)('%s', async (text, language, expected) => {
    const { guests } = await namesIn(text, language)
    expect(guests.map(({ ids, exact }) => [ids, exact])).toEqual([[expected, true]])
  })

  it.each([
    ['arrivals in may', 'en'],
    ['who will arrive', 'en'],
    ['any rose in the garden', 'en'],
    ['el domingo quien llega', 'es'],
    ['hay sol mañana', 'es'],
    ['sommer belegung', 'de'],
    ['quem chega hoje', 'pt'],
    ['est-il mário ou non', 'fr'],
  ] as const)('are not made of ordinary words: %s', async (text, language) => {
    const { guests, strangers } = await namesIn(text, language)
    expect([guests, strangers]).toEqual([[], []])
  })

  it('that only resemble a known one are not taken for it', async () => {
    const { guests } = await namesIn('what did we promise Maria Santos')
    expect(guests).toEqual([{ text: 'Maria Santos', ids: ['Maria Rossi', 'Mario Santos'], exact: false }])
    const { strangers } = await namesIn('when does Jonson arrive')
    expect(strangers).toEqual([{ text: 'Jonson', ids: ['Ingmar Jonsson'], exact: false }])
  })

  it('are not cut off before a family name that is an everyday word elsewhere', async () => {
    const { guests } = await namesIn('is Anna Santos arriving this week')
    expect(guests).toMatchObject([{ text: 'Anna Santos', exact: false }])
  })

  it('that nobody is called are strangers', async () => {
    const { guests, strangers } = await namesIn('when does Krzysztof Nowak arrive')
    expect(guests).toEqual([])
    expect(strangers).toEqual([{ text: 'Krzysztof Nowak', ids: [], exact: false }])
  })

  it('are told from the team', async () => {
    const { guests, staff } = await namesIn('did nadia talk to maria')
    expect([staff.map(({ ids }) => ids), guests.map(({ ids }) => ids)]).toEqual([
      [['Nadia Belkacemi']],
      [['Maria Rossi']],
    ])
  })
})

describe('listings', () => {
  it.each([
    ['is the lake house free', 'lake'],
    ['lakehouse parking', 'lake'],
    ['wifi sea view flat', 'sea'],
    ['is the sea view free', 'sea'],
    ['code for the panorama', 'sea'],
    ['villa serna wifi', 'serena'],
    ['code for unit 3', 'unit3'],
    ['wifi unit 12 b', 'unit12b'],
    ['the garden room', 'garden'],
    ['is Rose Cottage free', 'cottage'],
    ['who is in A15', 'a15'],
    ['sea view ready?', 'sea'],
    ['who sleeps at sea view flat', 'sea'],
  ])('%s', async (text, id) => {
    const { listings } = await namesIn(text)
    expect(listings.map(({ ids, exact }) => [ids, exact])).toEqual([[[id], true]])
  })

  it.each([
    ['wifi at the villa', 'en', 'serena'],
    ['wie heißt das wlan in der villa', 'de', 'serena'],
    ['hay alguien en la villa ahora', 'es', 'serena'],
    ['who is in the cottage tonight', 'en', 'cottage'],
  ] as const)('by the kind that one alone is of: %s', async (text, language, id) => {
    expect((await namesIn(text, language)).listings.map(({ ids, exact }) => [ids, exact])).toEqual([[[id], true]])
  })

  it.each(['is there a villa free', 'wifi in the house', 'who is in the villa Aurora', 'is the chalet free'])(
    'are not told by a kind that many are of, or another name: %s',
    async (text) => {
      expect((await namesIn(text)).listings.filter(({ exact }) => exact)).toEqual([])
    },
  )

  it.each(['which have a sea view', 'is there a garden', 'arrivals 15 august', 'a 15 de agosto quem entra'])(
    'are not made of ordinary words: %s',
    async (text) => {
      expect((await namesIn(text)).listings).toEqual([])
    },
  )

  it('by a number that none has are said to be unknown', async () => {
    expect((await namesIn('is there a helipad at unit 9?')).listings).toEqual([
      { text: 'unit 9', ids: [], exact: false },
    ])
  })
})

describe('codes and phone numbers', () => {
  it.each([
    ['who is hmx7k2q9tz', ['HMX7K2Q9TZ'], []],
    ['GY-4TB81QZX dates', ['GY-4TB81QZX'], []],
    ['booking 4012345678', ['4012345678'], []],
    ['booking 998877', ['998877'], []],
    ['who called from +34 612 345 678', [], ['+34612345678']],
    ['0034612345678 rang', [], ['+34612345678']],
    ['612 345 678 rang, who', [], ['612345678']],
    ['range 12-15 july for 4, unit 3, 19:30', [], []],
  ])('%s', async (text, codes, phones) => {
    const names = await namesIn(text)
    expect([names.codes, names.phones]).toEqual([codes, phones])
  })
})

it('masks what it found by what it is', async () => {
  const text = 'did Nadia call Maria Rossi at unit 3 about HMX7K2Q9TZ'
  const { replacements } = await findNames(text, 'en', [], directory)
  expect(replacements.map(({ start, end, with: put }) => [text.slice(start, end), put])).toEqual([
    ['HMX7K2Q9TZ', '{code}'],
    ['unit 3', '{listing}'],
    ['Maria Rossi', '{guest}'],
    ['Nadia', '{staff}'],
  ])
})
