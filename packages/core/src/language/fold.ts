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
