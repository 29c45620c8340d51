import { classOfGroup } from '../access/narrow.ts'
import type { DataClass } from '../access/data-class.ts'
import type { StoredRecord } from '../record/record-store.ts'
import type { IndexDocument } from './index-document.ts'
import { type Naming, RENDERERS } from './render.ts'

/** The longest text of one document, in characters: about 400 tokens. Longer ones are split with an overlap. */
const PASSAGE_LENGTH = 1_600
const OVERLAP = 200

/**
 * The searchable pieces of a record. Facts of different data classes never share a piece, and access codes are in
 * none: they are never looked for by words, nor shown to an embedder.
 *
 * Pure: the same record and names always give the same documents, in the same order. A record that is gone gives none.
 */
export function documentsOf(stored: StoredRecord, naming: Naming): IndexDocument[] {
  if (!stored.alive) return []
  const { record, facets, revision } = stored
  const { title, sections, roomId } = RENDERERS[record.type](record, naming)
  const byClass = new Map<DataClass, string[]>()
  for (const { group, text } of sections) {
    if (!text) continue
    const dataClass = classOfGroup(record.type, group)
    if (dataClass === 'access_codes') continue
    byClass.set(dataClass, [...(byClass.get(dataClass) ?? []), text])
  }
  return [...byClass].flatMap(([dataClass, texts]) =>
    passagesOf(texts.join('\n')).map((passage, index) => ({
      id: `${record.id}#${dataClass}-${index}`,
      recordId: record.id,
      revision,
      title,
      text: index === 0 || !passage.startsWith(title) ? `${title}\n${passage}` : passage,
      dataClass,
      ...(roomId === undefined ? {} : { roomId }),
      facets,
    })),
  )
}

function passagesOf(text: string): string[] {
  const passages: string[] = []
  let start = 0
  while (start < text.length) {
    let end = Math.min(start + PASSAGE_LENGTH, text.length)
    if (end < text.length) {
      const pause = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf('. ', end), text.lastIndexOf(' ', end))
      if (pause > start + PASSAGE_LENGTH / 2) end = pause + 1
    }
    passages.push(text.slice(start, end).trim())
    if (end === text.length) break
    start = end - OVERLAP
  }
  return passages.filter((passage) => passage !== '')
}
