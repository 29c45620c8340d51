import * as z from 'zod'

import {
  Attach,
  CreateServer,
  FIREWALL,
  isSelected,
  NETWORK,
  Refused,
  shownImage,
  SNAPSHOT_DISK,
  SUBNETS,
  TYPES,
} from './hetzner-wire.ts'

export interface HetznerStandInOptions {
  readonly token: string
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Requests of a full hour, refilled evenly. Default: the service's 3 600. */
  readonly hourlyRequests?: number
}

/** What a test can make happen. Places are `type/location`: `cx33/fsn1`. */
export interface HetznerWorld {
  /** Places that have none at the moment; `*` stands for all. */
  readonly soldOut: Set<string>
  /** Places that take an order and find out afterwards that they have none. */
  readonly failsInPlacement: Set<string>
  /** How long creation, attaching and deletion take. */
  actionMs: number
  /** Servers that are protected from deletion. */
  readonly protectedFromDeletion: Set<number>
}

export interface StandInServer {
  readonly id: number
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly ip: string
  readonly type: string
  readonly location: string
  readonly image: number
  readonly userData: string
  readonly createdAt: number
  /** The subnet of its private address; undefined while it has none. */
  readonly subnet: string | undefined
  readonly started: boolean
}

export interface HetznerStandIn {
  readonly fetch: (request: Request) => Promise<Response>
  readonly world: HetznerWorld
  /** Requests in order, as `POST /servers`. */
  readonly requests: readonly string[]
  /** Codes of refusals, in order. */
  readonly refusals: readonly string[]
  /** The servers that exist now, those that are being created or deleted too. */
  servers(): StandInServer[]
  /** A server that somebody else made. @param busyMs How long it is locked. */
  addServer(name: string, labels: Readonly<Record<string, string>>, busyMs?: number): StandInServer
  addSnapshot(snapshot: { readonly labels: Readonly<Record<string, string>>; readonly createdAt: number }): number
}

interface Action {
  readonly id: number
  readonly command: string
  readonly endsAt: number
  readonly fails: boolean
}

/** As kept: what is being done to it has its effect when it ends. */
interface KeptServer extends Omit<StandInServer, 'subnet' | 'started'> {
  busyUntil: number
  attached: { readonly at: number; readonly subnet: string } | undefined
  startedAt: number | undefined
  readonly hasNoPlace: boolean
  deletedAt: number | undefined
}

/**
 * Hetzner Cloud's API in this process, as far as backups speak it, strict where the service is: unknown members, wrong labels, taken names,
 * types that are not sold at a place or do not fit the image, and too many requests are refused with its codes.
 *
 * @see https://docs.hetzner.cloud/reference/cloud
 */
export function hetznerStandIn(options: HetznerStandInOptions): HetznerStandIn {
  const { token, now, hourlyRequests = 3_600 } = options
  const world: HetznerWorld = {
    soldOut: new Set(),
    failsInPlacement: new Set(),
    actionMs: 2_000,
    protectedFromDeletion: new Set(),
  }
  const requests: string[] = []
  const refusals: string[] = []
  const all = new Map<number, KeptServer>()
  const actions = new Map<number, Action>()
  const snapshots = new Map<number, { labels: Readonly<Record<string, string>>; createdAt: number }>()
  let lastId = 1_000
  let remaining = hourlyRequests
  let refilledAt = now()

  function begin(command: string, fails = false): Action {
    const action = { id: ++lastId, command, endsAt: now() + world.actionMs, fails }
    actions.set(action.id, action)
    return action
  }

  function shownAction({ id, command, endsAt, fails }: Action) {
    const ended = now() >= endsAt
    const error = ended && fails ? { code: 'resource_unavailable', message: 'error during placement' } : null
    return { id, command, status: ended ? (fails ? 'error' : 'success') : 'running', progress: ended ? 100 : 0, error }
  }

  const present = () => [...all.values()].filter(({ deletedAt }) => deletedAt === undefined || now() < deletedAt)

  function statusOf({ deletedAt, busyUntil, startedAt, createdAt }: KeptServer): string {
    if (deletedAt !== undefined) return 'deleting'
    if (startedAt === undefined) return now() < busyUntil && createdAt < busyUntil ? 'initializing' : 'off'
    return now() < startedAt ? 'starting' : 'running'
  }

  const subnetOf = ({ attached }: KeptServer) => (attached && now() >= attached.at ? attached.subnet : undefined)

  function shownServer(server: KeptServer) {
    return {
      id: server.id,
      name: server.name,
      status: statusOf(server),
      created: new Date(server.createdAt).toISOString(),
      labels: server.labels,
      public_net: { ipv4: { ip: server.ip, blocked: false }, ipv6: null },
      private_net: subnetOf(server) === undefined ? [] : [{ network: NETWORK, ip: '10.0.0.9', alias_ips: [] }],
    }
  }

  function keep(server: Omit<KeptServer, 'id' | 'ip' | 'createdAt' | 'deletedAt'>): KeptServer {
    const id = ++lastId
    const kept = { ...server, id, ip: `203.0.113.${all.size + 1}`, createdAt: now(), deletedAt: undefined }
    all.set(id, kept)
    return kept
  }

  const seen = (server: KeptServer): StandInServer => ({
    ...server,
    subnet: subnetOf(server),
    started: statusOf(server) === 'running',
  })

  function serverAt(id: string): KeptServer {
    const server = present().find((it) => String(it.id) === id)
    if (!server) throw new Refused(404, 'not_found', `server with ID '${id}' not found`)
    return server
  }

  function create(body: unknown) {
    const parsed = CreateServer.safeParse(body)
    if (!parsed.success) throw new Refused(422, 'invalid_input', z.prettifyError(parsed.error))
    const order = parsed.data
    const type = TYPES[order.server_type]
    if (!type) throw new Refused(422, 'invalid_input', 'server type not found')
    if (!type.locations.includes(order.location))
      throw new Refused(422, 'invalid_input', 'unsupported location for server type')
    if (!snapshots.has(Number(order.image))) throw new Refused(404, 'not_found', 'image not found')
    if (type.architecture !== 'x86') throw new Refused(422, 'invalid_input', 'incompatible architecture')
    if (type.disk < SNAPSHOT_DISK) throw new Refused(422, 'invalid_input', 'image disk is bigger than server type disk')
    if (order.networks.some((id) => id !== NETWORK)) throw new Refused(404, 'not_found', 'network not found')
    if (order.firewalls.some(({ firewall }) => firewall !== FIREWALL))
      throw new Refused(404, 'not_found', 'firewall not found')
    if (present().some(({ name }) => name === order.name))
      throw new Refused(409, 'uniqueness_error', 'server name is already used')
    const place = `${order.server_type}/${order.location}`
    if (world.soldOut.has(place) || world.soldOut.has('*'))
      throw new Refused(412, 'resource_unavailable', 'error during placement')
    const fails = world.failsInPlacement.has(place)
    const action = begin('create_server', fails)
    const server = keep({
      name: order.name,
      labels: order.labels,
      type: order.server_type,
      location: order.location,
      image: Number(order.image),
      userData: order.user_data,
      busyUntil: action.endsAt,
      // Of the subnets that a network has, the service takes the one it likes.
      attached: order.networks.length > 0 ? { at: action.endsAt, subnet: SUBNETS[0] ?? '' } : undefined,
      startedAt: order.start_after_create && !fails ? action.endsAt : undefined,
      hasNoPlace: fails,
    })
    return {
      server: shownServer(server),
      action: shownAction(action),
      next_actions: order.networks.map(() => shownAction(begin('attach_to_network'))),
      root_password: order.ssh_keys.length > 0 ? null : 'made-by-the-service',
    }
  }

  /** One more thing to be done to a server, which is locked meanwhile. */
  function beginOn(server: KeptServer, command: string, fails = false): Action {
    if (now() < server.busyUntil) throw new Refused(423, 'locked', 'server is locked')
    const action = begin(command, fails)
    server.busyUntil = action.endsAt
    return action
  }

  function attach(id: string, body: unknown) {
    const server = serverAt(id)
    const parsed = Attach.safeParse(body)
    if (!parsed.success) throw new Refused(422, 'invalid_input', z.prettifyError(parsed.error))
    const { network, ip_range: subnet = SUBNETS[0] ?? '' } = parsed.data
    if (network !== NETWORK) throw new Refused(404, 'not_found', 'network not found')
    if (!SUBNETS.includes(subnet)) throw new Refused(422, 'no_subnet_available', 'no subnet or IP is available')
    if (server.attached) throw new Refused(422, 'server_already_attached', 'server is already attached to the network')
    const action = beginOn(server, 'attach_to_network')
    server.attached = { at: action.endsAt, subnet }
    return { action: shownAction(action) }
  }

  function powerOn(id: string) {
    const server = serverAt(id)
    const action = beginOn(server, 'start_server', server.hasNoPlace)
    if (!server.hasNoPlace) server.startedAt ??= action.endsAt
    return { action: shownAction(action) }
  }

  function remove(id: string) {
    const server = serverAt(id)
    if (world.protectedFromDeletion.has(server.id)) throw new Refused(403, 'protected', 'server deletion is protected')
    const action = beginOn(server, 'delete_server')
    server.deletedAt ??= action.endsAt
    return { action: shownAction(action) }
  }

  function imagesOf(query: URLSearchParams) {
    if (query.get('type') !== 'snapshot') throw new Refused(422, 'invalid_input', 'only snapshots are stood in for')
    const found = [...snapshots]
      .filter(([, { labels }]) => isSelected(labels, query.get('label_selector')))
      .sort(([, a], [, b]) =>
        query.get('sort') === 'created:desc' ? b.createdAt - a.createdAt : a.createdAt - b.createdAt,
      )
    return { images: found.slice(0, Number(query.get('per_page') ?? 25)).map(([id]) => shownImage(id)) }
  }

  function serversOf(query: URLSearchParams) {
    const found = present().filter(({ labels }) => isSelected(labels, query.get('label_selector')))
    const size = Number(query.get('per_page') ?? 25)
    const page = Number(query.get('page') ?? 1)
    if (!(size >= 1 && size <= 50)) throw new Refused(422, 'invalid_input', 'per_page must be 1 to 50')
    const more = found.length > page * size
    return {
      servers: found.slice((page - 1) * size, page * size).map(shownServer),
      meta: { pagination: { page, per_page: size, next_page: more ? page + 1 : null, total_entries: found.length } },
    }
  }

  function actionAt(id: string) {
    const action = actions.get(Number(id))
    if (!action) throw new Refused(404, 'not_found', 'action not found')
    return { action: shownAction(action) }
  }

  async function answer(request: Request): Promise<unknown> {
    if (request.headers.get('authorization') !== `Bearer ${token}`) throw new Refused(401, 'unauthorized')
    const { pathname, searchParams } = new URL(request.url)
    const [, version, what = '', id = '', ...rest] = pathname.split('/')
    if (version !== 'v1') throw new Refused(404, 'not_found')
    const route = [`${request.method} ${what}`, ...(id ? ['{id}'] : []), ...rest].join('/')
    requests.push(`${request.method} ${pathname.slice('/v1'.length)}`)
    if (route === 'GET servers') return serversOf(searchParams)
    if (route === 'GET servers/{id}') return { server: shownServer(serverAt(id)) }
    if (route === 'POST servers') return create(await request.json())
    if (route === 'POST servers/{id}/actions/attach_to_network') return attach(id, await request.json())
    if (route === 'POST servers/{id}/actions/poweron') return powerOn(id)
    if (route === 'DELETE servers/{id}') return remove(id)
    if (route === 'GET actions/{id}') return actionAt(id)
    if (route === 'GET images') return imagesOf(searchParams)
    if (route === 'GET images/{id}') {
      if (!snapshots.has(Number(id))) throw new Refused(404, 'not_found', 'image not found')
      return { image: shownImage(Number(id)) }
    }
    throw new Refused(404, 'not_found', `nothing answers ${route}`)
  }

  function limited(): Record<string, string> {
    remaining = Math.min(hourlyRequests, remaining + ((now() - refilledAt) * hourlyRequests) / 3_600_000)
    refilledAt = now()
    const enough = remaining >= 1
    if (enough) remaining -= 1
    const full = Math.ceil((now() + ((hourlyRequests - remaining) * 3_600_000) / hourlyRequests) / 1_000)
    const headers = {
      'ratelimit-limit': String(hourlyRequests),
      'ratelimit-remaining': String(Math.floor(remaining)),
      'ratelimit-reset': String(full),
    }
    return enough ? headers : { ...headers, over: 'limit' }
  }

  return {
    world,
    requests,
    refusals,
    servers: () => present().map(seen),
    addServer: (name, labels, busyMs = 0) =>
      seen(
        keep({
          name,
          labels,
          type: 'cpx22',
          location: 'fsn1',
          image: 1,
          userData: '',
          busyUntil: now() + busyMs,
          attached: undefined,
          startedAt: now(),
          hasNoPlace: false,
        }),
      ),
    addSnapshot(snapshot) {
      const id = ++lastId
      snapshots.set(id, snapshot)
      return id
    },
    async fetch(request) {
      const { over, ...headers } = limited()
      try {
        if (over) throw new Refused(429, 'rate_limit_exceeded')
        const body = await answer(request)
        return Response.json(body, { status: request.method === 'POST' ? 201 : 200, headers })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        refusals.push(error.code)
        const body = { error: { code: error.code, message: error.message, details: null } }
        return Response.json(body, { status: error.status, headers })
      }
    },
  }
}
