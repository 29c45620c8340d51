import type { FactsByType, Money } from '@innkeeper/core/record/facts'
import { currencyDecimals } from '@innkeeper/core/record/money'

import type { WireReservation } from '../wire.ts'

/**
 * An amount in minor units.
 *
 * @param amount In the currency's major unit, as Guesty writes it.
 * @param currency ISO 4217 in any case; undefined when it is no such code.
 */
export function moneyFrom(amount: number | null | undefined, currency: string | null | undefined): Money | undefined {
  const code = currency?.trim().toUpperCase()
  if (amount === undefined || amount === null || !code || !/^[A-Z]{3}$/.test(code)) return undefined
  // toFixed rounds the decimal notation away from binary noise: 1.005 * 100 is 100.49999999999999.
  const minor = Math.round(Number((amount * 10 ** currencyDecimals(code)).toFixed(4)))
  return { minor: minor === 0 ? 0 : minor, currency: code }
}

/** What the guest pays in all, has paid, and still owes. Undefined when the payload holds no money. */
export function moneyOfStay(money: WireReservation['money']): FactsByType['stay']['money'] | undefined {
  if (!money) return undefined
  const { currency, totalPaid, balanceDue, isFullyPaid } = money
  const due = balanceDue ?? (isFullyPaid === true ? 0 : undefined)
  const known = typeof totalPaid === 'number' && typeof due === 'number'
  const total = moneyFrom(known ? totalPaid + due : money.hostPayout, currency)
  const paid = moneyFrom(totalPaid, currency)
  const balance = moneyFrom(due, currency)
  if (!total && !paid && !balance) return undefined
  return { ...(total ? { total } : {}), ...(paid ? { paid } : {}), ...(balance ? { balance } : {}) }
}
