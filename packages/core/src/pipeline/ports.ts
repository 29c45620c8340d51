/**
 * Where the pipeline says what it did. Fields hold ids, counts and durations: never tokens, codes, bodies, phone numbers
 * or e-mail addresses.
 */
export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields & { readonly error?: unknown }): void
}

export type LogFields = Readonly<Record<string, unknown>>

/** Counters and distributions, by name and labels. */
export interface Metrics {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void
  /** @param value In the unit that the name ends with (`_seconds`, `_bytes`). */
  observe(name: string, value: number, labels?: Readonly<Record<string, string>>): void
}

/** The clock, as an argument: milliseconds since the Unix epoch. */
export type Clock = () => number
