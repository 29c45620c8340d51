import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { FactsByType } from '../record/facts.ts'
import { emptyRecord, type KnownRecord } from '../record/record.ts'
import { type ChatTrust, openRooms, publicRooms } from './room-access.ts'

type Kind = FactsByType['room']['kind']['kind']
type Status = FactsByType['membership']['standing']['status']

function room(id: string, kind: Kind | undefined, belongs: Partial<FactsByType['room']['belongs']> = {}) {
  const facts = { ...(kind ? { kind: { kind } } : {}), belongs: { isTeamMain: false, ...belongs } }
  return { ...emptyRecord(id, 'room'), facts }
}

function membership(roomId: string, userId: string, status: Status): KnownRecord<'membership'> {
  const facts = { between: { roomId, userId }, standing: { status, roles: [] } }
  return { ...emptyRecord(`${roomId}-${userId}-${status}`, 'membership'), facts }
}

function user(id: string, active = true): KnownRecord<'chat_user'> {
  return { ...emptyRecord(id, 'chat_user'), facts: { status: { active, isBot: false } } }
}

describe('public rooms', () => {
  const openTeam = room('team', 'channel', { teamId: 't1', isTeamMain: true })
  const closedTeam = room('inner', 'group', { teamId: 't2', isTeamMain: true })
  test.for([
    ['a channel', room('r', 'channel'), [], true],
    ['a group', room('r', 'group'), [], false],
    ['a direct room', room('r', 'direct'), [], false],
    ['a chat with a customer', room('r', 'other'), [], false],
    ['a room of which the kind is not known', room('r', undefined), [], false],
    ['a channel of an open team', room('r', 'channel', { teamId: 't1' }), [openTeam], true],
    ['a channel of a private team', room('r', 'channel', { teamId: 't2' }), [closedTeam], false],
    ['a channel of a team that is not known', room('r', 'channel', { teamId: 't3' }), [openTeam], false],
    ['a discussion in a channel', room('r', 'channel', { parentId: 'p' }), [room('p', 'channel')], true],
    ['a discussion in a group', room('r', 'channel', { parentId: 'p' }), [room('p', 'group')], false],
    ['a discussion in a room that is not known', room('r', 'channel', { parentId: 'p' }), [], false],
    ['a discussion about itself', room('r', 'channel', { parentId: 'r' }), [], false],
  ] as const)('%s', ([, asked, others, open]) => {
    expect(publicRooms([asked, ...others]).has('r')).toBe(open)
  })
})

describe('what a user can open', () => {
  const rooms = [room('lobby', 'channel'), room('office', 'group'), room('talk', 'direct')]
  const open = (status: Status | undefined, trust: ChatTrust = 'all_rooms', active = true) => {
    const memberships = status ? rooms.map(({ id }) => membership(id, 'nora', status)) : []
    return [...openRooms({ rooms, user: user('nora', active), memberships, trust })].sort()
  }
  test.for([
    ['a member opens what they are in', open('member'), ['lobby', 'office', 'talk']],
    ['nobody opens a private room without being in it', open(undefined), ['lobby']],
    ['an invitation opens nothing', open('invited'), ['lobby']],
    ['a ban closes an open room too', open('banned'), []],
    ['somebody who left the business opens nothing', open('member', 'all_rooms', false), []],
    ['private rooms stay closed until memberships are in step', open('member', 'public_rooms'), ['lobby']],
    ['a ban counts before memberships are in step', open('banned', 'public_rooms'), []],
    ['every room stays closed until rooms are in step', open('member', 'none'), []],
  ] as const)('%s', ([, opened, expected]) => {
    expect(opened).toEqual(expected)
  })

  test('an unknown user opens nothing', () => {
    expect(openRooms({ rooms, user: undefined, memberships: [], trust: 'all_rooms' }).size).toBe(0)
  })

  test("never opens a private room by somebody else's membership, an invitation or a ban", () => {
    const kinds = fc.constantFrom<Kind[]>('channel', 'group', 'direct', 'other')
    const statuses = fc.constantFrom<Status[]>('member', 'invited', 'banned')
    const ids = fc.constantFrom('r1', 'r2', 'r3', 'r4')
    const people = fc.constantFrom('nora', 'omar')
    fc.assert(
      fc.property(
        fc.array(kinds, { minLength: 4, maxLength: 4 }),
        fc.array(fc.tuple(ids, people, statuses)),
        (all, who) => {
          const rooms = all.map((kind, index) => room(`r${index + 1}`, kind))
          const memberships = who.map(([id, person, status]) => membership(id, person, status))
          for (const id of openRooms({ rooms, user: user('nora'), memberships, trust: 'all_rooms' })) {
            const kind = rooms.find((candidate) => candidate.id === id)?.facts.kind?.kind
            const mine = who
              .filter(([roomId, person]) => roomId === id && person === 'nora')
              .map(([, , status]) => status)
            expect(kind).not.toBe('other')
            expect(mine).not.toContain('banned')
            expect(kind === 'channel' || mine.includes('member')).toBe(true)
          }
        },
      ),
    )
  })
})
