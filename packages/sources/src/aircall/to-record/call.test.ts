import { callState } from '@innkeeper/core/record/facets-of'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type Body, callEvent, fixture, joined, knownAfter, meaningOf } from '../fixtures/deliveries.ts'

const CALL = 'aircall:call:812345678'

describe('the events of one call', () => {
  const lifecycle: readonly Body[] = [
    callEvent('call.created', 1_795_082_301, { answered_at: null, ended_at: null, status: 'initial', user: null }),
    fixture('call-ivr'),
    fixture('call-answered'),
    fixture('call-external-transferred'),
    callEvent('call.hungup', 1_795_082_430, {}),
    fixture('call-ended'),
    callEvent('call.comm_assets_generated', 1_795_082_470, { recording: 'https://assets.example.test/a.mp3' }),
    callEvent('call.tagged', 1_795_082_500, { tags: [{ id: 1, name: 'late' }] }),
    fixture('call-commented'),
    fixture('transcription-created'),
    fixture('summary-created'),
    fixture('custom-summary-created'),
    fixture('action-item-created'),
    fixture('playbook-created'),
    fixture('voice-agent-ended'),
    fixture('voice-agent-summary'),
  ]

  test('end in one state, in any order and however often they come', () => {
    const expected = knownAfter(lifecycle)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...lifecycle, ...lifecycle.slice(0, 6)], { minLength: 0 }),
        fc.shuffledSubarray([...lifecycle], { minLength: lifecycle.length }),
        (some, all) => {
          expect(knownAfter([...some, ...all])).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('keep what each of them alone tells', () => {
    const call = joined('call', CALL, lifecycle)
    expect(callState(call)).toBe('answered')
    expect(call.facts).toMatchObject({
      progress: { startedAt: 1_795_082_301_000, answeredAt: 1_795_082_310_000, endedAt: 1_795_082_430_000 },
      party: { phone: '+33639980012', contactId: 'aircall:contact:660012', name: 'Lena Beispiel' },
      line: { lineId: 'aircall:line:5501', timezone: 'Europe/Paris' },
      ivr: { choices: ['Arrivals'] },
      transfer: { toNumber: '+33199007777' },
      archived: { archived: true },
      tags: { names: ['arrival', 'cot'] },
      voiceAgent: { summary: 'arrival time: 18:30\nguests: 4' },
    })
    expect(call.facts.comments?.items[0]).toEqual({
      id: '9001',
      text: 'Agreed: arrival at 18:30, cot in the small room.',
      at: 1_795_082_900_000,
      by: 'Nora Petit',
    })
  })

  test('answered stays answered when it arrives after ended, and ended stays ended', () => {
    const call = joined('call', CALL, [fixture('call-ended'), fixture('call-answered')])
    expect(call.facts.progress).toMatchObject({ answeredAt: 1_795_082_310_000, endedAt: 1_795_082_430_000 })
  })

  test('within one second the one that knows more counts, or that is about it', () => {
    const at = 1_795_082_301
    const ring = callEvent('call.created', at, { answered_at: null, ended_at: null, user: null, started_at: at })
    const answer = callEvent('call.answered', at, { answered_at: at, ended_at: null, started_at: at })
    const tagged = callEvent('call.tagged', at, {
      tags: [{ name: 'late' }],
      started_at: at,
      ended_at: null,
      user: null,
    })
    const untagged = callEvent('call.untagged', at, { tags: [], started_at: at, ended_at: null, user: null })
    for (const order of [
      [ring, answer, tagged, untagged],
      [untagged, tagged, answer, ring],
      [tagged, ring, untagged, answer],
    ]) {
      const { facts } = joined('call', CALL, order)
      expect(facts.agent).toEqual({ staffId: 'aircall:staff:77001', name: 'Nora Petit' })
      expect(facts.tags).toEqual({ names: [] })
    }
  })

  test('whose phone rang is not who took the call', () => {
    const rung = callEvent('call.ringing_on_agent', 1_795_082_305, { answered_at: null, ended_at: null })
    expect(joined('call', CALL, [rung]).facts.agent).toBeUndefined()
  })
})

describe('a partial call', () => {
  test('does not undo what a whole one told', () => {
    const partial = callEvent('call.tagged', 1_795_099_999, {})
    const data = { id: 812_345_678, raw_digits: '+33 6 39 98 00 12', tags: [{ name: 'late' }] }
    const before = joined('call', CALL, [fixture('call-ended')])
    const after = joined('call', CALL, [fixture('call-ended'), { ...partial, data }])
    expect(after.facts).toEqual({ ...before.facts, tags: { names: ['late'] } })
  })

  test('that leaves out whether it was answered counts as missed only while nothing else is known, and is read', () => {
    const partial = fixture('call-partial')
    const id = 'aircall:call:812345681'
    expect(callState(joined('call', id, [partial]))).toBe('missed')
    const answered = { ...fixture('call-answered'), data: { ...fixture('call-answered').data, id: 812_345_681 } }
    expect(callState(joined('call', id, [answered, partial]))).toBe('answered')
    expect(meaningOf(partial).fetches).toEqual([
      { what: 'call', sourceId: '812345681', notOlderThan: 1_795_082_431_000 },
    ])
  })

  test('a whole one needs no reading', () => {
    expect(meaningOf(fixture('call-ended')).fetches).toEqual([])
  })
})

describe('a voicemail', () => {
  test('stays left when a later copy of the call has no link to it', () => {
    const left = callEvent('call.voicemail_left', 1_795_082_440, {
      answered_at: null,
      voicemail: 'https://assets.example.test/v',
    })
    const later = callEvent('call.ended', 1_795_082_462, { answered_at: null, voicemail: null })
    for (const order of [
      [left, later],
      [later, left],
    ]) {
      expect(callState(joined('call', CALL, order))).toBe('voicemail')
    }
  })

  test('and a recording leave no link behind', () => {
    for (const name of ['call-voicemail-anonymous', 'call-commented']) {
      expect(JSON.stringify(meaningOf(fixture(name)).observations)).not.toMatch(/https?:/)
    }
  })
})

describe('the other party', () => {
  test.for(['anonymous', 'Anonymous', 'restricted', '+266696687', 'unknown'])('%s is nobody', (raw_digits) => {
    const { observations } = meaningOf(callEvent('call.ended', 1_795_082_462, { raw_digits }))
    expect(observations[0]?.facts).toMatchObject({ party: {} })
    const party = joined('call', CALL, [callEvent('call.ended', 1_795_082_462, { raw_digits })]).facts.party
    expect(party?.phone).toBeUndefined()
  })

  test('that is withheld brings no contact with it', () => {
    const { observations } = meaningOf(callEvent('call.ended', 1_795_082_462, { raw_digits: 'anonymous' }))
    expect(observations.map(({ type }) => type)).not.toContain('contact')
    expect(
      joined('call', CALL, [callEvent('call.ended', 1_795_082_462, { raw_digits: 'anonymous' })]).facts.party,
    ).toEqual({})
  })

  test('a national number is one of the line’s country', () => {
    const call = joined('call', CALL, [callEvent('call.ended', 1_795_082_462, { raw_digits: '06 39 98 00 12' })])
    expect(call.facts.party?.phone).toBe('+33639980012')
  })
})
