import type { BodyStore } from '@innkeeper/core/event/carried-body'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'
import { createLog } from '@innkeeper/runtime/log'
import { queueIntake } from '@innkeeper/stores/cloudflare/queue'
import { cloudLoggingStandIn } from '@innkeeper/testing/stand-ins/cloud-logging'
import { expect, test } from 'vitest'

import { buryBatch } from './bury-batch.ts'
import { openEdgeAlarm } from './open-alarm.ts'

const LOG = 'projects/sample/logs/innkeeper-dead-letters'
async function serviceAccountKey(): Promise<string> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048 }
  const publicExponent = new Uint8Array([1, 0, 1])
  const { privateKey } = await crypto.subtle.generateKey({ ...algorithm, publicExponent }, true, ['sign', 'verify'])
  const bytes = await crypto.subtle.exportKey('pkcs8', privateKey)
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)))
  return JSON.stringify({
    private_key_id: 'key-1',
    private_key: `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----\n`,
    client_email: 'workers@sample.iam.gserviceaccount.com',
  })
}
const EVENT: ReceivedEvent = {
  id: 'guesty:delivery-1',
  source: 'guesty',
  type: 'reservation.updated.v2',
  receivedAt: 0,
  occurredAt: 0,
  payload: { reservation: 'r1' },
  traceId: '0'.repeat(32),
}
const bodies: BodyStore = { put: () => Promise.resolve(), get: () => Promise.resolve(undefined) }

/** One dead letter, and what is done with it. @param logName The log that may be written to. */
async function bury(
  logName: string,
  { body, attempts = 1 }: { readonly body?: unknown; readonly attempts?: number } = {},
) {
  const done: string[] = []
  const sent: unknown[] = []
  const send = (body: unknown) => Promise.resolve(void sent.push(body))
  const queue = queueIntake({ send, sendBatch: (batch) => Promise.all(batch.map(({ body }) => send(body))) }, bodies)
  if (body === undefined) await queue.accept(EVENT)
  else sent.push(body)
  const logging = cloudLoggingStandIn(logName)
  const host = { fetch: logging.fetch, now: () => 0, sleep: () => Promise.resolve(), random: () => 0 }
  const alarm = openEdgeAlarm({ GOOGLE_CLOUD_PROJECT: 'sample', GCP_SA_KEY: await serviceAccountKey() }, host)
  const messages = sent.map((body) => ({
    id: 'message-1',
    body,
    attempts,
    ack: () => void done.push('acknowledged'),
    retry: ({ delaySeconds }: { delaySeconds: number }) => void done.push(`again in ${delaySeconds} s`),
  }))
  await buryBatch(messages, {
    bodies,
    alarm,
    intake: { accept: ({ id }) => Promise.resolve(done.push(`kept ${id}`)).then(() => 'duplicate' as const) },
    events: { mark: (id, state) => Promise.resolve(void done.push(`${id} is ${state}`)) },
    log: createLog({ program: 'test', now: () => 0, write: () => undefined }),
    metrics: { count: () => undefined, observe: () => undefined },
  })
  return { done, entries: logging.entries }
}

test('a dead letter is told where an alert listens, kept as dead, and acknowledged', async () => {
  expect(await bury(LOG)).toEqual({
    entries: [{ severity: 'ERROR', jsonPayload: { message: 'dead letter', event: EVENT.id } }],
    done: [`kept ${EVENT.id}`, `${EVENT.id} is dead`, 'acknowledged'],
  })
})

test('a dead letter that nobody could be told of waits', async () => {
  expect(await bury('projects/sample/logs/another')).toEqual({ entries: [], done: ['again in 3600 s'] })
})

test('one that cannot be read is told of once, and waits', async () => {
  const body = { shape: 'of another time' }
  const told = { severity: 'ERROR', jsonPayload: { message: 'unreadable dead letter', message_id: 'message-1' } }
  expect(await bury(LOG, { body })).toEqual({ entries: [told], done: ['again in 3600 s'] })
  expect(await bury(LOG, { body, attempts: 2 })).toEqual({ entries: [], done: ['again in 3600 s'] })
})
