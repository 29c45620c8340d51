import { InnkeeperError } from '../errors.ts'

/** One field of a request that is wrong. */
export interface FieldProblem {
  /** Dotted path into the body or query, e.g. `asker.userId`. */
  readonly path: string
  readonly message: string
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Changed meanwhile',
  413: 'Too large',
  415: 'Wrong content type',
  422: 'A field is wrong',
  429: 'Too many requests',
  500: 'Something broke here',
  503: 'Not available just now',
}

/** An error as RFC 9457 problem details. `detail` says what to do and holds no secret. */
export function problem(status: number, detail: string, errors: readonly FieldProblem[] = []): Response {
  const body = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    ...(errors.length > 0 ? { errors } : {}),
  }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })
}

/** What a failed request is answered: 503 to come back with where the failure may pass, else 500. The log has it under the trace. */
export function failure(error: unknown, traceId: string): Response {
  if (error instanceof InnkeeperError && error.retry === 'later') {
    const response = problem(503, `This cannot be done just now; try again. The log has it under trace ${traceId}.`)
    response.headers.set('retry-after', '5')
    return response
  }
  return problem(500, `Something broke here; the log has it under trace ${traceId}.`)
}
