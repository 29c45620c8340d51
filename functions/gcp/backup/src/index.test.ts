import { getFunction } from '@google-cloud/functions-framework/testing'
import { afterEach, expect, test, vi } from 'vitest'

import { VARIABLES } from './testing/backup-world.ts'

afterEach(() => vi.unstubAllEnvs())

test('the entry points are there under the names that Terraform deploys', async () => {
  for (const [name, value] of Object.entries(VARIABLES)) vi.stubEnv(name, value)
  await import('./index.ts')
  for (const name of ['triggerBackup', 'exchangeTicket', 'reportBackup', 'reapBackupServers'])
    expect(getFunction(name), name).toBeTypeOf('function')
})
