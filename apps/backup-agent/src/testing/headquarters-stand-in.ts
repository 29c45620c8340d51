import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { Report, SIGNATURE_HEADER } from '@innkeeper/core/backup/report'
import { newRun, withReport, withTicketUsed, type BackupRun } from '@innkeeper/core/backup/run'
import { isSignedBy } from '@innkeeper/core/backup/signing'
import { TicketExchange, type BootNote, type RunGrant } from '@innkeeper/core/backup/ticket'

const TICKET = 'a'.repeat(64)
const REPORT_KEY = 'b'.repeat(64)

export interface HeadquartersStandIn {
  readonly note: BootNote
  run(): BackupRun
  /** Everything that was said, in the order of its arrival. */
  readonly reports: Report[]
  close(): void
}

export interface HeadquartersOptions {
  readonly grant: Omit<RunGrant, 'runId' | 'reportKey' | 'deadline' | 'environment'>
  /** Called with each report before it is answered; a number answers that status instead and takes nothing in. */
  readonly onReport?: (report: Report) => number | undefined
}

/** What a run's machine talks to: exchanges one ticket once, and takes in what is signed. */
export async function startHeadquarters({ grant, onReport }: HeadquartersOptions): Promise<HeadquartersStandIn> {
  const reports: Report[] = []
  const deadline = Date.now() + 20 * 60_000
  const order = { environment: 'test', trigger: 'test', place: 'server', longestMs: 20 * 60_000 } as const
  let run: BackupRun = { ...newRun({ id: '2026-11-29', ...order }, Date.now()), types: [...grant.types] }

  async function answer(request: IncomingMessage): Promise<readonly [number, unknown]> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    if (request.url === '/exchange') {
      const asked = TicketExchange.parse(JSON.parse(body))
      if (asked.ticket !== TICKET) return [401, {}]
      if (run.ticketUsedAt !== null) return [409, {}]
      run = withTicketUsed(run, Date.now())
      return [200, { ...grant, runId: run.id, reportKey: REPORT_KEY, deadline, environment: 'test' } satisfies RunGrant]
    }
    const signature = String(request.headers[SIGNATURE_HEADER])
    if (!(await isSignedBy(REPORT_KEY, body, signature))) return [401, {}]
    const report = Report.parse(JSON.parse(body))
    reports.push(report)
    const refused = onReport?.(report)
    if (refused !== undefined) return [refused, {}]
    run = withReport(run, report, Date.now())
    return [200, { status: run.status }]
  }

  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request).then(
      ([status, body]) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(400).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    note: {
      exchangeUrl: `${origin}/exchange`,
      reportUrl: `${origin}/report`,
      runId: run.id,
      ticket: TICKET,
      environment: 'test',
      deadline,
    },
    run: () => run,
    reports,
    close: () => server.closeAllConnections(),
  }
}
