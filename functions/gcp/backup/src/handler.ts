import { MAX_REPORT_BYTES, SIGNATURE_HEADER } from '@innkeeper/core/backup/report'
import { TicketExchange } from '@innkeeper/core/backup/ticket'
import { acceptBackupReport } from '@innkeeper/core/pipeline/accept-backup-report'
import { readBody } from '@innkeeper/core/pipeline/accept-delivery'
import type { BackupPorts, TemporaryServers } from '@innkeeper/core/pipeline/backup-ports'
import { exchangeBackupTicket } from '@innkeeper/core/pipeline/exchange-backup-ticket'
import { reapBackups } from '@innkeeper/core/pipeline/reap-backups'
import { triggerBackup } from '@innkeeper/core/pipeline/trigger-backup'

import type { TokenVerdict } from './scheduler-token.ts'

export interface BackupHandlerPorts extends BackupPorts {
  readonly temporary: TemporaryServers
  readonly checkScheduler: (authorization: string | null) => Promise<TokenVerdict>
  readonly newId: () => string
}

/** @param address Where the request comes from. */
export type BackupHandler = (request: Request, address: string, ports: BackupHandlerPorts) => Promise<Response>

const MAX_TICKET_BYTES = 4_096

/** Begins today's run. 201 begun, 200 begun before by this very trigger, 409 another run is live, 401 not the scheduler, 503 call again. */
export const handleTrigger: BackupHandler = (request, _address, ports) =>
  forScheduler(request, ports, async () => {
    const { outcome, run } = await triggerBackup(triggerOf(request, ports.newId), ports)
    ports.log.info('backup triggered', { run: run.id, outcome, status: run.status })
    const status = { started: 201, known: 200, refused: 409 }[outcome]
    return Response.json({ run: run.id, status: run.status }, { status })
  })

/** Brings open runs on and deletes what should not be there. 200 all done, 503 some of it could not be done, 401 not the scheduler. */
export const handleReap: BackupHandler = (request, _address, ports) =>
  forScheduler(request, ports, async () => {
    const reaped = await reapBackups(ports)
    return Response.json(reaped, { status: reaped.failures === 0 ? 200 : 503 })
  })

/** A server's one way to its credentials; answers as `core/backup/ticket` says. */
export const handleExchange: BackupHandler = (request, address, ports) =>
  answering(request, ports, MAX_TICKET_BYTES, async (body) => {
    const exchange = TicketExchange.safeParse(jsonOf(body))
    if (!exchange.success) return problem(400, 'runId and ticket are needed')
    const exchanged = await exchangeBackupTicket(exchange.data, address, ports.temporary, ports)
    ports.log.info('backup ticket exchanged', { run: exchange.data.runId, outcome: exchanged.outcome })
    switch (exchanged.outcome) {
      case 'granted':
        return Response.json(exchanged.grant, { headers: { 'cache-control': 'no-store' } })
      case 'refused':
        return problem(401, 'Not this run’s ticket, or not from its server')
      case 'used_before':
        return problem(409, 'The ticket was used before')
      case 'over':
        return problem(410, 'The run is over')
      case 'too_early':
        return problem(503, 'The server is not known yet')
    }
  })

/** Takes a server's report; answers as `core/backup/report` says. */
export const handleReport: BackupHandler = (request, address, ports) =>
  answering(request, ports, MAX_REPORT_BYTES, async (body) => {
    const signature = request.headers.get(SIGNATURE_HEADER) ?? ''
    const accepted = await acceptBackupReport(body, signature, address, ports.temporary, ports)
    switch (accepted.outcome) {
      case 'taken':
        return Response.json({ status: accepted.status })
      case 'malformed':
        return problem(400, accepted.problem)
      case 'refused':
        return problem(401, 'Not signed by the run’s server, or not sent by it')
      case 'unknown_run':
        return problem(404, 'No such run')
    }
  })

async function forScheduler(
  request: Request,
  ports: BackupHandlerPorts,
  work: () => Promise<Response>,
): Promise<Response> {
  return answering(request, ports, MAX_TICKET_BYTES, async () => {
    const verdict = await ports.checkScheduler(request.headers.get('authorization'))
    if (verdict === 'unknown') return problem(503, 'The token cannot be checked now')
    if (verdict === 'refused') {
      ports.log.warn('scheduler refused')
      return problem(401, 'Only the scheduler may call this')
    }
    return work()
  })
}

async function answering(
  request: Request,
  { log }: BackupHandlerPorts,
  mostBytes: number,
  work: (body: Uint8Array<ArrayBuffer>) => Promise<Response>,
): Promise<Response> {
  if (request.method !== 'POST') return problem(405, 'This is POSTed', { allow: 'POST' })
  const body = await readBody(request, mostBytes)
  if (body === 'broken_off') return problem(400, 'The body broke off')
  if (!body) return problem(413, `Over ${mostBytes} bytes`)
  try {
    return await work(body)
  } catch (error) {
    log.error('backup function could not do its work now', { error })
    return problem(503, 'Not done; call again', { 'retry-after': '30' })
  }
}

/** The same for every delivery of one tick: the scheduler's job and its time, or what a person who calls says. */
function triggerOf(request: Request, newId: () => string): string {
  const { headers } = request
  const time = headers.get('x-cloudscheduler-scheduletime')
  if (time) return `scheduler ${headers.get('x-cloudscheduler-jobname') ?? ''} ${time}`.slice(0, 300)
  return `call ${headers.get('idempotency-key') ?? newId()}`.slice(0, 300)
}

function jsonOf(body: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown
  } catch {
    return undefined
  }
}

/** As problem details (RFC 9457). */
function problem(status: number, title: string, headers: Readonly<Record<string, string>> = {}): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status })
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}
