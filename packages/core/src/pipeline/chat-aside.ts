import { chatText } from '../answer/chat-text.ts'
import type { Language } from '../language/language.ts'
import type { AnswerSource } from '../answer/answer-sources.ts'
import { MORE_SOURCES, SOURCES_LINE } from './chat-words.ts'

const MOST_SOURCES = 20

/**
 * What stands below a post: that a machine made it, and from what.
 *
 * @param publicUrl Where the console is, for links to sources; undefined: none are made.
 */
export function chatAside(sources: readonly AnswerSource[], language: string, publicUrl: string | undefined): string {
  const shown = sources.slice(0, MOST_SOURCES).map(({ id, title }, index) => {
    const name = linkText(title)
    return publicUrl === undefined
      ? `[${index + 1}] ${name}`
      : `[${index + 1}] [${name}](${publicUrl}/records?record=${encodeURIComponent(id)})`
  })
  const more = sources.length - shown.length
  const known = language in SOURCES_LINE ? (language as Language) : 'en'
  return [SOURCES_LINE[known](), ...shown, ...(more > 0 ? [MORE_SOURCES[known](more)] : [])].join('\n')
}

/** Brackets would end a link: "Ana (Lisbon)" becomes "Ana, Lisbon". */
function linkText(title: string): string {
  return chatText(title)
    .replaceAll(/\s*[[(]\s*([^[\]()]*?)\s*[\])]/g, ', $1')
    .replaceAll(/[[\]()]/g, ' ')
    .trim()
}
