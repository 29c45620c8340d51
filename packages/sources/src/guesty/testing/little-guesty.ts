/** A little Guesty for tests of what is read: a handful of routes, a clock that moves when somebody sleeps. */
import type { Observation } from '@innkeeper/core/record/record'
import type { FetchRequest, ReadCursor, ReadPage, SourceReader } from '@innkeeper/core/record/source-reader'
import { memoryRecords } from '@innkeeper/testing/memory-records'

import { guestyClient } from '../client.ts'
import { guestyReader } from '../reader.ts'

/** The clock of these tests begins here. */
export const START = Date.UTC(2026, 10, 19, 16, 0, 0)

export type Answer = (query: URLSearchParams, path: string) => unknown

/** A reader over a handful of routes; what no route knows is 404. Keys end in `*` for anything below. */
export function readerOn(routes: Readonly<Record<string, Answer>>) {
  let clock = START
  const asked: string[] = []
  const records = memoryRecords()
  const client = guestyClient({
    baseUrl: 'https://guesty.example.test',
    clientId: 'client',
    clientSecret: 'not-a-secret',
    tokens: { load: async () => undefined, save: async () => {} },
    fetch: async (request) => {
      const url = new URL(request.url)
      if (url.pathname === '/oauth2/token') return Response.json({ access_token: 'abc', expires_in: 86_400 })
      const path = url.pathname.replace('/v1', '')
      asked.push(`${path}${decodeURIComponent(url.search.replaceAll('+', ' '))}`)
      const route = Object.keys(routes).find(
        (it) => it === path || (it.endsWith('*') && path.startsWith(it.slice(0, -1))),
      )
      const answer = route === undefined ? undefined : routes[route]?.(url.searchParams, path)
      if (answer instanceof Response) return answer
      return answer === undefined ? Response.json({ message: 'not found' }, { status: 404 }) : Response.json(answer)
    },
    now: () => clock,
    sleep: async (ms) => {
      clock += ms
    },
    random: () => 0.5,
  })
  return {
    reader: guestyReader(client, { now: () => clock, records }),
    records,
    asked,
    pass: (ms: number) => {
      clock += ms
    },
  }
}

export const fetchOf = (what: string, sourceId: string, notOlderThan = 0): FetchRequest => ({
  what,
  sourceId,
  notOlderThan,
})
export const factsOf = (observations: readonly Observation[], id: string) =>
  observations.find((it) => it.id === id)?.facts

/** As `/reservations-v3` gives one. */
export const RESERVATION = {
  _id: 'r1',
  status: 'confirmed',
  confirmationCode: 'hmx7k2q9tz',
  stay: [
    {
      checkInDateLocalized: '2026-11-20',
      checkOutDateLocalized: '2026-11-23',
      eta: '2026-11-20T18:30:00.000Z',
      etd: null,
      unitId: 'u1',
      guestsCount: 3,
      numberOfGuests: { numberOfAdults: 2, numberOfChildren: 1, numberOfInfants: 0, numberOfPets: 1 },
      earlyCheckIn: { status: 'approved', time: '13:00' },
      lateCheckOut: { status: 'requested', time: '12:00' },
    },
  ],
  bookerId: 'g1',
  platform: 'airbnb2',
  source: 'Airbnb',
  channelMetadata: { externalReservationId: 'ext1', ratePlan: { name: 'Flexible' } },
  guestStay: { status: 'not_set' },
  notes: { guest: 'Late train', keyCode: '4711' },
  conversationId: 'c1',
  customFields: [
    { _id: 'x', fieldId: 'f1', value: 'Vegan' },
    { _id: 'y', fieldId: 'f2', value: '9911' },
  ],
  createdAt: '2026-10-01T08:00:00.000Z',
  reservedUntil: null,
}
/** As `/guests-crud/{id}` gives one. */
export const GUEST = {
  _id: 'g1',
  fullName: 'Lena Example',
  firstName: 'Lena',
  lastName: 'Example',
  email: 'lena@example.test',
  phones: ['4915123456789'],
  returningGuest: true,
}

/** Reads a collection to its end. */
export async function readAll(
  reader: SourceReader,
  collection: string,
): Promise<{ pages: ReadPage[]; observations: Observation[] }> {
  const pages: ReadPage[] = []
  let cursor: ReadCursor | undefined = { collection }
  while (cursor) {
    const page = await reader.readPage(JSON.parse(JSON.stringify(cursor)))
    pages.push(page)
    cursor = page.next
    if (pages.length > 50) throw new Error('reading does not end')
  }
  return { pages, observations: pages.flatMap((page) => page.observations) }
}
