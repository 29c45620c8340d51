import { judge, readQuestions, tally, table } from '@innkeeper/evals/understanding/score'
import { readdirSync } from 'node:fs'
const t = performance.now()
const sets = process.argv.slice(2)
for (const s of sets) { const j = await judge(readQuestions(s)); console.log(s); console.log(table(tally(j, () => 'all')));
 for (const { kindRight, windowRight, question, plan, asked } of j) if (!(kindRight && windowRight)) console.log(`${question.kind} → ${plan.kinds[0]} ${plan.confidence.toFixed(2)} ${question.slots['when']} → ${plan.when}${windowRight?'':' W!'} | ${asked}`)
}
console.log(performance.now() - t)
