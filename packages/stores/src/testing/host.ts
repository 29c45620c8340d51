import type { Host } from '@innkeeper/runtime/json-service'
import type { Clock } from '@innkeeper/testing/contracts/harness'

/** What a host gives an adapter, for tests: nothing waits. */
export function hostOf(clock: Clock, fetch: Host['fetch']): Host {
  return { fetch, now: () => clock.now(), sleep: () => Promise.resolve(), random: () => 0.5 }
}
