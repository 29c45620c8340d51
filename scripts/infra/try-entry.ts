/**
 * Runs the real Traefik with the rendered settings, beside a stand-in of the engine that lists the rendered stacks' services.
 *
 *   try-entry.ts TRAEFIK FOLDER     FOLDER holds `rendered` and `certificate`
 */
import { spawn } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { parse } from 'yaml'

const [traefik = '', folder = ''] = process.argv.slice(2)
const PORTS = { web: 18_080, websecure: 18_443, internal: 18_082 }
const rendered = join(folder, 'rendered')
const certificate = join(folder, 'certificate')

/** Every service with labels, as the engine tells it: one task of it runs on the network `web`. */
const services = globSync('{core,apps}/*/stack*.yml', { cwd: rendered }).flatMap((path) => {
  const stack = parse(readFileSync(join(rendered, path), 'utf8'), { merge: true }) as {
    services: Record<string, { deploy: { labels?: Record<string, string> } }>
  }
  return Object.entries(stack.services)
    .filter(([, { deploy }]) => deploy.labels !== undefined)
    .map(([name, { deploy }]) => ({
      ID: name,
      Spec: {
        Name: `${path.split('/')[1]}_${name}`,
        Labels: deploy.labels,
        Mode: { Replicated: { Replicas: 1 } },
        EndpointSpec: { Mode: 'vip' },
      },
      Endpoint: { Spec: { Mode: 'vip' }, VirtualIPs: [{ NetworkID: 'web', Addr: '127.0.0.1/24' }] },
    }))
})
const tasks = services.map(({ ID }) => ({
  ID: `${ID}-1`,
  ServiceID: ID,
  Slot: 1,
  Status: { State: 'running' },
  DesiredState: 'running',
  NetworksAttachments: [
    { Network: { ID: 'web', Spec: { Name: 'web' }, DriverState: { Name: 'overlay' } }, Addresses: ['127.0.0.1/24'] },
  ],
}))
const ANSWERS: Record<string, unknown> = {
  version: { ApiVersion: '1.44', MinAPIVersion: '1.24', Version: '29.0.0' },
  networks: [{ Id: 'web', ID: 'web', Name: 'web', Scope: 'swarm', Driver: 'overlay' }],
  nodes: [{ ID: 'node', Status: { State: 'ready', Addr: '127.0.0.1' } }],
  services,
  tasks,
}
const refused: string[] = []
const engine = createServer((asked, answer) => {
  const what = (asked.url ?? '').split('?')[0]?.split('/').at(-1) ?? ''
  answer.setHeader('api-version', '1.44')
  if (what === '_ping') return void answer.end('OK')
  const body = ANSWERS[what]
  // As the socket proxy does with everything that it was not told to let through.
  if (body === undefined || asked.method !== 'GET') {
    refused.push(`${asked.method} ${asked.url}`)
    answer.statusCode = 403
  }
  answer.setHeader('content-type', 'application/json').end(JSON.stringify(body ?? {}))
})
await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve))

const dynamicFile = join(folder, 'dynamic.yml')
writeFileSync(
  dynamicFile,
  readFileSync(join(rendered, 'core/traefik/configs/dynamic'), 'utf8')
    .replace('/run/secrets/origin_certificate', join(certificate, 'certificate.pem'))
    .replace('/run/secrets/origin_key', join(certificate, 'key.pem'))
    .replace('/run/secrets/origin_pull_ca', join(certificate, 'ca.pem')),
)
const staticFile = join(folder, 'traefik.yml')
writeFileSync(
  staticFile,
  readFileSync(join(rendered, 'core/traefik/configs/static'), 'utf8')
    .replace('":80"', `"127.0.0.1:${PORTS.web}"`)
    .replace('":443"', `"127.0.0.1:${PORTS.websecure}"`)
    .replace('":8082"', `"127.0.0.1:${PORTS.internal}"`)
    .replace('tcp://socket-proxy:2375', `tcp://127.0.0.1:${(engine.address() as AddressInfo).port}`)
    .replace('/etc/traefik/dynamic.yml', dynamicFile)
    // Who asks here is nobody of Cloudflare's, and must be believed for the clients' addresses to be tried.
    .replace('trustedIPs: [', 'trustedIPs: ["127.0.0.1/32", ')
    .replace('log: {level: INFO', 'log: {level: DEBUG'),
)

let log = ''
const entry = spawn(traefik, [`--configFile=${staticFile}`])
entry.stdout.on('data', (part: Buffer) => (log += part.toString()))
entry.stderr.on('data', (part: Buffer) => (log += part.toString()))

const key = readFileSync(join(certificate, 'key.pem'))
const cert = readFileSync(join(certificate, 'certificate.pem'))
/** @returns The status, or the word that the connection ended with. */
const ask = (host: string, path: string, client: string | undefined, shows = true) =>
  new Promise<{ status: number | string; headers: Record<string, unknown> }>((resolve) => {
    request(
      {
        host: '127.0.0.1',
        port: PORTS.websecure,
        path,
        servername: host,
        headers: { host, ...(client === undefined ? {} : { 'x-forwarded-for': client }) },
        rejectUnauthorized: false,
        ...(shows ? { key, cert } : {}),
        timeout: 10_000,
      },
      (answer) => {
        answer.resume()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers })
      },
    )
      .on('error', () => resolve({ status: 'refused', headers: {} }))
      .end()
  })

const STAFF = '198.51.100.7'
const ADMIN = '192.0.2.10'
/** As Cloudflare's monitor asks, which forwards for nobody. */
const NOBODY = undefined
/** No application runs here, so what is let through ends with 502 to 504; what has no route with 404; what is forbidden with 403. */
const CASES = [
  { what: 'the balancer, of this node', host: 'chat.example.com', path: '/ping', client: NOBODY, status: /^200$/ },
  { what: 'a path below that', host: 'chat.example.com', path: '/ping/x', client: STAFF, status: /^50[234]$/ },
  { what: 'the chat', host: 'chat.example.com', path: '/', client: STAFF, status: /^50[234]$/ },
  { what: 'the login', host: 'sso.example.com', path: '/realms/innkeeper/account', client: STAFF, status: /^50[234]$/ },
  { what: 'the console', host: 'innkeeper.example.com', path: '/', client: STAFF, status: /^50[234]$/ },
  { what: 'a webhook', host: 'innkeeper.example.com', path: '/webhooks/guesty', client: STAFF, status: /^50[234]$/ },
  {
    what: 'metrics of the console, from outside',
    host: 'innkeeper.example.com',
    path: '/metrics',
    client: ADMIN,
    status: /^404$/,
  },
  {
    what: 'administration, from anywhere',
    host: 'sso.example.com',
    path: '/admin/master/console/',
    client: STAFF,
    status: /^403$/,
  },
  {
    what: 'the master realm, from anywhere',
    host: 'sso.example.com',
    path: '/realms/master',
    client: STAFF,
    status: /^403$/,
  },
  {
    what: 'administration, by an administrator',
    host: 'sso.example.com',
    path: '/admin/master/console/',
    client: ADMIN,
    status: /^50[234]$/,
  },
  {
    what: 'administration, with a made-up first address',
    host: 'sso.example.com',
    path: '/admin/',
    client: `${ADMIN}, ${STAFF}`,
    status: /^403$/,
  },
  {
    what: 'the dashboard, from anywhere',
    host: 'traefik.example.com',
    path: '/dashboard/',
    client: STAFF,
    status: /^403$/,
  },
  { what: 'a name that is not ours', host: 'other.example.com', path: '/', client: STAFF, status: /^404$/ },
  {
    what: 'inner metrics, through the front',
    host: 'chat.example.com',
    path: '/apps/rocketchat/metrics',
    client: ADMIN,
    status: /^50[234]$/,
  },
] as const

const problems: string[] = []
const inner = (path: string) =>
  fetch(`http://127.0.0.1:${PORTS.internal}${path}`).then(
    ({ status }) => status,
    () => 0,
  )
const end = Date.now() + 60_000
while (
  Date.now() < end &&
  ((await inner('/ping')) !== 200 || (await ask('chat.example.com', '/', STAFF)).status === 404)
) {
  await new Promise((resolve) => setTimeout(resolve, 250))
}
for (const { what, host, path, client, status } of CASES) {
  const { status: got } = await ask(host, path, client)
  if (!status.test(String(got))) problems.push(`${what}: ${got}, not ${status.source}`)
}
const { headers } = await ask('chat.example.com', '/', STAFF)
if (!String(headers['strict-transport-security']).includes('31536000')) problems.push('answers come without HSTS')
if ((await ask('chat.example.com', '/', STAFF, false)).status !== 'refused')
  problems.push('who shows no certificate of Cloudflare is let in')
for (const app of ['keycloak', 'mongo-listener', 'rocketchat', 'sync-app']) {
  const status = await inner(`/apps/${app}/metrics`)
  if (status < 502 || status > 504) problems.push(`the inner entry has no metrics of ${app}: ${status}`)
}
if ((await inner('/metrics')) !== 200) problems.push('the inner entry has no metrics')
const redirected = await fetch(`http://127.0.0.1:${PORTS.web}/`, {
  redirect: 'manual',
  headers: { host: 'chat.example.com' },
})
if (!String(redirected.headers.get('location')).startsWith('https://')) problems.push('plain HTTP is not sent to HTTPS')
for (const line of log.split('\n')) {
  // The dashboard's login and the applications do not run here.
  if (/"level":"error"/.test(line) && !/dial tcp|lookup|connection refused|Error calling/.test(line))
    problems.push(line.slice(0, 300))
}
if (refused.length > 0)
  problems.push(`Traefik asked for more than the socket proxy allows: ${[...new Set(refused)].join(', ')}`)

entry.kill()
engine.close()
engine.closeAllConnections()
for (const problem of problems) process.stderr.write(`FAILED: ${problem}\n`)
if (problems.length > 0)
  process.stderr.write(
    log
      .split('\n')
      .filter((line) => /error|warn/i.test(line))
      .slice(0, 10)
      .join('\n'),
  )
process.stdout.write(`${CASES.length} requests and ${services.length} labelled services tried\n`)
process.exitCode = problems.length > 0 ? 1 : 0
