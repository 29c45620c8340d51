import type { Command } from './commands.ts'
import { plainText } from './terminal-text.ts'

interface BriefingAnswer {
  readonly roomId: string
  readonly posted: boolean
  readonly parts: readonly string[]
  readonly aside: string
}

export const briefing: Command = {
  usage: 'briefing [--room ID] [--dry-run]',
  summary: 'posts the day’s briefing into a room of the chat now',
  details: `
  --room ID    by the chat’s own id (default: the room that the settings name)
  --dry-run    only shows it, with what that room may be told
`,
  async run({ client, options, json, print }) {
    const dryRun = options['dry-run'] === true
    const room = typeof options['room'] === 'string' ? { roomId: options['room'] } : {}
    const answer = (await client.post('/api/briefing', { dryRun, ...room })) as BriefingAnswer
    if (json) print(JSON.stringify(answer, null, 2))
    else if (answer.posted) print(`Posted into ${answer.roomId}.`)
    else print([...answer.parts.map(plainText), plainText(answer.aside)].join('\n\n'))
    return 0
  },
}
