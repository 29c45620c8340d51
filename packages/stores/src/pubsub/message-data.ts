/** JSON in the data of a Pub/Sub message: UTF-8 in base64. */

const encoder = new TextEncoder()
const decoder = new TextDecoder()
/** Arguments of one call that every engine takes. */
const CHARACTERS_AT_ONCE = 8_192

export function encodeData(data: unknown): string {
  const bytes = encoder.encode(JSON.stringify(data ?? null))
  let binary = ''
  for (let start = 0; start < bytes.length; start += CHARACTERS_AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHARACTERS_AT_ONCE))
  }
  return btoa(binary)
}

/** @throws {SyntaxError | DOMException} It is no JSON in base64. */
export function decodeData(base64: string): unknown {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return JSON.parse(decoder.decode(bytes)) as unknown
}
