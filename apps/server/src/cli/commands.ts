import { sleep } from '@innkeeper/runtime/retry'

import type { ApiClient } from './api-client.ts'
import { audit } from './audit-command.ts'
import { backup } from './backup-command.ts'
import { briefing } from './briefing-command.ts'
import { migrateCommand } from './migrate-command.ts'
import { rocketchat } from './rocketchat-commands.ts'
import { plainText, table } from './terminal-text.ts'

export interface Invocation {
  readonly client: ApiClient
  /** Without the command's own name. */
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly json: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
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
    readonly canRead: boolean
    readonly lastEventAt: string | null
    readonly silent: boolean
    readonly problem: { readonly since: string; readonly message: string } | null
    readonly filling: { readonly done: number; readonly total: number | null } | null
  }[]
  readonly queueDepth: number
  readonly deadLetters: number
  readonly index: {
    readonly documents: number
    readonly lag: { readonly unindexed: number }
    readonly embedder: string
    readonly needsReindex: boolean
    readonly rebuilding: boolean
  }
  readonly answerer: { readonly mode: string; readonly model: string | null }
  readonly records: { readonly byType: Readonly<Record<string, number>> }
  readonly backups: { readonly concerns: readonly { readonly text: string }[] }
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
      sources: readonly { title: string; url: string }[]
    }
    if (json) {
      print(JSON.stringify(answer, null, 2))
      return 0
    }
    print(plainText(answer.answer))
    if (answer.sources.length > 0) {
      print('\nSources')
      for (const [index, { title, url }] of answer.sources.entries()) print(`  [${index + 1}] ${title}  ${url}`)
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
        answer.sources.map((source) => [
          source.source,
          source.configured || source.canRead ? 'yes' : 'no',
          source.lastEventAt ?? '—',
          stateOf(source),
        ]),
      ),
    )
    for (const { source, problem } of answer.sources) {
      if (problem) print(`${source} cannot be read since ${problem.since}: ${problem.message}`)
    }
    print(
      `queue ${answer.queueDepth} · dead letters ${answer.deadLetters} · not yet indexed ${answer.index.lag.unindexed}`,
    )
    print(
      `index ${answer.index.documents} documents, ${answer.index.embedder}${answer.index.rebuilding ? ', a new one is being built' : answer.index.needsReindex ? ' — run `innkeeper reindex`' : ''}`,
    )
    print(
      Object.entries(answer.records.byType)
        .map(([type, count]) => `${type} ${count}`)
        .join(' · '),
    )
    for (const { text } of answer.backups.concerns) print(`backups: ${text}`)
    if (answer.deadLetters > 0) print('`innkeeper dead-letters list` shows what failed, and why')
    return answer.deadLetters > 0 ? 1 : 0
  },
}

function stateOf({ configured, canRead, filling, problem, silent }: StatusAnswer['sources'][number]): string {
  if (!configured && !canRead) return '—'
  if (filling) return `first fill: ${filling.done}${filling.total === null ? '' : ` of ${filling.total}`}`
  if (problem) return 'cannot be read'
  return silent ? 'silent' : 'ok'
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

interface DeadLetter {
  readonly key: string
  readonly attempts: number
  readonly reason: string
  readonly diedAt: number
}

const deadLetters: Command = {
  usage: 'dead-letters list|replay <key>',
  summary: 'shows the work that failed for good, and tries it again',
  details: '\n  replay --all tries all of it again\n',
  async run({ client, arguments: [verb = 'list', key], options, json, print }) {
    const page = async () => (await client.get('/api/dead-letters')) as { items: readonly DeadLetter[] }
    const replay = (dead: string) => client.post(`/api/dead-letters/${encodeURIComponent(dead)}/replay`)
    if (verb === 'list') {
      const answer = await page()
      if (json) print(JSON.stringify(answer, null, 2))
      else {
        print(
          table(
            ['died', 'tries', 'key', 'reason'],
            answer.items.map(({ diedAt, attempts, key: dead, reason }) => [
              new Date(diedAt).toISOString(),
              String(attempts),
              dead,
              reason,
            ]),
          ),
        )
      }
      return 0
    }
    if (verb !== 'replay' || (key === undefined && options['all'] !== true)) {
      print(`Usage: innkeeper ${deadLetters.usage}`)
      return 2
    }
    const replayed: string[] = []
    if (key !== undefined) {
      await replay(key)
      replayed.push(key)
    } else {
      // What fails again at once comes back under its key, and is not tried a second time here.
      for (let fresh = (await page()).items; fresh.length > 0;) {
        for (const dead of fresh) {
          await replay(dead.key)
          replayed.push(dead.key)
        }
        fresh = (await page()).items.filter((dead) => !replayed.includes(dead.key))
      }
    }
    print(json ? JSON.stringify({ replayed }, null, 2) : `${replayed.length} queued again.`)
    return 0
  },
}

const migrateTo: Command = {
  usage: 'migrate --to cloud|embedded',
  summary: 'moves everything between the data file and the cloud services',
  details: `
  --dry-run   says what would be moved

The server must be stopped. A move that was cut off goes on where it was. Nothing is removed from where it came from but the work that
waited there. At the end both are compared; the exit code is 1 when they do not hold the same.
`,
  run: ({ environment, options, json, print }) =>
    migrateCommand({
      environment,
      to: typeof options['to'] === 'string' ? options['to'] : undefined,
      dryRun: options['dry-run'] === true,
      json,
      print,
      host: { fetch: globalThis.fetch, now: Date.now, sleep, random: Math.random },
    }),
}

/** @param done What to say, perhaps by the answer. */
function trigger(usage: string, summary: string, path: string, done: string | ((answer: object) => string)): Command {
  return {
    usage,
    summary,
    async run({ client, json, print }) {
      const answer = (await client.post(path)) as object | null
      if (json) print(JSON.stringify(answer, null, 2))
      else print(typeof done === 'string' ? done : done(answer ?? {}))
      return 0
    },
  }
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  ask,
  status,
  events,
  'dead-letters': deadLetters,
  backup,
  rocketchat,
  briefing,
  audit,
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
  migrate: migrateTo,
  demo: trigger(
    'demo',
    'lets something happen in the demo, through a signed delivery',
    '/api/demo',
    (answer) =>
      `${'event' in answer ? String(answer.event) : 'Something just happened.'} \`innkeeper events list\` shows how it came in.`,
  ),
}
