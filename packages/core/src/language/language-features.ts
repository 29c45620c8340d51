/** How many rows the table of weights has. A power of two. */
export const FEATURE_ROWS = 4096

/** Longest part of a text that is looked at: more of it says nothing new. */
const MOST_CHARACTERS = 400

/**
 * The rows that a text touches, one for each of its words and for each run of one to four letters in them, beginnings and ends
 * of words counted in. Accents stay, since they tell languages apart; each word is also taken without them, since people
 * leave them out.
 */
export function languageFeatures(text: string): number[] {
  const rows: number[] = []
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\{\w+\}|https?:\S+|\S+@\S+/gu, ' ')
    .replaceAll('’', "'")
  for (const [word] of plain.matchAll(/\p{Letter}+/gu)) {
    rows.push(rowOf(`=${word}`, 0, word.length + 1))
    const bare = word.normalize('NFD').replace(/\p{Mark}+/gu, '')
    if (bare !== word) rows.push(rowOf(`=${bare}`, 0, bare.length + 1))
    const edged = `_${word}_`
    for (let size = 2; size <= 4; size += 1) {
      for (let start = 0; start + size <= edged.length; start += 1) rows.push(rowOf(edged, start, start + size))
    }
  }
  return rows
}

/** FNV-1a over the characters of a slice, folded into the table. */
function rowOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start)
  for (let index = start; index < end; index += 1) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  return hash & (FEATURE_ROWS - 1)
}
