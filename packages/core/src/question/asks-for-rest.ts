import { fold } from '../language/fold.ts'
import { conceptsOf } from './concept-finder.ts'
import type { Kind } from './plan.ts'

/** "Still to", "yet to", "not gone": in six languages, folded. A bare "yet" asks who has moved, and "already" asks of those too. */
const REST =
  /^(?!.*\b(?:already|ya|deja|schon|bereits|gia|ja)\b).*\b(?:still|yet to|remaining|(?:ha(?:s|ve)n.?t|not)(?: yet)? (?:arrived|come|checked|left|gone)|todavia|aun|por (?:llegar|entrar|salir|irse)|encore|noch(?! ?mal| einmal)|nicht (?:da|weg|an\w+|ab\w+|\w+checkt)|ancora|mancano?|ainda|falt\w+)\b/
const MOVES: Readonly<Record<'arrivals' | 'departures', RegExp>> = {
  arrivals:
    /\b(?:arriv\w*|come|check\w* in|lleg\w*|entrar|entrado|an(?:ge)?(?:reis|komm)\w*|ein(?:ge)?check\w*|cheg\w*)\b/,
  departures:
    /\b(?:leave|left|gone|check\w* out|sali[dr]\w*|ido|irse|part(?:i|e)\w*|ab(?:ge)?reis\w*|aus(?:ge)?check\w*|usci\w+|sai\w*|saem)\b/,
}

/** Whether a question about comings or goings means those that are still to happen. */
export function asksForRest(question: string): boolean {
  return REST.test(fold(question))
}

const LONGEST = 7

/** @param words Of `kindWords`. @returns What is asked where they say no more than that somebody has still to come, or to go. */
export function restAskedFor(words: readonly string[]): Kind | undefined {
  const text = words.join(' ')
  const concepts = conceptsOf(words)
  if (words.length > LONGEST || concepts.includes('pay') || concepts.includes('hour') || !asksForRest(text))
    return undefined
  const [move, ...more] = (['arrivals', 'departures'] as const).filter((kind) => MOVES[kind].test(text))
  return more.length === 0 ? move : undefined
}
