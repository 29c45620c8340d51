import { fold } from '../language/fold.ts'
import type { Observation } from './record.ts'
import { readStatements } from './statements/read-statements.ts'

/** Words with which somebody asks rather than states, folded: "any arrivals after 8pm", "wer kommt um 16 Uhr". */
const ASKS =
  /\?\s*$|(?:^|[^\p{L}])(?:who|whos|whose|any|anyone|anybody|which|what|when|did|does|how (?:many|much)|right|quien|quienes|algun[ao]?s?|alguien|cuant[ao]s?|cuando|cual(?:es)?|hay|qui|quels?|quelles?|quelqu|combien|quand|wer|welche[rsnm]?|irgend\w*|wann|wie viele?|wieviele?|chi|quali?|qualcuno|quanti|quando|quem|algum[a]?s?|alguem|quantos|quais)(?:$|[^\p{L}])/u

/** Whether a sentence asks for a time rather than states it. */
export function asksForTime(sentence: string): boolean {
  return ASKS.test(fold(sentence))
}

/** Whether a colleague's words state when somebody comes or goes. @param writtenAt Ms since the Unix epoch. */
export function statesTime(text: string, writtenAt: number): boolean {
  // Whether there is a time does not hang on the zone.
  const statements = readStatements(text, { author: 'team', writtenAt, timezone: 'UTC' })
  return statements.some(
    ({ kind, quote }) => (kind === 'arrival_time' || kind === 'departure_time') && !asksForTime(quote),
  )
}

/** The message as it was seen, marked if its own words state a time. Done where it is stored: it takes longer than all that following the chat does with it. */
export function withTimeMark(seen: Observation<'chat_message'>): Observation<'chat_message'> {
  const { origin, text } = seen.facts
  if (!origin || !text || !statesTime(text.body, origin.at)) return seen
  return { ...seen, facts: { ...seen.facts, text: { ...text, statesTime: true } } }
}
