import { asOfNow } from '@innkeeper/core/pipeline/as-of-now'
import { type BriefingPorts, postDueBriefing } from '@innkeeper/core/pipeline/post-briefing'

import type { Assistant } from './choose-assistant.ts'
import type { Engine } from './engine.ts'
import { politeReader } from './polite-reader.ts'

/** How often it is looked whether the day's briefing is due, in ms. */
const LOOK_MS = 30_000

/** What a briefing is made from, as it is now. */
export function briefingPorts(engine: Engine): Promise<BriefingPorts> {
  const { records, turns, config } = engine
  return asOfNow({ ...engine, records: politeReader(records, turns), publicUrl: config.INNKEEPER_PUBLIC_URL })
}

/** Posts the day's briefing into the chat when it is due. @returns When to look again, in ms. */
export async function briefingStep(engine: Engine, { client }: Assistant): Promise<number> {
  const { log, metrics } = engine
  await postDueBriefing({ ...(await briefingPorts(engine)), poster: client, log, metrics }, engine.newTraceId())
  return LOOK_MS
}
