import * as z from 'zod/mini'

import type { AircallClient, AircallCollection, AircallPage } from './client.ts'

/**
 * Aircall cuts a list after 10 000 items without saying so. A window with more than this is halved until it holds less; the
 * distance to the limit is for what is added meanwhile.
 */
const MOST_IN_A_WINDOW = 9_000

/** Where reading a list goes on. Times in UNIX seconds; both ends of a window belong to it. */
const Position = z.object({
  page: z.int().check(z.positive()),
  done: z.int().check(z.nonnegative()),
  total: z.optional(z.number()),
  window: z.optional(z.object({ from: z.int(), to: z.int(), end: z.int() })),
})
type Position = z.output<typeof Position>
type Window = NonNullable<Position['window']>

export interface ListedPage {
  readonly items: readonly unknown[]
  readonly done: number
  readonly total: number | undefined
  /** Undefined when the list has been read to its end. JSON only. */
  readonly next: unknown
}

/**
 * Reads the next page of a list of any length.
 *
 * Windows share the second at which one ends and the next begins, so an item can come twice and none is missed.
 *
 * @param position What the page before gave as `next`; undefined, or anything else, begins anew.
 * @param span All that is wanted, in UNIX seconds.
 * @param windowed Whether to ask for windows from the start; otherwise only when the list turns out to be too long.
 * @throws {ServiceUnavailable | ServiceRefused}
 */
export async function readListed(
  client: AircallClient,
  collection: AircallCollection,
  position: unknown,
  span: { readonly from: number; readonly to: number },
  windowed: boolean,
): Promise<ListedPage> {
  const whole: Window = { ...span, end: span.to }
  const parsed = z.safeParse(Position, position)
  let at: Position = parsed.success ? parsed.data : { page: 1, done: 0, ...(windowed ? { window: whole } : {}) }
  let page = await client.list(collection, at.page, at.window)
  const total = at.total ?? page.total
  const first = { at, page }
  while (at.page === 1 && isTooLong(page)) {
    if (at.window && at.window.to - at.window.from <= 1) {
      // Where the narrowest window holds as much as the widest, halving helps nothing: what can be had is read.
      if (page.total === first.page.total) ({ at, page } = first)
      break
    }
    at = { ...at, window: halved(at.window ?? whole) }
    page = await client.list(collection, 1, at.window)
  }
  const done = at.done + page.items.length
  const next = following(at, page)
  const known = total === undefined ? {} : { total }
  return { items: page.items, done: Math.min(done, total ?? done), total, next: next && { ...next, done, ...known } }
}

function isTooLong(page: AircallPage): boolean {
  return (page.total ?? 0) > MOST_IN_A_WINDOW
}

function halved({ from, to, end }: Window): Window {
  return { from, to: Math.floor((from + to) / 2), end }
}

/** The next page, or the next window: up to twice as wide as the last one, since a quiet time may follow a busy one. */
function following(at: Position, page: AircallPage): Omit<Position, 'done' | 'total'> | undefined {
  const { window } = at
  if (page.more) return { page: at.page + 1, ...(window ? { window } : {}) }
  if (!window || window.to >= window.end) return undefined
  const width = Math.max(1, window.to - window.from)
  return { page: 1, window: { from: window.to, to: Math.min(window.end, window.to + 2 * width), end: window.end } }
}
