import type { AnswerSource } from '../api/schemas.ts'

/** What stands below an answer in the chat: that a machine made it, and from what. */
export interface Aside {
  readonly lines: readonly string[]
  /** In the order of the answer's markers. */
  readonly sources: readonly AnswerSource[]
}

/** As the chat writes a source: `[2] [Booking · Ana Lima](https://…/records?record=guesty%3Astay%3A1)`. */
const SOURCE = /^\[\d+\] \[(?<title>.*)\]\(\S*\/records\?record=(?<id>[^\s)&]+)\)$/

export function parseAside(text: string): Aside {
  const lines: string[] = []
  const sources: AnswerSource[] = []
  for (const line of text.split('\n')) {
    const { title, id } = SOURCE.exec(line)?.groups ?? {}
    const known = id === undefined ? undefined : decoded(id)
    if (title === undefined || known === undefined) lines.push(line)
    else sources.push({ id: known, type: known.split(':')[1] ?? '', title })
  }
  return { lines, sources }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
