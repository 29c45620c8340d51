import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the token lies when no setting gives it. */
export function tokenFile(dataDirectory: string): string {
  return join(dataDirectory, 'token')
}

/** The installation's token: the configured one, else the one made at the first start and kept in the data directory. */
export function installationToken(dataDirectory: string, configured: string | undefined): string {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  if (configured !== undefined) return configured
  const kept = readToken(dataDirectory)
  if (kept) return kept
  const token = randomBytes(32).toString('base64url')
  writeFileSync(tokenFile(dataDirectory), `${token}\n`, { mode: 0o600 })
  return token
}

/** The kept token; undefined when there is none, as before the first start. */
export function readToken(dataDirectory: string): string | undefined {
  try {
    return readFileSync(tokenFile(dataDirectory), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
