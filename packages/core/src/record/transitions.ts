import type { StayFacts } from './facts.ts'
import type { SeenState } from './record.ts'

/** One group of a stay's facts that became another. */
export type Transition =
  | Change<'dates', StayFacts['dates']>
  | Change<'unit', StayFacts['unit']>
  | Change<'party', StayFacts['party']>
  | Change<'status', StayFacts['status']>

interface Change<Group extends string, Value> {
  readonly group: Group
  readonly at: number
  readonly from: Value
  readonly to: Value
}

/**
 * What changed in a stay, oldest first. The first sight of a group is no change, nor is one that only tells more than before
 * (a party's children where only its adults were known) or says the same again.
 *
 * @param history Oldest first.
 */
export function transitionsOf(history: readonly SeenState[]): Transition[] {
  const transitions: Transition[] = []
  let known: Partial<StayFacts> = {}
  for (const { at, groups } of history) {
    const seen = groups as Partial<StayFacts>
    const { dates, unit, party, status } = known
    if (dates && seen.dates && (dates.checkIn !== seen.dates.checkIn || dates.checkOut !== seen.dates.checkOut)) {
      transitions.push({ group: 'dates', at, from: dates, to: seen.dates })
    }
    if (unit && seen.unit && !sameUnit(unit, seen.unit)) {
      transitions.push({ group: 'unit', at, from: unit, to: seen.unit })
    }
    if (party && seen.party && !sameParty(party, seen.party)) {
      transitions.push({ group: 'party', at, from: party, to: { ...seen.party } })
    }
    if (status && seen.status && status.status !== seen.status.status) {
      transitions.push({ group: 'status', at, from: status, to: seen.status })
    }
    known = joinState(known, seen)
  }
  return transitions
}

/** A sparse reading tells less, and takes nothing back. */
function joinState(known: Partial<StayFacts>, seen: Partial<StayFacts>): Partial<StayFacts> {
  const { party, unit } = known
  return {
    ...known,
    ...seen,
    ...(party && seen.party && sameParty(party, seen.party) ? { party: { ...party, ...seen.party } } : {}),
    ...(unit && seen.unit && sameUnit(unit, seen.unit) ? { unit: { ...unit, ...seen.unit } } : {}),
  }
}

/** Several changes of one group as the one that they come to; those that come to nothing are left out. */
export function netTransitions(transitions: readonly Transition[]): Transition[] {
  const groups = new Map<string, Transition[]>()
  for (const one of transitions) groups.set(one.group, [...(groups.get(one.group) ?? []), one])
  return [...groups.values()].flatMap((chain) => {
    const [first] = chain
    const last = chain.at(-1)
    if (!first || !last) return []
    // Both are of one group, by which the map is keyed.
    const net = { ...last, from: first.from } as Transition
    return isSame(net) ? [] : [net]
  })
}

function isSame(change: Transition): boolean {
  if (change.group === 'dates') {
    return change.from.checkIn === change.to.checkIn && change.from.checkOut === change.to.checkOut
  }
  if (change.group === 'unit') return sameUnit(change.from, change.to)
  if (change.group === 'party') return sameParty(change.from, change.to)
  return change.from.status === change.to.status
}

function sameUnit(left: StayFacts['unit'], right: StayFacts['unit']): boolean {
  if (left.listingId !== undefined || right.listingId !== undefined) return left.listingId === right.listingId
  return left.typeId === right.typeId
}

function sameParty(left: StayFacts['party'], right: StayFacts['party']): boolean {
  const counts = ['total', 'adults', 'children', 'infants', 'pets'] as const
  return counts.every(
    (count) => left[count] === undefined || right[count] === undefined || left[count] === right[count],
  )
}

/** When a stay became cancelled, as far as it was seen: the last change to that status. Undefined when it was never seen as a stay. */
export function seenCancelledAt(history: readonly SeenState[]): number | undefined {
  return transitionsOf(history).findLast((one) => one.group === 'status' && one.to.status === 'cancelled')?.at
}
