import type { RecordDetail } from '../api/schemas.ts'
import { RecordLink } from '../shell/link.tsx'
import { factName, factValue } from './fact-value.ts'

/** Groups that hold what only a few may be told; they open on demand, as someone may be looking over a shoulder. */
const SECRET_GROUPS: ReadonlySet<string> = new Set(['access', 'wifi'])

/** Everything known of a record, group by group. */
export function FactsView({ facts }: { readonly facts: RecordDetail['facts'] }) {
  const groups = Object.entries(facts).filter(([name, group]) => factValue(name, group).kind !== 'nothing')
  return groups.map(([name, group]) => (
    <section className="fact-group" key={name}>
      <h4>{factName(name)}</h4>
      {SECRET_GROUPS.has(name) ? (
        <details className="secret">
          <summary>Show</summary>
          <Value name={name} value={group} />
        </details>
      ) : (
        <Value name={name} value={group} />
      )}
    </section>
  ))
}

function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  const fact = factValue(name, value)
  switch (fact.kind) {
    case 'nothing':
      return null
    case 'text':
      return <span className="fact-text">{fact.text}</span>
    case 'record':
      return (
        <RecordLink id={fact.id} className="fact-record">
          {fact.id}
        </RecordLink>
      )
    case 'list': {
      const plain = fact.items.every((item) => typeof item === 'string' && item.length < 40)
      return plain ? (
        <span className="fact-text">{fact.items.join(', ')}</span>
      ) : (
        <ul className="fact-list">
          {fact.items.map((item, position) => (
            <li key={position}>
              <Value name={name} value={item} />
            </li>
          ))}
        </ul>
      )
    }
    case 'group':
      return (
        <dl className="facts">
          {fact.members.map(([member, content]) => (
            <div key={member}>
              <dt>{factName(member)}</dt>
              <dd>
                <Value name={member} value={content} />
              </dd>
            </div>
          ))}
        </dl>
      )
  }
}
