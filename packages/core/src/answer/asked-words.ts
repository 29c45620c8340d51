import { fold, foldWords } from '../language/fold.ts'
import type { AskContext } from './ask-context.ts'
import { isOrdinary } from './grounding/ordinary-words.ts'

const SHORTEST = 3
const MOST = 6

/** Words by which questions are asked and that tell nothing of what they are about, besides the ordinary ones; folded. */
const ASKING = new Set(
  'dove sta stanno gibt funktioniert benutzt benutzen steht hangt liegt find finden works working turn switch somewhere guests guest kept located puede pueden poner pone encuentra marche allumer mettre trouve funziona usa usare serve mette trova onde fica ficam funciona usar liga existe estao steckt passt wohin woher wofur denn eigentlich mal kann man darf duerfen durfen say said says write wrote written tell told mention mentioned happened happen heard dijo dicho dijeron escribio escrito paso pasado dit ecrit passe gesagt schrieb geschrieben passiert erzahlt detto scritto successo disse dito escreveu escrito aconteceu'.split(
    ' ',
  ),
)

/** The words of a question that say what it is about, as written: without names, question words and what is ordinary in its language. */
export function askedWords({ question, language, plan }: Pick<AskContext, 'question' | 'language' | 'plan'>): string[] {
  const { listings, guests, staff } = plan.names
  const names = new Set([...listings, ...guests, ...staff].flatMap(({ text }) => foldWords(text)))
  const written = question.match(/(?:[\p{Letter}\p{Number}]\p{Mark}*)+/gu) ?? []
  return written
    .filter((word) => {
      const folded = fold(word)
      return folded.length >= SHORTEST && !names.has(folded) && !ASKING.has(folded) && !isOrdinary(folded, language)
    })
    .slice(0, MOST)
}
