import type { RecordId } from '../../record/record.ts'
import { findAll } from '../../record/record-store.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import type { AskContext } from '../ask-context.ts'
import { type Booking, loadBookings, todayOf } from '../bookings/booking.ts'
import { shortDate } from '../format.ts'
import { houseLabel } from '../stays/stay-labels.ts'
import type { Words } from '../words.ts'

/** Of each guest the stay that runs or comes next, else the last one. Guests without a stay are absent. Three reads, however many there are. */
export async function nearestStays(
  context: Pick<AskContext, 'records' | 'timezone' | 'now'>,
  guestIds: readonly RecordId[],
): Promise<Map<RecordId, Booking>> {
  const nearest = new Map<RecordId, Booking>()
  if (guestIds.length === 0) return nearest
  const stays = await findAll(context.records, {
    types: ['stay'],
    where: [
      { facet: 'guest', in: [...new Set(guestIds)] },
      { facet: 'state', in: STAY_STATUSES },
    ],
  })
  for (const booking of await loadBookings(context, stays)) {
    const guest = booking.guestId
    if (guest === undefined) continue
    const known = nearest.get(guest)
    if (!known || isNearer(booking, known, context)) nearest.set(guest, booking)
  }
  return nearest
}

/** Of these the stay that runs or comes next, else the last one. */
export function nearestOf(bookings: readonly Booking[], context: Pick<AskContext, 'now'>): Booking | undefined {
  return bookings.reduce<Booking | undefined>(
    (known, booking) => (!known || isNearer(booking, known, context) ? booking : known),
    undefined,
  )
}

function isNearer(one: Booking, known: Booking, context: Pick<AskContext, 'now'>): boolean {
  const isOpen = (booking: Booking): boolean => booking.checkOut >= todayOf(booking, context)
  if (isOpen(one) !== isOpen(known)) return isOpen(one)
  return isOpen(one) ? one.checkIn < known.checkIn : one.checkIn > known.checkIn
}

interface Marked {
  readonly house: string
  readonly date: string
}

const MARKS: Readonly<Record<'arrivesToday' | 'arrives' | 'inHouse' | 'leavesToday' | 'left', Words<Marked>>> = {
  arrivesToday: {
    en: ({ house }) => `arrives today, ${house}`,
    es: ({ house }) => `llega hoy, ${house}`,
    fr: ({ house }) => `arrive aujourd’hui, ${house}`,
    de: ({ house }) => `reist heute an, ${house}`,
    it: ({ house }) => `arriva oggi, ${house}`,
    pt: ({ house }) => `chega hoje, ${house}`,
  },
  arrives: {
    en: ({ house, date }) => `arrives ${date}, ${house}`,
    es: ({ house, date }) => `llega el ${date}, ${house}`,
    fr: ({ house, date }) => `arrive le ${date}, ${house}`,
    de: ({ house, date }) => `reist am ${date} an, ${house}`,
    it: ({ house, date }) => `arriva il ${date}, ${house}`,
    pt: ({ house, date }) => `chega a ${date}, ${house}`,
  },
  inHouse: {
    en: ({ house, date }) => `in house until ${date}, ${house}`,
    es: ({ house, date }) => `en la casa hasta el ${date}, ${house}`,
    fr: ({ house, date }) => `sur place jusqu’au ${date}, ${house}`,
    de: ({ house, date }) => `im Haus bis ${date}, ${house}`,
    it: ({ house, date }) => `in casa fino al ${date}, ${house}`,
    pt: ({ house, date }) => `na casa até ${date}, ${house}`,
  },
  leavesToday: {
    en: ({ house }) => `checks out today, ${house}`,
    es: ({ house }) => `sale hoy, ${house}`,
    fr: ({ house }) => `part aujourd’hui, ${house}`,
    de: ({ house }) => `reist heute ab, ${house}`,
    it: ({ house }) => `parte oggi, ${house}`,
    pt: ({ house }) => `sai hoje, ${house}`,
  },
  left: {
    en: ({ house, date }) => `left ${date}, ${house}`,
    es: ({ house, date }) => `salió el ${date}, ${house}`,
    fr: ({ house, date }) => `départ le ${date}, ${house}`,
    de: ({ house, date }) => `abgereist am ${date}, ${house}`,
    it: ({ house, date }) => `partenza il ${date}, ${house}`,
    pt: ({ house, date }) => `saiu a ${date}, ${house}`,
  },
}

/** "in house until 28 Mar, Lake House", "arrives today, Lake House": where a guest's nearest stay stands. */
export function stayMark(stay: Booking, { language, now }: Pick<AskContext, 'language' | 'now'>): string {
  // A booking known from an event alone may have no dates yet.
  if (stay.checkIn === '' || stay.checkOut === '') return houseLabel(stay, language)
  const today = todayOf(stay, { now })
  const phase =
    stay.checkIn === today
      ? 'arrivesToday'
      : stay.checkIn > today
        ? 'arrives'
        : stay.checkOut === today
          ? 'leavesToday'
          : stay.checkOut < today
            ? 'left'
            : 'inHouse'
  const date = shortDate(stay.checkIn > today ? stay.checkIn : stay.checkOut, language, today)
  return MARKS[phase][language]({ house: houseLabel(stay, language), date })
}
