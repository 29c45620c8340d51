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
  if (complete) {
    const { shown, total } = complete
    const at = localDateTime(options.now, options.timezone).time
    paragraphs.push(`_${COMPLETE[options.language]({ shown, total, at })}_`)
  }
  return { text: paragraphs.join('\n\n'), complete, sources: [...numbers.keys()] }
}

function paragraphOf(finding: Finding, cite: (ids: readonly RecordId[]) => string): string {
  const lead =
    finding.sources && finding.sources.length > 0 ? `${finding.headline} ${cite(finding.sources)}` : finding.headline
  const items = finding.items.map(({ line, sources }) => `- ${line} ${cite(sources)}`.trimEnd())
  const asides = [...finding.notes, ...(finding.offers ?? [])].map((note) => `> ${note}`)
  return [lead, items.join('\n'), asides.join('\n>\n')].filter((part) => part !== '').join('\n\n')
}

function completenessOf(findings: readonly Finding[], now: number): Completeness | null {
  const lists = findings.flatMap(({ complete }) => complete ?? [])
  if (lists.length === 0) return null
  const sum = (pick: (list: { shown: number; total: number }) => number) =>
    lists.reduce((total, list) => total + pick(list), 0)
  return { shown: sum(({ shown }) => shown), total: sum(({ total }) => total), asOf: new Date(now).toISOString() }
}
