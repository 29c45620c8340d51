import { ServiceRefused } from '@innkeeper/core/errors'
import type { DeadJob, NewJob, WorkQueue } from '@innkeeper/core/event/work-queue'
import type { StateStore } from '@innkeeper/core/state/state-store'

import type { PubSub } from './client.ts'
import { HeldJobs, type QueuedJob } from './held-jobs.ts'
import { decodeData } from './message-data.ts'
import { topicPublisher } from './publisher.ts'

export interface PubSubQueueOptions {
  /** The name of the topic and of the subscription, which {@link prepareQueue} makes. */
  readonly name: string
  /** Keeps the dead letters, since what is in a topic cannot be looked at. */
  readonly state: StateStore
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Kinds of jobs that this process has nobody for: they are left to the others that share the topic. Default: none. */
  readonly leaves?: ((kind: string) => boolean) | undefined
}

/** For how long messages are asked for, in seconds: after a crash they come again so much later at the latest. */
const HOLD_S = 60
/** More time is asked for when so much of it has passed, in milliseconds. */
const HOLD_AGAIN_MS = 20_000
/** How often others' messages are looked for, in milliseconds; own ones are at once. */
const PULL_EVERY_MS = 500
const PULLED_AT_ONCE = 500
const MOST_PULLS = 5
/** More are not taken out: they wait in the subscription. */
const MOST_HELD = 5_000
const ACK_IDS_AT_ONCE = 1_000
/** So much later at the latest what was left comes to others, in seconds; and not at once, or this process would take it out again and again. */
const LEFT_S = 2
const DEAD = 'dead-job:'

/**
 * Work in a Pub/Sub topic with one subscription that its workers share.
 *
 * What this process has taken out is in order, merged by key and counted by {@link WorkQueue.depth}; what another has, or what nobody has taken
 * out yet, is not. The same work may so be done twice, never not at all.
 */
export function openPubSubQueue(
  pubsub: PubSub,
  { name, state, now, leaves = () => false }: PubSubQueueOptions,
): WorkQueue {
  const publisher = topicPublisher(pubsub, name)
  const subscription = `subscriptions/${name}` as const
  const held = new HeldJobs()
  let lastPull = Number.NEGATIVE_INFINITY
  let lastHold = now()
  let ownWaiting = true
  let pulling: Promise<void> | undefined

  async function publish(jobs: readonly QueuedJob[]): Promise<void> {
    await publisher.publish(jobs.map((job) => ({ data: job, attributes: { kind: job.kind, traceId: job.traceId } })))
    ownWaiting = true
  }

  async function acknowledge(ackIds: readonly string[]): Promise<void> {
    if (ackIds.length > 0) await pubsub.call(subscription, 'acknowledge', { ackIds })
  }

  async function hold(ackIds: readonly string[], seconds: number): Promise<void> {
    await pubsub.call(subscription, 'modifyAckDeadline', { ackIds, ackDeadlineSeconds: seconds })
  }

  async function pull(): Promise<void> {
    ownWaiting = false
    for (let pulls = 0, more = true; more && pulls < MOST_PULLS && held.size < MOST_HELD; pulls++) {
      const body = { maxMessages: PULLED_AT_ONCE, returnImmediately: true }
      const received = receivedIn(await pubsub.call(subscription, 'pull', body))
      const left: string[] = []
      for (const { ackId, message } of received) {
        const job = jobIn(message.data)
        if (!job) await acknowledge([ackId])
        else if (leaves(job.kind)) left.push(ackId)
        else held.add(job, ackId)
      }
      if (left.length > 0) await hold(left, LEFT_S)
      more = received.length > left.length
    }
  }

  /** Takes what has come in, and keeps what it holds from coming to others. */
  async function refresh(): Promise<void> {
    const at = now()
    if (Math.abs(at - lastHold) >= HOLD_AGAIN_MS) {
      lastHold = at
      const { ackIds } = held
      for (let start = 0; start < ackIds.length; start += ACK_IDS_AT_ONCE) {
        await hold(ackIds.slice(start, start + ACK_IDS_AT_ONCE), HOLD_S)
      }
    }
    if (ownWaiting || Math.abs(at - lastPull) >= PULL_EVERY_MS) {
      lastPull = at
      pulling ??= pull().finally(() => {
        pulling = undefined
      })
    }
    await pulling
  }

  return {
    enqueue: (jobs) => publish(jobs.map((job) => newJob(job, now()))),

    async claim(options) {
      await refresh()
      return held.claim(options)
    },

    complete: (job) => acknowledge(held.release(job)),

    async retry(job, at) {
      if (!held.holds(job)) return
      // Before the old one goes: a crash in between makes two of it, and both become one.
      await publish([{ ...job, attempts: job.attempts + 1, dueAt: at }])
      await acknowledge(held.release(job))
    },

    async bury(job, reason, diedAt) {
      if (!held.holds(job)) return
      const dead: DeadJob = { ...job, attempts: job.attempts + 1, reason, diedAt }
      await state.put(await deadKey(job.key), dead)
      await acknowledge(held.release(job))
    },

    async dead(limit) {
      const dead = (await state.list(DEAD)).map(({ value }) => deadJob(value))
      return dead.sort((left, right) => right.diedAt - left.diedAt || (left.key < right.key ? -1 : 1)).slice(0, limit)
    },

    async revive(key, at) {
      const kept = await state.get(await deadKey(key))
      if (!kept) return false
      await publish([newJob(deadJob(kept.value), at)])
      await state.remove(kept.key)
      return true
    },

    async depth() {
      await refresh()
      return held.depth()
    },
  }
}

/** Makes the topic and its subscription, unless they are there, or this account may not and somebody else has. Can run twice. */
export async function prepareQueue(pubsub: PubSub, name: string): Promise<void> {
  await madeOrThere(pubsub.call(`topics/${name}`, undefined, {}))
  const body = { topic: pubsub.nameOf(`topics/${name}`), ackDeadlineSeconds: HOLD_S }
  await madeOrThere(pubsub.call(`subscriptions/${name}`, undefined, body))
}

async function madeOrThere(making: Promise<unknown>): Promise<void> {
  try {
    await making
  } catch (error) {
    if (!(error instanceof ServiceRefused) || (error.status !== 409 && error.status !== 403)) throw error
  }
}

function newJob({ key, kind, payload, traceId, notBefore }: NewJob, now: number): QueuedJob {
  return { key, kind, payload, traceId, attempts: 0, enqueuedAt: now, dueAt: notBefore ?? now }
}

/** True of every message in the queue's own topic. @returns Undefined for one that somebody else put there. */
function jobIn(data: string): QueuedJob | undefined {
  try {
    const job = decodeData(data)
    return typeof job === 'object' && job !== null && 'key' in job && 'dueAt' in job ? (job as QueuedJob) : undefined
  } catch {
    return undefined
  }
}

/** True of every value under {@link DEAD}, because `bury` alone writes them. */
function deadJob(value: unknown): DeadJob {
  return value as DeadJob
}

/** A job's key may hold what a key of the state may not. */
async function deadKey(key: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)))
  return `${DEAD}${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

interface Received {
  readonly ackId: string
  readonly message: { readonly data: string }
}

/** True of the answer to `pull`. */
function receivedIn(answer: unknown): readonly Received[] {
  return (answer as { readonly receivedMessages?: readonly Received[] }).receivedMessages ?? []
}
