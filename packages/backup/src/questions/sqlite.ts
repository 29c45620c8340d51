import { DatabaseSync } from 'node:sqlite'

import type { DumpManifest } from '../dump-manifest.ts'
import { judged, type Question } from './question.ts'

/** What a copy of the product's own data file is asked. */
const QUESTIONS: Readonly<Record<string, string>> = {
  records: 'SELECT count(*) AS answer FROM records',
  events: 'SELECT count(*) AS answer FROM events',
  'newest event': "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', max(received_at) / 1000, 'unixepoch') AS answer FROM events",
}

/** Opens a restored database, looks whether it is sound, and asks what the manifest has figures for. */
export function askSqlite(file: string, figures: DumpManifest['figures']): Question[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const sound = String(database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'])
    return [
      { question: 'database sound', answer: sound, expected: 'ok', right: sound === 'ok' },
      ...Object.entries(QUESTIONS).flatMap(([question, sql]) => {
        const figure = figures[question]
        if (figure === undefined) return []
        const answer = database.prepare(sql).get()?.['answer']
        return [judged(question, typeof answer === 'number' ? answer : String(answer), figure)]
      }),
    ]
  } finally {
    database.close()
  }
}
