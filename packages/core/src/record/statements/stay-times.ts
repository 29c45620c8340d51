import { type ClockMention, findClockTimes } from '../../language/clock-time.ts'
import { detectLanguage } from '../../language/detect-language.ts'
import { resolveHalfDay } from '../../language/half-day.ts'
import { type LocalDate, type LocalTime, minutesOf, timeOfMinutes } from '../../time/calendar.ts'
import { findNamedDays } from './named-day.ts'
import { quoteOf, type Sentence, sentencesOf } from './sentences.ts'
import { withFlight } from './flight-arrival.ts'
import { withLate } from './late-arrival.ts'
import { soonOf } from './soon-arrival.ts'
import { isDenied, isIdle, isPast } from './denied-times.ts'
import { isHouseRules, isRule, isRuleTaken } from './house-rules.ts'
import { isPastMidnight, type StayTimeReading, type TimePlace } from './stay-time-reading.ts'
import type { TimeStatement } from './statement.ts'
import {
  clauseAround,
  governingCue,
  stayTimePatterns,
  type StayTimePatterns,
  type TimeCue,
  timeCues,
  type TimeRole,
} from './stay-time-cues.ts'

/** An arrival before and a departure after these need somebody's leave. */
const USUAL_ARRIVAL = 15 * 60
const USUAL_DEPARTURE = 11 * 60

interface Found {
  readonly statement: TimeStatement
  readonly sentence: number
  readonly mention: ClockMention
}

/** The times of arrival and departure that a message states or asks for, in its order. */
export function readStayTimes(sentences: readonly Sentence[], reading: StayTimeReading): TimeStatement[] {
  const patterns = stayTimePatterns(reading.language)
  const found: Found[] = []
  let landsAt: LocalTime | undefined
  let landingQuote: Sentence | undefined
  let carried: TimeRole | undefined = reading.inReplyTo === undefined ? undefined : roleAskedFor(reading.inReplyTo)
  for (const [index, sentence] of sentences.entries()) {
    const mentions = findClockTimes(sentence.written, reading.language)
    const cues = timeCues(sentence, patterns)
    for (const mention of mentions) {
      const clause = clauseAround(sentence, mention, mentions)
      const cue = governingCue(mention, cues, clause)
      const short = sentence.written.length <= 80
      const isLate = short && reading.author !== 'team' && patterns.getsLate.test(sentence.folded)
      const role = cue?.role ?? (isLate ? 'arrival' : short ? carried : undefined)
      if (role === 'landing') {
        if (landsAt !== undefined && (cue === undefined || cue.end < clause.start)) continue
        landsAt = resolveHalfDay(mention, 'arrival').from
        landingQuote = sentence
      } else if (role === 'arrival' || role === 'departure') {
        if (role === 'departure' && isTravel(cue, cues, mentions)) continue
        const place = { sentence, mention, mentions, clause, cue, role, cues, landsAt }
        const statement = statementOf(place, reading, patterns)
        if (statement) found.push({ statement, sentence: index, mention })
      }
    }
    const soon = mentions.length === 0 ? soonOf(sentence, cues, reading, patterns) : undefined
    if (soon)
      found.push({
        statement: soon,
        sentence: index,
        mention: { start: 0, end: 0, from: '00:00', precision: 'around', ambiguousHalfDay: false },
      })
    carried = roleOfSentence(cues) ?? carried
  }
  const kept = isHouseRules(
    found.map(({ statement }) => statement),
    reading,
  )
    ? []
    : withoutCorrected(found, sentences, patterns).map(({ statement }) => statement)
  return withFlight(
    withLate(kept, sentences, reading, patterns),
    sentences,
    { landsAt, landingQuote },
    reading,
    patterns,
  )
}

/** The role that a sentence speaks of, for a time that follows in the next one. */
function roleOfSentence(cues: readonly TimeCue[]): TimeRole | undefined {
  const roles = new Set(cues.map((cue) => cue.role))
  const [only] = roles
  if (roles.size === 1) return only
  return roles.size > 1 ? (roles.has('arrival') && !roles.has('departure') ? 'arrival' : 'other') : undefined
}

/** What a question of the team asks the time of. */
function roleAskedFor(text: string): TimeRole | undefined {
  const patterns = stayTimePatterns(detectLanguage(text).language)
  const asked = sentencesOf(text).filter(({ isQuestion }) => isQuestion)
  const roles = new Set(asked.flatMap((sentence) => timeCues(sentence, patterns).map((cue) => cue.role)))
  if (roles.has('arrival') === roles.has('departure')) return undefined
  return roles.has('arrival') ? 'arrival' : 'departure'
}

/** "Leaving home at 9, we should arrive at 2": the first is the journey's. */
function isTravel(cue: TimeCue | undefined, cues: readonly TimeCue[], mentions: readonly ClockMention[]): boolean {
  if (!cue || cue.stays || /check|c\/?o$|abreis|raum|verlass/.test(cue.text)) return false
  return mentions.length > 1 && cues.some((other) => other.role === 'arrival' && other.start > cue.end)
}

function statementOf(
  place: TimePlace,
  reading: StayTimeReading,
  patterns: StayTimePatterns,
): TimeStatement | undefined {
  const { sentence, mention, clause, cue, role } = place
  const { folded } = sentence
  if (patterns.notThis.test(folded.slice(0, mention.start)) && mention.open === undefined && place.mentions.length > 1)
    return undefined
  if (isPast(folded, cue) || isDenied(place)) return undefined
  if (reading.author === 'guest' && cue !== undefined && HOST_MEETS.test(cue.text)) return undefined
  const date = dayOf(place, reading)
  if (date !== undefined && date < reading.today) return undefined

  const asked = asksFor(place, patterns)
  const { from, to } = hoursOf(place, asked, patterns)
  const needsLeave =
    role === 'arrival' ? minutesOf(from) < USUAL_ARRIVAL && !isPastMidnight(from) : minutesOf(from) > USUAL_DEPARTURE
  const clauseText = folded.slice(clause.start, clause.end)
  let requested = false
  let agreed = false
  if (reading.author === 'team') {
    if (sentence.isQuestion) return undefined
    if (patterns.refuse.test(folded) && !patterns.approve.test(clauseText)) return undefined
    requested = patterns.asks.test(folded) && !patterns.approve.test(folded)
    if (!requested && isRule(place, patterns)) return undefined
    agreed = !requested
  } else {
    if (isIdle(place, asked, needsLeave) || isRuleTaken(place)) return undefined
    requested =
      asked ||
      (needsLeave && (asksInPassing(place, patterns) || (reading.author === 'unknown' && patterns.asks.test(folded))))
    if (reading.author === 'unknown' && !requested) requested = patterns.asks.test(clauseText) && !APPROVED.test(folded)
    if (reading.author === 'unknown' && APPROVED.test(folded)) {
      agreed = true
      requested = false
    }
  }
  return {
    kind: role === 'arrival' ? 'arrival_time' : 'departure_time',
    from,
    ...(to === undefined ? {} : { to }),
    precision: HEDGED.test(clauseText) ? 'around' : mention.precision,
    ...(mention.open === undefined ? {} : { open: mention.open }),
    dayOffset: role === 'arrival' && isPastMidnight(from) ? 1 : 0,
    ...(date === undefined ? {} : { date }),
    agreed,
    requested,
    quote: quoteOf(sentence),
  }
}

/** Whoever receives somebody: of the team, it is the guest; a guest receives the electrician. */
const HOST_MEETS =
  /(?:meet|expect|greet)\w* you|let you in|(?:recib|esper|atiend|attend|accueill|erwart|empfang|wart|aspett|accogli|accolg|aguard|receb)/

/** Said with a doubt. */
const HEDGED =
  /(?<![a-z])(?:schatzungsweise|prob(?:ably)?|maybe|perhaps|likely|more like|probablemente|quizas?|tal vez|a lo mejor|mas bien|probablement|sans doute|peut[- ]etre|plutot|wahrscheinlich|vielleicht|vermutlich|eher|probabilmente|forse|magari|provavelmente|talvez|se calhar)(?![a-z])/

const APPROVED =
  /(?<![a-z])(?:approved|agreed|confirmed|granted|aprobad[oa]|acordad[oa]|confirmad[oa]|confirmo|accorde|convenu|confirme|vereinbart|genehmigt|bestatigt|zugesagt|concordat[oa]|confermat[oa]|approvat[oa]|aprovad[oa]|combinad[oa])(?![a-z])/
/** "Is 9 pm too late to arrive?" */
const TOO_LATE =
  /(?<![a-z])(?:too (?:late|early)|(?:muy|demasiado) (?:tarde|pronto|temprano)|trop (?:tard|tot)|zu (?:spat|fruh)|troppo (?:tardi|presto)|(?:muito|demasiado) (?:tarde|cedo)|(?:tarde|cedo) demais)(?![a-z])/

function asksFor(place: TimePlace, patterns: StayTimePatterns): boolean {
  const { sentence, mention, cue, mentions } = place
  const { folded } = sentence
  const asking =
    patterns.ask.exec(folded) ?? (sentence.isQuestion ? (patterns.mayAsk.exec(folded) ?? TOO_LATE.exec(folded)) : null)
  if (!asking) return false
  const at = Math.min(cue?.start ?? mention.start, mention.start)
  const end = asking.index + asking[0].length
  if (asking.index > mention.start) {
    // "We land at 7 and arrive at 8, could you turn the heating on?" asks for something else.
    const rest = folded.slice(end)
    return !/^ (?:you|usted|vous|sie|ihr|tu|voce|lei|voi)/.test(rest) && rest.length < 48 && !OTHER_WISH.test(rest)
  }
  const between = folded.slice(end, at)
  if (
    patterns.when.test(folded.slice(Math.max(end, at - 14), at)) &&
    /(?:when|as|since|because|if|once|cuando|si|quand|lorsqu|si|wenn|da|falls|quando|se|ya que|puisque|perche|porque) ?(?:we |nous |on |wir |ich |i )?$/.test(
      folded.slice(0, at),
    )
  ) {
    return /(?:ok|okay|fine|problem\w*|inconveniente|importa|derange|mind|bien|bene|moglich|possible|possibile) (?:if|si|se|wenn|dass) ?(?:we |nous |on |wir |ich |i )?$/.test(
      folded.slice(0, at),
    )
  }
  return !/[,;]/.test(between) || mentions.length === 1
}

const OTHER_WISH =
  /(?<![a-z])(?:cot|parking|taxi|towel|heating|key|code|cuna|cle|chiav|schlussel|chave|berco|culla|lit|bett|recommend|recomiend|parc|park|luggage|bags|maletas|bagages|gepack|bagagli|malas)/

function asksInPassing({ sentence, clause }: TimePlace, patterns: StayTimePatterns): boolean {
  return sentence.isQuestion || patterns.mayAsk.test(sentence.folded.slice(clause.start, clause.end))
}

/** The half of the day decided by what the time is of and by what else the sentence says. */
function hoursOf(place: TimePlace, asked: boolean, patterns: StayTimePatterns): { from: LocalTime; to?: LocalTime } {
  const { mention, role, sentence, landsAt } = place
  if (!mention.ambiguousHalfDay) return mention
  const spelled = minutesOf(mention.from) % 720
  const early = patterns.early.test(sentence.folded)
  if (role === 'arrival' && (patterns.getsLate.test(sentence.folded) || isAfterMidnight(place)))
    return resolveHalfDay(mention, 'evening')
  if (role === 'departure' && early && spelled >= 120 && spelled < 300) return shifted(mention, 0)
  if (role === 'arrival' && (asked || sentence.isQuestion) && (spelled >= 600 || (early && spelled >= 420)))
    return shifted(mention, 0)
  const resolved = resolveHalfDay(mention, role)
  // Soon after landing rather than half a day later: "land at 11, there by 1" is past midnight.
  if (role === 'arrival' && landsAt !== undefined) {
    const other = shifted(mention, minutesOf(resolved.from) >= 720 ? 0 : 720)
    const gap = ({ from }: { from: LocalTime }): number => (minutesOf(from) - minutesOf(landsAt) + 1440) % 1440
    if (gap(other) < 360 && gap(other) < gap(resolved)) return other
  }
  return resolved
}

/** "After midnight, around 1": midnight stands before it in the sentence. */
function isAfterMidnight({ mention, mentions }: TimePlace): boolean {
  return mentions.some((other) => other.end <= mention.start && isVagueMidnight(other))
}

/** "After midnight", "minuit passé". */
function isVagueMidnight({ from, open, precision }: Pick<ClockMention, 'from' | 'open' | 'precision'>): boolean {
  return from === '00:00' && (open === 'after' || precision === 'around')
}

function shifted(mention: ClockMention, half: 0 | 720): { from: LocalTime; to?: LocalTime } {
  const from = (minutesOf(mention.from) % 720) + half
  if (mention.to === undefined) return { from: timeOfMinutes(from) }
  return {
    from: timeOfMinutes(from),
    to: timeOfMinutes(from + ((minutesOf(mention.to) - minutesOf(mention.from) + 1440) % 720)),
  }
}

function dayOf({ sentence, mention, clause }: TimePlace, reading: StayTimeReading): LocalDate | undefined {
  const days = findNamedDays(sentence.folded, reading.language, reading.today).filter(
    (day) =>
      day.end <= mention.start || day.start >= mention.end || !/\d/.test(sentence.folded.slice(day.start, day.end)),
  )
  const inClause = days.filter((day) => day.start >= clause.start && day.end <= clause.end)
  const distance = (day: { start: number; end: number }): number =>
    day.end <= mention.start ? mention.start - day.end : day.start - mention.end
  const [nearest] = (inClause.length > 0 ? inClause : days).sort((left, right) => distance(left) - distance(right))
  return nearest?.date
}

function narrows(earlier: TimeStatement, later: TimeStatement): boolean {
  if (earlier.open !== 'after' || later.open !== undefined || later.precision !== 'around') return false
  const at = ({ from, dayOffset }: TimeStatement): number =>
    from === undefined ? 0 : minutesOf(from) + dayOffset * 1440
  return at(later) >= at(earlier) && at(later) - at(earlier) <= 240
}

/** Of two times for one thing in a message, the later one where the writer corrects himself. */
function withoutCorrected(
  found: readonly Found[],
  sentences: readonly Sentence[],
  patterns: StayTimePatterns,
): Found[] {
  return found.filter((earlier, index) => {
    const later = found
      .slice(index + 1)
      .find(({ statement }) => statement.kind === earlier.statement.kind && statement.date === earlier.statement.date)
    // "After midnight, around 1" is one time, told twice.
    if (later?.sentence === earlier.sentence && isVagueMidnight(earlier.mention) && later.statement.dayOffset === 1)
      return false
    // "Not before 8, probably around 9:30."
    if (later?.sentence === earlier.sentence && narrows(earlier.statement, later.statement)) return false
    if (!later || later.statement.requested !== earlier.statement.requested) return true
    const sentence = sentences[later.sentence]
    if (!sentence) return true
    const since = later.sentence === earlier.sentence ? earlier.mention.end : 0
    return !patterns.correction.test(sentence.folded.slice(since, later.mention.start))
  })
}
