import type { Language } from '../language/language.ts'
import type { RecordId } from '../record/record.ts'
import { localDateTime } from '../time/calendar.ts'
import type { Finding } from './finding.ts'
import type { Words } from './words.ts'

/** How complete an answer is: how many of how many are shown, and as of when (ISO 8601 UTC). */
export interface Completeness {
  readonly shown: number
  readonly total: number
  readonly asOf: string
}

export interface Composed {
  /** Markdown. */
  readonly text: string
  /** The text's notes and its line of completeness alone: what an answer must end with, whoever words the rest. */
  readonly closing: string
  readonly complete: Completeness | null
  /** Records that the answer rests on, in the order of their markers [1], [2], … */
  readonly sources: readonly RecordId[]
}

const COMPLETE: Words<{ shown: number; total: number; at: string }> = {
  en: ({ shown, total, at }) => `${shown} of ${total}, as of ${at}`,
  es: ({ shown, total, at }) => `${shown} de ${total}, a las ${at}`,
  fr: ({ shown, total, at }) => `${shown} sur ${total}, à ${at}`,
  de: ({ shown, total, at }) => `${shown} von ${total}, Stand ${at}`,
  it: ({ shown, total, at }) => `${shown} di ${total}, alle ${at}`,
  pt: ({ shown, total, at }) => `${shown} de ${total}, às ${at}`,
}

/** Of a list that is empty, which its headline says already. */
const AS_OF: Words<string> = {
  en: (at) => `As of ${at}`,
  es: (at) => `A las ${at}`,
  fr: (at) => `À ${at}`,
  de: (at) => `Stand ${at}`,
  it: (at) => `Alle ${at}`,
  pt: (at) => `Às ${at}`,
}

export interface ComposeOptions {
  readonly language: Language
  readonly now: number
  readonly timezone: string
}

/**
 * Writes an answer from what code found, without any model. Citations are made here, from record ids.
 *
 * Several findings become several paragraphs, in order; a record is cited by one number throughout.
 */
export function compose(findings: readonly Finding[], options: ComposeOptions): Composed {
  const numbers = new Map<RecordId, number>()
  const cite = (ids: readonly RecordId[]): string =>
    [...new Set(ids)]
      .map((id) => {
        if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
        return `[${numbers.get(id)}]`
      })
      .join('')
  const paragraphs = findings.map((finding) => paragraphOf(finding, cite))
  const complete = completenessOf(findings, options.now)
  const closing = findings.map(asidesOf)
  if (complete) {
    const { shown, total } = complete
    const at = localDateTime(options.now, options.timezone).time
    const line = `_${total === 0 ? AS_OF[options.language](at) : COMPLETE[options.language]({ shown, total, at })}_`
    paragraphs.push(line)
    closing.push(line)
  }
  return {
    text: paragraphs.join('\n\n'),
    closing: closing.filter((part) => part !== '').join('\n\n'),
    complete,
    sources: [...numbers.keys()],
  }
}

/** The answer as a model worded it, with the code's own notes and line of completeness in place of the model's. */
export function withClosing(worded: string, closing: string): string {
  const body = worded
    .split('\n')
    .filter((line) => !/^\s*>/.test(line) && !/^_[^_]+_$/.test(line.trim()))
    .join('\n')
    .trim()
  return closing === '' ? body : `${body}\n\n${closing}`
}

function paragraphOf(finding: Finding, cite: (ids: readonly RecordId[]) => string): string {
  const lead =
    finding.sources && finding.sources.length > 0 ? `${finding.headline} ${cite(finding.sources)}` : finding.headline
  const items = finding.items.map(({ line, sources }) => `- ${line} ${cite(sources)}`.trimEnd())
  return [lead, items.join('\n'), asidesOf(finding)].filter((part) => part !== '').join('\n\n')
}

function asidesOf(finding: Finding): string {
  return [...finding.notes, ...(finding.offers ?? [])].map((note) => `> ${note}`).join('\n>\n')
}

function completenessOf(findings: readonly Finding[], now: number): Completeness | null {
  const lists = findings.flatMap(({ complete }) => complete ?? [])
  if (lists.length === 0) return null
  const sum = (pick: (list: { shown: number; total: number }) => number) =>
    lists.reduce((total, list) => total + pick(list), 0)
  return { shown: sum(({ shown }) => shown), total: sum(({ total }) => total), asOf: new Date(now).toISOString() }
}
