import { addDays, localDateTime, minutesOf, type LocalDate } from '@innkeeper/core/time/calendar'
import type { DemoStay } from '@innkeeper/demo/world-stay'
import type { DemoListing } from '@innkeeper/demo/world'

import { type EvalWorld, listingId, stayId } from './eval-world.ts'
import { type Asking, type GoldItem, type GoldRule, listOf } from './gold.ts'
import { daysOf, eachDay, type When } from './local-days.ts'
import { minutesSpan } from './stay-times.ts'

/** Something that takes a unit on the nights from `from` to the day before `to`. */
interface Taken {
  readonly unit: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly by: 'stay' | 'owner' | 'block'
  readonly id: string
}

function takenOf(world: EvalWorld): Taken[] {
  return [
    ...world.stays
      .filter((stay) => stay.onSite !== 'no_show')
      .flatMap((stay): Taken[] =>
        stay.listingId === null
          ? []
          : [
              {
                unit: stay.listingId,
                from: stay.checkIn,
                to: stay.checkOut,
                by: stay.occupant === 'owner' ? 'owner' : 'stay',
                id: stayId(stay),
              },
            ],
      ),
    ...world.portfolio.blocks.map((block): Taken => {
      return { unit: block.listingId, from: block.from, to: block.to, by: 'block', id: `guesty:block:${block.id}` }
    }),
  ]
}

function covers(taken: { readonly from: LocalDate; readonly to: LocalDate }, night: LocalDate): boolean {
  return taken.from <= night && night < taken.to
}

/** Who sleeps in the houses on the nights. Stays without a unit are in their type's house. */
export function staysOnNights({ world, at }: Asking, when: When, listing?: string): DemoStay[] {
  return world.stays.filter((stay) => {
    if (stay.onSite === 'no_show') return false
    if (listing !== undefined && world.listingOf(stay).nickname !== listing) return false
    return eachDay(daysOf(when, at, stay.timezone, 'nights')).some((night) =>
      covers({ from: stay.checkIn, to: stay.checkOut }, night),
    )
  })
}

export function inHouse(when: When, listing?: string): GoldRule {
  return (asking) =>
    listOf(
      'stay',
      staysOnNights(asking, when, listing).map((stay) => ({ ids: [stayId(stay)] })),
    )
}

/** Who is in at this minute. Who is still to come today, and who should have left by now, may be listed as such. */
export function inHouseNow(listing?: string): GoldRule {
  return ({ world, at }) =>
    listOf(
      'stay',
      world.stays.flatMap((stay): GoldItem[] => {
        if (listing !== undefined && world.listingOf(stay).nickname !== listing) return []
        const { date, time } = localDateTime(at, stay.timezone)
        if (stay.onSite === 'no_show' || date < stay.checkIn || date > stay.checkOut) return []
        const { arrival, departure, saidArrived, saidDeparted } = stay.truth
        if (date === stay.checkOut && (stay.onSite === 'checked_out' || (saidDeparted ?? at + 1) <= at)) return []
        const now = minutesOf(time)
        const [comes, goes] = [minutesSpan(arrival.leading), minutesSpan(departure.leading)]
        const toCome =
          date === stay.checkIn && stay.onSite !== 'checked_in' && saidArrived === null && (!comes || comes[1] > now)
        const gone = date === stay.checkOut && goes !== undefined && goes[1] <= now
        return [{ ids: [stayId(stay)], ...(toCome || gone ? { optional: true } : {}) }]
      }),
    )
}

/** Adults and children on the nights; infants and pets are named apart. */
export function guestCount(when: When, listing?: string): GoldRule {
  return (asking) => {
    const stays = staysOnNights(asking, when, listing)
    const heads = (of: readonly DemoStay[]): number =>
      of.reduce((sum, { party }) => sum + party.adults + party.children, 0)
    return {
      expects: 'answer',
      long: true,
      count: [heads(stays.filter(({ occupant }) => occupant === 'guest')), heads(stays)],
    }
  }
}

/** @param scenario Whose booking it is. */
export function partyOf(scenario: string): GoldRule {
  return ({ world }) => {
    const { party } = world.stay(scenario)
    return { expects: 'answer', count: party.adults + party.children, cites: [stayId(world.stay(scenario))] }
  }
}

/** Units that nobody has on any of the nights. One that is free on some of them may be listed. */
export function vacant(when: When): GoldRule {
  return ({ world, at }) => {
    const taken = takenOf(world)
    return listOf(
      'listing',
      world.units.flatMap((unit): GoldItem[] => {
        const nights = eachDay(daysOf(when, at, unit.timezone, 'nights'))
        const free = nights.filter((night) => !taken.some((row) => row.unit === unit.id && covers(row, night)))
        if (free.length === 0) return []
        const sure = free.length === nights.length && !free.some((night) => typeNeedsOne(world, unit, night))
        return [{ ids: [listingId(unit)], ...(sure ? {} : { optional: true }) }]
      }),
    )
  }
}

/** A stay of this unit's type has no unit yet. */
function typeNeedsOne(world: EvalWorld, unit: DemoListing, night: LocalDate): boolean {
  return world.stays.some(
    (stay) =>
      stay.listingId === null &&
      stay.typeId === unit.typeId &&
      covers({ from: stay.checkIn, to: stay.checkOut }, night),
  )
}

interface Wished {
  /** Arrival and departure. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly guests?: number
  readonly listing?: string
}

/** Units free on every night from arrival to departure, large enough, their minimum stay met. */
export function available({ from, to, guests = 1, listing }: Wished): GoldRule {
  return ({ world }) => {
    const nights = eachDay({ from, to: addDays(to, -1) })
    const taken = takenOf(world)
    const free = world.units.filter(
      (unit) =>
        (listing === undefined || unit.nickname === listing) &&
        unit.accommodates >= guests &&
        unit.minNights <= nights.length &&
        !nights.some((night) => taken.some((row) => row.unit === unit.id && covers(row, night))),
    )
    return listOf(
      'listing',
      free.map((unit) => ({
        ids: [listingId(unit)],
        ...(nights.some((night) => typeNeedsOne(world, unit, night)) ? { optional: true } : {}),
      })),
      listing !== undefined && free.length === 0 ? { says: [NOT_FREE] } : {},
    )
  }
}

const NOT_FREE = [
  'not free',
  'No,',
  'nicht frei',
  'Nein',
  'pas libre',
  'no está libre',
  'non è liber',
  'não está livre',
]

/** Per cent of the unit nights taken by guests and owners, rounded; nights that are blocked count neither as taken nor as there. */
export function occupancy(when: When, listing?: string): GoldRule {
  return ({ world, at }) => {
    const rows = takenOf(world)
    const unassigned = world.stays.filter((stay) => stay.listingId === null)
    let [taken, all] = [0, 0]
    for (const unit of world.units) {
      if (listing !== undefined && unit.nickname !== listing) continue
      for (const night of eachDay(daysOf(when, at, unit.timezone, 'nights'))) {
        const by = rows.filter((row) => row.unit === unit.id && covers(row, night)).map((row) => row.by)
        if (by.length > 0 && by.every((each) => each === 'block')) continue
        all += 1
        if (by.length > 0) taken += 1
      }
    }
    for (const stay of listing === undefined ? unassigned : []) {
      taken += eachDay(daysOf(when, at, stay.timezone, 'nights')).filter((night) =>
        covers({ from: stay.checkIn, to: stay.checkOut }, night),
      ).length
    }
    return { expects: 'answer', long: true, count: Math.round((100 * taken) / all) }
  }
}

/** Pairs of rows of one unit that share a night from today on. */
export function doubleBookings(when: When | 'ever', listing?: string): GoldRule {
  return ({ world, at }) => {
    const rows = takenOf(world)
    const items = world.units.flatMap((unit) => {
      if (listing !== undefined && unit.nickname !== listing) return []
      const days =
        when === 'ever'
          ? { from: daysOf('today', at, unit.timezone).from, to: '9999-12-31' }
          : daysOf(when, at, unit.timezone, 'nights')
      const own = rows.filter((row) => row.unit === unit.id)
      return own.flatMap((one, index) =>
        own.slice(index + 1).flatMap((other): GoldItem[] => {
          const from = [one.from, other.from, days.from].sort().at(-1) ?? ''
          const to = [addDays(one.to, -1), addDays(other.to, -1), days.to].sort()[0] ?? ''
          return from <= to ? [{ ids: [one.id, other.id], shows: [unit.nickname] }] : []
        }),
      )
    })
    return listOf('stay', items)
  }
}

/** Owners in their houses, and nights that they keep for themselves. Blocks for other reasons may be listed. */
export function ownerStays(when: When, listing?: string): GoldRule {
  return ({ world, at }) => {
    const overlaps = (row: { readonly from: LocalDate; readonly to: LocalDate }, unit: DemoListing): boolean =>
      eachDay(daysOf(when, at, unit.timezone)).some((night) => covers(row, night))
    const stays = world.stays.filter(
      (stay) =>
        stay.occupant === 'owner' &&
        (listing === undefined || world.listingOf(stay).nickname === listing) &&
        overlaps({ from: stay.checkIn, to: stay.checkOut }, world.listingOf(stay)),
    )
    const blocks = world.portfolio.blocks.filter((block) => {
      const unit = world.listingById(block.listingId)
      return (listing === undefined || unit.nickname === listing) && overlaps(block, unit)
    })
    return {
      expects: 'answer',
      itemTypes: ['stay', 'block'],
      items: [
        ...stays.map((stay) => ({ ids: [stayId(stay)], shows: [world.listingOf(stay).nickname] })),
        ...blocks.map((block): GoldItem => {
          return {
            ids: [`guesty:block:${block.id}`],
            or: [`guesty:block:${block.listingId}-${block.from}`],
            shows: [world.listingById(block.listingId).nickname],
            ...(block.kind === 'owner' ? {} : { optional: true }),
          }
        }),
      ],
    }
  }
}
