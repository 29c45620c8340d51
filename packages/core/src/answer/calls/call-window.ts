import type { When } from '../../question/plan.ts'
import { addDays, instantOf, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { namedDate, namedWindow } from '../format.ts'
import { askedWindows } from '../windows.ts'
import type { Words } from '../words.ts'
import type { CallWindow } from './returned-calls.ts'

/** "Last night" and "overnight" begin here, in the business's own zone (semantics.md). */
const EVENING = '18:00'

const SINCE: Words<{ readonly day: string; readonly time: string }> = {
  en: ({ day, time }) => `since ${day}, ${time}`,
  es: ({ day, time }) => `desde ${day}, ${time}`,
  fr: ({ day, time }) => `depuis ${day}, ${time}`,
  de: ({ day, time }) => `seit ${day}, ${time}`,
  it: ({ day, time }) => `da ${day}, ${time}`,
  pt: ({ day, time }) => `desde ${day}, ${time}`,
}

/** A stretch of time that a question about calls or messages means, in the business's own zone, and in words. */
export interface AskedInstants {
  readonly instants: CallWindow
  /** "yesterday, Friday 26 March", "since yesterday, Friday 26 March, 18:00". */
  readonly text: string
  /** The question named no time, and the default was taken. */
  readonly assumed: boolean
}

export function callWindow(
  context: Pick<AskContext, 'plan' | 'now' | 'timezone' | 'settings' | 'language'>,
  defaultWhen: When,
): AskedInstants {
  const { timezone, now, language } = context
  const asked = askedWindows(context, defaultWhen, 'past')
  const { from, to } = asked.business
  const today = localDateOf(now, timezone)
  const evening = asked.when === 'last_night'
  return {
    instants: {
      from: instantOf(from, evening ? EVENING : '00:00', timezone),
      to: instantOf(addDays(to, 1), '00:00', timezone),
    },
    text: evening
      ? SINCE[language]({ day: namedDate(from, language, today), time: EVENING })
      : namedWindow(asked.business, language, today),
    assumed: asked.assumed,
  }
}
