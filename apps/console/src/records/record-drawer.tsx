import type { RecordDetail } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { Dialog } from '../shell/dialog.tsx'
import { momentOf } from '../shell/moment.ts'
import { closeRecord } from '../shell/navigation.ts'
import { sourceName } from '../shell/source-name.ts'
import { Loaded } from '../shell/notices.tsx'
import { useRemote } from '../shell/use-remote.ts'
import { DATA_CLASS_NAMES } from './data-classes.ts'
import { FactsView } from './facts-view.tsx'

/** One record over the page: first as it reads, then every fact, then what only an engineer asks for. */
export function RecordDrawer({ id }: { readonly id: string }) {
  const api = useApi()
  const record = useRemote(`record ${id}`, (signal) => api.record(id, signal))
  return (
    <Dialog title={record.value?.title ?? 'Record'} onClose={closeRecord}>
      <Loaded remote={record} what="the record">
        {(value) => <RecordBody record={value} />}
      </Loaded>
    </Dialog>
  )
}

function RecordBody({ record }: { readonly record: RecordDetail }) {
  return (
    <>
      <p className="record-origin">
        From {sourceName(record.id.split(':')[0] ?? '')}, last changed here {momentOf(record.storedAt, Date.now())}
      </p>
      {record.texts.map(({ dataClass, text }) => (
        <section className="record-text" key={dataClass}>
          <h3>{DATA_CLASS_NAMES[dataClass] ?? dataClass}</h3>
          {dataClass === 'access_codes' ? (
            <details className="secret">
              <summary>Show</summary>
              <TextLines text={text} title={record.title} />
            </details>
          ) : (
            <TextLines text={text} title={record.title} />
          )}
        </section>
      ))}
      <details className="record-more">
        <summary>All facts</summary>
        <FactsView facts={record.facts} />
      </details>
      <details className="record-more">
        <summary>Identity and search facets</summary>
        <dl className="facts">
          <div>
            <dt>Id</dt>
            <dd>
              <code>{record.id}</code>
            </dd>
          </div>
          <div>
            <dt>Revision</dt>
            <dd>{record.revision}</dd>
          </div>
        </dl>
        <pre className="json">{JSON.stringify(record.facets, null, 2)}</pre>
      </details>
    </>
  )
}

/** A record's text, `Name: value` lines as pairs. Its first line repeats the title and is left out. */
function TextLines({ text, title }: { readonly text: string; readonly title: string }) {
  const lines = text.split('\n').filter((line, position) => line.trim() !== '' && !(position === 0 && line === title))
  return (
    <div className="text-lines">
      {lines.map((line, position) => {
        const [, name, value] = /^([A-Z][^:.!?“”]{0,28}): (.+)$/.exec(line) ?? []
        return name && value ? (
          <p key={position} className="text-pair">
            <span className="text-name">{name}</span> <span>{value}</span>
          </p>
        ) : (
          <p key={position}>{line}</p>
        )
      })}
    </div>
  )
}
