import type { BackupServer, BackupServers, ServerOrder } from '@innkeeper/core/backup/backup-servers'
import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'

import { bootUserData } from './boot-user-data.ts'
import { granted, isRefusal, openHetzner, refusalError, type HetznerOptions, type Refusal } from './client.ts'
import {
  CreatedServer,
  OneAction,
  OneImage,
  OneServer,
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
  /** The network's subnet for backup servers, `10.0.2.0/24`: the nodes let it reach SeaweedFS and nothing else. */
  readonly subnetCidr: string
  /** Lets nothing in; undefined where the project has none. */
  readonly firewallId: number | undefined
}

const ROLE = 'backup'
const BASE = 'purpose=backup-base'
/** How long a creation, or a deletion, is watched before it is left to the next call. Milliseconds. */
const WATCHED_MS = 90_000
const FIRST_LOOK_MS = 500
const LONGEST_LOOK_MS = 5_000

/** Of a server that was started. */
const STARTED = new Set(['starting', 'running'])
/** Something else is being done to the server, or somebody else was faster. */
const MEANWHILE = new Set(['locked', 'server_already_attached'])

/** Of an action that says no code. */
const FAILED = 'action_failed'
/** A place that has none now, or never has: the next one is asked. */
const NONE_NOW = new Set(['resource_unavailable', 'placement_error', FAILED])
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

  /** @returns Why it failed; undefined when it went well, or is still going on when nobody watches any more. */
  async function failureOf(begun: WireAction): Promise<Refusal | undefined> {
    let action = begun
    const seen = await watch(async () => {
      if (action.status !== 'running') return action
      action = granted(await hetzner.call('GET', `/actions/${begun.id}`, OneAction)).action
      return undefined
    })
    if (seen?.status !== 'error') return undefined
    return { refused: seen.error?.code ?? FAILED, message: seen.error?.message ?? '', status: 412 }
  }

  /**
   * Puts a server that was created into the subnet and starts it. Which subnet a network's address is taken from can only be said when it is
   * attached, not when the server is created; and what it boots with it must have before it is started.
   *
   * @returns Why it cannot be; undefined when it is. @throws {ServiceUnavailable} It takes longer than anybody watches.
   */
  async function settle(id: number): Promise<Refusal | undefined> {
    const seen = await watch(async () => {
      const found = await hetzner.call('GET', `/servers/${id}`, OneServer)
      if (isRefusal(found)) return { failure: found }
      const { status, private_net } = found.server
      const attached = private_net.some(({ network }) => network === options.networkId)
      if (attached && STARTED.has(status)) return { failure: undefined }
      const asked = attached
        ? await hetzner.call('POST', `/servers/${id}/actions/poweron`, OneAction, {})
        : await hetzner.call('POST', `/servers/${id}/actions/attach_to_network`, OneAction, {
            network: options.networkId,
            ip_range: options.subnetCidr,
          })
      if (isRefusal(asked)) return MEANWHILE.has(asked.refused) ? undefined : { failure: asked }
      const failure = await failureOf(asked.action)
      return failure && { failure }
    })
    if (!seen) throw new ServiceUnavailable(`server ${id} is not set up yet`)
    return seen.failure
  }

  /** @throws {ServiceUnavailable} It is not gone yet, and its name not free. */
  async function discard(id: number): Promise<void> {
    if ((await remove(id)) === 'still_there')
      throw new ServiceUnavailable(`server ${id} could not be set up and is not gone yet`)
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
      ...(options.firewallId === undefined ? {} : { firewalls: [{ firewall: options.firewallId }] }),
      // Without IPv6 the server has one address that it can call from, which its ticket is bound to.
      public_net: { enable_ipv4: true, enable_ipv6: false },
      start_after_create: false,
      user_data: bootUserData(order.bootNote, now()),
    })
    if (isRefusal(answer)) return answer.refused === 'uniqueness_error' ? 'taken' : answer
    const { id } = answer.server
    const failure = (await failureOf(answer.action)) ?? (await settle(id))
    if (failure === undefined) return serverOf(answer.server)
    await discard(id)
    return failure
  }

  return {
    list,
    remove,

    async provide(order) {
      const existing = await find(order.runId)
      if (existing) {
        // Whoever made it may have gone no further.
        if ((await settle(existing.id)) === undefined) return existing
        await discard(existing.id)
      }
      const image = await base()
      let someNone = false
      let last: Refusal | undefined
      for (const candidate of options.candidates) {
        const made = await create(order, image, candidate)
        if (made === 'taken') {
          const other = await find(order.runId)
          if (other && (await settle(other.id)) === undefined) return other
          throw new ServiceUnavailable(`somebody else is making the server of run ${order.runId}`)
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
  return { id, ip: public_net.ipv4?.ip ?? 'none', runId: labels['run'] }
}

/** @throws {ServiceRefused} Refused for another reason than that there is no such server. */
function goneOr(refusal: Refusal): 'gone' {
  if (refusal.refused === 'not_found') return 'gone'
  throw refusalError(refusal)
}
