import type { ClockMention } from '../../language/clock-time.ts'
import type { Language } from '../../language/language.ts'
import { clauseBreaks, type Sentence } from './sentences.ts'
import { STAY_TIME_WORDS, type StayTimeWords } from './stay-time-words.ts'

/** Whose time it is: the stay's arrival or departure, a flight's landing, or something that is no part of the stay. */
export type TimeRole = 'arrival' | 'departure' | 'landing' | 'other'

/** A word in a sentence that tells whose time is meant. */
export interface TimeCue {
  readonly start: number
  readonly end: number
  readonly role: TimeRole
  readonly text: string
  /** Staying on rather than leaving. */
  readonly stays: boolean
}

/** One language's patterns for a sentence, each with the flags that its use needs. */
export interface StayTimePatterns {
  readonly cues: readonly (readonly [TimeRole, RegExp])[]
  readonly stay: RegExp
  readonly flight: RegExp
  readonly transport: RegExp
  readonly byTransport: RegExp
  readonly from: RegExp
  readonly late: RegExp
  readonly getsLate: RegExp
  readonly notLate: RegExp
  readonly ask: RegExp
  readonly mayAsk: RegExp
  readonly asks: RegExp
  readonly refuse: RegExp
  readonly approve: RegExp
  readonly notThis: RegExp
  readonly correction: RegExp
  readonly when: RegExp
  readonly inAWhile: RegExp
  readonly isRule: RegExp
  readonly early: RegExp
}

const compiled = new Map<Language, StayTimePatterns>()

/** Compiled at first use: most messages need one language. */
export function stayTimePatterns(language: Language): StayTimePatterns {
  let patterns = compiled.get(language)
  if (!patterns) {
    patterns = compile(STAY_TIME_WORDS[language])
    compiled.set(language, patterns)
  }
  return patterns
}

function compile(words: StayTimeWords): StayTimePatterns {
  const each = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g')
  const some = (source: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`)
  return {
    cues: [
      ['other', each(words.other)],
      ['landing', each(words.land)],
      ['departure', each(words.depart)],
      ['departure', each(words.stay)],
      ['arrival', each(words.arrive)],
    ],
    stay: some(`^(?:${words.stay})$`),
    flight: each(words.flight),
    transport: each(words.transport),
    byTransport: each(words.byTransport),
    from: new RegExp(`^ (?:${words.from})(?![a-z])`),
    late: some(words.late),
    getsLate: some(words.getsLate),
    notLate: each(words.notLate),
    ask: some(words.ask),
    mayAsk: some(words.mayAsk),
    asks: some(words.asks),
    refuse: new RegExp(`(?<![a-z0-9])(?:${words.refuse})`),
    approve: some(words.approve),
    notThis: new RegExp(`(?<![a-z])(?:${words.notThis})$`),
    correction: some(words.correction),
    when: some(words.when),
    inAWhile: some(words.inAWhile),
    isRule: some(words.isRule),
    early: some(words.early),
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

function spansOf(folded: string, pattern: RegExp): (Span & { readonly text: string })[] {
  return Array.from(folded.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

/** Who speaks stands between the flight and the verb: it is not the flight that arrives. */
const PERSON =
  /(?<![a-z])(?:we|i|i'll|we'll|we're|we'd|us|so|then|expect|y|asi que|nous|on|je|j'|donc|wir|ich|also|und|noi|quindi|io|nos|entao|e|and|et|estaremos|saremo)(?![a-z])/
const GUEST =
  /(?<![a-z])(?:guests?|caller|huesped\w*|clientes?|voyageurs?|clients?|client[ei]|gast|gaste|gastin|ospit[ei]|hospedes?)(?![a-z])/
/** A journey that does not take place, or not as it should, gives no time. */
const CALLED_OFF =
  /^ (?:is |was |has been |got |just |a ete |est |wurde |ist |e stat[oa] |foi |ha sido |esta )*(?:cancel\w*|annul\w*|suprim\w*|supprim\w*|ausgefallen|gestrichen|storniert|cancellat[oa]|soppress[oa])(?![a-z])/
const FIRST_PERSON =
  /(?:mos|iamo|emo|ons|rons|rai|arei|erai|arei|ero)(?: |$)|^(?:llego|arrivo|chego|parto|salgo|saio|esco)$/
const MOVES =
  /^(?:arr?iv|lleg|kom|ankom|ankun|get|be |com|cheg|sal|part|leav|depart|abf|sai|fahr|ist|reach|landet|uscit|ven|vien|vir|vem|pass)/
const AT_AIRPORT =
  /^ (?:in |at |to |into |a |al |all'|ao |en |en el |am |a l'|au |no |in )?(?:the )?(?:aeropuerto|airport|aeroport|flughafen|aeroporto)(?![a-z])/
const AT_STATION =
  /^ (?:in |at |to |into |a |al |alla |a la |en la |am |na )?(?:the )?(?:train |bus |central |main )?(?:station|estacion|gare|bahnhof|hauptbahnhof|stazione|estacao|termini)(?![a-z])/
const NOUN_OF_DEPARTURE = /^(?:salida|partenza|departs?|partida|departure|abfahrt|saida|abreise)$/

/** The words of a sentence that tell whose time is meant, in its order. */
export function timeCues(sentence: Sentence, patterns: StayTimePatterns): TimeCue[] {
  const { folded } = sentence
  const cues: TimeCue[] = []
  for (const [role, pattern] of patterns.cues) {
    for (const span of spansOf(folded, pattern)) {
      const covering = cues.find((cue) => cue.start < span.end && span.start < cue.end)
      // "be there" in "be there at 8" was found twice; "flight in" is the landing, not "in".
      if (covering && covering.end - covering.start >= span.end - span.start) continue
      if (covering) cues.splice(cues.indexOf(covering), 1)
      cues.push({ ...span, role, stays: role === 'departure' && patterns.stay.test(span.text) })
    }
  }
  const by = spansOf(folded, patterns.byTransport)
  const ownTime = (span: Span): boolean => !by.some((other) => other.start <= span.start && span.end <= other.end)
  const flights = spansOf(folded, patterns.flight).filter(ownTime)
  const transports = spansOf(folded, patterns.transport).filter(ownTime)
  const corrected = cues
    .sort((left, right) => left.start - right.start)
    .map((cue) => correctedCue(cue, sentence, flights, transports, patterns))
  // The flight itself, where nothing behind it says what it does.
  for (const span of [...flights, ...transports]) {
    if (CALLED_OFF.test(folded.slice(span.end, span.end + 48))) continue
    if (!corrected.some((cue) => cue.start < span.end && span.start < cue.end)) {
      corrected.push({ ...span, role: 'other', stays: false })
    }
  }
  return corrected.sort((left, right) => left.start - right.start)
}

function correctedCue(
  cue: TimeCue,
  { folded, written }: Sentence,
  flights: readonly Span[],
  transports: readonly Span[],
  patterns: StayTimePatterns,
): TimeCue {
  if (cue.role !== 'arrival' && cue.role !== 'departure') return cue
  const isSubject = (span: Span): boolean => {
    const between = folded.slice(span.end, cue.start)
    if (span.start > cue.start || between.length >= 40 || PERSON.test(between) || FIRST_PERSON.test(cue.text))
      return false
    // "Guest called: train delayed, arrives at 23:30": the guest does.
    return !(between.includes(',') && GUEST.test(folded.slice(0, span.start)))
  }
  if (MOVES.test(cue.text)) {
    if (flights.some(isSubject)) return { ...cue, role: cue.role === 'arrival' ? 'landing' : 'other' }
    if (transports.some(isSubject)) return { ...cue, role: 'other' }
  }
  const following = folded.slice(cue.end, cue.end + 24)
  const isOf = (span: Span): boolean =>
    /^ (?:of|del?|du|de la|do|da|des|vom|dello?)? ?(?:our|my|nuestro|notre|nosso|il|le|lo)? ?$/.test(
      folded.slice(cue.end, span.start),
    )
  if (cue.role === 'arrival') {
    if (flights.some(isOf) || AT_AIRPORT.test(following)) return { ...cue, role: 'landing' }
    if (AT_STATION.test(following)) return { ...cue, role: 'other' }
  }
  if (cue.role === 'departure') {
    if (NOUN_OF_DEPARTURE.test(cue.text) && [...flights, ...transports].some(isOf)) return { ...cue, role: 'other' }
    if (
      !/check|c\/?o$/.test(cue.text) &&
      !cue.stays &&
      (patterns.from.test(following) || isPlace(written.slice(cue.end)))
    ) {
      return { ...cue, role: 'other' }
    }
  }
  return cue
}

/** "leaving Lisbon": a capitalised word that is no day. */
function isPlace(following: string): boolean {
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(following)?.[1]
  return (
    next !== undefined &&
    !/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|The|We|At|On|By|Um|Am|Samstag|Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Morgen|Heute|January|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)/.test(
      next,
    )
  )
}

/** The clause around a time: from the last break before it to the first one behind. Breaks inside times do not count. */
export function clauseAround(sentence: Sentence, mention: Span, mentions: readonly ClockMention[]): Span {
  let start = 0
  let end = sentence.folded.length
  for (const { start: at, end: close } of clauseBreaks(sentence)) {
    if (mentions.some((other) => other.start < close && at < other.end)) continue
    if (close <= mention.start) start = close
    else if (at >= mention.end) {
      end = at
      break
    }
  }
  return { start, end }
}

/** The cue that governs a time, nearest first: around it, before it in its clause, behind it there, elsewhere in the sentence. */
export function governingCue(mention: Span, cues: readonly TimeCue[], clause: Span): TimeCue | undefined {
  const inside = cues.filter((cue) => cue.start < clause.end && cue.end > clause.start)
  return (
    inside.find((cue) => cue.start < mention.start && cue.end > mention.start) ??
    inside.findLast((cue) => cue.end <= mention.start) ??
    inside.find((cue) => cue.start >= mention.start) ??
    cues.findLast((cue) => cue.end <= mention.start) ??
    cues.find((cue) => cue.start >= mention.start)
  )
}
