import { isTimeZone } from '@innkeeper/core/time/calendar'
import { z } from 'zod'

/** The start was refused because of settings. Names each one, and never its value. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid'
  readonly problems: readonly { readonly setting: string; readonly problem: string }[]

  constructor(problems: readonly { readonly setting: string; readonly problem: string }[]) {
    super(`settings are wrong:\n${problems.map(({ setting, problem }) => `  ${setting}: ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
  .transform((url) => url.replace(/\/+$/, ''))
const secrets = z.string().transform((list) =>
  list
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean),
)

const Variables = z
  .object({
    INNKEEPER_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    INNKEEPER_DATA_DIR: z.string().min(1).default('./data'),
    PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(4000),
    HOST: z.string().min(1).default('127.0.0.1'),
    INNKEEPER_DEMO: z.enum(['on', 'off'], 'must be on or off').optional(),
    INNKEEPER_TIMEZONE: z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Paris').optional(),
    INNKEEPER_LOG: z.enum(['info', 'warn', 'error', 'silent'], 'must be info, warn, error or silent').optional(),
    AIRCALL_WEBHOOK_TOKEN: secrets.optional(),
    GUESTY_WEBHOOK_SECRET: secrets.optional(),
    GUESTY_CLIENT_ID: z.string().min(1).optional(),
    GUESTY_CLIENT_SECRET: z.string().min(1).optional(),
    GUESTY_BASE_URL: origin.default('https://open-api.guesty.com'),
    AIRCALL_API_ID: z.string().min(1).optional(),
    AIRCALL_API_TOKEN: z.string().min(1).optional(),
    AIRCALL_BASE_URL: origin.default('https://api.aircall.io'),
    GROQ_API_KEY: z.string().min(1).optional(),
    GROQ_BASE_URL: origin.default('https://api.groq.com/openai/v1'),
    GROQ_MODEL: z.string().min(1).default('openai/gpt-oss-120b'),
    GROQ_FALLBACK_MODEL: z.string().min(1).default('openai/gpt-oss-20b'),
    EMBEDDER: z
      .enum(
        ['hashing', 'openai-compatible', 'workers-ai', 'local'],
        'must be hashing, openai-compatible, workers-ai or local',
      )
      .default('hashing'),
    EMBEDDER_URL: origin.optional(),
    EMBEDDER_API_KEY: z.string().min(1).optional(),
    EMBEDDER_MODEL: z.string().min(1).optional(),
    EMBEDDER_DIMENSIONS: z.coerce.number('must be a number').int().min(8).max(4096).optional(),
    CLOUDFLARE_ACCOUNT_ID: z.string().min(1).optional(),
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
    if (value.EMBEDDER === 'openai-compatible' && !value.EMBEDDER_URL) {
      issues.push({
        code: 'custom',
        input: undefined,
        path: ['EMBEDDER_URL'],
        message: 'is needed with EMBEDDER=openai-compatible',
      })
    }
    if (value.EMBEDDER === 'workers-ai') {
      for (const name of ['CLOUDFLARE_ACCOUNT_ID', 'EMBEDDER_API_KEY'] as const) {
        if (!value[name])
          issues.push({ code: 'custom', input: undefined, path: [name], message: 'is needed with EMBEDDER=workers-ai' })
      }
    }
  })

export type Config = z.infer<typeof Variables> & {
  /** The demo portfolio is loaded, into a file of its own. */
  readonly demo: boolean
}

/** Set by any of these, the demo goes away by itself: a business's own data never meets invented data. */
const OWN_DATA = /^(AIRCALL|GUESTY)_/

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
      { setting: 'INNKEEPER_DEMO', problem: 'cannot be on beside AIRCALL_* or GUESTY_* settings' },
    ])
  }
  return { ...parsed.data, demo: parsed.data.INNKEEPER_DEMO !== 'off' && !ownData }
}
