import type { StateStore } from '../state/state-store.ts'
import { BusinessSettings, DEFAULT_SETTINGS } from './business-settings.ts'

const KEY = 'settings:business'

/** What the business has decided; the defaults before it has decided anything. @throws {StoreUnavailable} */
export async function readSettings(state: StateStore): Promise<BusinessSettings> {
  const entry = await state.get(KEY)
  return entry ? BusinessSettings.parse(entry.value) : DEFAULT_SETTINGS
}

/** @throws {StoreUnavailable} */
export async function saveSettings(settings: BusinessSettings, state: StateStore): Promise<void> {
  await state.put(KEY, settings)
}
