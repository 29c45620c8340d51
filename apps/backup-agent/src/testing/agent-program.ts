/** The agent as a process of its own that a test can kill; its mounts are what the stand-in for `weed` wrote into a file. */
import { readFile } from 'node:fs/promises'

import { createLog } from '@innkeeper/runtime/log'

import { readConfig } from '../config.ts'
import { runAgent } from '../run-agent.ts'

const [note = '', image = '', mountInfo = ''] = process.argv.slice(2)
await runAgent(readConfig(note, image), {
  log: createLog({ program: 'backup-agent', write: (line) => process.stdout.write(`${line}\n`), now: Date.now }),
  path: process.env['PATH'] ?? '',
  mounts: () => readFile(mountInfo, 'utf8').catch(() => ''),
  fetch: globalThis.fetch,
  sleep: () => new Promise((resolve) => setTimeout(resolve, 50)),
  random: Math.random,
  now: Date.now,
})
