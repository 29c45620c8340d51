import { fold } from '../../language/fold.ts'
import type { LocalTime } from '../../time/calendar.ts'

/** From a time of a day until another, which is the next day's where it is earlier; without one until now. */
export interface PartOfDay {
  readonly from: LocalTime
  readonly to?: LocalTime
}

/** An evening is one with the night after it, as "last night" means both (semantics.md). */
export const NIGHT = { from: '18:00', to: '05:00' } as const satisfies PartOfDay

export const NOON = '12:00'

/** Words for the parts of a day, in its order; folded. */
const PARTS: readonly (readonly [words: string, part: Required<PartOfDay>])[] = [
  [
    '(?<!^)mornings?|(?:e?sta|la) manana|matin(?:ee)?|vormittags?|(?:heut|heute|gestern|\\w+tag) (?:fruh|morgens?)|\\w+tagmorgen|stamattina|stamani|stamane|mattin[ao]|manha',
    { from: NIGHT.to, to: NOON },
  ],
  [
    'afternoons?|arvo|(?:e?sta|la|a|de|da|essa|nessa) tarde|apres midi|aprem|(?:\\w+tag)?nachmittags?|pome(?:riggio)?',
    { from: NOON, to: NIGHT.from },
  ],
  [
    'evenings?|(?:to|over)?nights?|tonite|soir(?:ee)?|nuit|(?:\\w+tag)?(?:abends?|nachts?)|stasera|(?:sta|questa|ieri|di|ier) ?sera|(?:sta)?notte|anoche|noche|noite|madrugada',
    NIGHT,
  ],
]
/** Before these words stands a greeting, or midnight. */
const OTHERWISE = '(?<!\\b(?:good|guten?|buona|bonne|boa|media|meia|mezza) )'
const SINCE = /\b(?:since|seit|desde|depuis|dal(?:la)?|da(?= (?:ieri|sta|quest)))(?= )/

/** The part of a day that a question names: "this morning", "heute Nacht", "depuis ce matin". Of several all from the first on. */
export function partOfDay(question: string): PartOfDay | undefined {
  const text = fold(question).replaceAll(/['-]/g, ' ')
  const [part, ...more] = PARTS.flatMap(([words, one]) =>
    new RegExp(`${OTHERWISE}\\b(?:${words})\\b`).test(text) ? [one] : [],
  )
  return part && (more.length > 0 || SINCE.test(text)) ? { from: part.from } : part
}
