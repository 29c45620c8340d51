import { ShapeUnknown } from '@innkeeper/core/errors'
import { isGone, type Observation, observe } from '@innkeeper/core/record/record'
import { describe, expect, test } from 'vitest'

import { AIRCALL_EVENTS } from './event-names.ts'
import { callEvent, fixture, joined, meaningOf, names } from './fixtures/deliveries.ts'

test.for(names)('%s means what its golden file says', async (name) => {
  const meaning = meaningOf(fixture(name))
  await expect(`${JSON.stringify(meaning, null, 2)}\n`).toMatchFileSnapshot(`fixtures/${name}.golden.json`)
})

describe('every published event', () => {
  const SAMPLES = {
    call: 'call-ended',
    user: 'user-created-v1',
    number: 'number-created',
    contact: 'contact-updated',
    message: 'message-received',
    insight: 'summary-created',
    voiceAgent: 'voice-agent-ended',
    ignored: 'analytics-report',
  } as const
  const all = Object.entries(AIRCALL_EVENTS).flatMap(([family, events]) =>
    events.map((event) => ({ event, sample: SAMPLES[family as keyof typeof SAMPLES] })),
  )

  test('is in the catalogue: 67, and one of proxy messaging', () => {
    expect(new Set(all.map(({ event }) => event)).size).toBe(68)
  })

  test.for(all)('$event is known and maps', ({ event, sample }) => {
    const meaning = meaningOf({ ...fixture(sample), event })
    expect(meaning.known).toBe(true)
    const silent = sample === 'analytics-report' || event.startsWith('realtime_transcription')
    expect(meaning.observations.length + meaning.fetches.length > 0).toBe(!silent)
  })

  test.for(['call.teleported', 'unknown', 'constructor', ''])('%s is not known, and no error', (event) => {
    expect(meaningOf({ event, timestamp: 1, data: {} })).toEqual({ observations: [], fetches: [], known: false })
  })
})

describe('a shape that is not known', () => {
  test.for([
    { what: 'no data', body: { event: 'call.ended', timestamp: 1 }, message: 'call.ended: data has' },
    { what: 'a wrapper', body: { event: 'call.ended', timestamp: 1, data: { call: { id: 1 } } }, message: 'data.id' },
    { what: 'no call', body: { event: 'summary.created', timestamp: 1, data: { id: 1 } }, message: 'data.call_id' },
    { what: 'no message id', body: { event: 'message.sent', timestamp: 1, data: {} }, message: 'data.id' },
    {
      what: 'no call of an agent',
      body: { event: 'ai_voice_agent.ended', timestamp: 1, data: {} },
      message: 'data.call_id',
    },
  ])('$what is parked with the field named', ({ body, message }) => {
    expect(() => meaningOf(body)).toThrow(ShapeUnknown)
    expect(() => meaningOf(body)).toThrow(message)
  })

  test('in a member is taken as left out', () => {
    const odd = {
      direction: 7,
      raw_digits: {},
      comments: 'none',
      tags: [null, 4, { name: 'late' }],
      user: 'Nora',
      number: [],
    }
    const [call] = meaningOf(callEvent('call.ended', 1_795_082_462, odd)).observations
    expect(Object.keys(call?.facts ?? {})).not.toContain('agent')
    expect(call?.facts).toMatchObject({ tags: { names: ['late'] } })
  })
})

describe('what is gone', () => {
  test.for([
    { type: 'staff', id: 'aircall:staff:77001', deleted: 'user-deleted', told: 'user-created-v1' },
    { type: 'line', id: 'aircall:line:5501', deleted: 'number-deleted', told: 'number-created' },
    { type: 'contact', id: 'aircall:contact:660012', deleted: 'contact-deleted', told: 'contact-updated' },
  ] as const)('$type: stays gone after an echo and a call that still names it', ({ type, id, deleted, told }) => {
    const echo = fixture(told)
    const mention = callEvent('call.commented', 1_795_999_999, {})
    for (const order of [
      [echo, fixture(deleted), mention],
      [fixture(deleted), mention, echo],
      [mention, echo, fixture(deleted)],
    ]) {
      expect(isGone(joined(type, id, order))).toBe(true)
    }
  })
})

describe('a copy inside a call', () => {
  test('makes the thing known, and is not written anew with each call of a day', () => {
    const first = joined('line', 'aircall:line:5501', [fixture('call-ended')])
    expect(first.facts.number).toEqual({ phone: '+33199005555', country: 'FR', timezone: 'Europe/Paris' })
    const isLine = (seen: Observation): seen is Observation<'line'> => seen.type === 'line'
    const again = meaningOf(callEvent('call.ended', 1_795_082_999, { id: 99 })).observations.find(isLine)
    expect(again && observe(first, again)).toBe(first)
  })
})

describe('a member of staff', () => {
  test('who closes twice has the substatus, in either order', () => {
    const plain = {
      ...fixture('user-closed-substatus'),
      data: { ...fixture('user-closed-substatus').data, substatus: null },
    }
    for (const order of [
      [plain, fixture('user-closed-substatus')],
      [fixture('user-closed-substatus'), plain],
    ]) {
      expect(joined('staff', 'aircall:staff:77001', order).facts.availability).toMatchObject({
        available: false,
        state: 'lunch_break',
      })
    }
  })

  test('is not available while wrapping up, whatever the object says', () => {
    const wrapping = { ...fixture('user-created-v1'), event: 'user.wut_start' }
    expect(joined('staff', 'aircall:staff:77001', [wrapping]).facts.availability).toMatchObject({
      available: false,
      state: 'wrap_up',
    })
  })
})

describe('conversation intelligence', () => {
  test.for([
    ['transcription.created', 'call-transcription'],
    ['summary.created', 'call-summary'],
    ['topics.created', 'call-topics'],
    ['sentiment.created', 'call-sentiments'],
    ['action_item.created', 'call-action-items'],
    ['custom_summary.result_updated', 'call-custom-summary'],
    ['call_evaluation.created', 'call-evaluations'],
    ['playbook_result.updated', 'call-playbook'],
  ] as const)('%s asks for %s', ([event, what]) => {
    const { fetches } = meaningOf({ event, timestamp: 1_795_082_570, data: { call_id: 812_345_678 } })
    expect(fetches).toEqual([{ what, sourceId: '812345678', notOlderThan: 1_795_082_570_000 }])
  })
})
