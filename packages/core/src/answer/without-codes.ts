import { foldEvenly } from '../language/fold.ts'

/** Words after or before which digits open a door, folded: codes, key boxes, locks, gates and alarms, in six languages. */
const CODE_WORDS =
  'pass ?codes?|door ?codes?|codes?|pins?|pin codes?|key ?box(?:es)?|lock ?box(?:es)?|key ?pad|key ?safe|lock|gate|alarm|codigos?|clave|cerradura|caja de llaves|porton|alarma|digicode|boite a cles|serrure|portail|alarme|verrou|\\w*codes?|\\w*tresor|schlussel\\w*|schloss|alarmanlage|codic[ei]|cassetta|cassettina|serratura|cancello|allarme|lucchetto|senha|fechadura|cofre|portao|cadeado'

/** What looks like a code: four to eight digits with what keypads add, or three with a star or hash. No time, year-long sum or part of a number. */
const DIGITS = '[*#]?(?<![\\d.,:/+€$£-])(?:\\d{4,8}[*#]?|\\d{3}[*#]|\\d{2} \\d{2}(?: \\d{2})?(?![\\d:]))(?![\\d:/€$£%]|[.,]\\d| ?(?:eur|euros?|usd|gbp|uhr|h)\\b)'

const CODE_THEN_DIGITS = new RegExp(`(?<![a-z])(?:${CODE_WORDS})(?![a-z])[^.!?\\n\\d]{0,40}?(${DIGITS})`, 'g')
const DIGITS_THEN_CODE = new RegExp(`(${DIGITS})[^.!?\\n\\d]{0,20}?(?<![a-z])(?:${CODE_WORDS})(?![a-z])`, 'g')

/** Stands where a code stood. */
const HIDDEN = '••••'

/**
 * A text that people wrote, without the door, key-box and alarm codes in it: those are told only where a door code is asked for, and
 * only to who may know it. Rather hides a number too many than shows a code.
 */
export function withoutCodes(text: string): string {
  let shown = text
  for (const pattern of [CODE_THEN_DIGITS, DIGITS_THEN_CODE]) {
    const places = [...foldEvenly(shown).matchAll(pattern)].flatMap((match) => {
      const [all, digits = ''] = match
      const from = match.index + all.indexOf(digits)
      return [{ from, to: from + digits.length }]
    })
    for (const { from, to } of places.reverse()) shown = shown.slice(0, from) + HIDDEN + shown.slice(to)
  }
  return shown
}
