/**
 * Aircall's webhook Worker: checks a delivery, queues it, answers; keeps and applies what its queue delivers.
 *
 * Aircall → fetch → queue `aircall-events-<env>` → queue → Firestore, completed from Aircall's API.
 */
import type { SourceReader } from '@innkeeper/core/record/source-reader'
import { openEdgeAlarm } from '@innkeeper/edge/open-alarm'
import { openEdgeFirestore } from '@innkeeper/edge/open-firestore'
import { webhookWorkerOf } from '@innkeeper/edge/webhook-entry'
import { WORKER_HOST } from '@innkeeper/edge/worker-host'
import { aircallAuthenticator } from '@innkeeper/sources/aircall/authenticate'
import { aircallClient } from '@innkeeper/sources/aircall/client'
import { interpretAircall } from '@innkeeper/sources/aircall/interpret'
import { aircallReader } from '@innkeeper/sources/aircall/reader'

import { type Config, parseConfig } from './config.ts'

export default webhookWorkerOf('aircall-webhook', (env) => {
  const config = parseConfig(env)
  return {
    authenticator: aircallAuthenticator({ tokens: config.AIRCALL_WEBHOOK_TOKEN }),
    interpreter: interpretAircall,
    firestore: openEdgeFirestore(config, WORKER_HOST),
    alarm: openEdgeAlarm(config, WORKER_HOST),
    reader: readerOf(config),
  }
})

function readerOf(config: Config): (() => SourceReader) | undefined {
  const { AIRCALL_API_ID: apiId, AIRCALL_API_TOKEN: apiToken, AIRCALL_BASE_URL: baseUrl } = config
  if (apiId === undefined || apiToken === undefined) return undefined
  return () => aircallReader(aircallClient({ ...WORKER_HOST, baseUrl, apiId, apiToken }), { now: WORKER_HOST.now })
}
