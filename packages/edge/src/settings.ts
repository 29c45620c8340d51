import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'
import * as z from 'zod'

const text = z.string().min(1)

/** What every Worker needs to reach Firestore. */
export const googleSettings = {
  GOOGLE_CLOUD_PROJECT: text,
  /** The key of a service account, plain or in base64. Not needed with an emulator. */
  GCP_SA_KEY: text.optional(),
  /** `host:port` of an emulator that answers in Firestore's place. */
  FIRESTORE_EMULATOR_HOST: text.optional(),
}

/** Several, apart by commas, while one is rotated. */
export const secrets = text.transform((list) =>
  list
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== ''),
)

export const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
  .transform((url) => url.replace(/\/+$/, ''))

/**
 * A Worker's variables, of which bindings are no part. One that is set but empty counts as not set.
 *
 * @throws {ConfigInvalid}
 */
export function parseSettings<Schema extends z.ZodType>(schema: Schema, environment: object): z.output<Schema> {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => typeof value === 'string' && value !== ''),
  )
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  throw new ConfigInvalid(
    parsed.error.issues.map(({ path, message }) => ({
      setting: path.join('.'),
      problem: Object.hasOwn(set, path.join('.')) ? message : 'is missing',
    })),
  )
}
