import { StoreUnavailable } from '@innkeeper/core/errors'
import type { BodyStore } from '@innkeeper/core/event/carried-body'

/** What of a Worker's bucket binding (R2) is used. */
export interface BucketBinding {
  put(key: string, value: string): Promise<unknown>
  get(key: string): Promise<{ text(): Promise<string> } | null>
}

/** Big bodies in a bucket, each an object. The bucket may have a lifecycle that removes what is old. */
export function bucketBodies(bucket: BucketBinding): BodyStore {
  return {
    put: (key, body) => available(async () => void (await bucket.put(key, body))),
    get: (key) => available(async () => (await bucket.get(key))?.text()),
  }
}

/** @throws {StoreUnavailable} */
async function available<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new StoreUnavailable('the bucket did not answer', { cause: error })
  }
}
