/** How a fact reads. The API's facts are typed on the server; here only their form is known, so form decides. */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'list'; readonly items: readonly unknown[] }
  | { readonly kind: 'group'; readonly members: readonly (readonly [string, unknown])[] }
  | { readonly kind: 'nothing' }

/** 2001 in milliseconds: a smaller number in a member named "…At" is something else. */
const EARLIEST_INSTANT = 978_307_200_000

/** With its zone: titles are in the house's own, this is in the viewer's. */
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** @param name The member's own name: an instant is told from a number by it. */
export function factValue(name: string, value: unknown): FactValue {
  if (value === null || value === undefined || value === '') return { kind: 'nothing' }
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'yes' : 'no' }
  if (typeof value === 'number') {
    const instant = /(^at|At)$/.test(name) && value > EARLIEST_INSTANT
    return { kind: 'text', text: instant ? moment.format(value) : String(value) }
  }
  if (typeof value === 'string') {
    return /^[a-z]+:[a-z]+:[^\s]+$/.test(value) ? { kind: 'record', id: value } : { kind: 'text', text: value }
  }
  if (Array.isArray(value)) return value.length === 0 ? { kind: 'nothing' } : { kind: 'list', items: value }
  if (typeof value === 'object') {
    const money = moneyText(value)
    if (money !== undefined) return { kind: 'text', text: money }
    const members = Object.entries(value).filter(([key, member]) => factValue(key, member).kind !== 'nothing')
    return members.length === 0 ? { kind: 'nothing' } : { kind: 'group', members }
  }
  return { kind: 'text', text: JSON.stringify(value) }
}

/** `{minor, currency}` is an amount of money in the currency's smallest unit. */
function moneyText(value: object): string | undefined {
  if (!('minor' in value && 'currency' in value)) return undefined
  const { minor, currency } = value
  if (typeof minor !== 'number' || typeof currency !== 'string') return undefined
  try {
    const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  } catch {
    return `${minor} ${currency}`
  }
}

/** `Listing` for `listingId`, `Check in` for `checkIn`. */
export function factName(name: string): string {
  const words = name
    .replace(/Id$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
