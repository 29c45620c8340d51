/** Lower case without accents, so that "São José" and "sao jose" are one. Keeps the text's words apart as they were. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l')
    .replaceAll('’', "'")
}

/** The folded words of a text: runs of letters and digits. Each kept as often as it stands there. */
export function foldWords(text: string): string[] {
  return fold(text).match(/[\p{Letter}\p{Number}]+/gu) ?? []
}

const evenly = new Map<string, string>()

/**
 * As {@link fold}, but each UTF-16 unit gives exactly one, so that places found in the result are places in the text.
 * Dashes, apostrophes and spaces become the plain ones; "ß" becomes a single "s".
 */
export function foldEvenly(text: string): string {
  return text.replace(/[^a-z0-9 ]/g, (character) => {
    let folded = evenly.get(character)
    if (folded === undefined) {
      folded = foldCharacter(character)
      if (evenly.size < 4096) evenly.set(character, folded)
    }
    return folded
  })
}

function foldCharacter(character: string): string {
  if ('’‘´`ʼ'.includes(character)) return "'"
  if ('–—−‐‑'.includes(character)) return '-'
  if (character === '\n' || character === '\r') return '\n'
  if (/\s/u.test(character)) return ' '
  if (character === 'ß') return 's'
  const lower = character.normalize('NFD').charAt(0).toLowerCase()
  return lower.length === 1 ? lower : character
}
