const NOTHING_SHARED = 'A'.charCodeAt(0)
const MOST_SHARED = 25

/** Sorted words in small letters as one text, each by how many letters it shares with the one before it (`A` none, `B` one) and the rest. */
export function packWords(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? ''
      let shared = 0
      while (shared < MOST_SHARED && shared < before.length && word[shared] === before[shared]) shared += 1
      return String.fromCharCode(NOTHING_SHARED + shared) + word.slice(shared)
    })
    .join('')
}

export function unpackWords(packed: string): string[] {
  let word = ''
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, shared = '', rest = '']) => {
    word = word.slice(0, shared.charCodeAt(0) - NOTHING_SHARED) + rest
    return word
  })
}
