import type { Instant } from '@innkeeper/core/time/calendar'

import { type ProviderEvent, providerEvents } from './provider-events.ts'
import type { Portfolio } from './world.ts'

/** One request to a webhook endpoint, ready to be sent. */
export interface Delivery {
  readonly path: '/webhooks/guesty' | '/webhooks/aircall'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** When the source published what it tells. */
  readonly at: Instant
}

export interface DeliverySecrets {
  /** Base64, with or without `whsec_`. */
  readonly guestySecret: string
  readonly aircallToken: string
}

export type Signer = (event: ProviderEvent, signedAt: Instant) => Promise<Delivery>

/**
 * Signs events as their sources do: Guesty by the Svix scheme over the raw body, Aircall by the token inside it.
 *
 * @throws {DOMException | TypeError} The Guesty secret is no base64, or empty.
 */
export async function deliverySigner({ guestySecret, aircallToken }: DeliverySecrets): Promise<Signer> {
  const bytes = Uint8Array.from(atob(guestySecret.replace(/^whsec_/, '')), (letter) => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const encoder = new TextEncoder()
  return async ({ source, payload, deliveryId, at }, signedAt) => {
    if (source === 'aircall') {
      const { resource, event, timestamp, ...rest } = payload
      const body = JSON.stringify({ resource, event, timestamp, token: aircallToken, ...rest })
      return {
        path: '/webhooks/aircall',
        headers: { 'content-type': 'application/json', 'aircall-origin': 'webhooks' },
        body,
        at,
      }
    }
    const body = JSON.stringify(payload)
    const timestamp = Math.floor(signedAt / 1_000)
    const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(`${deliveryId}.${timestamp}.${body}`))
    const signature = btoa(String.fromCharCode(...new Uint8Array(mac)))
    return {
      path: '/webhooks/guesty',
      headers: {
        'content-type': 'application/json',
        'svix-id': deliveryId,
        'svix-timestamp': String(timestamp),
        'svix-signature': `v1,${signature}`,
      },
      body,
      at,
    }
  }
}

/**
 * The whole past of the world as signed deliveries, in the order in which they would have come.
 *
 * @param signedAt The moment that Guesty's signatures carry; receivers refuse one that is more than five minutes away
 * from their own clock. Default: the world's `now`.
 */
export async function deliveriesOf(
  portfolio: Portfolio,
  secrets: DeliverySecrets,
  signedAt: Instant = portfolio.now,
): Promise<Delivery[]> {
  const sign = await deliverySigner(secrets)
  return Promise.all(providerEvents(portfolio).map((event) => sign(event, signedAt)))
}
