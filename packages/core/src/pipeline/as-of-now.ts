import type { SourceFreshness } from '../answer/ask-context.ts'
import type { BusinessSettings } from '../settings/business-settings.ts'

/** What changes while a process runs, and is read for each question. */
export interface Changing {
  /** @throws {StoreUnavailable} */
  settings(): Promise<BusinessSettings>
  /** @throws {StoreUnavailable} */
  freshness(): Promise<readonly SourceFreshness[]>
}

/** What answering one question uses, as it is now. @throws {StoreUnavailable} */
export async function asOfNow<Ports extends Changing>(ports: Ports) {
  // One after the other: a store that was down lets one request through to see whether it is back.
  const settings = await ports.settings()
  return { ...ports, settings, freshness: await ports.freshness() }
}
