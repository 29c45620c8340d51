/**
 * Runs scripts/verify-deployment.sh on this machine as if it were prod: once with everything well, once with everything wrong.
 *
 *   try-deployment.ts FOLDER     FOLDER holds `well` and `ill`, each with certificate.pem, key.pem and backup/ (of which the well one is a mount)
 */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'

const [folder = ''] = process.argv.slice(2)
const TOKEN = 'a-token-of-the-api'
const SCRIPT = join(import.meta.dirname, '..', 'verify-deployment.sh')
const HOSTS = [1, 2, 3].map((number) => `innkeeper-prod-${number}`)

interface State {
  readonly name: 'well' | 'ill'
  /** Of three managers, those that are there. */
  readonly managers: number
  readonly services: readonly { readonly name: string; readonly running: number; readonly desired: number }[]
  /** What SeaweedFS's shell says; recorded from it. */
  readonly copies: string
  readonly dumps: Readonly<Record<string, number>>
  readonly addresses: Readonly<Record<string, { readonly status: number; readonly body: string }>>
  readonly answer: { readonly status: number; readonly body: string }
  readonly says: readonly string[]
}

const issuer = { status: 200, body: '{"issuer": "https://sso.example.com/realms/innkeeper"}' }
const PAGES = {
  'chat.example.com/livez': { status: 200, body: 'ok' },
  'sso.example.com/realms/innkeeper/.well-known/openid-configuration': issuer,
  'innkeeper.example.com/readyz': { status: 200, body: '{}' },
  'chat.example.com/': { status: 200, body: '' },
  'sso.example.com/': { status: 200, body: '' },
  'innkeeper.example.com/': { status: 200, body: '' },
}
const STATES: readonly State[] = [
  {
    name: 'well',
    managers: 3,
    services: [
      { name: 'rocketchat_rocketchat', running: 1, desired: 1 },
      { name: 'keycloak_keycloak', running: 2, desired: 2 },
    ],
    copies: 'Running in simulation mode. Use "-apply" option to apply the changes.',
    dumps: { rocketchat: 1, keycloak: 1, seaweedfs: 25 },
    addresses: PAGES,
    answer: { status: 200, body: '{"answer": "Nobody checks in today.", "sources": []}' },
    says: ['prod is well'],
  },
  {
    name: 'ill',
    managers: 2,
    services: [
      { name: 'rocketchat_rocketchat', running: 0, desired: 1 },
      // One and eleven begin alike.
      { name: 'keycloak_keycloak', running: 1, desired: 11 },
      { name: 'sync-app_sync-app', running: 2, desired: 2 },
    ],
    copies:
      'Running in simulation mode. Use "-apply" option to apply the changes.\nvolume 2 replication 010, but under replicated +1',
    dumps: { rocketchat: 27, keycloak: 1 },
    addresses: {
      ...PAGES,
      'chat.example.com/livez': { status: 503, body: '' },
      'sso.example.com/realms/innkeeper/.well-known/openid-configuration': { status: 200, body: '<html>' },
      'innkeeper.example.com/readyz': { status: 502, body: '' },
    },
    answer: { status: 200, body: '{"answer": "", "sources": []}' },
    says: [
      'of 3 managers only these are ready: innkeeper-prod-1, innkeeper-prod-2',
      'short of tasks: keycloak_keycloak 1/11, rocketchat_rocketchat 0/1',
      'SeaweedFS is not mounted',
      'fewer copies than they should',
      'missing or older than 26 hours: seaweedfs, rocketchat',
      'WRONG: the swarm',
      'WRONG: https://chat.example.com/livez does not answer',
      'WRONG: https://sso.example.com has no realm innkeeper',
      'WRONG: https://innkeeper.example.com/readyz does not answer',
      'WRONG: the certificate of chat.example.com ends on',
      'WRONG: the question was not answered',
      'prod is not well: 8 things are wrong',
    ],
  },
]

/** What `docker node ls` and `docker service ls` ask of an engine; anything else is refused. */
function engineOf(state: State): Server {
  const nodes = HOSTS.map((host, index) => ({
    ID: host,
    Spec: { Role: 'manager', Availability: 'active' },
    Description: { Hostname: host, Engine: { EngineVersion: '29.7.2' } },
    Status: { State: index < state.managers ? 'ready' : 'down' },
    ManagerStatus: { Leader: index === 0, Reachability: index < state.managers ? 'reachable' : 'unreachable' },
  }))
  const services = state.services.map(({ name, running, desired }) => ({
    ID: name,
    Spec: {
      Name: name,
      Mode: { Replicated: { Replicas: desired } },
      TaskTemplate: { ContainerSpec: { Image: 'image:1' } },
    },
    ServiceStatus: { RunningTasks: running, DesiredTasks: desired },
  }))
  const answers: Readonly<Record<string, unknown>> = {
    _ping: 'OK',
    version: { ApiVersion: '1.51', MinAPIVersion: '1.44', Version: '29.7.2' },
    info: { Swarm: { NodeID: HOSTS[0], ControlAvailable: true } },
    nodes,
    services,
  }
  return createHttpServer((asked, answer) => {
    const what = (asked.url ?? '').split('?')[0]?.split('/').at(-1) ?? ''
    answer.setHeader('api-version', '1.51').setHeader('content-type', 'application/json')
    if (!(what in answers) || !['GET', 'HEAD'].includes(asked.method ?? '')) answer.statusCode = 403
    answer.end(JSON.stringify(answers[what] ?? { message: `refused: ${asked.method} ${asked.url}` }))
  })
}

/** The environment's addresses, behind one certificate. */
function entryOf(state: State): Server {
  const certificate = {
    cert: readFileSync(join(folder, state.name, 'certificate.pem')),
    key: readFileSync(join(folder, state.name, 'key.pem')),
  }
  return createHttpsServer(certificate, (asked, answer) => {
    const page = `${asked.headers.host}${asked.url}`
    if (page !== 'innkeeper.example.com/api/ask') {
      const { status, body } = state.addresses[page] ?? { status: 404, body: '' }
      answer.writeHead(status).end(body)
      return
    }
    let body = ''
    asked.on('data', (part: Buffer) => (body += part.toString()))
    asked.on('end', () => {
      const { question } = JSON.parse(body) as { question?: unknown }
      const known = asked.headers.authorization === `Bearer ${TOKEN}` && asked.method === 'POST'
      if (!known || typeof question !== 'string') answer.writeHead(known ? 422 : 401).end()
      else answer.writeHead(state.answer.status).end(state.answer.body)
    })
  })
}

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolved) => server.listen(0, '127.0.0.1', resolved))
  return (server.address() as AddressInfo).port
}

/** The inventory of prod, its three hosts being this machine. */
function layOut(state: State): string {
  const home = join(folder, state.name)
  const program = join(home, 'opt/core/seaweedfs/bin/weed')
  mkdirSync(join(program, '..'), { recursive: true })
  writeFileSync(
    program,
    `#!/bin/sh\nread -r asked\n[ "$asked" = volume.fix.replication ] && cat <<'END'\n${state.copies}\nEND\n`,
    {
      mode: 0o755,
    },
  )
  for (const [app, hours] of Object.entries(state.dumps)) {
    const manifest = join(home, 'backup', app, 'manifest.json')
    mkdirSync(join(manifest, '..'))
    writeFileSync(manifest, '{}')
    const written = Date.now() / 1000 - hours * 3600
    utimesSync(manifest, written, written)
  }
  const inventory = join(home, 'inventory')
  mkdirSync(inventory)
  symlinkSync(resolve('ansible/group_vars'), join(inventory, 'group_vars'))
  // Of a host and not of the group: what group_vars say counts for more than a group of the inventory.
  const here = {
    ansible_connection: 'local',
    ansible_become: false,
    ansible_python_interpreter: '{{ ansible_playbook_python }}',
    stack_root: join(home, 'opt'),
    dumps_folder: join(home, 'backup'),
  }
  const hosts = Object.fromEntries(
    HOSTS.map((host, index) => [host, { ...here, private_address: `10.0.1.1${index + 1}`, node_number: index + 1 }]),
  )
  const all = { children: { prod: { children: { managers: { hosts } } } } }
  writeFileSync(join(inventory, 'hosts.json'), JSON.stringify({ all }))
  return inventory
}

const problems: string[] = []
for (const state of STATES) {
  const engine = engineOf(state)
  const entry = entryOf(state)
  const environment = {
    ...process.env,
    DOCKER_HOST: `tcp://127.0.0.1:${await listening(engine)}`,
    INNKEEPER_TOKEN: TOKEN,
    VERIFY_CURL_OPTIONS: `--cacert ${folder}/${state.name}/certificate.pem --connect-to ::127.0.0.1:${await listening(entry)}`,
  }
  const command = ['prod', '--inventory', layOut(state)]
  const { code, said } = await new Promise<{ code: number | string; said: string }>((resolved) => {
    execFile(SCRIPT, command, { env: environment }, (error, stdout, stderr) =>
      resolved({ code: error?.code ?? 0, said: stdout + stderr }),
    )
  })
  for (const server of [engine, entry]) {
    server.close()
    server.closeAllConnections()
  }
  const missing = state.says.filter((it) => !said.includes(it))
  if (code !== (state.name === 'well' ? 0 : 1)) missing.unshift(`it ended with ${code}`)
  if (said.includes(TOKEN)) missing.push('the token is in what it said')
  if (missing.length > 0) problems.push(`${state.name}: ${missing.join('\n  ')}\n${said}`)
}
for (const problem of problems) process.stderr.write(`FAILED: ${problem}\n`)
process.stdout.write(`${STATES.length} environments were looked at\n`)
process.exitCode = problems.length > 0 ? 1 : 0
