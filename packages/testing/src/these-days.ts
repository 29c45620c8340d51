import { addDays, localDateOf } from '@innkeeper/core/time/calendar'
import { deliveriesOf, type Delivery } from '@innkeeper/demo/deliveries'
import type { Portfolio } from '@innkeeper/demo/world'
import type { DemoStay } from '@innkeeper/demo/world-stay'

export const DELIVERY_SECRETS = {
  guestySecret: `whsec_${btoa('sample webhook secret, not a real one')}`,
  aircallToken: 'sample-webhook-token',
}

/** The stays that begin so many days from today, as the made-up business knows them. */
export function arriving({ now, stays }: Portfolio, days: number): DemoStay[] {
  return stays.filter(
    ({ status, onSite, checkIn, timezone }) =>
      ['confirmed', 'reserved', 'awaiting_payment'].includes(status) &&
      onSite !== 'no_show' &&
      checkIn === addDays(localDateOf(now, timezone), days),
  )
}

/** Deliveries of the houses, of stays that begin yesterday, today or tomorrow with their guests and messages, and of today's calls. */
export async function deliveriesOfTheseDays(portfolio: Portfolio): Promise<Delivery[]> {
  const { now, stays } = portfolio
  const near = stays
    .filter(({ checkIn, timezone }) => {
      const today = localDateOf(now, timezone)
      return checkIn >= addDays(today, -1) && checkIn <= addDays(today, 1)
    })
    .flatMap(({ id, guestId, conversationId }) => [id, guestId, conversationId])
    .filter((id) => id !== null)
  return (await deliveriesOf(portfolio, DELIVERY_SECRETS)).filter(({ path, body, at }) =>
    path === '/webhooks/aircall'
      ? at > now - 8 * 3_600_000
      : body.includes('"event":"listing.') || near.some((id) => body.includes(id)),
  )
}
