/** Measures the product in one run. `npm run bench [-- part …] [--json]`. */
import { parseArgs } from 'node:util'

import { benchAnswers } from './answers.ts'
import { benchBackups } from './backups.ts'
import { benchFindable } from './findable.ts'
import { benchIntake } from './intake.ts'
import { printRows, type Row } from './report.ts'

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  intake: benchIntake,
  findable: benchFindable,
  answers: benchAnswers,
  backups: benchBackups,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const chosen = positionals.length > 0 ? positionals : Object.keys(PARTS)
const all: Row[] = []
for (const name of chosen) {
  const part = PARTS[name]
  if (!part) {
    process.stderr.write(`There is no part "${name}". Parts: ${Object.keys(PARTS).join(', ')}\n`)
    process.exit(2)
  }
  process.stderr.write(`measuring ${name}…\n`)
  const rows = await part()
  all.push(...rows)
  if (!values.json) printRows(rows)
}
if (values.json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`)
