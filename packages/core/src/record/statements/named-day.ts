import type { Language } from '../../language/language.ts'
import { addDays, dayNumber, fromDayNumber, isLocalDate, type LocalDate, weekdayOf } from '../../time/calendar.ts'

/** A day that a text names. Offsets count in the folded text that was read. */
export interface NamedDay {
  readonly start: number
  readonly end: number
  readonly date: LocalDate
}

interface DayWords {
  readonly today: string
  readonly tomorrow: string
  readonly afterTomorrow: string
  readonly yesterday: string
  /** Monday to Sunday. */
  readonly weekdays: readonly string[]
  /** January to December. */
  readonly months: readonly string[]
  /** Between a day and its month. */
  readonly of: string
  /** Before a day of the month that stands without its month: groups "day". */
  readonly theDay: string
}

const DAY_WORDS: Readonly<Record<Language, DayWords>> = {
  en: {
    today: 'today|tonight|tonite|this (?:morning|afternoon|evening)|tdy',
    tomorrow: 'tomorrow|tomorow|tommorow|tommorrow|tmrw|tmw|tmrow|tomoz|2moro',
    afterTomorrow: '(?:the )?day after (?:tomorrow|tmrw)',
    yesterday: 'yesterday|last night',
    weekdays: [
      'mon(?:day)?',
      'tue(?:s|sday)?',
      'wed(?:s|nesday)?',
      'thu(?:rs|rsday)?',
      'fri(?:day)?',
      '(?<!(?:we|i|they) )sat(?:urday)?(?! ?-?nav)',
      '(?<!the )sun(?:day)?',
    ],
    months: [
      'jan(?:uary)?',
      'feb(?:ruary)?',
      'mar(?:ch)?',
      'apr(?:il)?',
      'may',
      'june?',
      'july?',
      'aug(?:ust)?',
      'sept?(?:ember)?',
      'oct(?:ober)?',
      'nov(?:ember)?',
      'dec(?:ember)?',
    ],
    of: '(?:st|nd|rd|th)?(?: of)?',
    theDay: '(?:the |on )?(?<day>\\d{1,2})(?:st|nd|rd|th)',
  },
  es: {
    today: 'hoy|esta (?:tarde|noche|manana)',
    tomorrow: '(?<!(?:la|esta|pasado|buena) )manana',
    afterTomorrow: 'pasado(?: manana)',
    yesterday: 'ayer|anoche',
    weekdays: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
    months: [
      'ene(?:ro)?',
      'feb(?:rero)?',
      'mar(?:zo)?',
      'abr(?:il)?',
      'mayo?',
      'jun(?:io)?',
      'jul(?:io)?',
      'ago(?:sto)?',
      'se(?:p)?t(?:iembre)?',
      'oct(?:ubre)?',
      'nov(?:iembre)?',
      'dic(?:iembre)?',
    ],
    of: '(?: de)?',
    theDay: '(?:el|dia) (?:dia )?(?<day>\\d{1,2})(?! ?[:h.,]?\\d| ?[%€])',
  },
  fr: {
    today: "aujourd'? ?hui|ajd|auj|ce (?:soir|matin)|cet apres[- ]midi|cette nuit",
    tomorrow: '(?<!apres[- ])demain|dem1',
    afterTomorrow: 'apres[- ]demain',
    yesterday: 'hier',
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    months: [
      'janv(?:ier)?',
      'fev(?:r(?:ier)?)?',
      'mars',
      'avr(?:il)?',
      'mai',
      'juin',
      'juil(?:let)?',
      'aout',
      'sept(?:embre)?',
      'oct(?:obre)?',
      'nov(?:embre)?',
      'dec(?:embre)?',
    ],
    of: '(?:er)?',
    theDay: 'le (?<day>\\d{1,2})(?:er)?(?! ?[:h.,]?\\d| ?[%€])(?! ?h)',
  },
  de: {
    today: 'heute?|heit',
    tomorrow: '(?<!(?:guten|am|heute|den|gute) )morgen(?! noch)|mrg',
    afterTomorrow: 'ubermorgen|uebermorgen',
    yesterday: 'gestern',
    weekdays: [
      'montag\\w*',
      'dienstag\\w*',
      'mittwoch\\w*',
      'donnerstag\\w*',
      'freitag\\w*',
      '(?:samstag|sonnabend)\\w*',
      'sonntag\\w*',
    ],
    months: [
      'jan(?:uar)?|janner',
      'feb(?:ruar)?',
      'marz|maerz',
      'apr(?:il)?',
      'mai',
      'juni?',
      'juli?',
      'aug(?:ust)?',
      'sept?(?:ember)?',
      'okt(?:ober)?',
      'nov(?:ember)?',
      'dez(?:ember)?',
    ],
    of: '\\.?',
    theDay: '(?:am|den|der|dem) (?<day>\\d{1,2})\\.(?!\\d)',
  },
  it: {
    today: 'oggi|stasera|stanotte|stamattina|questa sera|questo pomeriggio',
    tomorrow: '(?<!dopo )domani|domattina',
    afterTomorrow: 'dopo ?domani',
    yesterday: 'ieri',
    weekdays: ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'],
    months: [
      'gen(?:naio)?',
      'feb(?:braio)?',
      'mar(?:zo)?',
      'apr(?:ile)?',
      'mag(?:gio)?',
      'giu(?:gno)?',
      'lug(?:lio)?',
      'ago(?:sto)?',
      'set(?:tembre)?',
      'ott(?:obre)?',
      'nov(?:embre)?',
      'dic(?:embre)?',
    ],
    of: '(?: di)?',
    theDay: '(?:il|giorno) (?<day>\\d{1,2})(?! ?[:h.,]?\\d| ?[%€])',
  },
  pt: {
    today: 'hoje|hj|esta (?:tarde|noite|manha)|logo a noite',
    tomorrow: '(?<!depois de )(?:amanha|amnh)',
    afterTomorrow: 'depois de amanha',
    yesterday: 'ontem',
    weekdays: [
      '(?:segunda|2a)(?:[- ]feira)?',
      '(?:terca|3a)(?:[- ]feira)?',
      '(?:quarta|4a)(?:[- ]feira)?',
      '(?:quinta|5a)(?:[- ]feira)?',
      '(?:sexta|6a)(?:[- ]feira)?',
      'sabado',
      'domingo',
    ],
    months: [
      'jan(?:eiro)?',
      'fev(?:ereiro)?',
      'mar(?:co)?',
      'abr(?:il)?',
      'maio?',
      'jun(?:ho)?',
      'jul(?:ho)?',
      'ago(?:sto)?',
      'set(?:embro)?',
      'out(?:ubro)?',
      'nov(?:embro)?',
      'dez(?:embro)?',
    ],
    of: '(?: de)?',
    theDay: '(?:no )?dia (?<day>\\d{1,2})(?! ?[:h.,]?\\d| ?[%€])',
  },
}

const patterns = new Map<Language, RegExp>()

function patternOf(language: Language): RegExp {
  let pattern = patterns.get(language)
  if (!pattern) {
    const words = DAY_WORDS[language]
    const months = words.months.map((month, index) => `(?<m${index + 1}>${month})`).join('|')
    const monthsAhead =
      language === 'en'
        ? `|(?:${words.months.map((month, index) => `(?<n${index + 1}>${month})`).join('|')}) (?<second>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.h])`
        : ''
    const weekdays = words.weekdays.map((day, index) => `(?<w${index + 1}>${day})`).join('|')
    pattern = new RegExp(
      `(?<![a-z0-9])(?:(?<afterTomorrow>${words.afterTomorrow})|(?<yesterday>${words.yesterday})|(?<today>${words.today})|(?<tomorrow>${words.tomorrow})|(?<first>\\d{1,2})${words.of} ?(?:${months})${monthsAhead}|(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<d>\\d{1,2})(?:\\.(?<dm>\\d{1,2})\\.(?:\\d{2,4})?|/(?<sm>\\d{1,2})(?:/\\d{2,4})?)|${words.theDay}|${weekdays})(?![a-z0-9])`,
      'g',
    )
    patterns.set(language, pattern)
  }
  return pattern
}

/** The first day on or after `today` with that day of the month, and of that month where one is given. */
function nextDate(today: LocalDate, day: number, month: number | undefined): LocalDate | undefined {
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return undefined
  const two = (value: number): string => String(value).padStart(2, '0')
  const year = Number(today.slice(0, 4))
  const months = month === undefined ? [0, 1, 2].map((ahead) => Number(today.slice(5, 7)) + ahead) : [month, month + 12]
  for (const counted of months) {
    const date = `${year + Math.floor((counted - 1) / 12)}-${two(((counted - 1) % 12) + 1)}-${two(day)}`
    // A day just past is the one that is meant when people write about a stay that has begun.
    if (isLocalDate(date) && dayNumber(date) >= dayNumber(today) - (month === undefined ? 0 : 30)) return date
  }
  return undefined
}

/**
 * The days that a text names: today, tomorrow, weekdays (the nearest ahead, today included), dates.
 *
 * @param today The local date of writing.
 */
export function findNamedDays(folded: string, language: Language, today: LocalDate): NamedDay[] {
  const found: NamedDay[] = []
  for (const match of folded.matchAll(patternOf(language))) {
    const date = dateOf(match.groups ?? {}, today)
    if (date !== undefined) found.push({ start: match.index, end: match.index + match[0].length, date })
  }
  return found
}

function dateOf(groups: Record<string, string | undefined>, today: LocalDate): LocalDate | undefined {
  if (groups['today'] !== undefined) return today
  if (groups['tomorrow'] !== undefined) return addDays(today, 1)
  if (groups['afterTomorrow'] !== undefined) return addDays(today, 2)
  if (groups['yesterday'] !== undefined) return addDays(today, -1)
  if (groups['iso'] !== undefined) return isLocalDate(groups['iso']) ? groups['iso'] : undefined
  if (groups['d'] !== undefined) return nextDate(today, Number(groups['d']), Number(groups['dm'] ?? groups['sm']))
  if (groups['day'] !== undefined) return nextDate(today, Number(groups['day']), undefined)
  for (let index = 1; index <= 12; index += 1) {
    if (groups[`m${index}`] !== undefined) return nextDate(today, Number(groups['first']), index)
    if (groups[`n${index}`] !== undefined) return nextDate(today, Number(groups['second']), index)
  }
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    if (groups[`w${weekday}`] !== undefined) {
      return fromDayNumber(dayNumber(today) + ((weekday - weekdayOf(today) + 7) % 7))
    }
  }
  return undefined
}
