import { judge, readQuestions } from '@innkeeper/evals/understanding/score'
for (const s of process.argv.slice(2)) for (const { question, plan, asked } of await judge(readQuestions(s))) if (plan.language !== question.lang) console.log(question.lang, '→', plan.language, '|', asked)
