import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface KeyFile {
  readonly N: number
  readonly r: number
  readonly p: number
  readonly salt: string
  readonly data: string
}

const CHEAP = { N: 2, r: 8, p: 1 }
const NONCE_BYTES = 16

/**
 * Makes a repository's password quick to check. restic stretches it so that each command takes most of a second, which is right for a
 * business and takes minutes from a test of eight hundred commands. Nothing else about the repository changes.
 *
 * @see https://restic.readthedocs.io/en/stable/100_references.html#keys-encryption-and-mac
 */
export function cheapenKey(repository: string, password: string): void {
  const folder = join(repository, 'keys')
  for (const name of readdirSync(folder)) {
    const key = JSON.parse(readFileSync(join(folder, name), 'utf8')) as KeyFile
    const { encryption } = keysOf(password, key, key.salt)
    const sealed = Buffer.from(key.data, 'base64')
    const nonce = sealed.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv('aes-256-ctr', encryption, nonce)
    const master = decipher.update(sealed.subarray(NONCE_BYTES, -16))
    const salt = randomBytes(64).toString('base64')
    const file = JSON.stringify({ ...key, ...CHEAP, salt, data: seal(master, keysOf(password, CHEAP, salt)) })
    rmSync(join(folder, name))
    writeFileSync(join(folder, createHash('sha256').update(file).digest('hex')), file)
  }
}

interface UserKeys {
  readonly encryption: Buffer
  /** Of Poly1305-AES: the AES key, and the number to multiply with. */
  readonly mac: { readonly k: Buffer; readonly r: Buffer }
}

function keysOf(password: string, { N, r, p }: Pick<KeyFile, 'N' | 'r' | 'p'>, salt: string): UserKeys {
  const bytes = scryptSync(password, Buffer.from(salt, 'base64'), 64, { N, r, p, maxmem: 256 * 1024 * 1024 })
  return {
    encryption: bytes.subarray(0, 32),
    mac: { k: bytes.subarray(32, 48), r: bytes.subarray(48, 64) },
  }
}

function seal(text: Buffer, { encryption, mac }: UserKeys): string {
  const nonce = randomBytes(NONCE_BYTES)
  const sealed = createCipheriv('aes-256-ctr', encryption, nonce).update(text)
  const pad = createCipheriv('aes-128-ecb', mac.k, null).update(nonce)
  return Buffer.concat([nonce, sealed, poly1305(sealed, mac.r, pad)]).toString('base64')
}

/** @see Bernstein, "The Poly1305-AES message-authentication code", 2005. */
function poly1305(message: Buffer, r: Buffer, pad: Buffer): Buffer {
  const prime = (1n << 130n) - 5n
  const factor = littleEndian(r) & 0x0ffffffc0ffffffc0ffffffc0fffffffn
  let sum = 0n
  for (let at = 0; at < message.length; at += 16) {
    const block = message.subarray(at, at + 16)
    sum = ((sum + littleEndian(block) + (1n << BigInt(8 * block.length))) * factor) % prime
  }
  const tag = (sum + littleEndian(pad)) % (1n << 128n)
  return Buffer.from(Buffer.from(tag.toString(16).padStart(32, '0'), 'hex').toReversed())
}

function littleEndian(bytes: Buffer): bigint {
  return BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`)
}
