import { SIGNATURE_HEADER, type Report } from '@innkeeper/core/backup/report'
import type { BackupRun } from '@innkeeper/core/backup/run'
import { sign } from '@innkeeper/core/backup/signing'
import { BootNote, RunGrant } from '@innkeeper/core/backup/ticket'
import { testClock } from '@innkeeper/testing/contracts/harness'
import { chatWebhookStandIn } from '@innkeeper/testing/stand-ins/chat-webhook'
import { r2StandIn } from '@innkeeper/testing/stand-ins/cloudflare-r2'
import { deadManSwitchStandIn } from '@innkeeper/testing/stand-ins/dead-man-switch'
import { firestoreStandIn } from '@innkeeper/testing/stand-ins/firestore-rest'
import { hetznerStandIn } from '@innkeeper/testing/stand-ins/hetzner-cloud'
import { HETZNER_PROJECT } from '@innkeeper/testing/stand-ins/hetzner-wire'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

import { parseConfig } from '../config.ts'
import { handleExchange, handleReap, handleReport, handleTrigger, type BackupHandler } from '../handler.ts'
import { openPorts } from '../open-ports.ts'

const CHECK = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const HOOK = '/hooks/room/token-of-the-room'
export const SCHEDULER = 'scheduler@sample.iam.gserviceaccount.com'

export const VARIABLES = {
  ENVIRONMENT: 'prod',
  GOOGLE_CLOUD_PROJECT: 'sample',
  FIRESTORE_BASE_URL: 'https://firestore.example.test/v1',
  SCHEDULER_SERVICE_ACCOUNT: SCHEDULER,
  SCHEDULER_AUDIENCE: 'https://backup.example.test',
  GOOGLE_KEYS_URL: 'https://keys.example.test/certs',
  HETZNER_API_TOKEN: 'hetzner-token',
  HETZNER_BASE_URL: 'https://hetzner.example.test/v1',
  BACKUP_SERVERS: 'cx23/fsn1,cx33/nbg1',
  PRIVATE_NETWORK_ID: String(HETZNER_PROJECT.networkId),
  BACKUP_SUBNET_CIDR: HETZNER_PROJECT.subnetCidr,
  BACKUP_FIREWALL_ID: String(HETZNER_PROJECT.firewallId),
  BACKUP_SECRET: '5ec7e7'.repeat(11),
  BACKUP_EXCHANGE_URL: 'https://backup.example.test/exchangeTicket',
  BACKUP_REPORT_URL: 'https://backup.example.test/reportBackup',
  SEAWEEDFS_FILER: '10.0.0.2:8888,10.0.0.3:8888',
  CLOUDFLARE_ACCOUNT_ID: 'account',
  CLOUDFLARE_API_TOKEN: 'cloudflare-token',
  CLOUDFLARE_BASE_URL: 'https://cloudflare.example.test/client/v4',
  R2_BUCKET: 'innkeeper-backup',
  R2_ACCESS_KEY: 'writer-key',
  R2_PRUNER_ACCESS_KEY: 'pruner-key',
  RESTIC_PASSWORD: 'restic-password',
  R2_COPY_BUCKET: 'innkeeper-backup-copy',
  R2_COPY_ACCESS_KEY: 'copy-key',
  RESTIC_COPY_PASSWORD: 'restic-copy-password',
  BACKUP_DEAD_MAN_URL: `https://deadman.example.test/${CHECK}`,
  OPS_ROOM_WEBHOOK_URL: `https://chat.example.test${HOOK}`,
} as const

const { publicKey, privateKey } = await generateKeyPair('RS256')
const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }] }

export interface TokenClaims {
  readonly issuer?: string
  readonly audience?: string
  readonly email?: string
  readonly verified?: boolean
  readonly expiresInSeconds?: number
}

/** Everything around the function, and a machine that behaves as the agent does. */
export function backupWorld(start = Date.UTC(2026, 10, 20, 2)) {
  const clock = testClock()
  clock.time = start
  /** The services' clock. The function's own may be off. */
  const now = clock.now
  let skewMs = 0
  const hetzner = hetznerStandIn({ token: VARIABLES.HETZNER_API_TOKEN, now })
  hetzner.addSnapshot({ labels: { purpose: 'backup-base' }, createdAt: start - 86_400_000 })
  const firestore = firestoreStandIn({ now })
  const deadMan = deadManSwitchStandIn(CHECK)
  const chat = chatWebhookStandIn(HOOK)
  const r2 = r2StandIn({
    accountId: VARIABLES.CLOUDFLARE_ACCOUNT_ID,
    apiToken: VARIABLES.CLOUDFLARE_API_TOKEN,
    parents: {
      [VARIABLES.R2_ACCESS_KEY]: [VARIABLES.R2_BUCKET],
      [VARIABLES.R2_PRUNER_ACCESS_KEY]: [VARIABLES.R2_BUCKET],
      [VARIABLES.R2_COPY_ACCESS_KEY]: [VARIABLES.R2_COPY_BUCKET],
    },
  })
  const hosts: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    'firestore.example.test': firestore.fetch,
    'hetzner.example.test': hetzner.fetch,
    'cloudflare.example.test': r2.fetch,
    'deadman.example.test': deadMan.fetch,
    'chat.example.test': chat.fetch,
    'keys.example.test': async () => Response.json(keys),
  }

  const log: string[] = []
  let calls = 0
  let crashAt = 0
  let dead = false
  let fault: ((request: Request) => Response | undefined) | undefined
  let meanwhile: { at: number; work: () => Promise<unknown> } | undefined

  async function fetch(request: Request): Promise<Response> {
    calls++
    if (dead) throw new TypeError('the process is gone')
    if (meanwhile?.at === calls) {
      const { work } = meanwhile
      meanwhile = undefined
      ports = open()
      await work()
    }
    const { hostname } = new URL(request.url)
    const answer = fault?.(request) ?? (await hosts[hostname]?.(request))
    if (!answer) throw new TypeError(`nobody at ${hostname}`)
    dead = calls === crashAt
    if (dead) throw new TypeError('the process is gone')
    return answer
  }

  const open = (variables: Readonly<Record<string, string | undefined>> = {}) =>
    openPorts(parseConfig({ ...VARIABLES, ...variables }), {
      fetch,
      now: () => now() + skewMs,
      sleep: async (ms) => {
        if (!dead) clock.time += ms
      },
      random: () => 0.5,
      newId: () => crypto.randomUUID(),
      write: (line) => log.push(line),
      token: () => Promise.resolve('owner'),
    })
  /** The function's process: whatever it holds in memory is gone with it. */
  let ports = open()

  async function call(handler: BackupHandler, request: Request, address: string): Promise<Response> {
    const answer = await handler(request, address, ports)
    if (!dead) return answer
    // Nobody hears what a dead process would have said; the next call finds a new one.
    dead = false
    ports = open()
    return new Response(null, { status: 500 })
  }

  const post = (path: string, body: string | undefined, headers: Readonly<Record<string, string>>) =>
    new Request(`https://backup.example.test/${path}`, { method: 'POST', headers, ...(body !== undefined && { body }) })

  async function token(claims: TokenClaims = {}): Promise<string> {
    const seconds = Math.floor(now() / 1_000)
    return new SignJWT({ email: claims.email ?? SCHEDULER, email_verified: claims.verified ?? true })
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .setIssuer(claims.issuer ?? 'https://accounts.google.com')
      .setAudience(claims.audience ?? VARIABLES.SCHEDULER_AUDIENCE)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + (claims.expiresInSeconds ?? 3_600))
      .sign(privateKey)
  }

  let kept = { text: '', until: 0 }
  /** The scheduler's token is kept for most of its hour: making one is slow. */
  async function schedulerToken(): Promise<string> {
    if (now() > kept.until) kept = { text: await token(), until: now() + 50 * 60_000 }
    return kept.text
  }

  async function schedulerHeaders(tick: string): Promise<Record<string, string>> {
    return {
      authorization: `Bearer ${await schedulerToken()}`,
      'x-cloudscheduler-jobname': 'backup',
      'x-cloudscheduler-scheduletime': tick,
    }
  }

  return {
    clock,
    hetzner,
    deadMan,
    chat,
    r2,
    log,
    token,
    schedulerHeaders,
    ports: () => ports,
    calls: () => calls,
    /** From the next call on the process runs with these variables changed. */
    restart(variables: Readonly<Record<string, string | undefined>> = {}) {
      ports = open(variables)
    },
    /** The process dies once its call of that number from now has been done, without having heard the answer. */
    crashAt(at: number) {
      crashAt = calls + at
    },
    /** Something else happens, in another process, just before the call of that number from now. */
    meanwhileAt(at: number, work: () => Promise<unknown>) {
      meanwhile = { at: calls + at, work }
    },
    /** The function's clock jumps, by so many milliseconds. */
    jump(ms: number) {
      skewMs += ms
    },
    /** Answers in place of a service, until told otherwise. */
    setFault(answer: ((request: Request) => Response | undefined) | undefined) {
      fault = answer
    },

    trigger: async (tick = 'tick') => call(handleTrigger, post('trigger', undefined, await schedulerHeaders(tick)), ''),
    reap: async () => call(handleReap, post('reap', undefined, await schedulerHeaders('reap')), ''),
    exchange: (note: Pick<BootNote, 'runId' | 'ticket'>, address: string) =>
      call(handleExchange, post('exchange', JSON.stringify({ runId: note.runId, ticket: note.ticket }), {}), address),
    report: async (report: Report, key: string, address: string) => {
      const body = JSON.stringify(report)
      const signature = await sign(key, body)
      return call(handleReport, post('report', body, { [SIGNATURE_HEADER]: signature }), address)
    },

    runs: (): Promise<BackupRun[]> => ports.runs.since('2000-01-01'),
    granted: async (response: Response): Promise<RunGrant> => RunGrant.parse(await response.json()),
  }
}

export type BackupWorld = ReturnType<typeof backupWorld>

/** What cloud-init left on the one backup server, and the address that it calls from. */
export function bootedIn(world: BackupWorld): { readonly note: BootNote; readonly ip: string } {
  const [server, ...more] = world.hetzner.servers().filter(({ labels }) => labels['role'] === 'backup')
  if (!server || more.length > 0) throw new Error(`there are ${world.hetzner.servers().length} servers`)
  const config = JSON.parse(server.userData.replace(/^#.*/, '')) as { write_files: { content: string }[] }
  return { note: BootNote.parse(JSON.parse(config.write_files[0]?.content ?? '')), ip: server.ip }
}

/** The server that is there takes its credentials. */
export async function workingIn(world: BackupWorld) {
  const booted = bootedIn(world)
  const grant = await world.granted(await world.exchange(booted.note, booted.ip))
  const { runId } = grant
  return {
    ...booted,
    grant,
    runId,
    report: (report: Report, address = booted.ip) => world.report({ ...report, runId }, grant.reportKey, address),
  }
}

/** A run is begun, and its server takes its credentials. */
export async function atWork(world: BackupWorld) {
  const begun = await world.trigger()
  if (begun.status !== 201) throw new Error(`the trigger was answered with ${begun.status}`)
  return workingIn(world)
}

export async function onlyRun(world: BackupWorld): Promise<BackupRun> {
  const [run, ...more] = await world.runs()
  if (!run || more.length > 0) throw new Error(`there are ${more.length + 1} runs`)
  return run
}

const QUARTER_MS = 15 * 60_000

/** The reaper's quarters of an hour. */
export async function reapFor(world: BackupWorld, ms: number): Promise<void> {
  for (const end = world.clock.time + ms; world.clock.time < end;) {
    world.clock.time += QUARTER_MS
    await world.reap()
  }
}
