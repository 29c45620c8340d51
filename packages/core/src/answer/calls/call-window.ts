import { addDays, instantOf, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { namedWindow } from '../format.ts'
import { askedWindows } from '../windows.ts'
import type { CallWindow } from './returned-calls.ts'

/** "Last night" and "overnight" begin here, in the business's own zone (semantics.md). */
const EVENING = '18:00'

/** The stretch of time that a question about calls or messages means, in the business's own zone, and in words. */
export function callWindow(
  context: Pick<AskContext, 'plan' | 'now' | 'timezone' | 'settings' | 'language'>,
  defaultWhen: string,
): { readonly instants: CallWindow; readonly text: string } {
  const { timezone, now, language } = context
  const asked = askedWindows(context, defaultWhen, 'past')
  const { from, to } = asked.business
  const evening = asked.when === 'last_night'
  return {
    instants: {
      from: instantOf(from, evening ? EVENING : '00:00', timezone),
      to: instantOf(addDays(to, 1), '00:00', timezone),
    },
    text: namedWindow(asked.business, language, localDateOf(now, timezone)),
  }
}
