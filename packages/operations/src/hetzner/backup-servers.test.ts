import type { BackupServer, BackupServers } from '@innkeeper/core/backup/backup-servers'
import { BootNote } from '@innkeeper/core/backup/ticket'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { hetznerStandIn, type HetznerStandInOptions } from '@innkeeper/testing/stand-ins/hetzner-cloud'
import { HETZNER_PROJECT } from '@innkeeper/testing/stand-ins/hetzner-wire'
import { describe, expect, test } from 'vitest'

import { openBackupServers, type BackupServerOptions } from './backup-servers.ts'

const TOKEN = 'hetzner-token-of-a-test'
const CANDIDATES = [
  { type: 'cx23', location: 'fsn1' },
  { type: 'cx33', location: 'nbg1' },
  { type: 'cpx22', location: 'hel1' },
]

function open(told: Partial<BackupServerOptions> & Pick<HetznerStandInOptions, 'hourlyRequests'> = {}) {
  const clock = testClock()
  const standIn = hetznerStandIn({ token: TOKEN, now: clock.now, ...told })
  const base = standIn.addSnapshot({ labels: { purpose: 'backup-base' }, createdAt: clock.now() - 1_000 })
  standIn.addSnapshot({ labels: { purpose: 'backup-base' }, createdAt: clock.now() - 2_000 })
  standIn.addSnapshot({ labels: { purpose: 'other' }, createdAt: clock.now() })
  let lossy: ((request: Request) => boolean) | undefined
  const servers = openBackupServers({
    baseUrl: 'https://hetzner.example.test/v1',
    token: TOKEN,
    environment: 'prod',
    snapshotId: undefined,
    candidates: CANDIDATES,
    ...HETZNER_PROJECT,
    fetch: async (request) => {
      const response = await standIn.fetch(request)
      if (!lossy?.(request)) return response
      lossy = undefined
      throw new TypeError('connection reset')
    },
    now: clock.now,
    sleep: async (ms) => {
      clock.time += ms
    },
    random: () => 0.5,
    ...told,
  })
  const deadline = clock.now() + 4 * 3_600_000
  const order = {
    runId: '2026-11-20',
    deadline,
    bootNote: {
      runId: '2026-11-20',
      ticket: 'a'.repeat(64),
      exchangeUrl: 'https://functions.example.test/exchangeTicket',
      reportUrl: 'https://functions.example.test/reportBackup',
      environment: 'prod',
      deadline,
    },
  }
  /** Loses the answer to the next request of that sort, once it has been done. */
  const lose = (which: (request: Request) => boolean) => {
    lossy = which
  }
  return { clock, standIn, world: standIn.world, base, servers, order, lose }
}

describe('providing a server', () => {
  test('makes it from the newest base, labelled and named after its run', async () => {
    const { servers, standIn, base, order } = open()
    const made = await servers.provide(order)
    const [server] = standIn.servers()
    expect(made).toEqual({ id: server?.id, ip: server?.ip, runId: '2026-11-20' })
    expect(server).toMatchObject({
      name: 'backup-prod-2026-11-20',
      image: base,
      type: 'cx23',
      subnet: '10.0.2.0/24',
      started: true,
      labels: { role: 'backup', env: 'prod', run: '2026-11-20', expires: String(order.deadline / 1_000) },
    })
  })

  test('tells it where to call and its ticket, arms the switch, and nothing else', async () => {
    const { servers, standIn, order } = open()
    await servers.provide(order)
    const [first = '', ...rest] = standIn.servers()[0]?.userData.split('\n') ?? []
    expect(first).toBe('#cloud-config')
    const config = JSON.parse(rest.join('\n')) as {
      write_files: { content: string; permissions: string }[]
      bootcmd: string[][]
    }
    const [file] = config.write_files
    expect(BootNote.strict().parse(JSON.parse(file?.content ?? ''))).toEqual(order.bootNote)
    expect(file?.permissions).toBe('0600')
    expect(config.bootcmd[0]?.join(' ')).toContain('--on-active=14400s systemctl poweroff -f -f')
    // Neither timer nor shutdown waits for a boot that may never end.
    expect(config.bootcmd[0]?.filter((word) => word.endsWith('roperty=DefaultDependencies=no'))).toHaveLength(2)
    expect(rest.join()).not.toContain(TOKEN)
  })

  test('takes the snapshot it is told to take', async () => {
    const { servers, standIn, base, order } = open({ snapshotId: 1_002 })
    await servers.provide(order)
    expect(standIn.servers()[0]?.image).toBe(1_002)
    expect(base).not.toBe(1_002)
  })

  test('is refused without a base', async () => {
    const { servers, order } = open({ snapshotId: 77 })
    await expect(servers.provide(order)).rejects.toMatchObject({ code: 'service.refused', retry: 'never' })
  })

  test.for([
    { name: 'one is sold out', soldOut: ['cx23/fsn1'], fails: [], type: 'cx33' },
    { name: 'one finds out afterwards', soldOut: [], fails: ['cx23/fsn1'], type: 'cx33' },
    { name: 'two have none', soldOut: ['cx23/fsn1'], fails: ['cx33/nbg1'], type: 'cpx22' },
  ])('goes on to the next place when $name', async ({ soldOut, fails, type }) => {
    const { servers, standIn, world, order } = open()
    for (const place of soldOut) world.soldOut.add(place)
    for (const place of fails) world.failsInPlacement.add(place)
    expect(await servers.provide(order)).toMatchObject({ runId: '2026-11-20' })
    expect(standIn.servers().map((server) => server.type)).toEqual([type])
  })

  test('leaves out a place that never has the type', async () => {
    const { servers, standIn, order } = open({
      candidates: [
        { type: 'cpx12', location: 'hel1' },
        { type: 'cpx22', location: 'sin' },
      ],
    })
    await servers.provide(order)
    expect(standIn.servers()[0]?.type).toBe('cpx22')
  })

  test('says that all are sold out', async () => {
    const { servers, standIn, world, order } = open()
    world.soldOut.add('*')
    expect(await servers.provide(order)).toBe('sold_out')
    expect(standIn.servers()).toEqual([])
  })

  test('says that an order will never be taken when no place ever had it', async () => {
    const { servers, order } = open({ candidates: [{ type: 'cax21', location: 'fsn1' }] })
    await expect(servers.provide(order)).rejects.toThrow('incompatible architecture')
  })

  test('makes one server however often it is asked, also at once', async () => {
    const { servers, standIn, order } = open()
    const made = await Promise.all([servers.provide(order), servers.provide(order), servers.provide(order)])
    made.push(await servers.provide(order))
    expect(new Set(made.map((server) => server !== 'sold_out' && server.id)).size).toBe(1)
    expect(standIn.servers()).toHaveLength(1)
  })

  test('waits while its name is taken by a server that is not its own', async () => {
    const { servers, standIn, order } = open()
    standIn.addServer('backup-prod-2026-11-20', {})
    await expect(servers.provide(order)).rejects.toMatchObject({ code: 'service.unavailable' })
    expect(standIn.servers()).toHaveLength(1)
  })

  test('finds its server again when the answer was lost', async () => {
    const { servers, standIn, lose, order } = open()
    lose((request) => request.method === 'POST')
    expect(await servers.provide(order)).toMatchObject({ runId: '2026-11-20' })
    expect(standIn.requests.filter((request) => request === 'POST /servers')).toHaveLength(2)
    expect(standIn.servers()).toHaveLength(1)
  })

  test('goes on with a server that is slow to be set up when it is called again', async () => {
    const { servers, standIn, world, order, clock } = open()
    world.actionMs = 3_600_000
    await expect(servers.provide(order)).rejects.toMatchObject({ code: 'service.unavailable' })
    clock.time += 3_600_000
    world.actionMs = 1_000
    expect(await servers.provide(order)).toMatchObject({ id: standIn.servers()[0]?.id })
    expect(standIn.servers()).toMatchObject([{ subnet: '10.0.2.0/24', started: true }])
  })

  test('replaces a server that turned out to have no place while nobody watched', async () => {
    const { servers, standIn, world, order, clock } = open()
    world.failsInPlacement.add('cx23/fsn1')
    world.actionMs = 3_600_000
    await expect(servers.provide(order)).rejects.toMatchObject({ code: 'service.unavailable' })
    clock.time += 3_600_000
    world.actionMs = 1_000
    expect(await servers.provide(order)).toMatchObject({ runId: '2026-11-20' })
    expect(standIn.servers()).toMatchObject([{ type: 'cx33', started: true }])
  })

  test('leaves no server behind when the subnet is not there', async () => {
    const { servers, standIn, order } = open({ subnetCidr: '10.9.9.0/24' })
    await expect(servers.provide(order)).rejects.toThrow('no_subnet_available')
    expect(standIn.servers()).toEqual([])
  })

  test('gets on with what it may ask when it asked too much', async () => {
    const { servers, standIn, order, clock } = open({ hourlyRequests: 3 })
    // Three go at once; the next comes back twenty minutes later, which is longer than anybody waits.
    await expect(servers.provide(order)).rejects.toMatchObject({ code: 'service.unavailable', retryAfterMs: 1_200_000 })
    for (let hour = 0; hour < 6; hour++) {
      clock.time += 3_600_000
      await servers.provide(order).catch(() => undefined)
    }
    expect(standIn.servers()).toMatchObject([{ started: true }])
  })

  test.for([401, 403])('does not go on asking after a %i', async (status) => {
    const { servers, order } = open({
      fetch: async () => Response.json({ error: { code: 'forbidden', message: 'no' } }, { status }),
    })
    await expect(servers.provide(order)).rejects.toMatchObject({ code: 'service.refused', status })
  })
})

describe('removing a server', () => {
  test('ends when it is proven gone', async () => {
    const { servers, standIn, order } = open()
    const { id } = await provided(servers.provide(order))
    expect(await servers.remove(id)).toBe('gone')
    expect(standIn.servers()).toEqual([])
    expect(standIn.requests.slice(-1)).toEqual([`GET /servers/${id}`])
    expect(await servers.remove(id)).toBe('gone')
  })

  test('waits until the server is free', async () => {
    const { servers, standIn } = open()
    const { id } = standIn.addServer('backup-prod-2026-11-19', { role: 'backup', env: 'prod' }, 20_000)
    expect(await servers.remove(id)).toBe('gone')
    expect(standIn.servers()).toEqual([])
    expect(standIn.refusals).toContain('locked')
  })

  test('says so when it is not gone after a while', async () => {
    const { servers, world, order } = open()
    const { id } = await provided(servers.provide(order))
    world.actionMs = 3_600_000
    expect(await servers.remove(id)).toBe('still_there')
  })

  test('fails on a protected one', async () => {
    const { servers, world, order } = open()
    const { id } = await provided(servers.provide(order))
    world.protectedFromDeletion.add(id)
    await expect(servers.remove(id)).rejects.toThrow('protected')
  })

  test.for([
    { name: 'a production server', labels: { role: 'swarm', env: 'prod' } },
    { name: "another environment's", labels: { role: 'backup', env: 'dev' } },
    { name: 'one without labels', labels: {} },
  ])('never deletes $name', async ({ labels }) => {
    const { servers, standIn } = open()
    const { id } = standIn.addServer('node-1', labels)
    await expect(servers.remove(id)).rejects.toThrow('left alone')
    expect(standIn.requests.some((request) => request.startsWith('DELETE'))).toBe(false)
    expect(await servers.list()).toEqual([])
  })
})

test('lists all of many servers', async () => {
  const { servers, standIn } = open()
  for (let turn = 0; turn < 120; turn++)
    standIn.addServer(`backup-prod-${turn}`, { role: 'backup', env: 'prod', run: `run-${turn}` })
  expect(await servers.list()).toHaveLength(120)
})

async function provided(server: ReturnType<BackupServers['provide']>): Promise<BackupServer> {
  const made = await server
  if (made === 'sold_out') throw new Error('sold out')
  return made
}
