import type { AnswerPorts } from '@innkeeper/core/pipeline/answer-question'

import type { Engine } from './engine.ts'
import { politeReader } from './polite-reader.ts'

/** What answering one question uses, as it is now. */
export async function answerPorts(engine: Engine): Promise<AnswerPorts> {
  return {
    ...engine,
    records: politeReader(engine.records),
    index: engine.generations.current,
    embedder: engine.generations.queryEmbedder,
    settings: await engine.settings(),
    freshness: await engine.freshness(),
  }
}
