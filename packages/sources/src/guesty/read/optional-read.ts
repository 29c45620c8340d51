import { ServiceRefused } from '@innkeeper/core/errors'

/** A read of something that need not be there: undefined when Guesty refuses it with one of these statuses. */
export async function readSafely<Value>(
  read: () => Promise<Value>,
  statuses: readonly number[] = [400, 403, 404, 405, 410],
): Promise<Value | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ServiceRefused && statuses.includes(error.status ?? 0)) return undefined
    throw error
  }
}
