import type { DemoCall, DemoLine } from '@innkeeper/demo/world-phone'
import type { DemoStay } from '@innkeeper/demo/world-stay'
import type { DemoConversation, DemoGuest, DemoListing, Portfolio } from '@innkeeper/demo/world'

/** The made-up business, with the ways to look things up that gold rules share. Record ids are those that answers cite. */
export class EvalWorld {
  readonly portfolio: Portfolio
  readonly #guests: ReadonlyMap<string, DemoGuest>
  readonly #listings: ReadonlyMap<string, DemoListing>

  constructor(portfolio: Portfolio) {
    this.portfolio = portfolio
    this.#guests = new Map(portfolio.guests.map((guest) => [guest.id, guest]))
    this.#listings = new Map(portfolio.listings.map((listing) => [listing.id, listing]))
  }

  /** Reservations that are stays: confirmed, or reserved, or awaiting payment. */
  get stays(): readonly DemoStay[] {
    return this.portfolio.stays.filter(isStay)
  }

  /** What is let: active, listed, and no multi-unit type. */
  get units(): readonly DemoListing[] {
    return this.portfolio.listings.filter(({ active, listed, kind }) => active && listed && kind !== 'type')
  }

  /** Codes and passwords, and how guests are reached. */
  get secrets(): readonly string[] {
    const { listings, stays, guests } = this.portfolio
    return [
      ...listings.map(({ wifi }) => wifi.password),
      ...listings.flatMap(({ access }) => access.flatMap(({ text }) => text.match(/\d{4,}/g) ?? [])),
      ...stays.flatMap(({ keyCode }) => keyCode ?? []),
      ...guests.flatMap(({ phone, email }) => [phone, email]),
    ].filter((secret) => !/^20\d\d$/.test(secret))
  }

  /** @throws {RangeError} Neither the listing nor its type is of this world. */
  listingOf(stay: DemoStay): DemoListing {
    return found(this.#listings.get(stay.listingId ?? stay.typeId ?? ''), `the listing of stay ${stay.id}`)
  }

  listing(nickname: string): DemoListing {
    return found(
      this.portfolio.listings.find((listing) => listing.nickname === nickname),
      nickname,
    )
  }

  listingById(id: string): DemoListing {
    return found(this.#listings.get(id), id)
  }

  /** A stay of the story, whatever its status. */
  stay(scenario: string): DemoStay {
    return found(
      this.portfolio.stays.find((stay) => stay.scenario === scenario),
      scenario,
    )
  }

  guestOf(stay: DemoStay): DemoGuest | undefined {
    return stay.guestId === null ? undefined : this.#guests.get(stay.guestId)
  }

  guest(scenario: string): DemoGuest {
    return found(this.guestOf(this.stay(scenario)), `the guest of ${scenario}`)
  }

  calls(scenario: string): readonly DemoCall[] {
    return this.portfolio.calls.filter((call) => call.scenario === scenario)
  }

  line(call: DemoCall): DemoLine {
    return found(
      this.portfolio.lines.find(({ id }) => id === call.lineId),
      `line ${call.lineId}`,
    )
  }

  staffName(id: string | null): string | undefined {
    return this.portfolio.staff.find((member) => member.id === id || member.guestyId === id)?.name
  }

  conversationOf(stay: DemoStay): DemoConversation | undefined {
    return this.portfolio.conversations.find((conversation) => conversation.stayId === stay.id)
  }
}

export function isStay({ status }: DemoStay): boolean {
  return status === 'confirmed' || status === 'reserved' || status === 'awaiting_payment'
}

export const stayId = ({ id }: { readonly id: string }): string => `guesty:stay:${id}`
export const listingId = ({ id }: { readonly id: string }): string => `guesty:listing:${id}`
export const callId = ({ id }: { readonly id: number | string }): string => `aircall:call:${id}`
export const messageId = (id: string): string => `guesty:message:${id}`

function found<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new RangeError(`the world has no ${what}`)
  return thing
}
