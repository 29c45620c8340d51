import type { QuestionPlan } from '../../question/plan.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { namedWindow, plain, quoted } from '../format.ts'
import { kindName } from '../kind-names.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import { topicName } from '../topic-names.ts'
import { withoutCodes } from '../without-codes.ts'
import { REVIEW_WORDS } from './reviews-below.words.ts'
import { FEW_RECORDS, PLAN_WORDS as WORDS } from './why-plan.words.ts'

/** How the previous question was understood, and the records that its answer rests on, as far as they may be seen now. */
export const answerWhyPlan: KindAnswerer = async (context) => {
  const { language, earlier, plan } = context
  const ids = earlier?.sourceIds ?? []
  const seen = new Set((ids.length === 0 ? [] : await context.records.get(ids)).map(({ record }) => record.id))
  const sources = ids.filter((id) => seen.has(id))
  const question = quoted(withoutCodes(earlier?.question ?? context.question))
  const understood = WORDS.understood[language]({ question, plan: planText(earlier?.plan ?? plan, context) })
  const basis = sources.length === 0 ? WORDS.restsOnNothing[language]() : WORDS.restsOn[language](sources.length)
  return {
    headline: `${understood} ${basis}`,
    items: [],
    notes: [],
    complete: null,
    sources: sources.slice(0, FEW_RECORDS),
  }
}

/** "arrivals, today, Saturday 27 March, Lake House, after 22:00". */
function planText(plan: QuestionPlan, { language, now, timezone }: AskContext): string {
  const { names, window, time, guests, score, scoreScale, topic } = plan
  const named = [...names.listings, ...names.guests, ...names.staff].map(({ text }) => plain(text))
  return [
    plan.kinds
      .filter((kind) => kind !== 'follow_up')
      .map((kind) => `**${kindName(kind, language)}**`)
      .join(' + '),
    window === null ? WORDS.anyTime[language]() : namedWindow(window, language, localDateOf(now, timezone)),
    ...named,
    ...[...names.codes, ...names.phones].map(plain),
    time ?? '',
    guests === null ? '' : STAY_WORDS.guests[language](guests),
    score === null ? '' : REVIEW_WORDS.below[language](scoreScale === null ? String(score) : `${score}/${scoreScale}`),
    topic === null ? '' : topicName(topic, language),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
