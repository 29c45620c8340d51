import { BROWSING_AUDIENCE } from '@innkeeper/core/access/class-policy'
import { narrowReader } from '@innkeeper/core/access/narrow'
import { titlesOf } from '@innkeeper/core/answer/record-titles'
import { documentsOf } from '@innkeeper/core/document/documents-of'
import { browseRecords } from '@innkeeper/core/pipeline/browse-records'
import { namingFor } from '@innkeeper/core/pipeline/index-records'
import { todayBoard } from '@innkeeper/core/pipeline/today-board'
import { RECORD_TYPES } from '@innkeeper/core/record/facts'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import { isLocalDate } from '@innkeeper/core/time/calendar'
import { z } from 'zod'

import type { Engine } from '../engine.ts'
import { politeReader } from '../polite-reader.ts'
import { problem } from '@innkeeper/core/pipeline/http-problem'
import { parseBody, unprocessable } from '@innkeeper/core/pipeline/http-body'

const date = z.string().refine(isLocalDate, 'must be a date such as 2026-11-20')
export const pageSize = z.coerce.number('must be a number').int().min(1).max(200).default(50)

const RecordsQuery = z.object({
  type: z.enum(RECORD_TYPES as readonly [string, ...string[]], `must be one of ${RECORD_TYPES.join(', ')}`).optional(),
  q: z.string().max(500).optional(),
  from: date.optional(),
  to: date.optional(),
  cursor: z.string().max(400).optional(),
  limit: pageSize,
})
const TodayQuery = z.object({ day: z.coerce.number('must be a number').int().min(-366).max(366).default(0) })

/** The query as an object; an empty value counts as not given. */
export function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ''))
}

/** `GET /api/records?type=&q=&from=&to=`. */
export async function handleRecords(request: Request, engine: Engine): Promise<Response> {
  const query = RecordsQuery.safeParse(queryOf(request))
  if (!query.success) return unprocessable(query.error)
  const { type, q, from, to, cursor, limit } = query.data
  const page = await browseRecords(
    { type: RECORD_TYPES.find((known) => known === type), words: q, from, to, cursor, limit },
    {
      records: engine.records,
      index: engine.generations.current,
      audience: BROWSING_AUDIENCE,
      timezone: engine.timezone,
      now: engine.now(),
    },
  )
  return Response.json(page)
}

/** `GET /api/records/{id}`: everything known of one thing but access codes. */
export async function handleRecord(id: string, engine: Engine): Promise<Response> {
  const reader = narrowReader(engine.records, BROWSING_AUDIENCE)
  const [stored] = await reader.get([id])
  if (!stored) return problem(404, `No record has the id ${id}.`)
  const naming = await namingFor([stored], reader, engine.timezone)
  const titles = await titlesOf([stored], reader, { language: 'en', now: engine.now(), timezone: engine.timezone })
  const { record, facets, revision, storedAt } = stored
  return Response.json({
    id,
    type: record.type,
    title: titles.get(id) ?? id,
    facts: record.facts,
    versions: record.versions,
    facets,
    revision,
    storedAt,
    texts: documentsOf(stored, naming).map(({ dataClass, text }) => ({ dataClass, text })),
  })
}

/** `GET /api/today?day=0`: the board of one day. */
export async function handleToday(request: Request, engine: Engine): Promise<Response> {
  const query = TodayQuery.safeParse(queryOf(request))
  if (!query.success) return unprocessable(query.error)
  const board = await todayBoard(query.data.day, {
    records: politeReader(engine.records, engine.turns),
    audience: BROWSING_AUDIENCE,
    settings: await engine.settings(),
    timezone: engine.timezone,
    now: engine.now(),
  })
  return Response.json(board)
}

/** `GET` and `PUT /api/settings`: what the business decides. */
export async function handleSettings(request: Request, engine: Engine): Promise<Response> {
  if (request.method !== 'PUT') return Response.json(await engine.settings())
  const body = await parseBody(request, BusinessSettings)
  if (!body.ok) return body.response
  await engine.saveSettings(body.value)
  engine.log.info('settings changed', { traceId: engine.newTraceId() })
  return Response.json(body.value)
}
