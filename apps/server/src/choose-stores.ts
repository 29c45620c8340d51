import { join } from 'node:path'

import type { RunStore } from '@innkeeper/core/backup/run-store'
import type { EmbedderIdentity } from '@innkeeper/core/embedding/embedder'
import type { EventIntake, EventStore } from '@innkeeper/core/event/event-store'
import type { WorkQueue } from '@innkeeper/core/event/work-queue'
import type { RecordStore } from '@innkeeper/core/record/record-store'
import type { SearchGenerations } from '@innkeeper/core/search/search-generations'
import type { StateStore } from '@innkeeper/core/state/state-store'
import type { Host } from '@innkeeper/runtime/json-service'
import { openFirestoreBodyStore } from '@innkeeper/stores/firestore/body-store'
import type { Firestore } from '@innkeeper/stores/firestore/client'
import { openFirestoreEventIntake } from '@innkeeper/stores/firestore/event-intake'
import { openFirestoreEventStore } from '@innkeeper/stores/firestore/event-store'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'
import { openFirestoreRunStore } from '@innkeeper/stores/firestore/run-store'
import { openFirestoreStateStore } from '@innkeeper/stores/firestore/state-store'
import { openPubSubQueue, prepareQueue } from '@innkeeper/stores/pubsub/work-queue'
import { openQdrant } from '@innkeeper/stores/qdrant/client'
import { openQdrantGenerations } from '@innkeeper/stores/qdrant/generations'
import { backupDatabase } from '@innkeeper/stores/sqlite/backup'
import { openEventIntake } from '@innkeeper/stores/sqlite/event-intake'
import { openEventStore } from '@innkeeper/stores/sqlite/event-store'
import { openSqliteGenerations } from '@innkeeper/stores/sqlite/generations'
import { type Database, openDatabase } from '@innkeeper/stores/sqlite/open-database'
import { openRecordStore } from '@innkeeper/stores/sqlite/record-store'
import { openStateStore } from '@innkeeper/stores/sqlite/state-store'
import { openWorkQueue } from '@innkeeper/stores/sqlite/work-queue'

import { chooseGoogle } from './choose-google.ts'
import type { Config } from './config.ts'
import { dataFileName } from './data-files.ts'

/** Where an installation keeps what it knows. */
export interface Stores {
  readonly intake: EventIntake
  readonly events: EventStore
  readonly queue: WorkQueue
  /** An event and its work are not kept as one step, so that work can be lost: `requeuePending` has to run. */
  readonly losesWork: boolean
  readonly records: RecordStore
  readonly state: StateStore
  readonly generations: SearchGenerations
  /** Where the cloud's backup functions keep their runs; undefined where this machine backs itself up. */
  readonly cloudRuns: RunStore | undefined
  /** Holds all that is known; undefined where that lies in the cloud. */
  readonly dataFile: DataFile | undefined
  close(): void
}

/** The one file of an installation that needs no cloud. */
export interface DataFile {
  readonly path: string
  /** Writes a sound copy while the file is in use. @throws {BackupUnsound} */
  copyTo(target: string): Promise<void>
}

/** Of the topic and the subscription that the processes of one installation share. */
const WORK_QUEUE = 'innkeeper-work'

export interface StoresHost extends Host {
  /** Kinds of jobs that this process has nobody for. Default: none. */
  readonly leaves?: (kind: string) => boolean
}

/** The stores that the settings name. @throws {DataFileInUse | DataFileTooNew | ConfigInvalid | StoreUnavailable | ServiceRefused} */
export async function openStores(config: Config, identity: EmbedderIdentity, host: StoresHost): Promise<Stores> {
  const file = lazyDatabase(config)
  try {
    const kept = config.INNKEEPER_STORE === 'firestore' ? inFirestore(config, host) : inDatabase(file.database())
    const queue = await openQueue(config, kept.state, file, host)
    return {
      ...kept,
      queue,
      intake: kept.openIntake(queue),
      generations: await openGenerations(config, identity, file, host),
      dataFile: config.INNKEEPER_STORE === 'sqlite' ? copied(file.database()) : undefined,
      close: file.close,
    }
  } catch (error) {
    file.close()
    throw error
  }
}

/** What is shared by all processes of an installation in the cloud, without the index. @throws {ConfigInvalid | StoreUnavailable | ServiceRefused} */
export async function openSharedStores(
  config: Config,
  host: Host,
): Promise<Pick<Stores, 'records' | 'state' | 'queue' | 'intake'>> {
  const { records, state, openIntake } = inFirestore(config, host)
  const queue = await openSharedQueue(config, state, host)
  return { records, state, queue, intake: openIntake(queue) }
}

interface Kept extends Pick<Stores, 'events' | 'records' | 'state' | 'losesWork' | 'cloudRuns'> {
  openIntake(queue: WorkQueue): EventIntake
}

function inDatabase(database: Database): Kept {
  return {
    events: openEventStore(database),
    records: openRecordStore(database),
    state: openStateStore(database),
    losesWork: false,
    cloudRuns: undefined,
    openIntake: () => openEventIntake(database),
  }
}

function inFirestore(config: Config, host: Host): Kept {
  const firestore: Firestore = chooseGoogle(config, host).firestore()
  const bodies = openFirestoreBodyStore(firestore)
  return {
    events: openFirestoreEventStore(firestore, { bodies }),
    records: openFirestoreRecordStore(firestore),
    state: openFirestoreStateStore(firestore),
    losesWork: true,
    cloudRuns: openFirestoreRunStore(firestore),
    openIntake: (queue) => openFirestoreEventIntake(firestore, { bodies, queue }),
  }
}

async function openQueue(config: Config, state: StateStore, file: LazyDatabase, host: StoresHost): Promise<WorkQueue> {
  return config.INNKEEPER_QUEUE === 'sqlite'
    ? openWorkQueue(file.database(), host)
    : openSharedQueue(config, state, host)
}

async function openSharedQueue(config: Config, state: StateStore, host: StoresHost): Promise<WorkQueue> {
  const pubsub = chooseGoogle(config, host).pubsub()
  await prepareQueue(pubsub, WORK_QUEUE)
  return openPubSubQueue(pubsub, { name: WORK_QUEUE, state, now: host.now, leaves: host.leaves })
}

async function openGenerations(
  config: Config,
  identity: EmbedderIdentity,
  file: LazyDatabase,
  host: Host,
): Promise<SearchGenerations> {
  if (config.INNKEEPER_INDEX === 'sqlite') return openSqliteGenerations(file.database(), identity)
  const qdrant = openQdrant({ ...host, baseUrl: config.QDRANT_URL ?? '', apiKey: config.QDRANT_API_KEY })
  return openQdrantGenerations(qdrant, identity)
}

function copied(database: Database): DataFile {
  return { path: database.file, copyTo: (target) => backupDatabase(database, target) }
}

interface LazyDatabase {
  /** @throws {DataFileInUse | DataFileTooNew} */
  database(): Database
  close(): void
}

/** The installation's one data file, opened when something is kept in it. */
function lazyDatabase(config: Config): LazyDatabase {
  let opened: Database | undefined
  return {
    database() {
      opened ??= openDatabase(join(config.INNKEEPER_DATA_DIR, dataFileName(config)))
      return opened
    },
    close: () => opened?.close(),
  }
}
