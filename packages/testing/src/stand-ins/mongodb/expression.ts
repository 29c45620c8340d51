import type { Document } from 'bson'

import { CommandFailed } from './failure.ts'
import { valueAt } from './value-at.ts'

type Variables = Readonly<Record<string, unknown>>

/** The value of an aggregation expression. Operators that are not known here are refused, as ones that are none would be. */
export function evaluate(expression: unknown, document: Document, variables: Variables = {}): unknown {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$')) {
      const [name = '', ...path] = expression.slice(2).split('.')
      if (!Object.hasOwn(variables, name))
        throw new CommandFailed(17276, 'Location17276', `undefined variable: ${name}`)
      return path.length === 0 ? variables[name] : valueAt(variables[name], path.join('.'))
    }
    return expression.startsWith('$') ? valueAt(document, expression.slice(1)) : expression
  }
  if (Array.isArray(expression)) return expression.map((item) => evaluate(item, document, variables))
  if (typeof expression !== 'object' || expression === null) return expression
  const [operator, ...more] = Object.keys(expression)
  if (operator === undefined) return {}
  const operand: unknown = (expression as Document)[operator]
  const apply = OPERATORS[operator]
  if (!apply || more.length > 0) {
    throw new CommandFailed(168, 'InvalidPipelineOperator', `Unrecognized expression '${operator}'`)
  }
  return apply(operand, (inner, extra = {}) => evaluate(inner, document, { ...variables, ...extra }))
}

type Evaluate = (expression: unknown, extra?: Variables) => unknown

const OPERATORS: Readonly<Record<string, (operand: unknown, value: Evaluate) => unknown>> = {
  $gt: (operand, value) => {
    const [left, right] = value(operand) as [number, number]
    return left > right
  },
  $size: (operand, value) => listIn(value(operand), '$size').length,
  $ifNull: (operand, value) => listIn(value(operand), '$ifNull').find((item) => item !== undefined && item !== null),
  $concatArrays: (operand, value) =>
    listIn(value(operand), '$concatArrays').flatMap((list) => listIn(list, '$concatArrays')),
  $objectToArray: (operand, value) =>
    Object.entries(value(operand) as Document).map(([k, v]) => ({ k, v: v as unknown })),
  $map: (operand, value) => {
    const { input, in: made } = operand as Document
    return listIn(value(input), '$map').map((item) => value(made, { this: item }))
  },
  $filter: (operand, value) => {
    const { input, cond } = operand as Document
    return listIn(value(input), '$filter').filter((item) => value(cond, { this: item }))
  },
  $regexMatch: (operand, value) => {
    const { input, regex } = operand as Document
    const text = value(input)
    if (typeof text !== 'string')
      throw new CommandFailed(51104, 'Location51104', '$regexMatch needs its input to be a string')
    return new RegExp(String(regex), 'u').test(text)
  },
}

function listIn(value: unknown, operator: string): unknown[] {
  if (!Array.isArray(value)) throw new CommandFailed(17124, 'Location17124', `${operator} needs an array`)
  return value
}
