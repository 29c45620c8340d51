import type { BodyStore } from '@innkeeper/core/event/carried-body'

import type { Firestore } from './client.ts'
import { fieldsOf, numberIn, textIn } from './values.ts'

export const BODIES = 'event-bodies'

/** Characters of one part: at three bytes each still below what a field may hold. */
const PART_CHARACTERS = 300_000

/** Big bodies in Firestore, in parts, for where there is no bucket. */
export function openFirestoreBodyStore(firestore: Firestore): BodyStore {
  const partId = (key: string, part: number) => `${key}/${part}`
  return {
    async put(key, body) {
      const parts = inParts(body)
      const writes = parts.map((text, part) => ({
        collection: BODIES,
        id: partId(key, part),
        fields: fieldsOf({ parts: parts.length, text }),
      }))
      await firestore.commit(writes)
    },

    async get(key) {
      const [first] = await firestore.get(BODIES, [partId(key, 0)])
      if (!first) return undefined
      const count = numberIn(first.fields, 'parts')
      const others = Array.from({ length: count - 1 }, (_, part) => partId(key, part + 1))
      const found = new Map((await firestore.get(BODIES, others)).map(({ id, fields }) => [id, textIn(fields, 'text')]))
      if (found.size < others.length) return undefined
      return [textIn(first.fields, 'text'), ...others.map((id) => found.get(id) ?? '')].join('')
    },
  }
}

/** Never between the two halves of a character. */
function inParts(text: string): string[] {
  const parts: string[] = []
  for (let start = 0; start < text.length || parts.length === 0;) {
    let end = start + PART_CHARACTERS
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1
    parts.push(text.slice(start, end))
    start = end
  }
  return parts
}
