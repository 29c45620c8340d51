/** Members that hold channel credentials, identity papers or birthdays, wherever they stand. Never kept, never logged. */
const NEVER_KEPT = new Set([
  'integrations',
  'passportnumber',
  'identitynumber',
  'birthday',
  'accesstoken',
  'refreshtoken',
  'access_token',
  'refresh_token',
])

/** No payload of Guesty's is nested so deep; what is, is cut there. */
const DEEPEST = 64

/** A copy of a JSON value without what must never be kept. */
export function stripped(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return null
  if (Array.isArray(value)) return value.map((item) => stripped(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !NEVER_KEPT.has(key.toLowerCase()))
      .map(([key, member]) => [key, stripped(member, depth + 1)]),
  )
}
