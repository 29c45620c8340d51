import type { FirestoreFields, FirestoreValue } from './values.ts'

/** What JSON can say. Firestore takes no list directly within a list. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

export function jsonFields(json: { readonly [name: string]: Json }): FirestoreFields {
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, jsonValue(value)]))
}

export function jsonInFields(fields: FirestoreFields): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, jsonIn(value)]))
}

function jsonValue(json: Json): FirestoreValue {
  if (json === null) return { nullValue: null }
  if (typeof json === 'boolean') return { booleanValue: json }
  if (typeof json === 'number')
    return Number.isSafeInteger(json) ? { integerValue: String(json) } : { doubleValue: json }
  if (typeof json === 'string') return { stringValue: json }
  if (isList(json)) return { arrayValue: { values: json.map(jsonValue) } }
  return { mapValue: { fields: jsonFields(json) } }
}

function jsonIn(value: FirestoreValue): unknown {
  if ('nullValue' in value) return null
  if ('booleanValue' in value) return value.booleanValue
  if ('integerValue' in value) return Number(value.integerValue)
  if ('doubleValue' in value) return value.doubleValue
  if ('timestampValue' in value) return value.timestampValue
  if ('stringValue' in value) return value.stringValue
  if ('referenceValue' in value) return value.referenceValue
  if ('timestampValue' in value) return value.timestampValue
  if ('arrayValue' in value) return (value.arrayValue.values ?? []).map(jsonIn)
  return jsonInFields(value.mapValue.fields ?? {})
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}
