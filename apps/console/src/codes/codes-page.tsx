import type { CodeRelease, CodeReleases } from '../api/schemas.ts'
import { useApi } from '../shell/api-context.ts'
import { Link, RecordLink } from '../shell/link.tsx'
import { cityOf } from '../shell/moment.ts'
import { hrefOf, navigate } from '../shell/navigation.ts'
import { Empty, Loaded } from '../shell/notices.tsx'
import { useRemote } from '../shell/use-remote.ts'
import { zonedMoment } from '../shell/zoned-moment.ts'
import { askerOf, lastMonths, monthName, placeOf, releasesWith } from './releases.ts'

/** The months that can be chosen from; `innkeeper audit --month` knows the older ones. */
const MONTHS = 24

/** Who was told access codes, where and of which stay. Which codes is kept nowhere. What is looked for is in the address. */
export function CodesPage({ search }: { readonly search: URLSearchParams }) {
  const api = useApi()
  const [month, words] = [search.get('month') ?? '', search.get('q') ?? '']
  const releases = useRemote(`code releases of ${month}`, (signal) => api.codeReleases(month, signal))
  const narrow = (change: { readonly month?: string; readonly q?: string }): void =>
    navigate(hrefOf('codes', { month, q: words, ...change }), 'replace')
  const months = lastMonths(MONTHS, Date.now())
  return (
    <div className="page">
      <title>Door codes · Innkeeper</title>
      <div className="page-head">
        <h1>Door codes</h1>
      </div>
      <p className="codes-lead">
        Each time that somebody was told a door, gate or box code: who, where and of which stay. The codes themselves
        are kept nowhere. Who may be told them is said in the <Link href={hrefOf('settings')}>settings</Link>.
      </p>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>Person, house, room or day</span>
          <input type="search" value={words} onChange={(event) => narrow({ q: event.target.value })} />
        </label>
        <label className="filters-wide">
          <span>Month (UTC)</span>
          <select value={month || months[0]} onChange={(event) => narrow({ month: event.target.value })}>
            {(months.includes(month) || month === '' ? months : [...months, month]).map((one) => (
              <option key={one} value={one}>
                {monthName(one)}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Loaded remote={releases} what="who was told codes">
        {(value) => <Found releases={value} words={words} />}
      </Loaded>
    </div>
  )
}

function Found({
  releases: { month, timezone, items },
  words,
}: {
  readonly releases: CodeReleases
  readonly words: string
}) {
  const found = releasesWith(words, items, timezone)
  if (items.length === 0)
    return (
      <Empty>
        Nobody was told an access code in {monthName(month)}. When somebody asks for one and may have it, in the chat or
        here, it is listed.
      </Empty>
    )
  return (
    <section className="panel" aria-labelledby="releases">
      <header className="panel-head">
        <h2 id="releases">
          {monthName(month)}{' '}
          <span className="panel-count" role="status">
            {found.length === items.length ? items.length : `${found.length} of ${items.length}`}
          </span>
        </h2>
        <span className="panel-note">times in {cityOf(timezone)}</span>
      </header>
      {found.length === 0 ? (
        <Empty>Nothing fits. Try fewer words or another month.</Empty>
      ) : (
        <ul className="rows code-rows">
          {found.map((release) => (
            <Release key={`${release.at} ${release.questionId}`} release={release} timezone={timezone} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Release({ release, timezone }: { readonly release: CodeRelease; readonly timezone: string }) {
  return (
    <li>
      <time className="code-at" dateTime={release.at}>
        {zonedMoment(release.at, timezone)}
      </time>
      <span>
        <span className="code-who">{askerOf(release)}</span> <span className="code-place">{placeOf(release)}</span>
      </span>
      <ul className="code-records">
        {release.records.map(({ id, title }) => (
          <li key={id}>
            <RecordLink id={id}>{title ?? id}</RecordLink>
          </li>
        ))}
      </ul>
    </li>
  )
}
