import type { BackupRun } from '../api/schemas.ts'
import { dayOf } from '../shell/moment.ts'
import { bytesText } from './run-words.ts'

const WIDTH = 600
const HEIGHT = 120
/** So many runs are shown at most. */
const SHOWN = 60

/** The repository's size after each run as a line, and what each run added as bars of their own scale. @param runs Newest first. */
export function SizeChart({ runs }: { readonly runs: readonly BackupRun[] }) {
  const points = runs
    .flatMap(({ id, repositoryBytes, bytesAdded }) =>
      repositoryBytes === null ? [] : [{ date: id.slice(0, 10), total: repositoryBytes, added: bytesAdded ?? 0 }],
    )
    .slice(0, SHOWN)
    .toReversed()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) {
    return <p className="panel-foot panel-note">The sizes show here after the second backup.</p>
  }
  const most = Math.max(...points.map(({ total }) => total), 1)
  const mostAdded = Math.max(...points.map(({ added }) => added), 1)
  const step = WIDTH / points.length
  const x = (index: number) => step * (index + 0.5)
  const line = points.map(({ total }, index) => `${x(index)},${HEIGHT - 4 - (total / most) * (HEIGHT - 12)}`)
  const words = `From ${bytesText(first.total)} on ${dayOf(first.date)} to ${bytesText(last.total)} on ${dayOf(last.date)}`
  return (
    <figure className="size-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words}>
        {points.map(({ date, added }, index) => (
          <rect
            key={`${date}-${index}`}
            className="size-added"
            x={x(index) - Math.min(step * 0.35, 8)}
            width={Math.min(step * 0.7, 16)}
            y={HEIGHT - 1 - (added / mostAdded) * (HEIGHT * 0.45)}
            height={1 + (added / mostAdded) * (HEIGHT * 0.45)}
          />
        ))}
        <polyline className="size-line" points={line.join(' ')} />
      </svg>
      <figcaption>
        <span>{words}</span>
        <span>
          <span className="key-line" aria-hidden="true" /> repository <span className="key-bar" aria-hidden="true" />{' '}
          added by each run, at most {bytesText(mostAdded)}
        </span>
      </figcaption>
    </figure>
  )
}
