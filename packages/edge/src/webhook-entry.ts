import type { BucketBinding } from '@innkeeper/stores/cloudflare/bucket-bodies'
import type { QueueBinding } from '@innkeeper/stores/cloudflare/queue'

import { type WebhookParts, webhookWorker } from './webhook-worker.ts'
import { type WorkerBindings, workerOf } from './worker-entry.ts'

/** What every webhook Worker is bound to. */
export interface WebhookBindings extends WorkerBindings {
  readonly EVENTS: QueueBinding
  readonly RAW_EVENTS: BucketBinding
}

type OwnParts = Pick<WebhookParts, 'authenticator' | 'interpreter' | 'firestore' | 'alarm' | 'reader'>

/** The handlers of a source's webhook Worker. */
export function webhookWorkerOf<Env extends WebhookBindings>(program: string, partsOf: (env: Env) => OwnParts) {
  return workerOf(program, (env: Env, surroundings) =>
    webhookWorker({ ...surroundings, ...partsOf(env), queue: env.EVENTS, bucket: env.RAW_EVENTS }),
  )
}
