import { LONGEST_POST } from './chat-poster.ts'

/** Rocket.Chat knows these escapes of Markdown; it would show the backslash of any other. */
const UNKNOWN_ESCAPE = /\\([\\[\]<>|#])/g
/** `@all` in what a guest wrote must not call everybody. */
const CALL = /@(?=[\p{L}\p{N}])/gu
const UNSEEN_JOINER = '\u2060'

/** An answer's Markdown as Rocket.Chat writes it, naming nobody and calling nobody. */
export function chatText(markdown: string): string {
  return markdown.replace(UNKNOWN_ESCAPE, '$1').replace(CALL, `@${UNSEEN_JOINER}`)
}

/**
 * A long text in parts that the chat takes: between paragraphs where that can be, else between lines, else between words. Nothing is
 * lost but the space at a cut.
 *
 * @param longest Characters, at least 2.
 */
export function chatParts(text: string, longest = LONGEST_POST): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > longest) {
    const cut = cutOf(rest, longest)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

function cutOf(text: string, longest: number): number {
  for (const [pause, least] of [
    ['\n\n', 0.5],
    ['\n', 0.25],
    [' ', 0.25],
  ] as const) {
    const at = text.lastIndexOf(pause, longest - pause.length)
    if (at > longest * least) return at + pause.length
  }
  // Not through a character of two halves.
  return /[\ud800-\udbff]/.test(text[longest - 1] ?? '') ? longest - 1 : longest
}
