import { readStatements } from './statements/read-statements.ts'

/** Whether a colleague's words state when somebody comes or goes. @param writtenAt Ms since the Unix epoch. */
export function statesTime(text: string, writtenAt: number): boolean {
  // Whether there is a time does not hang on the zone.
  const statements = readStatements(text, { author: 'team', writtenAt, timezone: 'UTC' })
  return statements.some(({ kind }) => kind === 'arrival_time' || kind === 'departure_time')
}
