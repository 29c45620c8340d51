import type { Payload } from '../guesty-payloads.ts'
import { conversationPayload, postPayload } from '../guesty-stay-payloads.ts'
import type { DemoConversation } from '../world.ts'
import type { GuestyWorld } from './guesty-world.ts'
import { checkParameters, json, jsonParameter, oneOf, projected, Refusal, wholeNumber } from './reply.ts'

export function conversations(world: GuestyWorld, query: URLSearchParams): Response {
  checkParameters(query, ['filters', 'fields', 'sort', 'cursorAfter', 'cursorBefore', 'limit'])
  jsonParameter(query, 'filters')
  const sort = oneOf(query, 'sort', ['-modifiedAt', 'modifiedAt', '-createdAt', 'createdAt'], '-modifiedAt')
  const fields = query.get('fields')
  // A cursor of a field that is not asked for comes empty.
  const hasCursor = fields === null || fields.split(/[\s,]+/).includes(sort.replace('-', ''))
  const at = (conversation: DemoConversation): number =>
    (sort.endsWith('createdAt') ? conversation.posts[0] : conversation.posts.at(-1))?.at ?? 0
  const page = pageOf(world.portfolio.conversations, query, {
    name: sort,
    at,
    descending: sort.startsWith('-'),
    usual: 50,
    hasCursor,
  })
  const rows = page.items.map((conversation) => projected(conversationRow(world, conversation), fields))
  return json(200, {
    status: 200,
    data: { conversations: rows, count: page.count, limit: page.limit, sort, cursor: page.cursor },
  })
}

export function conversationById(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, ['fields'])
  return json(200, { status: 200, data: projected(conversationRow(world, existing(world, id)), query.get('fields')) })
}

export function posts(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, ['sort', 'cursorAfter', 'cursorBefore', 'limit', 'fields'])
  const conversation = existing(world, id)
  const sort = oneOf(query, 'sort', ['-createdAt', 'createdAt'], '-createdAt')
  const page = pageOf(conversation.posts, query, {
    name: sort,
    at: (post) => post.at,
    descending: sort.startsWith('-'),
    usual: 25,
    hasCursor: true,
  })
  const staff = new Map(world.portfolio.staff.map((member) => [member.id, member.name]))
  const guest = world.guests.get(conversation.guestId)?.fullName
  const rows: Payload[] = page.items.map((post) =>
    postPayload(post, conversation, { guest, staff: staff.get(post.staffId ?? '') }),
  )
  return json(200, {
    status: 200,
    data: { posts: rows, count: page.count, limit: page.limit, sort, cursor: page.cursor },
  })
}

function existing(world: GuestyWorld, id: string): DemoConversation {
  const conversation = world.conversations.get(id)
  if (!conversation) throw new Refusal(404, 'conversation not found')
  return conversation
}

function conversationRow(world: GuestyWorld, conversation: DemoConversation): Payload {
  const stay = world.stays.get(conversation.stayId ?? '')
  const listing = world.listings.get(stay?.listingId ?? '')
  return conversationPayload(conversation, { stay, listing, guest: world.guests.get(conversation.guestId) })
}

interface Order<Item> {
  /** Tells it from other orders of the same items. */
  readonly name: string
  at(item: Item): number
  readonly descending: boolean
  readonly usual: number
  readonly hasCursor: boolean
}

interface CursorPage<Item> {
  readonly items: readonly Item[]
  /** How many there are in all. */
  readonly count: number
  readonly limit: number
  /** Empty: there is no more in that direction. */
  readonly cursor: { readonly after: string; readonly before: string }
}

/** @throws {Refusal} 400: both cursors, or one that was never given out. */
function pageOf<Item extends { readonly id: string }>(
  all: readonly Item[],
  query: URLSearchParams,
  order: Order<Item>,
): CursorPage<Item> {
  const [after, before] = [query.get('cursorAfter'), query.get('cursorBefore')]
  if (after && before) throw new Refusal(400, 'cursorAfter and cursorBefore exclude each other')
  const limit = wholeNumber(query, 'limit', { least: 1, most: 100, otherwise: order.usual })
  const items = sorted(all, order)
  const place = (cursor: string): number => {
    const id = idOf(cursor)
    const index = items.findIndex((item) => item.id === id)
    if (index < 0) throw new Refusal(400, 'unknown cursor')
    return index
  }
  const start = after ? place(after) + 1 : before ? Math.max(0, place(before) - limit) : 0
  const page = items.slice(start, before ? place(before) : start + limit)
  const [first, last] = [page[0], page.at(-1)]
  const more = start + page.length < items.length
  return {
    items: page,
    count: items.length,
    limit,
    cursor: {
      after: order.hasCursor && more && last ? cursorOf(last.id) : '',
      before: order.hasCursor && start > 0 && first ? cursorOf(first.id) : '',
    },
  }
}

const sortedLists = new WeakMap<object, Map<string, readonly unknown[]>>()

/** Sorted once for each list, however many pages are asked for. */
function sorted<Item extends { readonly id: string }>(all: readonly Item[], order: Order<Item>): readonly Item[] {
  const orders = sortedLists.get(all) ?? new Map<string, readonly unknown[]>()
  sortedLists.set(all, orders)
  // True of what is kept under this list: it is only ever that list in another order.
  const known = orders.get(order.name) as readonly Item[] | undefined
  if (known) return known
  const items = all.toSorted((one, other) => order.at(one) - order.at(other) || (one.id < other.id ? -1 : 1))
  if (order.descending) items.reverse()
  orders.set(order.name, items)
  return items
}

function cursorOf(id: string): string {
  return btoa(`c:${id}`)
}

/** @throws {Refusal} 400: it was never given out. */
function idOf(cursor: string): string {
  try {
    return atob(cursor).slice('c:'.length)
  } catch {
    throw new Refusal(400, 'unknown cursor')
  }
}
