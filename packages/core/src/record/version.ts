/**
 * How new a group of facts is. Compared part by part, in this order.
 *
 * `sourceTime` is the source's own clock for what was seen: an event's publication, an object's update time, the latest
 * instant that a call's own facts name; for what is read again from a source that gives no update time, the moment the
 * read began. `observedAt` is when the source built or we fetched it. Both are milliseconds since the Unix epoch.
 * `seen` is a digest of the facts, so that two different observations of one instant end in the same state in either order.
 */
export interface Version {
  readonly sourceTime: number
  readonly observedAt: number
  readonly seen: string
}

/** Negative when `left` is older. 0 only for the same observation. */
export function compareVersions(left: Version, right: Version): number {
  return (
    left.sourceTime - right.sourceTime ||
    left.observedAt - right.observedAt ||
    (left.seen < right.seen ? -1 : left.seen > right.seen ? 1 : 0)
  )
}

/** A short digest of facts that does not depend on the order of keys. */
export function digestOf(facts: unknown): string {
  return digestOfText(canonicalJson(facts))
}

/** A 53-bit mixing hash over a text's UTF-16 units, base 36; not for security. */
export function digestOfText(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36)
}

/** JSON with sorted keys; undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
