import { describe, expect, test } from 'vitest'

import type { StayFacts } from './facts.ts'
import type { SeenState } from './record.ts'
import { netTransitions, seenCancelledAt, transitionsOf } from './transitions.ts'

const states = (...groups: Partial<StayFacts>[]): SeenState[] =>
  groups.map((seen, at) => ({ at, version: { sourceTime: at, observedAt: at, seen: String(at) }, groups: seen }))

const may = (checkIn: number, checkOut: number) => ({
  dates: { checkIn: `2027-05-0${checkIn}`, checkOut: `2027-05-0${checkOut}` },
})

describe('what changed in a stay', () => {
  test.for([
    { name: 'the first sight is no change', history: states(may(1, 3), { status: { status: 'booked' } }), changed: [] },
    { name: 'the same again is no change', history: states(may(1, 3), may(1, 3)), changed: [] },
    { name: 'other dates are', history: states(may(1, 3), may(1, 4)), changed: ['dates'] },
    { name: 'a state without the group says nothing of it', history: states(may(1, 3), {}, may(1, 3)), changed: [] },
    {
      name: 'telling more of a party is no change',
      history: states({ party: { adults: 2 } }, { party: { adults: 2, children: 1 } }, { party: { adults: 2 } }),
      changed: [],
    },
    {
      name: 'another number of children is, even after a sparse reading',
      history: states(
        { party: { adults: 2, children: 1 } },
        { party: { adults: 2 } },
        { party: { adults: 2, children: 2 } },
      ),
      changed: ['party'],
    },
    {
      name: 'a unit assigned to a stay of a type is',
      history: states({ unit: { typeId: 'type' } }, { unit: { listingId: 'one', typeId: 'type' } }),
      changed: ['unit'],
    },
    {
      name: 'naming the type of a known unit is none',
      history: states({ unit: { listingId: 'one' } }, { unit: { listingId: 'one', typeId: 'type' } }),
      changed: [],
    },
    {
      name: 'another word of the source for the same status is none',
      history: states(
        { status: { status: 'never', reason: 'declined' } },
        { status: { status: 'never', reason: 'expired' } },
      ),
      changed: [],
    },
  ])('$name', ({ history, changed }) => {
    expect(transitionsOf(history).map(({ group }) => group)).toEqual(changed)
  })

  test('several changes of one group come to one, from the first to the last', () => {
    const [net] = netTransitions(transitionsOf(states(may(1, 3), may(2, 4), may(2, 5))))
    expect(net).toMatchObject({ group: 'dates', at: 2, from: may(1, 3).dates, to: may(2, 5).dates })
  })

  test('there and back again comes to nothing', () => {
    const transitions = transitionsOf(states(may(1, 3), may(2, 4), may(1, 3)))
    expect(transitions).toHaveLength(2)
    expect(netTransitions(transitions)).toEqual([])
  })

  test('a booking is seen to be cancelled at the last change to that', () => {
    const status = (word: StayFacts['status']['status']) => ({ status: { status: word } })
    expect(seenCancelledAt(states(status('booked'), status('cancelled'), status('booked'), status('cancelled')))).toBe(
      3,
    )
    expect(seenCancelledAt(states(status('cancelled')))).toBeUndefined()
  })
})
