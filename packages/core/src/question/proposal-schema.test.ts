import { expect, test } from 'vitest'

import { ProposedPlan } from './plan-schema.ts'
import { proposalJsonSchema, statedMembers } from './proposal-schema.ts'

function objectsIn(schema: unknown): Record<string, unknown>[] {
  if (schema === null || typeof schema !== 'object') return []
  const own = 'properties' in schema ? [schema as Record<string, unknown>] : []
  return [...own, ...Object.values(schema).flatMap(objectsIn)]
}

test('every object of the schema names all its members and allows no other, as constrained decoding wants it', () => {
  const objects = objectsIn(proposalJsonSchema())
  expect(objects.length).toBeGreaterThan(2)
  for (const { properties, required, additionalProperties } of objects) {
    expect(additionalProperties).toBe(false)
    expect([...(required as string[])].sort()).toEqual(Object.keys(properties as object).sort())
  }
})

test('nulls are what a model had nothing to say about', () => {
  const nothing = Object.fromEntries(Object.keys(ProposedPlan.shape).map((name) => [name, null]))
  expect(ProposedPlan.safeParse(statedMembers({ ...nothing, kinds: ['arrivals'] }))).toMatchObject({
    success: true,
    data: { kinds: ['arrivals'] },
  })
  expect(statedMembers('x')).toBe('x')
})
