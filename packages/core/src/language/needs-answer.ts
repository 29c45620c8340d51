import { COURTESIES } from './courtesies.ts'
import { foldWords } from './fold.ts'
import { LANGUAGES } from './language.ts'

const closings = new Set<string>()
const fillers = new Set<string>()
let longestClosing = 1
for (const language of LANGUAGES) {
  for (const closing of COURTESIES[language].closings.split(',')) {
    const words = foldWords(closing)
    longestClosing = Math.max(longestClosing, words.length)
    closings.add(words.join(' '))
  }
  for (const filler of foldWords(COURTESIES[language].fillers)) fillers.add(filler)
}

/** After one of these a capitalised word is taken for a name: "Thanks Maria", "LG Tom". */
const BEFORE_A_NAME =
  /^(?:thanks|thank you|thank u|thx|cheers|ok|okay|gracias|muchas gracias|mil gracias|saludos|un saludo|abrazos|un abrazo|merci|merci beaucoup|cordialement|bien cordialement|bises|danke|vielen dank|lieben dank|danke schon|dankeschon|lg|vg|mfg|gruss|grusse|liebe grusse|viele grusse|beste grusse|grazie|grazie mille|mille grazie|saluti|cordiali saluti|un abbraccio|obrigado|obrigada|muito obrigado|muito obrigada|abraco|abracos|cumprimentos|regards|kind regards|best regards|best|see you|bis dann|a presto|a bientot|a demain|hasta luego|ate logo|valeu|bye|ciao)$/

/**
 * Whether a guest's newest message waits for somebody: false for thanks, agreement, greetings at parting and emoji alone, in
 * any of the languages; true for anything that asks, tells or wishes something, and when in doubt. A text without a word is
 * false: whether a picture came with it is for the caller to know.
 */
export function needsAnswer(text: string): boolean {
  if (/[?？¿]/u.test(text)) return true
  const written = text.match(/(?:[\p{Letter}\p{Number}]\p{Mark}*)+/gu) ?? []
  const words = written.map((word) =>
    foldWords(word)
      .join('')
      .replace(/(.)\1{2,}/gu, '$1'),
  )
  let closed = words.length === 0
  let index = 0
  while (index < words.length) {
    const length = closingAt(words, index)
    if (length > 0) {
      closed = true
      const closing = words.slice(index, index + length).join(' ')
      index += length
      if (BEFORE_A_NAME.test(closing)) index += nameLength(written, words, index)
      continue
    }
    const word = words[index] ?? ''
    if (!fillers.has(word)) return true
    index += 1
  }
  return !closed
}

/** How many words from `index` on make the longest closing; 0 when none begins there. */
function closingAt(words: readonly string[], index: number): number {
  for (let length = Math.min(longestClosing, words.length - index); length > 0; length -= 1) {
    if (closings.has(words.slice(index, index + length).join(' '))) return length
  }
  return 0
}

/** Up to two capitalised words that end the message or stand before a known word. Capitals alone ("WLAN") are no name. */
function nameLength(written: readonly string[], words: readonly string[], index: number): number {
  let length = 0
  while (length < 2 && /^\p{Lu}\p{Ll}+$/u.test(written[index + length] ?? '')) {
    if (fillers.has(words[index + length] ?? '') || closingAt(words, index + length) > 0) break
    length += 1
  }
  const next = index + length
  if (next >= words.length) return length
  return fillers.has(words[next] ?? '') || closingAt(words, next) > 0 ? length : 0
}
