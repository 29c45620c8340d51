import { resolve } from 'node:path'

import { isTimeZone } from '@innkeeper/core/time/calendar'
import { guestyAuthenticator, WebhookSecretMalformed } from '@innkeeper/sources/guesty/authenticate'
import { assistantSettings } from '@innkeeper/sources/rocketchat/settings'
import { embedderSettings } from '@innkeeper/models/embedders/embedder-of-settings'
import { groqSettings } from '@innkeeper/models/groq/settings'
import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'
import { origin, secrets } from '@innkeeper/runtime/settings'
import { parseServiceAccount, ServiceAccountInvalid } from '@innkeeper/runtime/google/service-account'
import { z } from 'zod'

/** Of a provider whose paths are added to it: pasted with its `/v1`, every request would ask for `/v1/v1`. */
const providerOrigin = origin.refine((url) => !/\/v\d+$/.test(url), 'must be an origin, without /v1')
/** Checked at the start, so that a secret that was cut while it was pasted does not turn every delivery away unnoticed. */
const guestySecrets = secrets.superRefine((list, context) => {
  try {
    if (list.length > 0) guestyAuthenticator({ secrets: list })
  } catch (error) {
    if (!(error instanceof WebhookSecretMalformed)) throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
})

/** Checked at the start, as above. */
const serviceAccount = z.string().superRefine((text, context) => {
  try {
    parseServiceAccount(text)
  } catch (error) {
    if (!(error instanceof ServiceAccountInvalid)) throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
})
const hostAndPort = z.string().regex(/^[^/\s]+:\d+$/, 'must be host:port')

const Variables = z
  .object({
    INNKEEPER_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    INNKEEPER_DATA_DIR: z.string().min(1).default('./data'),
    PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(4000),
    HOST: z.string().min(1).default('127.0.0.1'),
    INNKEEPER_DEMO: z.enum(['on', 'off'], 'must be on or off').optional(),
    INNKEEPER_TIMEZONE: z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Paris').optional(),
    INNKEEPER_LOG: z.enum(['info', 'warn', 'error', 'silent'], 'must be info, warn, error or silent').optional(),
    INNKEEPER_STORE: z.enum(['sqlite', 'firestore'], 'must be sqlite or firestore').default('sqlite'),
    INNKEEPER_INDEX: z.enum(['sqlite', 'qdrant'], 'must be sqlite or qdrant').default('sqlite'),
    INNKEEPER_QUEUE: z.enum(['sqlite', 'pubsub'], 'must be sqlite or pubsub').default('sqlite'),
    QDRANT_URL: origin.optional(),
    QDRANT_API_KEY: z.string().min(1).optional(),
    GOOGLE_CLOUD_PROJECT: z.string().min(1).optional(),
    PUBSUB_PROJECT_ID: z.string().min(1).optional(),
    PUBSUB_TOPIC: z
      .string()
      .regex(/^(?!goog)[A-Za-z][\w.~%+-]{2,254}$/, 'must be the short name of a topic')
      .default('rocketchat-messages'),
    GCP_SA_KEY: serviceAccount.optional(),
    GOOGLE_APPLICATION_CREDENTIALS: z.string().min(1).optional(),
    FIRESTORE_EMULATOR_HOST: hostAndPort.optional(),
    PUBSUB_EMULATOR_HOST: hostAndPort.optional(),
    AIRCALL_WEBHOOK_TOKEN: secrets.optional(),
    GUESTY_WEBHOOK_SECRET: guestySecrets.optional(),
    GUESTY_CLIENT_ID: z.string().min(1).optional(),
    GUESTY_CLIENT_SECRET: z.string().min(1).optional(),
    GUESTY_BASE_URL: providerOrigin.default('https://open-api.guesty.com'),
    AIRCALL_API_ID: z.string().min(1).optional(),
    AIRCALL_API_TOKEN: z.string().min(1).optional(),
    AIRCALL_BASE_URL: providerOrigin.default('https://api.aircall.io'),
    MONGODB_URI: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\/./, 'must begin with mongodb:// or mongodb+srv://')
      .optional(),
    ...assistantSettings,
    INNKEEPER_PUBLIC_URL: origin.optional(),
    ROCKETCHAT_DIRECT_MESSAGES: z.enum(['on', 'off'], 'must be on or off').default('off'),
    ...groqSettings,
    ...embedderSettings,
    EMBEDDER: z
      .enum(
        ['hashing', 'openai-compatible', 'workers-ai', 'vertex', 'local'],
        'must be hashing, openai-compatible, workers-ai, vertex or local',
      )
      .default('hashing'),
    VERTEX_LOCATION: z.string().min(1).default('europe-west1'),
    /** Searched for restic and the tools of databases. */
    PATH: z.string().default(''),
    BACKUP_TIME: z
      .union(
        [z.literal('off'), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)],
        'must be a time in UTC as 02:30, or off',
      )
      .default('02:30'),
    BACKUP_REPOSITORY: z.string().min(1).optional(),
    BACKUP_PASSWORD_FILE: z.string().min(1).optional(),
    BACKUP_CREATE: z.enum(['on', 'off'], 'must be on or off').optional(),
    BACKUP_PATHS: z
      .string()
      .transform((list) => list.split(',').map((path) => path.trim()))
      .refine((paths) => paths.every((path) => path.startsWith('/')), 'must be absolute paths, apart by commas')
      .optional(),
    BACKUP_RESTIC: z.string().min(1).default('restic'),
    BACKUP_DEAD_MAN_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
    OPS_ROOM_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
    AWS_ACCESS_KEY_ID: z.string().min(1).optional(),
    AWS_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    AWS_SESSION_TOKEN: z.string().min(1).optional(),
    AWS_DEFAULT_REGION: z.string().min(1).optional(),
  })
  .check((context) => {
    const { value, issues } = context
    const together = (...names: (keyof typeof value)[]) => {
      const set = names.filter((name) => value[name] !== undefined)
      if (set.length === 0 || set.length === names.length) return
      for (const name of names) {
        if (value[name] === undefined)
          issues.push({
            code: 'custom',
            input: undefined,
            path: [name],
            message: `is needed together with ${set.join(', ')}`,
          })
      }
    }
    together('GUESTY_CLIENT_ID', 'GUESTY_CLIENT_SECRET')
    together('AIRCALL_API_ID', 'AIRCALL_API_TOKEN')
    const requires = (name: keyof typeof value, other: keyof typeof value) => {
      if (value[name] !== undefined && value[other] === undefined)
        issues.push({ code: 'custom', input: undefined, path: [other], message: `is needed together with ${name}` })
    }
    requires('ROCKETCHAT_TOKEN', 'ROCKETCHAT_URL')
    requires('ROCKETCHAT_TOKEN', 'ROCKETCHAT_USER_ID')
    requires('ROCKETCHAT_WEBHOOK_TOKEN', 'ROCKETCHAT_TOKEN')
    together('BACKUP_REPOSITORY', 'BACKUP_PASSWORD_FILE')
    const repository = value.BACKUP_REPOSITORY ?? resolve(value.INNKEEPER_DATA_DIR, 'backups')
    const inside = (path: string) => `${repository}/`.startsWith(path.endsWith('/') ? path : `${path}/`)
    if (value.BACKUP_PATHS?.some(inside)) {
      issues.push({
        code: 'custom',
        input: undefined,
        path: ['BACKUP_PATHS'],
        message: 'holds the repository, which would save itself',
      })
    }
    const needed = (name: keyof typeof value, setting: keyof typeof value, choice: string) => {
      if (value[setting] === choice && value[name] === undefined)
        issues.push({ code: 'custom', input: undefined, path: [name], message: `is needed with ${setting}=${choice}` })
    }
    needed('EMBEDDER_URL', 'EMBEDDER', 'openai-compatible')
    needed('CLOUDFLARE_ACCOUNT_ID', 'EMBEDDER', 'workers-ai')
    needed('EMBEDDER_API_KEY', 'EMBEDDER', 'workers-ai')
    needed('QDRANT_URL', 'INNKEEPER_INDEX', 'qdrant')
    needed('GOOGLE_CLOUD_PROJECT', 'INNKEEPER_STORE', 'firestore')
    needed('GOOGLE_CLOUD_PROJECT', 'EMBEDDER', 'vertex')
    if (value.INNKEEPER_QUEUE === 'pubsub' && value.INNKEEPER_STORE !== 'firestore') {
      // In the data file an event and its work are kept as one step.
      issues.push({
        code: 'custom',
        input: undefined,
        path: ['INNKEEPER_QUEUE'],
        message: 'can be pubsub only with INNKEEPER_STORE=firestore',
      })
    }
  })

export type Config = z.infer<typeof Variables> & {
  /** The demo portfolio is loaded, into a file of its own; into cloud services only where that was asked for. */
  readonly demo: boolean
}

/** Set by any of these, the demo goes away by itself: a business's own data never meets invented data. */
const OWN_DATA = /^(AIRCALL|GUESTY|ROCKETCHAT|MONGODB)_/

/**
 * Reads every variable that the server uses. The only place that looks at the environment.
 *
 * @throws {ConfigInvalid} Names each missing or malformed variable, all at once, and never its value.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Variables.safeParse(given)
  if (!parsed.success) {
    throw new ConfigInvalid(
      parsed.error.issues.map(({ path, message }) => ({ setting: path.join('.') || 'settings', problem: message })),
    )
  }
  const ownData = Object.keys(given).some((name) => OWN_DATA.test(name))
  if (parsed.data.INNKEEPER_DEMO === 'on' && ownData) {
    throw new ConfigInvalid([
      {
        setting: 'INNKEEPER_DEMO',
        problem: 'cannot be on beside AIRCALL_*, GUESTY_*, ROCKETCHAT_* or MONGODB_* settings',
      },
    ])
  }
  const { INNKEEPER_DEMO: wanted, INNKEEPER_STORE: store, INNKEEPER_INDEX: index } = parsed.data
  const shared = store !== 'sqlite' || index !== 'sqlite'
  return { ...parsed.data, demo: wanted === 'on' || (wanted !== 'off' && !ownData && !shared) }
}
