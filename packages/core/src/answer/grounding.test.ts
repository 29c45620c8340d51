import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LANGUAGES, type Language } from '../language/language.ts'
import { checkGrounding } from './grounding.ts'
import { ARRIVALS, BALANCES, DEPARTURES } from './grounding.fixtures.ts'

type Case = readonly [name: string, text: string]

const kindsOf = (text: string, evidence: readonly string[], question: string, language: Language): string[] => {
  const grounding = checkGrounding(text, evidence, question, language)
  return grounding.ok ? [] : grounding.violations.map((violation) => `${violation.kind}: ${violation.text}`)
}
const kinds = (language: Language, text: string): string[] =>
  kindsOf(text, [ARRIVALS[language].evidence], ARRIVALS[language].question, language)

const EN = {
  intro: 'Today, Saturday 27 March, there are 4 arrivals.',
  maria:
    '- Maria Santos comes to Lake House around 19:30 with 2 adults and 1 child (her message of 19 Nov, 16:05) [1][2]',
  joao: '- João Dias comes to Sea View at 21:00, 4 guests [3]',
  nora: '- Nora Beispiel comes to Garden Loft from 15:00, 3 adults (house default) [4]',
  piet: '- Piet Voorbeeld comes to Mill Cottage, 5 guests, time unknown [5]',
}
const en = (change: Partial<typeof EN> = {}): string => Object.values({ ...EN, ...change }).join('\n')

const FAITHFUL: Readonly<Record<Language, readonly Case[]>> = {
  en: [
    ['plain', en()],
    [
      'times with pm',
      en({
        joao: '- João Dias comes to Sea View at 9 pm, 4 guests [3]',
        maria: '- Maria Santos, Lake House, around 7:30 pm, 2 adults and 1 child [1][2]',
      }),
    ],
    [
      'times in words',
      en({
        joao: '- João Dias comes to Sea View at nine in the evening, 4 guests [3]',
        maria: '- Maria Santos: about half past seven in the evening, Lake House [1]',
      }),
    ],
    ['date the other way round', en({ intro: 'On Saturday, March 27th, there are four arrivals.' })],
    ['date without weekday', en({ intro: 'There are four arrivals on 27 March.' })],
    ['number words', en({ piet: '- Piet Voorbeeld and party, five guests, Mill Cottage, no time known [5]' })],
    ['both counts', en({ intro: 'Today, Saturday 27 March, we have 4 arrivals; 2 have not told us when.' })],
    ['bold names', en({ joao: '- **João Dias** → *Sea View* at **21:00** [3]' })],
    ['marker first', en({ joao: '- [3] João Dias, 21:00, Sea View' })],
    [
      'numbered list',
      ['1. ', '2. ', '3. ', '4. ']
        .map((mark, at) => mark + [EN.maria, EN.joao, EN.nora, EN.piet][at]?.slice(2))
        .join('\n'),
    ],
    ['another order', [EN.intro, EN.nora, EN.maria, EN.joao, EN.piet].join('\n')],
    [
      'running text',
      'Nora Beispiel comes to Garden Loft from 15:00 (house default) [4]. Maria Santos arrives around 19:30 [1]. João Dias is due at 21:00 [3]. Piet Voorbeeld has not given a time [5].',
    ],
    [
      'running text with an opening',
      'There are 4 arrivals today. Nora Beispiel comes from 15:00 [4], Maria Santos around 19:30 [1], João Dias at 21:00 [3], and the time of Piet Voorbeeld is unknown [5].',
    ],
    [
      'nested bullets',
      '4 arrivals today:\n- Maria Santos → Lake House\n  - around 19:30 [1]\n- João Dias → Sea View\n  - 21:00 [3]\n- Nora Beispiel\n  - from 15:00 [4]\n- Piet Voorbeeld\n  - time unknown [5]',
    ],
    [
      'grouped by house',
      '**Lake House**\n- Maria Santos, around 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, from 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, time unknown [5]',
    ],
    [
      'the quotation kept',
      en({ maria: '- Maria Santos, Lake House: around 19:30. She wrote “we arrive around 19:30” [1][2]' }),
    ],
    ['brackets of another kind', en({ joao: '- João Dias, Sea View, 21:00 【3】' })],
    ['odd spaces and hyphens', en({ joao: '- João Dias, Sea View, 9\u202Fpm, 4\u00A0guests [3]' })],
    ['genitive', en({ joao: "- João Dias's arrival at Sea View: 21:00 [3]" })],
    [
      'the note and the last line kept',
      `${en()}\n\n> 1 booking is not complete yet (missing: times).\n\n_4 of 4, as of 08:14_`,
    ],
    ['a closing remark', `${en()}\n\nThe last one is João Dias at 21:00.`],
    [
      'two lines, one marker run',
      `${EN.intro}\n- Nora Beispiel from 15:00 and João Dias at 21:00 [4][3]\n${EN.maria}\n${EN.piet}`,
    ],
  ],
  es: [
    [
      'llano',
      'Hoy, sábado 27 de marzo, hay 4 llegadas:\n- Maria Santos llega a Lake House hacia las 19:30, 2 adultos y 1 niño [1][2]\n- João Dias llega a Sea View a las 21:00, 4 huéspedes [3]\n- Nora Beispiel, Garden Loft, desde las 15:00 (hora habitual) [4]\n- Piet Voorbeeld, Mill Cottage, hora desconocida [5]',
    ],
    [
      'horas con palabras',
      'Hay cuatro llegadas hoy.\n- Maria Santos: sobre las siete y media de la tarde [1]\n- João Dias: a las nueve de la noche [3]\n- Nora Beispiel: a partir de las 15:00 [4]\n- Piet Voorbeeld: sin hora [5]',
    ],
    [
      'fecha con cifras',
      'El 27/03 llegan 4 reservas.\n- Maria Santos hacia las 19:30 [1]\n- João Dias a las 21:00 [3]\n- Nora Beispiel desde las 15:00 [4]\n- Piet Voorbeeld no ha dicho la hora [5]',
    ],
    [
      'números con palabras',
      'Son cuatro llegadas y dos no han dicho a qué hora.\n- Maria Santos (dos adultos) hacia las 19:30 [1]\n- João Dias (cuatro huéspedes) 21:00 [3]\n- Nora Beispiel desde las 15:00 [4]\n- Piet Voorbeeld, cinco huéspedes, hora desconocida [5]',
    ],
    [
      'texto seguido',
      'Nora Beispiel llega desde las 15:00 [4], Maria Santos hacia las 19:30 [1] y João Dias a las 21:00 [3]. De Piet Voorbeeld no se sabe la hora [5].',
    ],
    [
      'lo dicho',
      'Llegadas de hoy:\n- Maria Santos hacia las 19:30: “llegamos sobre las 19:30” [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, desde las 15:00 [4]\n- Piet Voorbeeld, sin hora conocida [5]',
    ],
    [
      'por casas',
      '**Lake House**\n- Maria Santos, hacia las 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, desde las 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, hora desconocida [5]',
    ],
    [
      'h de horas',
      'Llegadas:\n- Maria Santos hacia las 19.30 h [1]\n- João Dias a las 21 h [3]\n- Nora Beispiel desde las 15 h [4]\n- Piet Voorbeeld, hora desconocida [5]',
    ],
  ],
  fr: [
    [
      'simple',
      'Aujourd’hui, samedi 27 mars, il y a 4 arrivées :\n- Maria Santos arrive à Lake House vers 19h30, 2 adultes et 1 enfant [1][2]\n- João Dias arrive à Sea View à 21h, 4 personnes [3]\n- Nora Beispiel, Garden Loft, à partir de 15h (horaire habituel) [4]\n- Piet Voorbeeld, Mill Cottage, heure inconnue [5]',
    ],
    [
      'nombres en lettres',
      'Quatre arrivées aujourd’hui, dont deux n’ont pas dit à quelle heure.\n- Maria Santos vers 19:30 [1]\n- João Dias à 21:00 [3]\n- Nora Beispiel dès 15:00 [4]\n- Piet Voorbeeld (cinq personnes), heure inconnue [5]',
    ],
    [
      'date courte',
      'Arrivées du 27 mars :\n- Maria Santos vers 19 h 30 [1]\n- João Dias à 21 h [3]\n- Nora Beispiel à partir de 15 h [4]\n- Piet Voorbeeld, sans heure [5]',
    ],
    [
      'texte suivi',
      'Nora Beispiel arrive à partir de 15:00 [4], Maria Santos vers 19:30 [1] et João Dias à 21:00 [3]. Piet Voorbeeld n’a pas donné d’heure [5].',
    ],
    [
      'citation',
      'Voici les arrivées :\n- Maria Santos vers 19:30 : « on arrive vers 19h30 » [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, à partir de 15:00 [4]\n- Piet Voorbeeld, heure inconnue [5]',
    ],
    [
      'par maison',
      '**Lake House**\n- Maria Santos, vers 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, à partir de 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, heure inconnue [5]',
    ],
    [
      'le soir',
      'Les arrivées :\n- Maria Santos vers sept heures et demie du soir [1]\n- João Dias à neuf heures du soir [3]\n- Nora Beispiel à partir de 15:00 [4]\n- Piet Voorbeeld : heure inconnue [5]',
    ],
    [
      'personnes',
      'Les clients :\n- Maria Santos vers 19:30, deux adultes et un enfant [1]\n- João Dias à 21:00, quatre personnes [3]\n- Nora Beispiel à partir de 15:00, trois adultes [4]\n- Piet Voorbeeld, cinq personnes, heure non connue [5]',
    ],
  ],
  de: [
    [
      'einfach',
      'Heute, Samstag, 27. März, gibt es 4 Anreisen:\n- Maria Santos kommt gegen 19:30 Uhr ins Lake House, 2 Erwachsene und 1 Kind (Nachricht vom 19. Nov., 16:05) [1][2]\n- João Dias kommt um 21 Uhr ins Sea View, 4 Gäste [3]\n- Nora Beispiel kommt ab 15 Uhr in den Garden Loft (Standardzeit) [4]\n- Piet Voorbeeld, Mill Cottage, Uhrzeit unbekannt [5]',
    ],
    [
      'Zahlwörter',
      'Heute reisen vier Gäste an, zwei noch ohne Uhrzeit.\n- Maria Santos gegen 19:30 [1]\n- João Dias um 21:00, vier Gäste [3]\n- Nora Beispiel ab 15:00, drei Erwachsene [4]\n- Piet Voorbeeld, fünf Gäste, ohne Uhrzeit [5]',
    ],
    [
      'halb acht',
      'Anreisen am 27.3.:\n- Maria Santos gegen halb acht abends [1]\n- João Dias um neun Uhr abends [3]\n- Nora Beispiel ab 15 Uhr [4]\n- Piet Voorbeeld: keine Uhrzeit bekannt [5]',
    ],
    [
      'Fließtext',
      'Nora Beispiel kommt ab 15:00 [4], Maria Santos gegen 19:30 [1] und João Dias um 21:00 [3]. Von Piet Voorbeeld ist die Uhrzeit unbekannt [5].',
    ],
    [
      'Genitiv',
      'Übersicht der Anreisen:\n- Marias Ankunft: gegen 19:30 (Santos, Lake House) [1]\n- João Dias: 21:00 [3]\n- Nora Beispiel: ab 15:00 [4]\n- Piet Voorbeeld: Uhrzeit unbekannt [5]',
    ],
    [
      'Zitat',
      'Die Anreisen:\n- Maria Santos, gegen 19:30: „wir kommen gegen 19:30“ [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, ab 15:00 [4]\n- Piet Voorbeeld, Uhrzeit noch unbekannt [5]',
    ],
    [
      'nach Haus',
      '**Lake House**\n- Maria Santos, gegen 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, ab 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, Uhrzeit unbekannt [5]',
    ],
    [
      'Hauptwörter',
      'Zusammenfassung: 4 Anreisen.\n- Geplante Ankunftszeit von João Dias: 21:00 [3]\n- Familie Santos (Maria) gegen 19:30, laut Nachricht [1]\n- Für Nora Beispiel gilt die Standardzeit: ab 15:00 [4]\n- Bei Piet Voorbeeld fehlt die Uhrzeit [5]',
    ],
  ],
  it: [
    [
      'semplice',
      'Oggi, sabato 27 marzo, ci sono 4 arrivi:\n- Maria Santos arriva a Lake House verso le 19:30, 2 adulti e 1 bambino [1][2]\n- João Dias arriva a Sea View alle 21, 4 ospiti [3]\n- Nora Beispiel, Garden Loft, dalle 15:00 (orario standard) [4]\n- Piet Voorbeeld, Mill Cottage, orario sconosciuto [5]',
    ],
    [
      'numeri in lettere',
      'Quattro arrivi oggi; due non hanno detto a che ora.\n- Maria Santos verso le 19:30 [1]\n- João Dias alle 21:00, quattro ospiti [3]\n- Nora Beispiel dalle 15:00 [4]\n- Piet Voorbeeld, cinque ospiti, senza orario [5]',
    ],
    [
      'di sera',
      'Arrivi del 27 marzo:\n- Maria Santos verso le sette e mezza di sera [1]\n- João Dias alle nove di sera [3]\n- Nora Beispiel dalle 15:00 [4]\n- Piet Voorbeeld: orario sconosciuto [5]',
    ],
    [
      'testo',
      'Nora Beispiel arriva dalle 15:00 [4], Maria Santos verso le 19:30 [1] e João Dias alle 21:00 [3]. Di Piet Voorbeeld non si sa l’orario [5].',
    ],
    [
      'citazione',
      'Ecco gli arrivi:\n- Maria Santos verso le 19:30: “arriviamo verso le 19:30” [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, dalle 15:00 [4]\n- Piet Voorbeeld, orario sconosciuto [5]',
    ],
    [
      'per casa',
      '**Lake House**\n- Maria Santos, verso le 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, dalle 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, orario sconosciuto [5]',
    ],
    [
      'con i punti',
      'Gli arrivi:\n- Maria Santos verso le 19.30 [1]\n- João Dias alle 21.00 [3]\n- Nora Beispiel dalle 15.00 [4]\n- Piet Voorbeeld senza orario [5]',
    ],
    [
      'data lunga',
      'Sono quattro gli arrivi di sabato, 27 marzo.\n- Maria Santos verso le 19:30 [1]\n- João Dias alle 21:00 [3]\n- Nora Beispiel dalle 15:00 [4]\n- Piet Voorbeeld, orario sconosciuto [5]',
    ],
  ],
  pt: [
    [
      'simples',
      'Hoje, sábado, 27 de março, há 4 chegadas:\n- Maria Santos chega a Lake House por volta das 19:30, 2 adultos e 1 criança [1][2]\n- João Dias chega a Sea View às 21h, 4 hóspedes [3]\n- Nora Beispiel, Garden Loft, a partir das 15:00 (hora habitual) [4]\n- Piet Voorbeeld, Mill Cottage, hora desconhecida [5]',
    ],
    [
      'números por extenso',
      'Quatro chegadas hoje; duas não disseram a que horas.\n- Maria Santos por volta das 19h30 [1]\n- João Dias às 21:00, quatro hóspedes [3]\n- Nora Beispiel a partir das 15:00 [4]\n- Piet Voorbeeld, cinco hóspedes, sem hora [5]',
    ],
    [
      'da noite',
      'Chegadas de 27/03:\n- Maria Santos por volta das sete e meia da noite [1]\n- João Dias às nove da noite [3]\n- Nora Beispiel a partir das 15:00 [4]\n- Piet Voorbeeld: hora desconhecida [5]',
    ],
    [
      'texto',
      'Nora Beispiel chega a partir das 15:00 [4], Maria Santos por volta das 19:30 [1] e João Dias às 21:00 [3]. De Piet Voorbeeld não se sabe a hora [5].',
    ],
    [
      'citação',
      'Aqui estão as chegadas:\n- Maria Santos por volta das 19:30: “chegamos por volta das 19:30” [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, a partir das 15:00 [4]\n- Piet Voorbeeld, hora desconhecida [5]',
    ],
    [
      'por casa',
      '**Lake House**\n- Maria Santos, por volta das 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, a partir das 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, hora desconhecida [5]',
    ],
    [
      'pessoas',
      'As chegadas:\n- Maria Santos por volta das 19:30, dois adultos e uma criança [1]\n- João Dias às 21:00, quatro hóspedes [3]\n- Nora Beispiel a partir das 15:00, três adultos [4]\n- Piet Voorbeeld, cinco hóspedes, sem hora [5]',
    ],
    [
      'contagem',
      'São 4 chegadas no sábado, 27 de março.\n- Maria Santos por volta das 19:30 [1]\n- João Dias às 21:00 [3]\n- Nora Beispiel a partir das 15:00 [4]\n- Piet Voorbeeld, hora desconhecida [5]',
    ],
  ],
}

describe.for(LANGUAGES)('in %s', (language) => {
  test('accepts the composed answer itself', () => {
    expect(kinds(language, ARRIVALS[language].evidence)).toEqual([])
  })

  test.for(FAITHFUL[language])('accepts a faithful wording: %s', ([, text]) => {
    expect(kinds(language, text)).toEqual([])
  })
})

/** Changes that make any of the languages' answers false. Times stand as HH:mm, guests and houses by their names. */
const CORRUPTIONS: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['two times change places', (text) => swap(text, '19:30', '21:00')],
  ['two guests change places', (text) => swap(text, 'Maria Santos', 'João Dias')],
  ['a first name moves', (text) => text.replace('João Dias', 'Maria Dias')],
  ['two houses change places', (text) => swap(text, 'Lake House', 'Sea View')],
  ['a digit of a time changes', (text) => text.replace('21:00', '21:30')],
  ['an hour changes', (text) => text.replaceAll('19:30', '18:30')],
  ['a line is lost', (text) => without(text, 'João Dias')],
  ['the first line is lost', (text) => without(text, 'Maria Santos')],
  ['the line without a time is lost', (text) => without(text, 'Piet Voorbeeld')],
  ['a guest is added with a marker', (text) => `${text}\n- Erika Muster, 21:00 [3]`],
  ['a guest is added without a marker', (text) => `${text}\n- Erika Muster`],
  ['a guest begins a sentence', (text) => `${text}\n\nKlaus Muster: 21:00.`],
  ['a guest is renamed', (text) => text.replace('Nora Beispiel', 'Nina Beispiel')],
  ['a house is renamed', (text) => text.replace('Mill Cottage', 'Wind Cottage')],
  ['two markers change places', (text) => swap(text, '[3]', '[4]')],
  ['a marker is invented', (text) => `${text} [9]`],
  ['a marker is lost', (text) => text.replace('[5]', '')],
  ['a time is given to who has none', (text) => text.replace(/^(.*Piet Voorbeeld.*?)( \[5\])/m, '$1 (22:00)$2')],
  ['a time is dropped', (text) => text.replace(/^(- .*)21:00(.*)$/m, '$1$2')],
  ['a code is invented', (text) => `${text}\n\nHMX7K2QP`],
  ['a code is invented in a line', (text) => text.replace('João Dias', 'João Dias (HMX7K2QP)')],
  ['a telephone number is invented', (text) => `${text}\n\n+351 912 345 678`],
  ['an address is invented', (text) => `${text}\n\nmaria@example.test`],
  ['a link is added', (text) => text.replace('João Dias', '[João Dias](https://example.test)')],
  ['a bare link is added', (text) => `${text}\n\nhttps://example.test/pay`],
  ['a picture is added', (text) => `${text}\n\n![](//example.test/pixel.png)`],
  ['HTML is added', (text) => `${text}\n\n<img src=x>`],
  ['an amount is invented', (text) => text.replace('João Dias', 'João Dias (€ 120)')],
  ['words are put into somebody’s mouth', (text) => text.replace('João Dias', 'João Dias “21:00 sharp”')],
  ['a number of people changes', (text) => text.replace('João Dias', 'João Dias (6)')],
  ['a percentage is invented', (text) => `${text}\n\n87 %`],
  ['a date is invented', (text) => text.replace('João Dias', 'João Dias (28.03.2027)')],
]

describe.for(LANGUAGES)('in %s', (language) => {
  const [, grouped] = FAITHFUL[language].find(([, text]) => text.startsWith('**Lake House**')) ?? ['', '']
  const texts =
    language === 'en'
      ? [ARRIVALS.en.evidence, FAITHFUL.en.find(([name]) => name === 'grouped by house')?.[1] ?? '']
      : [ARRIVALS[language].evidence, grouped]

  test.for(CORRUPTIONS)('rejects: %s', ([, change]) => {
    for (const text of texts) {
      expect(change(text)).not.toBe(text)
      expect(kinds(language, change(text)), change(text)).not.toEqual([])
    }
  })
})

const FALSE_IN_WORDS: Readonly<Record<Language, readonly Case[]>> = {
  en: [
    ['another count', en({ intro: 'Today, Saturday 27 March, there are 5 arrivals.' })],
    ['another count in words', en({ intro: 'There are five arrivals today.' })],
    ['counts changing places', en({ intro: '2 arrivals today, 4 have not told us when.' })],
    ['no arrivals', en({ intro: 'There are no arrivals today.' })],
    ['one arrival', en({ intro: 'There is one arrival today.' })],
    ['tomorrow', en({ intro: 'Tomorrow there are 4 arrivals.' })],
    ['another date', en({ intro: 'On Saturday 28 March there are 4 arrivals.' })],
    ['another month', en({ intro: 'On 27 May there are 4 arrivals.' })],
    ['another weekday', en({ intro: 'On Sunday 27 March there are 4 arrivals.' })],
    ['another year', en({ intro: 'On 27 March 2026 there are 4 arrivals.' })],
    ['children and adults changing places', en({ maria: '- Maria Santos, around 19:30, 1 adult and 2 children [1]' })],
    ['guests of another line', en({ joao: '- João Dias, 21:00, 5 guests [3]' })],
    ['am for pm', en({ joao: '- João Dias, 9 am, Sea View [3]' })],
    ['a time in words', en({ joao: '- João Dias, half past nine in the evening [3]' })],
    ['by for from', en({ nora: '- Nora Beispiel, not later than 15:00, Garden Loft [4]' })],
    ['unknown dropped', en({ piet: '- Piet Voorbeeld comes to Mill Cottage, 5 guests [5]' })],
    ['a time of the message for the arrival', en({ joao: '- João Dias, 21:00, wrote at 16:05 [3]' })],
    ['a quotation changed', en({ maria: '- Maria Santos, around 19:30: “we arrive around 20:30” [1][2]' })],
    [
      'times after names changing places',
      `${EN.intro}\n- Nora Beispiel at 21:00 and João Dias at 15:00 [4][3]\n${EN.maria}\n${EN.piet}`,
    ],
    [
      'times between commas changing places',
      `${EN.intro}\n- Nora Beispiel, at 21:00, and João Dias, at 15:00 [4][3]\n${EN.maria}\n${EN.piet}`,
    ],
    [
      'times before names changing places',
      `${EN.intro}\n- At 21:00, Nora Beispiel; at 15:00, João Dias [4][3]\n${EN.maria}\n${EN.piet}`,
    ],
    [
      'houses between commas changing places',
      `${EN.intro}\n- Nora Beispiel, Sea View, João Dias, Garden Loft, 15:00 and 21:00 [4][3]\n${EN.maria}\n${EN.piet}`,
    ],
    ['a false closing remark', `${en()}\n\nThe last one is João Dias at 19:30.`],
    [
      'a heading of another house',
      '**Sea View**\n- Maria Santos, around 19:30 [1]\n\n**Lake House**\n- João Dias, 21:00 [3]\n- Nora Beispiel, from 15:00 [4]\n- Piet Voorbeeld, time unknown [5]',
    ],
    [
      'nested times changing places',
      '4 arrivals today:\n- Maria Santos → Lake House\n  - 21:00 [1]\n- João Dias → Sea View\n  - 19:30 [3]\n- Nora Beispiel\n  - from 15:00 [4]\n- Piet Voorbeeld\n  - time unknown [5]',
    ],
    [
      'running text with two times changing places',
      'Nora Beispiel comes from 15:00 [4]. Maria Santos arrives around 21:00 [1]. João Dias is due at 19:30 [3]. Piet Voorbeeld has not given a time [5].',
    ],
    ['a sum', `${en()}\n\nThat makes 14 people.`],
    ['nothing', ''],
    ['only marks', '**…**'],
  ],
  es: [
    ['otro número', `${ARRIVALS.es.evidence}\n\nSon cinco llegadas.`],
    ['mañana', `Mañana hay 4 llegadas.\n${bullets('es')}`],
    ['otro día', `El domingo 27 de marzo.\n${bullets('es')}`],
    ['otra fecha', `El 26 de marzo.\n${bullets('es')}`],
    ['ninguna llegada', `No hay ninguna llegada.\n${bullets('es')}`],
    ['niños', bullets('es').replace('1 niño', '2 niños')],
  ],
  fr: [
    ['un autre nombre', `Il y a cinq arrivées.\n${bullets('fr')}`],
    ['demain', `Demain, 4 arrivées.\n${bullets('fr')}`],
    ['un autre jour', `Dimanche 27 mars.\n${bullets('fr')}`],
    ['une autre date', `Le 26 mars.\n${bullets('fr')}`],
    ['aucune arrivée', `Aucune arrivée aujourd’hui.\n${bullets('fr')}`],
    ['vingt heures', bullets('fr').replace('21:00', '20 h')],
  ],
  de: [
    ['eine andere Zahl', `Es gibt fünf Anreisen.\n${bullets('de')}`],
    ['morgen', `Morgen gibt es 4 Anreisen.\n${bullets('de')}`],
    ['ein anderer Tag', `Sonntag, 27. März.\n${bullets('de')}`],
    ['ein anderes Datum', `Am 26. März.\n${bullets('de')}`],
    ['keine Anreise', `Heute gibt es keine Anreisen.\n${bullets('de')}`],
    ['halb neun', bullets('de').replace('**21:00**', 'halb neun abends')],
    ['ein Name ohne Titel', `${bullets('de')}\n\nKlaus kommt auch.`],
    ['ein Name mit Titel', `${bullets('de')}\n\nHerr Mustermann kommt auch.`],
  ],
  it: [
    ['un altro numero', `Ci sono cinque arrivi.\n${bullets('it')}`],
    ['domani', `Domani ci sono 4 arrivi.\n${bullets('it')}`],
    ['un altro giorno', `Domenica 27 marzo.\n${bullets('it')}`],
    ['un’altra data', `Il 26 marzo.\n${bullets('it')}`],
    ['nessun arrivo', `Nessun arrivo oggi.\n${bullets('it')}`],
    ['alle otto', bullets('it').replace('**21:00**', 'alle otto di sera')],
  ],
  pt: [
    ['outro número', `Há cinco chegadas.\n${bullets('pt')}`],
    ['amanhã', `Amanhã há 4 chegadas.\n${bullets('pt')}`],
    ['outro dia', `Domingo, 27 de março.\n${bullets('pt')}`],
    ['outra data', `Em 26 de março.\n${bullets('pt')}`],
    ['nenhuma chegada', `Nenhuma chegada hoje.\n${bullets('pt')}`],
    ['às oito', bullets('pt').replace('**21:00**', 'às oito da noite')],
  ],
}

describe.for(LANGUAGES)('in %s', (language) => {
  test.for(FALSE_IN_WORDS[language])('rejects: %s', ([, text]) => {
    expect(kinds(language, text)).not.toEqual([])
  })
})

describe('amounts and codes', () => {
  const check = (text: string): string[] => kindsOf(text, [BALANCES], 'Who still owes us money?', 'en')
  const joao = '- João Dias owes €120.50 for HMX7K2QP, arriving Friday 26 March [1]'
  const nora = '- Nora Beispiel owes £1,200 for BC-88213, arriving Sunday 28 March [2]'

  test.for<Case>([
    ['the composed answer', BALANCES],
    ['plain', `2 bookings:\n${joao}\n${nora}`],
    ['currency after the number', `${joao.replace('€120.50', '120.50 €')}\n${nora.replace('£1,200', '1200 GBP')}`],
    ['currency in words', `${joao.replace('€120.50', '120.50 euros')}\n${nora.replace('£1,200', '1,200 pounds')}`],
    ['a code in lower case', `${joao.replace('HMX7K2QP', 'hmx7k2qp')}\n${nora}`],
  ])('accepts %s', ([, text]) => {
    expect(check(text)).toEqual([])
  })

  test.for<Case>([
    ['a digit', `${joao.replace('120.50', '120.60')}\n${nora}`],
    ['a thousand', `${joao}\n${nora.replace('1,200', '12,000')}`],
    ['the currency', `${joao.replace('€', '$')}\n${nora}`],
    ['the currency in words', `${joao.replace('€120.50', '120.50 dollars')}\n${nora}`],
    ['the currency dropped', `${joao.replace('€', '')}\n${nora}`],
    ['amounts changing places', `${joao.replace('€120.50', '£1,200')}\n${nora.replace('£1,200', '€120.50')}`],
    ['codes changing places', `${joao.replace('HMX7K2QP', 'BC-88213')}\n${nora.replace('BC-88213', 'HMX7K2QP')}`],
    ['a letter of a code', `${joao.replace('HMX7K2QP', 'HMX7K2QR')}\n${nora}`],
    ['a code cut short', `${joao.replace('HMX7K2QP', 'HMX7K2')}\n${nora}`],
    ['dates changing places', `${joao.replace('Friday 26', 'Sunday 28')}\n${nora.replace('Sunday 28', 'Friday 26')}`],
    ['a sum', `${joao}\n${nora}\n\nTogether €1,320.50.`],
    ['an amount left out', `${joao.replace('€120.50', 'something')}\n${nora}`],
  ])('rejects a change: %s', ([, text]) => {
    expect(check(text)).not.toEqual([])
  })
})

describe('several days, requests and lengths', () => {
  const check = (text: string): string[] => kindsOf(text, [DEPARTURES], 'Who leaves this weekend?', 'en')
  const maria =
    '- Maria Santos leaves Lake House by 11:00 on Saturday 27 March (house default; asked for 13:00, not agreed) [1]'
  const joao = '- João Dias leaves Sea View at 10:00 on Saturday 27 March, 2 h 30 min before the next arrival [2]'
  const nora = '- Nora Beispiel leaves Garden Loft at noon on Sunday 28 March, +351 912 345 678 [3]'

  test.for<Case>([
    ['plain', `3 departures:\n${maria}\n${joao}\n${nora}`],
    ['a length in words', `${maria}\n${joao.replace('2 h 30 min', '2 hours and 30 minutes')}\n${nora}`],
    ['a number written together', `${maria}\n${joao}\n${nora.replace('+351 912 345 678', '+351912345678')}`],
    ['grouped by day', `**Saturday 27 March**\n${maria}\n${joao}\n\n**Sunday 28 March**\n${nora}`],
  ])('accepts %s', ([, text]) => {
    expect(check(text)).toEqual([])
  })

  test.for<Case>([
    ['a date', `${maria}\n${joao.replace('Saturday 27', 'Sunday 28')}\n${nora}`],
    ['a weekday', `${maria}\n${joao.replace('Saturday', 'Sunday')}\n${nora}`],
    ['a length', `${maria}\n${joao.replace('2 h 30', '3 h 30')}\n${nora}`],
    ['a telephone number', `${maria}\n${joao}\n${nora.replace('678', '679')}`],
    ['a telephone number on another line', `${maria}\n${joao} +351 912 345 678\n${nora}`],
    ['not agreed', `${maria.replace('not agreed', 'agreed')}\n${joao}\n${nora}`],
    [
      'the request for the time',
      `${maria.replace('by 11:00', 'by 13:00').replace('asked for 13:00, not agreed', 'not agreed')}\n${joao}\n${nora}`,
    ],
    ['a not that nobody said', `${maria}\n${joao.replace('leaves', 'has not left')}\n${nora}`],
    ['a line under another day', `**Saturday 27 March**\n${maria}\n${joao}\n- Nora Beispiel, 12:00 [3]`],
  ])('rejects a change: %s', ([, text]) => {
    expect(check(text)).not.toEqual([])
  })
})

describe('names in the question and documents found', () => {
  const nothing = 'No booking of Mario Rossi was found.\n\n- **19:30** Maria Santos → Lake House [1]'

  test('a name of the question may be repeated where nothing is said of it, and never takes another one’s place', () => {
    const question = 'When does Mario Rossi arrive?'
    expect(kindsOf('There is no Mario Rossi.\n- Maria Santos, 19:30 [1]', [nothing], question, 'en')).toEqual([])
    expect(kindsOf('There is no Maria Santos.\n- Mario Rossi, 19:30 [1]', [nothing], question, 'en')).not.toEqual([])
    expect(kindsOf('Mario Rossi arrives at 19:30.\n- Maria Santos, 19:30 [1]', [nothing], question, 'en')).not.toEqual(
      [],
    )
  })

  test('what searches found counts, each document by itself', () => {
    const found =
      'Listing Lake House\nWi-Fi network: lake-guests\nWi-Fi password: Reed7741\n---\nListing Sea View\nWi-Fi password: Foam1188'
    const evidence = ['Lake House: nothing is known.', found]
    expect(kindsOf('The password at Lake House is Reed7741.', evidence, 'wifi lake house?', 'en')).toEqual([])
    expect(kindsOf('The password at Lake House is Foam1188.', evidence, 'wifi lake house?', 'en')).not.toEqual([])
  })

  test('a marker that a guest wrote is none', () => {
    const evidence = 'One message.\n\n- Maria Santos: “see \\[7\\]” [1]'
    expect(kindsOf('- Maria Santos wrote [1]\n\nMore of it [7]', [evidence], 'messages?', 'en')).not.toEqual([])
  })
})

describe('whatever the facts are', () => {
  const GUESTS = ['Maria Santos', 'João Dias', 'Nora Beispiel', 'Piet Voorbeeld', 'Erika Muster'] as const
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1_439 }), { minLength: 2, maxLength: 5 })
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const lines = (times: readonly number[], say: (time: string, guest: string, marker: number) => string): string =>
    times.map((minute, at) => say(clock(minute), GUESTS[at] ?? '', at + 1)).join('\n')
  const evidence = (times: readonly number[]): string =>
    `Today: ${times.length} arrivals.\n\n${lines(times, (time, guest, marker) => `- **${time}** ${guest} → Lake House [${marker}]`)}`
  const said = (times: readonly number[]): string =>
    lines(times, (time, guest, marker) => `- ${guest} arrives at ${time} [${marker}]`)
  const check = (text: string, times: readonly number[]): string[] =>
    kindsOf(text, [evidence(times)], 'Who arrives today?', 'en')

  test('times at their own guests are accepted, and at no other', () => {
    fc.assert(
      fc.property(minutes, fc.nat(), (times, turn) => {
        expect(check(said(times), times)).toEqual([])
        const by = 1 + (turn % (times.length - 1))
        const turned = [...times.slice(by), ...times.slice(0, by)]
        expect(check(said(turned), times)).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('any other minute is rejected', () => {
    fc.assert(
      fc.property(minutes, fc.nat(), fc.integer({ min: 1, max: 1_439 }), (times, which, shift) => {
        const at = which % times.length
        const changed = times.map((minute, index) => (index === at ? (minute + shift) % 1_440 : minute))
        expect(check(said(changed), times)).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

function bullets(language: Language): string {
  return ARRIVALS[language].evidence
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .join('\n')
}

function swap(text: string, left: string, right: string): string {
  return text.replaceAll(left, '\u0000').replaceAll(right, left).replaceAll('\u0000', right)
}

function without(text: string, word: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes(word))
    .join('\n')
}
