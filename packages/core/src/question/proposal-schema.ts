import * as z from 'zod'

import { ProposedPlan } from './plan-schema.ts'

/**
 * What a model is asked to propose, as JSON Schema in the form that constrained decoding takes: every member is there, and one
 * that the model has nothing to say about is null.
 */
export function proposalJsonSchema(): Record<string, unknown> {
  const nullable = Object.fromEntries(
    Object.entries(ProposedPlan.shape).map(([name, schema]) => [name, schema.unwrap().nullable()]),
  )
  return z.toJSONSchema(z.strictObject(nullable), { target: 'draft-7' })
}

/** The proposal without what the model had nothing to say about. */
export function statedMembers(proposal: unknown): unknown {
  if (proposal === null || typeof proposal !== 'object' || Array.isArray(proposal)) return proposal
  return Object.fromEntries(Object.entries(proposal).filter(([, value]) => value !== null))
}
