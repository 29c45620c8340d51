import type { BackupServer, BackupServers, ServerOrder } from '@innkeeper/core/backup/backup-servers'
import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'

import { bootUserData } from './boot-user-data.ts'
import { granted, isRefusal, openHetzner, refusalError, type HetznerOptions, type Refusal } from './client.ts'
import {
  CreatedServer,
  OneAction,
  OneImage,
  OneServer,
  SomeActions,
  SomeImages,
  SomeServers,
  type WireAction,
  type WireServer,
} from './wire.ts'

export interface BackupServerOptions extends HetznerOptions {
  readonly environment: string
  /** Takes the place of the newest snapshot that is labelled as a base. */
  readonly snapshotId: number | undefined
  /** Tried in this order, all of the base's architecture: `{ type: 'cx33', location: 'fsn1' }`. */
  readonly candidates: readonly { readonly type: string; readonly location: string }[]
  /** The private network that SeaweedFS is reached by. */
  readonly networkId: number
  /** Lets nothing in; undefined where the project has none. */
  readonly firewallId: number | undefined
}

const ROLE = 'backup'
const BASE = 'purpose=backup-base'
/** How long a creation, or a deletion, is watched before it is left to the next call. Milliseconds. */
const WATCHED_MS = 90_000
const FIRST_LOOK_MS = 500
const LONGEST_LOOK_MS = 5_000

/** A place that has none now, or never has: the next one is asked. */
const NONE_NOW = new Set(['resource_unavailable', 'placement_error', 'no_subnet_available', 'ip_not_available'])
const NONE_EVER = new Set(['invalid_input', 'invalid_server_type'])

/**
 * Temporary servers at Hetzner. A server's name is that of its run, and names are unique in a project: two calls for one run never make two
 * servers. What is deleted must bear the labels of a backup server of this environment.
 */
export function openBackupServers(options: BackupServerOptions): BackupServers {
  const { environment, now, sleep } = options
  const hetzner = openHetzner(options)
  const ours = { role: ROLE, env: environment }

  async function list(): Promise<BackupServer[]> {
    const servers: BackupServer[] = []
    const selector = encodeURIComponent(`role=${ROLE},env=${environment}`)
    for (let page: number | null = 1; page !== null;) {
      const path: string = `/servers?label_selector=${selector}&per_page=50&page=${page}`
      const answer = granted(await hetzner.call('GET', path, SomeServers))
      servers.push(...answer.servers.map(serverOf))
      page = answer.meta.pagination.next_page
    }
    return servers
  }

  async function find(runId: string): Promise<BackupServer | undefined> {
    return (await list()).find((server) => server.runId === runId)
  }

  /** @throws {ServiceRefused} */
  async function base(): Promise<number> {
    if (options.snapshotId !== undefined)
      return granted(await hetzner.call('GET', `/images/${options.snapshotId}`, OneImage)).image.id
    const path = `/images?type=snapshot&status=available&label_selector=${encodeURIComponent(BASE)}&sort=created:desc&per_page=1`
    const [newest] = granted(await hetzner.call('GET', path, SomeImages)).images
    if (!newest) throw new ServiceRefused(`no snapshot is labelled ${BASE}`)
    return newest.id
  }

  /** Looks again and again, less and less often, until `look` gives something or the time is over. */
  async function watch<Seen>(look: () => Promise<Seen | undefined>): Promise<Seen | undefined> {
    const until = now() + WATCHED_MS
    for (let wait = FIRST_LOOK_MS; ; wait = Math.min(LONGEST_LOOK_MS, wait * 2)) {
      const seen = await look()
      if (seen !== undefined || now() >= until) return seen
      await sleep(wait)
    }
  }

  /** @returns The first action that failed; undefined when all went well or are still going on. */
  async function failureOf(actions: readonly WireAction[]): Promise<WireAction | undefined> {
    let running = actions
    const query = () => running.map(({ id }) => `id=${id}`).join('&')
    const seen = await watch(async () => {
      const failed = running.find(({ status }) => status === 'error')
      running = running.filter(({ status }) => status === 'running')
      if (failed) return { failed }
      if (running.length === 0) return { failed: undefined }
      running = granted(await hetzner.call('GET', `/actions?${query()}`, SomeActions)).actions
      return undefined
    })
    return seen?.failed
  }

  async function remove(id: number): Promise<'gone' | 'still_there'> {
    const path = `/servers/${id}`
    let accepted = false
    const seen = await watch(async () => {
      const found = await hetzner.call('GET', path, OneServer)
      if (isRefusal(found)) return goneOr(found)
      const { labels } = found.server
      if (labels['role'] !== ours.role || labels['env'] !== ours.env)
        throw new ServiceRefused(`server ${id} is no backup server of ${environment} and is left alone`)
      if (accepted) return undefined
      const deleted = await hetzner.call('DELETE', path, OneAction)
      accepted = !isRefusal(deleted)
      // Another action on it, its creation for one, is still going on.
      return isRefusal(deleted) && deleted.refused !== 'locked' ? goneOr(deleted) : undefined
    })
    return seen ?? 'still_there'
  }

  /** @returns A server that stands, the reason for which this place has none, or `"taken"`: its name is in use. */
  async function create(
    order: ServerOrder,
    image: number,
    { type, location }: BackupServerOptions['candidates'][number],
  ): Promise<BackupServer | Refusal | 'taken'> {
    const answer = await hetzner.call('POST', '/servers', CreatedServer, {
      name: `backup-${environment}-${order.runId}`,
      server_type: type,
      location,
      image,
      labels: { ...ours, run: order.runId, expires: String(Math.ceil(order.deadline / 1_000)) },
      networks: [options.networkId],
      ...(options.firewallId === undefined ? {} : { firewalls: [{ firewall: options.firewallId }] }),
      // Without IPv6 the server has one address that it can call from, which its ticket is bound to.
      public_net: { enable_ipv4: true, enable_ipv6: false },
      start_after_create: true,
      user_data: bootUserData(order.bootNote, now()),
    })
    if (isRefusal(answer)) return answer.refused === 'uniqueness_error' ? 'taken' : answer
    const failed = await failureOf([answer.action, ...answer.next_actions])
    if (!failed) return serverOf(answer.server)
    if ((await remove(answer.server.id)) === 'still_there')
      throw new ServiceUnavailable(`server ${answer.server.id} could not be set up and is not gone yet`)
    return { refused: failed.error?.code ?? 'resource_unavailable', message: failed.error?.message ?? '', status: 412 }
  }

  return {
    list,
    remove,

    async provide(order) {
      const existing = await find(order.runId)
      if (existing) return existing
      const image = await base()
      let someNone = false
      let last: Refusal | undefined
      for (const candidate of options.candidates) {
        const made = await create(order, image, candidate)
        if (made === 'taken') {
          const other = await find(order.runId)
          if (other) return other
          throw new ServiceRefused(`the name of run ${order.runId} is taken by a server that is not its own`)
        }
        if (!isRefusal(made)) return made
        if (!NONE_NOW.has(made.refused) && !NONE_EVER.has(made.refused)) throw refusalError(made)
        someNone ||= NONE_NOW.has(made.refused)
        last = made
      }
      if (someNone || !last) return 'sold_out'
      throw refusalError(last)
    },
  }
}

function serverOf({ id, labels, public_net }: WireServer): BackupServer {
  return { id, ip: public_net.ipv4?.ip ?? '', runId: labels['run'] }
}

/** @throws {ServiceRefused} Refused for another reason than that there is no such server. */
function goneOr(refusal: Refusal): 'gone' {
  if (refusal.refused === 'not_found') return 'gone'
  throw refusalError(refusal)
}
