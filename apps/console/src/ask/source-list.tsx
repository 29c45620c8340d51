import { useId, useState } from 'react'

import type { AnswerSource } from '../api/schemas.ts'
import { RecordLink } from '../shell/link.tsx'

/** How many sources stand open; a longer list opens on demand. */
const SHOWN = 4

/** The records an answer rests on, by the numbers of its markers. */
export function SourceList({ sources }: { readonly sources: readonly AnswerSource[] }) {
  const [all, setAll] = useState(false)
  const heading = useId()
  if (sources.length === 0) return null
  const shown = all ? sources : sources.slice(0, SHOWN)
  return (
    <section className="sources" aria-labelledby={heading}>
      <h3 id={heading}>
        {sources.length} {sources.length === 1 ? 'source' : 'sources'}
      </h3>
      <ol>
        {shown.map((source, position) => (
          <li key={source.id}>
            <RecordLink id={source.id} className="source">
              <span className="source-number">{position + 1}</span>
              <span className="source-title">{source.title}</span>
            </RecordLink>
          </li>
        ))}
      </ol>
      {sources.length > SHOWN && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${sources.length}`}
        </button>
      )}
    </section>
  )
}
