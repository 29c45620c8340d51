import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import { narrowReader } from '@innkeeper/core/access/narrow'
import { sourcesOf } from '@innkeeper/core/answer/answer-sources'
import { releaseMonth, releasesOf } from '@innkeeper/core/pipeline/code-releases'
import type { FactsByType } from '@innkeeper/core/record/facts'
import { recordId } from '@innkeeper/core/record/record'
import type { RecordReader } from '@innkeeper/core/record/record-store'
import { z } from 'zod'

import type { Engine } from '../engine.ts'
import { queryOf } from './api-records.ts'
import { unprocessable } from '@innkeeper/core/pipeline/http-body'

const AuditQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11')
    .optional(),
})

/** `GET /api/audit?month=2026-11`: who was told access codes of which stay, newest first, never which; without a month of this one. */
export async function handleAudit(request: Request, engine: Engine): Promise<Response> {
  const query = AuditQuery.safeParse(queryOf(request))
  if (!query.success) return unprocessable(query.error)
  const { month = releaseMonth(engine.now()) } = query.data
  const releases = await releasesOf(month, engine.state)
  const reader = narrowReader(engine.records, OPERATOR_AUDIENCE)
  const items = []
  for (const { at, recordIds, ...release } of releases) {
    const sources = await sourcesOf(recordIds, reader, { language: 'en', now: engine.now(), timezone: engine.timezone })
    const known = new Map(sources.map(({ id, title }) => [id, title]))
    const records = recordIds.map((id) => ({ id, title: known.get(id) ?? null }))
    const roomName = release.roomId === null ? null : await nameOfRoom(release.roomId, engine.records)
    items.push({ at: new Date(at).toISOString(), ...release, roomName, records })
  }
  return Response.json({ month, timezone: engine.timezone, items, nextCursor: null })
}

/** Where it was told is part of what is looked into, so that a room's name is shown, whoever is in it. */
async function nameOfRoom(roomId: string, records: RecordReader): Promise<string | null> {
  const id = recordId('rocketchat', 'room', roomId)
  const [stored] = await narrowReader(records, { ...OPERATOR_AUDIENCE, rooms: [id] }).get([id])
  const { name } = (stored?.record.facts ?? {}) as Partial<FactsByType['room']>
  return name?.title ?? name?.name ?? null
}
