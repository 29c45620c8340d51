import { readFileSync } from 'node:fs'

import { LANGUAGES, type Language } from '@innkeeper/core/language/language'
import type { KindModel } from '@innkeeper/core/question/kind-model'
import { directionOf } from '@innkeeper/core/question/kind-traits'
import type { Kind, QuestionPlan } from '@innkeeper/core/question/plan'
import { understand } from '@innkeeper/core/question/understand'
import { windowOf } from '@innkeeper/core/question/window'
import { DEFAULT_SETTINGS } from '@innkeeper/core/settings/business-settings'

import { DIRECTORY, fillPlaceholders } from './directory.ts'

export interface Question {
  readonly lang: Language
  readonly kind: Kind
  readonly slots: Readonly<Record<string, string | number>>
  readonly text: string
}

export interface Judged {
  readonly question: Question
  readonly asked: string
  readonly plan: QuestionPlan
  readonly kindRight: boolean
  readonly windowRight: boolean
}

export interface Tally {
  of: number
  language: number
  kind: number
  window: number
  both: number
}

/** A Wednesday afternoon in March, so that weekends, months and years lie on both sides. */
export const NOW = Date.UTC(2027, 2, 17, 13, 30)
export const TIMEZONE = 'Europe/Lisbon'

/** @param set `en`, `es`, … or `dev`. */
export function readQuestions(set: string): Question[] {
  const file = new URL(`../../questions/${set}.jsonl`, import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Question)
}

/** Understands each question with its placeholders filled, and compares kind and window with what its label means at {@link NOW}. */
export async function judge(questions: readonly Question[], model?: KindModel): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const [at, question] of questions.entries()) {
    const asked = fillPlaceholders(question.text, at + 1)
    const plan = await understand(asked, {
      now: NOW,
      timezone: TIMEZONE,
      settings: DEFAULT_SETTINGS,
      directory: DIRECTORY,
      ...(model ? { model } : {}),
    })
    const kindRight = plan.kinds[0] === question.kind
    const labelled = windowOf(String(question.slots['when'] ?? 'none'), {
      now: NOW,
      timezone: TIMEZONE,
      weekStartsOn: 'monday',
      direction: directionOf(question.kind),
    })
    const { window } = plan
    const windowRight = labelled?.from === window?.from && labelled?.to === window?.to
    judged.push({ question, asked, plan, kindRight, windowRight })
  }
  return judged
}

export function tally(judged: readonly Judged[], group: (judged: Judged) => string): Map<string, Tally> {
  const groups = new Map<string, Tally>()
  for (const one of judged) {
    const name = group(one)
    const scores = groups.get(name) ?? { of: 0, language: 0, kind: 0, window: 0, both: 0 }
    scores.of += 1
    scores.language += Number(one.plan.language === one.question.lang)
    scores.kind += Number(one.kindRight)
    scores.window += Number(one.windowRight)
    scores.both += Number(one.kindRight && one.windowRight)
    groups.set(name, scores)
  }
  return groups
}

/** One line a group: share of right languages, kinds, windows, and of both kind and window. */
export function table(groups: ReadonlyMap<string, Tally>): string {
  const percent = (part: number, of: number): string => ((100 * part) / of).toFixed(1).padStart(6)
  const rows = [...groups].map(([name, { of, language, kind, window, both }]) =>
    [
      name.padEnd(22),
      String(of).padStart(6),
      percent(language, of),
      percent(kind, of),
      percent(window, of),
      percent(both, of),
    ].join(' '),
  )
  return [`${''.padEnd(22)}  lines   lang   kind window   both`, ...rows].join('\n')
}

export const SETS = [...LANGUAGES, 'dev'] as const
