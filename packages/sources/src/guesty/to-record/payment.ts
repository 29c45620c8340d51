import type { PaymentFacts } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'
import type { Instant } from '@innkeeper/core/time/calendar'

import { groupOf, observationOf, referenceTo, type Seen } from '../seen.ts'
import type { WirePayment } from '../wire.ts'
import { moneyFrom } from './money-fields.ts'

/** By the part of the event's name behind `payments.`; the older guides know more names than are sent today. */
const KINDS: Readonly<Record<string, PaymentFacts['event']['kind']>> = {
  failed: 'failed',
  authorizationholdfailed: 'failed',
  authenticationrequired: 'failed',
  received: 'received',
  refunded: 'refunded',
  'method.received': 'method_received',
}

/**
 * What a payment event says.
 *
 * @param type The event's name, e.g. `payments.failed`.
 * @param at When it happened.
 */
export function paymentFrom(
  id: string,
  type: string,
  payment: WirePayment,
  refs: { readonly reservationId: string | undefined; readonly guestId: string | undefined },
  at: Instant,
  seen: Seen,
): Observation<'payment'> {
  const kind = KINDS[type.replace(/^payments\./, '').toLowerCase()] ?? 'other'
  const reason =
    payment.failureReason ?? payment.errorMessage ?? payment.reason ?? (kind === 'other' ? type : undefined)
  const amount = moneyFrom(payment.amount, payment.currency)
  return observationOf('payment', id, seen, {
    event: { kind, at, ...(reason ? { reason } : {}) },
    amount: amount ? { amount } : undefined,
    refs: groupOf<PaymentFacts['refs']>({
      stayId: referenceTo('stay', refs.reservationId),
      guestId: referenceTo('guest', refs.guestId),
    }),
  })
}
