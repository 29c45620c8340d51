import { type Asker, audienceOf } from '../access/class-policy.ts'
import type { Audience } from '../access/data-class.ts'
import { narrowReader } from '../access/narrow.ts'
import type { AskContext, SourceFreshness } from '../answer/ask-context.ts'
import { compose, type Completeness, type Composed, withClosing } from '../answer/compose.ts'
import type { Finding } from '../answer/finding.ts'
import { checkGrounding } from '../answer/grounding.ts'
import { answerersOf } from '../answer/kinds/index.ts'
import { noSuchDate, nothingMayBeTold, nothingToContinue } from '../answer/refusals.ts'
import { withoutCodes } from '../answer/without-codes.ts'
import type { LanguageModel } from '../answer/language-model.ts'
import { saidByTeam } from '../answer/said-by-team.ts'
import { StoreUnavailable } from '../errors.ts'
import type { Embedder } from '../embedding/embedder.ts'
import { RECORD_TYPES } from '../record/facts.ts'
import { recordId, type RecordId } from '../record/record.ts'
import type { RecordReader, RecordStore, StoredRecord } from '../record/record-store.ts'
import { rememberingReader } from '../record/remembering-reader.ts'
import { digestOf } from '../record/version.ts'
import type { QuestionPlan } from '../question/plan.ts'
import type { SearchHit, SearchIndex } from '../search/search-index.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'
import type { StateStore } from '../state/state-store.ts'
import { type AnswerSource, sourcesOf } from '../answer/answer-sources.ts'
import { applyObservations } from './apply-observations.ts'
import { isChatMessage } from './chat-conversation.ts'
import { type CodeRelease, keepRelease } from './code-releases.ts'
import { conversationHistory, type Exchange, joinedPlan, type PlannedPart, planParts } from './plan-question.ts'
import type { Clock, Log, Metrics } from './ports.ts'

export interface Question {
  readonly question: string
  /** Any string of the caller's; an unknown one starts a conversation. Absent: a question on its own. */
  readonly conversationId?: string | undefined
  /** The record id of the chat message that asks. It is no evidence. */
  readonly messageId?: string | undefined
  /** Absent: the operator. */
  readonly asker?: Asker | undefined
  /** The instant to take as now, ms since the epoch. Sets the clock only and hides no records. */
  readonly at?: number | undefined
}

export interface Answer {
  readonly id: string
  /** Markdown. */
  readonly answer: string
  readonly language: string
  readonly mode: 'model' | 'composed'
  readonly complete: Completeness | null
  /** In the order of the answer's markers [1], [2], … */
  readonly sources: readonly AnswerSource[]
  readonly plan: QuestionPlan
  /** Rooms of the chat whose messages were used, here or in what was asked before, by record id. */
  readonly rooms: readonly RecordId[]
  /** Milliseconds, per step. */
  readonly timings: Readonly<Record<string, number>>
}

export interface AnswerPorts {
  readonly records: RecordStore
  readonly index: SearchIndex
  /** Keeps who was told access codes. */
  readonly state: StateStore
  readonly embedder: Embedder
  /** Undefined: answers are composed by code alone. */
  readonly model: LanguageModel | undefined
  readonly settings: BusinessSettings
  readonly timezone: string
  readonly freshness: readonly SourceFreshness[]
  readonly now: Clock
  readonly newId: () => string
  readonly log: Log
  readonly metrics: Metrics
}

/** The steps that a caller may show while it waits. */
export type Progress = (stage: 'understanding' | 'reading' | 'phrasing' | 'checking') => void

/** How long a model may take altogether before the composed answer is used, in ms. */
const MODEL_DEADLINE_MS = 9_000
/** Embedding a question must not hold up its answer. */
const QUERY_EMBEDDING_DEADLINE_MS = 1_500

/**
 * The answer to one question, computed by code, perhaps phrased by a model, and remembered.
 *
 * @throws {StoreUnavailable} What it needs cannot be read, or that it tells an access code cannot be kept.
 */
export async function answerQuestion(
  asked: Question,
  ports: AnswerPorts,
  trace: { readonly traceId: string; readonly progress?: Progress },
): Promise<Answer> {
  const watch = stopwatch(ports.now)
  const audience = audienceOf(asked.asker, ports.settings.classes)
  const rooms = new Set<RecordId>()
  const reader = notingRooms(narrowReader(rememberingReader(ports.records), audience), rooms)
  trace.progress?.('understanding')
  const history = await conversationHistory(asked, reader)
  const parts = await planParts(asked, ports, { history, reader, traceId: trace.traceId })
  const plan = joinedPlan(parts)
  watch.lap('understand')

  trace.progress?.('reading')
  // What a follow-up goes on from is in its answer too.
  for (const room of history.flatMap((exchange) => exchange.rooms ?? [])) rooms.add(room)
  const search = searchFor(asked, audience, reader, ports, trace.traceId)
  const contextOf = (part: PlannedPart): AskContext => ({
    ...askContext(part, asked, audience, reader, search, ports),
    ...earlierIn(history),
  })
  const findings: Finding[] = []
  for (const part of parts) {
    for (const finding of await findingsOf(contextOf(part))) {
      // Two questions of one message may come down to one answer: it is given once.
      if (!findings.some(({ headline }) => headline === finding.headline)) findings.push(finding)
    }
  }
  const context = contextOf({ question: asked.question, plan })
  const composed = compose(findings, { language: plan.language, now: context.now, timezone: ports.timezone })
  watch.lap('read')

  const phrased = await phrase(context, findings, composed, history, ports, trace)
  watch.lap('phrase')
  const sources = await sourcesOf(composed.sources, reader, context)
  const answer: Answer = {
    id: ports.newId(),
    answer: phrased ?? composed.text,
    language: plan.language,
    mode: phrased === undefined ? 'composed' : 'model',
    complete: composed.complete,
    sources,
    plan,
    rooms: [...rooms],
    timings: watch.laps,
  }
  const released = [...new Set(findings.flatMap((finding) => finding.released ?? []))]
  if (released.length > 0) await keepRelease(releaseTo(asked, answer.id, released, ports.now()), ports.state)
  try {
    await remember(asked, answer, released.length > 0 ? WITHHELD : answer.answer, audience, ports, trace.traceId)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    // A full disk keeps nobody from an answer; only a follow-up will not know of it.
    ports.log.error('answer not kept', { traceId: trace.traceId, interaction: answer.id, error })
  }
  watch.lap('remember')
  ports.metrics.count('innkeeper_questions_total', {
    kind: plan.kinds[0] ?? 'none',
    mode: answer.mode,
    language: plan.language,
  })
  ports.metrics.observe('innkeeper_answer_seconds', watch.total() / 1000, { mode: answer.mode })
  ports.log.info('question answered', {
    traceId: trace.traceId,
    interaction: answer.id,
    kinds: plan.kinds,
    when: plan.when,
    language: plan.language,
    mode: answer.mode,
    shown: composed.complete?.shown,
    total: composed.complete?.total,
    sources: sources.length,
    timings: watch.laps,
  })
  return answer
}

/** What code found for each kind of the question. Whoever may not be told how the house runs is told nothing. */
async function findingsOf(context: AskContext): Promise<Finding[]> {
  const kinds = context.plan.kinds.filter((kind) => kind !== 'follow_up')
  if (kinds.length === 0) return [nothingToContinue(context.language)]
  const harmless = kinds.every((kind) => kind === 'attack' || kind === 'small_talk')
  if (!harmless && !context.audience.classes.includes('operations')) return [nothingMayBeTold(context.language)]
  if (!harmless && /^(?:date|range):/.test(context.plan.when) && context.plan.window === null)
    return [noSuchDate(context.plan.when, context.language)]
  const findings: Finding[] = []
  for (const answerKind of answerersOf(context.plan, context.question)) findings.push(await answerKind(context))
  const said = await saidByTeam(context)
  return said ? [...findings, said] : findings
}

function askContext(
  { question, plan }: PlannedPart,
  asked: Question,
  audience: Audience,
  records: RecordReader,
  search: AskContext['search'],
  ports: AnswerPorts,
): AskContext {
  return {
    plan,
    question,
    language: plan.language,
    now: asked.at ?? ports.now(),
    timezone: ports.timezone,
    settings: ports.settings,
    audience,
    records,
    freshness: ports.freshness,
    search,
  }
}

/** A reader that adds to `rooms` the rooms of every message of the chat that it returns: the answer may rest on any of them. */
function notingRooms(reader: RecordReader, rooms: Set<RecordId>): RecordReader {
  const note = (found: readonly StoredRecord[]): void => {
    for (const { record } of found) {
      const origin = isChatMessage(record) ? record.facts.origin : undefined
      if (origin) rooms.add(origin.roomId)
    }
  }
  return {
    ...reader,
    async get(ids) {
      const found = await reader.get(ids)
      note(found)
      return found
    },
    async find(filter, limit, cursor) {
      const page = await reader.find(filter, limit, cursor)
      note(page.items)
      return page
    },
  }
}

/** What "why?" asks about. */
function earlierIn(history: readonly Exchange[]): Pick<AskContext, 'earlier'> {
  const last = history.at(-1)
  if (!last) return {}
  const { question, plan, sourceIds } = last
  return { earlier: { question, plan: plan as QuestionPlan, sourceIds } }
}

/** What was asked and answered before is never evidence for a fact about a booking. */
const EVIDENCE_TYPES = RECORD_TYPES.filter((type) => type !== 'interaction')

function searchFor(
  asked: Question,
  audience: Audience,
  reader: RecordReader,
  ports: AnswerPorts,
  traceId: string,
): AskContext['search'] {
  return async (text, filter, limit) => {
    const vector = await queryVector(text, ports, traceId)
    const hits = await ports.index.search({
      text,
      audience,
      limit,
      filter: filter ?? { types: EVIDENCE_TYPES },
      ...(vector ? { vector } : {}),
    })
    const shown = await checkedAgain(hits, asked, audience, reader)
    return { hits: shown, degraded: vector === undefined }
  }
}

/** Of what the index gave, what may be shown: the index may be behind, and a message of the chat counts only as it is now. */
async function checkedAgain(
  hits: readonly SearchHit[],
  asked: Question,
  audience: Audience,
  reader: RecordReader,
): Promise<SearchHit[]> {
  const may = hits.filter(
    ({ document: { facets, dataClass, recordId, roomId } }) =>
      facets.type !== 'interaction' &&
      audience.classes.includes(dataClass) &&
      recordId !== asked.messageId &&
      (roomId === undefined || audience.rooms.includes(roomId)),
  )
  const said = may.flatMap(({ document }) => (document.facets.type === 'chat_message' ? [document.recordId] : []))
  if (said.length === 0) return may
  const known = new Map((await reader.get(said)).map(({ record, revision }) => [record.id, revision]))
  return may.filter(
    ({ document: { facets, recordId, revision } }) =>
      facets.type !== 'chat_message' || known.get(recordId) === revision,
  )
}

async function queryVector(text: string, ports: AnswerPorts, traceId: string): Promise<Float32Array | undefined> {
  const deadline = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => deadline.resolve(undefined), QUERY_EMBEDDING_DEADLINE_MS)
  try {
    return await Promise.race([ports.embedder.embedQuery(text), deadline.promise])
  } catch (error) {
    ports.log.warn('question not embedded; searching by words', { traceId, error })
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** The model's wording, when there is a model, it answers in time and every fact in its words is in the evidence. */
async function phrase(
  context: AskContext,
  findings: readonly Finding[],
  composed: Composed,
  history: readonly Exchange[],
  ports: AnswerPorts,
  trace: { readonly traceId: string; readonly progress?: Progress },
): Promise<string | undefined> {
  const { model } = ports
  const [kind] = context.plan.kinds
  if (
    !model ||
    kind === 'attack' ||
    kind === 'small_talk' ||
    findings.some(({ refused, released }) => refused || released)
  )
    return undefined
  trace.progress?.('phrasing')
  const outcome = (name: string) =>
    ports.metrics.count('innkeeper_model_answers_total', { model: model.name, outcome: name })
  try {
    const found: string[] = []
    const phrased = await model.phrase({
      question: context.question,
      language: context.language,
      evidence: composed.text,
      now: context.now,
      timezone: context.timezone,
      history: history.map(({ question, answer }) => ({ question, answer })),
      async search(query) {
        const { hits } = await context.search(query, undefined, 6)
        const text = hits.map(({ document }) => withoutCodes(document.text)).join('\n---\n')
        found.push(text)
        return text
      },
      signal: AbortSignal.timeout(MODEL_DEADLINE_MS),
    })
    trace.progress?.('checking')
    const check = checkGrounding(phrased.text, [composed.text, ...found], context.question, context.language)
    if (check.ok) {
      outcome('used')
      return withClosing(phrased.text, composed.closing)
    }
    outcome('ungrounded')
    ports.log.warn('model answer failed the check; composed answer used', {
      traceId: trace.traceId,
      model: model.name,
      violations: check.violations.map(({ kind: violated }) => violated),
    })
  } catch (error) {
    outcome('failed')
    ports.log.warn('model did not answer; composed answer used', { traceId: trace.traceId, model: model.name, error })
  }
  return undefined
}

function releaseTo({ asker }: Question, questionId: string, recordIds: readonly RecordId[], at: number): CodeRelease {
  return {
    at,
    questionId,
    askerId: asker?.userId ?? null,
    askerName: asker?.name ?? null,
    roomId: asker?.roomId ?? null,
    recordIds,
  }
}

/** What memory holds in place of an answer with an access code. */
const WITHHELD = '(not kept: the answer held an access code)'

async function remember(
  asked: Question,
  answer: Answer,
  text: string,
  audience: Audience,
  ports: AnswerPorts,
  traceId: string,
): Promise<void> {
  const at = ports.now()
  const exchange: Exchange = {
    question: withoutCodes(asked.question),
    answer: text,
    language: answer.language,
    at,
    conversationId: asked.conversationId ?? answer.id,
    mode: answer.mode,
    messageId: asked.messageId,
    askerId: asked.asker?.userId,
    askerName: asked.asker?.name,
    roomId: asked.asker?.roomId,
    classes: audience.classes,
    ...(answer.rooms.length > 0 ? { rooms: answer.rooms } : {}),
    plan: answer.plan,
    sourceIds: answer.sources.map(({ id }) => id),
  }
  const id = recordId('innkeeper', 'interaction', answer.id)
  const version = { sourceTime: at, observedAt: at, seen: digestOf(answer.id) }
  await applyObservations([{ id, type: 'interaction', facts: { exchange }, version }], ports, traceId)
}

function stopwatch(now: Clock): { laps: Record<string, number>; lap(name: string): void; total(): number } {
  const startedAt = now()
  let last = startedAt
  const laps: Record<string, number> = {}
  return {
    laps,
    lap(name) {
      const at = now()
      laps[name] = at - last
      last = at
    },
    total: () => now() - startedAt,
  }
}
