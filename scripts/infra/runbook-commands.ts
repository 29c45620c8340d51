/** One command of a page, as it is to be typed. */
export interface Command {
  readonly words: readonly string[]
  /** The folder that the page went into before, from the repository's root. */
  readonly folder: string
  readonly text: string
}

const NAME_ASSIGNED = /^[A-Z_]+=/

/** The commands of a page's blocks marked `sh` and of its code within lines that begins with one of `programs`, in their order. */
export function commandsOf(page: string, programs: ReadonlySet<string>): Command[] {
  const commands: Command[] = []
  const take = (line: string, folder: string) => {
    for (const part of line.replaceAll(/\s+#\s.*$/g, '').split(/\s*(?:&&|\||;)\s*/)) {
      const words = wordsOf(part)
      while (words[0] !== undefined && NAME_ASSIGNED.test(words[0])) words.shift()
      if (words.length > 0) commands.push({ words, folder, text: part })
    }
  }
  for (const [, block = '', span = ''] of page.matchAll(/^```sh\n([\s\S]*?)^```$|(?<!`)`([^`]+)`(?!`)/gm)) {
    let folder = '.'
    // A text that is handed to a program is no command.
    const lines = block.replaceAll(/\\\n\s*/g, ' ').replaceAll(/ <<'END'\n[\s\S]*?\nEND$/gm, '')
    for (const line of lines.split('\n')) {
      if (line.trim() === '' || line.startsWith('#')) continue
      if (line.startsWith('cd ')) folder = line.slice(3).trim()
      else take(line, folder)
    }
    const flat = span.replaceAll(/\s+/g, ' ')
    const first = wordsOf(flat).find((word) => !NAME_ASSIGNED.test(word)) ?? ''
    if (flat.includes(' ') && (programs.has(first) || first.startsWith('scripts/'))) take(flat, '.')
  }
  return commands
}

/** Words apart by spaces, where quotes and `$(…)` keep theirs. */
function wordsOf(line: string): string[] {
  const whole = line.trim().match(/(?:'[^']*'|"(?:\$\([^)]*\)|[^"])*"|\$\([^)]*\)|[^\s'"])+/g) ?? []
  return whole.map((word) => word.replaceAll(/^['"]|['"]$/g, ''))
}
