import type { Document } from 'bson'

import { badValue, CommandFailed } from './failure.ts'
import { evaluate } from './expression.ts'
import { valueAt } from './value-at.ts'

/** By type where the types differ, missing values first, as BSON is sorted; only types that the chat keeps in what it sorts by. */
export function compareValues(left: unknown, right: unknown): number {
  const rank = (value: unknown) =>
    value === undefined || value === null
      ? 0
      : typeof value === 'number'
        ? 1
        : typeof value === 'string'
          ? 2
          : value instanceof Date
            ? 3
            : 4
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  if (rank(left) === 0) return 0
  if (rank(left) === 4) throw badValue('this server sorts numbers, strings and dates')
  const [a, b] = [left, right] as [number, number]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether a document is one that a filter asks for. An operator that is not known here is refused, as one that is none would be. */
export function matches(document: Document, filter: Document): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    if (key === '$or') return listOf(wanted).some((branch) => matches(document, branch))
    if (key === '$and') return listOf(wanted).every((branch) => matches(document, branch))
    if (key === '$expr') return Boolean(evaluate(wanted, document))
    if (key.startsWith('$')) throw badValue(`unknown top level operator: ${key}`)
    return matchesValue(valueAt(document, key), wanted)
  })
}

function listOf(value: unknown): Document[] {
  if (!Array.isArray(value) || value.length === 0) throw badValue('$or and $and need a nonempty array')
  return value
}

function matchesValue(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null || wanted instanceof Date) return isSame(value, wanted)
  return Object.entries(wanted).every(([operator, operand]) => {
    if (operator === '$in') return (operand as unknown[]).some((candidate) => isSame(value, candidate))
    if (operator === '$exists') return (value !== undefined) === Boolean(operand)
    const sameKind = value instanceof Date === operand instanceof Date && typeof value === typeof operand
    if (operator === '$gte') return sameKind && compareValues(value, operand) >= 0
    if (operator === '$gt') return sameKind && compareValues(value, operand) > 0
    throw badValue(`unknown operator: ${operator}`)
  })
}

function isSame(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => isSame(item, wanted))
  if (value instanceof Date && wanted instanceof Date) return value.getTime() === wanted.getTime()
  return value === wanted || (wanted === null && value === undefined)
}

/** Only what is named (1), or all but what is named (0), never both; `_id` always unless it is left out by name. */
export function project(document: Document, projection: Document): Document {
  const named = Object.entries(projection).filter(([path]) => path !== '_id')
  const kept = named.filter(([, flag]) => flag === 1 || flag === true).map(([path]) => path)
  const dropped = named.filter(([, flag]) => flag === 0 || flag === false).map(([path]) => path)
  if (kept.length + dropped.length !== named.length) throw badValue('a projection takes 1 and 0 here')
  if (kept.length > 0 && dropped.length > 0) {
    throw new CommandFailed(31254, 'Location31254', 'Cannot do exclusion in inclusion projection')
  }
  const withId = projection['_id'] !== 0
  if (kept.length === 0 && projection['_id'] !== 1) {
    const result = structuredClone(document)
    for (const path of dropped) dropPath(result, path.split('.'))
    if (!withId) delete result['_id']
    return result
  }
  const result: Document = withId && '_id' in document ? { _id: document['_id'] } : {}
  for (const path of kept) keepPath(document, result, path.split('.'))
  return result
}

function keepPath(from: Document, to: Document, [head = '', ...rest]: readonly string[]): void {
  const value: unknown = from[head]
  if (value === undefined) return
  if (rest.length === 0) {
    to[head] = value
    return
  }
  // Below something that has no members nothing is kept; a null stays what it was only where it is named itself.
  if (Array.isArray(value)) throw badValue('this server projects no members of arrays')
  if (typeof value !== 'object' || value === null) return
  const inner = (to[head] ??= {}) as Document
  keepPath(value, inner, rest)
}

function dropPath(from: Document, [head = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) delete from[head]
  else if (typeof from[head] === 'object' && from[head] !== null) dropPath(from[head] as Document, rest)
}
