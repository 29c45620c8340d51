import type { Delivery } from '@innkeeper/demo/deliveries'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import { beforeAll, describe, expect, test } from 'vitest'

import { arriving, deliveriesOfTheseDays, openEdgeHouse } from './edge-house.ts'

/** The whole way of the product inside the runtime of Cloudflare Workers, over the adapters of the edge. One house; the tests are its day, in order. */
describe('the whole flow at the edge', () => {
  const portfolio = makePortfolio({ now: Date.UTC(2026, 10, 20, 8) })
  const coming = arriving(portfolio, 0)
  let house: Awaited<ReturnType<typeof openEdgeHouse>>
  let deliveries: Delivery[]

  beforeAll(async () => {
    house = await openEdgeHouse(portfolio)
    deliveries = await deliveriesOfTheseDays(portfolio)
  })

  test('runs in workerd', () => {
    expect(navigator.userAgent).toBe('Cloudflare-Workers')
  })

  test('takes in what its sources have signed, each once', async () => {
    for (const delivery of deliveries) {
      const { status } = await house.deliver(delivery)
      expect(status).toBe(202)
    }
    const sources = Map.groupBy(house.events.values(), ({ source }) => source)
    expect(sources.get('guesty')?.length).toBeGreaterThan(50)
    expect(sources.get('aircall')?.length).toBeGreaterThan(20)
    const kept = house.events.size
    const [first] = deliveries
    if (first) await house.deliver(first)
    expect(house.events.size).toBe(kept)
  })

  test('refuses what they have not', async () => {
    const kept = house.events.size
    const guesty = deliveries.find(({ path }) => path === '/webhooks/guesty')
    if (!guesty) throw new Error('no delivery')
    expect((await house.deliver({ ...guesty, body: `${guesty.body} ` })).status).toBe(401)
    const forged = JSON.stringify({ resource: 'call', event: 'call.ended', timestamp: 1, token: 'guessed', data: {} })
    expect((await house.deliver({ path: '/webhooks/aircall', headers: {}, body: forged })).status).toBe(401)
    expect(house.events.size).toBe(kept)
  })

  test('applies all of it to records in Firestore, and completes them from the source', async () => {
    await house.settle()
    expect([...house.events.values()].filter(({ state }) => state !== 'applied')).toEqual([])
    const { byType } = await house.records.counts()
    expect(byType.get('listing')).toBe(portfolio.listings.length)
    expect(byType.get('stay')).toBeGreaterThan(coming.length)
    expect(byType.get('call')).toBeGreaterThan(0)
  })

  test('indexes every record in Qdrant', async () => {
    const { unindexed } = await house.records.backlog()
    expect(unindexed).toBeGreaterThan(100)
    expect(await house.indexAll()).toBe(unindexed)
    expect((await house.records.backlog()).unindexed).toBe(0)
  })

  test('answers who is checking in today and at what time: all of them, and nobody else', async () => {
    const { complete, sources, answer, plan } = await house.ask('Who is checking in today and at what time?', 'sample')
    expect(plan.kinds).toEqual(['arrivals'])
    expect(complete).toMatchObject({ shown: coming.length, total: coming.length })
    const stays = sources.filter(({ type }) => type === 'stay').map(({ id }) => id)
    expect(stays.sort()).toEqual(coming.map(({ id }) => `guesty:stay:${id}`).sort())
    for (const { guestId } of coming) {
      const guest = portfolio.guests.find(({ id }) => id === guestId)
      if (guest) expect(answer).toContain(guest.lastName)
    }
  })

  test('remembers what was asked, so that it can be asked on', async () => {
    const { complete, plan } = await house.ask('and tomorrow?', 'sample')
    expect(plan.kinds).toContain('arrivals')
    expect(complete?.total).toBe(arriving(portfolio, 1).length)
  })

  test('finds texts by their words and by what they are like', async () => {
    const { plan, answer } = await house.ask('What did we agree with Hugo Hautelune about his arrival?', 'other')
    expect(plan.kinds).toEqual(['agreed'])
    expect(answer).toContain('21:00')
    const [hit] = await house.search('the house keeper waits at the gate')
    expect(hit?.document.text).toContain('Hugo Hautelune')
    expect(hit?.matchedWords).toBe(true)
    expect(hit?.similarity).toBeGreaterThan(0.3)
  })

  test('asks its stores nothing that they would not understand', () => {
    expect(house.refusals()).toEqual([])
  })
})
