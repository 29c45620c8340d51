import type { Proof } from '@innkeeper/core/backup/result'

import type { DumpManifest } from '../dump-manifest.ts'

export type Question = Proof['questions'][number]

/** Loads the files of a restored dump into scratch databases, as far as the tools are there, and asks what was asked of the live ones. */
export type AskDump = (folder: string, manifest: DumpManifest) => Promise<Question[]>

/** Between the figure and the dump the live system went on: a little less may be there, but not nothing. */
const SMALLEST_SHARE = 0.98
const TIME_TOLERANCE_MS = 5 * 60_000

/** Holds an answer of a restored database against the figure of the live one. */
export function judged(question: string, answer: string | number, figure: string | number): Question {
  return { question, answer: String(answer), expected: `at least ${figure}`, right: isEnough(answer, figure) }
}

function isEnough(answer: string | number, figure: string | number): boolean {
  if (typeof figure === 'number') return Number(answer) >= Math.floor(figure * SMALLEST_SHARE)
  const [told, expected] = [Date.parse(String(answer)), Date.parse(figure)]
  if (Number.isNaN(expected)) return String(answer) === figure
  return told >= expected - TIME_TOLERANCE_MS
}
