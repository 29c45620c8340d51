import { acceptChatMessage } from '@innkeeper/core/pipeline/accept-chat-message'
import { acceptDelivery } from '@innkeeper/core/pipeline/accept-delivery'
import type { SourceName } from '@innkeeper/core/source/source'
import { Hono } from 'hono'

import type { Backups } from '../backup/backups.ts'
import type { Engine } from '../engine.ts'
import { openQuestionLine } from '../question-line.ts'
import { onlyListens, type Target } from '../targets.ts'
import type { Workers } from '../workers.ts'
import { handleAudit } from './api-audit.ts'
import { handleBackup, handleBackups, handleDrill, handleStartBackup } from './api-backups.ts'
import { handleAsk, handleFeedback, handlePlan } from './api-ask.ts'
import {
  handleBackfill,
  handleDeadLetters,
  handleEvent,
  handleEvents,
  handleReindex,
  handleReplay,
  handleRevive,
  handleStatus,
} from './api-operations.ts'
import { handleBriefing } from './api-briefing.ts'
import { addDemoChat, type DemoChatPorts } from './api-demo-chat.ts'
import { addHealth } from './health.ts'
import { handleRecord, handleRecords, handleSettings, handleToday } from './api-records.ts'
import { failure, problem } from '@innkeeper/core/pipeline/http-problem'
import type { Sessions } from './session.ts'

export interface AppParts {
  readonly engine: Engine
  /** Paths of the others are not here. */
  readonly targets: ReadonlySet<Target>
  readonly backups: Backups
  readonly workers: Pick<Workers, 'nudge' | 'nudgeFills' | 'nudgeQuestions'>
  readonly sessions: Sessions
  /** The console's files; undefined when it was not built. */
  readonly files: ((request: Request) => Response) | undefined
  readonly version: string
  /** True when the server listens on loopback only: then `/metrics` is open. */
  readonly loopback: boolean
  /** Undefined when this installation runs without demo data. */
  readonly demo: (DemoChatPorts & { readonly live: () => Promise<string> }) | undefined
}

/** Every path of the server, from web-standard requests to responses. Nothing that a caller sends makes a 5xx. */
export function createApp(parts: AppParts): Hono {
  const { engine, targets, workers, sessions } = parts
  const app = new Hono()
  const line = openQuestionLine()
  engine.metrics.gauge('innkeeper_questions_waiting', 'questions that wait for their turn', line.waiting)

  app.onError((error, context) => {
    const traceId = engine.newTraceId()
    engine.log.error('request failed', { traceId, path: context.req.path, error })
    return failure(error, traceId)
  })

  for (const source of targets.has('sync') ? (['aircall', 'guesty'] satisfies SourceName[]) : []) {
    app.all(`/webhooks/${source}`, async ({ req }) => {
      const response = await engine.rightOfWay.give(() =>
        acceptDelivery(req.raw, source, { ...engine, authenticator: engine.authenticators[source] }),
      )
      if (response.status === 202) workers.nudge()
      return response
    })
  }

  if (targets.has('console')) {
    app.all('/webhooks/rocketchat', async ({ req }) => {
      const response = await acceptChatMessage(req.raw, {
        ...engine,
        webhookTokens: engine.assistant && engine.config.ROCKETCHAT_WEBHOOK_TOKEN,
        assistantId: engine.assistant?.triggers.assistantId ?? '',
      })
      if (response.status === 200) workers.nudgeQuestions()
      return response
    })
  }

  addHealth(app, {
    ...engine,
    ask: () => engine.settings(),
    onlyListens: onlyListens(targets),
    moreMetrics: () => parts.backups.metricsText(),
    sessions,
    loopback: parts.loopback,
  })

  app.notFound(({ req }) => problem(404, `There is no ${req.method} ${req.path}.`))
  if (!targets.has('console')) return app

  app.on(['GET', 'POST'], '/login', ({ req }) => sessions.login(req.raw))
  app.post('/logout', () => sessions.logout())

  app.use('/api/*', async ({ req }, next) => sessions.refuse(req.raw) ?? next())
  app.post('/api/ask', async ({ req }) => {
    // Before anything is read of it: many at once would hold up deliveries by that alone.
    await engine.turns.next()
    return handleAsk(req.raw, engine, line)
  })
  app.post('/api/plan', ({ req }) => handlePlan(req.raw, engine))
  app.post('/api/feedback', ({ req }) => handleFeedback(req.raw, engine))
  app.post('/api/briefing', ({ req }) => handleBriefing(req.raw, engine))
  app.get('/api/audit', ({ req }) => handleAudit(req.raw, engine))
  app.get('/api/status', () => handleStatus(engine, parts.backups, parts.version))
  app.get('/api/today', ({ req }) => handleToday(req.raw, engine))
  app.get('/api/records', ({ req }) => handleRecords(req.raw, engine))
  app.get('/api/records/:id', ({ req }) => handleRecord(req.param('id'), engine))
  app.on(['GET', 'PUT'], '/api/settings', ({ req }) => handleSettings(req.raw, engine))
  app.get('/api/events', ({ req }) => handleEvents(req.raw, engine))
  app.get('/api/events/:id', ({ req }) => handleEvent(req.param('id'), engine))
  app.post('/api/events/:id/replay', ({ req }) => handleReplay(req.param('id'), engine, workers))
  app.get('/api/dead-letters', () => handleDeadLetters(engine))
  app.post('/api/dead-letters/:key/replay', ({ req }) => handleRevive(req.param('key'), engine, workers))
  app.get('/api/backups', () => handleBackups(engine, parts.backups))
  app.get('/api/backups/:id', ({ req }) => handleBackup(req.param('id'), parts.backups))
  app.post('/api/backups/drills', ({ req }) => handleDrill(req.raw, parts.backups))
  app.post('/api/backups', () => handleStartBackup(engine, parts.backups))
  app.post('/api/backfill', () => handleBackfill(engine, workers))
  app.post('/api/reindex', () => handleReindex(engine))
  const { demo } = parts
  if (demo) {
    app.post('/api/demo', async () => Response.json({ event: await demo.live() }, { status: 202 }))
    addDemoChat(app, demo, engine)
  } else {
    app.all('/api/demo/*', () => problem(409, 'There is no demo here: this installation has data of its own.'))
  }
  app.all('/api/*', ({ req }) => problem(404, `There is no ${req.method} ${req.path}.`))

  app.get(
    '*',
    ({ req }) =>
      parts.files?.(req.raw) ?? problem(404, 'The console is not built. Run `npm run build`, then start again.'),
  )
  return app
}
