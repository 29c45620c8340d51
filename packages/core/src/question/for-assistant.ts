import { needsAnswer } from '../language/needs-answer.ts'
import { classify, shippedModel } from './classify.ts'
import type { KindModel } from './kind-model.ts'
import type { Kind } from './plan.ts'

/**
 * How likely a message asks something that the assistant is for, 0 to 1. An attack counts as asking: it is refused, not passed over.
 *
 * @param masked Of `maskQuestion`.
 */
export function likelihoodForAssistant(masked: string, model: KindModel = shippedModel()): number {
  if (!needsAnswer(masked) || isAddressed(masked)) return 0
  const chat = classify(masked, model).find(({ kind }) => kind === 'small_talk')
  return 1 - (chat?.probability ?? 0)
}

const NAME = String.raw`@\s*(?:\{\w+\}|[\p{L}\p{N}._-]+)|\{(?:staff|name)\}(?=\s*[,:!])`
/** "@maria did you call back", "Hey Nadia, can you …": it begins with whom it is for. */
const BEGINS_WITH_A_NAME = new RegExp(String.raw`^\s*(?:\p{L}+[\s,!]+)?(?:${NAME})`, 'u')
/** "When do you start tomorrow, Nadia?", "Did it work? @maria": so does it end. */
const ENDS_WITH_A_NAME = /(?:,\s*@?\s*\{staff\}|[?!.,]\s*@\s*(?:\{\w+\}|[\p{L}\p{N}._-]+))[\s?!.]*$/u

/** Whether a message says by name which colleague it is for. @param masked Of `maskQuestion`. */
function isAddressed(masked: string): boolean {
  return BEGINS_WITH_A_NAME.test(masked) || ENDS_WITH_A_NAME.test(masked)
}

/** Kinds that nobody is answered for who has not asked the assistant. */
const ONLY_ADDRESSED: ReadonlySet<Kind> = new Set(['small_talk', 'attack', 'follow_up', 'unknowable'])

export function isAnsweredUnasked(kind: Kind | undefined): boolean {
  return kind !== undefined && !ONLY_ADDRESSED.has(kind)
}

/** From here on a message in an open room is answered unasked. Chosen by cross-validation: evals/reports/kinds.json says what it lets through. */
export const SPEAKS_FROM = 0.97

/**
 * Whether a message that was written in a room, and not to the assistant, is a question for it all the same. Being silent is the safer
 * mistake there: whoever wants an answer can address the assistant, and then this is not asked.
 *
 * @param masked Of `maskQuestion`.
 */
export function isForAssistant(masked: string, model: KindModel = shippedModel()): boolean {
  return likelihoodForAssistant(masked, model) >= SPEAKS_FROM
}
