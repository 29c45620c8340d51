import { audienceOf } from '../access/class-policy.ts'
import { narrowReader } from '../access/narrow.ts'
import type { LanguageModel } from '../answer/language-model.ts'
import { foldWords } from '../language/fold.ts'
import { carryNames, continuePlan } from '../question/continue-plan.ts'
import type { Kind, QuestionPlan } from '../question/plan.ts'
import { acceptProposedPlan } from '../question/plan-schema.ts'
import { statedMembers } from '../question/proposal-schema.ts'
import { recordDirectory } from '../question/record-directory.ts'
import { splitQuestion } from '../question/split-question.ts'
import { understand } from '../question/understand.ts'
import type { FactsByType } from '../record/facts.ts'
import type { RecordReader } from '../record/record-store.ts'
import { canonicalJson } from '../record/version.ts'
import type { Question } from './answer-question.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'
import type { Log } from './ports.ts'

export type Exchange = FactsByType['interaction']['exchange']

/** One question of a message, and what it means. */
export interface PlannedPart {
  readonly question: string
  readonly plan: QuestionPlan
}

export interface PlanPorts {
  readonly records: RecordReader
  readonly settings: BusinessSettings
  readonly timezone: string
  readonly now: () => number
}

/** A plan that code is this sure of is not shown to a model. */
const SURE_PLAN = 0.6
const PLANNING_DEADLINE_MS = 2_500
/** How many exchanges back a follow-up and the model can see. */
const REMEMBERED_EXCHANGES = 5
/** A part this short goes on from the part before: "Who needs a cot this week? Pets?" */
const SHORT_PART_WORDS = 3

/** What a message means, without answering it: its questions joined into one plan. */
export async function planQuestion(asked: Question, ports: PlanPorts): Promise<QuestionPlan> {
  const reader = narrowReader(ports.records, audienceOf(asked.asker, ports.settings.classes))
  return joinedPlan(await planParts(asked, ports, { reader, history: await conversationHistory(asked, reader) }))
}

/**
 * The questions of a message, each with its plan; a later one goes on from the one before it. Asides that are no question are left
 * out. With a model, what code is unsure of is put to it.
 */
export async function planParts(
  asked: Question,
  ports: PlanPorts & { readonly model?: LanguageModel | undefined; readonly log?: Log },
  known: { readonly reader: RecordReader; readonly history: readonly Exchange[]; readonly traceId?: string },
): Promise<PlannedPart[]> {
  const parts: PlannedPart[] = []
  let previous = known.history.at(-1)?.plan as QuestionPlan | undefined
  for (const question of splitQuestion(asked.question)) {
    const part = { ...asked, question }
    const alone = await planOne(part, ports, known.reader, previous)
    const plan = goneOn(await planTogether(part, alone, ports, known), question, parts.at(-1)?.plan)
    if (plan.kinds[0] === 'attack') return [{ question: asked.question, plan }]
    if (!parts.some((part) => asksTheSame(part.plan, plan))) parts.push({ question, plan })
    previous = plan
  }
  const questions = parts.filter(({ plan }) => plan.kinds[0] !== 'small_talk')
  return questions.length > 0 ? questions : parts.slice(0, 1)
}

/** One plan for a message of several questions: the first one's, with the kinds of all. */
export function joinedPlan(parts: readonly PlannedPart[]): QuestionPlan {
  const [first] = parts
  if (!first) throw new RangeError('a message has at least one part')
  const kinds: Kind[] = [...new Set(parts.flatMap(({ plan }) => plan.kinds))]
  return { ...first.plan, kinds }
}

async function planOne(
  asked: Question,
  ports: PlanPorts,
  reader: RecordReader,
  previous: QuestionPlan | undefined,
): Promise<QuestionPlan> {
  const options = {
    now: asked.at ?? ports.now(),
    timezone: ports.timezone,
    settings: ports.settings,
    directory: recordDirectory(reader, ports.settings),
    ...(previous ? { previous } : {}),
  }
  const plan = await understand(asked.question, options)
  return previous ? carryNames(continuePlan(plan, previous, options), previous, asked.question) : plan
}

/** "Did anybody call? Who must be called back?" is one question said twice. */
function asksTheSame(left: QuestionPlan, right: QuestionPlan): boolean {
  const asked = ({ kinds, when, topic, time, names }: QuestionPlan): string =>
    canonicalJson([kinds.filter((kind) => kind !== 'follow_up'), when, topic, time, names])
  return asked(left) === asked(right)
}

/**
 * A later part in the light of the one before it: a message is in one language, and a short part without a time of its own is about the same
 * time; one that only names another wish ("Pets?") asks for that wish.
 */
function goneOn(plan: QuestionPlan, question: string, before: QuestionPlan | undefined): QuestionPlan {
  if (!before) return plan
  const inLanguage = { ...plan, language: before.language }
  // "What happened last night? What needs attention first?" is told once.
  if (plan.when === 'none' && plan.kinds[0] === 'digest' && before.kinds[0] === 'digest')
    return { ...inLanguage, when: before.when, window: before.window }
  if (plan.when !== 'none' || foldWords(question).length > SHORT_PART_WORDS) return inLanguage
  const sameWish = before.kinds.includes('special_requests') && plan.topic !== null
  return { ...inLanguage, when: before.when, window: before.window, kinds: sameWish ? before.kinds : plan.kinds }
}

/** The code's plan, or what is sound of a model's proposal where the code is unsure of the kind. */
async function planTogether(
  asked: Question,
  plan: QuestionPlan,
  ports: PlanPorts & { readonly model?: LanguageModel | undefined; readonly log?: Log },
  { reader, traceId }: { readonly reader: RecordReader; readonly traceId?: string },
): Promise<QuestionPlan> {
  const { model, settings, timezone, log } = ports
  if (!model || plan.confidence >= SURE_PLAN || plan.kinds[0] === 'follow_up') return plan
  const now = asked.at ?? ports.now()
  try {
    const signal = AbortSignal.timeout(PLANNING_DEADLINE_MS)
    const proposal = await model.proposePlan({ question: asked.question, codePlan: plan, now, timezone, signal })
    const directory = recordDirectory(reader, settings)
    const accepted = await acceptProposedPlan(statedMembers(proposal), plan, directory, { now, timezone, settings })
    log?.info('model proposed a plan', {
      traceId,
      model: model.name,
      kinds: accepted.plan.kinds,
      refused: accepted.reason,
    })
    return accepted.plan
  } catch (error) {
    log?.warn('model proposed no plan; the code’s own is used', { traceId, model: model.name, error })
    return plan
  }
}

/** The conversation's last exchanges that this asker may see, oldest first. */
export async function conversationHistory(asked: Question, reader: RecordReader): Promise<Exchange[]> {
  if (asked.conversationId === undefined) return []
  const page = await reader.find(
    { types: ['interaction'], where: [{ facet: 'conversation', in: [asked.conversationId] }] },
    1_000,
  )
  return (
    page.items
      .flatMap(({ record }) => (record.facts as Partial<FactsByType['interaction']>).exchange ?? [])
      // A conversation's name is the caller's own string: it opens nobody else's exchanges.
      .filter(
        ({ askerId, roomId }) =>
          askerId === asked.asker?.userId || (roomId !== undefined && roomId === asked.asker?.roomId),
      )
      .sort((left, right) => left.at - right.at)
      .slice(-REMEMBERED_EXCHANGES)
  )
}
