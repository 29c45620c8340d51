import type { Command } from './commands.ts'
import { table } from './terminal-text.ts'

interface AuditAnswer {
  readonly month: string
  readonly items: readonly {
    readonly at: string
    readonly questionId: string
    readonly askerId: string | null
    readonly askerName: string | null
    readonly roomId: string | null
    readonly roomName: string | null
    readonly records: readonly { readonly id: string; readonly title: string | null }[]
  }[]
}

export const audit: Command = {
  usage: 'audit [--month 2026-11]',
  summary: 'shows who was told access codes, where and of which stay',
  details: '\n  --month YYYY-MM   of that month, in UTC (default: this one). The codes themselves are kept nowhere.\n',
  async run({ client, options, json, print }) {
    const month = typeof options['month'] === 'string' ? `?month=${encodeURIComponent(options['month'])}` : ''
    const answer = (await client.get(`/api/audit${month}`)) as AuditAnswer
    if (json) print(JSON.stringify(answer, null, 2))
    else if (answer.items.length === 0) print(`Nobody was told an access code in ${answer.month}.`)
    else {
      print(
        table(
          ['when', 'who', 'room', 'of', 'question'],
          answer.items.map(({ at, askerId, askerName, roomId, roomName, records, questionId }) => [
            at,
            askerId === null ? 'the operator' : askerName === null ? askerId : `${askerName} (${askerId})`,
            roomName === null ? (roomId ?? 'nobody else there') : `#${roomName}`,
            records.map(({ id, title }) => title ?? id).join('; '),
            questionId,
          ]),
        ),
      )
    }
    return 0
  },
}
