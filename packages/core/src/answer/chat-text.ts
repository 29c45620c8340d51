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
 * A long text in parts that the chat takes: between paragraphs where that can be, though not between a heading and its list, else between lines,
 * else between words. Nothing is lost but the space at a cut.
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

/** Ends with a heading, or whatever else introduces what comes next. */
const INTRODUCES = /(?:^|\n\n)(?!- )[^\n]+\n\n$/

function cutOf(text: string, longest: number): number {
  for (let at = text.lastIndexOf('\n\n', longest - 2); at > longest * 0.5; at = text.lastIndexOf('\n\n', at - 1)) {
    const partsList = text.startsWith('- ', at + 2) && INTRODUCES.test(text.slice(0, at + 2))
    if (!partsList) return at + 2
  }
  for (const pause of ['\n', ' ']) {
    const at = text.lastIndexOf(pause, longest - 1)
    if (at > longest * 0.25) return at + 1
  }
  // Not through a character of two halves.
  return /[\ud800-\udbff]/.test(text[longest - 1] ?? '') ? longest - 1 : longest
}
