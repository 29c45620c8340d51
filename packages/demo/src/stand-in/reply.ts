/** What the stand-ins answer with, and how they read a request's parameters. */

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}

/** A refusal that ends the handling of a request. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }

  get response(): Response {
    return json(this.status, { error: { code: this.status, message: this.message }, message: this.message })
  }
}

/** @throws {Refusal} 400: a parameter is unknown, or a required one is missing or empty. */
export function checkParameters(
  query: URLSearchParams,
  known: readonly string[],
  required: readonly string[] = [],
): void {
  for (const name of query.keys()) {
    if (!known.includes(name) && !required.includes(name)) throw new Refusal(400, `unknown parameter "${name}"`)
  }
  for (const name of required) if (!query.get(name)) throw new Refusal(400, `"${name}" is required`)
}

/** A whole number in its bounds. @throws {Refusal} 400 */
export function wholeNumber(
  query: URLSearchParams,
  name: string,
  bounds: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const text = query.get(name)
  if (text === null) return bounds.otherwise
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < bounds.least || value > bounds.most) {
    throw new Refusal(400, `"${name}" must be a whole number from ${bounds.least} to ${bounds.most}`)
  }
  return value
}

/** @throws {Refusal} 400 */
export function oneOf(query: URLSearchParams, name: string, allowed: readonly string[], otherwise: string): string {
  const value = query.get(name) ?? otherwise
  if (!allowed.includes(value)) throw new Refusal(400, `"${name}" must be one of ${allowed.join(', ')}`)
  return value
}

/** A calendar date `YYYY-MM-DD`. @throws {Refusal} 400 */
export function dateOf(value: string | null, name: string): string {
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new Refusal(400, `"${name}" must be a date YYYY-MM-DD`)
  return value
}

/** @throws {Refusal} 400 */
export function jsonParameter(query: URLSearchParams, name: string): unknown {
  const text = query.get(name)
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, `"${name}" is no JSON`)
  }
}

export async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const text = await request.text()
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return Object.fromEntries(Object.entries(body))
  } catch {
    // Falls through to the refusal.
  }
  throw new Refusal(400, 'the body is no JSON object')
}

/** Only the named members, by their first path part; everything where no names are given. `_id` always comes. */
export function projected(
  row: Readonly<Record<string, unknown>>,
  fields: string | null,
  usual?: readonly string[],
): Readonly<Record<string, unknown>> {
  const names = fields?.trim() ? fields.trim().split(/[\s,]+/) : usual
  if (!names) return row
  const wanted = new Set(['_id', ...names.map((name) => name.split('.')[0] ?? name)])
  return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name)))
}
