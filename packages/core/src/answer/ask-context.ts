import type { Audience } from '../access/data-class.ts'
import type { Language } from '../language/language.ts'
import type { QuestionPlan } from '../question/plan.ts'
import type { RecordFilter } from '../record/facets.ts'
import type { RecordId } from '../record/record.ts'
import type { RecordReader } from '../record/record-store.ts'
import type { SearchHit } from '../search/search-index.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'
import type { Finding } from './finding.ts'

/** How current a source is. */
export interface SourceFreshness {
  readonly source: string
  /** Newest event taken in, ms since the epoch. */
  readonly lastEventAt: number | undefined
  /** Set while the first fill is running or was never finished: what has been read so far. */
  readonly filling: { readonly done: number; readonly total: number | undefined } | undefined
  /** True when it has been silent for longer than its usual gap. */
  readonly silent: boolean
}

/** Everything that answering one question may use. The reader and the search are already narrowed to what the asker may see. */
export interface AskContext {
  readonly plan: QuestionPlan
  readonly question: string
  readonly language: Language
  /** The instant of asking, ms since the epoch. */
  readonly now: number
  /** The business's own zone (IANA): for what has no listing. */
  readonly timezone: string
  readonly settings: BusinessSettings
  readonly audience: Audience
  /** Living records; groups of facts that the audience may not see are missing from them. */
  readonly records: RecordReader
  /** Hybrid search, for the fuzzy part only. `degraded` when vectors were not available. */
  search(
    text: string,
    filter: RecordFilter | undefined,
    limit: number,
  ): Promise<{ hits: readonly SearchHit[]; degraded: boolean }>
  readonly freshness: readonly SourceFreshness[]
  /** What was asked last in this conversation, and what its answer rests on. */
  readonly earlier?: {
    readonly question: string
    readonly plan: QuestionPlan
    readonly sourceIds: readonly RecordId[]
  }
  /** The most lines that a list prints; absent: as many as an answer has. */
  readonly linesAtMost?: number
}

/** Answers one kind of question from the records. */
export type KindAnswerer = (context: AskContext) => Promise<Finding>
