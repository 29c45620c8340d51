import type { Instant } from '@innkeeper/core/time/calendar'
import type { DemoLanguage } from '@innkeeper/demo/world'

import type { EvalWorld } from '../gold/eval-world.ts'
import type { GoldRule } from '../gold/gold.ts'

/** The moments at which questions are asked. The business is made around the first. */
export const MOMENTS = {
  /** Friday 08:14 in Paris, 07:14 in Lisbon, 02:14 in New York. */
  morning: Date.UTC(2026, 10, 20, 7, 14),
  /** The same Friday, 23:40 in Paris and 17:40 in New York. */
  evening: Date.UTC(2026, 10, 20, 22, 40),
  /** After midnight in Europe, Saturday 02:00 and 01:00; still Friday 20:00 in New York. */
  night: Date.UTC(2026, 10, 21, 1, 0),
  /** Sunday 09:00 in Paris: the weekend is still this one. */
  sunday: Date.UTC(2026, 10, 22, 8, 0),
  /** Saturday 23:40 in Paris; the night has 23 hours, and 24 hours from here it is Monday. */
  clocksForward: Date.UTC(2027, 2, 27, 22, 40),
  /** The Sunday of it, 09:00 in Paris. */
  clocksSunday: Date.UTC(2027, 2, 28, 7, 0),
} as const satisfies Readonly<Record<string, Instant>>

export type Moment = keyof typeof MOMENTS

/** A question as someone types it, and how its right answer is computed. */
export interface EvalQuestion {
  /** By the names of the labelled sets. */
  readonly kind: string
  readonly language: DemoLanguage
  readonly moment: Moment
  /** `{guest:lake-in}`, `{family:lake-in}`, `{code:lake-in}`, `{phone:lake-in}`, `{national:mimosa-in}`: of the stay of the story of that name; `{caller:missed-stranger}`: of its call. */
  readonly text: string
  readonly gold: GoldRule
  /** Questions of one thread are asked in order, in one conversation. */
  readonly thread?: string
}

type Row = readonly [DemoLanguage, Moment, string, GoldRule]

/** Questions of one kind. */
export function ofKind(kind: string, ...rows: readonly Row[]): EvalQuestion[] {
  return rows.map(([language, moment, text, gold]) => ({ kind, language, moment, text, gold }))
}

/** A first question and what follows it. @param kind Of the first. */
export function thread(
  kind: string,
  language: DemoLanguage,
  moment: Moment,
  ...turns: readonly (readonly [string, GoldRule])[]
): EvalQuestion[] {
  const name = turns.map(([text]) => text).join(' / ')
  return turns.map(([text, gold], turn) => ({
    kind: turn === 0 ? kind : 'follow_up',
    language,
    moment,
    text,
    gold,
    thread: name,
  }))
}

/** Puts the world's names into a question. */
export function fillNames(text: string, world: EvalWorld): string {
  return text.replaceAll(/\{(\w+):([\w-]+)\}/g, (whole, what: string, scenario: string) => {
    switch (what) {
      case 'guest':
        return world.guest(scenario).fullName
      case 'family':
        return world.guest(scenario).lastName
      case 'code':
        return world.stay(scenario).code
      case 'phone':
        return world.guest(scenario).phone
      case 'national':
        return nationalFrench(world.guest(scenario).phone)
      case 'caller':
        return world.calls(scenario)[0]?.phone ?? whole
      default:
        throw new RangeError(`nothing is known to put in the place of ${whole}`)
    }
  })
}

/** `+33639980100` → `06 39 98 01 00`, as it is read out in France. @throws {RangeError} The number is not French. */
function nationalFrench(phone: string): string {
  if (!phone.startsWith('+33')) throw new RangeError('the number is not French')
  return `0${phone.slice(3)}`.replaceAll(/(\d\d)(?=\d)/g, '$1 ')
}
