import { minutesOf } from '@innkeeper/core/time/calendar'
import type { DemoStay } from '@innkeeper/demo/world-stay'

import { daysOf, type Purpose, type When, within } from './local-days.ts'
import { type Asking, type GoldItem, type GoldRule, listOf } from './gold.ts'
import { messageId, stayId } from './eval-world.ts'
import { minutesSpan, shownTimes } from './stay-times.ts'

/** Clock minutes after which tonight is over. */
const NIGHT_ENDS = 24 * 60 + 299

interface Narrowed {
  /** Nickname of the one listing meant. */
  readonly listing?: string
  /** The question asks how many. */
  readonly counted?: true
}

/** Stays with their check-in (check-out) on the days, those that never came left out. */
export function staysOn(asking: Asking, purpose: Exclude<Purpose, 'nights'>, when: When, listing?: string): DemoStay[] {
  const { world, at } = asking
  return world.stays.filter(
    (stay) =>
      stay.onSite !== 'no_show' &&
      (listing === undefined || world.listingOf(stay).nickname === listing) &&
      within(purpose === 'arrivals' ? stay.checkIn : stay.checkOut, daysOf(when, at, stay.timezone, purpose)),
  )
}

export function arrivals(when: When, { listing, counted }: Narrowed = {}): GoldRule {
  return (asking) => {
    const stays = staysOn(asking, 'arrivals', when, listing)
    return listOf('stay', stays.map(arrivalItem), counted ? { count: countsOf(stays) } : {})
  }
}

/** Guests of whom nothing is known but the house's own time, or only "late" or a flight. */
export function arrivalsUntold(when: When): GoldRule {
  return (asking) =>
    listOf(
      'stay',
      staysOn(asking, 'arrivals', when)
        .filter((stay) => stay.occupant === 'guest' && !stay.truth.arrival.told)
        .map(arrivalItem),
    )
}

/** Arrivals from a time on until 04:59 of the night. Who only said "late", and whose second-best word is late, may be named besides. */
export function arrivalsAfter(when: When, time: string): GoldRule {
  const from = minutesOf(time)
  return (asking) =>
    listOf(
      'stay',
      staysOn(asking, 'arrivals', when).flatMap((stay): GoldItem[] => {
        const { leading, conflicting } = stay.truth.arrival
        const span = minutesSpan(leading)
        if (span && span[1] >= from && span[0] <= NIGHT_ENDS) {
          const item = arrivalItem(stay)
          // "From 15:00" and "between 18:00 and 19:30" may both turn out later than they begin.
          return [span[0] >= from ? item : { ...item, optional: true }]
        }
        const other = conflicting && minutesSpan(conflicting)
        const perhaps = !span || leading.basis === 'default' || (other && other[1] >= from)
        return perhaps ? [{ ids: [stayId(stay)], optional: true }] : []
      }),
    )
}

export function departures(when: When, { listing, counted }: Narrowed = {}): GoldRule {
  return (asking) => {
    const stays = staysOn(asking, 'departures', when, listing)
    return listOf('stay', stays.map(departureItem), counted ? { count: countsOf(stays) } : {})
  }
}

/** Departures of the days, those with a word from the guest that they have left citing it. */
export function departuresWithLeft(when: When): GoldRule {
  return (asking) => {
    const { world, at } = asking
    return listOf(
      'stay',
      staysOn(asking, 'departures', when).map((stay) => {
        const left = world.conversationOf(stay)?.posts.findLast((post) => post.presence === 'departed' && post.at <= at)
        return left ? { ...departureItem(stay), ids: [stayId(stay), messageId(left.id)] } : departureItem(stay)
      }),
    )
  }
}

/** Who asked to leave later, with what became of it. */
export function lateCheckouts(when: When, { listing }: Narrowed = {}): GoldRule {
  return (asking) =>
    listOf(
      'stay',
      staysOn(asking, 'departures', when, listing)
        .filter((stay) => stay.truth.lateCheckout)
        .map(lateItem),
    )
}

/** @param scenario The stay that is asked about. */
export function lateCheckoutOf(scenario: string): GoldRule {
  return ({ world }) => listOf('stay', [lateItem(world.stay(scenario))])
}

/** Units with a departure and an arrival on one day, with both times and the hours between. */
export function turnovers(when: When, { listing, counted }: Narrowed = {}): GoldRule {
  return (asking) => {
    const leaving = asking.world.stays.filter((stay) => stay.listingId !== null && stay.onSite !== 'no_show')
    const items = staysOn(asking, 'arrivals', when, listing).flatMap((coming): GoldItem[] => {
      const going = leaving.find(
        (stay) => stay.id !== coming.id && stay.listingId === coming.listingId && stay.checkOut === coming.checkIn,
      )
      if (!going) return []
      const times = [...shownTimes(going.truth.departure), ...shownTimes(coming.truth.arrival)]
      return [{ ids: [stayId(going), stayId(coming)], shows: [...times, ...gapOf(going, coming)] }]
    })
    return listOf('stay', items, counted ? { count: items.length } : {})
  }
}

/** The hours from the one's leaving to the other's coming, as any language writes them. None where a time is unknown. */
function gapOf(going: DemoStay, coming: DemoStay): (readonly string[])[] {
  const [out, into] = [minutesSpan(going.truth.departure.leading), minutesSpan(coming.truth.arrival.leading)]
  if (!out || !into || coming.truth.arrival.leading.flight) return []
  const hours = Math.trunc((into[0] - out[1]) / 60)
  return [[`${hours} h`, `${hours} h`, `${hours}h`, `${hours} Std`]]
}

function arrivalItem(stay: DemoStay): GoldItem {
  return { ids: [stayId(stay)], shows: shownTimes(stay.truth.arrival) }
}

function departureItem(stay: DemoStay): GoldItem {
  return { ids: [stayId(stay)], shows: shownTimes(stay.truth.departure) }
}

function lateItem(stay: DemoStay): GoldItem {
  const asked = stay.truth.lateCheckout?.asked
  return { ids: [stayId(stay)], shows: asked ? [asked] : [] }
}

/** With and without the owners, who are told apart from guests. */
function countsOf(stays: readonly DemoStay[]): number[] {
  return [stays.filter(({ occupant }) => occupant === 'guest').length, stays.length]
}
