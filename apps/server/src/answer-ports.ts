import type { AnswerPorts } from '@innkeeper/core/pipeline/answer-question'

import type { Engine } from './engine.ts'
import { politeReader, type Turns } from './polite-reader.ts'

/** What answering one question uses, as it is now. @param turns Shared by the questions that are answered side by side. */
export async function answerPorts(engine: Engine, turns: Turns): Promise<AnswerPorts> {
  return {
    ...engine,
    records: politeReader(engine.records, turns),
    index: engine.generations.current,
    embedder: engine.generations.queryEmbedder,
    settings: await engine.settings(),
    freshness: await engine.freshness(),
  }
}
