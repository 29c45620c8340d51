/** One line of JSON per unit of work, to wherever the host wants it. */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void
  error(message: string, fields?: Readonly<Record<string, unknown>>): void
}

export type LogLevel = 'info' | 'warn' | 'error' | 'silent'

const SEVERITIES = { info: 'INFO', warn: 'WARNING', error: 'ERROR' } as const
const RANKS: Record<LogLevel, number> = { info: 0, warn: 1, error: 2, silent: 3 }

export interface LogOptions {
  /** The program or Worker that speaks. */
  readonly program: string
  readonly level?: LogLevel
  /** Also names the level as Google Cloud Logging reads it. */
  readonly severity?: boolean
  /** Takes one finished line, without its line break. */
  readonly write: (line: string) => void
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
}

/**
 * A log that keeps secrets and personal data out even when a caller forgets: values under telling names are replaced, and
 * e-mail addresses, long digit runs and bearer tokens inside texts are masked. Errors come with name, code and cause, without a
 * stack unless they are a bug (no `code`).
 */
export function createLog(options: LogOptions): Log {
  const threshold = RANKS[options.level ?? 'info']
  const line =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, fields: Readonly<Record<string, unknown>> = {}) => {
      if (RANKS[level] < threshold) return
      const safe = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, safeValue(key, value)]))
      options.write(
        JSON.stringify({
          time: new Date(options.now()).toISOString(),
          level,
          ...(options.severity && { severity: SEVERITIES[level] }),
          program: options.program,
          message,
          ...safe,
        }),
      )
    }
  return { info: line('info'), warn: line('warn'), error: line('error') }
}

const SECRET_NAMES = /token|secret|password|authorization|cookie|api_?key|key_?code|signature|phone|email|body|payload/i
const SECRET_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[e-mail]'],
  [/\b(Bearer|Basic)\s+\S+/gi, '$1 [hidden]'],
  [/\bwhsec_\S+/g, '[hidden]'],
  [/\bgsk_\w+/g, '[hidden]'],
  // Phone numbers. Ids and addresses stand behind a colon or two slashes or hold letters, and dates begin with a year and dash: all pass.
  [/(?<![\w:.-])(?<!\/\/)(?!\d{4}-\d\d-\d\d)\+?\d[\d ().-]{7,}\d(?![\w-])/g, '[number]'],
]

/** The most members of a list that are shown. */
const LONGEST_LIST = 500

function safeValue(key: string, value: unknown, depth = 0): unknown {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number') return value
  if (SECRET_NAMES.test(key) && typeof value !== 'object') return '[hidden]'
  if (typeof value === 'string') return maskText(value)
  if (value instanceof Error) return describeError(value, depth)
  if (depth > 4) return '[deep]'
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((item) => safeValue(key, item, depth + 1))
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, safeValue(name, member, depth + 1)]))
  }
  return typeof value
}

function describeError(error: Error, depth: number): Record<string, unknown> {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    name: error.name,
    ...(code === undefined ? { stack: maskText((error.stack ?? '').split('\n').slice(0, 6).join(' | ')) } : { code }),
    message: maskText(error.message),
    ...(error.cause instanceof Error && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  }
}

/** The text without what looks like an e-mail address, a phone number or a credential. */
export function maskText(text: string): string {
  return SECRET_TEXTS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text)
}
