/** A paragraph line, or a bullet with all that is indented under it. */
export interface Block {
  /** Markdown without bullet, number, quotation or heading marks. May hold line breaks. */
  readonly text: string
  readonly bullet: boolean
  /** It announces what follows: all bold, a heading, or ending in a colon. */
  readonly heading: boolean
}

const BULLET = /^(\s*)(?:[-*+•]|\d{1,3}[.)])\s+/

/** An answer's lines as blocks; empty lines and the rules of tables fall away. */
export function blocksOf(answer: string): Block[] {
  const blocks: { lines: string[]; bullet: boolean; heading: boolean; indent: number }[] = []
  let gap = false
  for (const raw of answer.split('\n')) {
    const line = raw.replace(/^\s*>\s?/, '')
    if (!/[\p{L}\p{N}]/u.test(line)) {
      gap ||= line.trim() === ''
      continue
    }
    const bullet = BULLET.exec(line)
    const indent = /^\s*/.exec(line)?.[0].length ?? 0
    const text = line
      .replace(BULLET, '')
      .replace(/^\s*#{1,6}\s+/, '')
      .trim()
    const last = blocks.at(-1)
    const belongs =
      last?.bullet === true && (bullet ? indent > last.indent : indent > last.indent || (!gap && indent > 0))
    if (last && belongs) last.lines.push(text)
    else {
      const heading = !bullet && (/^\s*#/.test(line) || /:[\s*_]*$/.test(text) || /^\*\*[^*]+\*\*$/.test(text))
      blocks.push({ lines: [text], bullet: bullet !== null, heading, indent })
    }
    gap = false
  }
  return blocks.map(({ lines, bullet, heading }) => ({ text: lines.join('\n'), bullet, heading }))
}

/** Citation markers that stand side by side. */
export interface MarkerRun {
  readonly start: number
  readonly end: number
  readonly markers: readonly number[]
}

export function markerRunsOf(text: string): MarkerRun[] {
  return [...text.matchAll(/\[\d+\](?:[ ,;]{0,2}\[\d+\])*/g)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
    markers: [...run.matchAll(/\d+/g)].map(([number]) => Number(number)),
  }))
}

/** Where the sentences of a line begin, the first at 0; a point after a number or a single letter ends none. */
export function sentenceStarts(text: string): number[] {
  return [
    0,
    ...[
      ...text.matchAll(/(?<![\d.]|(?<!\p{L})\p{L}|\b(?:Mr|Mrs|Ms|Dr|St|Sr|Sra|Nr|ca))[.!?…][)"”»*_]*\s+(?=\S)|\n/gu),
    ].map(({ index, 0: end }) => index + end.length),
  ]
}

/** Where the clauses of a line begin, the first at 0: after commas, semicolons, dashes, points in the middle, and "and". */
export function clauseStarts(text: string): number[] {
  return [
    0,
    ...[
      ...text.matchAll(/[,;:·|–—\n]\s|\s(?:and|while|y|mientras|et|tandis que|und|während|e|mentre|enquanto)\s/gu),
    ].map(({ index, 0: end }) => index + end.length),
  ]
}

/** The items of each stretch that `starts` divides a text into; stretches without items fall away. */
export function dividedBy<Item extends { readonly start: number }>(
  items: readonly Item[],
  starts: readonly number[],
): Item[][] {
  const stretches = starts.map((start, at) =>
    items.filter((item) => item.start >= start && item.start < (starts[at + 1] ?? Infinity)),
  )
  return stretches.filter((stretch) => stretch.length > 0)
}
