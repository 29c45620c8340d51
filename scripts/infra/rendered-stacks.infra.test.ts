import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { parseConfig } from '../../apps/server/src/config.ts'

/** What `scripts/validate-ansible.sh --rendered` wrote: a folder per environment. */
const RENDERED = process.env['INNKEEPER_RENDERED'] ?? ''

interface Service {
  readonly image: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly entrypoint?: readonly string[]
  readonly secrets?: readonly (string | { source: string })[]
  readonly configs?: readonly { source: string }[]
  readonly networks: readonly string[] | Readonly<Record<string, unknown>>
  readonly ports?: readonly { published: number; mode: string }[]
  readonly volumes?: readonly (string | { source: string; target: string; bind?: { propagation: string } })[]
  readonly healthcheck?: { test: readonly string[] }
  readonly read_only?: boolean
  readonly user?: string
  readonly cap_drop?: readonly string[]
  readonly deploy: {
    readonly mode?: string
    readonly replicas?: number
    readonly labels?: Readonly<Record<string, string>>
    readonly placement?: { constraints?: readonly string[]; max_replicas_per_node?: number }
    readonly resources: { limits: { memory: string; cpus: string }; reservations: { memory: string } }
    readonly update_config: { order: string; parallelism: number; failure_action: string }
    readonly restart_policy: { condition: string }
  }
}
interface DockerNetworkTask {
  readonly 'community.docker.docker_network'?: { readonly driver: string; readonly driver_options?: unknown }
}
interface Stack {
  readonly environment: string
  readonly name: string
  readonly file: string
  readonly text: string
  readonly services: Readonly<Record<string, Service>>
  readonly networks: Readonly<Record<string, { external?: boolean; driver_opts?: unknown }>>
  readonly secrets?: Readonly<Record<string, { external: boolean; name: string }>>
  readonly configs?: Readonly<Record<string, { external: boolean; name: string }>>
}

const stacks: Stack[] = readdirSync(RENDERED, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/stack[^/]*\.yml$/.test(path))
  .map((path) => {
    const text = readFileSync(join(RENDERED, path), 'utf8')
    const [environment = '', , name = '', file = ''] = path.split('/')
    return {
      environment,
      name,
      file: basename(file, '.yml'),
      text,
      ...(parse(text, { merge: true }) as object),
    } as Stack
  })
const services = stacks.flatMap((stack) =>
  Object.entries(stack.services).map(([name, service]) => ({
    name: `${stack.environment} ${stack.name}/${stack.file} ${name}`,
    stack,
    service,
  })),
)
const find = (environment: string, name: string, file = 'stack') => {
  const stack = stacks.find((it) => it.environment === environment && it.name === name && it.file === file)
  if (!stack) throw new Error(`no ${file} of ${name} in ${environment}`)
  return stack
}
/** What a role hands over as a secret, with example values (ansible/tests/secret-files.yml). */
const secretFile = (variant: string, name: string) =>
  readFileSync(join(RENDERED, 'secret-files', variant, name), 'utf8')
const serviceOf = (environment: string, name: string, service: string, file = 'stack') => {
  const found = find(environment, name, file).services[service]
  if (!found) throw new Error(`no service ${service} in ${name}`)
  return found
}

test('every environment has every stack', () => {
  for (const environment of ['dev', 'staging', 'prod']) {
    const names = new Set(stacks.filter((stack) => stack.environment === environment).map(({ name }) => name))
    expect([...names].sort()).toEqual([
      'etcd',
      'keycloak',
      'keycloak-postgres',
      'mongo-listener',
      'mongodb',
      'mongodb-jobs',
      'rocketchat',
      'seaweedfs',
      'seaweedfs-jobs',
      'sync-app',
      'traefik',
    ])
  }
})

describe('every service', () => {
  /** What the loader reads, and Swarm then ignores. */
  const IGNORED = new Set([
    'build',
    'devices',
    'privileged',
    'network_mode',
    'pid',
    'ipc',
    'security_opt',
    'userns_mode',
    'cgroup_parent',
    'restart',
    'links',
    'mac_address',
    'shm_size',
    'domainname',
    'container_name',
    'expose',
    'depends_on',
  ])

  test.for(services)('$name asks for nothing that Swarm ignores', ({ service }) => {
    expect(Object.keys(service).filter((key) => IGNORED.has(key))).toEqual([])
  })

  test.for(services)('$name has a health check, limits, and a restart', ({ service }) => {
    expect(service.healthcheck?.test.length).toBeGreaterThan(1)
    expect(service.deploy.resources.limits).toMatchObject({
      memory: expect.stringMatching(/^\d+[MG]$/),
      cpus: expect.any(String),
    })
    expect(service.deploy.resources.reservations.memory).toMatch(/^\d+[MG]$/)
    expect(service.deploy.restart_policy.condition).toBe('any')
  })

  test.for(services)('$name is updated one by one and rolled back when that fails', ({ service }) => {
    expect(service.deploy.update_config).toMatchObject({ parallelism: 1, failure_action: 'rollback' })
  })

  test.for(services)('$name never runs twice where it owns a folder or a port of the host', ({ service }) => {
    const owns =
      service.ports?.some(({ mode }) => mode === 'host') ||
      service.volumes?.some((volume) => typeof volume === 'string' && !volume.endsWith(':ro'))
    if (owns) expect(service.deploy.update_config.order).toBe('stop-first')
  })

  test.for(services)('$name is published on the node itself or not at all', ({ service }) => {
    expect(service.ports?.filter(({ mode }) => mode !== 'host') ?? []).toEqual([])
  })

  test.for(services)('$name names a version of its image', ({ service }) => {
    expect(service.image).toMatch(/:(?!latest)[\w.-]*\d[\w.-]*$|@sha256:[0-9a-f]{64}$/)
  })

  test.for(services)('$name drops every capability', ({ service }) => {
    expect(service.cap_drop).toEqual(['ALL'])
  })

  test.for(services)(
    '$name is given the secrets and configs that its stack declares, and no others',
    ({ service, stack }) => {
      for (const secret of service.secrets ?? []) {
        expect(Object.keys(stack.secrets ?? {})).toContain(typeof secret === 'string' ? secret : secret.source)
      }
      for (const { source } of service.configs ?? []) expect(Object.keys(stack.configs ?? {})).toContain(source)
    },
  )

  test.for(services)('$name binds what FUSE mounted so that a new mount is seen', ({ service }) => {
    for (const volume of service.volumes ?? []) {
      if (typeof volume !== 'string' && volume.source.startsWith('/backup'))
        expect(volume.bind?.propagation).toBe('rslave')
    }
  })
})

describe('networks', () => {
  const size = { 'com.docker.network.driver.mtu': '1400' }

  test.for(stacks)('of $environment $name $file carry packets that fit', ({ networks }) => {
    for (const network of Object.values(networks)) if (!network.external) expect(network.driver_opts).toEqual(size)
  })

  test.for(['docker/tasks/swarm.yml', 'apps/mongodb/tasks/main.yml', 'apps/keycloak/tasks/main.yml'])(
    'that %s makes do too',
    (path) => {
      const tasks = parse(readFileSync(join('ansible/roles', path), 'utf8')) as readonly DockerNetworkTask[]
      const overlays = tasks.flatMap(({ 'community.docker.docker_network': network }) =>
        network?.driver === 'overlay' ? [network] : [],
      )
      expect(overlays.map(({ driver_options }) => driver_options)).toEqual([
        { 'com.docker.network.driver.mtu': '{{ overlay_mtu | string }}' },
      ])
    },
  )
})

describe('secrets', () => {
  test.for(stacks)(
    'of $environment $name $file have a name for each content, and are nowhere in the file',
    ({ secrets, configs, name, text }) => {
      for (const [key, { external, name: inSwarm }] of Object.entries({ ...secrets, ...configs })) {
        expect({ external, inSwarm }).toEqual({
          external: true,
          inSwarm: expect.stringMatching(new RegExp(`^${name}_${key}_[0-9a-f]{10}$`)),
        })
        expect(inSwarm.length).toBeLessThanOrEqual(64)
      }
      expect(text).not.toContain('EXAMPLE')
    },
  )

  test.for(stacks)(
    'of $environment $name $file come with a dollar that Docker does not take for a variable',
    ({ text }) => {
      expect(text.replaceAll('$$', '')).not.toContain('$')
    },
  )
})

describe('the loss of any one node', () => {
  const members = ['etcd', 'seaweedfs', 'mongodb', 'keycloak-postgres']

  test.for(members)('leaves a majority of %s, each member on a node and a stack of its own', (name) => {
    const parts = stacks.filter((stack) => stack.environment === 'prod' && stack.name === name)
    expect(parts.map(({ file }) => file).sort()).toEqual(['stack-1', 'stack-2', 'stack-3'])
    for (const { file, services: own } of parts) {
      for (const service of Object.values(own)) {
        expect(service.deploy.placement?.constraints).toEqual([`node.labels.number == ${file.at(-1)}`])
      }
    }
  })

  test('pins nothing else to a node', () => {
    const pinned = services.filter(
      ({ service, stack }) =>
        !members.includes(stack.name) && service.deploy.placement?.constraints?.some((it) => !it.includes('manager')),
    )
    expect(pinned.map(({ name }) => name)).toEqual([])
  })

  const NODES = [1, 2, 3] as const
  /** Gigabytes of a node, by the environment's size (terraform/modules/sizes). */
  const MEMORY = { dev: 8, staging: 8, prod: 16 }
  const pinnedTo = ({ deploy }: Service) =>
    Number(/number == (\d)/.exec(deploy.placement?.constraints?.join() ?? '')?.[1] ?? Number.NaN)

  test.for(
    NODES.flatMap((lost) => Object.entries(MEMORY).map(([environment, memory]) => ({ lost, environment, memory }))),
  )(
    'number $lost of $environment leaves room for everything that moves, up to its limits',
    ({ lost, environment, memory }) => {
      const own = services.filter(({ stack }) => stack.environment === environment).map(({ service }) => service)
      const everywhere = own.filter(({ deploy }) => deploy.mode === 'global')
      const moving = own
        .filter((service) => Number.isNaN(pinnedTo(service)) && service.deploy.mode !== 'global')
        .flatMap((service) => Array.from({ length: service.deploy.replicas ?? 1 }, () => service))
      const rooms = NODES.filter((node) => node !== lost).map((node) =>
        [...everywhere, ...own.filter((service) => pinnedTo(service) === node)].reduce(
          (room, service) => room - limitOf(service),
          memory * 1_024,
        ),
      )
      // The largest first, each to where there is most room.
      for (const needed of moving.map(limitOf).sort((one, other) => other - one)) {
        const room = Math.max(...rooms)
        rooms[rooms.indexOf(room)] = room - needed
      }
      expect(Math.min(...rooms)).toBeGreaterThanOrEqual(0)
      for (const { deploy } of moving)
        expect((deploy.placement?.max_replicas_per_node ?? 3) * rooms.length).toBeGreaterThanOrEqual(
          deploy.replicas ?? 1,
        )
      expect(moving.length).toBeGreaterThan(5)
    },
  )
  function limitOf({ deploy }: Service): number {
    const { memory } = deploy.resources.limits
    return Number(memory.slice(0, -1)) * (memory.endsWith('G') ? 1_024 : 1)
  }

  test('asks every member of a quorum for by name, so that clients find the ones that are left', () => {
    const hosts = (name: string) => ['1', '2', '3'].map((number) => `${name}${number}`)
    expect(serviceOf('prod', 'mongodb-jobs', 'keeper').environment?.['MONGODB_HOSTS']).toBe(
      hosts('mongo')
        .map((host) => `${host}:27017`)
        .join(','),
    )
    expect(serviceOf('prod', 'keycloak', 'keeper').environment?.['POSTGRES_HOSTS']).toBe(
      hosts('postgres')
        .map((host) => `${host}:5432`)
        .join(','),
    )
    expect(secretFile('prod', 'keycloak.conf')).toContain(
      `jdbc:postgresql://${hosts('postgres')
        .map((host) => `${host}:5432`)
        .join(',')}/keycloak?targetServerType=primary`,
    )
    const patroni = parse(secretFile('prod', 'patroni.yml')) as {
      etcd3: { hosts: string[] }
      bootstrap: { dcs: object }
    }
    expect(patroni.etcd3.hosts).toEqual(['10.0.1.11:2379', '10.0.1.12:2379', '10.0.1.13:2379'])
    expect(patroni.bootstrap.dcs).toMatchObject({ synchronous_mode: true })
  })

  test.for(['keycloak', 'sync-app'])('leaves a running %s', (name) => {
    expect(serviceOf('prod', name, name).deploy.replicas).toBeGreaterThanOrEqual(2)
  })

  test('leaves an entry on every other node', () => {
    expect(serviceOf('prod', 'traefik', 'traefik').deploy.mode).toBe('global')
  })

  test('leaves a copy of every file', () => {
    for (const number of [1, 2, 3]) {
      const file = `stack-${number}`
      expect(serviceOf('prod', 'seaweedfs', `master-${number}`, file).command).toContain('-defaultReplication=010')
      expect(serviceOf('prod', 'seaweedfs', `filer-${number}`, file).command).toContain('-defaultReplicaPlacement=010')
      expect(serviceOf('prod', 'seaweedfs', `volume-${number}`, file).command).toContain(`-rack=node-${number}`)
      const etcd = serviceOf('prod', 'seaweedfs', `filer-${number}`, file).environment?.['WEED_ETCD_SERVERS']?.split(
        ',',
      )
      expect(etcd?.[0]).toBe(`https://10.0.1.1${number}:2379`)
      expect(etcd).toHaveLength(3)
    }
  })

  test('leaves the database of logins with members that elect a leader', () => {
    for (const number of NODES) {
      const member = serviceOf('prod', 'keycloak-postgres', `member-${number}`, `stack-${number}`)
      expect(member.environment?.['PATRONI_NAME']).toBe(`postgres${number}`)
    }
  })
})

describe('Innkeeper itself', () => {
  test.for([
    ['sync-app', '--target=sync,console'],
    ['mongo-listener', '--target=listener'],
  ])('%s runs as nobody, writes nowhere but in memory, and keeps its state in the cloud', ([name = '', target]) => {
    const service = serviceOf('prod', name, name)
    expect(service).toMatchObject({
      user: '10001:10001',
      read_only: true,
      command: [target],
      environment: { INNKEEPER_STORE: 'firestore' },
    })
    expect(service.volumes).toBeUndefined()
  })
})

describe('the assistant in the chat', () => {
  test('answers from the sync app, which alone is given an address for links; the listener knows whose posts are no knowledge', () => {
    const told = (name: string) =>
      Object.keys(serviceOf('prod', name, name).environment ?? {})
        .filter((setting) => /^ROCKETCHAT_|PUBLIC_URL/.test(setting))
        .sort()
    const both = ['ROCKETCHAT_OPEN_ROOMS', 'ROCKETCHAT_QUESTION_MARK_ROOMS', 'ROCKETCHAT_URL', 'ROCKETCHAT_USER_ID']
    expect(told('sync-app')).toEqual(['INNKEEPER_PUBLIC_URL', ...both])
    expect(told('mongo-listener')).toEqual(both)
  })

  test('its tokens are for the sync app alone', () => {
    const variables = (role: string) => readFileSync(`ansible/roles/apps/${role}/vars/main.yml`, 'utf8')
    expect(variables('sync-app')).toContain('rocketchat_assistant_token')
    expect(variables('mongo-listener')).not.toMatch(/rocketchat_\w*token/)
  })

  test('is not there where it is switched off', () => {
    expect(JSON.stringify(serviceOf('bare', 'sync-app', 'sync-app').environment)).not.toContain('ROCKETCHAT')
  })
})

/** What the server always has from its file of secrets. */
const SECRETS = { INNKEEPER_TOKEN: 'a-long-random-text', EMBEDDER_API_KEY: 'a-token' }

describe('the server takes the settings of', () => {
  test.for(['sync-app', 'mongo-listener'])('%s', (name) => {
    const secrets = { ...SECRETS, MONGODB_URI: 'mongodb://mongo1/rocketchat' }
    expect(() => parseConfig({ ...serviceOf('prod', name, name).environment, ...secrets })).not.toThrow()
  })
})

describe('switches and group_vars', () => {
  test('a value of group_vars reaches the template', () => {
    expect(serviceOf('prod', 'rocketchat', 'rocketchat').environment?.['ROOT_URL']).toBe('https://chat.example.com')
    expect(serviceOf('dev', 'rocketchat', 'rocketchat').environment?.['ROOT_URL']).toBe('https://chat-dev.example.com')
    expect(serviceOf('prod', 'rocketchat', 'rocketchat').deploy.resources.limits.memory).toBe('2G')
    expect(serviceOf('dev', 'rocketchat', 'rocketchat').deploy.resources.limits.memory).toBe('1G')
  })

  test('without a licence one Rocket.Chat runs, never two at once, and takes no roles from Keycloak', () => {
    const { deploy, environment } = serviceOf('prod', 'rocketchat', 'rocketchat')
    expect(deploy).toMatchObject({ replicas: 1, update_config: { order: 'stop-first' } })
    expect(Object.keys(environment ?? {}).filter((name) => /roles|TRANSPORTER/.test(name))).toEqual([])
    expect(find('prod', 'rocketchat').services['nats']).toBeUndefined()
  })

  test('with a licence as many run as are asked for, over three of NATS, and roles come from Keycloak', () => {
    const { deploy, environment } = serviceOf('licensed', 'rocketchat', 'rocketchat')
    expect(deploy).toMatchObject({ replicas: 3, update_config: { order: 'start-first' } })
    expect(environment).toMatchObject({
      TRANSPORTER: 'monolith+nats://nats:4222',
      Accounts_OAuth_Custom_Keycloak_roles_claim: 'roles',
    })
    expect(serviceOf('licensed', 'rocketchat', 'nats').deploy.replicas).toBe(3)
  })

  test.for([
    { name: 'video_calls', on: 'licensed', off: 'dev', setting: 'OVERWRITE_SETTING_VideoConf_Enable_Channels' },
    { name: 'file_sharing', on: 'prod', off: 'bare', setting: 'OVERWRITE_SETTING_FileUpload_Enabled' },
  ])('rocketchat.features.$name switches the chat', ({ on, off, setting }) => {
    expect(serviceOf(on, 'rocketchat', 'rocketchat').environment?.[setting]).toBe('true')
    expect(serviceOf(off, 'rocketchat', 'rocketchat').environment?.[setting]).toBe('false')
  })

  test('rocketchat.features.file_sharing takes the keys of the bucket away when it is off', () => {
    expect(Object.keys(find('prod', 'rocketchat').secrets ?? {})).toContain('s3_secret_key')
    expect(Object.keys(find('bare', 'rocketchat').secrets ?? {})).toEqual(['mongo_url'])
  })

  test('rocketchat.integrations.keycloak presets the login', () => {
    expect(serviceOf('prod', 'rocketchat', 'rocketchat').environment).toMatchObject({
      Accounts_OAuth_Custom_Keycloak: 'true',
      Accounts_OAuth_Custom_Keycloak_url: 'https://sso.example.com',
    })
    expect(serviceOf('bare', 'rocketchat', 'rocketchat').environment).not.toHaveProperty(
      'Accounts_OAuth_Custom_Keycloak',
    )
  })

  test('sync_app.features.console and the integrations decide what is served and which secrets are handed over', () => {
    expect(serviceOf('bare', 'sync-app', 'sync-app').command).toEqual(['--target=sync'])
    const digest = (environment: string) => find(environment, 'sync-app').secrets?.['environment']?.name
    expect(digest('bare')).not.toBe(digest('prod'))
  })

  const ALWAYS = ['INNKEEPER_TOKEN', 'QDRANT_API_KEY', 'EMBEDDER_API_KEY']
  test.for([
    { integration: 'guesty', hands: ['GUESTY_CLIENT_ID', 'GUESTY_CLIENT_SECRET', 'GUESTY_WEBHOOK_SECRET'] },
    { integration: 'aircall', hands: ['AIRCALL_API_ID', 'AIRCALL_API_TOKEN', 'AIRCALL_WEBHOOK_TOKEN'] },
    { integration: 'rocketchat', hands: ['ROCKETCHAT_TOKEN', 'ROCKETCHAT_WEBHOOK_TOKEN'] },
    { integration: 'groq', hands: ['GROQ_API_KEY'] },
  ])('sync_app.integrations.$integration hands its secrets over, and no others', ({ integration, hands }) => {
    const given = secretFile('prod', `sync-app-${integration}`)
      .split('\n')
      .map((line) => line.split('=')[0])
    expect(new Set(given.filter((name) => name !== ''))).toEqual(new Set([...ALWAYS, ...hands]))
  })

  test('sync_app.features.demo fills a house of its own, and the server takes it', () => {
    const environment = serviceOf('demo', 'sync-app', 'sync-app').environment
    expect(parseConfig({ ...environment, ...SECRETS }).demo).toBe(true)
    expect(serviceOf('dev', 'sync-app', 'sync-app').environment?.['INNKEEPER_DEMO']).toBe('off')
  })

  interface Realm {
    readonly resetPasswordAllowed: boolean
    readonly registrationAllowed: boolean
    readonly smtpServer?: object
    readonly clients: readonly { clientId: string; redirectUris: readonly string[] }[]
    readonly roles: { readonly client: Readonly<Record<string, readonly { name: string }[]>> }
  }
  const realmOf = (variant: string) => JSON.parse(secretFile(variant, 'realm.json')) as Realm

  test('keycloak.features and integrations decide what the realm is imported with', () => {
    const [on, off] = [realmOf('prod'), realmOf('bare')]
    expect([on, off].map(({ resetPasswordAllowed }) => resetPasswordAllowed)).toEqual([true, false])
    expect([on, off].map(({ registrationAllowed }) => registrationAllowed)).toEqual([false, false])
    expect(on.smtpServer).toMatchObject({ host: 'smtp.example.com', starttls: 'true' })
    expect(off.smtpServer).toBeUndefined()
    expect(on.clients.map(({ clientId }) => clientId)).toEqual([
      'console',
      'secrets-ui',
      'traefik-dashboard',
      'rocketchat',
    ])
    expect(off.clients.map(({ clientId }) => clientId)).toEqual(['rocketchat'])
    expect(on.roles.client['secrets-ui']?.map(({ name }) => name)).toContain('secrets-admin-prod')
    expect(off.roles.client).toEqual({})
    for (const { redirectUris } of on.clients)
      for (const uri of redirectUris) expect(uri).toMatch(/^https:\/\/[a-z.-]+\/[\w/]+$/)
  })

  test('traefik.dashboard and client_certificates', () => {
    const dynamic = (variant: string) => readFileSync(join(RENDERED, variant, 'core/traefik/configs/dynamic'), 'utf8')
    expect(dynamic('prod')).toContain('clientAuthType: RequireAndVerifyClientCert')
    expect(dynamic('dev')).not.toContain('clientAuth')
    expect(dynamic('prod')).toContain('service: api@internal')
    expect(dynamic('dev')).not.toContain('api@internal')
    expect(find('prod', 'traefik').services['dashboard-login']).toBeDefined()
    expect(find('dev', 'traefik').services['dashboard-login']).toBeUndefined()
    expect(Object.keys(find('prod', 'traefik').secrets ?? {})).toContain('origin_pull_ca')
    expect(Object.keys(find('dev', 'traefik').secrets ?? {})).toEqual(['origin_certificate', 'origin_key'])
  })
})

test('nobody but an administrator reaches the administration of Keycloak', () => {
  const labels = serviceOf('prod', 'keycloak', 'keycloak').deploy.labels ?? {}
  for (const path of ['/admin', '/realms/master', '/metrics', '/health']) {
    expect(labels['traefik.http.routers.keycloak-admin.rule']).toContain(`PathPrefix(\`${path}\`)`)
  }
  expect(labels['traefik.http.routers.keycloak-admin.middlewares']).toBe('admins-only@file')
})
