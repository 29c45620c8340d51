import { foldEvenly } from '../language/fold.ts'

/** Words after or before which digits open a door, folded: codes, key boxes, locks, gates and alarms, in six languages. */
const CODE_WORDS =
  'pass ?codes?|door ?codes?|codes?|pins?|pin codes?|key ?box(?:es)?|lock ?box(?:es)?|key ?pad|key ?safe|lock|gate|alarm|codigos?|clave|cerradura|caja de llaves|porton|alarma|digicode|boite a cles|serrure|portail|alarme|verrou|\\w*codes?|\\w*tresor|schlussel\\w*|schloss|alarmanlage|codic[ei]|cassetta|cassettina|serratura|cancello|allarme|lucchetto|senha|fechadura|cofre|portao|cadeado'

/** What looks like a code: four to eight digits with what keypads add, or three with a star or hash. No time, year-long sum or part of a number. */
const DIGITS =
  '[*#]?(?<![\\d.,:/+€$£-])(?:\\d{4,8}[*#]?|\\d{3}[*#]|\\d{2} \\d{2}(?: \\d{2})?(?![\\d:]))(?![\\d:/€$£%]|[.,]\\d| ?(?:eur|euros?|usd|gbp|uhr|h)\\b)'

const CODE_THEN_DIGITS = new RegExp(`(?<![a-z])(?:${CODE_WORDS})(?![a-z])[^.!?\\n\\d]{0,40}?(${DIGITS})`, 'g')
const DIGITS_THEN_CODE = new RegExp(`(${DIGITS})[^.!?\\n\\d]{0,20}?(?<![a-z])(?:${CODE_WORDS})(?![a-z])`, 'g')

/** Stands where a code stood. */
const HIDDEN = '••••'
/** "Codes 1234, 5678 and 9012": each round hides one more of a row. */
const MOST_ROUNDS = 8

/**
 * A text that people wrote, without the door, key-box and alarm codes in it: those are told only where a door code is asked for, and
 * only to who may know it. Rather hides a number too many than shows a code.
 */
export function withoutCodes(text: string): string {
  let shown = text
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = shown
    for (const pattern of [CODE_THEN_DIGITS, DIGITS_THEN_CODE]) shown = hideDigits(shown, pattern)
    if (shown === before) break
  }
  return shown
}

function hideDigits(text: string, pattern: RegExp): string {
  const places = [...foldEvenly(text).matchAll(pattern)].map((match) => {
    const [all, digits = ''] = match
    const from = match.index + all.lastIndexOf(digits)
    return { from, to: from + digits.length }
  })
  return places.reduceRight((shown, { from, to }) => shown.slice(0, from) + HIDDEN + shown.slice(to), text)
}
