export type AnswerPart = { readonly text: string } | { readonly numbers: readonly number[] }

/**
 * Parts an answer's text at its markers [1], [2], …; neighbouring markers come as one part.
 *
 * @param most The number of sources: a higher number, or 0, is no marker but text.
 */
export function splitMarkers(text: string, most: number): AnswerPart[] {
  const parts: AnswerPart[] = []
  let from = 0
  for (const found of text.matchAll(/\[\d{1,4}\](?:\s?\[\d{1,4}\])*/g)) {
    const numbers = Array.from(found[0].matchAll(/\d+/g), ([digits]) => Number(digits))
    if (numbers.some((number) => number < 1 || number > most)) continue
    if (found.index > from) parts.push({ text: text.slice(from, found.index) })
    parts.push({ numbers })
    from = found.index + found[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}
