import * as z from 'zod'

import { LANGUAGES } from '../language/language.ts'
import type { Directory } from './directory.ts'
import { directionOf } from './kind-traits.ts'
import { KINDS, type NameMatch, type QuestionPlan } from './plan.ts'
import type { UnderstandOptions } from './understand.ts'
import { windowOf } from './window.ts'

const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const DATE = '(?:(?:20\\d\\d-)?\\d\\d-\\d\\d|--\\d\\d)'
const WHEN = new RegExp(
  `^(?:today|tonight|tomorrow|yesterday|now|none|(?:this|next|last)_(?:weekend|week|month)|last_night|since_yesterday|last_7_days|next_7_days|next_30_days|(?:next_|last_)?weekday:${WEEKDAY}|weekdays:${WEEKDAY}\\.\\.${WEEKDAY}|date:${DATE}|range:${DATE}\\.\\.${DATE}|in_days:-?\\d{1,3}|(?:last|next)_days:[1-9]\\d{0,2})$`,
)

const NameMatchSchema = z.strictObject({
  text: z.string().max(200),
  ids: z.array(z.string().max(200)).max(50),
  exact: z.boolean(),
})
const LocalDateSchema = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** The shape of a {@link QuestionPlan}, for one that comes from outside: a model's proposal, or a plan kept with an answer. */
export const QuestionPlanSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  kinds: z.array(z.enum(KINDS)).min(1).max(4),
  when: z.string().regex(WHEN, 'no known expression of time'),
  window: z.strictObject({ from: LocalDateSchema, to: LocalDateSchema }).nullable(),
  names: z.strictObject({
    guests: z.array(NameMatchSchema).max(20),
    listings: z.array(NameMatchSchema).max(20),
    staff: z.array(NameMatchSchema).max(20),
    codes: z.array(z.string().max(40)).max(20),
    phones: z.array(z.string().max(40)).max(20),
  }),
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  guests: z.number().int().min(1).max(200).nullable(),
  score: z.number().min(0).max(10).nullable(),
  scoreScale: z.union([z.literal(5), z.literal(10)]).nullable(),
  topic: z.string().max(60).nullable(),
  wants: z.enum(['list', 'count']),
  after: z.enum(KINDS).nullable(),
  confidence: z.number().min(0).max(1),
})

/** What a model may propose: any part of a plan. The window is computed and the language is the code's. */
export const ProposedPlan = QuestionPlanSchema.omit({
  window: true,
  language: true,
  confidence: true,
  after: true,
}).partial()

export interface AcceptedPlan {
  readonly plan: QuestionPlan
  /** Why the proposal, or a part of it, was not taken. Absent: all of it was. */
  readonly reason?: string
}

/** From here on the code's own kind is not a model's to change. */
const SURE = 0.9

/**
 * Takes what is sound of a plan that a model proposed, into the plan that the code made.
 *
 * An attack stays an attack. Only names that the code found in the question, or listings that exist, are taken: a model can neither invent a
 * person nor widen a question to everybody. Times that the code read stay.
 *
 * @param proposal Anything; what does not fit {@link ProposedPlan} is refused whole.
 */
export async function acceptProposedPlan(
  proposal: unknown,
  codePlan: QuestionPlan,
  directory: Pick<Directory, 'listings'>,
  options: Pick<UnderstandOptions, 'now' | 'timezone' | 'settings'>,
): Promise<AcceptedPlan> {
  if (codePlan.kinds.includes('attack')) return { plan: codePlan, reason: 'an attack is not planned anew' }
  const parsed = ProposedPlan.safeParse(proposal)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { plan: codePlan, reason: `not a plan: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() }
  }
  const proposed = parsed.data
  const listings = new Set((await directory.listings()).map(({ id }) => id))
  const stranger = unknownId(proposed.names, codePlan, listings)
  if (stranger) return { plan: codePlan, reason: `the question does not name ${stranger}` }
  const sure = codePlan.confidence >= SURE
  const kinds = !sure && proposed.kinds ? proposed.kinds : codePlan.kinds
  const when = codePlan.when === 'none' && proposed.when ? proposed.when : codePlan.when
  const window = windowOf(when, {
    now: options.now,
    timezone: options.timezone,
    weekStartsOn: options.settings.weekStartsOn,
    direction: directionOf(kinds[0] ?? codePlan.kinds[0] ?? 'unknowable'),
  })
  const plan: QuestionPlan = {
    ...codePlan,
    kinds,
    when,
    window: when === codePlan.when && kinds === codePlan.kinds ? codePlan.window : window,
    names: { ...codePlan.names, ...(proposed.names?.listings.length ? { listings: proposed.names.listings } : {}) },
    time: codePlan.time ?? proposed.time ?? null,
    guests: codePlan.guests ?? proposed.guests ?? null,
    score: codePlan.score ?? proposed.score ?? null,
    scoreScale: codePlan.scoreScale ?? proposed.scoreScale ?? null,
    topic: codePlan.topic ?? proposed.topic ?? null,
    wants: proposed.wants ?? codePlan.wants,
  }
  return sure && proposed.kinds && proposed.kinds[0] !== kinds[0]
    ? { plan, reason: 'the code is sure of the kind' }
    : { plan }
}

function unknownId(
  names: QuestionPlan['names'] | undefined,
  codePlan: QuestionPlan,
  listings: ReadonlySet<string>,
): string | undefined {
  if (!names) return undefined
  const idsOf = (matches: readonly NameMatch[]): string[] => matches.flatMap(({ ids }) => ids)
  const known = new Set([...idsOf(codePlan.names.guests), ...idsOf(codePlan.names.staff)])
  const person = [...idsOf(names.guests), ...idsOf(names.staff)].find((id) => !known.has(id))
  if (person) return 'that person'
  if (idsOf(names.listings).some((id) => !listings.has(id))) return 'that listing'
  if (names.codes.some((code) => !codePlan.names.codes.includes(code))) return 'that code'
  if (names.phones.some((phone) => !codePlan.names.phones.includes(phone))) return 'that number'
  return undefined
}
