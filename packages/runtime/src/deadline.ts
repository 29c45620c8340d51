/** Work did not end within its time. It may have had an effect all the same. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded'
  readonly code = 'service.deadline'
  readonly retry = 'later'
}

/**
 * Gives work a time to end in.
 *
 * @param work Gets a signal that is aborted when the time is up or `outer` is aborted; what ignores it goes on unheard.
 * @param what Names the work in the error, e.g. `GET /reservations-v3`. No secret or personal data.
 * @param ms Milliseconds.
 * @param outer Ends the work early; its reason is thrown.
 * @throws {DeadlineExceeded} The time was up first.
 */
export async function withDeadline<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  what: string,
  ms: number,
  outer?: AbortSignal,
): Promise<Result> {
  outer?.throwIfAborted()
  const controller = new AbortController()
  let abandon: ((reason: unknown) => void) | undefined
  const abandoned = new Promise<never>((_, reject) => {
    abandon = reject
  })
  const end = (reason: unknown) => {
    abandon?.(reason)
    controller.abort(reason)
  }
  const endWithOuter = () => end(outer?.reason)
  outer?.addEventListener('abort', endWithOuter, { once: true })
  const timer = setTimeout(() => end(new DeadlineExceeded(`${what} did not answer within ${ms} ms`)), ms)
  try {
    return await Promise.race([work(controller.signal), abandoned])
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', endWithOuter)
  }
}
