import { foldWords } from '../../language/fold.ts'
import type { Language } from '../../language/language.ts'
import type { Fact } from './fact.ts'
import { factsSupported, plainLine, unquoted } from './facts-of.ts'
import { hasName } from './name-facts.ts'

/** A part of a line that has a main time of its own: "out **by 13:00** Maria Santos". */
export interface LinePart {
  readonly words: ReadonlySet<string>
  readonly times: ReadonlySet<string>
}

/**
 * The parts of a line of evidence with a time in bold, where there are several: a turnover has one for who leaves and one for who comes.
 *
 * @param markdown Without the bullet.
 */
export function partsOf(markdown: string, language: Language): LinePart[] {
  const parts = unquoted(markdown.replace(/\([^()]*\)/g, ' '))
    .split(' · ')
    .map((part) => {
      const bold = [...part.matchAll(/\*\*([^*]+)\*\*/g)].map(([, text]) => text ?? '').join('\n')
      const times = bold === '' ? [] : factsSupported(bold, language).filter(({ kind }) => kind === 'time')
      return { words: new Set(foldWords(plainLine(part))), times: new Set(times.flatMap(({ values }) => values)) }
    })
    .filter(({ times }) => times.size > 0)
  return parts.length > 1 ? parts : []
}

/** The times of a clause that belong to another part of the line than a name in the same clause. */
export function misplacedTimes(parts: readonly LinePart[], clause: readonly Fact[]): Fact[] {
  if (parts.length === 0) return []
  const onlyPart = (has: (part: LinePart) => boolean): LinePart | undefined => {
    const [part, ...others] = parts.filter(has)
    return others.length === 0 ? part : undefined
  }
  const named = clause
    .filter(({ kind }) => kind === 'name')
    .map(({ values: [name = ''] }) => onlyPart(({ words }) => hasName(words, name)))
    .filter((part) => part !== undefined)
  return clause.filter(({ kind, values }) => {
    if (kind !== 'time' || named.length === 0) return false
    const part = onlyPart(({ times }) => values.some((time) => times.has(time)))
    return part !== undefined && !named.includes(part)
  })
}
