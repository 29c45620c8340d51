import { ServiceRefused } from '@innkeeper/core/errors'
import { briefRoom, postBriefing } from '@innkeeper/core/pipeline/post-briefing'
import { z } from 'zod'

import { briefingPorts } from '../briefings.ts'
import type { Engine } from '../engine.ts'
import { problem } from '@innkeeper/core/pipeline/http-problem'
import { parseBody } from '@innkeeper/core/pipeline/http-body'

const BriefingBody = z.strictObject({
  roomId: z.string().min(1, 'must not be empty').max(200).optional(),
  dryRun: z.boolean().default(false),
})

/** `POST /api/briefing`: the briefing of a room as it is now, posted there unless it is only to be shown. */
export async function handleBriefing(request: Request, engine: Engine): Promise<Response> {
  const body = await parseBody(request, BriefingBody)
  if (!body.ok) return body.response
  const ports = await briefingPorts(engine)
  const { roomId = ports.settings.briefing?.roomId, dryRun } = body.value
  if (roomId === undefined) return problem(409, 'No room is set for the briefing: name one, or set it in the settings.')
  const poster = dryRun ? undefined : engine.assistant?.client
  if (!dryRun && !poster)
    return problem(409, 'Nothing can be posted: set ROCKETCHAT_URL, ROCKETCHAT_USER_ID and ROCKETCHAT_TOKEN.')
  const briefing = await briefRoom(roomId, ports)
  if (!briefing) return problem(409, `The room ${roomId} is one with customers.`)
  try {
    if (poster) await postBriefing(briefing, engine.newTraceId(), roomId, poster)
  } catch (error) {
    if (error instanceof ServiceRefused) return problem(409, `The chat did not take it: ${error.message}.`)
    throw error
  }
  return Response.json({ roomId, posted: poster !== undefined, ...briefing })
}
