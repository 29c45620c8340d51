import { chatText } from '../answer/chat-text.ts'
import type { AnswerSource } from '../answer/answer-sources.ts'
import { SOURCES_LINE } from './chat-words.ts'

const MOST_SOURCES = 20

/**
 * What stands below a post: that a machine made it, and from what.
 *
 * @param publicUrl Where the console is, for links to sources; undefined: none are made.
 */
export function chatAside(sources: readonly AnswerSource[], language: string, publicUrl: string | undefined): string {
  const shown = sources.slice(0, MOST_SOURCES).map(({ id, title }, index) => {
    const name = chatText(title).replaceAll(/[[\]()]/g, ' ')
    return publicUrl === undefined
      ? `[${index + 1}] ${name}`
      : `[${index + 1}] [${name}](${publicUrl}/records?record=${encodeURIComponent(id)})`
  })
  const more = sources.length - shown.length
  const head = SOURCES_LINE[language as keyof typeof SOURCES_LINE] ?? SOURCES_LINE.en
  return [head(), ...shown, ...(more > 0 ? [`+ ${more}`] : [])].join('\n')
}
