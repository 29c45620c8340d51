import { origin, parseSettings, text } from '@innkeeper/runtime/settings'
import * as z from 'zod'

const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
const id = z.coerce.number('must be a number').int().min(1)
const minutes = z.coerce
  .number('must be a number of minutes')
  .int()
  .min(1)
  .max(1_440)
  .transform((count) => count * 60_000)
const candidates = z
  .string()
  .regex(
    /^[a-z0-9]+\/[a-z0-9]+(?:,[a-z0-9]+\/[a-z0-9]+)*$/,
    'must be type/location, joined by commas: cx33/fsn1,cpx22/nbg1',
  )
  .transform((list) =>
    list.split(',').map((place) => {
      const [type = '', location = ''] = place.split('/')
      return { type, location }
    }),
  )

const Variables = z
  .object({
    /** Also in the servers' names and labels, so that environments do not touch one another's. */
    ENVIRONMENT: z.string().regex(/^[a-z][a-z0-9]{0,19}$/, 'must be a short word such as prod'),
    GOOGLE_CLOUD_PROJECT: text,
    FIRESTORE_DATABASE: text.default('(default)'),
    FIRESTORE_BASE_URL: origin.default('https://firestore.googleapis.com/v1'),

    SCHEDULER_SERVICE_ACCOUNT: z.email('must be the e-mail address of a service account'),
    SCHEDULER_AUDIENCE: text,
    GOOGLE_KEYS_URL: url.default('https://www.googleapis.com/oauth2/v3/certs'),
    /** Proxies whose entries in X-Forwarded-For are believed: 1 where the function is called directly, 2 behind a load balancer. */
    TRUSTED_PROXIES: z.coerce.number('must be a number').int().min(0).max(5).default(1),

    HETZNER_API_TOKEN: text,
    HETZNER_BASE_URL: origin.default('https://api.hetzner.cloud/v1'),
    BACKUP_SNAPSHOT_ID: id.optional(),
    BACKUP_SERVERS: candidates,
    PRIVATE_NETWORK_ID: id,
    BACKUP_SUBNET_CIDR: z.cidrv4('must be a range such as 10.0.2.0/24'),
    BACKUP_FIREWALL_ID: id.optional(),

    BACKUP_SECRET: z.string().regex(/^[0-9a-f]{64,}$/, 'must be at least 64 lower-case hexadecimal digits'),
    BACKUP_EXCHANGE_URL: url,
    BACKUP_REPORT_URL: url,
    BACKUP_LONGEST_MINUTES: minutes.default(240 * 60_000),
    BACKUP_SERVER_WITHIN_MINUTES: minutes.default(90 * 60_000),
    BACKUP_BOOT_WITHIN_MINUTES: minutes.default(20 * 60_000),
    /** One is enough to mount; the others are asked when it is gone. */
    SEAWEEDFS_FILER: z
      .string()
      .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'must be host:port, several apart by commas')
      .max(200),

    CLOUDFLARE_ACCOUNT_ID: text,
    CLOUDFLARE_API_TOKEN: text,
    CLOUDFLARE_BASE_URL: origin.default('https://api.cloudflare.com/client/v4'),
    R2_JURISDICTION: z.literal('eu', 'must be eu or unset').optional(),
    R2_BUCKET: text,
    R2_PREFIX: text.default('restic'),
    R2_ACCESS_KEY: text,
    R2_PRUNER_ACCESS_KEY: text,
    RESTIC_PASSWORD: text,
    R2_COPY_BUCKET: text,
    R2_COPY_ACCESS_KEY: text,
    RESTIC_COPY_PASSWORD: text,

    BACKUP_DEAD_MAN_URL: url,
    OPS_ROOM_WEBHOOK_URL: url,
  })
  .refine(({ R2_COPY_BUCKET, R2_BUCKET }) => R2_COPY_BUCKET !== R2_BUCKET, {
    path: ['R2_COPY_BUCKET'],
    error: 'must be another bucket than R2_BUCKET',
  })

export type Config = z.infer<typeof Variables>

/** Reads every variable of this function. The only place that looks at the environment. @throws {ConfigInvalid} */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return parseSettings(Variables, environment)
}
