import { describe, expect, test } from 'vitest'

import { aircallStandIn, type AircallStandInOptions, DEMO_AIRCALL } from './aircall-stand-in.ts'
import { makePortfolio } from './portfolio.ts'

const NOW = Date.parse('2026-11-21T09:30:00Z')
const ORIGIN = 'https://api.aircall.io'
const portfolio = makePortfolio({ now: NOW })
const authorization = `Basic ${btoa(`${DEMO_AIRCALL.apiId}:${DEMO_AIRCALL.apiToken}`)}`

function open(options: Partial<AircallStandInOptions> = {}) {
  const standIn = aircallStandIn({ world: () => portfolio, now: () => NOW, ...options })
  return (path: string, init: RequestInit = { headers: { authorization } }): Promise<Response> =>
    standIn(new Request(`${ORIGIN}${path}`, init))
}

interface Listed {
  readonly calls: readonly { readonly id: number; readonly started_at: number }[]
  readonly meta: { readonly total: number; readonly next_page_link: string | null }
}

async function listed(response: Response): Promise<Listed> {
  return (await response.json()) as Listed
}

describe('the stand-in of Aircall', () => {
  test('answers 401 without and 403 with a wrong credential', async () => {
    const get = open()
    expect((await get('/v1/ping', {})).status).toBe(401)
    expect((await get('/v1/ping', { headers: { authorization: `Basic ${btoa('a:b')}` } })).status).toBe(403)
    expect(await (await get('/v1/ping')).json()).toEqual({ ping: 'pong' })
  })

  test.for([
    '/v1/calls?per_page=51',
    '/v1/calls?order=up',
    '/v1/calls?page=0',
    '/v1/calls?since=1',
    '/v1/calls?from=yesterday',
    '/v1/contacts/search?order=asc',
  ])('refuses %s', async (path) => {
    expect((await open()(path)).status).toBe(400)
  })

  test('gives every call once, oldest first, over its links', async () => {
    const get = open()
    const ids: number[] = []
    let path: string | null = '/v1/calls?order=asc&per_page=50&page=1'
    while (path) {
      const { calls, meta } = await listed(await get(path))
      ids.push(...calls.map(({ id }) => id))
      expect(meta.total).toBe(portfolio.calls.length)
      path = meta.next_page_link?.slice(ORIGIN.length) ?? null
    }
    expect(ids).toEqual(
      portfolio.calls
        .toSorted((one, other) => one.startedAt - other.startedAt || one.id - other.id)
        .map(({ id }) => id),
    )
  })

  test('keeps to the window, in UNIX seconds', async () => {
    const [from, to] = [NOW / 1_000 - 7_200, NOW / 1_000]
    const { calls, meta } = await listed(await open()(`/v1/calls?from=${from}&to=${to}&order=asc&per_page=50`))
    expect(calls.length).toBeGreaterThan(3)
    expect(meta.total).toBe(calls.length)
    for (const call of calls) expect(call.started_at).toBeGreaterThanOrEqual(from)
  })

  test('cuts at its ceiling without a word, while the total tells the truth', async () => {
    const { calls, meta } = await listed(await open({ ceiling: 30 })('/v1/calls?order=asc&per_page=50'))
    expect(calls).toHaveLength(30)
    expect(meta).toMatchObject({ total: portfolio.calls.length, next_page_link: null })
  })

  test('tells what was said in a call, and 404 where nothing is known', async () => {
    const get = open()
    const told = portfolio.calls.find((call) => call.scenario === 'agreed-arrival' && call.insight)
    const base = `/v1/calls/${told?.id}`
    expect(await (await get(`${base}/transcription`)).json()).toMatchObject({
      transcription: { call_id: told?.id, content: { language: 'fr' } },
    })
    expect(await (await get(`${base}/summary`)).json()).toMatchObject({ summary: { call_id: told?.id } })
    expect(await (await get(`${base}/topics`)).json()).toMatchObject({ topic: { content: ['arrival', 'delay'] } })
    expect(await (await get(`${base}/action_items`)).json()).toMatchObject({
      call_id: told?.id,
      action_items: [{ content: expect.any(String) }],
    })
    expect((await get(`${base}/playbook_result`)).status).toBe(404)
    const silent = portfolio.calls.find((call) => !call.insight)
    expect((await get(`/v1/calls/${silent?.id}/transcription`)).status).toBe(404)
    expect((await get('/v1/calls/1')).status).toBe(404)
  })

  test('limits requests a minute and says until when only then', async () => {
    const get = open({ requestsPerMinute: 3 })
    const first = await get('/v1/ping')
    expect(first.headers.get('x-aircallapi-remaining')).toBeNull()
    await get('/v1/ping')
    await get('/v1/ping')
    const over = await get('/v1/ping')
    expect([over.status, over.headers.get('x-aircallapi-reset')]).toEqual([429, String(NOW / 1_000 + 60)])
  })

  test('subscribes to everything when a change names no events', async () => {
    const get = open()
    const send = (path: string, method: string, body: unknown): Promise<Response> =>
      get(path, { method, headers: { authorization }, body: JSON.stringify(body) })
    expect((await send('/v1/webhooks', 'POST', { events: ['call.created'] })).status).toBe(400)
    expect((await send('/v1/webhooks', 'POST', { url: 'https://a.example.test', events: ['made.up'] })).status).toBe(
      400,
    )
    const made = await send('/v1/webhooks', 'POST', { url: 'https://a.example.test', events: ['call.created'] })
    expect(made.status).toBe(201)
    const { webhook } = (await made.json()) as { webhook: { webhook_id: string; token: string } }
    expect(webhook.token).not.toBe('')
    const changed = (await (
      await send(`/v1/webhooks/${webhook.webhook_id}`, 'PUT', { url: 'https://b.example.test' })
    ).json()) as { webhook: { events: string[] } }
    expect(changed.webhook.events).toHaveLength(67)
  })
})
