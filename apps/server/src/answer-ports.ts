import type { AnswerPorts } from '@innkeeper/core/pipeline/answer-question'

import type { Engine } from './engine.ts'
import { politeReader } from './polite-reader.ts'

/** What answering questions uses. */
export function answerPorts(engine: Engine): Engine & Pick<AnswerPorts, 'records' | 'index' | 'embedder'> {
  const { records, generations, turns } = engine
  return {
    ...engine,
    records: politeReader(records, turns),
    index: generations.current,
    embedder: generations.queryEmbedder,
  }
}
