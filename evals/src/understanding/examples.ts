import { readdirSync } from 'node:fs'

import type { Language } from '@innkeeper/core/language/language'
import { findWhen } from '@innkeeper/core/question/date-expression'
import { featuresOf, type Features } from '@innkeeper/core/question/features'
import { maskTimes } from '@innkeeper/core/question/mask'
import { KINDS, type Kind } from '@innkeeper/core/question/plan'

import { randomNumbers } from './random.ts'
import { readQuestions, type Question } from './score.ts'

/** Features are numbered below 2^BITS. Fewer lose a point or two, more gain nothing and weigh more. */
export const BITS = 15

/** A labelled question as the learner sees it. */
export interface Example {
  /** Names as placeholders, times as `~`. */
  readonly masked: string
  readonly language: Language
  readonly kind: Kind
  readonly label: number
  readonly features: Features
}

/** The names of all sets in evals/questions/. */
export function setNames(): string[] {
  return readdirSync(new URL('../../questions/', import.meta.url))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace('.jsonl', ''))
    .sort()
}

const examples = new Map<string, Example[]>()

/** The questions of a set, in its order. */
export function examplesOf(set: string): Example[] {
  const known = examples.get(set)
  if (known) return known
  const read = readQuestions(set).map(exampleOf)
  examples.set(set, read)
  return read
}

function exampleOf({ lang, kind, text }: Question): Example {
  const masked = maskTimes(text, findWhen(text, lang).spans)
  return { masked, language: lang, kind, label: KINDS.indexOf(kind), features: featuresOf(masked, BITS) }
}

const NAME = /\{(?:guest|listing|staff)\}/g
/** The share of questions with a name that are learned a second time with a name that nobody has. */
const STRANGERS = 0.4

/** Questions as they look when the directory does not hold their names: marked as some name, or left as they were typed. */
export function withStrangers(known: readonly Example[]): Example[] {
  const random = randomNumbers(7)
  return known.flatMap((example) => {
    if (!example.masked.match(NAME) || random() > STRANGERS) return [example]
    const marked = random() < 0.5
    const masked = example.masked.replaceAll(NAME, () => (marked ? '{name}' : inventedName(random)))
    return [example, { ...example, masked, features: featuresOf(masked, BITS) }]
  })
}

/** Sounds like a name of nowhere, so that no name is learned. */
function inventedName(random: () => number): string {
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? ''
  const word = (): string => {
    let letters = ''
    const syllables = 2 + Math.floor(random() * 3)
    for (let at = 0; at < syllables; at += 1)
      letters += pick('bcdfghjklmnprstvwz') + pick('aeiou') + (random() < 0.4 ? pick('lnrst') : '')
    return letters
  }
  return random() < 0.4 ? `${word()} ${word()}` : word()
}
