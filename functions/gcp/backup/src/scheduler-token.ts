import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'

export interface SchedulerTokenOptions {
  /** Google's public keys as a JSON Web Key Set. */
  readonly keysUrl: string
  readonly audience: string
  /** The e-mail address of the one service account that may call. */
  readonly account: string
  readonly fetch: (request: Request) => Promise<Response>
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
}

/** What a bearer token is worth. `unknown`: Google's keys could not be had, ask again. */
export type TokenVerdict = 'authentic' | 'refused' | 'unknown'

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com']
const TOLERATED_SKEW_SECONDS = 60
/** The fault lies with the way to Google's keys, not with the token. */
const WITHOUT_KEYS = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'])

/**
 * Checks the OIDC token that Cloud Scheduler sends: signed by Google, for us, by that account, and not out of date.
 *
 * @see https://cloud.google.com/scheduler/docs/http-target-auth
 */
export function schedulerTokens(
  options: SchedulerTokenOptions,
): (authorization: string | null) => Promise<TokenVerdict> {
  const keys = createRemoteJWKSet(new URL(options.keysUrl), {
    timeoutDuration: 5_000,
    [customFetch]: (url, init) => options.fetch(new Request(url, init)),
  })

  return async (authorization) => {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '') ?? []
    if (token === undefined) return 'refused'
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: ISSUERS,
        audience: options.audience,
        requiredClaims: ['exp', 'iat'],
        currentDate: new Date(options.now()),
        clockTolerance: TOLERATED_SKEW_SECONDS,
      })
      return payload['email'] === options.account && payload['email_verified'] === true ? 'authentic' : 'refused'
    } catch (error) {
      return error instanceof errors.JOSEError && !WITHOUT_KEYS.has(error.code) ? 'refused' : 'unknown'
    }
  }
}
