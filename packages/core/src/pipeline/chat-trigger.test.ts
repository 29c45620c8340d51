import { expect, test } from 'vitest'

import { heardIn, mayBeHeard } from './chat-trigger.ts'

const TRIGGERS = { words: ['@assistant', '!query'], openRooms: ['ops'], assistantId: 'assist' }

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
  expect(heardIn({ text, mentions: [...mentions] }, TRIGGERS)).toEqual({ question, named })
})

const SAID = { messageId: 'm', roomId: 'lobby', userId: 'nora', text: 'hello', at: 0 }
test.for([
  ['talk', SAID, false],
  ['talk in an open room', { ...SAID, roomId: 'ops' }, true],
  ['talk in a thread', { ...SAID, threadId: 't' }, true],
  ['the assistant in an open room', { ...SAID, roomId: 'ops', userId: 'assist' }, false],
] as const)('%s may be heard: %s', ([, message, heard]) => {
  expect(mayBeHeard(message, TRIGGERS)).toBe(heard)
})
