import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { DEMO_GUESTY } from '../../packages/demo/src/guesty-stand-in.ts'
import { makePortfolio } from '../../packages/demo/src/portfolio.ts'
import type { DemoStay } from '../../packages/demo/src/world-stay.ts'
import type { Portfolio } from '../../packages/demo/src/world.ts'
import { leanDelivery, SECRET } from './deliveries.ts'
import { percentile } from './measure.ts'
import { get, post, type Running, startProduct } from './processes.ts'
import { mostInAMinute, type Provider, startProvider } from './provider.ts'
import type { Report } from './report.ts'

const SINGLE_EVENTS = 40
const BURST = 300
const AIM_FOUND_MS = 1_500
const PER_MINUTE = 120
/** While a burst is worked off, a booking of today's must not wait for its end. */
const AMIDST_EVERY_MS = 4_000
const AIM_AMIDST_MS = 15_000
const LONGEST_MS = 240_000
/** Until the provider's minute is over, which the burst may have filled. */
const DETAILS_MS = 75_000

/**
 * Lean events, which say next to nothing: from the 202 to the guest's name being found, each read over HTTP from the provider's stand-in
 * with its limits. One a second, then a burst of bookings by guests whom nobody knows.
 */
export async function benchFetched(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-bench-'))
  const world = makePortfolio({ now: Date.now() })
  const provider = await startProvider(beforeItsFirstBooking(world))
  const product = await startProduct(join(folder, 'data'), {
    GUESTY_WEBHOOK_SECRET: SECRET,
    GUESTY_CLIENT_ID: DEMO_GUESTY.clientId,
    GUESTY_CLIENT_SECRET: DEMO_GUESTY.clientSecret,
    GUESTY_BASE_URL: provider.origin,
  })
  try {
    report.say('waiting for the first fill: houses without bookings')
    await until(async () => !(await isFilling(product)))
    // The stand-in counts the fill's requests too; a minute later the windows are free.
    await pause(60_000)
    provider.show(world)
    const stays = world.stays.filter(({ guestId }) => guestId !== null)
    await oneASecond(stays.slice(0, SINGLE_EVENTS), world, product, report)
    await pause(60_000)
    await burst(stays.slice(SINGLE_EVENTS), world, { product, provider, report })
  } finally {
    await product.stop()
    await provider.stop()
    rmSync(folder, { recursive: true })
  }
}

async function oneASecond(
  stays: readonly DemoStay[],
  world: Portfolio,
  product: Running,
  report: Report,
): Promise<void> {
  report.say(`${stays.length} bookings, one a second`)
  const delays: number[] = []
  const startedAt = performance.now()
  const running: Promise<void>[] = []
  for (const [index, stay] of stays.entries()) {
    await pause(startedAt + index * 1_000 - performance.now())
    running.push(foundAfter(stay, world, product).then((ms) => void delays.push(ms)))
  }
  await Promise.all(running)
  const p95 = percentile(delays, 0.95)
  report.row({
    name: 'lean event → read from the provider → findable at 1/s, p50',
    value: `${percentile(delays, 0.5).toFixed(0)} ms`,
  })
  report.row({
    name: 'lean event → read from the provider → findable at 1/s, p95',
    value: `${p95.toFixed(0)} ms`,
    aim: `< ${AIM_FOUND_MS} ms`,
    ok: p95 < AIM_FOUND_MS,
  })
}

/** A burst of bookings, and some more in its midst. */
async function burst(
  stays: readonly DemoStay[],
  world: Portfolio,
  { product, provider, report }: { product: Running; provider: Provider; report: Report },
): Promise<void> {
  const [atOnce, amidst] = [stays.slice(0, BURST), stays.slice(BURST)]
  report.say(`${atOnce.length} bookings at once`)
  const before = provider.requests.length
  const startedAt = performance.now()
  await Promise.all(atOnce.map((stay) => deliver(stay, product)))
  const named = new Set<string>()
  const delays: number[] = []
  let half = Number.NaN
  const singles: Promise<void>[] = []
  await until(async () => {
    const elapsed = performance.now() - startedAt
    const next = amidst[singles.length]
    if (next && elapsed > (singles.length + 1) * AMIDST_EVERY_MS) {
      singles.push(foundAfter(next, world, product).then((ms) => void delays.push(ms)))
    }
    for (const { id } of atOnce) if (!named.has(id) && (await hasName(id, product))) named.add(id)
    if (Number.isNaN(half) && named.size >= atOnce.length / 2) half = performance.now() - startedAt
    return named.size === atOnce.length
  })
  const whole = performance.now() - startedAt
  await Promise.all(singles)
  const asked = provider.requests.slice(before)
  const most = mostInAMinute(provider.requests)
  const refused = provider.requests.filter(({ status }) => status === 429).length
  report.row({
    name: `burst of ${atOnce.length} bookings by unknown guests: half with their guest's name`,
    value: `${(half / 1_000).toFixed(1)} s`,
  })
  report.row({
    name: `burst of ${atOnce.length} bookings by unknown guests: all with their guest's name`,
    value: `${(whole / 1_000).toFixed(1)} s`,
  })
  report.row({
    name: `requests per booking of the burst until then`,
    value: (asked.length / atOnce.length).toFixed(2),
  })
  report.row({
    name: 'most requests to the provider in any minute',
    value: String(most),
    aim: `≤ ${PER_MINUTE}`,
    ok: most <= PER_MINUTE,
  })
  report.row({
    name: 'requests that the provider refused for their number',
    value: String(refused),
    aim: '0',
    ok: refused === 0,
  })
  if (delays.length > 0) {
    const longest = Math.max(...delays)
    report.row({
      name: `a booking amidst the burst, findable at the latest after (${delays.length} of them)`,
      value: `${longest.toFixed(0)} ms`,
      aim: `< ${AIM_AMIDST_MS} ms`,
      ok: longest < AIM_AMIDST_MS,
    })
  }
  report.say('waiting for details of guests, which nobody waits for')
  const details = () => provider.requests.filter(({ path }) => path.startsWith('/v1/guests-crud/')).length
  const soFar = details()
  await pause(DETAILS_MS)
  report.row({
    name: 'guests whose details were read soon after the burst',
    value: String(details() - soFar),
    aim: '> 0',
    ok: details() > soFar,
  })
}

/** The houses, and nothing that ever happened in them. */
function beforeItsFirstBooking(world: Portfolio): Portfolio {
  const nothing = {
    stays: [],
    guests: [],
    conversations: [],
    calls: [],
    texts: [],
    tasks: [],
    reviews: [],
    payments: [],
  }
  return { ...world, ...nothing, blocks: [], promises: [], listings: world.listings }
}

async function deliver(stay: DemoStay, product: Running): Promise<void> {
  const { headers, body } = leanDelivery(stay)
  const status = await post(product.port, '/webhooks/guesty', headers, body)
  if (status !== 202) throw new Error(`a delivery was answered ${status}`)
}

/** Milliseconds from the 202 to the guest being found by name. */
async function foundAfter(stay: DemoStay, world: Portfolio, product: Running): Promise<number> {
  await deliver(stay, product)
  const acceptedAt = performance.now()
  const name = world.guests.find(({ id }) => id === stay.guestId)?.fullName ?? ''
  await until(async () => {
    const found = (await get(product, `/api/records?type=stay&q=${encodeURIComponent(name)}`)) as {
      items: readonly { id: string; title: string }[]
    }
    return found.items.some(({ id, title }) => id.endsWith(stay.id) && title.includes(name))
  }, 20)
  return performance.now() - acceptedAt
}

async function hasName(stayId: string, product: Running): Promise<boolean> {
  const found = (await get(product, `/api/records/guesty:stay:${stayId}`).catch(() => undefined)) as
    | { facts: { booker?: { name?: string } } }
    | undefined
  return found?.facts.booker?.name !== undefined
}

async function isFilling(product: Running): Promise<boolean> {
  const { sources } = (await get(product, '/api/status')) as {
    sources: readonly { source: string; filling: object | null }[]
  }
  return sources.some(({ source, filling }) => source === 'guesty' && filling !== null)
}

async function until(done: () => Promise<boolean>, everyMs = 250): Promise<void> {
  const startedAt = performance.now()
  while (!(await done())) {
    if (performance.now() - startedAt > LONGEST_MS) throw new Error(`not done after ${LONGEST_MS / 1_000} s`)
    await pause(everyMs)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
}
