import type { Log } from '@innkeeper/runtime/log'
import type { BucketBinding } from '@innkeeper/stores/cloudflare/bucket-bodies'
import type { QueueBinding } from '@innkeeper/stores/cloudflare/queue'

import { type WebhookParts, webhookWorker, type WebhookWorker } from './webhook-worker.ts'
import { type DatasetBinding, datasetMetrics, WORKER_HOST, workerLog } from './worker-host.ts'
import type { DeliveredMessage } from './work-off-batch.ts'

/** What every webhook Worker is bound to. */
export interface WebhookBindings {
  readonly EVENTS: QueueBinding
  readonly RAW_EVENTS: BucketBinding
  readonly METRICS?: DatasetBinding
}

interface Batch {
  readonly queue: string
  readonly messages: readonly DeliveredMessage[]
}

type OwnParts = Pick<WebhookParts, 'authenticator' | 'interpreter' | 'firestore' | 'alarm' | 'reader'>

/**
 * The handlers of a webhook Worker. Its parts are opened once for each set of bindings, at the first call: settings that are wrong answer 500 and are named
 * in the log, and nothing is lost, since providers send again what was not taken.
 */
export function workerOf<Env extends WebhookBindings>(program: string, partsOf: (env: Env) => OwnParts) {
  const log: Log = workerLog(program)
  const opened = new WeakMap<Env, WebhookWorker>()
  const open = (env: Env): WebhookWorker => {
    try {
      return webhookWorker({
        ...partsOf(env),
        queue: env.EVENTS,
        bucket: env.RAW_EVENTS,
        host: WORKER_HOST,
        log,
        metrics: datasetMetrics(env.METRICS),
      })
    } catch (error) {
      log.error('the Worker cannot be opened', { error })
      throw error
    }
  }
  const worker = (env: Env): WebhookWorker => {
    const known = opened.get(env) ?? open(env)
    opened.set(env, known)
    return known
  }
  return {
    fetch: (request: Request, env: Env): Promise<Response> => worker(env).fetch(request),
    queue: (batch: Batch, env: Env): Promise<void> => worker(env).workOff(batch.queue, batch.messages),
    scheduled: (_: unknown, env: Env): Promise<void> => worker(env).tidy(),
  }
}
