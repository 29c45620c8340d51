import { describe, expect, test } from 'vitest'

import type { StoredRecord } from '../../record/record-store.ts'
import type { FactsByType } from '../../record/facts.ts'
import type { TimeStatement } from '../../record/statements/statement.ts'
import { instantOf } from '../../time/calendar.ts'
import { type Side, timeFindings, timeIn } from './time-findings.ts'
import type { Utterance } from './utterances.ts'

const ZONE = 'Europe/Lisbon'
const house = { id: 'listing', checkIn: '15:00', checkOut: '11:00' }

function stayWith(facts: Partial<FactsByType['stay']> = {}): StoredRecord<'stay'> {
  return {
    record: {
      id: 'stay',
      type: 'stay',
      facts: { dates: { checkIn: '2027-03-27', checkOut: '2027-03-30' }, ...facts },
      versions: {},
    },
    facets: { type: 'stay' },
    revision: 1,
    alive: true,
    storedAt: 0,
  }
}

function heard(date: string, time: string, shape: Partial<TimeStatement>, more: Partial<Utterance> = {}): Utterance {
  const author = more.author ?? 'guest'
  const statement: TimeStatement = {
    kind: 'arrival_time',
    precision: 'exact',
    dayOffset: 0,
    agreed: author === 'team',
    requested: false,
    quote: 'words',
    ...shape,
  }
  return {
    source: `${date} ${time}`,
    at: instantOf(date, time, ZONE),
    medium: 'message',
    author,
    authorName: undefined,
    text: 'words',
    statements: [statement],
    ...more,
  }
}

function findingsOf(side: Side, utterances: readonly Utterance[], facts: Partial<FactsByType['stay']> = {}) {
  return timeFindings(side, { stay: stayWith(facts), house, timezone: ZONE, utterances })
}

describe('what people said', () => {
  test.for<[name: string, utterance: Utterance, times: readonly string[]]>([
    ['words before the day count', heard('2027-03-20', '10:00', { from: '18:00' }), ['18:00']],
    ['words that name the day count', heard('2027-03-20', '10:00', { from: '18:00', date: '2027-03-27' }), ['18:00']],
    [
      'words that name another day speak of something else',
      heard('2027-03-20', '10:00', { from: '18:00', date: '2027-03-29' }),
      [],
    ],
    ['words of the evening of arrival count', heard('2027-03-27', '23:50', { from: '23:55' }), ['23:55']],
    ['words after the night of arrival speak of something else', heard('2027-03-28', '12:00', { from: '22:00' }), []],
    [
      'words after the night that name the day count',
      heard('2027-03-28', '12:00', { from: '22:00', date: '2027-03-27' }),
      ['22:00'],
    ],
    ['00:30 is past midnight of the evening', heard('2027-03-26', '10:00', { from: '00:30' }), ['00:30+1']],
    [
      '00:30 of the next date is the same night',
      heard('2027-03-26', '10:00', { from: '00:30', date: '2027-03-28' }),
      ['00:30+1'],
    ],
    [
      'words about leaving are not about coming',
      heard('2027-03-26', '10:00', { kind: 'departure_time', from: '10:00' }),
      [],
    ],
    [
      '“check-in is from 15:00” to everybody agrees nothing',
      heard('2027-03-26', '10:00', { from: '15:00', open: 'after' }, { author: 'team' }),
      [],
    ],
    [
      'another time from the team counts',
      heard('2027-03-26', '10:00', { from: '13:00' }, { author: 'team' }),
      ['13:00'],
    ],
    [
      'the house time noted at a call counts',
      heard('2027-03-26', '10:00', { from: '15:00' }, { author: 'team', medium: 'call' }),
      ['15:00'],
    ],
  ])('%s', ([, utterance, times]) => {
    const found = findingsOf('arrival', [utterance]).statements
    expect(found.map(({ statement }) => `${statement.from}${statement.dayOffset ? '+1' : ''}`)).toEqual(times)
  })

  test('the house time counts when the guest had asked for another', () => {
    const asks = heard('2027-03-25', '10:00', { from: '12:00', requested: true })
    const answers = heard('2027-03-25', '11:00', { from: '15:00' }, { author: 'team' })
    expect(findingsOf('arrival', [asks, answers]).statements).toHaveLength(2)
  })

  test('words about leaving, written after the day, are about something else', () => {
    const departure = { kind: 'departure_time', from: '10:00' } as const
    expect(findingsOf('departure', [heard('2027-03-30', '07:00', departure)]).statements).toHaveLength(1)
    expect(findingsOf('departure', [heard('2027-03-31', '07:00', departure)]).statements).toHaveLength(0)
  })
})

describe('requests and their answers', () => {
  const asks = heard(
    '2027-03-25',
    '10:00',
    { kind: 'departure_time', from: '13:00', requested: true },
    { text: 'Can we leave at 13:00?' },
  )
  const answer = (text: string): Utterance => ({
    ...heard('2027-03-25', '11:00', {}, { author: 'team', authorName: 'Ana Beispiel', text }),
    statements: [],
  })

  test('consent makes the time that was asked for an agreed one, in the words of the answer', () => {
    const found = findingsOf('departure', [asks, answer('Sure, no problem')]).statements
    expect(found[1]).toMatchObject({
      byTeam: true,
      by: 'Ana Beispiel',
      source: '2027-03-25 11:00',
      statement: { from: '13:00', agreed: true, requested: false, quote: 'Sure, no problem' },
    })
  })

  test('a refusal marks the request', () => {
    expect(findingsOf('departure', [asks, answer('Sorry, not possible')]).statements).toMatchObject([{ refused: true }])
  })

  test('silence leaves it as it is', () => {
    expect(findingsOf('departure', [asks]).statements).toEqual([expect.not.objectContaining({ refused: true })])
  })

  test('an answer that names a time speaks for itself', () => {
    const until = heard(
      '2027-03-25',
      '11:00',
      { kind: 'departure_time', from: '12:00' },
      { author: 'team', text: 'Yes, until 12:00' },
    )
    const found = findingsOf('departure', [asks, until]).statements
    expect(found.map(({ statement }) => statement.from)).toEqual(['13:00', '12:00'])
  })
})

describe('what the PMS holds', () => {
  const at = (date: string, time: string): number => instantOf(date, time, ZONE)

  test.for<[name: string, facts: Partial<FactsByType['stay']>, planned: object | undefined]>([
    ['a planned local time', { planned: { arrival: '19:30' } }, { time: '19:30', dayOffset: 0 }],
    ['a planned time past midnight', { planned: { arrival: '00:30' } }, { time: '00:30', dayOffset: 1 }],
    [
      'a planned instant of the day',
      { planned: { arrivalAt: at('2027-03-27', '19:30') } },
      { time: '19:30', dayOffset: 0 },
    ],
    [
      'a planned instant after midnight, in the hour that the clocks skip around',
      { planned: { arrivalAt: at('2027-03-28', '00:45') } },
      { time: '00:45', dayOffset: 1 },
    ],
    ['a planned instant of another day is an error', { planned: { arrivalAt: at('2027-03-28', '19:30') } }, undefined],
    ['an approved early check-in', { agreements: { earlyCheckIn: '12:00' } }, { time: '12:00', dayOffset: 0 }],
    [
      'a planned time leads the approved early check-in',
      { planned: { arrival: '19:30' }, agreements: { earlyCheckIn: '12:00' } },
      { time: '19:30' },
    ],
    ['an approval without a time', { agreements: { earlyCheckIn: 'agreed' } }, undefined],
  ])('%s', ([, facts, planned]) => {
    const found = findingsOf('arrival', [], facts).planned
    if (planned) expect(found).toMatchObject(planned)
    else expect(found).toBeUndefined()
  })

  test('a planned departure early in the morning is of the day itself', () => {
    expect(findingsOf('departure', [], { planned: { departure: '04:30' } }).planned).toMatchObject({
      time: '04:30',
      dayOffset: 0,
    })
  })

  test('an instant is a local time of the house', () => {
    expect(
      findingsOf('arrival', [], { instants: { checkInAt: Date.parse('2027-03-27T17:00:00Z') } }).instant?.time,
    ).toBe('17:00')
  })

  test('an instant at midnight only stands for the date', () => {
    expect(
      findingsOf('arrival', [], { instants: { checkInAt: Date.parse('2027-03-27T00:00:00Z') } }).instant,
    ).toBeUndefined()
  })

  test('the house’s own time is the last resort', () => {
    expect(findingsOf('departure', []).houseDefault).toEqual({ time: '11:00', source: 'listing' })
  })
})

test.for([
  ['13:00', '13:00'],
  ['approved until 9:30', '09:30'],
  ['agreed', undefined],
  ['2026-11-20', undefined],
  ['99:99', undefined],
])('the time in “%s” is %s', ([text, time]) => {
  expect(timeIn(text)).toBe(time)
})
