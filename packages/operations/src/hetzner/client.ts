import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { openJsonService, type Host, type JsonCall } from '@innkeeper/runtime/json-service'
import type * as z from 'zod'

import { WireError } from './wire.ts'

export interface HetznerOptions extends Host {
  /** `https://api.hetzner.cloud/v1` */
  readonly baseUrl: string
  /** Of the project, with the right to write. */
  readonly token: string
}

/** Hetzner said no, for a reason that stands. */
export interface Refusal {
  readonly refused: string
  readonly message: string
  readonly status: number
}

export interface Hetzner {
  /**
   * @returns What was answered, or why it was refused.
   * @throws {ServiceUnavailable} After some tries. It may have been done all the same.
   */
  call<Shape extends z.ZodType>(
    method: JsonCall['method'],
    path: string,
    shape: Shape,
    body?: unknown,
  ): Promise<z.infer<Shape> | Refusal>
}

const NAME = 'Hetzner Cloud'
const DEADLINE_MS = 15_000
const PATIENCE_MS = 30_000
/** Refusals of the 4xx sort that are worth another try, by the API's own advice. */
const PASSING = new Set(['conflict', 'rate_limit_exceeded', 'timeout'])

/** The project's API: an answer, a refusal, or nothing for now. */
export function openHetzner(options: HetznerOptions): Hetzner {
  const service = openJsonService({
    ...options,
    fetch: async (request) => inGeneralTerms(await options.fetch(request)),
    name: NAME,
    headers: { authorization: `Bearer ${options.token}` },
    mayPass: (_, body) => PASSING.has(errorIn(body)?.code ?? ''),
    unavailable: (message, details) => new ServiceUnavailable(message, details),
    patienceMs: PATIENCE_MS,
  })

  return {
    async call(method, path, shape, body) {
      const answer = await service({ method, path, deadlineMs: DEADLINE_MS, ...(body === undefined ? {} : { body }) })
      if (answer.status >= 300) {
        const { code, message } = errorIn(answer.body) ?? { code: `http_${answer.status}`, message: 'no reason given' }
        return { refused: code, message, status: answer.status }
      }
      const parsed = shape.safeParse(answer.body)
      if (parsed.success) return parsed.data
      throw new ServiceUnavailable(`${NAME} answered ${method} with something unreadable`, { cause: parsed.error })
    },
  }
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}

/** @throws {ServiceRefused} The answer is a refusal. */
export function granted<Wanted>(answer: Wanted | Refusal): Wanted {
  if (isRefusal(answer)) throw refusalError(answer)
  return answer
}

export function refusalError({ refused, message, status }: Refusal): ServiceRefused {
  return new ServiceRefused(`${NAME} refused: ${message} (${refused})`, { status })
}

function errorIn(body: unknown): { code: string; message: string } | undefined {
  return WireError.safeParse(body).data?.error
}

/** Over the limit, it says when the whole hour's requests are there again; they come back one by one, so that the next is near. */
function inGeneralTerms(response: Response): Response {
  const limit = Number(response.headers.get('ratelimit-limit') ?? Number.NaN)
  if (response.status !== 429 || !(limit > 0) || response.headers.has('retry-after')) return response
  const headers = new Headers(response.headers)
  headers.set('retry-after', String(Math.ceil(3_600 / limit)))
  return new Response(response.body, { status: response.status, headers })
}
