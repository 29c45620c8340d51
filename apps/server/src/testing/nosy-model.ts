import type { LanguageModel } from '@innkeeper/core/answer/language-model'

export interface NosyModel extends LanguageModel {
  /** Everything that it was shown, since it was last emptied. */
  readonly overheard: string[]
}

/** A model that looks for these words whatever is asked, and repeats all that it is given. */
export function nosyModel(searches: readonly string[]): NosyModel {
  const overheard: string[] = []
  return {
    name: 'nosy',
    overheard,
    async phrase({ evidence, question, search, history }) {
      const found: string[] = []
      for (const words of searches) found.push(await search(words))
      const text = [question, evidence, ...found, JSON.stringify(history)].join('\n')
      overheard.push(text)
      return { text, found, model: 'nosy', usage: { inputTokens: 0, outputTokens: 0 } }
    },
    async proposePlan(asked) {
      overheard.push(JSON.stringify(asked))
      return {}
    },
  }
}
