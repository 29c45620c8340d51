import type { When } from '../../question/plan.ts'
import { addDays, instantOf, localDateTime } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { namedDate, namedWindow } from '../format.ts'
import { askedWindows } from '../windows.ts'
import type { Words } from '../words.ts'
import { NIGHT, NOON, partOfDay, type PartOfDay } from './part-of-day.ts'
import type { CallWindow } from './returned-calls.ts'

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

/** A day of which a part is named ("this morning") means the hours of that part, and so does "last night"; both until now after "since". */
export function callWindow(
  context: Pick<AskContext, 'plan' | 'question' | 'earlier' | 'now' | 'timezone' | 'settings' | 'language'>,
  defaultWhen: When,
): AskedInstants {
  const { timezone, now, language, plan, earlier } = context
  // "They just rang" says when it is asked: of a number all that is known is meant.
  const when = plan.when === 'now' && plan.names.phones.length > 0 ? 'none' : plan.when
  const asked = askedWindows({ ...context, plan: { ...plan, when } }, defaultWhen, 'past')
  const { from, to } = asked.business
  const night = asked.when === 'last_night'
  const before = plan.kinds[0] === 'follow_up' ? earlier?.question : undefined
  const named = partOfDay(context.question) ?? partOfDay(before ?? '')
  const local = localDateTime(now, timezone)
  // In the morning the night is told of until now: nobody has looked since.
  const lastNight: PartOfDay = local.time < NOON ? { from: NIGHT.from } : { ...named, from: NIGHT.from }
  const part = night ? lastNight : from === to && !asked.assumed ? named : undefined
  const day = namedDate(from, language, local.date)
  const end = part?.to
  return {
    instants: {
      from: instantOf(from, part?.from ?? '00:00', timezone),
      to: end
        ? instantOf(end > part.from ? from : addDays(from, 1), end, timezone)
        : instantOf(addDays(to, 1), '00:00', timezone),
    },
    text: end
      ? `${day}, ${part.from}–${end}`
      : part
        ? SINCE[language]({ day, time: part.from })
        : namedWindow(asked.business, language, local.date),
    assumed: asked.assumed,
  }
}
