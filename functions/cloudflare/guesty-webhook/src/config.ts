import { googleSettings } from '@innkeeper/edge/settings'
import { origin, parseSettings, secrets } from '@innkeeper/runtime/settings'
import * as z from 'zod'

const Settings = z
  .object({
    ...googleSettings,
    GUESTY_WEBHOOK_SECRET: secrets,
    GUESTY_CLIENT_ID: z.string().optional(),
    GUESTY_CLIENT_SECRET: z.string().optional(),
    GUESTY_BASE_URL: origin.default('https://open-api.guesty.com'),
  })
  .refine(({ GUESTY_CLIENT_ID: id, GUESTY_CLIENT_SECRET: secret }) => (id === undefined) === (secret === undefined), {
    path: ['GUESTY_CLIENT_SECRET'],
    error: 'goes together with GUESTY_CLIENT_ID',
  })

export type Config = z.infer<typeof Settings>

/** Reads every variable of this Worker. The only place that looks at the environment. @throws {ConfigInvalid} */
export function parseConfig(environment: object): Config {
  return parseSettings(Settings, environment)
}
