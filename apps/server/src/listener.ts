import { randomBytes } from 'node:crypto'

import { readDesk } from '@innkeeper/core/pipeline/chat-desk'
import type { Log } from '@innkeeper/core/pipeline/ports'
import { topicChatPublisher } from '@innkeeper/core/pipeline/publish-chat-changes'
import { sleep } from '@innkeeper/runtime/retry'
import { topicPublisher } from '@innkeeper/stores/pubsub/publisher'
import { Hono } from 'hono'

import { chooseTriggers } from './choose-assistant.ts'
import { chooseChat } from './choose-chat.ts'
import { chooseGoogle } from './choose-google.ts'
import { openSharedStores } from './choose-stores.ts'
import type { Config } from './config.ts'
import { addHealth } from './http/health.ts'
import { isLoopback, listen } from './http/listen.ts'
import { problem } from '@innkeeper/core/pipeline/http-problem'
import { openSessions } from './http/session.ts'
import { openMetrics, registerChatGauges, registerMemoryGauge } from './metrics.ts'
import { onlyListens, type Target } from './targets.ts'
import { endedOrCutOff, startLoop } from './work-loop.ts'

/** Whether this process follows the chat for others, which do all the work that comes of it. */
export function listensForOthers(config: Config, targets: ReadonlySet<Target>): boolean {
  return config.INNKEEPER_QUEUE === 'pubsub' && onlyListens(targets)
}

export interface ListenerHost {
  /** Who holds it may read `/metrics` from elsewhere. */
  readonly token: string
  readonly log: Log
  readonly now: () => number
  readonly fetch: typeof globalThis.fetch
}

const ONLY_LISTENER: ReadonlySet<Target> = new Set(['listener'])

/**
 * Follows the chat and publishes what is written there; its place and what could not be read lie in Firestore. It takes no work out of the queue,
 * asks no index and embeds nothing.
 *
 * @throws {ConfigInvalid | StoreUnavailable | ServiceRefused}
 */
export async function startListener(
  config: Config,
  { token, log, now, fetch }: ListenerHost,
): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const google = { fetch, now, sleep, random: Math.random }
  const stores = await openSharedStores(config, google)
  const metrics = openMetrics()
  const triggers = chooseTriggers(config, ONLY_LISTENER)
  const chat = chooseChat(config, {
    ...stores,
    publisher: topicChatPublisher(
      topicPublisher(chooseGoogle(config, google).pubsub(), config.PUBSUB_TOPIC),
      triggers && { ...stores, triggers, now, metrics },
    ),
    now,
    newTraceId: () => randomBytes(16).toString('hex'),
    log,
    metrics,
  })
  registerChatGauges(metrics, { chat, now })
  registerMemoryGauge(metrics)
  const app = new Hono()
  addHealth(app, {
    chat,
    now,
    metrics,
    ask: () => readDesk(stores.state),
    onlyListens: true,
    moreMetrics: async () => '',
    sessions: openSessions({ token, now }),
    loopback: isLoopback(config.HOST),
  })
  app.notFound(({ req }) => problem(404, `There is no ${req.method} ${req.path}.`))
  const listening = await listen(app, config.HOST, config.PORT).catch(async (error: unknown) => {
    await chat?.close()
    throw error
  })
  const stopping = new AbortController()
  const following = chat && startLoop({ name: 'listener', step: () => chat.listener.follow(stopping.signal), log })
  log.info('started', { origin: listening.origin, topic: config.PUBSUB_TOPIC })
  return {
    origin: listening.origin,
    async stop() {
      stopping.abort()
      await Promise.all([listening.close(), following && endedOrCutOff(following.stop(), log)])
      await chat?.close()
      log.info('stopped')
    },
  }
}
