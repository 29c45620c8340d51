import { expect, test } from 'vitest'

import { ShapeUnknown } from '../errors.ts'
import { parseChatChange } from './chat-change.ts'

const change = {
  observation: {
    id: 'rocketchat:chat_message:m1',
    type: 'chat_message',
    version: { sourceTime: 2, observedAt: 3, seen: 'a' },
    facts: {
      origin: {
        roomId: 'rocketchat:room:r1',
        authorId: 'rocketchat:chat_user:u1',
        authorName: 'Nora Petit',
        at: 1,
        by: 'person',
      },
      text: {
        body: 'Towels for flat 4 are missing',
        attachments: [{ title: 'list.pdf' }],
        editedAt: 4,
      },
      mentions: { userIds: [] },
      reactions: { items: [] },
    },
  },
  traceId: '0123456789abcdef0123456789abcdef',
}

test('a change comes out of a queue as it went in', () => {
  expect(parseChatChange(JSON.parse(JSON.stringify(change)))).toEqual(change)
})

test.for([
  ['an unknown member', { ...change, extra: 1 }, 'extra'],
  [
    'a record of another type',
    { ...change, observation: { ...change.observation, id: 'guesty:stay:1' } },
    'observation.id',
  ],
  ['no version', { ...change, observation: { ...change.observation, version: undefined } }, 'observation.version'],
  ['no trace', { observation: change.observation }, 'traceId'],
  ['no object', 'text', 'chat change'],
] as const)('%s is refused by name', ([, value, named]) => {
  expect(() => parseChatChange(value)).toThrow(ShapeUnknown)
  expect(() => parseChatChange(value)).toThrow(named)
})
