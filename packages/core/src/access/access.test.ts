import { memoryRecords } from '@innkeeper/testing/memory-records'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { audienceOf, ClassPolicy, OPERATOR_AUDIENCE } from './class-policy.ts'
import { DATA_CLASSES } from './data-class.ts'
import { classOfGroup, narrowReader } from './narrow.ts'

const policy = ClassPolicy.parse({
  default: ['operations'],
  byRole: { manager: ['operations', 'guest_contact', 'money'] },
  byUser: { olga: ['operations', 'access_codes'] },
  byRoom: { lobby: ['operations'] },
})

describe('who may be told what', () => {
  test.for([
    ['nobody asked: the operator', undefined, [...DATA_CLASSES]],
    ['an asker without a rule', { userId: 'x' }, ['operations']],
    ['a role adds', { userId: 'x', roles: ['manager'] }, ['operations', 'guest_contact', 'money']],
    ['a user rule and a role rule join', { userId: 'olga', roles: ['manager'] }, [...DATA_CLASSES]],
    ['an unknown role gives nothing more', { userId: 'x', roles: ['wizard'] }, ['operations']],
    [
      'a room cuts what its readers may not all know',
      { userId: 'olga', roles: ['manager'], roomId: 'lobby' },
      ['operations'],
    ],
    [
      'a room without a rule hears what everybody is told',
      { userId: 'olga', roles: ['manager'], roomId: 'garden' },
      ['operations'],
    ],
    ['a name that every object has is no rule', { userId: 'constructor', roles: ['toString'] }, ['operations']],
  ] as const)('%s', ([, asker, classes]) => {
    expect(audienceOf(asker, policy).classes).toEqual(classes)
  })

  test('unknown membership opens no room', () => {
    expect(audienceOf({ userId: 'x' }, policy).rooms).toEqual([])
    expect(OPERATOR_AUDIENCE.rooms).toEqual([])
  })
})

describe('a narrowed reader', () => {
  const version = { sourceTime: 1, observedAt: 1, seen: 'a' }
  const records = memoryRecords([
    {
      id: 'guesty:stay:1',
      type: 'stay',
      version,
      facts: {
        dates: { checkIn: '2026-11-20', checkOut: '2026-11-21' },
        money: { balance: { minor: 100, currency: 'EUR' } },
        access: { keyCode: 'SECRET' },
      },
    },
    {
      id: 'guesty:guest:1',
      type: 'guest',
      version,
      facts: { name: { full: 'A' }, contact: { emails: ['a@example.test'], phones: ['+33600000012'] } },
    },
    {
      id: 'aircall:call:1',
      type: 'call',
      version,
      facts: { party: { phone: '+33600000012' }, progress: { direction: 'inbound', startedAt: 1 } },
    },
    {
      id: 'innkeeper:interaction:1',
      type: 'interaction',
      version,
      facts: {
        exchange: {
          question: 'q',
          answer: 'a',
          language: 'en',
          at: 1,
          conversationId: 'c',
          mode: 'composed',
          classes: ['operations', 'money'],
          plan: null,
          sourceIds: [],
        },
      },
    },
  ])
  const ids = ['guesty:stay:1', 'guesty:guest:1', 'aircall:call:1', 'innkeeper:interaction:1']

  test('never returns a group of a class that the audience lacks, for any set of classes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...DATA_CLASSES]), async (classes) => {
        const reader = narrowReader(records, { classes, rooms: [] })
        const found = [
          ...(await reader.get(ids)),
          ...(await reader.find({ types: ['stay', 'guest', 'call'] }, 10)).items,
        ]
        for (const { record } of found) {
          for (const group of Object.keys(record.facts)) expect(classes).toContain(classOfGroup(record.type, group))
        }
        const text = JSON.stringify(found.map(({ record }) => record.facts))
        if (!classes.includes('access_codes')) expect(text).not.toContain('SECRET')
        if (!classes.includes('guest_contact')) expect(text).not.toContain('+33600000012')
      }),
    )
  })

  test('shows memory only to who may read every room that its answer was taken from', async () => {
    const exchange = {
      question: 'q',
      answer: 'a',
      language: 'en',
      at: 1,
      conversationId: 'c',
      mode: 'composed' as const,
    }
    const facts = { exchange: { ...exchange, classes: [], rooms: ['office', 'lobby'], plan: null, sourceIds: [] } }
    const memory = memoryRecords([{ id: 'innkeeper:interaction:2', type: 'interaction', version, facts }])
    const seenFrom = async (...rooms: string[]) =>
      (await narrowReader(memory, { classes: [...DATA_CLASSES], rooms }).get(['innkeeper:interaction:2'])).length
    expect(await seenFrom('lobby')).toBe(0)
    expect(await seenFrom('lobby', 'office')).toBe(1)
  })

  test('shows memory only to who may be told everything that it may hold', async () => {
    const memory = async (classes: readonly ('operations' | 'money')[]) =>
      (await narrowReader(records, { classes, rooms: [] }).get(['innkeeper:interaction:1'])).length
    expect(await memory(['operations'])).toBe(0)
    expect(await memory(['operations', 'money'])).toBe(1)
  })
})
