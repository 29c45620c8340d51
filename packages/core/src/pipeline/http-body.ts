import type * as z from 'zod'

import { MAX_BODY_BYTES, readBody } from './accept-delivery.ts'
import { problem } from './http-problem.ts'

/** The body's bytes, or the answer that says why they are not taken: 413, or 400 to a sender that went away. */
export async function bytesWithin(request: Request): Promise<Uint8Array<ArrayBuffer> | Response> {
  const bytes = await readBody(request, MAX_BODY_BYTES)
  if (bytes === 'broken_off') return problem(400, 'The body ended early.')
  return bytes ?? problem(413, 'The body may have 2 MiB at most.')
}

/** The parsed body, or the answer that says what is wrong with it: 413, 400 or 422 naming the field. */
export async function parseBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<
  { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly response: Response }
> {
  const refused = (response: Response) => ({ ok: false as const, response })
  const bytes = await bytesWithin(request)
  if (bytes instanceof Response) return refused(bytes)
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refused(problem(400, 'The body must be JSON in UTF-8.'))
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { ok: true, value: parsed.data }
  return refused(unprocessable(parsed.error))
}

/** 422 with every wrong field. */
export function unprocessable(error: z.ZodError): Response {
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.') || '(body)', message }))
  return problem(422, errors.map(({ path, message }) => `${path}: ${message}`).join('; '), errors)
}
