import type { ClockGrammar, ClockPrefix } from './clock-grammar.ts'
import type { ClockReading } from './clock-reading.ts'
import { COUNTED, LENGTH_AFTER, LENGTH_BEFORE, MONTHS, STREET_AFTER } from './clock-words.ts'

/** Where a reading stands in its text. */
export interface ClockPlace {
  /** Where the reading itself begins, and where the words before it that belong to it. */
  readonly index: number
  readonly start: number
  readonly prefixes: ReadonlySet<ClockPrefix>
  /** The half of the day is said. */
  readonly said: boolean
  readonly isRange: boolean
}

const month = `(?:de |di |of |del |d'|de l')?(?:${MONTHS})(?![a-z])`
const countedAfter = new RegExp(
  `^(?: ?|-)(?:${month}|${COUNTED}|${STREET_AFTER})|^\\. ?(?:${MONTHS}|${COUNTED})|^[./]\\d|^ ?[a-z]?\\d|^ (?:al|au|ao|to the|zum) \\d`,
)
const dateBefore = /(?:^|[^a-z])(?:vom|zum|dem|den|il|el|del|al|dal|the|dia|giorno|jour) $/
const lengthBefore = new RegExp(`(?:^|[^a-z])(?:${LENGTH_BEFORE}) $`)
const lengthAfter = new RegExp(`^ ?,? ?(?:${LENGTH_AFTER})`)
const priceAfter = /^ ?(?:€|\$|£|%|eur|usd|gbp|chf|km|m\b|kg|mb|gb|star|stern|stell|estrel|etoile|\/ ?(?:5|10))/
const scoreBefore =
  /(?:score|note|nota|noten?|voto|rating|bewertung|wertung|unter|under|below|inferior[ei]?s?|sotto|sous|debajo|abaixo|punteggio|media|menos|meno)[a-z' ]{0,6}$/
const onward = /^,? (?:onwards?|or (?:after|later)|en adelante|in poi|em diante|aufwarts)(?![a-z])/
/** "8 in the evening", but not "2 tonight" nor "3 evening flights". */
const spokenPart =
  /^ (?:in the (?:morning|afternoon|evening)|at night|(?:de|por|en) la (?:manana|tarde|noche|madrugada)|du (?:matin|soir)|de l'apres|(?:morgens|abends|nachmittags|nachts|vormittags|fruh)|(?:di|del|della) (?:mattin|pomerig|sera|notte)|(?:da|de) (?:manha|tarde|noite|madrugada))/

/** A number with nothing on it that makes it an hour. */
export function isBare(reading: ClockReading): boolean {
  return (reading.written === 'digits' || reading.written === 'words') && reading.period === undefined
}

/** Whether the number that ends there counts what follows: people, nights, a day of a month, a house in a street. */
export function isCounted(folded: string, end: number): boolean {
  return countedAfter.test(folded.slice(end, end + 48))
}

/** Whether a reading is a time of day here, given what stands around it. */
export function isTimeOfDay(folded: string, place: ClockPlace, reading: ClockReading, grammar: ClockGrammar): boolean {
  if (reading.period !== undefined || reading.written === 'o’clock') return true
  const after = folded.slice(reading.end, reading.end + 24)
  const before = folded.slice(Math.max(0, place.index - 24), place.index)
  if (reading.written === 'colon') return !/^[:/]\d/.test(after)
  if (reading.written === 'form') return isForm(place, before, reading, grammar)
  if (reading.written === 'tail') {
    return isCued(place) || place.said || place.prefixes.has('from') || !['en', 'it', 'pt'].includes(grammar.language)
  }
  if (reading.written === 'four-digits') {
    if (isCounted(folded, reading.end)) return false
    // "2030" after "before" would look like a year.
    const hour = Math.floor(reading.minutes / 60)
    return place.prefixes.has('at') || (isCued(place) && hour !== 20 && reading.minutes % 5 === 0)
  }
  if (reading.written === 'dotted') return isDotted(place, before, after, reading)
  if (reading.written === 'h-minutes' || reading.written === 'unit') {
    if (lengthBefore.test(before) || lengthAfter.test(after)) return false
    return reading.written === 'h-minutes' || isHours(place, reading, grammar)
  }
  if (isCounted(folded, reading.end) || dateBefore.test(before)) return false
  return isBareHour(folded, place, reading, grammar)
}

function isCued({ prefixes, isRange }: ClockPlace): boolean {
  return (
    prefixes.has('at') ||
    prefixes.has('around') ||
    prefixes.has('after') ||
    prefixes.has('before') ||
    (prefixes.has('between') && isRange)
  )
}

/** "Mittag" and "midi" are also the hours around noon, and "après-midi" those after. */
function isForm(place: ClockPlace, before: string, reading: ClockReading, grammar: ClockGrammar): boolean {
  if (/apres-$|(?:l'|cet?|cette|d'|en|demain|jour|di) ?apres $|(?:^| )ce $/.test(before)) return false
  return grammar.language !== 'de' || !reading.settled || reading.minutes === 0 || isCued(place)
}

function isDotted(place: ClockPlace, before: string, after: string, reading: ClockReading): boolean {
  if (priceAfter.test(after) || /^[.,]?\d/.test(after) || dateBefore.test(before)) return false
  if (place.prefixes.has('at') || place.prefixes.has('around') || place.said) return true
  const minute = reading.minutes % 60
  const couldBeDate = minute > 0 && minute <= 12
  if (couldBeDate) return false
  if (isCued(place) || place.prefixes.has('from')) return true
  return minute % 5 === 0 && reading.minutes >= 360 && !scoreBefore.test(before)
}

/** "20 h" and "20 heures": the word for hours also counts lengths of time, more so the smaller the number. */
function isHours({ prefixes, said, ...rest }: ClockPlace, reading: ClockReading, grammar: ClockGrammar): boolean {
  const hour = Math.floor(reading.minutes / 60)
  const cued = isCued({ prefixes, said, ...rest })
  if (!reading.spelledUnit) return cued || said || (hour >= 5 && hour !== 24)
  const placed = prefixes.has('at') || prefixes.has('around') || (grammar.language === 'fr' && prefixes.has('from'))
  if (placed || said) return hour > 0
  return hour >= 13 || (cued && hour >= 5 && grammar.language !== 'en')
}

function isBareHour(folded: string, place: ClockPlace, reading: ClockReading, grammar: ClockGrammar): boolean {
  const { prefixes, said } = place
  const after = folded.slice(reading.end, reading.end + 24)
  const before = folded.slice(Math.max(0, place.index - 16), place.index)
  const hour = Math.floor(reading.minutes / 60)
  // "una", "uma", "ein" are also articles.
  const standsAlone = /^(?:$|[.,;!?)\n]| (?:y|e|de|del|da|du|di|o|ou)(?![a-z]))/.test(after)
  if (reading.one && !standsAlone && !/(?:l'|la |(?:ate|das?|para|pela|antes|depois) a |pela )$/.test(before))
    return false
  if (/^ ?-?ish(?![a-z])/.test(after) || spokenPart.test(after) || onward.test(after)) return true
  // "2. bis 5." are days.
  const afterNumber = /\d\.? ?$/.test(folded.slice(Math.max(0, place.start - 3), place.start))
  if (prefixes.has('before') && afterNumber && !place.isRange) return false
  // "Le 18 vanno bene": said of a time, and of nothing that is numbered.
  if (/(?:^|[^a-z])le $/.test(before) && /^ (?:vanno|andrebbero|sarebbero|(?:e|sono) troppo) /.test(after)) return true
  if (scoreBefore.test(before) || (hour !== 1 && /(?:^|[^a-z])la $/.test(before))) return false
  if (said && (isCued(place) || (prefixes.has('from') && grammar.language === 'en'))) return true
  if (reading.written === 'words' && grammar.language === 'fr') return false
  if (prefixes.has('around') || (prefixes.has('at') && (grammar.language !== 'fr' || hour >= 13))) return true
  if (prefixes.has('from')) return grammar.language === 'en' && /^(?: on|$|[.,?!])/.test(after)
  // Spanish and French say the article or "h" with an hour; a larger number is one all the same.
  return isCued(place) && (hour >= 13 || (grammar.language !== 'es' && grammar.language !== 'fr'))
}
