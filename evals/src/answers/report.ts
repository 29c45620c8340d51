import type { Result } from './run.ts'

export interface Row {
  readonly name: string
  readonly questions: number
  readonly exact: number
  /** Means over the questions, 0 to 1. */
  readonly precision: number
  readonly recall: number
}

/** One row for each group, in the order in which they first come. */
export function rowsOf(results: readonly Result[], group: (result: Result) => string): Row[] {
  return [...Map.groupBy(results, group)].map(([name, members]) => rowOf(name, members))
}

export function rowOf(name: string, results: readonly Result[]): Row {
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    name,
    questions: results.length,
    exact: results.filter(({ score }) => score.exact).length,
    precision: mean(results.map(({ score }) => score.precision)),
    recall: mean(results.map(({ score }) => score.recall)),
  }
}

export function table(rows: readonly Row[]): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9)
  return [
    `${'kind'.padEnd(22)} questions   exact           precision    recall`,
    ...rows.map(({ name, questions, exact, precision, recall }) =>
      [
        name.padEnd(22),
        String(questions).padStart(9),
        String(exact).padStart(7),
        percent(questions === 0 ? 1 : exact / questions),
        percent(precision),
        percent(recall),
      ].join(' '),
    ),
  ].join('\n')
}

/** What was asked, and everything that is wrong with the answer. */
export function missText({ question, asked, score }: Result): string {
  return [
    `${question.kind} · ${question.language} · ${question.moment} · ${asked}`,
    ...score.faults.map((fault) => `    ${fault}`),
  ].join('\n')
}

/** The table of kinds, of languages, the whole, and every miss. */
export function report(results: readonly Result[]): string {
  const misses = results.filter(({ score }) => !score.exact)
  return [
    table([...rowsOf(results, ({ question }) => question.kind), rowOf('all', results)]),
    '',
    table(rowsOf(results, ({ question }) => question.language)),
    ...(misses.length > 0 ? ['', ...misses.map(missText)] : []),
  ].join('\n')
}
