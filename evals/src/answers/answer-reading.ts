/** An answer as `/api/ask` gives it: the parts that are scored. */
export interface Answer {
  readonly id: string
  readonly answer: string
  readonly language: string
  readonly complete: { readonly shown: number; readonly total: number; readonly asOf: string } | null
  readonly sources: readonly { readonly id: string; readonly type: string; readonly title: string }[]
  readonly plan: { readonly language: string; readonly kinds: readonly string[]; readonly window: unknown }
}

/** One entry of the answer's list, as a person sees it: its words, and the records that its numbers in brackets stand for. */
export interface Entry {
  readonly text: string
  readonly cited: readonly string[]
}

export interface AnswerRead {
  /** Lines that begin with a dash or a number and a dot. */
  readonly entries: readonly Entry[]
  /** Everything else: headline, notes, the line about completeness. */
  readonly around: string
}

/** Takes an answer apart by its Markdown. */
export function readAnswer({ answer, sources }: Answer): AnswerRead {
  const entries: Entry[] = []
  const around: string[] = []
  for (const line of answer.split('\n')) {
    if (!/^\s*(?:[-*•]|\d+\.)\s/.test(line)) {
      around.push(line)
      continue
    }
    const cited = [...line.matchAll(/\[(\d+)\]/g)].flatMap(([, number]) => sources[Number(number) - 1]?.id ?? [])
    entries.push({ text: line.replaceAll(/\s*\[\d+\]/g, ''), cited })
  }
  return { entries, around: around.join('\n').replaceAll(/\s*\[\d+\]/g, '') }
}

/** `guesty:stay:1` → `stay`. */
export function typeOf(recordId: string): string {
  return recordId.split(':')[1] ?? ''
}

/** Whether a number stands in the text by itself: not part of a time, a date or a longer number. */
export function hasNumber(text: string, wanted: number): boolean {
  return new RegExp(String.raw`(?<![\d.,:/+-])${wanted}(?![\d:/]|[.,]\d)`).test(text)
}

/** Case, accents and kinds of apostrophe and space do not count. */
export function holds(text: string, wanted: string): boolean {
  return plain(text).includes(plain(wanted))
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}+/gu, '')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
}
