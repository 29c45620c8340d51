import { InnkeeperError } from '@innkeeper/core/errors'
import type { SourceName } from '@innkeeper/core/source/source'
import type { SourceReader } from '@innkeeper/core/record/source-reader'

/** Why a source cannot be read just now. */
export interface SourceProblem {
  /** When it began, ms since the epoch. */
  readonly since: number
  /** For people; holds no secret. */
  readonly message: string
}

/** Which sources could not be read at the last try. */
export interface SourceHealth {
  problemOf(source: string): SourceProblem | undefined
  /** The same reader; what becomes of each of its reads is noted. */
  watch(reader: SourceReader): SourceReader
}

export function openSourceHealth(now: () => number): SourceHealth {
  const problems = new Map<SourceName, SourceProblem>()

  async function noted<Result>(source: SourceName, work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work()
      problems.delete(source)
      return result
    } catch (error) {
      const message = error instanceof InnkeeperError ? error.message : 'reading failed; the log says why'
      problems.set(source, { since: problems.get(source)?.since ?? now(), message })
      throw error
    }
  }

  return {
    problemOf: (source) => [...problems].find(([name]) => name === source)?.[1],
    watch: (reader) => ({
      ...reader,
      fetch: (requests) => noted(reader.source, () => reader.fetch(requests)),
      readPage: (cursor) => noted(reader.source, () => reader.readPage(cursor)),
    }),
  }
}
