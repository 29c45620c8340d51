import { fold } from '../language/fold.ts'

/** "Gaps", "orphan nights", "Lücken": in six languages, folded. The Spanish singular is said of any vacancy and does not count alone. */
const GAP_WORDS =
  /\b(gaps?|orphan(?:ed)? nights?|holes?|huecos|hueco de (?:un|1|dos|2)|noches? (?:sueltas?|huerfanas?)|trous?|nuits? (?:orphelines?|isolees?)|lucken?|luecken?|buch[io]|notti (?:orfane|isolate)|buracos?|intervalos?|noites? (?:orfas?|soltas?|isoladas?))\b/

const NIGHT_WORDS = /^(?:nights?|noches?|nuits?|nacht|nachte|nachten|naechten?|notte|notti|noites?)$/

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ['one', 'single', 'una', 'un', 'une', 'ein', 'eine', 'einer', 'uma', 'um'],
    ['two', 'dos', 'deux', 'zwei', 'due', 'duas', 'dois'],
    ['three', 'tres', 'trois', 'drei', 'tre'],
    ['four', 'cuatro', 'quatre', 'vier', 'quattro', 'quatro'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
)

/**
 * Whether a question about empty units means the short gaps between bookings.
 *
 * @returns The longest gap meant, in nights: the largest number said shortly before "nights", else 2. Undefined for other questions.
 */
export function asksForGaps(question: string): { readonly longest: number } | undefined {
  const folded = fold(question)
  if (!GAP_WORDS.test(folded)) return undefined
  const words = folded.match(/[\p{Letter}]+|\d+/gu) ?? []
  const said = words.flatMap((word, position) => {
    const number = NUMBERS.get(word) ?? (/^\d$/.test(word) ? Number(word) : undefined)
    const near = words.slice(position + 1, position + 5).some((next) => NIGHT_WORDS.test(next))
    return number !== undefined && number > 0 && near ? [number] : []
  })
  return { longest: said.length > 0 ? Math.max(...said) : 2 }
}
