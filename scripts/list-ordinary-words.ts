/**
 * Lists the words that questions are made of, so that none of them is taken for a name: from all of evals/questions/ to
 * packages/core/src/question/ordinary-words.json. Run before `scripts/train-kinds.ts`, which learns with it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

import { foldWords } from '@innkeeper/core/language/fold'
import { packWords } from '@innkeeper/core/question/word-list'

const SETS = new URL('../evals/questions/', import.meta.url)
const WORDS = new URL('../packages/core/src/question/ordinary-words.json', import.meta.url)

/** The words that questions are made of: those of at least two of them, names left out. */
function ordinaryWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of new Set(foldWords(text.replaceAll(/\{\w+\}/g, ' '))))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].flatMap(([word, count]) => (count > 1 && /^\p{Letter}{2,}$/u.test(word) ? [word] : [])).sort()
}

const texts = readdirSync(SETS)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, SETS), 'utf8').split('\n'))
  .flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { text: string }).text]))
const words = ordinaryWords(texts)
writeFileSync(WORDS, `${JSON.stringify({ words: packWords(words) }, undefined, 2)}\n`)
process.stdout.write(`${words.length} words of ${texts.length} questions\n`)
