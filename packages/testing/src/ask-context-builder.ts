import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import type { Audience } from '@innkeeper/core/access/data-class'
import { narrowReader } from '@innkeeper/core/access/narrow'
import type { AskContext, SourceFreshness } from '@innkeeper/core/answer/ask-context'
import type { Language } from '@innkeeper/core/language/language'
import {
  type Kind,
  type NameMatch,
  NOTHING_MORE,
  type PlanNames,
  type QuestionPlan,
} from '@innkeeper/core/question/plan'
import type { RecordReader } from '@innkeeper/core/record/record-store'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'

interface Asking {
  readonly question?: string
  readonly language?: Language
  /** ISO 8601 UTC. */
  readonly now?: string
  readonly timezone?: string
  readonly settings?: Partial<BusinessSettings>
  readonly audience?: Audience
  readonly freshness?: readonly SourceFreshness[]
  readonly names?: Partial<PlanNames>
  readonly plan?: Partial<Omit<QuestionPlan, 'names' | 'kinds' | 'language'>>
}

/** A name as the question has it and the records that it means. */
export function named(text: string, ...ids: readonly string[]): NameMatch {
  return { text, ids, exact: true }
}

/** What an answerer is given, for tests: the operator asks at 10:00 UTC on Saturday 27 March 2027, in a business in Paris. */
export function askContext(kind: Kind, records: RecordReader, asking: Asking = {}): AskContext {
  const language = asking.language ?? 'en'
  const audience = asking.audience ?? OPERATOR_AUDIENCE
  const names: PlanNames = { guests: [], listings: [], staff: [], codes: [], phones: [], ...asking.names }
  const plan: QuestionPlan = {
    language,
    kinds: [kind],
    when: 'none',
    window: null,
    names,
    ...NOTHING_MORE,
    confidence: 1,
    ...asking.plan,
  }
  return {
    plan,
    question: asking.question ?? '',
    language,
    now: Date.parse(asking.now ?? '2027-03-27T10:00:00Z'),
    timezone: asking.timezone ?? 'Europe/Paris',
    settings: BusinessSettings.parse(asking.settings ?? {}),
    audience,
    records: narrowReader(records, audience),
    search: () => Promise.resolve({ hits: [], degraded: false }),
    freshness: asking.freshness ?? [],
  }
}
