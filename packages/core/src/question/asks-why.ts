import { fold } from '../language/fold.ts'

/** A question for reasons, at its beginning: "why 17:00?", "how do you know?"; folded. */
const WHY =
  /^(?:and |but |y |pero |et |mais |und |aber |e |ma |mas )?(?:why|how come|how do you know|says who|who says|according to (?:whom|who|what)|where (?:does|do|did) (?:that|this|it|the|you)|por que|porque|como (?:lo )?sabes|segun quien|quien (?:lo )?dice|de donde|pourquoi|d ou|comment (?:le )?sa|selon qui|qui (?:le )?dit|warum|wieso|weshalb|woher|wer sagt|laut wem|perche|come (?:lo )?sai|secondo chi|chi (?:lo )?dice|da dove|porque|como (?:e que )?(?:o )?sabes?|segundo quem|quem (?:o )?disse|quem diz|de onde)\b/
const LONGEST_WORDS = 9

/** The folded words after a "why" that asks nothing else; undefined for other questions. */
export function wordsAfterWhy(question: string): string | undefined {
  const asked = fold(question)
    .replaceAll(/['’¿?¡!.,]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return WHY.test(asked) && asked.split(' ').length <= LONGEST_WORDS ? asked.replace(WHY, '') : undefined
}
