import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import { withDeadline } from '@innkeeper/runtime/deadline'
import { retrying } from '@innkeeper/runtime/retry'
import type { Host } from '@innkeeper/runtime/json-service'

/** More than a service that keeps the last lines of each ping takes. */
const LONGEST_BODY = 10_000
const DEADLINE_MS = 10_000
const PATHS = { start: '/start', success: '', failure: '/fail' } as const

export type Ping = (signal: keyof typeof PATHS, run: { readonly id: string; readonly words: string }) => Promise<void>

/**
 * A switch that raises the alarm when it hears nothing for too long, in the way of healthchecks.io and those who follow it.
 *
 * @param url The check's own, which is its secret: `https://hc-ping.com/<uuid>`.
 * @returns A function that throws {@link ServiceUnavailable} or {@link ServiceRefused}.
 * @see https://healthchecks.io/docs/http_api/
 */
export function openDeadManSwitch(url: string, host: Host): Ping {
  async function attempt(address: string, words: string): Promise<void> {
    const status = await send(address, words)
    if (status < 300) return
    if (status === 429 || status >= 500) throw new ServiceUnavailable(`the dead-man switch answered ${status}`)
    throw new ServiceRefused(`the dead-man switch answered ${status}`, { status })
  }

  async function send(address: string, words: string): Promise<number> {
    try {
      return await withDeadline(
        async (signal) => {
          const request = new Request(address, { method: 'POST', body: words.slice(0, LONGEST_BODY), signal })
          return (await host.fetch(request)).status
        },
        'the dead-man switch',
        DEADLINE_MS,
      )
    } catch (error) {
      throw new ServiceUnavailable('the dead-man switch could not be reached', { cause: error })
    }
  }

  return async (signal, { id, words }) => {
    const rid = await pairOf(id)
    await retrying(() => attempt(`${url.replace(/\/$/, '')}${PATHS[signal]}?rid=${rid}`, words), {
      tries: 3,
      baseMs: 500,
      sleep: host.sleep,
      random: host.random,
    })
  }
}

/** The same for every signal of a run, so that the switch can tell how long it took; it wants a UUID, which is made from the run's id. */
async function pairOf(id: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id))).slice(0, 16)
  // Version 8, variant 10: a UUID of one's own making (RFC 9562, 5.8).
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
