/**
 * The backup agent: saves the swarm's data on a machine that lives for one run.
 *
 * boot note → headquarters.ts (ticket) → mount-seaweedfs.ts → @innkeeper/backup/run-backup → reports → power off.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { createLog } from '@innkeeper/runtime/log'
import { sleep } from '@innkeeper/runtime/retry'

import { readConfig } from './config.ts'
import { armPowerOff, powerSwitch } from './power-off.ts'
import { runAgent } from './run-agent.ts'

const USAGE = `Usage: backup-agent [options]

Runs one backup, reports it, and switches the machine off.

  --note FILE        what today's run is told (default /etc/innkeeper/backup.json)
  --image FILE       what is saved and where things are (default /etc/innkeeper/backup-image.json)
  --power-off TEXT   the program that switches the machine off (default systemctl poweroff)
  --help             this text
`

const { values } = parseArgs({
  options: {
    note: { type: 'string', default: '/etc/innkeeper/backup.json' },
    image: { type: 'string', default: '/etc/innkeeper/backup-image.json' },
    'power-off': { type: 'string', default: 'systemctl poweroff' },
    help: { type: 'boolean', default: false },
  },
})
const log = createLog({
  program: 'backup-agent',
  write: (line) => process.stdout.write(`${line}\n`),
  now: Date.now,
})
const switchOff = powerSwitch(values['power-off'].split(' '))

async function main(): Promise<void> {
  const { note, image } = readConfig(values.note, values.image)
  armPowerOff(switchOff, note.deadline, Date.now)
  await runAgent(
    { note, image },
    {
      log,
      path: process.env['PATH'] ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      mounts: () => readFile('/proc/self/mountinfo', 'utf8'),
      fetch: globalThis.fetch,
      sleep,
      random: Math.random,
      now: Date.now,
    },
  )
}

if (values.help) process.stdout.write(USAGE)
else {
  try {
    await main()
  } catch (error) {
    log.error('the run could not be brought to its end', { error })
    process.exitCode = 1
  } finally {
    switchOff()
  }
}
