import type { AnswerPorts } from '@innkeeper/core/pipeline/answer-question'

import type { Engine } from './engine.ts'
import { politeReader, type Turns } from './polite-reader.ts'

/** What answering questions uses. @param turns Shared by those that are answered side by side. */
export function answerPorts(
  engine: Engine,
  turns: Turns,
): Engine & Pick<AnswerPorts, 'records' | 'index' | 'embedder'> {
  const { records, generations } = engine
  return {
    ...engine,
    records: politeReader(records, turns),
    index: generations.current,
    embedder: generations.queryEmbedder,
  }
}
