import { randomBytes, randomUUID } from 'node:crypto'

import type { SourceFreshness } from '@innkeeper/core/answer/ask-context'
import type { LanguageModel } from '@innkeeper/core/answer/language-model'
import type { Embedder } from '@innkeeper/core/embedding/embedder'
import type { EventIntake, EventStore } from '@innkeeper/core/event/event-store'
import type { EventState } from '@innkeeper/core/event/received-event'
import type { WorkQueue } from '@innkeeper/core/event/work-queue'
import { queueingPublisher } from '@innkeeper/core/pipeline/apply-chat-changes'
import type { ChatTriggers } from '@innkeeper/core/pipeline/chat-trigger'
import type { Log } from '@innkeeper/core/pipeline/ports'
import { checkModels } from '@innkeeper/core/pipeline/check-models'
import { sharedFreshness } from '@innkeeper/core/pipeline/source-freshness'
import type { ChatSource } from '@innkeeper/core/record/chat-source'
import type { RecordStore } from '@innkeeper/core/record/record-store'
import type { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import { readSettings, saveSettings } from '@innkeeper/core/settings/stored-settings'
import type { DeliveryAuthenticator, SourceName } from '@innkeeper/core/source/source'
import type { EventInterpreter, SourceReader } from '@innkeeper/core/record/source-reader'
import type { StateStore } from '@innkeeper/core/state/state-store'
import { groqOfSettings, modelsOf } from '@innkeeper/models/groq/settings'
import { sleep } from '@innkeeper/runtime/retry'

import { type Assistant, chooseAssistant, chooseTriggers } from './choose-assistant.ts'
import { type Chat, chooseChat } from './choose-chat.ts'
import { chooseEmbedder } from './choose-embedder.ts'
import { chooseSources } from './choose-sources.ts'
import { type DataFile, openStores, type Stores } from './choose-stores.ts'
import type { Config } from './config.ts'
import { openHalt } from './halt.ts'
import { openTurns, type Turns } from './polite-reader.ts'
import { openRightOfWay, type RightOfWay } from './right-of-way.ts'
import { openIndexGenerations, type IndexGenerations } from './index-generations.ts'
import { openMetrics, type PrometheusMetrics } from './metrics.ts'
import { type Remembered, remembered } from './remembered.ts'
import { openSourceHealth, type SourceHealth } from './source-health.ts'
import { ALL_TARGETS, isLeft, type Target } from './targets.ts'
import { openTraceTrail, type TraceTrail } from './trace-trail.ts'

/** Everything that the handlers and the background work of one installation need, opened once. */
export interface Engine {
  readonly config: Config
  readonly intake: EventIntake
  readonly events: EventStore
  readonly queue: WorkQueue
  readonly losesWork: Stores['losesWork']
  readonly cloudRuns: Stores['cloudRuns']
  readonly records: RecordStore
  readonly tracesOf: TraceTrail['tracesOf']
  readonly generations: IndexGenerations
  readonly index: IndexGenerations['current']
  readonly state: StateStore
  readonly embedder: Embedder
  readonly model: LanguageModel | undefined
  readonly authenticators: { readonly [S in SourceName]?: DeliveryAuthenticator }
  readonly interpreters: { readonly [S in SourceName]?: EventInterpreter }
  readonly readers: readonly SourceReader[]
  readonly readable: ReadonlySet<SourceName>
  readonly health: SourceHealth
  /** Undefined when the team's chat is not configured, or not this process's to follow. */
  readonly chat: Chat | undefined
  /** Undefined when nobody is answered in the chat. */
  readonly assistant: Assistant | undefined
  /** What of the chat is handed on to be answered; undefined when nobody answers. */
  readonly chatTriggers: ChatTriggers | undefined
  /** IANA zone of the business. */
  readonly timezone: string
  readonly log: Log
  readonly metrics: PrometheusMetrics
  readonly now: () => number
  readonly random: () => number
  readonly newId: () => string
  readonly newTraceId: () => string
  /** The provider's network, or the demo's. */
  readonly fetch: typeof globalThis.fetch
  /** Undefined where the installation keeps what it knows in the cloud. */
  readonly dataFile: DataFile | undefined
  settings(): Promise<BusinessSettings>
  saveSettings(settings: BusinessSettings): Promise<void>
  freshness(): Promise<readonly SourceFreshness[]>
  /** How many records there are of each type, and events in each state; in Firestore, which bills what it counts, as it was up to five minutes ago. */
  totals(): Promise<Remembered<Totals>>
  /** Background work stops waiting for the providers. */
  halt(): void
  /** Deliveries go before all other work of this process. */
  readonly rightOfWay: RightOfWay
  /** Shared by all that is answered side by side. */
  readonly turns: Turns
  /** Ends at once; what still runs finds the stores closed. */
  close(): Promise<void>
}

export interface Totals {
  readonly records: ReadonlyMap<string, number>
  readonly events: Readonly<Record<EventState, number>>
}

export interface EngineOptions {
  readonly config: Config
  /** Default: all. */
  readonly targets?: ReadonlySet<Target>
  readonly log: Log
  readonly now: () => number
  readonly fetch: typeof globalThis.fetch
  /** Followed in place of the chat that the settings name. */
  readonly demoChat?: ChatSource | undefined
}

const TOTALS_MS = 5 * 60_000

/**
 * Opens an installation on the stores that its settings name.
 *
 * @throws {DataFileInUse | DataFileTooNew | ConfigInvalid | StoreUnavailable | ServiceRefused}
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { config, targets = ALL_TARGETS, log, now, fetch } = options
  const embedder = chooseEmbedder(config, { fetch, now })
  const stores = await openStores(config, embedder.identity, {
    fetch,
    now,
    sleep,
    random: Math.random,
    leaves: (kind) => isLeft(kind, targets),
  })
  const { state, events, queue, intake } = stores
  const metrics = openMetrics()
  const generations = openIndexGenerations(stores.generations, embedder, { log, metrics, now })
  const { records, tracesOf } = openTraceTrail(stores.records)
  const halt = openHalt()
  const rightOfWay = openRightOfWay()
  const sources = chooseSources({ config, state, records, fetch, now, log, halt })
  const health = openSourceHealth(now)
  const model = groqOfSettings(config, { fetch, now })
  if (model) void checkModels(model, modelsOf(config), log)
  const newTraceId = () => randomBytes(16).toString('hex')
  const chat = targets.has('listener')
    ? chooseChat(config, {
        publisher: queueingPublisher(queue),
        queue,
        records,
        intake,
        state,
        now,
        newTraceId,
        log,
        metrics,
        demoChat: options.demoChat,
      })
    : undefined

  return {
    config,
    intake,
    events,
    queue,
    losesWork: stores.losesWork,
    cloudRuns: stores.cloudRuns,
    records,
    tracesOf,
    generations,
    index: generations.current,
    state,
    embedder,
    model,
    ...sources,
    readers: sources.readers.map((reader) => health.watch(reader)),
    health,
    chat,
    assistant: chooseAssistant(config, { fetch, now, halt }),
    chatTriggers: chooseTriggers(config, targets),
    timezone: config.INNKEEPER_TIMEZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    log,
    metrics,
    now,
    random: Math.random,
    newId: randomUUID,
    newTraceId,
    fetch,
    dataFile: stores.dataFile,
    settings: () => readSettings(state),
    saveSettings: (settings) => saveSettings(settings, state),
    freshness: sharedFreshness([...Object.keys(sources.authenticators), ...sources.readable], { events, state, now }),
    totals: remembered(
      async () => {
        const [ofRecords, ofEvents] = await Promise.all([records.counts(), events.counts()])
        return { records: ofRecords.byType, events: ofEvents }
      },
      { forMs: config.INNKEEPER_STORE === 'firestore' ? TOTALS_MS : 0, now },
    ),
    rightOfWay,
    turns: openTurns(rightOfWay),
    halt: halt.now,
    async close() {
      await chat?.close()
      stores.close()
    },
  }
}
