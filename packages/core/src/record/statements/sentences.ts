import { foldEvenly } from '../../language/fold.ts'

/** A sentence of a message, with its clauses. Offsets count in the whole text. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** As written, without white space around it. */
  readonly written: string
  /** Folded place for place: `folded[i]` stands for `written[i]`. */
  readonly folded: string
  readonly isQuestion: boolean
}

const MOST_QUOTED = 200

/** A full stop ends a sentence when what follows begins one; "7.30", "p.m.", "ca. 8" and "14.5." do not. */
const SENTENCE_END = /[!?…\n]+|\.+(?=\s|$)|;/g
const ABBREVIATED =
  /(?:^|[\s(])(?:ca|approx|aprox|etc|no|nr|tel|mr|mrs|ms|dr|st|sr|sra|dott|sig|bzw|usw|z\.b|d\.h|u|c|vs|min|std|hs|h|[ap]\.? ?m|[ap])$/i

/** The sentences of a text, in order; empty ones left out. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    const mark = match[0]
    const end = match.index + mark.length
    if (mark.startsWith('.') && mark.length === 1) {
      const before = text.slice(Math.max(start, match.index - 12), match.index)
      const rest = text.slice(end).trimStart()
      const goesOn = /^\p{Ll}/u.test(rest)
      if (ABBREVIATED.test(before) && (goesOn || /^\d/.test(rest))) continue
      // "am 14. Mai", "um 7. da"
      if (
        /\d$/.test(before) &&
        (goesOn || /^(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])/.test(rest))
      )
        continue
    }
    push(sentences, text, start, end)
    start = end
  }
  push(sentences, text, start, text.length)
  return sentences
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to)
  const written = slice.trim()
  if (!/[\p{Letter}\p{Number}]/u.test(written)) {
    const previous = sentences.at(-1)
    // "?!" on its own belongs to what was asked before it.
    if (previous && written.includes('?')) sentences[sentences.length - 1] = { ...previous, isQuestion: true }
    return
  }
  const start = from + slice.indexOf(written)
  sentences.push({
    start,
    end: start + written.length,
    written,
    folded: foldEvenly(written),
    isQuestion: /\?[!?\s)]*$|^¿/.test(written),
  })
}

/** A sentence as it is quoted: at most 200 characters, cut at a word. */
export function quoteOf({ written }: Sentence): string {
  const plain = written.replace(/\s+/gu, ' ')
  if (plain.length <= MOST_QUOTED) return plain
  const cut = plain.slice(0, MOST_QUOTED - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_QUOTED / 2))}…`
}

const CLAUSE_BREAK =
  /[,;()]| -+ | (?:and|but|so|then|while|y|pero|asi que|et|mais|puis|donc|alors|und|aber|dann|also|ma|poi|quindi|e|mas(?! (?:bien|o menos|tarde|tardar))|entao|porque|because|weil|car) /g

/** Where a sentence's clauses part, with the words that part them. Accented, "è" is a verb and "más" is more: they part nothing. */
export function clauseBreaks({ folded, written }: Sentence): { start: number; end: number }[] {
  const breaks: { start: number; end: number }[] = []
  for (const match of folded.matchAll(CLAUSE_BREAK)) {
    const accented = match[0] === ' e ' ? match.index + 1 : match[0] === ' mas ' ? match.index + 2 : undefined
    if (accented !== undefined && /[^ea]/i.test(written.charAt(accented))) continue
    breaks.push({ start: match.index, end: match.index + match[0].length })
  }
  return breaks
}

/** The clauses of a sentence, folded. */
export function clausesOf(sentence: Sentence): string[] {
  const clauses: string[] = []
  let start = 0
  for (const part of clauseBreaks(sentence)) {
    clauses.push(sentence.folded.slice(start, part.start))
    start = part.end
  }
  clauses.push(sentence.folded.slice(start))
  return clauses
}
