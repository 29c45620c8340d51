import { expect, test } from 'vitest'

import type { FactsByType } from '../record/facts.ts'
import { emptyRecord } from '../record/record.ts'
import { chatAsker } from './chat-asker.ts'
import type { ChatTrust } from './room-access.ts'

const room = (id: string, kind: FactsByType['room']['kind']['kind']) => ({
  ...emptyRecord(id, 'room'),
  facts: { kind: { kind }, belongs: { isTeamMain: false } },
})
const ROOMS = [room('lobby', 'channel'), room('office', 'group'), room('attic', 'group'), room('talk', 'direct')]

function member(roomId: string, userId: string, status: 'member' | 'invited' | 'banned' = 'member') {
  return {
    ...emptyRecord(`${roomId}-${userId}`, 'membership'),
    facts: { between: { roomId, userId }, standing: { status, roles: [] } },
  }
}

function ask(
  roomId: string,
  change: { others?: ReturnType<typeof member>[]; trust?: ChatTrust; active?: boolean; isBot?: boolean } = {},
) {
  const { others = [], trust = 'all_rooms', active = true, isBot = false } = change
  const facts = { status: { active, isBot }, roles: { roles: ['boss'] } }
  const memberships = ['office', 'attic', 'talk'].map((id) => member(id, 'nora'))
  return chatAsker({
    said: { userId: 'nora', roomId },
    room: ROOMS.find(({ id }) => id === roomId),
    user: { ...emptyRecord('nora', 'chat_user'), facts },
    memberships,
    membersHere: [...memberships, ...others],
    rooms: ROOMS,
    assistantId: 'assist',
    trust,
  })
}

test.for([
  ['in a public room, public rooms', ask('lobby'), ['lobby']],
  ['in a private room, that room too', ask('office'), ['lobby', 'office']],
  [
    'alone with the assistant, all that the asker opens',
    ask('talk', { others: [member('talk', 'assist')] }),
    ['attic', 'lobby', 'office', 'talk'],
  ],
  ['in a direct room with others, that room too', ask('talk', { others: [member('talk', 'omar')] }), ['lobby', 'talk']],
  [
    'where somebody is invited, they count as being there',
    ask('talk', { others: [member('talk', 'omar', 'invited')] }),
    ['lobby', 'talk'],
  ],
  ['in a room that nobody knows, public rooms', ask('cellar'), ['lobby']],
  ['while rooms are not in step, none', ask('office', { trust: 'none' }), []],
  ['while memberships are not in step, public rooms', ask('office', { trust: 'public_rooms' }), ['lobby']],
] as const)('%s', ([, asker, rooms]) => {
  expect([...(asker?.rooms ?? [])].sort()).toEqual(rooms)
})

test('others read along everywhere but alone with the assistant', () => {
  expect(ask('talk')?.roomId).toBeUndefined()
  expect(ask('talk', { others: [member('talk', 'omar')] })?.roomId).toBe('talk')
  expect(ask('talk', { trust: 'public_rooms' })?.roomId).toBe('talk')
})

test('roles are unknown while users are not in step', () => {
  expect(ask('lobby')?.roles).toEqual(['boss'])
  expect(ask('lobby', { trust: 'none' })?.roles).toEqual([])
})

test('a bot and somebody who left get no answer', () => {
  expect(ask('lobby', { isBot: true })).toBeUndefined()
  expect(ask('lobby', { active: false })).toBeUndefined()
})
