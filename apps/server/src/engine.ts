import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'

import type { SourceFreshness } from '@innkeeper/core/answer/ask-context'
import type { LanguageModel } from '@innkeeper/core/answer/language-model'
import type { Embedder } from '@innkeeper/core/embedding/embedder'
import type { EventIntake, EventStore } from '@innkeeper/core/event/event-store'
import type { WorkQueue } from '@innkeeper/core/event/work-queue'
import type { Log } from '@innkeeper/core/pipeline/ports'
import { sourceFreshness } from '@innkeeper/core/pipeline/source-freshness'
import type { RecordStore } from '@innkeeper/core/record/record-store'
import { BusinessSettings, DEFAULT_SETTINGS } from '@innkeeper/core/settings/business-settings'
import type { DeliveryAuthenticator, SourceName } from '@innkeeper/core/source/source'
import type { EventInterpreter, SourceReader } from '@innkeeper/core/record/source-reader'
import type { StateStore } from '@innkeeper/core/state/state-store'
import { backupDatabase } from '@innkeeper/stores/sqlite/backup'
import { openEventIntake } from '@innkeeper/stores/sqlite/event-intake'
import { openEventStore } from '@innkeeper/stores/sqlite/event-store'
import { openDatabase } from '@innkeeper/stores/sqlite/open-database'
import { openRecordStore } from '@innkeeper/stores/sqlite/record-store'
import { openStateStore } from '@innkeeper/stores/sqlite/state-store'
import { openWorkQueue } from '@innkeeper/stores/sqlite/work-queue'

import { dataFileName } from './data-files.ts'
import { chooseEmbedder } from './choose-embedder.ts'
import { checkModels, chooseModel } from './choose-model.ts'
import { chooseSources } from './choose-sources.ts'
import type { Config } from './config.ts'
import { openHalt } from './halt.ts'
import { openIndexGenerations, type IndexGenerations } from './index-generations.ts'
import { openMetrics, type PrometheusMetrics } from './metrics.ts'
import { openSourceHealth, type SourceHealth } from './source-health.ts'
import { openTraceTrail, type TraceTrail } from './trace-trail.ts'

/** Everything that the handlers and the background work of one installation need, opened once. */
export interface Engine {
  readonly config: Config
  readonly intake: EventIntake
  readonly events: EventStore
  readonly queue: WorkQueue
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
  /** Path of the one data file. */
  readonly dataFile: string
  /** Writes a sound copy of the data file while it is in use. @throws {BackupUnsound} */
  copyData(target: string): Promise<void>
  settings(): Promise<BusinessSettings>
  saveSettings(settings: BusinessSettings): Promise<void>
  freshness(): Promise<readonly SourceFreshness[]>
  /** Background work stops waiting for the providers. */
  halt(): void
  /** Ends at once; what still runs finds the stores closed. */
  close(): Promise<void>
}

export interface EngineOptions {
  readonly config: Config
  readonly log: Log
  readonly now: () => number
  readonly fetch: typeof globalThis.fetch
}

const SETTINGS_KEY = 'settings:business'
/** How long what is known of the sources' currency may be reused, in ms. */
const FRESHNESS_MS = 5_000

/** Opens an installation on its one data file. @throws {DataFileInUse | DataFileTooNew | ConfigInvalid} */
export function openEngine({ config, log, now, fetch }: EngineOptions): Engine {
  const file = join(config.INNKEEPER_DATA_DIR, dataFileName(config))
  const database = openDatabase(file)
  const state = openStateStore(database)
  const embedder = chooseEmbedder(config, { fetch, now })
  const metrics = openMetrics()
  const generations = openIndexGenerations(database, embedder, { log, metrics })
  const { records, tracesOf } = openTraceTrail(openRecordStore(database))
  const halt = openHalt()
  const sources = chooseSources({ config, state, records, fetch, now, log, halt })
  const events = openEventStore(database)
  const health = openSourceHealth(now)
  const model = chooseModel(config, fetch, now)
  if (model) void checkModels(model, config, log)
  let fresh: { readonly at: number; readonly value: Promise<readonly SourceFreshness[]> } | undefined

  return {
    config,
    intake: openEventIntake(database),
    events,
    queue: openWorkQueue(database, { now }),
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
    timezone: config.INNKEEPER_TIMEZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    log,
    metrics,
    now,
    random: Math.random,
    newId: randomUUID,
    newTraceId: () => randomBytes(16).toString('hex'),
    fetch,
    dataFile: file,
    copyData: (target) => backupDatabase(database, target),
    async settings() {
      const entry = await state.get(SETTINGS_KEY)
      return entry ? BusinessSettings.parse(entry.value) : DEFAULT_SETTINGS
    },
    async saveSettings(settings) {
      await state.put(SETTINGS_KEY, settings)
    },
    freshness() {
      if (!fresh || Math.abs(now() - fresh.at) > FRESHNESS_MS) {
        const configured = [...Object.keys(sources.authenticators), ...sources.readable]
        fresh = { at: now(), value: sourceFreshness(configured, { events, state, now }) }
      }
      return fresh.value
    },
    halt: halt.now,
    async close() {
      database.close()
    },
  }
}
