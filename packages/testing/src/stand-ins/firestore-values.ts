import { FirestoreError, type Fields, type Value } from './firestore-wire.ts'

/** Limits of documents, their order among values, and paths into them. @see https://firebase.google.com/docs/firestore/quotas */

const MOST_BYTES = 1_048_576
const MOST_STRING_BYTES = MOST_BYTES - 89
const DEEPEST = 20
const MOST_INDEX_ENTRIES = 40_000
const encoder = new TextEncoder()

/** @throws {FirestoreError} The document breaks a limit. */
export function checkDocument(name: string, fields: Fields): void {
  const size = name.split('/').reduce((sum, part) => sum + bytesOf(part) + 1, 48) + sizeOf({ mapValue: { fields } }, 0)
  if (size > MOST_BYTES)
    throw new FirestoreError(
      'INVALID_ARGUMENT',
      `Document '${name}' cannot be written because its size (${size} bytes) exceeds the maximum`,
    )
  if (leavesOf({ mapValue: { fields } }) * 2 > MOST_INDEX_ENTRIES)
    throw new FirestoreError('INVALID_ARGUMENT', 'too many index entries for entity')
}

function bytesOf(text: string): number {
  return encoder.encode(text).byteLength
}

function sizeOf(value: Value, depth: number): number {
  if (depth > DEEPEST) throw new FirestoreError('INVALID_ARGUMENT', 'Property contains an invalid nested entity')
  if (value.stringValue !== undefined) {
    const bytes = bytesOf(value.stringValue)
    if (bytes > MOST_STRING_BYTES)
      throw new FirestoreError('INVALID_ARGUMENT', `The value of property is longer than ${MOST_STRING_BYTES} bytes`)
    return bytes + 1
  }
  if (value.arrayValue) {
    const values = value.arrayValue.values ?? []
    if (values.some((each) => each.arrayValue))
      throw new FirestoreError('INVALID_ARGUMENT', 'Cannot convert an array value in an array value')
    return values.reduce((sum, each) => sum + sizeOf(each, depth + 1), 0)
  }
  if (value.mapValue) {
    const members = Object.entries(value.mapValue.fields ?? {})
    return members.reduce((sum, [name, each]) => sum + bytesOf(name) + 1 + sizeOf(each, depth + 1), 32)
  }
  return value.booleanValue !== undefined || value.nullValue === null ? 1 : 8
}

function leavesOf(value: Value): number {
  const parts = value.arrayValue?.values ?? Object.values(value.mapValue?.fields ?? {})
  return parts.length === 0 ? 1 : parts.reduce((sum, each) => sum + leavesOf(each), 0)
}

const paths = new Map<string, readonly string[]>()

/** @throws {FirestoreError} A name that needs backquotes has none. */
export function pathOf(fieldPath: string): readonly string[] {
  const known = paths.get(fieldPath) ?? parsedPath(fieldPath)
  paths.set(fieldPath, known)
  return known
}

function parsedPath(fieldPath: string): string[] {
  const parts = fieldPath.match(/`(?:[^`\\]|\\.)+`|[^.`]+/g) ?? []
  if (parts.join('.') !== fieldPath)
    throw new FirestoreError('INVALID_ARGUMENT', `Invalid property path "${fieldPath}"`)
  return parts.map((part) => {
    if (part.startsWith('`')) return part.slice(1, -1).replaceAll(/\\(.)/g, '$1')
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(part))
      throw new FirestoreError('INVALID_ARGUMENT', `Invalid property path "${fieldPath}": "${part}" must be quoted`)
    return part
  })
}

export function valueAt(fields: Fields, path: readonly string[]): Value | undefined {
  const [first = '', ...rest] = path
  const value = fields[first]
  return rest.length === 0 ? value : valueAt(value?.mapValue?.fields ?? {}, rest)
}

/** @param value Undefined takes the field away. */
export function withValueAt(fields: Fields, path: readonly string[], value: Value | undefined): Fields {
  const [first = '', ...rest] = path
  const { [first]: before, ...others } = fields
  if (rest.length === 0) return value === undefined ? others : { ...others, [first]: value }
  if (value === undefined && before?.mapValue === undefined) return fields
  return { ...others, [first]: { mapValue: { fields: withValueAt(before?.mapValue?.fields ?? {}, rest, value) } } }
}

/** Which values can be compared with which: integers and doubles are of one order. */
export function orderOf(value: Value): number {
  if (value.nullValue === null) return 0
  if (value.booleanValue !== undefined) return 1
  if (value.integerValue !== undefined || value.doubleValue !== undefined) return 2
  if (value.timestampValue !== undefined) return 3
  if (value.stringValue !== undefined) return 4
  if (value.bytesValue !== undefined) return 5
  if (value.referenceValue !== undefined) return 6
  return value.arrayValue ? 8 : 9
}

/** Negative when `left` comes first. @see https://firebase.google.com/docs/firestore/manage-data/data-types, "Value type ordering". */
export function compareValues(left: Value, right: Value): number {
  const byType = orderOf(left) - orderOf(right)
  if (byType !== 0) return byType
  if (orderOf(left) === 2) return numberOf(left) - numberOf(right)
  const [before, after] = [plain(left), plain(right)]
  return before < after ? -1 : before > after ? 1 : 0
}

export function sameValue(left: Value, right: Value): boolean {
  return compareValues(left, right) === 0
}

export function numberOf(value: Value): number {
  return Number(value.integerValue ?? value.doubleValue)
}

/** Text in the order of values of its type. Right for what this project stores: texts below the surrogates, and no maps that are compared. */
function plain(value: Value): string {
  const text = value.stringValue ?? value.referenceValue ?? value.timestampValue ?? value.bytesValue
  return text ?? JSON.stringify(value)
}
