import { fold } from '../language/fold.ts'

const ONE = 'one|an?|una?|uno|une?|eine[rnm]?|uma?'
const HALF = 'half an?|media|une demie?|demie?|eine[rn]? halben?|halbe[nr]?|mezz ?|meia'
const NUMBERS: readonly (readonly [words: string, number: number])[] = [
  ['two|dos|deux|zwei|zwo|due|dois|duas', 2],
  ['three|tres|trois|drei|tre', 3],
  ['four|cuatro|quatre|vier|quattro|quatro', 4],
  ['five|cinco|cinq|funf|cinque', 5],
  ['six|seis|sechs|sei', 6],
  ['ten|diez|dix|zehn|dieci|dez', 10],
  ['twelve|doce|douze|zwolf|dodici|doze', 12],
  ['twenty|veinte|vingt|zwanzig|venti|vinte', 20],
  ['thirty|treinta|trente|dreissig|trenta|trinta', 30],
]
const UNITS: readonly (readonly [words: string, minutes: number])[] = [
  ['minut\\w*|mins?|mn', 1],
  ['hours?|hrs?|horas?|hs|heures?|stunden?|std|or[ae]', 60],
  ['days?|dias?|jours?|tag(?:en?)?|giorn[oi]', 1440],
]
/** A bare "2h" is a length only after one of these; else it is a time of day. */
const LONGER_THAN = '(?:than|over|plus de|mas de|mehr als|uber|langer als|oltre|piu di|mais de|>|\\+) ?'

/**
 * How long a question says that something lasts: "for more than two hours", "seit über 30 Minuten". In minutes; undefined when it names
 * no length.
 *
 * @param options.days Days count as a length too; false where "the last 7 days" was read as a date.
 */
export function askedMinutes(question: string, { days }: { readonly days: boolean }): number | undefined {
  const text = fold(question).replaceAll("'", ' ')
  for (const [unit, minutes] of days ? UNITS : UNITS.slice(0, 2)) {
    if (new RegExp(`\\b(?:${HALF}) ?(?:${unit})\\b`).test(text)) return minutes / 2
    const digits = new RegExp(`(?<![\\d.,:])(\\d{1,3})(?:[.,](\\d))? ?(?:${unit})\\b`).exec(text)
    if (digits) return Math.round(Number(`${digits[1]}.${digits[2] ?? 0}`) * minutes)
    const number = NUMBERS.find(([words]) => new RegExp(`\\b(?:${words}) (?:${unit})\\b`).test(text))
    if (number) return number[1] * minutes
    if (new RegExp(`\\b(?:${ONE}) ?(?:${unit})\\b`).test(text)) return minutes
  }
  const bare = new RegExp(`${LONGER_THAN}(\\d{1,2}) ?h\\b`).exec(text)
  return bare ? Number(bare[1]) * 60 : undefined
}
