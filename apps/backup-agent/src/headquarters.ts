import { SIGNATURE_HEADER, type Report } from '@innkeeper/core/backup/report'
import { sign } from '@innkeeper/core/backup/signing'
import { RunGrant, type BootNote } from '@innkeeper/core/backup/ticket'
import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { withDeadline } from '@innkeeper/runtime/deadline'
import { retrying, type Sleep } from '@innkeeper/runtime/retry'

export interface Host {
  readonly fetch: typeof globalThis.fetch
  readonly sleep: Sleep
  readonly random: () => number
  readonly now: () => number
}

const EXCHANGE_DEADLINE_MS = 30_000
const REPORT_DEADLINE_MS = 15_000
/** A fresh machine's network and clock may take a while. */
const EXCHANGE_TRIES = 12
const FINAL_TRIES = 40

/**
 * Exchanges the ticket for all that the run may use.
 *
 * @throws {ServiceRefused} For good: the ticket was used before, or the run is over.
 * @throws {ServiceUnavailable}
 */
export function exchangeTicket(note: BootNote, host: Host): Promise<RunGrant> {
  const { runId, ticket } = note
  return retrying(
    async () => {
      const answer = await post(note.exchangeUrl, JSON.stringify({ runId, ticket }), {}, EXCHANGE_DEADLINE_MS, host)
      return RunGrant.parse(await answer.json())
    },
    { ...host, tries: EXCHANGE_TRIES },
  )
}

/** Sends one report. The last one is sent again until it is taken in; of the others, the next one says more. */
export async function sendReport(
  report: Report,
  { reportUrl }: Pick<BootNote, 'reportUrl'>,
  reportKey: string,
  host: Host,
): Promise<void> {
  const body = JSON.stringify(report)
  const headers = { [SIGNATURE_HEADER]: await sign(reportKey, body) }
  await retrying(() => post(reportUrl, body, headers, REPORT_DEADLINE_MS, host), {
    ...host,
    tries: report.type === 'final' ? FINAL_TRIES : 1,
  })
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  deadlineMs: number,
  host: Host,
): Promise<Response> {
  let answer: Response
  try {
    answer = await withDeadline(
      (signal) =>
        host.fetch(url, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', ...headers },
          redirect: 'error',
          signal,
        }),
      'the backup function',
      deadlineMs,
    )
  } catch (cause) {
    throw new ServiceUnavailable('the backup function could not be reached', { cause })
  }
  if (answer.ok) return answer
  const message = `the backup function answered ${answer.status}`
  if (answer.status === 429 || answer.status >= 500) throw new ServiceUnavailable(message)
  throw new ServiceRefused(message, { status: answer.status })
}
