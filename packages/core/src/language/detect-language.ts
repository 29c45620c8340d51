import { languageFeatures } from './language-features.ts'
import { LANGUAGE_WEIGHTS } from './language-weights.ts'
import { type Language, LANGUAGES } from './language.ts'

export interface DetectedLanguage {
  readonly language: Language
  /** From 1/6 (nothing to go by) to 1. */
  readonly confidence: number
}

let weights: Int8Array | undefined

/** Two weights a byte, −8 to 7 each; row after row, one weight per language. */
function unpack(packed: string): Int8Array {
  const bytes = atob(packed)
  const unpacked = new Int8Array(bytes.length * 2)
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes.charCodeAt(index)
    unpacked[index * 2] = (byte >> 4) - 8
    unpacked[index * 2 + 1] = (byte & 15) - 8
  }
  return unpacked
}

/**
 * The six languages with how likely each is, the likeliest first. They add up to 1. A text without a letter gives them all alike,
 * in the order of {@link LANGUAGES}.
 */
export function rankLanguages(text: string): DetectedLanguage[] {
  weights ??= unpack(LANGUAGE_WEIGHTS.packed)
  const rows = languageFeatures(text)
  const scores = LANGUAGES.map(() => 0)
  const width = LANGUAGES.length
  for (const row of rows) {
    for (let index = 0; index < width; index += 1) {
      scores[index] = (scores[index] ?? 0) + (weights[row * width + index] ?? 0)
    }
  }
  const scale = LANGUAGE_WEIGHTS.step / Math.sqrt(Math.max(rows.length, 1))
  const highest = Math.max(...scores)
  const likelihoods = scores.map((score) => Math.exp((score - highest) * scale))
  const total = likelihoods.reduce((sum, value) => sum + value, 0)
  return LANGUAGES.map((language, index) => ({ language, confidence: (likelihoods[index] ?? 0) / total })).sort(
    (left, right) => right.confidence - left.confidence,
  )
}

/** The language that a text is most likely written in. Made for chat: two or three words, typos, accents left out. */
export function detectLanguage(text: string): DetectedLanguage {
  const [likeliest] = rankLanguages(text)
  return likeliest ?? { language: 'en', confidence: 1 / LANGUAGES.length }
}
