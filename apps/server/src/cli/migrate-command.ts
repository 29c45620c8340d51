import { randomBytes } from 'node:crypto'

import { createLog } from '@innkeeper/runtime/log'
import type { Host } from '@innkeeper/runtime/json-service'

import { chooseEmbedder } from '../choose-embedder.ts'
import { openStores } from '../choose-stores.ts'
import { type Config, parseConfig } from '../config.ts'
import { isEqual, type Comparison } from '../migrate/compare.ts'
import { migrate } from '../migrate/migrate.ts'
import { table } from './terminal-text.ts'

export interface MigrateInvocation {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly to: string | undefined
  readonly dryRun: boolean
  readonly json: boolean
  readonly print: (text: string) => void
  readonly host: Host
}

const PLACES = {
  embedded: { INNKEEPER_STORE: 'sqlite', INNKEEPER_INDEX: 'sqlite', INNKEEPER_QUEUE: 'sqlite' },
  cloud: { INNKEEPER_STORE: 'firestore', INNKEEPER_INDEX: 'qdrant', INNKEEPER_QUEUE: 'pubsub' },
} as const

/**
 * Moves an installation between the data file and the cloud services. Opens both itself: the server must not run meanwhile.
 *
 * @returns The exit code: 0 when both sides hold the same, 1 when they do not, 2 when it is not said where to.
 */
export async function migrateCommand({
  environment,
  to,
  dryRun,
  json,
  print,
  host,
}: MigrateInvocation): Promise<number> {
  if (to !== 'cloud' && to !== 'embedded') {
    print('Where to? innkeeper migrate --to cloud, or --to embedded')
    return 2
  }
  const source = configOf(environment, to === 'cloud' ? 'embedded' : 'cloud')
  const target = configOf(environment, to)
  const embedder = chooseEmbedder(source, host)
  const from = await openStores(source, embedder.identity, host)
  try {
    if (dryRun) {
      const [{ byType }, events] = [await from.records.counts(), await from.events.counts()]
      const would = { to, events: sum(Object.values(events)), records: sum(byType.values()) }
      print(
        json
          ? JSON.stringify(would, null, 2)
          : `Would move ${would.records} records and ${would.events} events to ${to}.`,
      )
      return 0
    }
    const opened = await openStores(target, embedder.identity, host)
    try {
      const comparisons = await migrate({
        from,
        to: opened,
        embedder,
        timezone: source.INNKEEPER_TIMEZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        now: host.now,
        traceId: randomBytes(16).toString('hex'),
        log: createLog({ program: 'innkeeper migrate', level: 'warn', write: print, now: host.now }),
        metrics: { count() {}, observe() {} },
        progress: json ? () => {} : (what, done) => print(`${what} ${done}`),
      })
      const equal = comparisons.every(isEqual)
      print(json ? JSON.stringify({ to, equal, comparisons }, null, 2) : reportOf(comparisons, equal, to))
      return equal ? 0 : 1
    } finally {
      opened.close()
    }
  } finally {
    from.close()
  }
}

/** Invented data is moved only where that is said. @throws {ConfigInvalid} */
function configOf(environment: MigrateInvocation['environment'], place: keyof typeof PLACES): Config {
  const INNKEEPER_DEMO = environment['INNKEEPER_DEMO'] === 'on' ? 'on' : 'off'
  return parseConfig({ ...environment, ...PLACES[place], INNKEEPER_DEMO })
}

function reportOf(comparisons: readonly Comparison[], equal: boolean, to: keyof typeof PLACES): string {
  const rows = comparisons.map(({ what, here, there, missing, different, more }) =>
    [what, here, there, missing, different, more].map(String),
  )
  return [
    table(['', 'here', 'there', 'missing', 'different', 'only there'], rows),
    equal
      ? `Both hold the same. Start the server with ${settingsOf(to)}.`
      : 'They do not hold the same. Stop whatever writes to them, and run it again.',
  ].join('\n')
}

function settingsOf(place: keyof typeof PLACES): string {
  return Object.entries(PLACES[place])
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
