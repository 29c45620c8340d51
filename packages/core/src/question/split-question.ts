import { foldWords } from '../language/fold.ts'

/** More questions at once are read as one. */
const MOST_PARTS = 6
/** A beginning of fewer words is no question of its own: "hey? who is coming". */
const FEWEST_WORDS = 3

/**
 * The questions in one message: "What was cancelled since yesterday? Did any booking change today?" are two.
 *
 * Parts end with a question mark or a semicolon. What follows the last question mark belongs to the question before it.
 *
 * @returns At least one part, in order; the text as it is when it is one question.
 */
export function splitQuestion(text: string): string[] {
  const parts: string[] = []
  for (const piece of text.split(/(?<=[?？]+)\s+|;\s+/u)) {
    const isQuestion = /[?？]\s*$/u.test(piece) || !text.includes('?')
    if (parts.length > 0 && !isQuestion) parts.push(`${parts.pop()} ${piece}`)
    else if (piece.trim() !== '') parts.push(piece.trim())
  }
  const [first = ''] = parts
  if (parts.length < 2 || parts.length > MOST_PARTS || foldWords(first).length < FEWEST_WORDS) return [text]
  return parts
}
