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

/** The run's own two secrets, made from the deployment's one so that nothing needs to be kept and a step that is repeated makes the same. */
export interface RunSecrets {
  readonly ticket: string
  readonly reportKey: string
}

/** @param secret The deployment's, at least 256 random bits. */
export async function runSecrets(
  secret: string,
  run: { readonly id: string; readonly environment: string; readonly startTime: number },
): Promise<RunSecrets> {
  const of = (use: string) => sign(secret, `${use}\n${run.environment}\n${run.id}\n${run.startTime}`)
  return { ticket: await of('ticket'), reportKey: await of('report') }
}
