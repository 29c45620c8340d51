import { googleSettings } from '@innkeeper/edge/settings'
import { origin, parseSettings, secrets } from '@innkeeper/runtime/settings'
import * as z from 'zod'

const Settings = z
  .object({
    ...googleSettings,
    AIRCALL_WEBHOOK_TOKEN: secrets,
    AIRCALL_API_ID: z.string().optional(),
    AIRCALL_API_TOKEN: z.string().optional(),
    AIRCALL_BASE_URL: origin.default('https://api.aircall.io'),
  })
  .refine(({ AIRCALL_API_ID: id, AIRCALL_API_TOKEN: token }) => (id === undefined) === (token === undefined), {
    path: ['AIRCALL_API_TOKEN'],
    error: 'goes together with AIRCALL_API_ID',
  })

export type Config = z.infer<typeof Settings>

/** Reads every variable of this Worker. The only place that looks at the environment. @throws {ConfigInvalid} */
export function parseConfig(environment: object): Config {
  return parseSettings(Settings, environment)
}
