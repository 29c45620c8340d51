import { OPERATOR_AUDIENCE } from '@innkeeper/core/access/class-policy'
import { narrowReader } from '@innkeeper/core/access/narrow'
import { sourcesOf } from '@innkeeper/core/answer/answer-sources'
import { releaseMonth, releasesOf } from '@innkeeper/core/pipeline/code-releases'
import { nameOfRecord } from '@innkeeper/core/record/name-of-record'
import { recordId, sourceIdOf } from '@innkeeper/core/record/record'
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
  const as = { language: 'en', now: engine.now(), timezone: engine.timezone } as const
  const told = [...new Set(releases.flatMap(({ recordIds }) => recordIds))]
  const titles = new Map((await sourcesOf(told, reader, as)).map(({ id, title }) => [id, title]))
  const rooms = await roomNames(new Set(releases.flatMap(({ roomId }) => roomId ?? [])), engine.records)
  const items = releases.map(({ at, recordIds, ...release }) => ({
    at: new Date(at).toISOString(),
    ...release,
    roomName: rooms.get(release.roomId ?? '') ?? null,
    records: recordIds.map((id) => ({ id, title: titles.get(id) ?? null })),
  }))
  return Response.json({ month, timezone: engine.timezone, items, nextCursor: null })
}

/** Where it was told is part of what is looked into, so that a room's name is shown, whoever is in it. @returns By the chat's own id. */
async function roomNames(roomIds: ReadonlySet<string>, records: RecordReader): Promise<ReadonlyMap<string, string>> {
  const ids = [...roomIds].map((id) => recordId('rocketchat', 'room', id))
  const found = ids.length === 0 ? [] : await narrowReader(records, { ...OPERATOR_AUDIENCE, rooms: ids }).get(ids)
  return new Map(
    found.flatMap(({ record }) => {
      const name = nameOfRecord(record)
      return name === undefined ? [] : [[sourceIdOf(record.id), name] as const]
    }),
  )
}
