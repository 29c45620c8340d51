import type { Language } from '../language/language.ts'

/** One thing to say, in every language. Each kind keeps its own beside its code. */
export type Words<Parameters = void> = { readonly [L in Language]: (parameters: Parameters) => string }

/** Declares the sentences of one kind: `words({ none: { en: () => 'Nobody arrives.', … } })`. */
export function say<Parameters>(words: Words<Parameters>, language: Language, parameters: Parameters): string {
  return words[language](parameters)
}
