import { ServiceRefused, StoreUnavailable } from '@innkeeper/core/errors'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { describe, expect, test } from 'vitest'

import { hostOf } from '../testing/host.ts'
import { openPubSub } from './client.ts'
import { decodeData } from './message-data.ts'
import { topicPublisher } from './publisher.ts'
import { openTopic } from './testing/open-pubsub.ts'

/** What a subscriber with ordering on gets, each acknowledged. */
async function opening() {
  const { pubsub, standIn } = await openTopic(testClock())
  await pubsub.call('subscriptions/reader', undefined, {
    topic: pubsub.nameOf('topics/messages'),
    enableMessageOrdering: true,
  })
  async function read(most = 1_000): Promise<{ data: unknown; attributes: unknown; orderingKey: unknown }[]> {
    const { receivedMessages = [] } = (await pubsub.call('subscriptions/reader', 'pull', {
      maxMessages: most,
      returnImmediately: true,
    })) as {
      receivedMessages?: { ackId: string; message: { data: string; attributes?: object; orderingKey?: string } }[]
    }
    if (receivedMessages.length === 0) return []
    await pubsub.call('subscriptions/reader', 'acknowledge', { ackIds: receivedMessages.map(({ ackId }) => ackId) })
    return receivedMessages.map(({ message }) => ({
      data: decodeData(message.data),
      attributes: message.attributes ?? {},
      orderingKey: message.orderingKey,
    }))
  }
  return { publisher: topicPublisher(pubsub, 'messages'), read, pubsub, standIn }
}

describe('a Pub/Sub publisher', () => {
  test('hands on data, attributes and ordering key', async () => {
    const { publisher, read } = await opening()
    const data = { text: 'Zoë 東京 🛎️', deep: [1, null] }
    await publisher.publish([{ data, attributes: { traceId: 'f'.repeat(32) }, orderingKey: 'room-1' }, { data: null }])
    expect(
      (await read()).sort((one, other) => (one.orderingKey === other.orderingKey ? 0 : one.orderingKey ? -1 : 1)),
    ).toEqual([
      { data, attributes: { traceId: 'f'.repeat(32) }, orderingKey: 'room-1' },
      { data: null, attributes: {}, orderingKey: undefined },
    ])
  })

  test('keeps the order of a key over as many requests as are needed', async () => {
    const { publisher, read, standIn } = await opening()
    const messages = Array.from({ length: 2_345 }, (_, number) => ({ data: number, orderingKey: 'one' }))
    await publisher.publish(messages)
    expect(standIn?.calls.filter((call) => call.startsWith('publish'))).toHaveLength(3)
    const got: unknown[] = []
    for (let page = await read(); page.length > 0; page = await read()) got.push(...page.map(({ data }) => data))
    expect(got).toEqual(messages.map(({ data }) => data))
  })

  test('keeps each request below what one may weigh', async () => {
    const { publisher, standIn } = await opening()
    await publisher.publish(Array.from({ length: 12 }, () => ({ data: 'ü'.repeat(500_000) })))
    expect(standIn?.refusals ?? []).toEqual([])
  })

  test('asks nothing for no messages', async () => {
    const { publisher, standIn } = await opening()
    const before = standIn?.calls.length
    await publisher.publish([])
    expect(standIn?.calls.length).toBe(before)
  })

  test('is refused by a topic that is not there, without the service’s own words', async () => {
    const { pubsub } = await opening()
    const error: unknown = await topicPublisher(pubsub, 'nowhere')
      .publish([{ data: 'secret' }])
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ServiceRefused)
    expect(String(error)).toBe('ServiceRefused: Pub/Sub refused to publish topics/nowhere: NOT_FOUND')
  })

  test('is unavailable while the service is, and renews a token that was refused', async () => {
    const clock = testClock()
    const tokens: string[] = []
    const answers = [401, 200, 503, 503, 503]
    const pubsub = openPubSub({
      ...hostOf(clock, async (request) => {
        tokens.push(request.headers.get('authorization') ?? '')
        return Response.json({ messageIds: ['1'] }, { status: answers.shift() ?? 200 })
      }),
      baseUrl: 'http://pubsub.example.test/v1',
      project: 'sample',
      token: async (refused) => (refused === undefined ? 'old' : 'new'),
    })
    const publisher = topicPublisher(pubsub, 'messages')
    await publisher.publish([{ data: 1 }])
    expect(tokens).toEqual(['Bearer old', 'Bearer new'])
    await expect(publisher.publish([{ data: 2 }])).rejects.toThrow(StoreUnavailable)
  })
})
