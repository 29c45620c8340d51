/** A page of any of Guesty's lists, whose envelopes differ from endpoint to endpoint (guesty.md, 1.2). */
export interface GuestyPage {
  readonly rows: readonly unknown[]
  /** Undefined where the endpoint does not say. */
  readonly hasMore: boolean | undefined
  /** How many there are in all, where the endpoint says so. */
  readonly total: number | undefined
  /** Where to read on, for lists that are read by cursor; undefined at the end. */
  readonly cursorAfter: string | undefined
}

/** Members that hold the rows, or the object that does; from the outside in. */
const HOLDERS = [
  'results',
  'data',
  'days',
  'calendar',
  'posts',
  'conversations',
  'reviews',
  'tasks',
  'items',
  'customFields',
]

const DEEPEST = 4

/** @returns undefined when there is no list in it, so that what is not understood is not taken for empty. */
export function pageOf(body: unknown): GuestyPage | undefined {
  const levels: object[] = []
  const rows = rowsIn(body, levels)
  if (!rows) return undefined
  const hasMore = found(
    levels,
    (level) => booleanAt(childAt(level, 'pagination'), 'hasMore') ?? booleanAt(level, 'hasMore'),
  )
  const total = found(levels, (level) => numberAt(level, 'count') ?? numberAt(childAt(level, 'pagination'), 'total'))
  const after = found(levels, (level) => {
    const cursor = childAt(childAt(level, 'cursor'), 'after') ?? childAt(level, 'cursorAfter')
    return typeof cursor === 'string' ? cursor : undefined
  })
  return { rows, hasMore, total, cursorAfter: after || undefined }
}

/** The one object that an answer holds, out of its envelope; undefined when there is none. */
export function objectOf(body: unknown): object | undefined {
  if (Array.isArray(body)) return objectOf(body[0])
  if (typeof body !== 'object' || body === null) return undefined
  const data = childAt(body, 'data')
  const isEnvelope = typeof data === 'object' && data !== null && !('_id' in body)
  return isEnvelope ? objectOf(data) : body
}

function rowsIn(value: unknown, levels: object[]): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (value === null || value === undefined) return []
  if (typeof value !== 'object' || levels.length >= DEEPEST) return undefined
  levels.push(value)
  const names = Object.keys(value)
  if (names.length === 0) return []
  const holder =
    HOLDERS.find((name) => name in value && typeof childAt(value, name) === 'object') ??
    names.find((name) => Array.isArray(childAt(value, name)))
  return holder === undefined ? undefined : rowsIn(childAt(value, holder), levels)
}

function found<Value>(levels: readonly object[], look: (level: object) => Value | undefined): Value | undefined {
  for (const level of levels) {
    const value = look(level)
    if (value !== undefined) return value
  }
  return undefined
}

function childAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

function booleanAt(value: unknown, key: string): boolean | undefined {
  const member = childAt(value, key)
  return typeof member === 'boolean' ? member : undefined
}

function numberAt(value: unknown, key: string): number | undefined {
  const member = childAt(value, key)
  return typeof member === 'number' ? member : undefined
}
