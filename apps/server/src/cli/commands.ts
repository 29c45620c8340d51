import type { ApiClient } from './api-client.ts'
import { plainText, table } from './terminal-text.ts'

export interface Invocation {
  readonly client: ApiClient
  /** Without the command's own name. */
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly json: boolean
  readonly print: (text: string) => void
}

export interface Command {
  readonly usage: string
  readonly summary: string
  readonly details?: string
  /** @returns The exit code. */
  run(invocation: Invocation): Promise<number>
}

interface StatusAnswer {
  readonly version: string
  readonly demo: boolean
  readonly sources: readonly {
    readonly source: string
    readonly configured: boolean
    readonly lastEventAt: string | null
    readonly silent: boolean
    readonly filling: { readonly done: number; readonly total: number | null } | null
  }[]
  readonly queueDepth: number
  readonly deadLetters: number
  readonly index: {
    readonly documents: number
    readonly lag: { readonly unindexed: number }
    readonly embedder: string
    readonly needsReindex: boolean
  }
  readonly answerer: { readonly mode: string; readonly model: string | null }
  readonly records: { readonly byType: Readonly<Record<string, number>> }
}

interface EventAnswer {
  readonly id: string
  readonly source: string
  readonly type: string
  readonly state: string
  readonly receivedAt: number
  readonly reason: string | null
}

const ask: Command = {
  usage: 'ask "<question>"',
  summary: 'asks, and prints the answer with its sources',
  details:
    '\n  --conversation <name>   continues a conversation\n  --at <instant>          takes this ISO instant as now\n',
  async run({ client, arguments: words, options, json, print }) {
    const question = words.join(' ')
    if (question === '') {
      print('What do you want to know? innkeeper ask "who is checking in today and at what time?"')
      return 2
    }
    const body = {
      question,
      ...(typeof options['conversation'] === 'string' ? { conversationId: options['conversation'] } : {}),
      ...(typeof options['at'] === 'string' ? { at: options['at'] } : {}),
    }
    const answer = (await client.post('/api/ask', body)) as {
      answer: string
      sources: readonly { id: string; title: string }[]
    }
    if (json) {
      print(JSON.stringify(answer, null, 2))
      return 0
    }
    print(plainText(answer.answer))
    if (answer.sources.length > 0) {
      print('\nSources')
      for (const [index, { id, title }] of answer.sources.entries()) print(`  [${index + 1}] ${title}  (${id})`)
    }
    return 0
  },
}

const status: Command = {
  usage: 'status',
  summary: 'says how the installation is doing',
  async run({ client, json, print }) {
    const answer = (await client.get('/api/status')) as StatusAnswer
    if (json) {
      print(JSON.stringify(answer, null, 2))
      return 0
    }
    print(
      `Innkeeper ${answer.version}${answer.demo ? ' (demo data)' : ''}, answers ${answer.answerer.model ?? 'composed by code'}`,
    )
    print(
      table(
        ['source', 'configured', 'last event', 'state'],
        answer.sources.map(({ source, configured, lastEventAt, silent, filling }) => [
          source,
          configured ? 'yes' : 'no',
          lastEventAt ?? '—',
          filling
            ? `first fill: ${filling.done}${filling.total === null ? '' : ` of ${filling.total}`}`
            : silent
              ? 'silent'
              : 'ok',
        ]),
      ),
    )
    print(
      `queue ${answer.queueDepth} · dead letters ${answer.deadLetters} · not yet indexed ${answer.index.lag.unindexed}`,
    )
    print(
      `index ${answer.index.documents} documents, ${answer.index.embedder}${answer.index.needsReindex ? ' — run `innkeeper reindex`' : ''}`,
    )
    print(
      Object.entries(answer.records.byType)
        .map(([type, count]) => `${type} ${count}`)
        .join(' · '),
    )
    return answer.deadLetters > 0 ? 1 : 0
  },
}

const events: Command = {
  usage: 'events list|show <id>|replay <id>',
  summary: 'shows what came in, and applies it again',
  details: '\n  list takes --source, --type, --state (pending, applied, unknown, parked, dead) and --limit\n',
  async run({ client, arguments: [verb = 'list', id], options, json, print }) {
    if (verb === 'list') {
      const query = new URLSearchParams()
      for (const name of ['source', 'type', 'state', 'limit', 'cursor']) {
        if (typeof options[name] === 'string') query.set(name, options[name])
      }
      const page = (await client.get(`/api/events?${query}`)) as {
        items: readonly EventAnswer[]
        nextCursor: string | null
      }
      if (json) print(JSON.stringify(page, null, 2))
      else {
        print(
          table(
            ['received', 'type', 'state', 'id', 'reason'],
            page.items.map((event) => [
              new Date(event.receivedAt).toISOString(),
              `${event.source} ${event.type}`,
              event.state,
              event.id,
              event.reason ?? '',
            ]),
          ),
        )
        if (page.nextCursor !== null) print(`more: --cursor ${page.nextCursor}`)
      }
      return 0
    }
    if ((verb !== 'show' && verb !== 'replay') || id === undefined) {
      print(`Usage: innkeeper ${events.usage}`)
      return 2
    }
    const path = `/api/events/${encodeURIComponent(id)}`
    const answer = verb === 'show' ? await client.get(path) : await client.post(`${path}/replay`)
    print(verb === 'show' || json ? JSON.stringify(answer, null, 2) : `${id} is queued again.`)
    return 0
  },
}

function trigger(usage: string, summary: string, path: string, done: string): Command {
  return {
    usage,
    summary,
    async run({ client, json, print }) {
      const answer = await client.post(path)
      print(json ? JSON.stringify(answer, null, 2) : done)
      return 0
    },
  }
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  ask,
  status,
  events,
  backfill: trigger(
    'backfill',
    'reads every source again from its beginning',
    '/api/backfill',
    'The sources are being read again. `innkeeper status` shows how far it is.',
  ),
  reindex: trigger(
    'reindex',
    'builds a new search index while the old one serves',
    '/api/reindex',
    'A new index is being built. `innkeeper status` shows when it serves.',
  ),
  demo: trigger(
    'demo',
    'lets something happen in the demo, through a signed delivery',
    '/api/demo',
    'Something just happened. `innkeeper events list` shows what.',
  ),
}
