import * as z from 'zod'

import { ConfigInvalid } from './config-invalid.ts'

export const text = z.string().min(1)

/** Without a slash at its end; paths are put behind it. */
export const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
  .transform((url) => url.replace(/\/+$/, ''))

/** Several, apart by commas. */
export const words = text.transform((list) =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
)

/** Several while one is rotated. */
export const secrets = words.refine((list) => list.length > 0, 'holds only commas')

/**
 * An entry point's variables. One that is set but empty counts as not set, and what is no text is none.
 *
 * @throws {ConfigInvalid} Names each missing or malformed one, all at once, and never its value.
 */
export function parseSettings<Schema extends z.ZodType>(schema: Schema, environment: object): z.output<Schema> {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => typeof value === 'string' && value !== ''),
  )
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  throw new ConfigInvalid(
    parsed.error.issues.map(({ path, code, message }) => {
      const setting = path.join('.')
      const problem = code !== 'custom' && !Object.hasOwn(set, setting) ? 'is missing' : message
      return { setting, problem }
    }),
  )
}
