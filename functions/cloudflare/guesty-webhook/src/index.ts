/**
 * Guesty's webhook Worker: checks a delivery, queues it, answers; keeps and applies what its queue delivers.
 *
 * Guesty → fetch → queue `guesty-events-<env>` → queue → Firestore, completed from Guesty through the one {@link GuestyAccount}.
 */
import { openEdgeAlarm } from '@innkeeper/edge/open-alarm'
import { openEdgeFirestore } from '@innkeeper/edge/open-firestore'
import { type WebhookBindings, webhookWorkerOf } from '@innkeeper/edge/webhook-entry'
import { WORKER_HOST } from '@innkeeper/edge/worker-host'
import { guestyAuthenticator } from '@innkeeper/sources/guesty/authenticate'
import { interpretGuesty } from '@innkeeper/sources/guesty/interpret'

import { parseConfig } from './config.ts'
import { type AccountBinding, guestyThroughAccount } from './guesty-account.ts'

export { GuestyAccount } from './guesty-account.ts'

interface Env extends WebhookBindings {
  readonly GUESTY_ACCOUNT: AccountBinding
}

export default webhookWorkerOf('guesty-webhook', (env: Env) => {
  const config = parseConfig(env)
  return {
    authenticator: guestyAuthenticator({ secrets: config.GUESTY_WEBHOOK_SECRET }),
    interpreter: interpretGuesty,
    firestore: openEdgeFirestore(config, WORKER_HOST),
    alarm: openEdgeAlarm(config, WORKER_HOST),
    reader: config.GUESTY_CLIENT_ID === undefined ? undefined : () => guestyThroughAccount(env.GUESTY_ACCOUNT),
  }
})
