import * as z from 'zod'

export interface CloudLoggingStandIn {
  readonly fetch: (request: Request) => Promise<Response>
  /** What was written, in order. */
  readonly entries: readonly z.infer<typeof Entry>[]
}

const SEVERITIES = ['DEFAULT', 'DEBUG', 'INFO', 'NOTICE', 'WARNING', 'ERROR', 'CRITICAL', 'ALERT', 'EMERGENCY'] as const
const Entry = z.strictObject({ severity: z.enum(SEVERITIES), jsonPayload: z.record(z.string(), z.unknown()) })
const Written = z.strictObject({
  logName: z.string().regex(/^projects\/[a-z][a-z0-9-]+\/logs\/[A-Za-z0-9._%-]+$/),
  resource: z.strictObject({ type: z.literal('global') }),
  entries: z.array(Entry).min(1),
})

/**
 * `entries:write` of Cloud Logging, for one log. A token must be one that its service account signed for this service.
 *
 * @see https://cloud.google.com/logging/docs/reference/v2/rest/v2/entries/write
 */
export function cloudLoggingStandIn(logName: string): CloudLoggingStandIn {
  const entries: z.infer<typeof Entry>[] = []
  const refused = (status: number, error: string) =>
    Response.json({ error: { code: status, status: error } }, { status })
  return {
    entries,
    async fetch(request) {
      if (request.method !== 'POST' || new URL(request.url).pathname !== '/v2/entries:write')
        return refused(404, 'NOT_FOUND')
      if (audienceOf(request.headers.get('authorization')) !== 'https://logging.googleapis.com/')
        return refused(401, 'UNAUTHENTICATED')
      const written = Written.safeParse(await request.json())
      if (!written.success) return refused(400, 'INVALID_ARGUMENT')
      if (written.data.logName !== logName) return refused(403, 'PERMISSION_DENIED')
      entries.push(...written.data.entries)
      return Response.json({})
    },
  }
}

function audienceOf(authorization: string | null): unknown {
  const claims = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization ?? '')?.[1]
  if (claims === undefined) return undefined
  const parsed: unknown = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')))
  return typeof parsed === 'object' && parsed !== null && 'aud' in parsed ? parsed.aud : undefined
}
