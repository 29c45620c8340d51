import { scoresOf } from '@innkeeper/core/question/kind-model'

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
  { judged: ['dev'], inViewOf: ['more', 'varied'] },
  { judged: ['fresh-fr', 'fresh-it'], inViewOf: ['more2', 'varied'] },
  { judged: ['fresh-de', 'fresh-en', 'fresh-es', 'fresh-pt'], inViewOf: ['varied'] },
]

/** The sets of the dictionaries' own author: easier than any stranger's, as the words that concepts know were gathered from them. */
export const OWN: readonly Fold[] = ['de', 'en', 'es', 'fr', 'it', 'pt', 'more', 'more2', 'varied'].map((set) => ({
  judged: [set],
  inViewOf: [],
}))

export interface CrossValidation {
  readonly judged: readonly Judged[]
  /** See `KindModel`, by what the models made of the lines that they had not seen. */
  readonly temperature: number
}

/**
 * Every author's questions as understood by a model that was made without that author. Concepts and the grammar of times are as they
 * are: they were widened with some of these lines in view, so the result is a little better than a stranger's will be.
 */
export async function crossValidate(folds: readonly Fold[], temperature = 0.4): Promise<CrossValidation> {
  const judged: Judged[] = []
  const scored: Scored[] = []
  for (const fold of folds) {
    const left = new Set([...fold.judged, ...fold.inViewOf])
    const model = learnRounded(withStrangers(setNames().flatMap((name) => (left.has(name) ? [] : examplesOf(name)))))
    for (const set of fold.judged) {
      for (const { features, label } of examplesOf(set)) scored.push({ scores: scoresOf(features, model), label })
      judged.push(...(await judge(readQuestions(set), { ...model, temperature })))
    }
  }
  return { judged, temperature: calibrate(scored) }
}
