import { describe, expect, test } from 'vitest'

import { LANGUAGES, type Language } from '../../language/language.ts'
import { checkGrounding } from '../grounding.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'

const AROUND: Readonly<Record<Language, readonly [headline: string, owes: string]>> = {
  en: ['Today, Saturday 27 March: 3 arrivals, 1 already there.', 'owes €1,200.50'],
  es: ['Hoy, sábado 27 de marzo: 3 llegadas, 1 ya está allí.', 'debe 1.200,50 €'],
  fr: ['Aujourd’hui, samedi 27 mars : 3 arrivées, 1 déjà sur place.', 'doit 1 200,50 €'],
  de: ['Heute, Samstag 27. März: 3 Anreisen, 1 schon da.', 'schuldet 1.200,50 €'],
  it: ['Oggi, sabato 27 marzo: 3 arrivi, 1 già sul posto.', 'deve 1.200,50 €'],
  pt: ['Hoje, sábado 27 de março: 3 chegadas, 1 já lá está.', 'deve 1.200,50 €'],
}

/** Two guests exactly twelve hours apart, one of them there and one not confirmed, and one who owes. */
function evidence(language: Language): string {
  const [headline, owes] = AROUND[language]
  return `${headline}

- **10:52** Maria Santos → Lake House · ${STAY_WORDS.adults[language](2)} · ${STAY_WORDS.checkedIn[language]()} [1]
- **22:52** João Dias → Sea View · ${STAY_WORDS.guests[language](4)} · ${STAY_WORDS.held[language]()} [2]
- **15:30** Nora Beispiel → Garden Loft · ${owes} · HMX7K2QP [3]`
}

/** What a model says of each; a wording changes one of them, or adds something at the end. */
interface Said {
  readonly first: string
  readonly maria: string
  readonly joao: string
  readonly nora: string
  readonly last: string
}

const PLAIN: Readonly<Record<Language, Said>> = {
  en: {
    first: 'Three guests arrive today, Saturday 27 March; one is already there.',
    maria: 'Maria Santos, 10:52, already checked in',
    joao: 'João Dias at 22:52, not confirmed',
    nora: 'Nora Beispiel at 15:30, owes €1,200.50 (HMX7K2QP)',
    last: '',
  },
  es: {
    first: 'Hoy, sábado 27 de marzo, hay tres llegadas.',
    maria: 'Maria Santos, 10:52, ya ha hecho el check-in',
    joao: 'João Dias a las 22:52, sin confirmar',
    nora: 'Nora Beispiel a las 15:30, debe 1.200,50 € (HMX7K2QP)',
    last: '',
  },
  fr: {
    first: 'Trois arrivées aujourd’hui, samedi 27 mars.',
    maria: 'Maria Santos, 10 h 52, check-in déjà fait',
    joao: 'João Dias à 22h52, non confirmé',
    nora: 'Nora Beispiel à 15 h 30, doit 1 200,50 € (HMX7K2QP)',
    last: '',
  },
  de: {
    first: 'Heute, Samstag, 27. März, gibt es drei Anreisen.',
    maria: 'Maria Santos, 10:52 Uhr, schon eingecheckt',
    joao: 'João Dias um 22:52 Uhr, nicht bestätigt',
    nora: 'Nora Beispiel um 15:30 Uhr, schuldet 1.200,50 € (HMX7K2QP)',
    last: '',
  },
  it: {
    first: 'Oggi, sabato 27 marzo, ci sono tre arrivi.',
    maria: 'Maria Santos, 10:52, check-in già fatto',
    joao: 'João Dias alle 22:52, non confermato',
    nora: 'Nora Beispiel alle 15:30, deve 1.200,50 € (HMX7K2QP)',
    last: '',
  },
  pt: {
    first: 'Hoje, sábado, 27 de março, há três chegadas.',
    maria: 'Maria Santos, 10h52, check-in já feito',
    joao: 'João Dias às 22h52, por confirmar',
    nora: 'Nora Beispiel às 15h30, deve 1.200,50 € (HMX7K2QP)',
    last: '',
  },
}

const refused = (language: Language, change: Partial<Said>): boolean => {
  const { first, maria, joao, nora, last } = { ...PLAIN[language], ...change }
  const lines = [maria, joao, nora].map((line, at) => (line === '' ? '' : `- ${line} [${at + 1}]`))
  return !checkGrounding([first, ...lines, '', last].join('\n'), [evidence(language)], '', language).ok
}

type Row = readonly [language: Language, change: Partial<Said>]

const HONEST: readonly Row[] = [
  ...LANGUAGES.map((language): Row => [language, {}]),
  ['en', { joao: 'João Dias at 10:52 pm, on hold, not confirmed yet' }],
  ['en', { joao: 'João Dias at 22:52, unconfirmed' }],
  ['en', { joao: 'João Dias at 22:52; his booking is still on hold, so it is not confirmed' }],
  ['en', { joao: 'João Dias at 22:52, still to be confirmed (on hold, not certain)' }],
  ['en', { maria: 'Maria Santos has already arrived (10:52)' }],
  ['en', { nora: 'Nora Beispiel at half past three, owes 1200.50 euros' }],
  ['en', { nora: 'Nora Beispiel at 3:30, still has to pay €1,200.50' }],
  ['en', { nora: 'Nora Beispiel at 3.30 pm; €1,200.50 is to be paid' }],
  ['en', { last: 'João Dias is the last one, at 22:52.' }],
  ['es', { joao: 'João Dias a las 10:52 de la noche, aún sin confirmar' }],
  ['es', { nora: 'Nora Beispiel a las tres y media, debe 1200,50 euros' }],
  ['es', { maria: 'Maria Santos ya ha llegado (10:52)' }],
  ['fr', { joao: 'João Dias à 22:52, pas encore confirmé' }],
  ['fr', { nora: 'Nora Beispiel à quinze heures trente, doit 1.200,50 euros' }],
  ['fr', { maria: 'Maria Santos est déjà sur place (10:52)' }],
  ['de', { joao: 'João Dias um 22.52 Uhr, noch unbestätigt' }],
  ['de', { nora: 'Nora Beispiel um halb vier, offen sind 1200,50 Euro' }],
  ['de', { nora: 'Nora Beispiel um 15 Uhr 30; 1.200,50 € müssen noch bezahlt werden' }],
  ['de', { maria: 'Maria Santos ist schon da (10:52)' }],
  ['it', { joao: 'João Dias alle 22.52, non ancora confermato' }],
  ['it', { nora: 'Nora Beispiel alle tre e mezza, deve 1200,50 euro' }],
  ['it', { maria: 'Maria Santos è già arrivata (10:52)' }],
  ['pt', { joao: 'João Dias às 22:52, ainda não confirmada' }],
  ['pt', { nora: 'Nora Beispiel às três e meia, deve 1200,50 euros' }],
  ['pt', { maria: 'Maria Santos já chegou (10:52)' }],
]

const FALSE: readonly Row[] = [
  ...LANGUAGES.flatMap((language): Row[] => {
    const { maria, joao, nora, first } = PLAIN[language]
    return [
      // The two twelve hours apart, both and one by one.
      [language, { maria: maria.replace('10', '22'), joao: joao.replace('22', '10') }],
      [language, { maria: maria.replace('10', '22') }],
      [language, { joao: joao.replace('22', '10') }],
      [language, { nora: nora.replace('15', '03') }],
      [language, { first: first.replace('27', '28') }],
      [language, { first: first.replace('27', '26') }],
      [language, { nora: nora.replace('50', '05') }],
      [language, { nora: nora.replace(/1[., ]200,?[.,]50/, '120,50') }],
      [language, { nora: nora.replace('K2', 'K3') }],
      [language, { nora: '' }],
      [language, { maria: maria.replace('Santos', 'Dias') }],
      [language, { maria: maria.replace('Maria Santos', 'Maria Santos, João Dias') }],
    ]
  }),
  ['en', { nora: 'Nora Beispiel at half past four, owes €1,200.50' }],
  ['en', { joao: 'João Dias at eight to eleven in the morning, not confirmed' }],
  ['en', { maria: 'Maria Santos at 10:52 pm, already checked in' }],
  ['en', { last: 'The first is João Dias, at 10:52.' }],
  ['en', { first: 'Three guests arrive tomorrow.' }],
  ['en', { first: 'Three guests arrive on Friday 27 March.' }],
  ['en', { first: 'Two guests arrive today.' }],
  ['en', { first: 'Four guests arrive today.' }],
  ['en', { joao: 'João Dias at 22:52, confirmed' }],
  ['en', { joao: 'João Dias at 22:52, his booking is confirmed, no doubt' }],
  ['en', { maria: 'Maria Santos, 10:52, not checked in yet' }],
  ['en', { maria: 'Maria Santos has not arrived yet (10:52)' }],
  ['en', { nora: 'Nora Beispiel at 15:30, already checked in, owes €1,200.50' }],
  ['en', { nora: 'Nora Beispiel at 15:30, has paid €1,200.50' }],
  ['en', { nora: 'Nora Beispiel at 15:30, cancelled, owes €1,200.50' }],
  ['en', { last: 'All bookings are confirmed.' }],
  ['en', { last: 'Everyone has paid.' }],
  ['en', { last: 'Nobody has checked in yet.' }],
  ['es', { nora: 'Nora Beispiel a las cuatro y media, debe 1.200,50 €' }],
  ['es', { joao: 'João Dias a las 22:52, confirmada' }],
  ['es', { maria: 'Maria Santos todavía no ha llegado (10:52)' }],
  ['es', { nora: 'Nora Beispiel a las 15:30, ya pagó 1.200,50 €' }],
  ['es', { nora: 'Nora Beispiel a las 15:30, reserva cancelada, debe 1.200,50 €' }],
  ['es', { first: 'Mañana hay tres llegadas.' }],
  ['fr', { nora: 'Nora Beispiel à seize heures trente, doit 1 200,50 €' }],
  ['fr', { nora: 'Nora Beispiel à 3 h 30, doit 1 200,50 €' }],
  ['fr', { joao: 'João Dias à 22h52, confirmé' }],
  ['fr', { maria: 'Maria Santos n’est pas encore arrivée (10 h 52)' }],
  ['fr', { nora: 'Nora Beispiel à 15 h 30, a payé 1 200,50 €' }],
  ['fr', { last: 'Toutes les réservations sont confirmées.' }],
  ['de', { nora: 'Nora Beispiel um halb fünf, schuldet 1.200,50 €' }],
  ['de', { nora: 'Nora Beispiel um 3:30 Uhr, schuldet 1.200,50 €' }],
  ['de', { joao: 'João Dias um 22:52 Uhr, bestätigt' }],
  ['de', { maria: 'Maria Santos, 10:52 Uhr, noch nicht eingecheckt' }],
  ['de', { nora: 'Nora Beispiel um 15:30 Uhr, hat 1.200,50 € bezahlt' }],
  ['de', { last: 'Alle Buchungen sind bestätigt.' }],
  ['it', { nora: 'Nora Beispiel alle quattro e mezza, deve 1.200,50 €' }],
  ['it', { joao: 'João Dias alle 22:52, confermato' }],
  ['it', { maria: 'Maria Santos non è ancora arrivata (10:52)' }],
  ['it', { nora: 'Nora Beispiel alle 15:30, ha pagato 1.200,50 €' }],
  ['pt', { nora: 'Nora Beispiel às quatro e meia, deve 1.200,50 €' }],
  ['pt', { joao: 'João Dias às 22h52, confirmado' }],
  ['pt', { maria: 'Maria Santos ainda não chegou (10h52)' }],
  ['pt', { nora: 'Nora Beispiel às 15h30, já pagou 1.200,50 €' }],
]

describe('what a model may make of it', () => {
  test.for(HONEST)('%s: accepts %j', ([language, change]) => {
    expect(refused(language, change)).toBe(false)
  })

  test.for(FALSE)('%s: refuses %j', ([language, change]) => {
    expect(refused(language, change)).toBe(true)
  })
})

describe('a time without its half of the day', () => {
  const at = (evidence: string, said: string, language: Language): boolean =>
    checkGrounding(`- João Dias ${said} [1]`, [evidence], '', language).ok

  test('is the afternoon where nothing happens in the night', () => {
    expect(at('1 arrival.\n\n- **15:15** João Dias [1]', 'arrives at 3:15', 'en')).toBe(true)
    expect(at('1 Anreise.\n\n- **15:15** João Dias [1]', 'kommt um Viertel nach drei', 'de')).toBe(true)
  })

  test('is what it says where the evidence has both halves', () => {
    const both = '2 arrivals.\n\n- **15:15** João Dias [1]\n\nMaria Santos comes at 03:15.'
    expect(at(both, 'arrives at 3:15', 'en')).toBe(false)
    expect(at(both, 'arrives at a quarter past three', 'en')).toBe(false)
  })

  test('counts a guest’s own words for nothing but themselves', () => {
    const quoted = '1 arrival.\n\n- **19:30** João Dias · (guest’s message: “we come at 7:30”) [1]'
    expect(at(quoted, 'comes at half past seven', 'en')).toBe(true)
    expect(at('1 arrival.\n\n- **late** João Dias · (guest’s message: “we come at 7:30”) [1]', '19:30', 'en')).toBe(
      false,
    )
  })

  test('is our own, whatever stands beside it', () => {
    const evening = '1 arrival.\n\n- **late** João Dias · (guest’s message, 10:52: “this evening”) [1]'
    expect(at(evening, 'wrote at 10:52', 'en')).toBe(true)
    expect(at(evening, 'wrote at 22:52', 'en')).toBe(false)
  })
})

test('a headline with markers of its own is cited by them, and by no others', () => {
  const evidence = `Last contact with Maria Santos: 16:13, spoke with Ana Ficticia. [1][2]

- **16:13** they called and spoke with Ana Ficticia [1]
- **12 Mar 18:37** they wrote to us [3]`
  const ok = (text: string): boolean => checkGrounding(text, [evidence], 'last contact with Maria Santos', 'en').ok
  expect(ok(evidence)).toBe(true)
  expect(ok(evidence.replace('Santos: 16:13', 'Santos: 18:37'))).toBe(false)
  expect(ok(evidence.replace('Maria Santos', 'Erika Muster'))).toBe(false)
  expect(ok(evidence.replace('[1][2]', '[3]'))).toBe(false)
})
