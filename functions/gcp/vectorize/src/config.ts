import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'
import * as z from 'zod'

const text = z.string().min(1)
const url = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
  .transform((address) => address.replace(/\/+$/, ''))

const Variables = z
  .object({
    GOOGLE_CLOUD_PROJECT: text,
    FIRESTORE_BASE_URL: url.default('https://firestore.googleapis.com/v1'),
    PUBSUB_BASE_URL: url.default('https://pubsub.googleapis.com/v1'),
    /** Takes the events that nobody could work on. */
    DEAD_LETTER_TOPIC: text.default('firestore-events-dlq'),
    QDRANT_URL: url,
    QDRANT_API_KEY: text.optional(),
    EMBEDDER: z.enum(
      ['hashing', 'openai-compatible', 'workers-ai'],
      'must be hashing, openai-compatible or workers-ai',
    ),
    EMBEDDER_URL: url.optional(),
    EMBEDDER_API_KEY: text.optional(),
    EMBEDDER_MODEL: text.optional(),
    EMBEDDER_DIMENSIONS: z.coerce.number('must be a number').int().min(1).max(4_096).optional(),
    CLOUDFLARE_ACCOUNT_ID: text.optional(),
    INNKEEPER_TIMEZONE: text,
    /** Who pushes chat messages, and for whom: the account and the audience of the subscription's token. */
    PUSH_SERVICE_ACCOUNT: z.email('must be the e-mail address of a service account'),
    PUSH_AUDIENCE: text,
    GOOGLE_KEYS_URL: url.default('https://www.googleapis.com/oauth2/v3/certs'),
    /** How long records wait for others to be embedded together with, in milliseconds. */
    GATHER_MS: z.coerce.number('must be a number').int().min(0).max(5_000).default(100),
  })
  .superRefine((value, { issues }) => {
    const needed = (name: keyof typeof value, embedder: string) => {
      if (value.EMBEDDER === embedder && value[name] === undefined)
        issues.push({ code: 'custom', input: undefined, path: [name], message: `is needed with EMBEDDER=${embedder}` })
    }
    needed('EMBEDDER_URL', 'openai-compatible')
    needed('CLOUDFLARE_ACCOUNT_ID', 'workers-ai')
    needed('EMBEDDER_API_KEY', 'workers-ai')
  })

export type Config = z.infer<typeof Variables>

/**
 * Reads every variable of this function. The only place that looks at the environment. One that is set but empty counts as not set.
 *
 * @throws {ConfigInvalid}
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Variables.safeParse(set)
  if (parsed.success) return parsed.data
  throw new ConfigInvalid(
    parsed.error.issues.map(({ path, code, message }) => {
      const setting = path.join('.')
      return { setting, problem: set[setting] === undefined && code !== 'custom' ? 'is missing' : message }
    }),
  )
}
