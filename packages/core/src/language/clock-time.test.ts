import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type ClockMention, findClockTimes, resolveHalfDay } from './clock-time.ts'
import { type Language, LANGUAGES } from './language.ts'

/** `~` around, `>` after, `<` before, `?` morning or evening not said. */
function inShort({ from, to, precision, open, ambiguousHalfDay }: ClockMention): string {
  const sign = open === 'after' ? '>' : open === 'before' ? '<' : ''
  return `${sign}${precision === 'around' ? '~' : ''}${from}${to === undefined ? '' : `-${to}`}${ambiguousHalfDay ? '?' : ''}`
}

/** A line each: a text and the times in it. */
const TIMES: Readonly<Record<Language, string>> = {
  en: `
    19:30 | 19:30
    7.30 pm | 19:30
    at 7 30 pm | 19:30
    7pm | 19:00
    12am | 00:00
    12 pm | 12:00
    at 7 | 07:00?
    half six | 06:30?
    half past 9 tonight | 21:30
    quarter past 7 | 07:15?
    a quarter to eight in the evening | 19:45
    ten to eight | 07:50?
    at 1930 | 19:30
    7 o'clock | 07:00?
    noon | 12:00
    around midnight | ~00:00
    between 6 and 7 pm | 18:00-19:00
    between 6 and 7 | 06:00-07:00?
    from 10 to 2 am | 22:00-02:00
    from 11 to 1 pm | 11:00-13:00
    6-7pm | 18:00-19:00
    from 3 onwards | >03:00?
    not before 20:00 | >20:00
    we won't be there before 8 | >08:00?
    no later than 9pm | <21:00
    by 6 | <06:00?
    until 13:00 | <13:00
    around 8ish | ~08:00?
    7ish | ~07:00?
    after 10 tonight | >22:00
    tonight at 11 | 23:00
    tomorrow morning at 9 | 09:00
    at seven thirty | 07:30?
    ETA 17 | 17:00
    at 5 or 6 | ~05:00-06:00?
    on 12.8. at 5 pm | 17:00
    breakfast at 8am, out by 11am | 08:00 <11:00
  `,
  es: `
    a las 22 | 22:00
    las 7 y media de la tarde | 19:30
    a las diez y cuarto | 10:15?
    a las ocho menos cuarto | 07:45?
    cuarto para las ocho | 07:45?
    diez para las ocho | 07:50?
    a la una de la tarde | 13:00
    a la 1 de la madrugada | 01:00
    12 de la noche | 00:00
    hacia las 8 | ~08:00?
    sobre las 20h | ~20:00
    a eso de las 9 de la noche | ~21:00
    22:00 hs | 22:00
    a las 22 hs | 22:00
    entre las 6 y las 7 | 06:00-07:00?
    de 18 a 20h | 18:00-20:00
    a partir de las 15:00 | >15:00
    no llegamos antes de las 20 | >20:00
    antes de las 20 | <20:00
    hasta las 13h | <13:00
    al mediodía | 12:00
    medianoche | 00:00
    mañana por la mañana a las 9 | 09:00
    esta noche a las 9 | 21:00
    a las 5 y pico | ~05:00?
    a las siete y veinte de la tarde | 19:20
    a las 19.30 | 19:30
    tipo 5 de la tarde | ~17:00
  `,
  fr: `
    21h30 | 21:30
    à 21 h | 21:00
    à 23 heures | 23:00
    vers 19h | ~19:00
    aux alentours de 20h | ~20:00
    à sept heures et demie | 07:30?
    sept heures et quart du soir | 19:15
    huit heures moins le quart | 07:45?
    dix-neuf heures trente | 19:30
    à vingt et une heures | 21:00
    8h moins 10 | 07:50?
    à midi | 12:00
    midi et demi | 12:30
    minuit | 00:00
    entre 18h et 19h | 18:00-19:00
    de 18h à 19h | 18:00-19:00
    à partir de 15h | >15:00
    dès 15h | >15:00
    avant 20h | <20:00
    on n'arrive pas avant 20h | >20:00
    au plus tard à 22h | <22:00
    1h du matin | 01:00
    à 3h de l'après-midi | 15:00
    ce soir à 8h | 20:00
    10h | 10:00
    18h environ | ~18:00
  `,
  de: `
    um 19:30 Uhr | 19:30
    19.30 Uhr | 19:30
    19 Uhr 30 | 19:30
    um sieben | 07:00?
    um halb acht | 07:30?
    halb acht abends | 19:30
    fünf vor halb acht | 07:25?
    viertel nach sieben | 07:15?
    viertel vor 8 | 07:45?
    viertel acht | 07:15?
    dreiviertel acht | 07:45?
    kurz nach 8 | ~08:00?
    gegen 20 Uhr | ~20:00
    ca. 18 Uhr | ~18:00
    so um 7 rum | ~07:00?
    zwischen 18 und 19 Uhr | 18:00-19:00
    von 18 bis 19 Uhr | 18:00-19:00
    18-19 Uhr | 18:00-19:00
    ab 15 Uhr | >15:00
    frühestens um 20 Uhr | >20:00
    nicht vor 20 Uhr | >20:00
    vor 20 Uhr schaffen wir es nicht | >20:00
    bis spätestens 22 Uhr | <22:00
    Mitternacht | 00:00
    gegen Mittag | ~12:00
    heute Abend um 8 | 20:00
    morgen früh um 9 | 09:00
    8 Uhr abends | 20:00
    um einundzwanzig Uhr | 21:00
  `,
  it: `
    alle 22 | 22:00
    alle 18 e 30 | 18:30
    alle sette e mezza | 07:30?
    alle sette e un quarto | 07:15?
    alle 8 meno un quarto | 07:45?
    alle cinque del pomeriggio | 17:00
    all'una di notte | 01:00
    ore 18 | 18:00
    h 18.30 | 18:30
    alle ore 19,30 | 19:30
    verso le 21 | ~21:00
    intorno alle 20 | ~20:00
    circa alle 18 | ~18:00
    sulle 8 di sera | ~20:00
    tra le 18 e le 19 | 18:00-19:00
    dalle 15 alle 18 | 15:00-18:00
    dalle 15 in poi | >15:00
    dopo le 22 | >22:00
    prima delle 20 | <20:00
    non prima delle 20 | >20:00
    entro le 23 | <23:00
    fino all'una | <01:00?
    mezzogiorno | 12:00
    a mezzanotte e mezza | 00:30
    stasera alle 8 | 20:00
    domani mattina alle 9 | 09:00
    alle 7 o alle 8 | ~07:00-08:00?
  `,
  pt: `
    às 20h | 20:00
    às 22 | 22:00
    às sete e meia | 07:30?
    às sete e um quarto | 07:15?
    às 8 menos um quarto | 07:45?
    um quarto para as oito | 07:45?
    quinze para as oito | 07:45?
    às 7 e pouco | ~07:00?
    à uma da tarde | 13:00
    meio-dia | 12:00
    meia-noite | 00:00
    meia noite e meia | 00:30
    por volta das 20h | ~20:00
    lá pelas 5 da tarde | ~17:00
    entre as 18h e as 19h | 18:00-19:00
    das 15h às 18h | 15:00-18:00
    a partir das 15h | >15:00
    depois das 22 | >22:00
    não chegamos antes das 20h | >20:00
    até às 13h | <13:00
    antes das 8 da noite | <20:00
    hoje à noite às 8 | 20:00
    amanhã de manhã às 9 | 09:00
    às 19.30 | 19:30
    20 horas | 20:00
    às dezoito horas | 18:00
  `,
}

/** Numbers that are none. */
const NO_TIMES = [
  'on 12.8.',
  '3/5',
  'between 3 and 7 June',
  'entre el 3 y el 7 de mayo',
  'zwischen dem 3. und 7. Juni',
  'tra il 3 e il 7 agosto',
  'entre 3 e 7 de junho',
  'vom 3. bis 6.',
  'bis 15. August',
  'until the 15th',
  '2026-05-03',
  '+49 171 2345678',
  '06 12 34 56 78',
  'call 0171 234 5678',
  '€ 20',
  '20 €',
  '19.50 euros',
  'um 20 Euro',
  'under 4.50 stars',
  'reviews below 8',
  'inferiori all’8',
  '2 adults and 3 kids',
  'after 3 nights',
  'por 3 noches',
  'nach 3 Nächten',
  'dopo 3 notti',
  'pour 4 personnes',
  'für 4 Personen',
  'alle 5 Gäste',
  'LH 1843',
  'FR1234',
  'unit 7',
  'Wohnung 12',
  'at 8 Example Street',
  'in 2 hours',
  'dans 2h',
  'tra 2 ore',
  'in 2 Stunden',
  'dentro de 2 horas',
  'daqui a 2 horas',
  '24/7',
  '24h/24',
  '2h de route',
  'a 5 minutos',
  'tra cinque minuti',
  'at once',
  'cet après-midi',
  'demain après-midi',
  '7 am Abend',
  '6a feira',
  'the last 7 days',
  'for two',
  'since 2019',
  'room 101',
  '15%',
]

describe('findClockTimes', () => {
  for (const language of LANGUAGES) {
    const lines = TIMES[language].split('\n').filter((line) => line.includes('|'))
    test.each(lines.map((line) => line.split('|').map((part) => part.trim()) as [string, string]))(
      `reads "%s" (${language}) as %s`,
      (text, expected) => {
        expect(findClockTimes(text, language).map(inShort).join(' ')).toBe(expected)
        expect(findClockTimes(`${text}.`).map(inShort).join(' ')).toBe(expected)
      },
    )
  }

  test.each(NO_TIMES)('finds none in "%s"', (text) => {
    expect(findClockTimes(text)).toEqual([])
  })

  test('tells where a time stands, with the words that belong to it', () => {
    const text = 'Bonjour, on arrive vers 19h, merci'
    const [mention] = findClockTimes(text)
    expect(text.slice(mention?.start, mention?.end)).toBe('vers 19h')
  })

  test('counts places in the text as written, accents and all', () => {
    const text = 'ça été, ñandú → llegamos mañana a las 20:15 😀'
    const [mention] = findClockTimes(text)
    expect(text.slice(mention?.start, mention?.end)).toBe('a las 20:15')
  })

  test('never fails, never overlaps, and stays inside the text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'at',
        'um',
        'alle',
        'halb',
        '7',
        '19:30',
        'pm',
        'zwischen',
        'and',
        'y',
        'media',
        '12.8.',
        'à',
        'h',
        '-',
        '/',
        'ß',
        '😀',
        'é',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ')
        let floor = 0
        for (const { start, end, from, to } of findClockTimes(text)) {
          expect(start).toBeGreaterThanOrEqual(floor)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          for (const time of [from, to ?? from]) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
          floor = end
        }
      }),
    )
  })
})

describe('resolveHalfDay', () => {
  test.each([
    ['at 7', 'arrival', '19:00'],
    ['at 7', 'departure', '07:00'],
    ['at 10', 'departure', '10:00'],
    ['at 2', 'departure', '14:00'],
    ['at 12', 'arrival', '12:00'],
    ['at 12', 'evening', '00:00'],
    ['at 1', 'evening', '01:00'],
    ['at 8', 'evening', '20:00'],
    ['halb acht', 'arrival', '19:30'],
    ['halb eins', 'departure', '12:30'],
    ['at 3', 'none', '15:00'],
    ['at 9', 'none', '09:00'],
    ['at 19:30', 'departure', '19:30'],
    ['at 7 am', 'arrival', '07:00'],
  ] as const)('takes "%s" as the time of %s for %s', (text, context, expected) => {
    const [mention] = findClockTimes(text)
    expect(mention && resolveHalfDay(mention, context).from).toBe(expected)
  })

  test('moves both ends of a range', () => {
    const [mention] = findClockTimes('between 6 and 7')
    expect(mention && resolveHalfDay(mention, 'arrival')).toMatchObject({
      from: '18:00',
      to: '19:00',
      ambiguousHalfDay: false,
    })
  })
})
