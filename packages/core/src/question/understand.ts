import { findClockTimes } from '../language/clock-time.ts'
import { rankLanguages } from '../language/detect-language.ts'
import { fold } from '../language/fold.ts'
import type { Language } from '../language/language.ts'
import { needsAnswer } from '../language/needs-answer.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'
import type { Instant } from '../time/calendar.ts'
import { asksForGaps } from './asks-for-gaps.ts'
import { restAskedFor } from './asks-for-rest.ts'
import { asksWhatHousesHave } from './asks-which-houses.ts'
import { wordsAfterWhy } from './asks-why.ts'
import { isAttack } from './attack-guard.ts'
import { classifyAddressed, type RankedKind } from './classify.ts'
import { conceptsOf } from './concept-finder.ts'
import { continuesEarlier, meantKinds } from './continue-plan.ts'
import { findWhen, type FoundWhen, type WhenOptions } from './date-expression.ts'
import { withDayBeside } from './day-beside.ts'
import type { Directory } from './directory.ts'
import { kindWords, TIME_MASK } from './features.ts'
import { canBeMeant, directionOf, ignoresNow, isPersonal, looksBack } from './kind-traits.ts'
import type { KindModel } from './kind-model.ts'
import { mask, maskTimes } from './mask.ts'
import { findNames, type FoundNames } from './names.ts'
import type { Kind, QuestionPlan, When } from './plan.ts'
import { readSlots } from './slots.ts'
import { topicIn } from './topics.ts'
import { windowOf } from './window.ts'

export interface UnderstandOptions {
  readonly now: Instant
  /** The business's own zone (IANA). */
  readonly timezone: string
  readonly settings: BusinessSettings
  readonly directory: Directory
  /** What the conversation's last question meant. */
  readonly previous?: QuestionPlan
  /** Tells the kinds; the shipped one unless a trial brings its own. */
  readonly model?: KindModel
}

/** Nobody asks in more characters; the rest of a longer text is not read. */
const LONGEST_QUESTION = 1_000
/** Below this a short text's language is the conversation's. */
const SURE_LANGUAGE = 0.6
/** As good as nothing to go by: the business's own language counts. */
const NO_LANGUAGE = 0.45
const PLACEHOLDER = /\{\w+\}/g
/** Time words of a language this likely are understood too. */
const POSSIBLE_LANGUAGE = 0.1
/** A second kind is answered too when its own clause is this sure. */
const SURE_CLAUSE = 0.8
/** What a follow-up asks for is a new thing, rather than more of the same, from this share of the kinds that can be asked for. */
const SURE_NEW_KIND = 0.5

/**
 * What a question asks, made in code alone.
 *
 * A continuation of `previous` has `follow_up` as its first kind and says only what its own words say; `continuePlan` joins the two.
 */
export async function understand(question: string, options: UnderstandOptions): Promise<QuestionPlan> {
  const { text, named, masked, language, whenOptions, found } = await read(question, options)
  const kindsOf = (words: string): RankedKind[] => classifyAddressed(words, options.model)
  const ranked = kindsOf(masked)
  const main = mainKind(text, masked, ranked, found, options.previous, language)
  const time = timeMeant(named, language, whenOptions, main.kind)
  const kinds = [main.kind, ...furtherKinds(masked, main, ranked, time.when, kindsOf)]
  const [, ...besides] = kinds
  const asked = main.kind === 'follow_up' && besides.length > 0 ? besides : kinds
  const slots = readSlots(maskTimes(named, time.spans), asked, language)
  const strangers = kinds.some(isPersonal) && found.names.guests.length === 0 ? found.strangers : []
  return {
    language,
    kinds,
    when: time.when,
    window: windowOf(time.when, {
      now: options.now,
      timezone: options.timezone,
      weekStartsOn: options.settings.weekStartsOn,
      direction: saysPast(named) ? 'past' : directionOf(main.kind),
    }),
    names: { ...found.names, guests: [...found.names.guests, ...strangers] },
    ...slots,
    after: main.kind === 'follow_up' ? (options.previous ? (meantKinds(options.previous)[0] ?? null) : null) : null,
    confidence: main.probability,
  }
}

/**
 * A question as its kind is told from it: names are placeholders, times `~`. Asks the directory alone, so that a message in an open
 * room can be weighed (`isForAssistant`) before anything else is done with it.
 */
export async function maskQuestion(question: string, options: UnderstandOptions): Promise<string> {
  return (await read(question, options)).masked
}

interface Reading {
  readonly text: string
  /** Names are placeholders. */
  readonly named: string
  /** Names are placeholders, times `~`. */
  readonly masked: string
  readonly language: Language
  readonly whenOptions: WhenOptions
  readonly found: FoundNames
}

async function read(question: string, options: UnderstandOptions): Promise<Reading> {
  const text = withDayBeside(question.slice(0, LONGEST_QUESTION), options.previous)
  const [guessed] = languagesOf(text, options)
  const found = await findNames(text, guessed, findWhen(text, guessed).spans, options.directory)
  const named = mask(text, found.replacements)
  // Names say little about a language: "is Anna here".
  const [language, ...others] = languagesOf(named.replaceAll(PLACEHOLDER, ' '), options)
  const whenOptions: WhenOptions = {
    monthFirst: language === 'en' && /-US$/i.test(options.settings.locale),
    alsoIn: others,
  }
  const masked = maskTimes(named, findWhen(named, language, whenOptions).spans)
  return { text, named, masked, language, whenOptions, found }
}

/** The language that a text is in, and those that it may be in as well. */
function languagesOf(text: string, { previous, settings }: UnderstandOptions): [Language, ...Language[]] {
  const [first, ...rest] = rankLanguages(text)
  const likely = first && first.confidence > NO_LANGUAGE ? first.language : settings.language
  const others = rest.flatMap(({ language, confidence }) => (confidence >= POSSIBLE_LANGUAGE ? [language] : []))
  if (!previous || previous.language === likely || (first?.confidence ?? 0) >= SURE_LANGUAGE) return [likely, ...others]
  return [previous.language, likely, ...others]
}

/** When the question is about, as its kind reads it. */
function timeMeant(named: string, language: Language, options: WhenOptions, kind: Kind): FoundWhen {
  const past = looksBack(kind)
  const found = findWhen(named, language, past === undefined ? options : { ...options, past })
  const withinDay = kind === 'turnovers' && found.when === 'today' && WITHIN_A_DAY.test(fold(named))
  const stood = kind === 'changes' && STOOD_UNTIL.test(fold(named))
  const idle =
    withinDay || stood || (found.when === 'now' && ignoresNow(kind)) || kind === 'small_talk' || kind === 'attack'
  return idle ? { ...found, when: 'none' } : found
}

/** "Cambi in giornata" are changes of guests within one day, whichever. Folded. */
const WITHIN_A_DAY =
  /^(?!.*\b(?:oggi|odiern[aoie]|aujourd|ce jour|du jour)).*\b(?:in giornata|(?:dans la|en) journee)\b/

/** "They were booked till Sunday, did they extend?": how a booking stood is not when it changed. Folded. */
const STOOD_UNTIL =
  /\b(?:was|were|had|stand\w*|war|waren|hatten?|estaban?|tenian?|etait|etaient|avaient|avait|erano?|avevan?o?|stavano?|estavam?|tavam?|tinham?)\b.*\b(?:till?|until|bis|hasta|jusqu|fino a\w*|ate)\b/

/** Stays are asked about ahead unless the verbs say otherwise: "how many guests did we have in June". */
const HAD =
  /(?:^|[^\p{L}])(?:had we|did we have|we had|have we had|were we|hatten wir|wir hatten|haben wir gehabt|hattn|avevamo|abbiamo avuto|eravamo|tuvimos|hubo|estuvimos|tivemos|houve|estivemos|avions nous|a t on eu|on a eu|on avait|nous avons eu|avons nous eu)(?:$|[^\p{L}])/u

function saysPast(text: string): boolean {
  return HAD.test(fold(text))
}

function mainKind(
  text: string,
  masked: string,
  ranked: readonly RankedKind[],
  found: FoundNames,
  previous: QuestionPlan | undefined,
  language: Language,
): RankedKind {
  if (isAttack(text)) return { kind: 'attack', probability: 1 }
  // Thanks, a greeting, a thumb: nothing that an answer could be about.
  if (!masked.includes(TIME_MASK) && found.replacements.length === 0 && !needsAnswer(text))
    return { kind: 'small_talk', probability: 1 }
  const named = { guests: masked.includes('{guest}'), codes: masked.includes('{code}') }
  const words = kindWords(masked).filter((word) => word !== '~')
  const likely = surest(ranked.filter(({ kind }) => canBeMeant(kind, named)))
  const rest = TAKEN_FOR_REST.has(likely.kind) ? restAskedFor(words) : undefined
  const house =
    TAKEN_FOR_HOUSES.has(likely.kind) &&
    !masked.includes(TIME_MASK) &&
    asksWhatHousesHave(masked) &&
    topicIn(masked, 'listing_fact') !== null
  const ruled = house ? 'listing_fact' : rest
  const first = ruled && canBeMeant(ruled, named) ? { kind: ruled, probability: 1 } : likely
  // "Why 16:30 for Maria?" asks for no more than that time.
  const ofOne = named.guests || named.codes || (!previous && masked.includes('{listing}'))
  if (ofOne && asksWhyATime(masked, language))
    return { kind: conceptsOf(words).includes('depart') ? 'departures' : 'arrivals', probability: 1 }
  if (previous && first.kind !== 'attack' && first.kind !== 'follow_up' && continuesEarlier(kindWords(masked), first))
    return { kind: 'follow_up', probability: Math.max(0.5, 1 - first.probability) }
  // A number alone, or a code alone, is asked about in one way only.
  if (words.length <= 1 && found.names.phones.length > 0) return { kind: 'who_called', probability: 1 }
  if (words.length <= 1 && found.names.codes.length > 0) return { kind: 'stay_by_code', probability: 1 }
  if (words.length <= 1 && found.names.guests.length > 0) return { kind: 'stay_by_guest', probability: 1 }
  // Both look through the calendar for what is wrong with it; only one of them is called a gap.
  if (first.kind === 'double_bookings' && asksForGaps(text)) return { ...first, kind: 'vacant' }
  // "Arrivals and departures" and no word more are two lists.
  if (first.kind === 'turnovers' && words.length <= 3 && namesBothWays(masked))
    return ranked.find(({ kind }) => kind === 'arrivals' || kind === 'departures') ?? first
  return first
}

/** Why somebody comes or goes at a time, rather than why they called then. */
function asksWhyATime(masked: string, language: Language): boolean {
  if (wordsAfterWhy(masked) === undefined || findClockTimes(masked, language).length === 0) return false
  return !conceptsOf(kindWords(masked)).some((concept) => concept === 'call' || concept === 'message')
}

/** What "who still has to arrive" is taken for: something owed, or no question at all. */
const TAKEN_FOR_REST: ReadonlySet<Kind> = new Set([
  'arrivals_unknown_time',
  'balance_due',
  'follow_up',
  'small_talk',
  'unknowable',
])

/** What "which flats have a pool" is taken for: a place to offer, a guest's wish, or the rest of another question. */
const TAKEN_FOR_HOUSES: ReadonlySet<Kind> = new Set([...TAKEN_FOR_REST, 'vacant', 'in_house', 'special_requests'])

/** Below this no question is dismissed or refused: answering a joke does less harm than leaving a colleague without an answer. */
const SURE_DISMISSAL = { small_talk: 0.45, attack: 0.6 } as const

function surest(ranked: readonly RankedKind[]): RankedKind {
  const [first = { kind: 'unknowable' as const, probability: 0 }] = ranked
  const { kind, probability } = first
  if ((kind !== 'small_talk' && kind !== 'attack') || probability >= SURE_DISMISSAL[kind]) return first
  return ranked.find((other) => other.kind !== 'small_talk' && other.kind !== 'attack') ?? first
}

/** Kinds that are never a second one. */
const ALONE: ReadonlySet<Kind> = new Set(['follow_up', 'small_talk', 'attack', 'unknowable', 'digest'])

/** "And their number": asked of whoever was spoken of, and no question of another kind. Folded. */
const PARTICULARS: ReadonlySet<string> = new Set(
  (
    'number phone telephone mobile mail email surname numero telefono movil celular correo telephone portable ' +
    'nummer telefonnummer telefon handy handynummer mailadresse cellulare recapito telemovel telefone'
  ).split(' '),
)

/** What else is asked: of a follow-up the new thing it asks for, of a question in two clauses the other clause's. */
function furtherKinds(
  masked: string,
  main: RankedKind,
  ranked: readonly RankedKind[],
  when: When,
  kindsOf: (words: string) => RankedKind[],
): Kind[] {
  if (main.kind === 'follow_up') {
    const content = kindWords(masked).filter((word) => word !== '~' && word !== '#' && !word.startsWith('{'))
    if ((content.length < 3 && when !== 'none') || content.some((word) => PARTICULARS.has(word))) return []
    const askable = ranked.filter(({ kind }) => !ALONE.has(kind))
    const total = askable.reduce((sum, { probability }) => sum + probability, 0)
    const [best] = askable
    return best && best.probability / total >= SURE_NEW_KIND && content.length > 2 ? [best.kind] : []
  }
  if (ALONE.has(main.kind)) return []
  const other = main.kind === 'arrivals' ? 'departures' : main.kind === 'departures' ? 'arrivals' : undefined
  if (other && namesBothWays(masked)) return [other]
  const clauses = masked
    .split(/(?:[,;?!]|(?:^|\s)(?:and|y|e|et|und|plus|sowie|&|\+)(?:\s|$))/u)
    .filter((clause) => kindWords(clause).length >= 2)
  if (clauses.length < 2) return []
  const others = clauses.flatMap((clause) => {
    const [best] = kindsOf(clause)
    return best && best.probability >= SURE_CLAUSE && !ALONE.has(best.kind) ? [best.kind] : []
  })
  if (!others.includes(main.kind)) return []
  const further = [...new Set(others)].filter((kind) => kind !== main.kind)
  const oneSubject = clauses.slice(1).every((clause) => !ASKS_ANEW.test(clause))
  // A change of guests is a departure and an arrival already.
  const holdsBoth = main.kind === 'turnovers' || (NARROWS.has(main.kind) && oneSubject)
  return holdsBoth ? further.filter((kind) => !COMES_OR_GOES.has(kind)) : further
}

/** "Who leaves today and still has to pay" asks for one list, which these kinds make of those who come or go. */
const NARROWS: ReadonlySet<Kind> = new Set(['balance_due', 'arrivals_unknown_time', 'arrivals_after', 'late_checkout'])
const COMES_OR_GOES: ReadonlySet<Kind> = new Set(['arrivals', 'departures', 'in_house'])
/** A clause with a subject of its own: "and who still has to pay". */
const ASKS_ANEW =
  /(?:^|[^\p{L}])(?:who|which|what|any(?:one|body)?|wer|welche[rs]?|was|qui|quels?|quelles?|quien|quienes|que|cuales|chi|quali|quem|quais)(?:$|[^\p{L}])/iu

/** "Arrivals and departures", "ins and outs", "wer reist an und wer ab". */
function namesBothWays(masked: string): boolean {
  const words = kindWords(masked)
  const at = words.findIndex((word) => /^(?:and|y|e|et|und|plus|sowie)$/.test(word))
  if (at < 1) return false
  if (words.slice(0, at).includes('an') && words.slice(at).includes('ab')) return true
  const before = conceptsOf(words.slice(0, at))
  const after = conceptsOf(words.slice(at + 1))
  const splits = (first: string, second: string): boolean =>
    before.includes(first) && !before.includes(second) && after.includes(second) && !after.includes(first)
  return splits('arrive', 'depart') || splits('depart', 'arrive')
}
