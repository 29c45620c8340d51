import { isTimeZone } from '@innkeeper/core/time/calendar'
import { googleSettings } from '@innkeeper/edge/settings'
import { embedderSettings } from '@innkeeper/models/embedders/embedder-of-settings'
import { groqSettings } from '@innkeeper/models/groq/settings'
import { origin, parseSettings, secrets, text } from '@innkeeper/runtime/settings'
import { assistantSettings } from '@innkeeper/sources/rocketchat/settings'
import * as z from 'zod'

const Settings = z
  .object({
    ...googleSettings,
    ...groqSettings,
    ...assistantSettings,
    ...embedderSettings,
    /** Workers AI is bound to the Worker: it needs no account and no key here. */
    EMBEDDER: embedderSettings.EMBEDDER.default('workers-ai'),
    /** Who may ask by `POST /api/ask`, about everything. */
    INNKEEPER_TOKEN: secrets,
    INNKEEPER_TIMEZONE: text.refine(isTimeZone, 'must be an IANA time zone such as Europe/Paris'),
    /** Where the console is, for links to sources. */
    INNKEEPER_PUBLIC_URL: origin.optional(),
    QDRANT_URL: origin,
    QDRANT_API_KEY: text.optional(),
  })
  .required({ ROCKETCHAT_URL: true, ROCKETCHAT_USER_ID: true, ROCKETCHAT_TOKEN: true, ROCKETCHAT_WEBHOOK_TOKEN: true })
  .refine(({ EMBEDDER: embedder, EMBEDDER_URL: url }) => embedder !== 'openai-compatible' || url !== undefined, {
    path: ['EMBEDDER_URL'],
    error: 'is needed with EMBEDDER=openai-compatible',
  })

export type Config = z.infer<typeof Settings>

/** Reads every variable of this Worker. The only place that looks at the environment. @throws {ConfigInvalid} */
export function parseConfig(environment: object): Config {
  return parseSettings(Settings, environment)
}
