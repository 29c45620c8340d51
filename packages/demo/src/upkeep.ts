import { addDays, instantOf } from '@innkeeper/core/time/calendar'

import { DAY_MS, HOUR_MS, type HouseInPlace, type Making, MINUTE_MS, type StayDraft } from './draft.ts'
import { hexId } from './random.ts'
import { PHRASES } from './texts/by-language.ts'
import type { DemoPayment, DemoReview, DemoTask } from './world.ts'

/** Cleaning for every departure around now, laundry, inspections, and what breaks. */
export function makeTasks(making: Making): DemoTask[] {
  const tasks: DemoTask[] = []
  const random = making.random.fork('tasks')
  const { now, prefix } = making
  const guestyId = (index: number): string | null => making.staff[index]?.guestyId ?? null
  const add = (
    place: HouseInPlace,
    day: number,
    time: string,
    parts: Pick<DemoTask, 'title' | 'description' | 'type' | 'status' | 'priority'> & Partial<DemoTask>,
  ): void => {
    const startAt = instantOf(addDays(place.today, day), time, place.listing.timezone)
    const createdAt = Math.min(now - 5 * HOUR_MS, startAt - 3 * DAY_MS)
    tasks.push({
      id: hexId(`${prefix}task/${tasks.length}`),
      listingId: place.listing.id,
      stayId: null,
      staffId: null,
      startAt,
      plannedHours: 2,
      timezone: place.listing.timezone,
      comment: null,
      createdAt,
      updatedAt: Math.max(createdAt, Math.min(now - 2 * HOUR_MS, startAt + 2 * HOUR_MS)),
      breakage: null,
      blocksArrival: false,
      ...parts,
    })
  }
  const place = (key: string): HouseInPlace => {
    const found = making.houses.find(({ house }) => house.key === key)
    if (!found) throw new RangeError(`no house ${key}`)
    return found
  }

  for (const [index, stay] of making.stays.entries()) {
    const day = dayOf(making, stay)
    if (
      day === undefined ||
      day < -14 ||
      day > 9 ||
      stay.status === 'canceled' ||
      stay.status === 'inquiry' ||
      stay.status === 'declined' ||
      stay.status === 'expired' ||
      stay.status === 'closed'
    )
      continue
    const home = making.houses.find(({ listing }) => listing.id === stay.listingId)
    if (!home) continue
    const status =
      day < 0
        ? index % 23 === 0
          ? ('canceled' as const)
          : ('completed' as const)
        : day === 0
          ? (['pending', 'confirmed', 'pending', 'in progress', 'confirmed'] as const)[index % 5]
          : (['pending', 'confirmed'] as const)[index % 2]
    add(home, day, stay.listing.checkOutTime, {
      title: `Turnover clean ${home.listing.nickname}`,
      description: home.listing.cleaningInstructions,
      type: 'cleaning',
      status: status ?? 'pending',
      priority: 'medium',
      stayId: stay.id,
      staffId: status === 'pending' ? null : guestyId(4),
    })
  }
  for (const [index, { house, listing, today }] of making.houses.entries()) {
    if (house.kind === 'type' || house.inactive) continue
    if (index % 3 === 0)
      add({ house, listing, today }, random.between(1, 6), '09:00', {
        title: `Laundry pick-up ${listing.nickname}`,
        description: 'Linen and towels of the last two stays.',
        type: 'laundry',
        status: index % 2 ? 'confirmed' : 'pending',
        priority: 'low',
      })
    if (index % 5 === 1)
      add({ house, listing, today }, -random.between(1, 25), '14:00', {
        title: `Inspection ${listing.nickname}`,
        description: 'Quarterly round: smoke detectors, keys, inventory.',
        type: 'inspection',
        status: 'completed',
        priority: 'low',
        staffId: guestyId(3),
      })
    if (random.chance(0.5))
      add({ house, listing, today }, -random.between(15, 55), '10:00', {
        ...random.pick(ODD_JOBS),
        type: 'maintenance',
        status: 'completed',
        staffId: guestyId(3),
      })
  }
  add(place('montauk-dunes'), 0, '09:00', {
    title: 'Laundry delivery Montauk Dunes',
    description: 'Eight sets of linen.',
    type: 'laundry',
    status: 'pending',
    priority: 'medium',
  })
  add(place('tile-house'), 0, '11:00', {
    title: 'No hot water in Tile House',
    description: 'The water heater does not ignite. Guests arrive today.',
    type: 'maintenance',
    status: 'in progress',
    priority: 'high',
    staffId: guestyId(3),
    stayId: making.stays.find((stay) => stay.scenario === 'tile-in')?.id ?? null,
    breakage: 'water heater',
    blocksArrival: true,
    comment: { text: 'Spare part is on its way.', staffId: making.staff[3]?.id ?? '', at: now - 70 * MINUTE_MS },
    updatedAt: now - 70 * MINUTE_MS,
  })
  for (const [day, text] of [
    [-50, 'Boiler shows F28, no heating'],
    [-31, 'Heating boiler fault F28 again'],
    [-9, 'Boiler error F 28, reset did not help'],
  ] as const) {
    add(place('marais-loft'), day, '12:00', {
      title: text,
      description: text,
      type: 'maintenance',
      status: 'completed',
      priority: 'high',
      staffId: guestyId(3),
      breakage: 'boiler F28',
    })
  }
  add(place('marais-loft'), 1, '16:00', {
    title: 'Boiler F28: replace the ignition',
    description: 'Plumber comes at 16:00.',
    type: 'maintenance',
    status: 'confirmed',
    priority: 'high',
    staffId: guestyId(3),
    breakage: 'boiler F28',
  })
  for (const [day, text] of [
    [-40, 'Wifi router down'],
    [-12, 'Router offline again, no wifi'],
  ] as const) {
    add(place('vineyard-cottage'), day, '15:00', {
      title: text,
      description: text,
      type: 'maintenance',
      status: 'completed',
      priority: 'medium',
      breakage: 'wifi router',
    })
  }
  add(place('unit-3'), -1, '10:00', {
    title: 'Leaking kitchen tap',
    description: 'Drips all night, new washer needed.',
    type: 'maintenance',
    status: 'pending',
    priority: 'medium',
    breakage: 'kitchen tap',
  })
  add(place('hudson-cabin'), 3, '10:00', {
    title: 'Smoke detector battery',
    description: 'Beeps once a minute.',
    type: 'maintenance',
    status: 'pending',
    priority: 'low',
    breakage: 'smoke detector',
  })
  add(place('canal-studio'), 2, '10:00', {
    title: 'Window handle loose',
    description: 'Bedroom window.',
    type: 'maintenance',
    status: 'canceled',
    priority: 'low',
    breakage: 'window handle',
  })
  return tasks
}

const ODD_JOBS = [
  { title: 'Change the light bulbs', description: 'Hall and stairs.', priority: 'low' },
  { title: 'Paint the front door', description: 'Scratches after the winter.', priority: 'low' },
  { title: 'Dishwasher does not drain', description: 'Filter and pump to be looked at.', priority: 'medium' },
  { title: 'Bed slat broken', description: 'Double bedroom, left side.', priority: 'medium' },
] as const

/** Days from the house's today to the stay's check-out. */
function dayOf(making: Making, stay: StayDraft): number | undefined {
  const home = making.houses.find(({ listing }) => listing.id === stay.listing.id)
  return home ? Math.round((Date.parse(stay.checkOut) - Date.parse(home.today)) / DAY_MS) : undefined
}

/** What guests wrote after they left. Three bad ones are of these days. */
export function makeReviews(making: Making): DemoReview[] {
  const random = making.random.fork('reviews')
  const { now } = making
  const reviews: DemoReview[] = []
  const add = (stay: StayDraft, at: number, bad: boolean, rating?: number): void => {
    if (!stay.guest || !stay.listingId) return
    const { review } = PHRASES[stay.guest.language]
    const channel = stay.platform === 'bookingCom' ? ('bookingCom' as const) : ('airbnb2' as const)
    const scale = channel === 'bookingCom' ? 10 : 5
    const complaint = bad ? random.pick(review.bad) : undefined
    const good = channel === 'bookingCom' ? random.pick([8, 8.3, 9, 9.6, 10]) : random.pick([4, 5, 5, 5])
    const poor = channel === 'bookingCom' ? random.pick([4.6, 5, 6.3, 7]) : random.pick([2, 3, 3])
    const answered = !bad && random.chance(0.4)
    reviews.push({
      id: hexId(`${stay.id}/review`),
      listingId: stay.listingId,
      stayId: stay.id,
      guestId: stay.guest.id,
      channel,
      rating: rating ?? (bad ? poor : good),
      scale,
      title: complaint?.title ?? '',
      text: complaint?.text ?? random.pick(review.good),
      privateText: bad && channel === 'airbnb2' ? 'We had expected more for this price.' : null,
      reply: answered ? `Thank you, ${stay.guest.firstName}, come again!` : null,
      language: stay.guest.language,
      createdAt: at,
      updatedAt: answered ? Math.min(now, at + 9 * HOUR_MS) : at,
      complaints: complaint?.topics ?? [],
    })
  }
  const left = making.stays
    .filter(
      (stay) =>
        !stay.story &&
        stay.status === 'confirmed' &&
        stay.guest &&
        stay.checkOutAt < now - 2 * DAY_MS &&
        (stay.platform === 'airbnb2' || stay.platform === 'bookingCom'),
    )
    .sort((one, other) => other.checkOutAt - one.checkOutAt)
  const newest = (platform: string, nth: number): StayDraft | undefined =>
    left.filter((stay) => stay.platform === platform)[nth]
  const bad: readonly (readonly [StayDraft | undefined, number, number])[] = [
    [newest('airbnb2', 0), now - 4 * MINUTE_MS, 2],
    [newest('bookingCom', 0), now - 26 * HOUR_MS, 5.4],
    [newest('airbnb2', 1), now - 50 * HOUR_MS, 3],
  ]
  for (const [stay, at, rating] of bad) if (stay) add(stay, at, true, rating)
  const told = new Set(bad.map(([stay]) => stay?.id))
  for (const stay of left) {
    const at = stay.checkOutAt + random.between(5, 110) * HOUR_MS
    if (told.has(stay.id) || at > now - HOUR_MS || !random.chance(0.6)) continue
    add(stay, at, at < now - 8 * DAY_MS && random.chance(0.12))
  }
  return reviews
}

export function makePayments(making: Making): DemoPayment[] {
  const { now, prefix } = making
  const payments: DemoPayment[] = []
  const add = (scenario: string, kind: DemoPayment['kind'], ago: number, reason: string | null): void => {
    const stay = making.stays.find((each) => each.scenario === scenario)
    if (!stay) return
    const owed = stay.money.balanceMinor ?? 0
    payments.push({
      id: hexId(`${prefix}payment/${scenario}/${kind}`),
      stayId: stay.id,
      kind,
      amountMinor: kind === 'failed' && owed > 0 ? owed : null,
      currency: stay.money.currency,
      at: now - ago * MINUTE_MS,
      reason,
    })
  }
  add('tile-in', 'failed', 185, 'card_declined')
  add('tile-cancelled', 'failed', 2900, 'insufficient_funds')
  add('lake-in', 'method_received', 3100, null)
  add('mimosa-in', 'method_received', 8000, null)
  return payments
}
