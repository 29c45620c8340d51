import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { Log } from '@innkeeper/core/pipeline/ports'
import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'

import { openBackups } from './backup/backups.ts'
import type { Config } from './config.ts'
import { type Demo, loadDemo } from './demo.ts'
import { type Engine, openEngine } from './engine.ts'
import { createApp } from './http/app.ts'
import { isLoopback, listen } from './http/listen.ts'
import { openSessions } from './http/session.ts'
import { openStaticFiles } from './http/static-files.ts'
import { type ListenerHost, listensForOthers, startListener } from './listener.ts'
import { registerChatGauges, registerMemoryGauge } from './metrics.ts'
import { remembered } from './remembered.ts'
import { installationToken } from './token-file.ts'
import { ALL_TARGETS, type Target } from './targets.ts'
import { endedOrCutOff } from './work-loop.ts'
import { startWorkers, type Workers } from './workers.ts'

export interface Server {
  readonly origin: string
  readonly token: string
  /** What a person sees when it has started: where it is, and how to get in. */
  readonly greeting: string
  /** The demo is one of a day that has passed: stopped and started again, the server has one of today. Never so with data of one's own. */
  demoIsOver(): boolean
  stop(): Promise<void>
}

const CONSOLE_FOLDER = fileURLToPath(new URL('../../console/dist', import.meta.url))

/** Starts what this process is to do. @throws {ConfigInvalid | DataFileInUse | DataFileTooNew} */
export async function startServer(
  config: Config,
  host: {
    /** Default: all. */
    readonly targets?: ReadonlySet<Target>
    readonly log: Log
    readonly now: () => number
    readonly fetch: typeof globalThis.fetch
  },
): Promise<Server> {
  const { targets = ALL_TARGETS } = host
  if (listensForOthers(config, targets)) return startListening(config, host)
  const { token, demo, engine } = await explained(config, async () => {
    const kept = installationToken(config.INNKEEPER_DATA_DIR, config.INNKEEPER_TOKEN)
    const demo = config.demo ? loadDemo(config, host.now, host.fetch) : undefined
    const fetch = demo?.fetch ?? host.fetch
    return {
      token: kept,
      demo,
      engine: await openEngine({ ...host, config: demo?.config(config) ?? config, fetch, demoChat: demo?.chatSource }),
    }
  })
  const sessions = openSessions({ token, now: host.now })
  const backups = openBackups(engine)
  // Background work begins once the port is had: a start that fails asks no provider for anything.
  let workers: Workers | undefined
  const app = createApp({
    engine,
    targets,
    backups,
    workers: {
      nudge: () => workers?.nudge(),
      nudgeFills: () => workers?.nudgeFills(),
      nudgeQuestions: () => workers?.nudgeQuestions(),
    },
    sessions,
    files: await openStaticFiles(CONSOLE_FOLDER),
    version: version(),
    loopback: isLoopback(config.HOST),
    demo: demo && {
      live: () => demo.live(app, engine),
      chat: demo.chat,
      say: (message) => demo.say(message, app),
    },
  })
  registerGauges(engine)
  const listening = await listen(app, config.HOST, config.PORT).catch(async (error: unknown) => {
    await engine.close()
    throw error
  })
  const running = (workers = startWorkers(engine, targets))
  const delivered = demo?.deliver(app, engine)
  const link = `${listening.origin}/login?code=${sessions.newLoginCode()}`
  host.log.info('started', { origin: listening.origin, demo: config.demo, answerer: engine.model?.name ?? 'composed' })
  return {
    origin: listening.origin,
    token,
    greeting: targets.has('console') ? greetingOf(link, listening.origin, demo) : quietGreeting(listening.origin),
    demoIsOver: () => demo?.isOver() ?? false,
    async stop() {
      engine.halt()
      demo?.chat.close()
      const work = Promise.all([delivered?.stop(), running.stop(), backups.stop(), engine.generations.stop()])
      await Promise.all([listening.close(), endedOrCutOff(work, host.log)])
      await engine.close()
      host.log.info('stopped')
    },
  }
}

async function startListening(config: Config, host: Omit<ListenerHost, 'token'>): Promise<Server> {
  const token = await explained(config, async () =>
    installationToken(config.INNKEEPER_DATA_DIR, config.INNKEEPER_TOKEN),
  )
  const listener = await startListener(config, { ...host, token })
  return { ...listener, token, greeting: quietGreeting(listener.origin), demoIsOver: () => false }
}

/** Of a process that has no page. */
function quietGreeting(origin: string): string {
  return `\n  Innkeeper is running at ${origin}\n\n  Stop with Ctrl+C\n\n`
}

function greetingOf(link: string, origin: string, demo: Demo | undefined): string {
  const made = demo?.renewed ? 'Demo data was made anew for today; yesterday’s is gone.' : 'Demo data is loaded.'
  const lines = [
    '',
    `  Innkeeper is running at ${origin}`,
    '',
    `  Log in once with    ${link}`,
    `  Or ask from here    npx innkeeper ask "who is checking in today and at what time?"`,
    demo ? `  ${made} Set GUESTY_* or AIRCALL_* to use your own, or INNKEEPER_DEMO=off.` : '',
    '',
    '  Stop with Ctrl+C',
    '',
  ]
  return `${lines.filter((line, index) => line !== '' || index !== 5).join('\n')}\n`
}

/** In Firestore each dead letter costs a read to be counted. */
const DEAD_FOR_MS = 30_000

function registerGauges(engine: Engine): void {
  const { metrics, queue, records } = engine
  metrics.gauge('innkeeper_queue_depth', 'jobs waiting or being worked on', async () =>
    [...(await queue.depth()).values()].reduce((sum, jobs) => sum + jobs, 0),
  )
  const dead = remembered(() => queue.dead(10_000), {
    forMs: engine.config.INNKEEPER_STORE === 'firestore' ? DEAD_FOR_MS : 0,
    now: engine.now,
  })
  metrics.gauge('innkeeper_dead_letters', 'jobs that failed too often', async () => (await dead()).value.length)
  metrics.gauge(
    'innkeeper_unindexed_records',
    'records that the index has not taken in',
    async () => (await records.backlog()).unindexed,
  )
  registerChatGauges(metrics, engine)
  registerMemoryGauge(metrics)
}

/** What the system and SQLite say when a folder or a file in it cannot be made, written or read. */
const UNUSABLE = /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|EISDIR|ENOSPC|EDQUOT)$/
const UNUSABLE_FILE: Readonly<Record<number, string>> = {
  8: 'it is read-only',
  10: 'the disk failed',
  11: 'a file in it is damaged',
  13: 'the disk is full',
  14: 'a file in it cannot be opened',
  26: 'a file in it is no database',
}

/** Opens what lies in the data directory. @throws {ConfigInvalid} It cannot be used, and why. */
async function explained<Opened>(config: Config, open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open()
  } catch (error) {
    const { code, errcode } = error as { code?: unknown; errcode?: unknown }
    const reason =
      typeof errcode === 'number'
        ? UNUSABLE_FILE[errcode & 0xff]
        : typeof code === 'string' && UNUSABLE.test(code)
          ? `it cannot be written: ${code}`
          : undefined
    if (reason === undefined) throw error
    const problem = `${config.INNKEEPER_DATA_DIR} cannot be used (${reason})`
    throw new ConfigInvalid([{ setting: 'INNKEEPER_DATA_DIR', problem }], { cause: error })
  }
}

function version(): string {
  const file = fileURLToPath(new URL('../../../package.json', import.meta.url))
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
