import type { Language } from '../language/language.ts'
import { type Case, EN, en } from './grounding.faithful.ts'
import { ARRIVALS } from './grounding.fixtures.ts'

/** Changes that make any of the languages' answers false. Times stand as HH:mm, guests and houses by their names. */
export const CORRUPTIONS: readonly (readonly [name: string, change: (text: string) => string])[] = [
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

/** Wordings of the arrivals that are false. */
export const FALSE_IN_WORDS: Readonly<Record<Language, readonly Case[]>> = {
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

function bullets(language: Language): string {
  return ARRIVALS[language].evidence
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .join('\n')
}

export function swap(text: string, left: string, right: string): string {
  return text.replaceAll(left, '\u0000').replaceAll(right, left).replaceAll('\u0000', right)
}

function without(text: string, word: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes(word))
    .join('\n')
}
