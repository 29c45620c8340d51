import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'

import { chooseAssistant } from '../choose-assistant.ts'
import { chooseChatDatabase } from '../choose-chat.ts'
import { parseConfig } from '../config.ts'
import { setUpChat } from '../set-up-chat.ts'
import { openHalt } from '../halt.ts'
import type { Command, Invocation } from './commands.ts'
import { table } from './terminal-text.ts'

const USAGE = 'rocketchat setup [--rooms LIST]'

export const rocketchat: Command = {
  usage: USAGE,
  summary: 'makes the assistant’s webhooks in the chat, and says what it lacks there',
  details: `
  --rooms LIST    rooms in which the trigger words count, apart by commas: "#front-desk,#ops"
                  (default all_public_channels); private ones need MONGODB_URI, or to be named here
  --dry-run       only says what would be made

  Needs no server. Reads ROCKETCHAT_*, MONGODB_URI and INNKEEPER_PUBLIC_URL. Exit code 1 when something is missing.
`,
  async run(invocation) {
    if (invocation.arguments[0] === 'setup') return setUp(invocation)
    invocation.print(`Usage: innkeeper ${USAGE}`)
    return 2
  },
}

async function setUp({ environment, options, json, print }: Invocation): Promise<number> {
  const config = parseConfig(environment)
  const assistant = chooseAssistant(config, { fetch: globalThis.fetch, now: Date.now, halt: openHalt() })
  const { INNKEEPER_PUBLIC_URL: publicUrl, ROCKETCHAT_WEBHOOK_TOKEN: tokens } = config
  const [webhookToken] = tokens ?? []
  if (!assistant || publicUrl === undefined || webhookToken === undefined) {
    const names = [
      'ROCKETCHAT_URL',
      'ROCKETCHAT_USER_ID',
      'ROCKETCHAT_TOKEN',
      'ROCKETCHAT_WEBHOOK_TOKEN',
      'INNKEEPER_PUBLIC_URL',
    ]
    throw new ConfigInvalid(
      names
        .filter((name) => !environment[name])
        .map((setting) => ({ setting, problem: 'is needed to set up the chat' })),
    )
  }
  const rooms = typeof options['rooms'] === 'string' ? options['rooms'] : 'all_public_channels'
  const database = chooseChatDatabase(config)
  const steps = await setUpChat(assistant.client, {
    userId: assistant.triggers.assistantId,
    webhookUrl: `${publicUrl}/webhooks/rocketchat`,
    webhookToken,
    triggerWords: assistant.triggers.words,
    rooms: rooms.split(',').map((room) => room.trim()),
    database,
    dryRun: options['dry-run'] === true,
  }).finally(() => void database?.close())
  if (json) print(JSON.stringify({ steps }, null, 2))
  else
    print(
      table(
        ['what', 'state', 'to do'],
        steps.map(({ what, state, advice }) => [what, state, advice ?? '']),
      ),
    )
  return steps.some(({ state }) => state === 'missing') ? 1 : 0
}
