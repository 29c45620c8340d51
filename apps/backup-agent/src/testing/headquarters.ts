import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { BackupDuty } from '@innkeeper/core/backup/duty'
import { backupDate, kindsDue, type BackupKind } from '@innkeeper/core/backup/kind'
import { Report, SIGNATURE_HEADER } from '@innkeeper/core/backup/report'
import { changeRun } from '@innkeeper/core/backup/run-store'
import type { BackupRun } from '@innkeeper/core/backup/run'
import { openStateRunStore } from '@innkeeper/core/backup/state-run-store'
import { TicketExchange, type BootNote, type RepositoryAccess } from '@innkeeper/core/backup/ticket'
import { acceptBackupReport } from '@innkeeper/core/pipeline/accept-backup-report'
import type { BackupPorts, TemporaryServers } from '@innkeeper/core/pipeline/backup-ports'
import { exchangeBackupTicket } from '@innkeeper/core/pipeline/exchange-backup-ticket'
import { reapBackups } from '@innkeeper/core/pipeline/reap-backups'
import { triggerBackup } from '@innkeeper/core/pipeline/trigger-backup'
import { openDatabase } from '@innkeeper/stores/sqlite/open-database'
import { openStateStore } from '@innkeeper/stores/sqlite/state-store'

export interface Headquarters {
  /** What cloud-init would leave on the server of the run. */
  readonly note: BootNote
  run(): Promise<BackupRun>
  /** Everything that was said, in the order of its arrival. */
  readonly reports: Report[]
  /** What people were told. */
  readonly news: string[]
  /** How many servers exist. */
  servers(): number
  /** Lets time pass until after the run's deadline, and the reaper do its work. */
  reapAfterDeadline(): Promise<void>
  close(): void
}

export interface HeadquartersOptions {
  /** Exactly what is due: the day is chosen for it, as if all had been done so far. */
  readonly types: readonly BackupKind[]
  readonly access: RepositoryAccess
  /** Called with each report before it is taken in; a number answers that status instead. */
  readonly onReport?: ((report: Report) => number | undefined) | undefined
}

const DAY_MS = 86_400_000
const STATUS_OF = { granted: 200, refused: 401, used_before: 409, over: 410, too_early: 503 }
const quiet = { info() {}, warn() {}, error() {} }

/** The real pipeline of backup runs behind two paths over HTTP, with a run begun and a server "made" for it. Time is moved to a day that fits. */
export async function startHeadquarters({ types, access, onReport }: HeadquartersOptions): Promise<Headquarters> {
  const reports: Report[] = []
  const news: string[] = []
  const made = new Map<number, BootNote>()
  let shift = shiftTo(types)
  const database = openDatabase(':memory:')
  const runs = openStateRunStore(openStateStore(database))

  const server = createServer((request, response) => {
    answer(request).then(
      ([status, body]) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(503).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const temporary: TemporaryServers = {
    servers: {
      async provide({ runId, bootNote }) {
        made.set(1, bootNote)
        return { id: 1, ip: '127.0.0.1', runId }
      },
      list: async () => [...made].map(([id, { runId }]) => ({ id, ip: '127.0.0.1', runId })),
      async remove(id) {
        made.delete(id)
        return 'gone'
      },
    },
    grant: async ({ duties }) => ({ writer: access, pruner: duties.includes('upkeep') ? access : null, copy: null }),
    secret: 'c'.repeat(64),
    exchangeUrl: `${origin}/exchange`,
    reportUrl: `${origin}/report`,
    resticHost: 'innkeeper-test',
    filer: '10.0.0.2:8888,10.0.0.3:8888',
  }
  const ports: BackupPorts = {
    runs,
    notifier: {
      ping: async (signal) => void news.push(`ping ${signal}`),
      tell: async (text) => void news.push(text),
    },
    log: quiet,
    now: () => Date.now() + shift,
    settings: { environment: 'test', longestMs: 20 * 60_000, serverWithinMs: 60_000, bootWithinMs: 10 * 60_000 },
    temporary,
  }

  async function answer(request: IncomingMessage): Promise<readonly [number, unknown]> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = new Uint8Array(Buffer.concat(chunks))
    const text = new TextDecoder().decode(body)
    if (request.url === '/exchange') {
      const exchanged = await exchangeBackupTicket(
        TicketExchange.parse(JSON.parse(text)),
        '127.0.0.1',
        temporary,
        ports,
      )
      return [STATUS_OF[exchanged.outcome], exchanged.outcome === 'granted' ? exchanged.grant : {}]
    }
    const report = Report.parse(JSON.parse(text))
    reports.push(report)
    const refused = onReport?.(report)
    if (refused !== undefined) return [refused, {}]
    const signature = String(request.headers[SIGNATURE_HEADER])
    const accepted = await acceptBackupReport(body, signature, '127.0.0.1', temporary, ports)
    return accepted.outcome === 'taken' ? [200, { status: accepted.status }] : [401, {}]
  }

  const { run } = await triggerBackup('test', ports)
  const duties: BackupDuty[] = [
    ...(types.includes('weekly') ? (['upkeep'] as const) : []),
    ...(types.includes('monthly') ? (['full_proof'] as const) : []),
  ]
  await changeRun(runs, run.id, (it) => ({ ...it, duties }))
  const note = made.get(1)
  if (!note) throw new Error(`no server was made: ${run.step}`)
  return {
    note,
    async run() {
      const stored = await runs.find(run.id)
      return stored?.run ?? run
    },
    reports,
    news,
    servers: () => made.size,
    async reapAfterDeadline() {
      shift += 21 * 60_000
      await reapBackups(ports)
    },
    close() {
      server.close()
      server.closeAllConnections()
      database.close()
    },
  }
}

/** Milliseconds from now to a day on which exactly these kinds are due. */
function shiftTo(types: readonly BackupKind[]): number {
  for (let days = 0; days < 2_000; days++) {
    if (kindsDue(backupDate(Date.now() + days * DAY_MS)).join() === types.join()) return days * DAY_MS
  }
  throw new RangeError(`on no day exactly ${types.join()} are due`)
}
