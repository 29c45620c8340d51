import { type Host, openJsonService } from '../json-service.ts'
import { type AccessToken, keptToken } from './access-token.ts'

/** The place that this runs at gives it no identity, or not just now. */
export class NoIdentity extends Error {
  override readonly name = 'NoIdentity'
  readonly code = 'google.no_identity'
  readonly retry = 'later'
  readonly retryAfterMs: number | undefined

  constructor(message: string, details: { readonly cause?: unknown; readonly retryAfterMs?: number | undefined } = {}) {
    super(message, { cause: details.cause })
    this.retryAfterMs = details.retryAfterMs
  }
}

const PATH = '/computeMetadata/v1/instance/service-accounts/default/token'

/**
 * The access token of the account that a function, a Cloud Run service or a machine of Google's runs as; good for every service
 * that the account may use.
 *
 * @param host With `baseUrl`, by default the address that is the same in all of Google's places.
 * @see https://cloud.google.com/compute/docs/access/authenticate-workloads#applications
 */
export function metadataServerToken(host: Host & { readonly baseUrl?: string }): AccessToken {
  const service = openJsonService({
    ...host,
    name: 'the metadata server',
    baseUrl: host.baseUrl ?? 'http://metadata.google.internal',
    headers: { 'metadata-flavor': 'Google' },
    unavailable: (message, details) => new NoIdentity(message, details),
  })
  return keptToken(async () => {
    const { status, body } = await service({ method: 'GET', path: PATH, deadlineMs: 3_000 })
    const given = typeof body === 'object' && body !== null ? { ...body } : {}
    const { access_token: token, expires_in: seconds }: { access_token?: unknown; expires_in?: unknown } = given
    if (status >= 300 || typeof token !== 'string' || typeof seconds !== 'number')
      throw new NoIdentity(`the metadata server gave no token (${status})`)
    return { token, expiresAt: host.now() + seconds * 1_000 }
  }, host)
}
