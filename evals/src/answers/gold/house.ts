import { localDateOf } from '@innkeeper/core/time/calendar'
import type { DemoRequestTopic } from '@innkeeper/demo/world-stay'
import type { DemoTask } from '@innkeeper/demo/world'

import { staysOn } from './coming-and-going.ts'
import { listingId, stayId } from './eval-world.ts'
import { type Asking, type Gold, type GoldItem, type GoldRule, listOf, type Said } from './gold.ts'
import { daysOf, type When, within } from './local-days.ts'

const DAY_MS = 86_400_000

interface TaskWish {
  readonly type?: DemoTask['type']
  readonly when?: When
  readonly listing?: string
  /** Default: whatever is not done and not called off. */
  readonly status?: readonly DemoTask['status'][]
  /** First name of who is to do it. */
  readonly staff?: string
}

const OPEN: readonly DemoTask['status'][] = ['pending', 'confirmed', 'in progress']

export function tasks({ type, when, listing, status = OPEN, staff }: TaskWish): GoldRule {
  return (asking) => {
    const { world, at } = asking
    return listOf(
      'task',
      world.portfolio.tasks
        .filter(
          (task) =>
            status.includes(task.status) &&
            (type === undefined || task.type === type) &&
            (listing === undefined || world.listingById(task.listingId).nickname === listing) &&
            (staff === undefined || world.staffName(task.staffId)?.startsWith(staff) === true) &&
            (when === undefined || within(localDateOf(task.startAt, task.timezone), daysOf(when, at, task.timezone))),
        )
        .map(taskItem),
    )
  }
}

/** The records of the jobs that keep guests out of a house. */
export function blocking({ world }: Asking): string[] {
  return world.portfolio.tasks.filter(({ blocksArrival }) => blocksArrival).map(({ id }) => `guesty:task:${id}`)
}

/** Open jobs without which tonight's guests cannot come in. Other open repairs of houses with an arrival may be listed. */
export const blockingArrivals: GoldRule = (asking) => {
  const coming = new Set(staysOn(asking, 'arrivals', 'today').map((stay) => stay.listingId))
  const open = asking.world.portfolio.tasks.filter((task) => OPEN.includes(task.status) && coming.has(task.listingId))
  return listOf(
    'task',
    open.flatMap((task): GoldItem[] => {
      if (task.blocksArrival) return [taskItem(task)]
      return [{ ...taskItem(task), optional: true }]
    }),
  )
}

/** Things that broke at least twice at one house in the last days, each with its jobs. */
export function brokenAgain(days: number): GoldRule {
  return ({ world, at }): Gold => {
    const jobs = world.portfolio.tasks.filter(
      ({ breakage, startAt, status }) =>
        breakage !== null && status !== 'canceled' && startAt <= at && startAt > at - days * DAY_MS,
    )
    const same = [...Map.groupBy(jobs, (task) => `${task.listingId}/${task.breakage}`).values()]
    const again = same.filter((group) => group.length > 1)
    return {
      expects: 'answer',
      says: again.map(([first]) => (first ? world.listingById(first.listingId).nickname : '')),
      cites: again.flat().map(({ id }) => `guesty:task:${id}`),
    }
  }
}

function taskItem({ id }: DemoTask): GoldItem {
  return { ids: [`guesty:task:${id}`] }
}

interface ReviewWish {
  readonly below: number
  readonly scale?: 5 | 10
  readonly when?: When
  readonly listing?: string
  /** The question says "new": reviews older than a week may be listed and need not be. */
  readonly fresh?: true
}

/** Reviews under a score, compared on one scale, with their own score as they gave it. */
export function reviewsBelow({ below, scale = 5, when, listing, fresh }: ReviewWish): GoldRule {
  return ({ world, at }) =>
    listOf(
      'review',
      world.portfolio.reviews
        .filter((review) => {
          const place = world.listingById(review.listingId)
          return (
            review.createdAt <= at &&
            review.rating / review.scale < below / scale &&
            (listing === undefined || place.nickname === listing) &&
            (when === undefined ||
              within(localDateOf(review.createdAt, place.timezone), daysOf(when, at, place.timezone)))
          )
        })
        .map(({ id, rating, createdAt }): GoldItem => {
          return {
            ids: [`guesty:review:${id}`],
            shows: [[String(rating), String(rating).replace('.', ',')]],
            ...(fresh && createdAt < at - 7 * DAY_MS ? { optional: true } : {}),
          }
        }),
    )
}

/** What the house's own pages say. @param topic Of the manual, or `wifi`, `address`. */
export function houseFact(nickname: string, topic: string): GoldRule {
  return ({ world }) => {
    const listing = world.listing(nickname)
    const text = listing.manual.find((page) => page.topic === topic)?.text
    const says: readonly Said[] =
      topic === 'wifi'
        ? [listing.wifi.name, listing.wifi.password]
        : topic === 'address'
          ? [listing.street, listing.zipcode]
          : [(text ?? missing(nickname, topic)).split(/[;:,.]/)[0] ?? '']
    const quotes = [nickname, topic, text ?? '', ...says.flat()]
    return { expects: 'answer', says, quotes, cites: [listingId(listing)] }
  }
}

/** Check-in and check-out times, size and the like. */
export function houseSays(nickname: string, ...texts: readonly Said[]): GoldRule {
  return ({ world }) => ({
    expects: 'answer',
    says: texts,
    quotes: [nickname],
    cites: [listingId(world.listing(nickname))],
  })
}

function missing(nickname: string, topic: string): never {
  throw new RangeError(`${nickname} has no page on ${topic}`)
}

/**
 * Stays coming on the days with a wish. Who is in the house already may be listed.
 *
 * @param topic Absent: any wish; then wishes for another hour, which have questions of their own, may be listed.
 */
export function requests(when: When, topic?: DemoRequestTopic): GoldRule {
  return (asking) => {
    const { world, at } = asking
    const coming = new Set(staysOn(asking, 'arrivals', when))
    return listOf(
      'stay',
      world.stays.flatMap((stay): GoldItem[] => {
        const wishes = stay.truth.requests.filter((wish) => topic === undefined || wish.topic === topic)
        if (wishes.length === 0) return []
        const days = daysOf(when, at, stay.timezone)
        const today = localDateOf(at, stay.timezone)
        if (stay.checkIn > days.to || stay.checkOut < days.from) return []
        const sure = coming.has(stay) && stay.checkOut > today && wishes.some(({ topic: each }) => !HOURS.has(each))
        return [{ ids: [stayId(stay)], ...(sure || (coming.has(stay) && topic) ? {} : { optional: true }) }]
      }),
    )
  }
}

const HOURS: ReadonlySet<DemoRequestTopic> = new Set(['early check-in', 'late checkout'])

/** The wishes of one stay. */
export function requestOf(scenario: string, ...texts: readonly Said[]): GoldRule {
  return ({ world }) => ({ expects: 'answer', cites: [stayId(world.stay(scenario))], says: texts })
}

/** What a morning's report must not leave out: each cited. */
export function digest(of: (asking: Asking) => readonly string[], ...texts: readonly Said[]): GoldRule {
  return (asking) => ({ expects: 'answer', long: true, cites: of(asking), says: texts })
}
