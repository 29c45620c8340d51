/**
 * A bearer token that is good now.
 *
 * @param refused One that the service did not take: another is fetched, unless that has happened meanwhile.
 */
export type AccessToken = (refused?: string) => Promise<string>

export interface FreshToken {
  readonly token: string
  /** Milliseconds since the Unix epoch. */
  readonly expiresAt: number
}

/** A token is renewed so long before its end, in milliseconds: clocks differ, and a request takes its time. */
const MARGIN_MS = 5 * 60_000

/** Keeps a token for its time. Callers who need a new one at once share one renewal; a renewal that failed is tried again by the next. */
export function keptToken(renew: () => Promise<FreshToken>, { now }: { readonly now: () => number }): AccessToken {
  let kept: FreshToken | undefined
  let renewal: Promise<FreshToken> | undefined

  return async (refused) => {
    if (kept && kept.token !== refused && now() < kept.expiresAt - MARGIN_MS) return kept.token
    renewal ??= renew().finally(() => {
      renewal = undefined
    })
    kept = await renewal
    return kept.token
  }
}
