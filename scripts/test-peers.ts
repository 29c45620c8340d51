/**
 * `npm run test:peers`: the contract suites against the real services, or what comes nearest to them, in place of the stand-ins.
 *
 * Which ones: those whose settings are there. `--local-qdrant` starts Qdrant's own Python client in local mode besides, in an environment of its
 * own under node_modules. `compose.peers.yml` starts the real ones.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const QDRANT_CLIENT = 'qdrant-client==1.19.1'
const SHIM = join(ROOT, 'packages/testing/peers/qdrant_local.py')

const PEERS = [
  {
    setting: 'QDRANT_URL',
    name: 'Qdrant',
    tests: ['contracts', 'write-points', 'aliases'].map((name) => `packages/stores/src/qdrant/${name}.test.ts`),
  },
  { setting: 'FIRESTORE_EMULATOR_HOST', name: 'Firestore', tests: ['packages/stores/src/firestore/contracts.test.ts'] },
  { setting: 'PUBSUB_EMULATOR_HOST', name: 'Pub/Sub', tests: ['packages/stores/src/pubsub/publisher.test.ts'] },
  { setting: 'GROQ_BASE_URL', name: 'Groq', tests: ['packages/models/src/groq.peer.test.ts'] },
] as const

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { 'local-qdrant': { type: 'boolean', default: false } } })
  const environment: Record<string, string | undefined> = { ...process.env }
  const started: ChildProcess[] = []
  try {
    if (values['local-qdrant']) {
      const { child, address } = await startLocalQdrant()
      started.push(child)
      environment['QDRANT_URL'] = address
    }
    const set = PEERS.filter(({ setting }) => environment[setting])
    for (const { setting, name } of PEERS) {
      process.stdout.write(`${name.padEnd(10)} ${environment[setting] ?? `not run: ${setting} is not set`}\n`)
    }
    if (set.length === 0) return 0
    const run = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--config',
        'vitest.peers.config.ts',
        ...set.flatMap(({ tests }) => tests),
      ],
      { cwd: ROOT, env: environment, stdio: 'inherit' },
    )
    return run.status ?? 1
  } finally {
    for (const child of started) child.kill()
  }
}

/** @throws {Error} There is no Python 3 with venv, or the package cannot be had. */
async function startLocalQdrant(): Promise<{ child: ChildProcess; address: string }> {
  const folder = join(ROOT, 'node_modules/.cache/qdrant-peer')
  const python = join(folder, 'bin/python')
  if (!existsSync(python)) mustRun('python3', ['-m', 'venv', folder])
  mustRun(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', QDRANT_CLIENT])
  const child = spawn(python, [SHIM], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) return { child, address: line }
  throw new Error('the local Qdrant ended before it listened')
}

function mustRun(command: string, commandLine: readonly string[]): void {
  const { status } = spawnSync(command, commandLine, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${commandLine.join(' ')} failed`)
}

process.exitCode = await main()
