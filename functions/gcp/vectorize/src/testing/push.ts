import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export const PUSHER = 'pusher@sample.iam.gserviceaccount.com'
export const AUDIENCE = 'https://vectorize.example.test'

const { publicKey, privateKey } = await generateKeyPair('RS256')

/** What Google publishes of the keys it signs with. */
export const KEYS = { keys: [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }] }

/** A delivery as Pub/Sub pushes it: the message in its envelope, and a token of the subscription's account. */
export async function pushOf(
  message: { readonly data: string },
  claims: { readonly email?: string; readonly audience?: string } = {},
): Promise<{ readonly headers: Record<string, string>; readonly body: string }> {
  const token = await new SignJWT({ email: claims.email ?? PUSHER, email_verified: true })
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
    .setIssuer('https://accounts.google.com')
    .setAudience(claims.audience ?? AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(privateKey)
  return {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ message, subscription: 'projects/sample/subscriptions/rocketchat-messages' }),
  }
}
