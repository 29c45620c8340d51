import { expect, test } from 'vitest'

import type { DemoChatMessage } from '../api/schemas.ts'
import { threadsIn } from './threads.ts'

function message(id: string, at: number, threadId: string | null = null, roomId = 'ops'): DemoChatMessage {
  return {
    id,
    roomId,
    threadId,
    authorId: 'nora',
    alias: null,
    text: id,
    aside: null,
    at,
    edited: false,
    reactions: {},
  }
}

test('replies stand with what they reply to, also when that is gone, and other rooms stay out', () => {
  const messages = [
    message('a', 1),
    message('x', 2, null, 'cleaning'),
    message('a2', 5, 'a'),
    message('b', 3),
    message('a1', 4, 'a'),
    message('lost', 6, 'gone'),
  ]
  const shown = threadsIn('ops', messages).map(({ id, first, replies }) => [
    id,
    first?.id,
    replies.map((one) => one.id),
  ])
  expect(shown).toEqual([
    ['a', 'a', ['a1', 'a2']],
    ['b', 'b', []],
    ['gone', undefined, ['lost']],
  ])
})
