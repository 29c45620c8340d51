/** Of this product, for ever: another one would give every document a second point. */
const NAMESPACE = Uint8Array.from([
  0x5e, 0x0c, 0x1d, 0x6b, 0x43, 0x8e, 0x4f, 0x27, 0x9a, 0x61, 0xd2, 0x38, 0x77, 0xb4, 0x0f, 0xc5,
])
const encoder = new TextEncoder()

/**
 * The id of the point that stands for a name of ours: points take nothing but whole numbers and UUIDs.
 *
 * @returns A UUID of version 5, lower case: the same name always gives the same.
 * @see RFC 9562, 5.5.
 */
export async function pointId(name: string): Promise<string> {
  const text = encoder.encode(name)
  const input = new Uint8Array(NAMESPACE.length + text.length)
  input.set(NAMESPACE)
  input.set(text, NAMESPACE.length)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', input))
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
