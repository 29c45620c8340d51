import type { Language } from '../language/language.ts'
import { compose } from './compose.ts'

/** 27 March 2027, 08:14 in Lisbon, a Saturday. */
const NOW = Date.parse('2027-03-27T08:14:00Z')

interface Line {
  readonly line: string
  readonly sources: readonly string[]
}

function composed(language: Language, headline: string, lines: readonly Line[], notes: readonly string[]): string {
  const items = lines.map(({ line, sources }) => ({ id: sources[0] ?? '', line, sources }))
  const complete = { shown: items.length, total: items.length }
  return compose([{ headline, items, notes, complete }], { language, now: NOW, timezone: 'Europe/Lisbon' }).text
}

/** Four arrivals as the composer prints them, in each language: an exact time, one around a time, a house default, one unknown. */
export const ARRIVALS: Readonly<Record<Language, { readonly question: string; readonly evidence: string }>> = {
  en: {
    question: 'Who arrives today and at what time?',
    evidence: composed(
      'en',
      'Today, Saturday 27 March: 4 arrivals, 2 have not told us when.',
      [
        {
          line: '**around 19:30** Maria Santos → Lake House · 2 adults, 1 child · (guest’s message, 19 Nov 16:05: “we arrive around 19:30”)',
          sources: ['stay:1', 'message:1'],
        },
        { line: '**21:00** João Dias → Sea View · 4 guests · (planned time in Guesty)', sources: ['stay:2'] },
        { line: '**from 15:00** Nora Beispiel → Garden Loft · 3 adults · (house default)', sources: ['stay:3'] },
        { line: '**time unknown** Piet Voorbeeld → Mill Cottage · 5 guests', sources: ['stay:4'] },
      ],
      ['1 booking is not complete yet (missing: times).'],
    ),
  },
  es: {
    question: '¿Quién llega hoy y a qué hora?',
    evidence: composed(
      'es',
      'Hoy, sábado 27 de marzo: 4 llegadas, 2 no han dicho a qué hora.',
      [
        {
          line: '**hacia las 19:30** Maria Santos → Lake House · 2 adultos, 1 niño · (mensaje del huésped, 19 nov 16:05: “llegamos sobre las 19:30”)',
          sources: ['stay:1', 'message:1'],
        },
        { line: '**21:00** João Dias → Sea View · 4 huéspedes · (hora prevista en Guesty)', sources: ['stay:2'] },
        {
          line: '**desde las 15:00** Nora Beispiel → Garden Loft · 3 adultos · (hora habitual de la casa)',
          sources: ['stay:3'],
        },
        { line: '**hora desconocida** Piet Voorbeeld → Mill Cottage · 5 huéspedes', sources: ['stay:4'] },
      ],
      [],
    ),
  },
  fr: {
    question: 'Qui arrive aujourd’hui et à quelle heure ?',
    evidence: composed(
      'fr',
      'Aujourd’hui, samedi 27 mars : 4 arrivées, 2 n’ont pas dit à quelle heure.',
      [
        {
          line: '**vers 19:30** Maria Santos → Lake House · 2 adultes, 1 enfant · (message du client, 19 nov. 16:05: “on arrive vers 19h30”)',
          sources: ['stay:1', 'message:1'],
        },
        { line: '**21:00** João Dias → Sea View · 4 personnes · (heure prévue dans Guesty)', sources: ['stay:2'] },
        {
          line: '**à partir de 15:00** Nora Beispiel → Garden Loft · 3 adultes · (horaire habituel du logement)',
          sources: ['stay:3'],
        },
        { line: '**heure inconnue** Piet Voorbeeld → Mill Cottage · 5 personnes', sources: ['stay:4'] },
      ],
      [],
    ),
  },
  de: {
    question: 'Wer reist heute an und um wie viel Uhr?',
    evidence: composed(
      'de',
      'Heute, Samstag 27. März: 4 Anreisen, 2 noch ohne Uhrzeit.',
      [
        {
          line: '**gegen 19:30** Maria Santos → Lake House · 2 Erwachsene, 1 Kind · (Nachricht des Gastes, 19. Nov. 16:05: “wir kommen gegen 19:30”)',
          sources: ['stay:1', 'message:1'],
        },
        { line: '**21:00** João Dias → Sea View · 4 Gäste · (geplante Zeit in Guesty)', sources: ['stay:2'] },
        {
          line: '**ab 15:00** Nora Beispiel → Garden Loft · 3 Erwachsene · (Standardzeit des Hauses)',
          sources: ['stay:3'],
        },
        { line: '**Uhrzeit unbekannt** Piet Voorbeeld → Mill Cottage · 5 Gäste', sources: ['stay:4'] },
      ],
      [],
    ),
  },
  it: {
    question: 'Chi arriva oggi e a che ora?',
    evidence: composed(
      'it',
      'Oggi, sabato 27 marzo: 4 arrivi, 2 non hanno detto a che ora.',
      [
        {
          line: '**verso le 19:30** Maria Santos → Lake House · 2 adulti, 1 bambino · (messaggio dell’ospite, 19 nov 16:05: “arriviamo verso le 19:30”)',
          sources: ['stay:1', 'message:1'],
        },
        { line: '**21:00** João Dias → Sea View · 4 ospiti · (orario previsto in Guesty)', sources: ['stay:2'] },
        {
          line: '**dalle 15:00** Nora Beispiel → Garden Loft · 3 adulti · (orario standard della casa)',
          sources: ['stay:3'],
        },
        { line: '**orario sconosciuto** Piet Voorbeeld → Mill Cottage · 5 ospiti', sources: ['stay:4'] },
      ],
      [],
    ),
  },
  pt: {
    question: 'Quem chega hoje e a que horas?',
    evidence: composed(
      'pt',
      'Hoje, sábado 27 de março: 4 chegadas, 2 não disseram a que horas.',
      [
        {
          line: '**por volta das 19:30** Maria Santos → Lake House · 2 adultos, 1 criança · (mensagem do hóspede, 19/11 16:05: “chegamos por volta das 19:30”)',
          sources: ['stay:1', 'message:1'],
        },
        { line: '**21:00** João Dias → Sea View · 4 hóspedes · (hora prevista no Guesty)', sources: ['stay:2'] },
        {
          line: '**a partir das 15:00** Nora Beispiel → Garden Loft · 3 adultos · (hora habitual da casa)',
          sources: ['stay:3'],
        },
        { line: '**hora desconhecida** Piet Voorbeeld → Mill Cottage · 5 hóspedes', sources: ['stay:4'] },
      ],
      [],
    ),
  },
}

/** Balances, in two currencies, with codes. */
export const BALANCES = composed(
  'en',
  'To be paid before arrival, Friday 26 March – Sunday 28 March: 2 bookings.',
  [
    { line: '**€120.50** João Dias → Sea View · HMX7K2QP · Fri 26 Mar', sources: ['stay:2'] },
    { line: '**£1,200.00** Nora Beispiel → Garden Loft · BC-88213 · Sun 28 Mar', sources: ['stay:3'] },
  ],
  ['Amounts in different currencies are not added up.'],
)

/** Check-outs of several days, with a request that nobody agreed to and a turnover's gap. */
export const DEPARTURES = composed(
  'en',
  'Saturday 27 March – Sunday 28 March: 3 departures.',
  [
    {
      line: 'Sat 27 Mar **by 11:00** Maria Santos · Lake House · (house default; asked for 13:00, nobody has agreed)',
      sources: ['stay:1'],
    },
    { line: 'Sat 27 Mar **10:00** João Dias · Sea View · gap 2 h 30 min', sources: ['stay:2'] },
    { line: 'Sun 28 Mar **12:00** Nora Beispiel · Garden Loft · +351 912 345 678', sources: ['stay:3'] },
  ],
  [],
)

/** One line with two people and two main times, and one with three amounts. */
export const TURNOVER = composed(
  'en',
  'Tomorrow, Sunday 28 March: 1 same-day turnover.',
  [
    {
      line: '**4 h 15 min** Unit 3 · out **by 13:00** Maria Santos (agreed by Ana Ficticia in a message, 19:01) · in **17:15** Nora Beispiel (planned time in Guesty)',
      sources: ['stay:1', 'stay:2'],
    },
  ],
  [],
)

export const PAID = composed(
  'en',
  '1 booking still owes money.',
  [{ line: '**João Dias** → Sea View · owes **€351.75** (total €502.50, paid €150.75)', sources: ['stay:1'] }],
  [],
)
