import type { Language } from '../../language/language.ts'
import type { Money, StayFacts } from '../../record/facts.ts'
import { joined, moneyText } from '../format.ts'
import { BALANCE_STATES as WORDS } from './balance.words.ts'

export type BalanceState = 'owes' | 'settled' | 'unknown'

/** What is still to be paid. A balance that the source has not told is unknown, whatever else it told. */
export function balanceState(money: StayFacts['money'] | undefined): BalanceState {
  if (!money?.balance) return 'unknown'
  return money.balance.minor > 0 ? 'owes' : 'settled'
}

/** "owes **€450.00** (total €900.00, paid €450.00)". */
export function balanceText(money: StayFacts['money'] | undefined, language: Language): string {
  const details =
    money?.total && money.paid
      ? ` (${WORDS.of[language]({ total: moneyText(money.total, language), paid: moneyText(money.paid, language) })})`
      : ''
  if (!money?.balance) return `${WORDS.unknown[language]()}${details}`
  const { minor, currency } = money.balance
  if (minor > 0) return `${WORDS.owes[language](moneyText(money.balance, language))}${details}`
  if (minor === 0) return `${WORDS.settled[language]()}${details}`
  return `${WORDS.overpaid[language](moneyText({ minor: -minor, currency }, language))}${details}`
}

/** "€450.00 and US$120.00": one sum per currency, in the order of their codes. */
export function sumsText(amounts: readonly Money[], language: Language): string {
  const sums = new Map<string, number>()
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  return joined(
    [...sums]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([currency, minor]) => moneyText({ minor, currency }, language)),
    language,
  )
}
