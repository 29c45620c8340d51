import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { TimeStatement } from '../../record/statements/statement.ts'
import { minutesOfEvidence, type SaidTime, type TimeFindings, weighTimes } from './time-evidence.ts'

function said(
  by: 'guest' | 'team',
  at: number,
  statement: Partial<TimeStatement>,
  more: Partial<SaidTime> = {},
): SaidTime {
  const base: TimeStatement = {
    kind: 'arrival_time',
    precision: 'exact',
    dayOffset: 0,
    agreed: by === 'team',
    requested: false,
    quote: 'words',
    ...statement,
  }
  return { statement: base, source: `${by}:${at}`, saidAt: at, byTeam: by === 'team', ...more }
}

const planned = (time: string) => ({ time, dayOffset: 0 as const, source: 'stay' })
const houseDefault = { time: '15:00', source: 'listing' }
const instant = (time: string) => ({ time, source: 'stay' })

describe('the order of evidence', () => {
  test.for<[name: string, findings: TimeFindings, basis: string, time: string | undefined, told: boolean]>([
    ['nothing at all is unknown', { statements: [] }, 'unknown', undefined, false],
    ['the house default alone tells nothing', { statements: [], houseDefault }, 'default', '15:00', false],
    [
      'an instant equal to the default tells nothing',
      { statements: [], instant: instant('15:00'), houseDefault },
      'default',
      '15:00',
      false,
    ],
    [
      'an instant that differs leads the default',
      { statements: [], instant: instant('17:00'), houseDefault },
      'instant',
      '17:00',
      true,
    ],
    [
      'an instant counts where no default is known',
      { statements: [], instant: instant('15:00') },
      'instant',
      '15:00',
      true,
    ],
    [
      'the guest’s words lead the instant',
      { statements: [said('guest', 1, { from: '18:00' })], instant: instant('17:00'), houseDefault },
      'guest',
      '18:00',
      true,
    ],
    [
      'a planned time leads the guest’s words',
      { statements: [said('guest', 1, { from: '18:00' })], planned: planned('20:00'), houseDefault },
      'planned',
      '20:00',
      true,
    ],
    [
      'an agreed time after the guest’s words leads all',
      {
        statements: [said('guest', 1, { from: '18:00' }), said('team', 2, { from: '19:00' })],
        planned: planned('20:00'),
        houseDefault,
      },
      'agreed',
      '19:00',
      true,
    ],
    [
      'an agreed time before the guest’s last word does not lead',
      { statements: [said('team', 1, { from: '19:00' }), said('guest', 2, { from: '21:00' })] },
      'guest',
      '21:00',
      true,
    ],
    [
      'the guest’s newest word wins',
      { statements: [said('guest', 2, { from: '21:00' }), said('guest', 1, { from: '18:00' })] },
      'guest',
      '21:00',
      true,
    ],
    [
      'of one text the later words win',
      { statements: [said('guest', 1, { from: '17:00' }), said('guest', 1, { from: '19:00' })] },
      'guest',
      '19:00',
      true,
    ],
    [
      'a team’s remark that agrees nothing is no evidence',
      { statements: [said('team', 1, { from: '19:00', agreed: false })], houseDefault },
      'default',
      '15:00',
      false,
    ],
    [
      'a request is no announcement',
      { statements: [said('guest', 1, { from: '12:00', requested: true })], houseDefault },
      'default',
      '15:00',
      false,
    ],
    ['“late” is no time', { statements: [said('guest', 1, { late: true })], houseDefault }, 'guest', undefined, false],
    [
      'a flight is no time of arrival',
      { statements: [said('guest', 1, { flight: { landsAt: '18:40' } })], houseDefault },
      'guest',
      undefined,
      false,
    ],
    [
      'a flight does not take back the time that was named',
      { statements: [said('guest', 1, { from: '20:30' }), said('guest', 2, { flight: { landsAt: '18:40' } })] },
      'guest',
      '20:30',
      true,
    ],
    [
      'a flight that lands after the time named takes it back',
      { statements: [said('guest', 1, { from: '18:00' }), said('guest', 2, { flight: { landsAt: '21:40' } })] },
      'guest',
      undefined,
      false,
    ],
    [
      '“late” takes the time back',
      { statements: [said('guest', 1, { from: '18:00' }), said('guest', 2, { late: true })] },
      'guest',
      undefined,
      false,
    ],
    [
      'a statement of nothing is no evidence',
      { statements: [said('guest', 2, {})], houseDefault },
      'default',
      '15:00',
      false,
    ],
  ])('%s', ([, findings, basis, time, told]) => {
    const weighed = weighTimes(findings)
    expect([weighed.leading.basis, weighed.leading.time, weighed.told]).toEqual([basis, time, told])
  })

  test('the leading evidence does not depend on the order in which statements are found', () => {
    const statement = fc.record({
      by: fc.constantFrom('guest' as const, 'team' as const),
      hour: fc.integer({ min: 10, max: 23 }),
    })
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), (list) => {
        const statements = list.map(({ by, hour }, index) => said(by, index, { from: `${hour}:00` }))
        expect(weighTimes({ statements: statements.toReversed(), houseDefault })).toEqual(
          weighTimes({ statements, houseDefault }),
        )
      }),
    )
  })
})

describe('contradictions', () => {
  test.for<[name: string, findings: TimeFindings, other: string | undefined]>([
    [
      'more than 30 minutes apart',
      { statements: [said('guest', 1, { from: '18:00' })], planned: planned('18:31') },
      '18:00',
    ],
    [
      '30 minutes apart agree',
      { statements: [said('guest', 1, { from: '18:00' })], planned: planned('18:30') },
      undefined,
    ],
    [
      'a time inside a range agrees',
      { statements: [said('guest', 1, { from: '18:00', to: '20:00' })], planned: planned('19:00') },
      undefined,
    ],
    [
      'a time after a range disagrees',
      { statements: [said('guest', 1, { from: '18:00', to: '19:00' })], planned: planned('20:00') },
      '18:00',
    ],
    [
      '“not before” agrees with anything later',
      { statements: [said('guest', 1, { from: '18:00', open: 'after' })], planned: planned('22:00') },
      undefined,
    ],
    [
      '“not before” disagrees with what is earlier',
      { statements: [said('guest', 1, { from: '20:00', open: 'after' })], planned: planned('18:00') },
      '20:00',
    ],
    [
      '“by” agrees with anything earlier',
      { statements: [said('guest', 1, { from: '20:00', open: 'before' })], planned: planned('16:00') },
      undefined,
    ],
    [
      'past midnight is later than the evening',
      { statements: [said('guest', 1, { from: '00:30', dayOffset: 1 })], planned: planned('23:00') },
      '00:30',
    ],
    [
      'half past midnight is near a quarter past',
      {
        statements: [said('guest', 1, { from: '00:15', dayOffset: 1 })],
        planned: { time: '23:50', dayOffset: 0, source: 'stay' },
      },
      undefined,
    ],
    [
      'what was agreed before the guest’s last word is shown',
      { statements: [said('team', 1, { from: '19:00' }), said('guest', 2, { from: '21:00' })] },
      '19:00',
    ],
    [
      'an instant contradicts nobody',
      { statements: [said('guest', 1, { from: '20:00' })], instant: instant('16:00'), houseDefault },
      undefined,
    ],
    ['the default contradicts nobody', { statements: [said('guest', 1, { from: '20:00' })], houseDefault }, undefined],
    [
      '“late” contradicts nobody',
      { statements: [said('guest', 1, { late: true })], planned: planned('16:00') },
      undefined,
    ],
  ])('%s', ([, findings, other]) => {
    expect(weighTimes(findings).conflicting?.time).toBe(other)
  })

  test('a range past midnight ends the next day', () => {
    const range = said('guest', 1, { from: '23:00', to: '00:30' })
    expect(
      weighTimes({ statements: [range], planned: { time: '00:15', dayOffset: 1, source: 'stay' } }).conflicting,
    ).toBeUndefined()
  })
})

describe('what is shown besides', () => {
  test('a request stays open until the team agrees', () => {
    const request = said('guest', 1, { from: '12:00', requested: true })
    expect(weighTimes({ statements: [request], houseDefault }).requested?.time).toBe('12:00')
    expect(
      weighTimes({ statements: [request, said('team', 2, { from: '12:00' })], houseDefault }).requested,
    ).toBeUndefined()
  })

  test('a request after the agreement is open again', () => {
    const statements = [said('team', 1, { from: '12:00' }), said('guest', 2, { from: '11:00', requested: true })]
    expect(weighTimes({ statements, houseDefault })).toMatchObject({
      leading: { time: '12:00' },
      requested: { time: '11:00' },
    })
  })

  test('a refused request says so', () => {
    const statements = [said('guest', 1, { from: '12:00', requested: true }, { refused: true })]
    expect(weighTimes({ statements, houseDefault })).toMatchObject({ requested: { time: '12:00' }, refused: true })
  })

  test('“late” keeps the time that was named before in sight', () => {
    const statements = [said('guest', 1, { from: '18:00' }), said('guest', 2, { late: true })]
    expect(weighTimes({ statements }).earlier?.time).toBe('18:00')
  })

  test('past midnight counts on from the evening', () => {
    expect(minutesOfEvidence({ basis: 'guest', time: '00:30', dayOffset: 1 })).toBe(24 * 60 + 30)
    expect(minutesOfEvidence({ basis: 'unknown', dayOffset: 0 })).toBeUndefined()
  })
})
