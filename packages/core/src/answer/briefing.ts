import { type Kind, NOTHING_MORE, type QuestionPlan, type When } from '../question/plan.ts'
import { localDateTime } from '../time/calendar.ts'
import type { AskContext, KindAnswerer } from './ask-context.ts'
import { BRIEFING_WORDS as WORDS } from './briefing.words.ts'
import type { Finding } from './finding.ts'
import { capitalised, longDate } from './format.ts'
import { answerArrivals } from './kinds/arrivals.ts'
import { answerBalanceDue } from './kinds/balance-due.ts'
import { answerCallsMissed } from './kinds/calls-missed.ts'
import { answerDepartures } from './kinds/departures.ts'
import { taskItems } from './kinds/tasks-open.ts'
import { answerTurnovers } from './kinds/turnovers.ts'
import { answerUnansweredMessages } from './kinds/unanswered-messages.ts'
import { nothingMayBeTold } from './refusals.ts'
import { isInTheWay, openTasks } from './tasks/open-tasks.ts'

export type BriefingPart =
  | 'arrivals'
  | 'departures'
  | 'turnovers'
  | 'unanswered'
  | 'missedCalls'
  | 'inTheWay'
  | 'unpaid'

/** What a briefing is made from: nobody has asked a question. */
export type BriefingContext = Omit<AskContext, 'plan' | 'question' | 'linesAtMost'>

const answerInTheWay: KindAnswerer = async (context) => {
  const tasks = (await openTasks(context)).filter(isInTheWay)
  return { headline: '', items: await taskItems(tasks, context), notes: [], complete: null }
}

/** In the order in which they are told. What a kind of question means without a time is meant here too. */
const PARTS: readonly (readonly [BriefingPart, KindAnswerer, Kind, When])[] = [
  ['arrivals', answerArrivals, 'arrivals', 'today'],
  ['departures', answerDepartures, 'departures', 'today'],
  ['turnovers', answerTurnovers, 'turnovers', 'today'],
  ['unanswered', answerUnansweredMessages, 'unanswered_messages', 'none'],
  ['missedCalls', answerCallsMissed, 'calls_missed', 'none'],
  ['inTheWay', answerInTheWay, 'tasks_open', 'today'],
  ['unpaid', answerBalanceDue, 'balance_due', 'today'],
]

/**
 * The day as it lies ahead, each list complete: a heading, a finding for each part that holds something, and what there is nothing of. Of
 * money only to an audience that may be told of it; a quiet day is one line.
 */
export async function briefingFindings(context: BriefingContext): Promise<Finding[]> {
  const { language, audience, now, timezone } = context
  if (!audience.classes.includes('operations')) return [nothingMayBeTold(language)]
  const mayKnowMoney = audience.classes.includes('money')
  const told = new Set<string>()
  const fresh = (notes: readonly string[]) => notes.filter((note) => !told.has(note) && told.add(note))
  const full: Finding[] = []
  const empty: { readonly part: BriefingPart; readonly notes: readonly string[] }[] = []
  for (const [part, answer, kind, when] of PARTS) {
    if (part === 'unpaid' && !mayKnowMoney) continue
    const { items, notes, sources = [] } = await answer(contextOf(context, kind, when))
    if (items.length === 0) empty.push({ part, notes: fresh(notes) })
    else {
      const headline = `**${WORDS.parts[part][language]()} (${items.length})**`
      full.push({ headline, items, notes: fresh(notes), complete: null, sources })
    }
  }
  const { date, time } = localDateTime(now, timezone)
  const title = WORDS.title[language]({ day: capitalised(longDate(date, language, date)), at: time })
  const notes = [...empty.flatMap((part) => part.notes), ...(mayKnowMoney ? [] : [WORDS.withoutMoney[language]()])]
  if (full.length === 0) return [{ ...QUIET, headline: `${title}: ${WORDS.quiet[language]()}`, notes }]
  const none = empty.map(({ part }) => WORDS.parts[part][language]()).join(', ')
  return [
    { ...QUIET, headline: title },
    ...full,
    ...(none === '' && notes.length === 0
      ? []
      : [{ ...QUIET, headline: none === '' ? '' : WORDS.none[language](none), notes }]),
  ]
}

const QUIET = { items: [], notes: [], complete: null } satisfies Omit<Finding, 'headline'>

function contextOf(context: BriefingContext, kind: Kind, when: When): AskContext {
  const { language } = context
  const plan: QuestionPlan = {
    language,
    kinds: [kind],
    when,
    window: null,
    names: { guests: [], listings: [], staff: [], codes: [], phones: [] },
    ...NOTHING_MORE,
    confidence: 1,
  }
  return { ...context, plan, question: '', linesAtMost: Number.POSITIVE_INFINITY }
}
