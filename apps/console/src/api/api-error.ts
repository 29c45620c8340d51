/** A request that did not end as hoped, in words that a person can act on. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  /** Wrong fields by their path, e.g. `staffPhones.+33…`. */
  readonly fields: readonly { readonly path: string; readonly message: string }[]

  constructor(status: number, message: string, fields: ApiError['fields'] = []) {
    super(message)
    this.status = status
    this.fields = fields
  }
}

/** What to tell a person about anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Something unforeseen went wrong in this page. Reload it and try again.'
}
