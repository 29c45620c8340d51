/** Measures the product in one run. `npm run bench [-- part …] [--json]`. */
import { parseArgs } from 'node:util'

import { benchAnswers } from './answers.ts'
import { benchBackups } from './backups.ts'
import { benchChat } from './chat.ts'
import { benchEdge } from './edge.ts'
import { benchFetched } from './fetched.ts'
import { benchFindable } from './findable.ts'
import { benchIndexing } from './indexing.ts'
import { benchIntake } from './intake.ts'
import { benchQuestions } from './questions.ts'
import { printedReport, type Report } from './report.ts'

const PARTS: Readonly<Record<string, (report: Report) => Promise<void>>> = {
  intake: benchIntake,
  findable: benchFindable,
  fetched: benchFetched,
  questions: benchQuestions,
  indexing: benchIndexing,
  answers: benchAnswers,
  chat: benchChat,
  edge: benchEdge,
  backups: benchBackups,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const chosen = positionals.length > 0 ? positionals : Object.keys(PARTS)
const unknown = chosen.filter((name) => !PARTS[name])
if (unknown.length > 0) {
  process.stderr.write(`There is no part "${unknown.join('", "')}". Parts: ${Object.keys(PARTS).join(', ')}\n`)
  process.exit(2)
}
const report = printedReport(values)
for (const name of chosen) {
  report.say(`measuring ${name}`)
  await PARTS[name]?.(report)
}
report.finish()
