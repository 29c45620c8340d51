/** One value as Firestore's REST interface writes it: an object with a single member that names its type. */
export type FirestoreValue =
  | { readonly nullValue: null }
  | { readonly booleanValue: boolean }
  /** A 64-bit integer as decimal text. */
  | { readonly integerValue: string }
  | { readonly doubleValue: number }
  /** RFC 3339. */
  | { readonly timestampValue: string }
  | { readonly stringValue: string }
  | { readonly referenceValue: string }
  | { readonly arrayValue: { readonly values?: readonly FirestoreValue[] } }
  | { readonly mapValue: { readonly fields?: FirestoreFields } }

export interface FirestoreFields {
  readonly [name: string]: FirestoreValue
}

/** What a document of ours is made of. Deeper structures are kept as JSON text. */
export type Storable = string | number | boolean | readonly string[] | { readonly [name: string]: Storable }

export function valueOf(storable: Storable): FirestoreValue {
  if (typeof storable === 'string') return { stringValue: storable }
  if (typeof storable === 'boolean') return { booleanValue: storable }
  if (typeof storable === 'number') {
    return Number.isSafeInteger(storable) ? { integerValue: String(storable) } : { doubleValue: storable }
  }
  if (isList(storable)) return { arrayValue: { values: storable.map((each) => ({ stringValue: each })) } }
  return { mapValue: { fields: fieldsOf(storable) } }
}

/** @param instant Milliseconds since the Unix epoch. */
export function timeValue(instant: number): FirestoreValue {
  return { timestampValue: new Date(instant).toISOString() }
}

export function fieldsOf(storable: { readonly [name: string]: Storable }): FirestoreFields {
  return Object.fromEntries(Object.entries(storable).map(([name, value]) => [name, valueOf(value)]))
}

function isList(storable: Storable): storable is readonly string[] {
  return Array.isArray(storable)
}

/** @throws {TypeError} The field is missing or of another type: the document was not written by this adapter. */
export function textIn(fields: FirestoreFields, name: string): string {
  const value = fields[name]
  if (value && 'stringValue' in value) return value.stringValue
  throw new TypeError(`the document has no text "${name}"`)
}

/** @throws {TypeError} As {@link textIn}. */
export function numberIn(fields: FirestoreFields, name: string): number {
  const value = fields[name]
  if (value && 'integerValue' in value) return Number(value.integerValue)
  if (value && 'doubleValue' in value) return value.doubleValue
  throw new TypeError(`the document has no number "${name}"`)
}

/** @throws {TypeError} As {@link textIn}. */
export function textsIn(fields: FirestoreFields, name: string): string[] {
  const value = fields[name]
  if (value && 'arrayValue' in value) return (value.arrayValue.values ?? []).map((each) => textIn({ each }, 'each'))
  throw new TypeError(`the document has no texts "${name}"`)
}

/** @throws {TypeError} As {@link textIn}. */
export function truthIn(fields: FirestoreFields, name: string): boolean {
  const value = fields[name]
  if (value && 'booleanValue' in value) return value.booleanValue
  throw new TypeError(`the document has no truth value "${name}"`)
}

/** @returns Milliseconds since the Unix epoch. @throws {TypeError} As {@link textIn}. */
export function timeIn(fields: FirestoreFields, name: string): number {
  const value = fields[name]
  if (value && 'timestampValue' in value) return Date.parse(value.timestampValue)
  throw new TypeError(`the document has no time "${name}"`)
}
