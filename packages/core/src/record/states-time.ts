import { readStatements } from './statements/read-statements.ts'

/** The state of a chat message that states when somebody comes or goes: few do, and answers about times have to find those few. */
export const STATES_TIME = 'states_time'

export function statesTime(text: string, writtenAt: number): boolean {
  // Whether there is a time does not hang on the zone.
  const statements = readStatements(text, { author: 'team', writtenAt, timezone: 'UTC' })
  return statements.some(({ kind }) => kind === 'arrival_time' || kind === 'departure_time')
}
