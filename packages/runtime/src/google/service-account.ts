import { type AccessToken, keptToken } from './access-token.ts'

/** A service account's key file was pasted whole or it was not; which of its members is wrong, never its value. */
export class ServiceAccountInvalid extends Error {
  override readonly name = 'ServiceAccountInvalid'
  readonly code = 'config.service_account'
  readonly retry = 'never'
}

export interface ServiceAccount {
  readonly email: string
  readonly project: string | undefined
  /**
   * A token for one of Google's services, signed here: no request, no secret on the wire.
   *
   * @param audience The service: `https://firestore.googleapis.com/`.
   * @see https://developers.google.com/identity/protocols/oauth2/service-account#jwt-auth
   */
  tokenFor(audience: string, clock: { readonly now: () => number }): AccessToken
}

const LIFETIME_S = 3_600
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const encoder = new TextEncoder()

/**
 * Reads the JSON of a service account's key, plain or in base64.
 *
 * @throws {ServiceAccountInvalid}
 */
export function parseServiceAccount(text: string): ServiceAccount {
  const key = jsonIn(text)
  const email = memberOf(key, 'client_email')
  const keyId = memberOf(key, 'private_key_id')
  const pem = memberOf(key, 'private_key')
  const body = /^-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----\s*$/.exec(
    pem.replaceAll(String.raw`\n`, '\n'),
  )?.[1]
  if (body === undefined) throw new ServiceAccountInvalid('private_key must be a private key in PEM (PKCS 8)')
  const project = key['project_id']
  let imported: Promise<CryptoKey> | undefined

  function signingKey(): Promise<CryptoKey> {
    imported ??= importKey(body ?? '')
    return imported
  }

  async function sign(audience: string, issuedAt: number): Promise<string> {
    const header = { alg: 'RS256', typ: 'JWT', kid: keyId }
    const claims = { iss: email, sub: email, aud: audience, iat: issuedAt, exp: issuedAt + LIFETIME_S }
    const signed = `${base64url(encoder.encode(JSON.stringify(header)))}.${base64url(encoder.encode(JSON.stringify(claims)))}`
    const signature = await crypto.subtle.sign(ALGORITHM.name, await signingKey(), encoder.encode(signed))
    return `${signed}.${base64url(new Uint8Array(signature))}`
  }

  return {
    email,
    project: typeof project === 'string' && project !== '' ? project : undefined,
    tokenFor: (audience, { now }) =>
      keptToken(
        async () => {
          const issuedAt = Math.floor(now() / 1_000)
          return { token: await sign(audience, issuedAt), expiresAt: (issuedAt + LIFETIME_S) * 1_000 }
        },
        { now },
      ),
  }
}

/** @throws {ServiceAccountInvalid} */
function jsonIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : atob(text.trim()))
    if (typeof json === 'object' && json !== null) return { ...json }
  } catch {
    // Falls through: the parser's own words quote the text.
  }
  throw new ServiceAccountInvalid('must be the JSON of a service account key, plain or in base64')
}

/** @throws {ServiceAccountInvalid} */
function memberOf(key: Readonly<Record<string, unknown>>, name: string): string {
  const value = key[name]
  if (typeof value === 'string' && value !== '') return value
  throw new ServiceAccountInvalid(`${name} is missing in the service account key`)
}

/** @throws {ServiceAccountInvalid} */
async function importKey(base64: string): Promise<CryptoKey> {
  try {
    const bytes = Uint8Array.from(atob(base64.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0))
    return await crypto.subtle.importKey('pkcs8', bytes, ALGORITHM, false, ['sign'])
  } catch {
    // Without the cause: what cannot read a key may quote it.
    throw new ServiceAccountInvalid('private_key in the service account key cannot be read')
  }
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
