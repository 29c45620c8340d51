import { embedderSettings, embedderIsComplete } from '@innkeeper/models/embedders/embedder-of-settings'
import { origin, parseSettings, text } from '@innkeeper/runtime/settings'
import * as z from 'zod'

const Variables = z
  .object({
    GOOGLE_CLOUD_PROJECT: text,
    FIRESTORE_BASE_URL: origin.default('https://firestore.googleapis.com/v1'),
    PUBSUB_BASE_URL: origin.default('https://pubsub.googleapis.com/v1'),
    /** Takes the events that nobody could work on. */
    DEAD_LETTER_TOPIC: text.default('firestore-events-dlq'),
    QDRANT_URL: origin,
    QDRANT_API_KEY: text.optional(),
    ...embedderSettings,
    INNKEEPER_TIMEZONE: text,
    /** Who pushes chat messages, and for whom: the account and the audience of the subscription's token. */
    PUSH_SERVICE_ACCOUNT: z.email('must be the e-mail address of a service account'),
    PUSH_AUDIENCE: text,
    GOOGLE_KEYS_URL: origin.default('https://www.googleapis.com/oauth2/v3/certs'),
    /** How long records wait for others to be embedded together with, in milliseconds. */
    GATHER_MS: z.coerce.number('must be a number').int().min(0).max(5_000).default(100),
  })
  .check(embedderIsComplete)

export type Config = z.infer<typeof Variables>

/** Reads every variable of this function. The only place that looks at the environment. @throws {ConfigInvalid} */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return parseSettings(Variables, environment)
}
