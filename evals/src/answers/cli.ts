/** `npm run eval`: asks the product the questions of the evaluation and prints how it did. */
import { parseArgs } from 'node:util'

import { startCloud } from './cloud.ts'
import { startProduct } from './product.ts'
import { QUESTIONS } from './questions.ts'
import { MOMENTS } from './questions/question.ts'
import { missText, report } from './report.ts'
import { askAll, evalWorld } from './run.ts'

const USAGE = `npm run eval -- [--kind arrivals] [--language de] [--failures] [--answers] [--json] [--cloud]
`

const { values } = parseArgs({
  options: {
    kind: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true },
    /** Only the misses, with the answers as they were given. */
    failures: { type: 'boolean', default: false },
    /** Every answer besides. */
    answers: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** On Firestore, Pub/Sub and Qdrant in place of the data file. */
    cloud: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  process.stdout.write(USAGE)
} else {
  // A follow-up means nothing without what it follows: its thread comes along whole.
  const wanted = QUESTIONS.filter(
    ({ kind, language }) => (values.kind?.includes(kind) ?? true) && (values.language?.includes(language) ?? true),
  )
  const threads = new Set(wanted.map(({ thread }) => thread).filter((thread) => thread !== undefined))
  const asked = QUESTIONS.filter(
    (question) => wanted.includes(question) || (question.thread !== undefined && threads.has(question.thread)),
  )
  const { elsewhere, cloud } = values.cloud ? startCloud() : {}
  const product = await startProduct(MOMENTS.morning, elsewhere)
  try {
    const results = await askAll(asked, product, evalWorld())
    const shown = values.failures ? results.filter(({ score }) => !score.exact) : results
    if (values.json) {
      const plain = shown.map(({ question: { kind, language, moment }, asked, answer, score }) => {
        return { kind, language, moment, asked, ...score, answer }
      })
      process.stdout.write(`${JSON.stringify(plain, null, 2)}\n`)
    } else if (values.failures || values.answers) {
      for (const result of shown) process.stdout.write(`${missText(result)}\n\n${result.answer}\n\n---\n`)
    }
    if (!values.json && !values.failures) process.stdout.write(`${report(results)}\n`)
    if (cloud && !values.json) process.stdout.write(`requests ${JSON.stringify(cloud.requests())}\n`)
    process.exitCode = results.every(({ score }) => score.exact) ? 0 : 1
  } finally {
    await product.stop()
  }
}
