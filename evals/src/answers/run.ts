import { makePortfolio } from '@innkeeper/demo/portfolio'

import { EvalWorld } from './gold/eval-world.ts'
import type { Product } from './product.ts'
import { type EvalQuestion, fillNames, MOMENTS } from './questions/question.ts'
import { type Score, scoreAnswer } from './score.ts'

export interface Result {
  readonly question: EvalQuestion
  /** With the world's names in it. */
  readonly asked: string
  readonly answer: string
  readonly score: Score
}

/** The made-up business that the product is filled with when its clock starts at {@link MOMENTS}.morning. */
export function evalWorld(): EvalWorld {
  return new EvalWorld(makePortfolio({ now: MOMENTS.morning }))
}

/** Asks every question over HTTP and scores the answers. One after the other: threads need their order. */
export async function askAll(
  questions: readonly EvalQuestion[],
  product: Product,
  world: EvalWorld,
): Promise<Result[]> {
  const results: Result[] = []
  for (const question of questions) {
    const at = MOMENTS[question.moment]
    const asked = fillNames(question.text, world)
    const answer = await product.ask(asked, at, question.thread)
    const gold = question.gold({ world, at })
    results.push({ question, asked, answer: answer.answer, score: scoreAnswer(answer, gold, question.language) })
  }
  return results
}
