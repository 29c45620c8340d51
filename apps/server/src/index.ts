/**
 * The Innkeeper server: one program, several targets.
 *
 * webhook → http/app.ts → core's pipeline → one SQLite file → answers. `engine.ts` opens the ports, `workers.ts` does what comes
 * after an accepted delivery.
 */
import { parseArgs } from 'node:util'

import { createLog } from '@innkeeper/runtime/log'
import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'

import { parseConfig } from './config.ts'
import { withEnvironmentFile } from './environment-file.ts'
import { renewDemo } from './renew-demo.ts'
import { type Server, startServer } from './server.ts'
import { parseTargets } from './targets.ts'

const USAGE = `Usage: npm start -- [--target=all|sync,console,listener]

Starts Innkeeper. Settings come from the environment (see the README), or from a file named .env beside package.json.

  --target=…   what this process does, apart by commas: sync takes webhooks in and reads the sources, console answers and
               serves the page, listener follows the team's chat; all (the usual) is the whole product on one machine
  --help       this text
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { target: { type: 'string', default: 'all' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    process.stdout.write(USAGE)
    return
  }
  const targets = parseTargets(values.target)
  const config = parseConfig(withEnvironmentFile(process.env))
  if (targets.has('listener') && values.target !== 'all' && config.MONGODB_URI === undefined) {
    throw new ConfigInvalid([{ setting: 'MONGODB_URI', problem: 'is needed to follow the chat (--target=listener)' }])
  }
  const log = createLog({
    program: 'innkeeper',
    // A person who watches the start wants the address, not a line per delivery; a machine wants them all.
    level: config.INNKEEPER_LOG ?? (process.stdout.isTTY ? 'warn' : 'info'),
    write: (line) => process.stderr.write(`${line}\n`),
    now: Date.now,
  })
  let server: Server | undefined
  let stopping = false
  // Before the start, so that whoever is told that the product runs can stop it cleanly at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130)
      stopping = true
      process.stdout.write('\nStopping…\n')
      // What is cut off by an end during the start is done again at the next one.
      if (!server) process.exit(0)
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('the stop failed; nothing that was taken in is lost', { error })
          process.exit(1)
        },
      )
    })
  }
  const start = (port: number): Promise<Server> =>
    startServer({ ...config, PORT: port }, { targets, log, now: Date.now, fetch: globalThis.fetch })
  server = await start(config.PORT)
  process.stdout.write(server.greeting)

  async function renew(old: Server): Promise<void> {
    server = undefined
    try {
      server = await renewDemo(old, start)
      process.stdout.write(`\nA new day has begun.\n${server.greeting}`)
    } catch (error) {
      process.stderr.write(`Innkeeper could not make its demo anew: ${messageOf(error)}\n`)
      process.exit(1)
    }
  }
  const renewal = setInterval(() => {
    if (server?.demoIsOver() && !stopping) void renew(server)
  }, RENEWAL_CHECK_MS)
  renewal.unref()
}

/** How soon after midnight (UTC) the demo of the new day is made, in ms. */
const RENEWAL_CHECK_MS = 60_000

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`Innkeeper did not start: ${messageOf(error)}\n`)
  process.exitCode = 1
}
