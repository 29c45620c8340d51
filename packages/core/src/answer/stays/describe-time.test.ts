import { describe, expect, test } from 'vitest'

import { LANGUAGES } from '../../language/language.ts'
import { clockText, describeBasis, describeTime, sourcesOfTime } from './describe-time.ts'
import type { StayTime, TimeEvidence } from './time-evidence.ts'

const place = { language: 'en', timezone: 'Europe/Paris', today: '2027-03-27' } as const
const saidAt = Date.parse('2027-03-26T15:05:00Z')

const evidence = (shape: Partial<TimeEvidence>): TimeEvidence => ({ basis: 'guest', dayOffset: 0, ...shape })
const time = (leading: Partial<TimeEvidence>, more: Partial<StayTime> = {}): StayTime => ({
  leading: evidence(leading),
  told: true,
  ...more,
})

describe('the time alone', () => {
  test.for<[shape: Partial<TimeEvidence>, text: string]>([
    [{ time: '19:30' }, '19:30'],
    [{ time: '18:00', to: '19:00' }, '18:00–19:00'],
    [{ time: '20:00', around: true }, 'around 20:00'],
    [{ time: '20:00', open: 'after' }, 'from 20:00'],
    [{ time: '20:00', open: 'before' }, 'by 20:00'],
    [{ time: '00:30', dayOffset: 1 }, '00:30 (after midnight)'],
    [{ basis: 'default', time: '15:00' }, 'from 15:00'],
    [{ late: true }, 'late, no time given'],
    [{ flight: { landsAt: '18:40' } }, 'time unknown, flight lands 18:40'],
    [{ basis: 'unknown' }, 'time unknown'],
  ])('%o is “%s”', ([shape, text]) => {
    expect(clockText(evidence(shape), 'arrival', 'en')).toBe(text)
  })

  test('the default is the earliest arrival and the latest departure', () => {
    expect(clockText(evidence({ basis: 'default', time: '11:00' }), 'departure', 'en')).toBe('by 11:00')
  })
})

describe('where it comes from', () => {
  test.for<[shape: Partial<TimeEvidence>, text: string]>([
    [{ time: '19:30', saidAt, medium: 'message', quote: 'at 19:30' }, 'guest’s message, 26 Mar 16:05: “at 19:30”'],
    [{ time: '19:30', saidAt, medium: 'call', quote: 'at 19:30' }, 'guest on the phone, 26 Mar 16:05: “at 19:30”'],
    [{ time: '19:30', saidAt, medium: 'note', quote: 'at 19:30' }, 'guest’s request at booking: “at 19:30”'],
    [
      { basis: 'agreed', time: '19:30', saidAt, medium: 'call', by: 'Ana_B' },
      'agreed by Ana\\_B on the phone, 26 Mar 16:05',
    ],
    [{ basis: 'agreed', time: '19:30', saidAt, medium: 'message' }, 'agreed by the team in a message, 26 Mar 16:05'],
    [{ basis: 'agreed', time: '19:30', saidAt, medium: 'note' }, 'agreed, booking note'],
    [{ basis: 'planned', time: '19:30' }, 'planned time in Guesty'],
    [{ basis: 'instant', time: '19:30' }, 'time of the booking in Guesty, not confirmed by the guest'],
    [{ basis: 'default', time: '15:00' }, 'house default'],
    [{ basis: 'unknown' }, ''],
  ])('%o', ([shape, text]) => {
    expect(describeBasis(time(shape), 'arrival', place)).toBe(text)
  })

  test('contradictions, earlier words and open requests are said', () => {
    const conflicting = evidence({ basis: 'planned', time: '17:00' })
    expect(describeTime(time({ time: '19:30', saidAt }, { conflicting }), 'arrival', place)).toBe(
      '**19:30** (guest’s message, 26 Mar 16:05; but also 17:00 (planned time in Guesty))',
    )
    const requested = evidence({ time: '12:00' })
    expect(describeBasis(time({ basis: 'default', time: '15:00' }, { requested }), 'arrival', place)).toBe(
      'house default; asked for 12:00, nobody has agreed',
    )
    expect(
      describeBasis(time({ basis: 'default', time: '15:00' }, { requested, refused: true }), 'arrival', place),
    ).toBe('house default; asked for 12:00, declined')
    expect(
      describeBasis(time({ late: true, saidAt }, { earlier: evidence({ time: '18:00', saidAt }) }), 'arrival', place),
    ).toBe('guest’s message, 26 Mar 16:05; before that: 18:00 (guest’s message, 26 Mar 16:05)')
  })

  test('an unknown time stands alone', () => {
    expect(describeTime(time({ basis: 'unknown' }), 'arrival', place)).toBe('**time unknown**')
  })

  test('every language has every word', () => {
    const shapes: Partial<TimeEvidence>[] = [
      ...(['message', 'call', 'note'] as const).flatMap((medium) =>
        (['agreed', 'guest'] as const).map((basis) => ({ basis, medium, time: '19:30', saidAt })),
      ),
      ...(['planned', 'instant', 'default'] as const).map((basis) => ({ basis, time: '15:00' })),
      { late: true, saidAt },
    ]
    for (const language of LANGUAGES) {
      const texts = shapes.map((shape) => describeTime(time(shape), 'arrival', { ...place, language }))
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
})

test('each source is named once', () => {
  const leading = evidence({ source: 'm1' })
  expect(sourcesOfTime({ leading, conflicting: leading, requested: evidence({ source: 'm2' }), told: true })).toEqual([
    'm1',
    'm2',
  ])
})
