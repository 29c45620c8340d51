import type { RecordSummary, Settings } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { Loaded } from '../shell/notices.tsx'
import { useRemote } from '../shell/use-remote.ts'
import { SettingsForm } from './settings-form.tsx'

export interface Named {
  readonly id: string
  readonly name: string
}

const MOST = 200

/** What the business decides rather than an operator. */
export function SettingsPage() {
  const api = useApi()
  const loaded = useRemote('settings', async (signal) => {
    const [settings, listings, lines] = await Promise.all([
      api.settings(signal),
      api.records({ type: 'listing', limit: MOST }, signal),
      api.records({ type: 'line', limit: MOST }, signal),
    ])
    return { settings, listings: named(listings.items), lines: named(lines.items) }
  })
  return (
    <div className="page settings">
      <title>Settings · Innkeeper</title>
      <div className="page-head">
        <h1>Settings</h1>
        <p className="hint">
          What the business decides. Keys and addresses of the providers are set where the server runs.
        </p>
      </div>
      <Loaded remote={loaded} what="the settings">
        {({ settings, listings, lines }) => (
          <SettingsForm
            settings={settings}
            listings={listings}
            lines={lines}
            onSave={(changed: Settings) => api.saveSettings(changed)}
          />
        )}
      </Loaded>
    </div>
  )
}

function named(items: readonly RecordSummary[]): Named[] {
  return items
    .map(({ id, name }) => ({ id, name: name ?? id }))
    .sort((left, right) => left.name.localeCompare(right.name))
}
