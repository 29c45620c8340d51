const encoder = new TextEncoder()

/** Lower-case hexadecimal HMAC-SHA256. @param key Any text; what we make is 64 hexadecimal digits. */
export async function sign(key: string, message: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof message === 'string' ? encoder.encode(message) : message
  const signature = await crypto.subtle.sign('HMAC', await hmacKey(key, 'sign'), bytes)
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether `signature` is that of the message, in a time that tells nothing about where it differs. */
export async function isSignedBy(
  key: string,
  message: string | Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(signature)) return false
  const bytes = typeof message === 'string' ? encoder.encode(message) : message
  const given = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return crypto.subtle.verify('HMAC', await hmacKey(key, 'verify'), given, bytes)
}

async function hmacKey(key: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, [usage])
}

/** What tells a run from every other one, of this deployment and of others. */
export type RunIdentity = Readonly<Record<'id' | 'environment', string>> & { readonly startTime: number }

/**
 * A run's two secrets are made from the deployment's one: nothing needs to be kept, and a step that is repeated makes the same.
 *
 * @param secret The deployment's, at least 256 random bits.
 */
export function ticketOf(secret: string, run: RunIdentity): Promise<string> {
  return sign(secret, messageOf('ticket', run))
}

export function isTicketOf(secret: string, run: RunIdentity, ticket: string): Promise<boolean> {
  return isSignedBy(secret, messageOf('ticket', run), ticket)
}

/** Signs the reports of a run. */
export function reportKeyOf(secret: string, run: RunIdentity): Promise<string> {
  return sign(secret, messageOf('report', run))
}

function messageOf(use: 'ticket' | 'report', run: RunIdentity): string {
  return [use, run.environment, run.id, run.startTime].join('\n')
}
