import type { Money } from './facts.ts'

const decimals = new Map<string, number>()

/** How many decimals a currency's amounts have; two where the code is not known. */
export function currencyDecimals(currency: string): number {
  let known = decimals.get(currency)
  if (known === undefined) {
    try {
      known = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    } catch {
      known = 2
    }
    decimals.set(currency, known)
  }
  return known
}

/** The amount in major units, as digits: "120.50", "12000" for a currency without decimals. */
export function majorText({ minor, currency }: Money): string {
  const places = currencyDecimals(currency)
  return (minor / 10 ** places).toFixed(places)
}
