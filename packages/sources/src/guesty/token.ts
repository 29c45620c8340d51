import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'

export interface AccessToken {
  readonly value: string
  /** Milliseconds since the Unix epoch. */
  readonly expiresAt: number
}

/** What must outlive a restart, because Guesty gives out few tokens a day. JSON only; `token` is a secret. */
export interface TokenState {
  readonly token?: AccessToken
  /** When tokens were asked for, in ms since the epoch; those of the last 24 hours. */
  readonly issuedAt: readonly number[]
}

/** Keeps the one access token that all processes of this business share. */
export interface TokenStore {
  load(): Promise<TokenState | undefined>
  save(state: TokenState): Promise<void>
}

/** Guesty gives out this many tokens per client in {@link QUOTA_MS}. */
const QUOTA = 5
const QUOTA_MS = 24 * 3_600_000
/** A token is renewed this long before it ends. */
const EARLY_MS = 45 * 60_000
/** After a renewal failed, the old token serves this long before the next try. */
const RENEWAL_PAUSE_MS = 60_000
/** Credentials that Guesty refused are not tried again for so long: whoever asks meanwhile gets the same refusal. */
const REFUSAL_PAUSE_MS = 10 * 60_000

export interface TokenKeeper {
  /** A token that is good for a while yet. @throws {ServiceUnavailable | ServiceRefused} */
  current(): Promise<string>
  /** Another token than one that Guesty turned away. @throws {ServiceUnavailable | ServiceRefused} */
  replacementFor(rejected: string): Promise<string>
}

/** @param issue Asks Guesty for a token, once. */
export function tokenKeeper(options: {
  readonly tokens: TokenStore
  readonly issue: () => Promise<AccessToken>
  readonly now: () => number
}): TokenKeeper {
  const { tokens, issue, now } = options
  let held: AccessToken | undefined
  let renewing: Promise<AccessToken> | undefined
  let notRenewedBefore = 0
  let refusal: { readonly error: ServiceRefused; readonly until: number } | undefined

  /** One at a time, whoever asks. */
  function renew(isGood: (token: AccessToken) => boolean): Promise<AccessToken> {
    renewing ??= obtain(isGood).finally(() => {
      renewing = undefined
    })
    return renewing
  }

  async function obtain(isGood: (token: AccessToken) => boolean): Promise<AccessToken> {
    const state = await tokens.load()
    // Another process may have renewed it meanwhile.
    if (state?.token && isGood(state.token)) return (held = state.token)
    if (refusal && now() < refusal.until) throw refusal.error
    const issuedAt = (state?.issuedAt ?? []).filter((at) => at > now() - QUOTA_MS)
    const oldest = issuedAt.toSorted((left, right) => left - right)[issuedAt.length - QUOTA]
    if (oldest !== undefined) {
      throw new ServiceUnavailable(
        `Guesty allows ${QUOTA} access tokens in 24 hours and all are used; the next may be asked for at ${new Date(oldest + QUOTA_MS).toISOString()}`,
        { retryAfterMs: oldest + QUOTA_MS - now() },
      )
    }
    const rest = state?.token ? { token: state.token } : {}
    // Counted before it is asked for, so that a process that dies over and over cannot use up the day's tokens unseen.
    await tokens.save({ ...rest, issuedAt: [...issuedAt, now()] })
    try {
      held = await issue()
      refusal = undefined
    } catch (error) {
      if (error instanceof ServiceRefused) refusal = { error, until: now() + REFUSAL_PAUSE_MS }
      await tokens.save({ ...rest, issuedAt })
      throw error
    }
    await tokens.save({ token: held, issuedAt: [...issuedAt, now()] })
    return held
  }

  return {
    async current() {
      const isFresh = (token: AccessToken) => now() < token.expiresAt - EARLY_MS
      if (held && (isFresh(held) || (now() < notRenewedBefore && now() < held.expiresAt))) return held.value
      const old = held
      try {
        return (await renew(isFresh)).value
      } catch (error) {
        const last = old ?? (await tokens.load())?.token
        if (!last || now() >= last.expiresAt) throw error
        held = last
        notRenewedBefore = now() + RENEWAL_PAUSE_MS
        return last.value
      }
    },
    async replacementFor(rejected) {
      if (held && held.value !== rejected && now() < held.expiresAt) return held.value
      return (await renew((token) => token.value !== rejected && now() < token.expiresAt)).value
    },
  }
}
