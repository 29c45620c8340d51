/**
 * Makes the model that tells what kind of question a text is. Run `scripts/list-ordinary-words.ts` before it.
 *
 * First leaves out one author's sets after another and scores a model of the rest on them (evals/reports/kinds.json); then learns from all of
 * evals/questions/ and writes packages/core/src/question/kinds-model.json. About a minute on one core; the same input gives the same model.
 *
 * `--cross` stops after the scores, which then include the dictionaries' own author; `--errors` prints what was misunderstood.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { SPEAKS_FROM } from '@innkeeper/core/question/for-assistant'
import { storeModel } from '@innkeeper/core/question/kind-model'
import { crossValidate, heardFrom, OWN, STRANGERS } from '@innkeeper/evals/understanding/cross-validation'
import { examplesOf, setNames, withStrangers } from '@innkeeper/evals/understanding/examples'
import { learn } from '@innkeeper/evals/understanding/learn'
import { table, tally, type Judged, type Tally } from '@innkeeper/evals/understanding/score'

const MODEL = new URL('../packages/core/src/question/kinds-model.json', import.meta.url)
const REPORT = new URL('../evals/reports/kinds.json', import.meta.url)

const percent = (part: number, of: number): number => Math.round((1000 * part) / of) / 10

function percents(groups: ReadonlyMap<string, Tally>): Record<string, Record<'kind' | 'window' | 'both', number>> {
  return Object.fromEntries(
    [...groups].map(([name, { of, kind, window, both }]) => [
      name,
      { kind: percent(kind, of), window: percent(window, of), both: percent(both, of) },
    ]),
  )
}

const byLanguage = ({ question }: Judged): string => question.lang
const byKind = ({ question }: Judged): string => question.kind

function printErrors(judged: readonly Judged[]): void {
  for (const { kindRight, windowRight, question, plan, asked } of judged)
    if (!(kindRight && windowRight))
      process.stdout.write(
        `${question.lang} ${question.kind} → ${plan.kinds[0]} ${plan.confidence.toFixed(2)} ${question.slots['when']} → ${plan.when} | ${asked}\n`,
      )
}

const crossOnly = process.argv.includes('--cross')
const { judged, overheard, temperature } = await crossValidate(crossOnly ? [...STRANGERS, ...OWN] : STRANGERS)
const tables = [tally(judged, byLanguage), tally(judged, byKind), tally(judged, () => 'all')].map(table)
process.stdout.write(`Authors left out, in percent\n${tables.join('\n')}\n`)
const THRESHOLDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99]
const curve = [...new Set([...THRESHOLDS, SPEAKS_FROM])].map((threshold) => {
  const { questions, falseAlarms } = heardFrom(threshold, overheard)
  return { threshold, questions: percent(questions, 1), falseAlarms: percent(falseAlarms, 1) }
})
for (const { threshold, questions, falseAlarms } of curve)
  process.stdout.write(`heard from ${threshold}: ${questions} % of questions, ${falseAlarms} % of chat\n`)
if (process.argv.includes('--errors')) printErrors(judged)

if (!crossOnly) {
  const everything = setNames().flatMap(examplesOf)
  const report = {
    trainedOn: everything.length,
    temperature,
    /** Whole questions, names filled in, understood by models that had not seen their author. */
    unseenAuthors: {
      languages: percents(tally(judged, byLanguage)),
      kinds: percents(tally(judged, byKind)),
      ...percents(tally(judged, () => 'all')),
    },
    /** How much of an open room's questions and of its chat would be answered, by models that had not seen their author. */
    overheard: curve.find(({ threshold }) => threshold === SPEAKS_FROM),
  }
  const text = JSON.stringify(storeModel({ ...learn(withStrangers(everything)), temperature }), undefined, 2)
  writeFileSync(MODEL, `${text}\n`)
  writeFileSync(REPORT, `${JSON.stringify(report, undefined, 2)}\n`)
  const sizes = `${Math.round(text.length / 1024)} KiB, ${Math.round(gzipSync(text).length / 1024)} KiB packed`
  process.stdout.write(`${everything.length} questions, temperature ${temperature}, ${sizes}\n`)
}
