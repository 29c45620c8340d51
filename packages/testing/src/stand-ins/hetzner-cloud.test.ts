import { describe, expect, test } from 'vitest'

import { testClock } from '../contracts/harness.ts'
import { hetznerStandIn } from './hetzner-cloud.ts'
import { HETZNER_PROJECT } from './hetzner-wire.ts'

function open() {
  const clock = testClock()
  const standIn = hetznerStandIn({ token: 'token', now: clock.now })
  const image = standIn.addSnapshot({ labels: { purpose: 'backup-base' }, createdAt: 0 })
  const ask = async (method: string, path: string, body?: unknown, token = 'token') => {
    const init = { method, headers: { authorization: `Bearer ${token}` } }
    const request = new Request(`https://hetzner.example.test/v1${path}`, {
      ...init,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await standIn.fetch(request)
    const json = (await answer.json()) as { error?: { code: string }; server: { id: number; status: string } }
    return { status: answer.status, code: json.error?.code, server: json.server, headers: answer.headers }
  }
  const order = { name: 'a', server_type: 'cx33', location: 'fsn1', image, start_after_create: false }
  return { clock, standIn, ask, order }
}

describe('Hetzner’s stand-in', () => {
  test.for([
    { name: 'a member it does not know', told: { size: 1 }, code: 'invalid_input' },
    { name: 'a label that is none', told: { labels: { run: 'a b' } }, code: 'invalid_input' },
    { name: 'a name that is none', told: { name: 'a_b' }, code: 'invalid_input' },
    { name: 'too much user data', told: { user_data: 'x'.repeat(32 * 1_024 + 1) }, code: 'invalid_input' },
    { name: 'a type that is gone', told: { server_type: 'cx22' }, code: 'invalid_input' },
    { name: 'a type that is not sold there', told: { server_type: 'cpx12', location: 'hel1' }, code: 'invalid_input' },
    { name: 'another architecture', told: { server_type: 'cax21' }, code: 'invalid_input' },
    { name: 'too small a disk', told: { server_type: 'cpx12' }, code: 'invalid_input' },
    { name: 'an image that is not there', told: { image: 1 }, code: 'not_found' },
    { name: 'a network that is not there', told: { networks: [1] }, code: 'not_found' },
    { name: 'a firewall that is not there', told: { firewalls: [{ firewall: 1 }] }, code: 'not_found' },
  ])('takes no order with $name', async ({ told, code }) => {
    const { ask, order, standIn } = open()
    expect(await ask('POST', '/servers', { ...order, ...told })).toMatchObject({ code })
    expect(standIn.servers()).toEqual([])
  })

  test('has each name once, and only what bears the token', async () => {
    const { ask, order } = open()
    expect(await ask('POST', '/servers', order, 'other')).toMatchObject({ status: 401, code: 'unauthorized' })
    expect(await ask('POST', '/servers', order)).toMatchObject({ status: 201 })
    expect(await ask('POST', '/servers', order)).toMatchObject({ status: 409, code: 'uniqueness_error' })
  })

  test('does one thing to a server after the other', async () => {
    const { ask, order, clock } = open()
    const { server } = await ask('POST', '/servers', order)
    const at = `/servers/${server.id}`
    const attach = { network: HETZNER_PROJECT.networkId, ip_range: HETZNER_PROJECT.subnetCidr }
    expect(server.status).toBe('initializing')
    expect(await ask('POST', `${at}/actions/attach_to_network`, attach)).toMatchObject({ status: 423, code: 'locked' })
    clock.time += 2_000
    expect((await ask('GET', at)).server.status).toBe('off')
    expect(await ask('POST', `${at}/actions/attach_to_network`, attach)).toMatchObject({ status: 201 })
    expect(await ask('POST', `${at}/actions/poweron`, {})).toMatchObject({ code: 'locked' })
    clock.time += 2_000
    expect(await ask('POST', `${at}/actions/attach_to_network`, attach)).toMatchObject({
      code: 'server_already_attached',
    })
    expect(await ask('POST', `${at}/actions/poweron`, {})).toMatchObject({ status: 201 })
    expect((await ask('GET', at)).server.status).toBe('starting')
    clock.time += 2_000
    expect((await ask('GET', at)).server.status).toBe('running')
    expect(await ask('DELETE', at)).toMatchObject({ status: 200 })
    expect((await ask('GET', at)).server.status).toBe('deleting')
    clock.time += 2_000
    expect(await ask('GET', at)).toMatchObject({ status: 404, code: 'not_found' })
  })

  test('counts requests, one coming back every second', async () => {
    const { clock } = open()
    const standIn = hetznerStandIn({ token: 'token', now: clock.now, hourlyRequests: 3_600 })
    const ask = () => standIn.fetch(new Request('https://hetzner.example.test/v1/servers'))
    let last = await ask()
    expect(last.headers.get('ratelimit-remaining')).toBe('3599')
    while (last.status !== 429) last = await ask()
    expect(Number(last.headers.get('ratelimit-reset'))).toBe(Math.ceil(clock.now() / 1_000) + 3_600)
    clock.time += 1_000
    expect((await ask()).status).toBe(401)
    expect((await ask()).status).toBe(429)
  })
})
