#!/usr/bin/env node
/**
 * The command line: the same API that the console uses, for a terminal.
 *
 * Reads `INNKEEPER_URL`, else the local default; the token from `INNKEEPER_TOKEN`, else from the data directory.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { apiClient, ApiRefused } from './cli/api-client.ts'
import { COMMANDS } from './cli/commands.ts'
import { withEnvironmentFile } from './environment-file.ts'

const USAGE = `Usage: innkeeper <command> [options]

${Object.values(COMMANDS)
  .map(({ usage, summary }) => `  ${usage.padEnd(34)} ${summary}`)
  .join('\n')}

Options
  --json     print the API's answer as it is
  --help     this text, or a command's own

Environment (also read from the file .env that the server reads)
  INNKEEPER_URL      where the server is (default http://127.0.0.1:4000)
  INNKEEPER_TOKEN    its token (default: the one in INNKEEPER_DATA_DIR, ./data)
`
/** Where \`npm start\` runs, so that a command given in another folder still finds the server's settings and token. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const TEXT_OPTIONS = [
  'conversation',
  'at',
  'source',
  'type',
  'state',
  'limit',
  'cursor',
  'to',
  'snapshot',
  'rooms',
  'room',
  'month',
]

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      all: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(TEXT_OPTIONS.map((option) => [option, { type: 'string' as const }])),
    },
  })
  const [name, ...rest] = positionals
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    process.stdout.write(name === undefined || values['help'] ? USAGE : `There is no command "${name}".\n\n${USAGE}`)
    return name === undefined || values['help'] ? 0 : 2
  }
  if (values['help']) {
    process.stdout.write(`Usage: innkeeper ${command.usage}\n\n${command.summary}\n${command.details ?? ''}`)
    return 0
  }
  if (!existsSync('.env') && !existsSync('data')) process.chdir(ROOT)
  const client = apiClient(withEnvironmentFile(process.env))
  const print = (text: string): void => void process.stdout.write(`${text}\n`)
  return command.run({
    client,
    arguments: rest,
    options: values,
    json: values['json'] === true,
    environment: process.env,
    print,
  })
}

// Whoever reads the output may have seen enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
try {
  process.exitCode = await main()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  process.stderr.write(`${message}\n${isUsage ? '\n`innkeeper --help` shows what there is.\n' : ''}`)
  process.exitCode = isUsage ? 2 : error instanceof ApiRefused ? 1 : 3
}
