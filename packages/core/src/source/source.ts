/** The systems that a business's knowledge comes from. */
export const SOURCE_NAMES = ['aircall', 'guesty', 'rocketchat'] as const
export type SourceName = (typeof SOURCE_NAMES)[number]

/** What checking one delivery's credentials said. `refused` carries a stable reason for the metric, never the credential. */
export type Authentication =
  | { readonly outcome: 'authentic'; readonly delivery: AuthenticDelivery }
  | { readonly outcome: 'refused'; readonly reason: string }
  /** The credential cannot be read because the body is no JSON; only sources that carry it inside the body answer this. */
  | { readonly outcome: 'malformed'; readonly reason: string }

export interface AuthenticDelivery {
  /** Same for every retry of one delivery; becomes the event's id behind the source's name. */
  readonly key: string
  readonly type: string
  /** In milliseconds since the Unix epoch; undefined where the delivery names no time. */
  readonly occurredAt: number | undefined
  /** The body with its credentials stripped. What is signed but no JSON comes as a string. */
  readonly payload: unknown
  /** Set when the delivery is authentic but cannot be worked on; the event is kept and parked with it. */
  readonly parkedBecause?: string
}

/** Checks deliveries of one source. Pure but for the clock that it is given. */
export interface DeliveryAuthenticator {
  readonly source: SourceName
  /**
   * @param body The raw bytes as received.
   * @param headers The request's headers.
   * @param now Milliseconds since the Unix epoch.
   */
  authenticate(body: Uint8Array<ArrayBuffer>, headers: Headers, now: number): Promise<Authentication>
}
