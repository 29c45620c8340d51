import { localDateOf } from '@innkeeper/core/time/calendar'
import type { DemoStay } from '@innkeeper/demo/world-stay'

import { staysOn } from './coming-and-going.ts'
import { type EvalWorld, stayId } from './eval-world.ts'
import { type Asking, type Gold, type GoldItem, type GoldRule, listOf, type Said } from './gold.ts'
import { daysOf, type When, within } from './local-days.ts'
import { shownTimes } from './stay-times.ts'

/** An amount as any of the six languages writes it. @param minor Hundredths. */
export function money(minor: number): Said {
  const [whole, cents] = [String(Math.trunc(minor / 100)), String(minor % 100).padStart(2, '0')]
  const grouped = (separator: string): string => whole.replaceAll(/\B(?=(\d{3})+$)/g, separator)
  const [spaces, commas] = [
    [' ', ' ', ' ', '.', '’', ''],
    [',', ''],
  ]
  return [
    ...spaces.map((separator) => `${grouped(separator)},${cents}`),
    ...commas.map((separator) => `${grouped(separator)}.${cents}`),
    ...(minor % 100 === 0 ? [...spaces, ...commas].map(grouped) : []),
  ]
}

/** What one asks of a booking. */
export type Fact = 'house' | 'arrival' | 'departure' | 'code' | 'phone' | 'dates'

/**
 * The stays of a guest by name. Several guests of one name are all meant. Stays of the past, and what was cancelled, may be
 * listed besides those that run or are to come; where there is none of these, the newest past one is meant.
 *
 * @param name The full name, or the family name alone.
 */
export function staysOfGuest(name: (world: EvalWorld) => string, ...facts: readonly Fact[]): GoldRule {
  return ({ world, at }) => {
    const wanted = name(world)
    const all = world.portfolio.stays.filter((stay) => {
      const guest = world.guestOf(stay)
      return guest?.fullName === wanted || guest?.lastName === wanted
    })
    const live = all.filter((stay) => world.stays.includes(stay))
    const ahead = live.filter((stay) => stay.checkOut >= localDateOf(at, stay.timezone))
    const newest = live.toSorted((one, other) => other.checkIn.localeCompare(one.checkIn)).slice(0, 1)
    const meant = new Set(ahead.length > 0 ? ahead : newest)
    return listOf(
      'stay',
      all.map((stay): GoldItem =>
        meant.has(stay)
          ? { ids: [stayId(stay)], shows: facts.flatMap((fact) => factOf(world, stay, fact)) }
          : { ids: [stayId(stay)], optional: true },
      ),
    )
  }
}

/** @param scenario The one stay meant, by its code or as the only one of its guest. */
export function stay(scenario: string, ...facts: readonly Fact[]): GoldRule {
  return ({ world }) => {
    const meant = world.stay(scenario)
    return answerAbout(
      meant,
      facts.flatMap((fact) => factOf(world, meant, fact)),
    )
  }
}

function answerAbout(stay: DemoStay, says: readonly Said[]): Gold {
  return { expects: 'answer', cites: [stayId(stay)], says }
}

function factOf(world: EvalWorld, stay: DemoStay, fact: Fact): Said[] {
  switch (fact) {
    case 'house':
      return [world.listingOf(stay).nickname]
    case 'arrival':
      return shownTimes(stay.truth.arrival)
    case 'departure':
      return shownTimes(stay.truth.departure)
    case 'code':
      return [stay.code]
    case 'phone':
      return [world.guestOf(stay)?.phone ?? '']
    case 'dates':
      // "20 Nov", "20. Nov.", "20 de nov": day and month apart by little.
      return [String(Number(stay.checkIn.slice(8))), String(Number(stay.checkOut.slice(8)))]
  }
}

/** Stays coming (leaving) on the days of which something is still to be paid, with the amount; those with an unknown balance by the guest's name. */
export function owing(purpose: 'arrivals' | 'departures', when: When): GoldRule {
  return (asking) => {
    const { world } = asking
    const stays = staysOn(asking, purpose, when).filter(({ occupant }) => occupant === 'guest')
    const unknown = stays.filter(({ money: { balanceMinor } }) => balanceMinor === null)
    return listOf(
      'stay',
      stays.flatMap((stay): GoldItem[] => {
        const { balanceMinor } = stay.money
        if (balanceMinor === null) return [{ ids: [stayId(stay)], optional: true }]
        return balanceMinor > 0 ? [{ ids: [stayId(stay)], shows: [money(balanceMinor)] }] : []
      }),
      { says: unknown.map((stay) => world.guestOf(stay)?.lastName ?? '') },
    )
  }
}

/** What is left to pay for one stay. @throws {RangeError} Its balance is unknown: ask for that with a rule of its own. */
export function balance(scenario: string): GoldRule {
  return ({ world }) => {
    const meant = world.stay(scenario)
    const { balanceMinor, totalMinor } = meant.money
    if (balanceMinor === null) throw new RangeError(`the balance of ${scenario} is unknown`)
    return answerAbout(meant, [balanceMinor > 0 ? money(balanceMinor) : money(totalMinor)])
  }
}

/** Cancelled on the days, by the house's own calendar. */
export function cancelled(when: When): GoldRule {
  return (asking) =>
    listOf('stay', asking.world.portfolio.stays.filter(happened(asking, when, (stay) => stay.canceledAt)).map(item))
}

/** Cancelled whenever, of stays that would have begun on the days. One that had begun before and would have lasted into them may be listed. */
export function lostArrivals(when: When): GoldRule {
  return ({ world, at }) =>
    listOf(
      'stay',
      world.portfolio.stays.flatMap((stay): GoldItem[] => {
        const days = daysOf(when, at, stay.timezone)
        if (stay.status !== 'canceled' || stay.checkIn > days.to || stay.checkOut <= days.from) return []
        return [within(stay.checkIn, days) ? item(stay) : { ...item(stay), optional: true }]
      }),
    )
}

/** Dates, unit or party became others on the days. A cancellation is a change too and may be listed. */
export function changed(when: When): GoldRule {
  return (asking) => {
    const { stays } = asking.world.portfolio
    const moved = stays.filter(happened(asking, when, (stay) => stay.earlier.at(-1)?.until ?? null))
    return listOf(
      'stay',
      moved.map((stay) => (stay.status === 'canceled' ? { ...item(stay), optional: true } : item(stay))),
    )
  }
}

/** Booked on the days and still a stay. */
export function booked(when: When, { counted }: { readonly counted?: true } = {}): GoldRule {
  return (asking) => {
    const stays = asking.world.stays.filter(happened(asking, when, (stay) => stay.createdAt))
    return listOf('stay', stays.map(item), counted ? { count: stays.length } : {})
  }
}

/** Arrivals of guests who were here before; "perhaps" may be listed. */
export function returningOn(when: When): GoldRule {
  return (asking) =>
    listOf(
      'stay',
      staysOn(asking, 'arrivals', when).flatMap((stay): GoldItem[] => {
        if (stay.truth.returning === 'no') return []
        return [{ ...item(stay), ...(stay.truth.returning === 'perhaps' ? { optional: true } : {}) }]
      }),
    )
}

function happened({ at }: Asking, when: When, instant: (stay: DemoStay) => number | null): (stay: DemoStay) => boolean {
  return (stay) => {
    const moment = instant(stay)
    if (moment === null || moment > at) return false
    return within(localDateOf(moment, stay.timezone), daysOf(when, at, stay.timezone))
  }
}

function item(stay: DemoStay): GoldItem {
  return { ids: [stayId(stay)] }
}
