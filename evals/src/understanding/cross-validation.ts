import { shippedModel } from '@innkeeper/core/question/classify'
import { isAnsweredUnasked, likelihoodForAssistant } from '@innkeeper/core/question/for-assistant'
import { scoresOf } from '@innkeeper/core/question/kind-model'
import type { Kind } from '@innkeeper/core/question/plan'

import { examplesOf, setNames, withStrangers } from './examples.ts'
import { calibrate, learnRounded, type Scored } from './learn.ts'
import { judge, readQuestions, type Judged } from './score.ts'

/** Sets by one author, left out together, with those that were written with the author's lines in view. */
interface Fold {
  readonly judged: readonly string[]
  readonly inViewOf: readonly string[]
}

/** Authors who knew nothing of each other: what a model makes of one whom it has not read is the best guess of what it makes of a stranger. */
export const STRANGERS: readonly Fold[] = [
  { judged: ['dev'], inViewOf: ['more', 'varied', 'hurried'] },
  { judged: ['fresh-fr', 'fresh-it'], inViewOf: ['more2', 'varied', 'hurried'] },
  { judged: ['fresh-de', 'fresh-en', 'fresh-es', 'fresh-pt'], inViewOf: ['varied', 'hurried'] },
  { judged: ['fresh2'], inViewOf: ['varied', 'varied2', 'hurried'] },
]

/** The sets of the dictionaries' own author: easier than any stranger's, as the words that concepts know were gathered from them. */
export const OWN: readonly Fold[] = [
  'de',
  'en',
  'es',
  'fr',
  'it',
  'pt',
  'more',
  'more2',
  'varied',
  'varied2',
  'everyday',
  'hurried',
].map((set) => ({ judged: [set], inViewOf: [] }))

/** What a model that had not seen a message's author makes of the message when it is overheard. */
export interface Overheard {
  readonly kind: Kind
  /** See `likelihoodForAssistant`; 0 for what is understood as a kind that nobody is answered for unasked. */
  readonly likelihood: number
}

export interface CrossValidation {
  readonly judged: readonly Judged[]
  readonly overheard: readonly Overheard[]
  /** See `KindModel`, by what the models made of the lines that they had not seen. */
  readonly temperature: number
}

/**
 * Every author's questions as understood by a model that was made without that author. Concepts and the grammar of times are as they
 * are: they were widened with some of these lines in view, so a stranger's result will be a few points lower.
 */
export async function crossValidate(
  folds: readonly Fold[],
  temperature = shippedModel().temperature,
): Promise<CrossValidation> {
  const judged: Judged[] = []
  const overheard: Overheard[] = []
  const scored: Scored[] = []
  for (const fold of folds) {
    const left = new Set([...fold.judged, ...fold.inViewOf])
    const learned = learnRounded(withStrangers(setNames().flatMap((name) => (left.has(name) ? [] : examplesOf(name)))))
    const model = { ...learned, temperature }
    for (const set of fold.judged) {
      const understood = await judge(readQuestions(set), model)
      for (const [at, { features, label, masked, kind }] of examplesOf(set).entries()) {
        scored.push({ scores: scoresOf(features, model), label })
        const meant = understood[at]?.plan.kinds[0]
        overheard.push({ kind, likelihood: isAnsweredUnasked(meant) ? likelihoodForAssistant(masked, model) : 0 })
      }
      judged.push(...understood)
    }
  }
  return { judged, overheard, temperature: calibrate(scored) }
}

/** Of an open room's messages that reach a likelihood: how many of the questions, and how much of the chat that nobody wanted answered. */
export function heardFrom(
  threshold: number,
  overheard: readonly Overheard[],
): { readonly questions: number; readonly falseAlarms: number } {
  const share = (of: readonly Overheard[]): number =>
    of.filter(({ likelihood }) => likelihood >= threshold).length / of.length
  return {
    questions: share(overheard.filter(({ kind }) => isAnsweredUnasked(kind))),
    falseAlarms: share(overheard.filter(({ kind }) => kind === 'small_talk')),
  }
}
