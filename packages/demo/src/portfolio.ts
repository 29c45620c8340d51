import { addDays, type Instant, localDateOf } from '@innkeeper/core/time/calendar'

import { makeCalls } from './calls.ts'
import { makeConversations } from './conversations.ts'
import type { CallDraft, ConversationDraft, Making } from './draft.ts'
import { HOUSES } from './houses/all-houses.ts'
import { listingOf } from './listings.ts'
import { guestMaker, makeContacts, makeLines, makeStaff, PhoneBook } from './people.ts'
import { hexId, seededRandom } from './random.ts'
import { BLOCKS } from './scenarios/all-scenarios.ts'
import { makeStays } from './stays.ts'
import { callTruth, conversationTruth, stayTruth, type Telephony } from './truth.ts'
import { makePayments, makeReviews, makeTasks } from './upkeep.ts'
import type { DemoBlock, DemoGuest, DemoPayment, DemoReview, DemoTask, Portfolio } from './world.ts'

export interface PortfolioOptions {
  /** Everything is relative to it. */
  readonly now: Instant
  /** The same seed and `now` give the same world. */
  readonly seed?: string
  /** How many times the business is repeated under other ids and names: 1 is 24 listings, some 420 stays and 2 500 records, messages included. */
  readonly scale?: number
}

/** Makes a business up. Pure: the same options give the same world. @throws {RangeError} `scale` is no whole number above 0. */
export function makePortfolio({ now, seed = 'innkeeper', scale = 1 }: PortfolioOptions): Portfolio {
  if (!Number.isInteger(scale) || scale < 1) throw new RangeError(`scale must be a whole number above 0, got ${scale}`)
  const phones = new PhoneBook()
  const [staff, lines, contacts] = [makeStaff(), makeLines(), makeContacts(now)]
  const copies = Array.from({ length: scale }, (_, copy) => {
    const random = seededRandom(`${seed}/${copy}`)
    const prefix = copy === 0 ? '' : `copy${copy}-`
    const making: Making = {
      now,
      prefix,
      random,
      guests: guestMaker(random.fork('guests'), phones, prefix),
      houses: HOUSES.map((house) => ({
        house,
        listing: listingOf(house, copy, now),
        today: localDateOf(now, house.zone),
      })),
      staff,
      allGuests: [],
      stays: [],
      conversations: [],
      calls: [],
      texts: [],
      promises: [],
    }
    makeStays(making)
    makeConversations(making)
    makeCalls(making, lines, contacts)
    return finish(making, lines, contacts)
  })
  return {
    seed,
    now,
    scale,
    accountId: hexId('account'),
    staff,
    lines,
    contacts,
    listings: copies.flatMap((copy) => copy.listings),
    stays: copies.flatMap((copy) => copy.stays),
    blocks: copies.flatMap((copy) => copy.blocks),
    guests: copies.flatMap((copy) => copy.guests),
    conversations: copies.flatMap((copy) => copy.conversations),
    calls: copies.flatMap((copy) => copy.calls),
    texts: copies.flatMap((copy) => copy.texts),
    tasks: copies.flatMap((copy) => copy.tasks),
    reviews: copies.flatMap((copy) => copy.reviews),
    payments: copies.flatMap((copy) => copy.payments),
    promises: copies.flatMap((copy) => copy.promises),
  }
}

interface Finished extends Pick<Portfolio, 'listings' | 'stays' | 'conversations' | 'calls' | 'texts' | 'promises'> {
  readonly guests: readonly DemoGuest[]
  readonly blocks: readonly DemoBlock[]
  readonly tasks: readonly DemoTask[]
  readonly reviews: readonly DemoReview[]
  readonly payments: readonly DemoPayment[]
}

/** Works out what is true and leaves the scaffolding behind. */
function finish(making: Making, lines: Portfolio['lines'], contacts: Portfolio['contacts']): Finished {
  const byStay = new Map(making.conversations.map((conversation) => [conversation.stayId, conversation]))
  const callsByStay = groupBy(making.calls, (call) => call.stayId)
  const world: Telephony = {
    calls: making.calls,
    texts: making.texts,
    lines,
    staff: making.staff,
    contacts,
    guestsByPhone: new Map(making.allGuests.map((guest) => [guest.phone, guest])),
    conversationsByGuest: groupBy<ConversationDraft>(making.conversations, (conversation) => conversation.guestId),
    callsByPhone: groupBy<CallDraft>(making.calls, (call) => call.phone),
  }
  return {
    listings: making.houses.map(({ listing }) => listing),
    stays: making.stays.map((draft) => {
      const { listing: _listing, guest: _guest, story: _story, requests: _requests, ...stay } = draft
      return { ...stay, truth: stayTruth(draft, byStay.get(draft.id), callsByStay.get(draft.id) ?? [], making.stays) }
    }),
    guests: making.allGuests,
    conversations: making.conversations.map((conversation) => ({
      ...conversation,
      truth: conversationTruth(conversation),
    })),
    calls: making.calls.map((draft) => {
      const { stayId: _stayId, voicemailSays: _says, ...call } = draft
      return { ...call, truth: callTruth(draft, world) }
    }),
    texts: making.texts,
    promises: making.promises,
    blocks: blocksOf(making),
    tasks: makeTasks(making),
    reviews: makeReviews(making),
    payments: makePayments(making),
  }
}

function blocksOf(making: Making): DemoBlock[] {
  return BLOCKS.flatMap(([key, from, to, kind, note]) => {
    const place = making.houses.find(({ house }) => house.key === key)
    if (!place) return []
    const id = hexId(`${making.prefix}block/${key}/${from}`)
    return [
      { id, listingId: place.listing.id, from: addDays(place.today, from), to: addDays(place.today, to), kind, note },
    ]
  })
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
