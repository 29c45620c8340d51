import type { BackupDetail } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { Dialog } from '../shell/dialog.tsx'
import { dayOf } from '../shell/moment.ts'
import { Loaded } from '../shell/notices.tsx'
import { useRemote } from '../shell/use-remote.ts'
import { bytesText, durationText, outcomeWords, stepName } from './run-words.ts'
import { zonedMoment } from '../shell/zoned-moment.ts'

const REFRESH_MS = 5_000

/** One run: its steps, what was saved, the proof, the log. */
export function RunDialog({
  id,
  timezone,
  onClose,
}: {
  readonly id: string
  readonly timezone: string
  readonly onClose: () => void
}) {
  const api = useApi()
  const run = useRemote(`backup ${id}`, (signal) => api.backup(id, signal), REFRESH_MS)
  return (
    <Dialog
      title={`Backup of ${dayOf(id.slice(0, 10))}${id.length > 10 ? `, no. ${id.slice(11)}` : ''}`}
      onClose={onClose}
    >
      <Loaded remote={run} what="the backup">
        {(value) => (
          <>
            <Facts run={value} timezone={timezone} />
            <Steps run={value} timezone={timezone} />
            <Proof run={value} />
            <Drills run={value} timezone={timezone} />
            <h3>Log</h3>
            <pre className="json" tabIndex={0} aria-label="Log">
              {value.logTail.join('\n') || 'nothing yet'}
            </pre>
          </>
        )}
      </Loaded>
    </Dialog>
  )
}

function Facts({ run, timezone }: { readonly run: BackupDetail; readonly timezone: string }) {
  const { word, tag } = outcomeWords(run.outcome)
  return (
    <>
      <p>
        <span className={`tag ${tag}`}>{word}</span> {run.types.join(', ')}
        {run.scheduled ? '' : ', asked for by a person'}
      </p>
      {run.error && (
        <p className="run-error">
          {run.error.message} <code>{run.error.code}</code>
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>Started</dt>
          <dd>{zonedMoment(run.startedAt, timezone)}</dd>
        </div>
        {run.snapshots.map(({ source, snapshotId, files, bytes, bytesAdded }) => (
          <div key={source}>
            <dt>{source}</dt>
            <dd>
              {files.toLocaleString('en-GB')} files, {bytesText(bytes)}, {bytesText(bytesAdded)} new,{' '}
              <code>{snapshotId.slice(0, 22)}</code>
            </dd>
          </div>
        ))}
        {run.repositoryBytes !== null && (
          <div>
            <dt>Repository</dt>
            <dd>
              {bytesText(run.repositoryBytes)}
              {run.removed > 0 && `, ${run.removed} old snapshot${run.removed === 1 ? '' : 's'} removed`}
            </dd>
          </div>
        )}
        {run.check && (
          <div>
            <dt>Check</dt>
            <dd>
              {run.check.errors === 0 ? 'no errors' : `${run.check.errors} errors`}, part {run.check.subset} read
            </dd>
          </div>
        )}
        {run.tool !== null && (
          <div>
            <dt>Tool</dt>
            <dd>{run.tool}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

function Steps({ run, timezone }: { readonly run: BackupDetail; readonly timezone: string }) {
  return (
    <>
      <h3>Steps</h3>
      <ol className="run-steps">
        {run.transitions.map(({ status, at }, index) => {
          const next = run.transitions[index + 1]
          return (
            <li key={status}>
              <span className="run-step-at">{zonedMoment(at, timezone, 'clock')}</span>
              <span>{stepName(status)}</span>
              <span className="run-step-took">
                {next ? durationText(Date.parse(next.at) - Date.parse(at)) : run.outcome === null ? 'now' : ''}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Proof({ run: { proof } }: { readonly run: BackupDetail }) {
  return (
    <>
      <h3>Proof</h3>
      {proof === null ? (
        <p>Nothing was restored in this run.</p>
      ) : (
        <>
          <p>
            <span className={`tag ${proof.proven ? 'tag-good' : 'tag-bad'}`}>
              {proof.proven ? 'proven' : 'not proven'}
            </span>{' '}
            {proof.extent === 'full' ? 'Everything' : 'A part'} was restored:{' '}
            {proof.filesCompared.toLocaleString('en-GB')} files, {bytesText(proof.bytesCompared)}, compared in{' '}
            {durationText(proof.durationMs)}.
          </p>
          {proof.questions.length > 0 && (
            <ul className="run-questions">
              {proof.questions.map(({ question, answer, expected, right }) => (
                <li key={question}>
                  <span aria-hidden="true">{right ? '✓' : '✕'}</span> {question}: {answer}{' '}
                  <span className="panel-note">
                    ({right ? '' : 'wrong, '}expected {expected})
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}

function Drills({ run: { drills }, timezone }: { readonly run: BackupDetail; readonly timezone: string }) {
  if (drills.length === 0) return null
  return (
    <>
      <h3>Drills from outside</h3>
      <ul className="run-questions">
        {drills.map(({ at, proven, filesCompared, durationMs, problems }) => (
          <li key={at}>
            <span className={`tag ${proven ? 'tag-good' : 'tag-bad'}`}>{proven ? 'proven' : 'not proven'}</span>{' '}
            {zonedMoment(at, timezone)}: {filesCompared.toLocaleString('en-GB')} files, restored and compared in{' '}
            {durationText(durationMs)}
            {problems.map((problem) => (
              <span key={problem} className="run-error">
                {' '}
                {problem}.
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
