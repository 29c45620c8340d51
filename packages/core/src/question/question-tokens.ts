import { fold } from '../language/fold.ts'
import type { Span } from './date-expression.ts'
import ordinary from './ordinary-words.json' with { type: 'json' }
import { unpackWords } from './word-list.ts'

/** One word of a question as names are looked for in it. */
export interface Token extends Span {
  readonly word: string
  readonly capital: boolean
  /** The first word of the text or of a sentence in it, where a capital says nothing. */
  readonly opens: boolean
  /** All capitals: an abbreviation rather than a name. */
  readonly shouted: boolean
}

/** Words of letters and digits; placeholders (`{guest}`) are left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/\{\w+\}|[\p{Letter}\p{Mark}\p{Number}]+/gu)) {
    const [raw] = match
    if (raw.startsWith('{')) continue
    const before = text.slice(0, match.index)
    tokens.push({
      word: fold(raw),
      capital: /^\p{Lu}/u.test(raw),
      opens: /(?:^|[.!?:]\s*|\n\s*)["'«“¿¡(]*$/u.test(before),
      shouted: /^\p{Lu}{2,6}$/u.test(raw),
      start: match.index,
      end: match.index + raw.length,
    })
  }
  return tokens
}

/** Names that are everyday words as well. */
const NAMES_THAT_ARE_WORDS = new Set(
  'amber april art august autumn ivy jade joy june jack lily mark may pat pearl rich rob rose ruby sol summer sue violet will hope grace faith dawn gene guy nick dean page bill chance crystal daisy king prince young long short small black white brown green gray grey stone wood woods park parks field fields rivers lake hill banks bush church cook baker price cash bond day weeks winter frost snow rain storm best good love luz paz mar cruz flores rosa blanca reyes angeles dolores pilar marina alba aurora estrella domingo abril julio agosto leon calle casas iglesias campos rios prado bello bravo delgado rubio moreno blanco petit grand roux blanc noir fleur pierre claire aimee marin prudence constance olive noel clement juste lang kurz klein gross jung alt schwarz weiss braun grun koch bauer richter vogel sommer herbst berg stein wolf kaiser frank ernst wein engel sonntag montag freitag sole fiore gioia vita luce chiara serena costa villa conti felice santo leone bruno rosso nero franco marino amore pace primo sabato domenica flor reis rocha pinto leite coelho leao santos bela vitoria graca domingos serra prata ramos salvador storno neu fried lieb christian fort haus moon sky star rainer monica romero mira mia ana lina nina'.split(
    ' ',
  ),
)

let words: ReadonlySet<string> | undefined

/** A word that questions are made of, so that in small letters it is no name. */
export function isOrdinary(word: string): boolean {
  words ??= new Set(unpackWords(ordinary.words))
  return words.has(word) || NAMES_THAT_ARE_WORDS.has(word) || /^\d+$/.test(word)
}

/** True when a capital says that a word is a name: not where everything or nothing is capital, and not in German. */
export function capitalsTell(text: string, language: string): boolean {
  if (language === 'de') return false
  const letters = tokensOf(text)
  const capitals = letters.filter(({ capital }) => capital).length
  return capitals > 0 && capitals < Math.max(2, letters.length * 0.7)
}
