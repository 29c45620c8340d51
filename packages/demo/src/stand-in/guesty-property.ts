import { addDays, daysBetween } from '@innkeeper/core/time/calendar'

import {
  calendarDays,
  customFieldDefinitions,
  guestPayload,
  listingPayload,
  type Payload,
  propertyCustomFields,
  reviewPayload,
} from '../guesty-payloads.ts'
import type { DemoListing } from '../world.ts'
import type { GuestyWorld } from './guesty-world.ts'
import { checkParameters, dateOf, json, oneOf, projected, Refusal, wholeNumber } from './reply.ts'

const USUAL_LISTING_FIELDS = [
  '_id',
  'title',
  'nickname',
  'type',
  'address',
  'picture',
  'accommodates',
  'bedrooms',
  'timezone',
  'isListed',
  'active',
  'tags',
]
const USUAL_CALENDAR_DAYS = 366

export function listings(world: GuestyWorld, query: URLSearchParams): Response {
  checkParameters(query, [
    'fields',
    'limit',
    'skip',
    'sort',
    'active',
    'listed',
    'pms.active',
    'tags',
    'city',
    'q',
    'ids',
  ])
  const limit = wholeNumber(query, 'limit', { least: 1, most: 100, otherwise: 25 })
  const skip = wholeNumber(query, 'skip', { least: 0, most: 1_000_000, otherwise: 0 })
  const sort = oneOf(query, 'sort', ['_id', '-_id', 'nickname', '-nickname', 'title', '-title'], '_id')
  const flag = (name: string): boolean | undefined =>
    query.has(name) ? oneOf(query, name, ['true', 'false'], '') === 'true' : undefined
  const [active, listed] = [flag('active') ?? flag('pms.active'), flag('listed')]
  const found = world.portfolio.listings.filter(
    (listing) =>
      (active === undefined || listing.active === active) && (listed === undefined || listing.listed === listed),
  )
  const name = sort.replace('-', '')
  const valueOf = (listing: DemoListing): string =>
    name === 'nickname' ? listing.nickname : name === 'title' ? listing.title : listing.id
  found.sort((one, other) => (valueOf(one) < valueOf(other) ? -1 : 1))
  if (sort.startsWith('-')) found.reverse()
  const results = found.slice(skip, skip + limit).map((listing) => listingRow(world, listing, query.get('fields')))
  return json(200, { results, count: found.length, limit, skip, title: 'listings' })
}

export function listingById(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, ['fields'])
  return json(200, listingRow(world, existing(world, id), query.get('fields')))
}

function listingRow(world: GuestyWorld, listing: DemoListing, fields: string | null): Payload {
  return projected(listingPayload(listing, world.portfolio.accountId), fields, USUAL_LISTING_FIELDS)
}

function existing(world: GuestyWorld, id: string): DemoListing {
  const listing = world.listings.get(id)
  if (!listing) throw new Refusal(404, 'listing not found')
  return listing
}

export function listingCustomFields(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, [])
  return json(200, propertyCustomFields(existing(world, id)))
}

export function account(world: GuestyWorld, query: URLSearchParams): Response {
  checkParameters(query, ['fields'])
  return json(200, { _id: world.portfolio.accountId, name: 'Made-up Stays' })
}

export function accountCustomFields(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, [])
  if (id !== world.portfolio.accountId) throw new Refusal(404, 'account not found')
  return json(200, customFieldDefinitions(world.portfolio))
}

export function guestById(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, [], ['fields'])
  const guest = world.guests.get(id)
  if (!guest) throw new Refusal(404, 'guest not found')
  return json(200, projected(guestPayload(guest, world.returning.has(id)), query.get('fields')))
}

export function guests(world: GuestyWorld, query: URLSearchParams): Response {
  checkParameters(query, ['fields', 'columns', 'limit', 'skip', 'sort', 'q'])
  const limit = wholeNumber(query, 'limit', { least: 1, most: 100, otherwise: 25 })
  const skip = wholeNumber(query, 'skip', { least: 0, most: 1_000_000, otherwise: 0 })
  const rows = world.portfolio.guests
    .slice(skip, skip + limit)
    .map((guest) => projected(guestPayload(guest, world.returning.has(guest.id)), query.get('fields')))
  return json(200, { results: rows, count: world.portfolio.guests.length, limit, skip })
}

export function reviews(world: GuestyWorld, query: URLSearchParams): Response {
  checkParameters(query, [
    'listingId',
    'reservationId',
    'channelId',
    'startDate',
    'endDate',
    'limit',
    'skip',
    'includeCustomChannels',
  ])
  const limit = wholeNumber(query, 'limit', { least: 1, most: 100, otherwise: 25 })
  const skip = wholeNumber(query, 'skip', { least: 0, most: 1_000_000, otherwise: 0 })
  const channel = query.has('channelId')
    ? oneOf(query, 'channelId', ['bookingCom', 'airbnb2', 'homeaway2', 'custom'], '')
    : undefined
  const [from, to] = [
    momentOf(query.get('startDate'), 'startDate', 0),
    momentOf(query.get('endDate'), 'endDate', 86_400_000),
  ]
  const found = world.portfolio.reviews
    .filter(
      (review) =>
        (channel === undefined || review.channel === channel) &&
        (!query.has('listingId') || review.listingId === query.get('listingId')) &&
        (!query.has('reservationId') || review.stayId === query.get('reservationId')) &&
        (from === undefined || review.updatedAt >= from) &&
        (to === undefined || review.updatedAt < to),
    )
    .sort((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1))
  return json(200, {
    data: found
      .slice(skip, skip + limit)
      .map((review) => reviewPayload(review, world.guests.get(review.guestId)?.fullName)),
    skip,
    limit,
  })
}

/** A date or an instant; a date as an end includes its whole day. */
function momentOf(text: string | null, name: string, spanMs: number): number | undefined {
  if (text === null) return undefined
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new Refusal(400, `"${name}" must be a date`)
  return text.length === 10 ? instant + spanMs : instant
}

export function calendar(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, ['view'], ['startDate', 'endDate'])
  if (query.has('view')) oneOf(query, 'view', ['compact', 'full'], 'full')
  const listing = existing(world, id)
  const [from, to] = [dateOf(query.get('startDate'), 'startDate'), dateOf(query.get('endDate'), 'endDate')]
  if (to < from) throw new Refusal(400, 'endDate is before startDate')
  if (daysBetween(from, to) > USUAL_CALENDAR_DAYS * 2) throw new Refusal(400, 'the range is too long')
  const days = calendarDays(listing, world.portfolio, from, to)
  // The compact view says only whether a night is free.
  const shown = query.get('view') === 'compact' ? days.map(({ date, status }) => ({ date, status })) : days
  return json(200, { status: 200, message: 'OK', data: { days: shown, until: addDays(to, 1) } })
}
