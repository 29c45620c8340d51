import { quoteOf, type Sentence } from './sentences.ts'
import type { TimeStatement } from './statement.ts'
import { type StayTimePatterns, timeCues } from './stay-time-cues.ts'
import type { StayTimeReading } from './stay-time-reading.ts'

const RUNNING_LATE =
  /(?:we|i)(?:'re| are|'m| am|'ll be| will be| might be| may be) (?:a (?:bit|little) |very |quite |running |going to be )*late(?! check)|running (?:\w+ )?late|vamos (?:muy |un poco |algo )?(?:tarde|con retraso|retrasados)|tardaremos|(?:nous (?:aurons|avons)|on (?:a|aura)) (?:\w+ ){0,2}retard|(?:sommes|est|suis|serons|sera) en retard|verspaten uns|haben (?:\w+ ){0,3}verspatung|spat dran|(?:siamo|sono|saremo) (?:un po' |molto )?in ritardo|faremo (?:un po' |molto )?tardi|(?:estamos|vamos) (?:um pouco |muito |bastante )?atras/

/** "Late" is said only where no time of arrival is. */
export function withLate(
  statements: readonly TimeStatement[],
  sentences: readonly Sentence[],
  reading: StayTimeReading,
  patterns: StayTimePatterns,
): TimeStatement[] {
  if (statements.some((statement) => statement.kind === 'arrival_time')) return [...statements]
  for (const sentence of sentences) {
    const rest = sentence.folded.replace(patterns.notLate, ' ')
    if (!patterns.late.test(rest)) continue
    const cues = timeCues(sentence, patterns)
    const arrives = cues.some((cue) => cue.role === 'arrival')
    const delayed =
      /delay|retras|demora|retard|verspat|verzog|ritardo|atras/.test(rest) &&
      (cues.some((cue) => cue.role === 'landing') ||
        rest.search(patterns.flight) >= 0 ||
        rest.search(patterns.transport) >= 0)
    const getsLate = cues.some((cue) => cue.role === 'landing') && patterns.getsLate.test(rest)
    if (!arrives && !delayed && !getsLate && !RUNNING_LATE.test(rest)) continue
    if (reading.author === 'team' && sentence.isQuestion) continue
    if (isPastLate(rest)) continue
    return [
      ...statements,
      {
        kind: 'arrival_time',
        precision: 'exact',
        late: true,
        dayOffset: 0,
        agreed: reading.author === 'team',
        requested: reading.author !== 'team' && patterns.ask.test(sentence.folded),
        quote: quoteOf(sentence),
      },
    ]
  }
  return [...statements]
}

function isPastLate(folded: string): boolean {
  return /arrived (?:very |too |so )?late|was late|were late|came late|llegaron tarde|llego tarde|kam(?:en)? zu spat|(?:etait|etaient) en retard|era in ritardo|chegaram tarde|estava atrasad|not (?:be )?late|no (?:llegaremos|llegamos) tarde|pas en retard|nicht spat|non (?:faremo|arriviamo) tardi|nao (?:vamos|chegamos) /.test(
    folded,
  )
}
