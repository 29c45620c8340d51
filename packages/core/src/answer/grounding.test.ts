import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LANGUAGES, type Language } from '../language/language.ts'
import { checkGrounding } from './grounding.ts'
import { CORRUPTIONS, FALSE_IN_WORDS, swap } from './grounding.false.ts'
import { type Case, FAITHFUL } from './grounding.faithful.ts'
import { ARRIVALS, BALANCES, DEPARTURES, PAID, TURNOVER } from './grounding.fixtures.ts'

const kindsOf = (text: string, evidence: readonly string[], question: string, language: Language): string[] => {
  const grounding = checkGrounding(text, evidence, question, language)
  return grounding.ok ? [] : grounding.violations.map((violation) => `${violation.kind}: ${violation.text}`)
}
const kinds = (language: Language, text: string): string[] =>
  kindsOf(text, [ARRIVALS[language].evidence], ARRIVALS[language].question, language)

describe.for(LANGUAGES)('in %s', (language) => {
  test('accepts the composed answer itself', () => {
    expect(kinds(language, ARRIVALS[language].evidence)).toEqual([])
  })

  test.for(FAITHFUL[language])('accepts a faithful wording: %s', ([, text]) => {
    expect(kinds(language, text)).toEqual([])
  })
})

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

describe('several people or amounts on one line', () => {
  const turnover = (text: string): string[] => kindsOf(text, [TURNOVER], 'turnovers tomorrow?', 'en')
  const paid = (text: string): string[] => kindsOf(text, [PAID], 'who owes us?', 'en')

  test.for<Case>([
    ['the composed answer', TURNOVER],
    [
      'a sentence',
      '- Unit 3: Maria Santos leaves by 13:00 (agreed by Ana Ficticia at 19:01) and Nora Beispiel comes at 17:15, 4 h 15 min later [1][2]',
    ],
  ])('accepts %s', ([, text]) => {
    expect(turnover(text)).toEqual([])
  })

  test.for<Case>([
    ['who comes and who leaves', swap(TURNOVER, 'Maria Santos', 'Nora Beispiel')],
    ['the times', '- Unit 3: Maria Santos leaves at 17:15 and Nora Beispiel comes by 13:00, 4 h 15 min later [1][2]'],
  ])('rejects a swap: %s', ([, text]) => {
    expect(turnover(text)).not.toEqual([])
  })

  test('accepts amounts under their own words only', () => {
    expect(paid(PAID)).toEqual([])
    expect(paid('- João Dias owes €351.75 of a total of €502.50; €150.75 has been paid [1]')).toEqual([])
    expect(paid('- João Dias owes €351.75 (total €150.75, paid €502.50) [1]')).not.toEqual([])
    expect(paid('- João Dias owes €150.75, total €351.75 [1]')).not.toEqual([])
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
