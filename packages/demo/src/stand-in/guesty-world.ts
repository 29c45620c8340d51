import type { DemoStay } from '../world-stay.ts'
import type { DemoConversation, DemoGuest, DemoListing, DemoTask, Portfolio } from '../world.ts'

/** A portfolio with its things at hand by id. */
export interface GuestyWorld {
  readonly portfolio: Portfolio
  readonly stays: ReadonlyMap<string, DemoStay>
  /** Sorted by id, as lists are by default. */
  readonly staysById: readonly DemoStay[]
  readonly listings: ReadonlyMap<string, DemoListing>
  readonly guests: ReadonlyMap<string, DemoGuest>
  readonly conversations: ReadonlyMap<string, DemoConversation>
  readonly tasks: ReadonlyMap<string, DemoTask>
  readonly returning: ReadonlySet<string>
}

const worlds = new WeakMap<Portfolio, GuestyWorld>()

/** Made once for each portfolio. */
export function guestyWorld(portfolio: Portfolio): GuestyWorld {
  const known = worlds.get(portfolio)
  if (known) return known
  const world: GuestyWorld = {
    portfolio,
    stays: byId(portfolio.stays),
    staysById: [...portfolio.stays].sort((one, other) => (one.id < other.id ? -1 : 1)),
    listings: byId(portfolio.listings),
    guests: byId(portfolio.guests),
    conversations: byId(portfolio.conversations),
    tasks: byId(portfolio.tasks),
    returning: new Set(portfolio.stays.flatMap((stay) => (stay.isReturning && stay.guestId ? [stay.guestId] : []))),
  }
  worlds.set(portfolio, world)
  return world
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
