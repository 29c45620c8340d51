import type { Statement, TimeStatement } from '../statement.ts'

/** A statement in the notation of the cases. */
export function inShort(statement: Statement): string {
  switch (statement.kind) {
    case 'request':
      return `R ${statement.topic}`
    case 'promise':
      return `P${statement.withdrawn ? '-' : ''}${statement.due === undefined ? '' : ` @${statement.due}`}`
    case 'arrived':
      return 'in'
    case 'departed':
      return 'out'
    case 'complaint':
      return `C ${statement.topic}`
    case 'arrival_time':
    case 'departure_time':
      return timeInShort(statement)
    default:
      throw new TypeError('A statement of an unknown kind.')
  }
}

function timeInShort(statement: TimeStatement): string {
  const { from, to, open, flight } = statement
  const sign = open === 'after' ? '>' : open === 'before' ? '<' : statement.precision === 'around' ? '~' : ''
  const marks = `${statement.dayOffset === 1 && from !== undefined ? '+1' : ''}${statement.requested ? '?' : ''}${statement.agreed && from !== undefined ? '!' : ''}`
  return [
    statement.kind === 'arrival_time' ? 'A' : 'D',
    from === undefined ? undefined : `${sign}${from}${to === undefined ? '' : `-${to}`}${marks}`,
    statement.late === true ? 'late' : undefined,
    flight === undefined ? undefined : ['flight', flight.number, flight.landsAt].filter(Boolean).join(' '),
    statement.date === undefined ? undefined : `@${statement.date}`,
  ]
    .filter(Boolean)
    .join(' ')
}
