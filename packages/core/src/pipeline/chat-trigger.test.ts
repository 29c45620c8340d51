import { memoryRecords } from '@innkeeper/testing/memory-records'
import { expect, test } from 'vitest'

import type { Observation } from '../record/record.ts'
import { heardIn, mayBeHeard, openRoomsAmong } from './chat-trigger.ts'

const TRIGGERS = {
  words: ['@assistant', '!query'],
  openRooms: ['ops', '#front-desk'],
  questionMarkRooms: ['desk'],
  assistantId: 'assist',
}

test.for([
  ['@assistant who arrives?', [], 'who arrives?', true],
  ['@Assistant, who arrives?', [], 'who arrives?', true],
  ['!query who arrives?', [], 'who arrives?', true],
  ['!query', [], '', true],
  ['@assistants who arrives?', [], '@assistants who arrives?', false],
  ['who arrives? !query', [], 'who arrives? !query', false],
  ['hey @assistant who arrives?', ['assist'], 'hey who arrives?', true],
  ['@omar who arrives?', ['omar'], '@omar who arrives?', false],
] as const)('%s', ([text, mentions, question, named]) => {
  expect(heardIn({ text, roomId: 'lobby', mentions: [...mentions] }, TRIGGERS)).toEqual({ question, named })
})

test.for([
  ['? who arrives today', 'who arrives today', true],
  ['?who arrives today', 'who arrives today', true],
  ['? ¿quién llega hoy?', '¿quién llega hoy?', true],
  ['?', '', true],
  ['¿quién llega hoy?', '¿quién llega hoy?', false],
  ['??', '??', false],
  ['?!', '?!', false],
  ['who arrives today?', 'who arrives today?', false],
] as const)('in a room with question marks: %s', ([text, question, named]) => {
  expect(heardIn({ text, roomId: 'desk' }, TRIGGERS)).toEqual({ question, named })
  expect(heardIn({ text, roomId: 'lobby' }, TRIGGERS)).toEqual({ question: text, named: false })
})

const ROOMS: Observation[] = ['front-desk', 'lobby'].map((name, index) => ({
  id: `rocketchat:room:${index === 0 ? 'r1' : name}`,
  type: 'room',
  facts: { name: { name } },
  version: { sourceTime: 1, observedAt: 1, seen: name },
}))
const SAID = { messageId: 'm', roomId: 'lobby', userId: 'nora', text: 'hello', at: 0 }
test.for([
  ['talk', SAID, false],
  ['talk in an open room', { ...SAID, roomId: 'ops' }, true],
  ['talk in a room that is open by its name', { ...SAID, roomId: 'r1' }, true],
  ['talk in a room that nobody knows', { ...SAID, roomId: 'r2' }, false],
  ['a question mark alone', { ...SAID, roomId: 'desk', text: '?' }, true],
  ['a question mark alone elsewhere', { ...SAID, text: '?' }, false],
  ['talk in a thread', { ...SAID, threadId: 't' }, true],
  ['the assistant in an open room', { ...SAID, roomId: 'ops', userId: 'assist' }, false],
] as const)('%s may be heard: %s', async ([, message, heard]) => {
  const openRooms = await openRoomsAmong([message.roomId], TRIGGERS, memoryRecords(ROOMS))
  expect(mayBeHeard(message, TRIGGERS, openRooms)).toBe(heard)
})
