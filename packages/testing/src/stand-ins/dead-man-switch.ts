export interface DeadManSwitchStandIn {
  readonly fetch: (request: Request) => Promise<Response>
  /** What it heard, in order: `start`, `success`, `fail`. */
  readonly signals: readonly string[]
  /** The pair that each signal belongs to, in the same order. */
  readonly pairs: readonly string[]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** One check of a dead-man switch in the way of healthchecks.io. @param check Its UUID. @see https://healthchecks.io/docs/http_api/ */
export function deadManSwitchStandIn(check: string): DeadManSwitchStandIn {
  const signals: string[] = []
  const pairs: string[] = []
  return {
    signals,
    pairs,
    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url)
      const [, uuid, signal = 'success', ...rest] = pathname.split('/')
      if (uuid !== check || rest.length > 0 || !['start', 'success', 'fail'].includes(signal))
        return new Response('not found', { status: 404 })
      const pair = searchParams.get('rid') ?? ''
      if (!UUID.test(pair)) return new Response('invalid uuid format', { status: 400 })
      signals.push(signal)
      pairs.push(pair)
      return new Response('OK')
    },
  }
}
