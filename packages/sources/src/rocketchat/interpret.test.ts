import { readdirSync, readFileSync } from 'node:fs'

import { ShapeUnknown } from '@innkeeper/core/errors'
import type { ReceivedEvent } from '@innkeeper/core/event/received-event'
import type { ChatType } from '@innkeeper/core/record/chat-source'
import { emptyRecord, isGone, type KnownRecord, type Observation, observe } from '@innkeeper/core/record/record'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type DocumentMeaning, interpretDocument, interpretRocketChat } from './interpret.ts'
import { deletion } from './seen.ts'
import type { MessageContext } from './to-record/message.ts'

const folder = new URL('fixtures/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => /^(.*)\.document\.json$/.exec(file)?.[1] ?? [])
const SEEN_AT = Date.UTC(2026, 10, 20, 8, 14, 6)

interface Fixture {
  readonly type: ChatType
  readonly context: Omit<MessageContext, 'observedAt'>
  readonly document: Readonly<Record<string, unknown>>
}

function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(new URL(`${name}.document.json`, folder), 'utf8')) as Fixture
}

function meaningOf({ type, context, document }: Fixture, observedAt = SEEN_AT): DocumentMeaning {
  return interpretDocument(type, document, observedAt, () => ({ ...context, observedAt }))
}

test.for(names)('%s means what its golden file says', async (name) => {
  const meaning = `${JSON.stringify(meaningOf(fixture(name)), null, 2)}\n`
  await expect(meaning).toMatchFileSnapshot(`fixtures/${name}.golden.json`)
})

describe('the order in which a message is seen', () => {
  const at = (minute: number, more: object): Fixture => {
    const plain = fixture('message-plain')
    const _updatedAt = new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString()
    return { ...plain, document: { ...plain.document, _updatedAt, ...more } }
  }
  const id = 'rocketchat:chat_message:pW3r8ZkYc5uTnJd2s'
  const joined = (seen: readonly Observation[]) => seen.reduce<KnownRecord>(observe, emptyRecord(id, 'chat_message'))

  test('never matters', () => {
    const history = [
      at(1, {}),
      at(2, { msg: 'edited' }),
      at(3, { reactions: { ':ok:': { usernames: ['omar'] } } }),
      at(4, { t: 'rm' }),
    ]
    const seen = history.flatMap((one) => meaningOf(one).observation ?? [])
    const expected = joined(seen)
    expect(isGone(expected)).toBe(true)
    fc.assert(
      fc.property(fc.shuffledSubarray([...seen, ...seen], { minLength: 8 }), (order) => {
        expect(joined(order)).toEqual(expected)
      }),
    )
  })

  test('a deletion counts although the clock of the chat server is ahead of the database’s', () => {
    const { observation } = meaningOf(at(10, {}))
    const deleted = deletion('chat_message', id, Date.UTC(2026, 10, 20, 8, 9, 58), SEEN_AT)
    expect(isGone(joined([deleted, ...(observation ? [observation] : [])]))).toBe(true)
  })

  test('of two sights with one time of change the later one counts', () => {
    const earlier = meaningOf(at(1, { msg: 'a' }), SEEN_AT).observation
    const later = meaningOf(at(1, { msg: 'b' }), SEEN_AT + 1).observation
    for (const order of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(joined(order.flatMap((seen) => seen ?? [])).facts).toMatchObject({ text: { body: 'b' } })
    }
  })
})

describe('a document whose shape is not known', () => {
  test.for([
    ['message-plain', { u: 'nora' }, 'chat_message: u '],
    ['message-plain', { rid: undefined, ts: 'yesterday' }, 'chat_message: rid, ts '],
    ['room-channel', { _id: 7 }, 'room: _id '],
    ['subscription-owner', { u: {} }, 'membership: u._id '],
  ] as const)('%s with %o is refused by name', ([name, change, words]) => {
    const one = fixture(name)
    const odd = { ...one, document: { ...one.document, ...change } }
    expect(() => meaningOf(odd)).toThrow(ShapeUnknown)
    expect(() => meaningOf(odd)).toThrow(words)
  })

  test.for([
    ['room-channel', { t: { c: true } }, { kind: { kind: 'other' } }],
    ['subscription-owner', { status: { value: 'ACTIVE' } }, { standing: { status: 'banned' } }],
    ['user', { active: 'yes', _updatedAt: null }, { status: { active: false } }],
  ] as const)('%s with %o opens nothing', ([name, change, facts]) => {
    const one = fixture(name)
    expect(meaningOf({ ...one, document: { ...one.document, ...change } }).observation?.facts).toMatchObject(facts)
  })

  test('or whose text is too long for a queue is refused, attachments counted', () => {
    const one = fixture('message-plain')
    const meaning = (change: object) => () => meaningOf({ ...one, document: { ...one.document, ...change } })
    const attachments = [{ title: 'y', text: 'x'.repeat(100_000) }]
    expect(meaning({ msg: 'x'.repeat(99_999), attachments })().observation).toBeDefined()
    for (const change of [{ msg: 'x'.repeat(200_001) }, { msg: 'x'.repeat(100_000), attachments }])
      expect(meaning(change)).toThrow('chat_message: its text has more than 200000 characters')
  })

  test('in what may be left out is taken as left out', () => {
    const one = fixture('message-plain')
    const odd = {
      mentions: 'nobody',
      attachments: [null, 7, { title: 'kept' }],
      reactions: { ':ok:': 3 },
      editedAt: 'x',
      tmid: {},
    }
    const { observation } = meaningOf({ ...one, document: { ...one.document, ...odd } })
    expect(observation?.facts).toMatchObject({
      text: { attachments: [{ title: 'kept' }] },
      mentions: { userIds: [] },
      reactions: { items: [] },
    })
  })
})

describe('what was parked', () => {
  const event = (type: string, payload: unknown): ReceivedEvent => ({
    id: 'rocketchat:test',
    source: 'rocketchat',
    type,
    receivedAt: SEEN_AT,
    occurredAt: SEEN_AT,
    payload,
    traceId: '0'.repeat(32),
  })

  test('means the same as what is followed, when it is applied again', () => {
    const { context, document } = fixture('message-thread-reply')
    const again = interpretRocketChat(event('chat_message.seen', { document, observedAt: SEEN_AT, context }))
    expect(again.observations).toEqual([meaningOf(fixture('message-thread-reply')).observation])
  })

  test('is marked when it states a time, as what is followed is where it is stored', () => {
    const { context, document } = fixture('message-plain')
    const payload = { document: { ...document, msg: 'Lake House arrives at 16:00' }, observedAt: SEEN_AT, context }
    const [observation] = interpretRocketChat(event('chat_message.seen', payload)).observations
    expect(observation?.facts).toMatchObject({ text: { statesTime: true } })
  })

  test('of another type is not known', () => {
    expect(interpretRocketChat(event('other', {})).known).toBe(false)
  })
})
