import type { Payload } from '../guesty-payloads.ts'
import { legacyReservation, reservationV3 } from '../guesty-stay-payloads.ts'
import type { DemoStay } from '../world-stay.ts'
import type { GuestyWorld } from './guesty-world.ts'
import { checkParameters, dateOf, json, jsonParameter, projected, Refusal, wholeNumber } from './reply.ts'

const MOST_IDS = 10
const USUAL_LEGACY_FIELDS = [
  '_id',
  'integration',
  'confirmationCode',
  'checkIn',
  'checkOut',
  'listingId',
  'guest',
  'listing',
  'accountId',
  'guestId',
  'status',
]

/** `GET /reservations-v3?reservationIds[]=…`: a bare array; ids that are not there are left out. */
export function reservationsByIds(world: GuestyWorld, query: URLSearchParams): Response {
  checkParameters(
    query,
    ['reservationIds[]', 'includePaymentsTemplate', 'mergeAccommodationFarePriceComponents'],
    ['reservationIds[]'],
  )
  const ids = query.getAll('reservationIds[]')
  if (ids.length > MOST_IDS) throw new Refusal(400, `reservationIds must contain no more than ${MOST_IDS} elements`)
  for (const id of ids)
    if (!/^[0-9a-f]{24}$/.test(id)) throw new Refusal(400, 'each reservationId must be a mongodb id')
  return json(
    200,
    ids.flatMap((id) => (world.stays.has(id) ? [v3(world, world.stays.get(id))] : [])),
  )
}

function v3(world: GuestyWorld, stay: DemoStay | undefined): Payload {
  return stay ? reservationV3(stay, world.portfolio.accountId) : {}
}

type Test = (value: string, wanted: string) => boolean
const EQUAL: Readonly<Record<string, Test>> = { eq: (value, wanted) => value === wanted }
const IN: Readonly<Record<string, Test>> = { ...EQUAL, in: (value, wanted) => wanted.split(',').includes(value) }
const ORDER: Readonly<Record<string, Test>> = {
  ...EQUAL,
  gte: (value, wanted) => value >= wanted,
  gt: (value, wanted) => value > wanted,
  lte: (value, wanted) => value <= wanted,
  lt: (value, wanted) => value < wanted,
}

interface Field {
  readonly tests: Readonly<Record<string, Test>>
  /** Dates need their operator spelled out. */
  readonly kind: 'identifier' | 'date' | 'instant'
  values(stay: DemoStay): readonly string[]
}

const FIELDS: Readonly<Record<string, Field>> = {
  status: {
    tests: {
      ...IN,
      ne: (value, wanted) => value !== wanted,
      nin: (value, wanted) => !wanted.split(',').includes(value),
    },
    kind: 'identifier',
    values: (stay) => [stay.status],
  },
  listingId: {
    tests: IN,
    kind: 'identifier',
    values: (stay) => [stay.listingId, stay.typeId].filter((id) => id !== null),
  },
  confirmationCode: { tests: IN, kind: 'identifier', values: (stay) => [stay.code] },
  source: { tests: IN, kind: 'identifier', values: (stay) => [stay.source] },
  checkIn: { tests: ORDER, kind: 'date', values: (stay) => [stay.checkIn] },
  checkOut: { tests: ORDER, kind: 'date', values: (stay) => [stay.checkOut] },
  createdAt: { tests: ORDER, kind: 'instant', values: (stay) => [new Date(stay.createdAt).toISOString()] },
}

const SORTS: Readonly<Record<string, (stay: DemoStay) => string>> = {
  _id: (stay) => stay.id,
  checkIn: (stay) => stay.checkIn,
  checkOut: (stay) => stay.checkOut,
  createdAt: (stay) => new Date(stay.createdAt).toISOString(),
}

/** `GET /reservations-v3/search`. */
export function searchReservations(world: GuestyWorld, query: URLSearchParams): Response {
  const filters = [...query.keys()].filter((name) => name.startsWith('filter['))
  checkParameters(query, ['sort', 'skip', 'limit', ...filters])
  const tests = filters.map((name) => filterTest(name, query.get(name) ?? ''))
  const limit = wholeNumber(query, 'limit', { least: 1, most: 100, otherwise: 25 })
  const skip = wholeNumber(query, 'skip', { least: 0, most: 1_000_000, otherwise: 0 })
  const [, minus, key = ''] = /^(-?)(.*)$/.exec(query.get('sort') ?? '-_id') ?? []
  const valueOf = SORTS[key]
  if (!valueOf) throw new Refusal(400, `sort must be one of ${Object.keys(SORTS).join(', ')}`)
  const found = world.staysById.filter((stay) => tests.every((test) => test(stay)))
  const ordered =
    key === '_id'
      ? found
      : found.sort((one, other) => (valueOf(one) < valueOf(other) ? -1 : valueOf(one) > valueOf(other) ? 1 : 0))
  if (minus) ordered.reverse()
  const results = ordered.slice(skip, skip + limit).map((stay) => v3(world, stay))
  return json(200, { results, pagination: { limit, skip, hasMore: skip + limit < ordered.length } })
}

function filterTest(name: string, wanted: string): (stay: DemoStay) => boolean {
  const [, fieldName = '', operator] = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(name) ?? []
  const field = FIELDS[fieldName]
  if (!field) throw new Refusal(400, `unknown filter "${name}"`)
  if (operator === undefined && field.kind !== 'identifier')
    throw new Refusal(400, `filter[${fieldName}] needs an operator`)
  const test = field.tests[operator ?? (wanted.includes(',') && field.tests['in'] ? 'in' : 'eq')]
  if (!test) throw new Refusal(400, `unknown operator in "${name}"`)
  if (wanted === '') throw new Refusal(400, `"${name}" is empty`)
  if (field.kind === 'date') dateOf(wanted, name)
  if (field.kind === 'instant' && Number.isNaN(Date.parse(wanted)))
    throw new Refusal(400, `"${name}" must be an ISO 8601 instant`)
  const compared = field.kind === 'instant' ? new Date(wanted).toISOString() : wanted
  return (stay) => field.values(stay).some((value) => test(value, compared))
}

/** The legacy list. */
export function legacyReservations(world: GuestyWorld, query: URLSearchParams): Response {
  checkParameters(query, ['filters', 'fields', 'sort', 'limit', 'skip', 'q'])
  const limit = wholeNumber(query, 'limit', { least: 1, most: 100, otherwise: 25 })
  const skip = wholeNumber(query, 'skip', { least: 0, most: 1_000_000, otherwise: 0 })
  const filters = jsonParameter(query, 'filters') ?? []
  if (!Array.isArray(filters)) throw new Refusal(400, '"filters" must be an array')
  const rows = allLegacyRows(world).filter((row) => filters.every((filter) => legacyMatch(row, filter)))
  const [, minus, key = ''] = /^(-?)(.*)$/.exec(query.get('sort') ?? '_id') ?? []
  const valueOf = (row: Payload): string => textOf(row[key])
  rows.sort((one, other) => (valueOf(one) < valueOf(other) ? -1 : valueOf(one) > valueOf(other) ? 1 : 0))
  if (minus) rows.reverse()
  const results = rows.slice(skip, skip + limit).map((row) => projected(row, query.get('fields'), USUAL_LEGACY_FIELDS))
  return json(200, { results, count: rows.length, limit, skip, title: 'reservations' })
}

export function legacyReservationById(world: GuestyWorld, id: string, query: URLSearchParams): Response {
  checkParameters(query, ['fields'])
  const stay = world.stays.get(id)
  if (!stay) throw new Refusal(404, 'reservation not found')
  return json(200, projected(legacyRow(world, stay), query.get('fields'), USUAL_LEGACY_FIELDS))
}

const legacyRows = new WeakMap<GuestyWorld, readonly Payload[]>()

function allLegacyRows(world: GuestyWorld): readonly Payload[] {
  const known = legacyRows.get(world) ?? world.staysById.map((stay) => legacyRow(world, stay))
  legacyRows.set(world, known)
  return known
}

function legacyRow(world: GuestyWorld, stay: DemoStay): Payload {
  return legacyReservation(stay, {
    listing: world.listings.get(stay.listingId ?? stay.typeId ?? ''),
    guest: world.guests.get(stay.guestId ?? ''),
  })
}

const LEGACY_TESTS: Readonly<Record<string, (value: string, wanted: unknown) => boolean>> = {
  $eq: (value, wanted) => value === wanted,
  $gt: (value, wanted) => value > String(wanted),
  $gte: (value, wanted) => value >= String(wanted),
  $lt: (value, wanted) => value < String(wanted),
  $lte: (value, wanted) => value <= String(wanted),
  $in: (value, wanted) => Array.isArray(wanted) && wanted.includes(value),
}

function legacyMatch(row: Payload, filter: unknown): boolean {
  const { field, operator, value } = {
    field: undefined,
    operator: undefined,
    value: undefined,
    ...(typeof filter === 'object' && filter),
  }
  const test = typeof operator === 'string' ? LEGACY_TESTS[operator] : undefined
  if (typeof field !== 'string' || !test) throw new Refusal(400, 'a filter needs a field, an operator and a value')
  const actual = row[field]
  return actual !== undefined && actual !== null && test(textOf(actual), value)
}

/** A value as it is compared: objects do not. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** The report search: one row with times, names and money; its path is not confirmed by the vendor's text. */
export function reportReservations(world: GuestyWorld, query: URLSearchParams): Response {
  const filters = [...query.keys()].filter((name) => name.startsWith('filter['))
  checkParameters(query, ['sort', 'skip', 'limit', ...filters])
  const tests = filters.map((name) => filterTest(name, query.get(name) ?? ''))
  const limit = wholeNumber(query, 'limit', { least: 1, most: 100, otherwise: 25 })
  const skip = wholeNumber(query, 'skip', { least: 0, most: 1_000_000, otherwise: 0 })
  const found = world.staysById.filter((stay) => tests.every((test) => test(stay)))
  const results = found.slice(skip, skip + limit).map((stay) => {
    const { _id, status, confirmationCode, money } = legacyRow(world, stay)
    return { _id, status, confirmationCode, money, checkInDate: stay.checkIn, checkOutDate: stay.checkOut }
  })
  return json(200, { results, pagination: { limit, skip, hasMore: skip + limit < found.length } })
}
