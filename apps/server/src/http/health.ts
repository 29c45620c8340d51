import type { Hono } from 'hono'

import type { Engine } from '../engine.ts'
import { chatHealth } from './chat-health.ts'
import { problem } from '@innkeeper/core/pipeline/http-problem'
import type { Sessions } from './session.ts'

export interface HealthParts extends Pick<Engine, 'chat' | 'now' | 'metrics'> {
  /** Asks the stores. @throws They cannot be read. */
  readonly ask: () => Promise<unknown>
  /** Following the chat is all that this process is there for. */
  readonly onlyListens: boolean
  /** In Prometheus's text format, beside the metrics. */
  readonly moreMetrics: () => Promise<string>
  readonly sessions: Pick<Sessions, 'refuse'>
  /** True when the server listens on loopback only: then `/metrics` is open. */
  readonly loopback: boolean
}

/** `GET /healthz`, `/readyz` and `/metrics`, which every process has. */
export function addHealth(app: Hono, parts: HealthParts): void {
  app.get('/healthz', () => Response.json({ ok: true, chat: chatHealth(parts) }))
  app.get('/readyz', async () => {
    try {
      await parts.ask()
      const chat = chatHealth(parts)
      if (parts.onlyListens && chat?.phase === 'stopped') return problem(503, 'The chat is not followed.')
      return Response.json({ ready: true, chat })
    } catch {
      return problem(503, 'The stores cannot be read.')
    }
  })
  app.get('/metrics', async ({ req }) => {
    const refused = parts.loopback ? undefined : parts.sessions.refuse(req.raw)
    if (refused) return refused
    const text = (await parts.metrics.text()) + (await parts.moreMetrics())
    return new Response(text, { headers: { 'content-type': parts.metrics.contentType } })
  })
}
