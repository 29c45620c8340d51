import { InnkeeperError, ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { retryAfterMs } from '@innkeeper/runtime/retry'

import { NoCompletion } from './completions.ts'

/** The model answered, but with nothing that can be used: empty, or a tool call written as text. */
export class GenerationFailed extends Error {
  override readonly name = 'GenerationFailed'
}

/** What went wrong, by what can be done about it. */
export type Failure =
  /** A tool call that the provider refused, or an answer that is none: again without tools. */
  | { readonly kind: 'generation' }
  /** The model is gone or not for this key: another one. */
  | { readonly kind: 'model' }
  /** More tokens than the plan allows in one request: less context. Waiting never helps. */
  | { readonly kind: 'size'; readonly status: number }
  /** A limit was reached; `daily`: for the rest of the day. */
  | { readonly kind: 'limit'; readonly status: number; readonly waitMs: number | undefined; readonly daily: boolean }
  /** It may pass. */
  | { readonly kind: 'passing'; readonly status: number | undefined }
  | { readonly kind: 'refused'; readonly status: number }

/** @param now Milliseconds since the epoch, for `Retry-After` as a date. */
export function failureOf(error: unknown, now: number): Failure {
  if (error instanceof GenerationFailed) return { kind: 'generation' }
  if (!(error instanceof NoCompletion)) return { kind: 'passing', status: undefined }
  const { status, retryAfter, body } = error
  const code = codeOf(body)
  if (code === 'tool_use_failed' || code === 'json_validate_failed') return { kind: 'generation' }
  if (code === 'model_decommissioned' || code === 'model_not_found' || status === 404) return { kind: 'model' }
  if (status === 413 || code === 'context_length_exceeded') return { kind: 'size', status }
  if (status === 429 || status === 498) {
    const waitMs = retryAfterMs(retryAfter, now)
    return { kind: 'limit', status, waitMs, daily: /\b(?:TPD|RPD|per day)\b/.test(body) }
  }
  // A 200 that could not be read is a broken answer, not a refusal.
  if (status < 400 || status === 408 || status === 422 || status === 424 || status >= 500)
    return { kind: 'passing', status }
  return { kind: 'refused', status }
}

/**
 * The error to throw for a failure that nothing can be done about.
 *
 * The provider's own error is not its cause: it holds the request with everything in it.
 */
export function errorOf(failure: Failure): InnkeeperError {
  switch (failure.kind) {
    case 'generation':
      return new ServiceUnavailable('Groq gave no usable answer')
    case 'model':
      return new ServiceRefused('Groq knows none of the configured models (GROQ_MODEL, GROQ_FALLBACK_MODEL)', {
        status: 404,
      })
    case 'size':
      return new ServiceRefused('the request is too large for this Groq account', { status: failure.status })
    case 'limit':
      return new ServiceUnavailable(`Groq answered ${failure.status}`, { retryAfterMs: failure.waitMs })
    case 'refused':
      return new ServiceRefused(`Groq answered ${failure.status}`, { status: failure.status })
    case 'passing':
    default:
      return new ServiceUnavailable(
        failure.status === undefined ? 'Groq did not answer' : `Groq answered ${failure.status}`,
      )
  }
}

function codeOf(body: string): string | undefined {
  return /"code"\s*:\s*"([a-z_]+)"/.exec(body)?.[1]
}
