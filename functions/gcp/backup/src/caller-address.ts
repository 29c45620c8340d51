/**
 * The address that a request came from. Whoever calls can write anything into X-Forwarded-For; each proxy adds the address it was called
 * from at the end, so that only as many entries from there are to be believed as there are proxies of ours.
 *
 * @param trusted How many proxies stand before us; 0: the connection itself is asked.
 * @param connection The connection's own peer.
 * @returns An IPv4 address as such, also where it came mapped into IPv6; `""` when there is none.
 */
export function callerAddress(forwardedFor: string | null, connection: string | undefined, trusted: number): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const address = trusted === 0 ? connection : entries.at(-trusted)
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
}
