import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'

import { DEMO_FILE } from '../../apps/server/src/data-files.ts'
import { ask, startProduct } from './processes.ts'

export interface Memory {
  /** MiB, when nothing has been asked yet. */
  readonly atFirst: number
  /** MiB, after the questions. */
  readonly afterwards: number
}

const QUESTIONS_ASKED = 200

/** Resident memory of the server's own process over a data directory that nobody has open, before and after 200 questions. */
export async function measureMemory(directory: string, questions: readonly string[], at: number): Promise<Memory> {
  // The bench fills the demo's file, which lifts the pacing; the server opens it as a business's own.
  const file = join(directory, DEMO_FILE)
  if (existsSync(file)) renameSync(file, join(directory, 'innkeeper.sqlite'))
  const product = await startProduct(directory, { INNKEEPER_DEMO: 'off', INNKEEPER_TIMEZONE: 'Europe/Paris' })
  try {
    const atFirst = product.memory()
    for (let asked = 0; asked < QUESTIONS_ASKED; asked++) {
      await ask(product, questions[asked % questions.length] ?? '', at)
    }
    return { atFirst, afterwards: product.memory() }
  } finally {
    await product.stop()
  }
}
