import type { ReactNode } from 'react'

import { Icon } from './icons.tsx'
import { Link } from './link.tsx'
import { hrefOf, type Page, type Place } from './navigation.ts'
import { setTheme, type Theme, useTheme } from './theme.ts'

const NAMES: Readonly<Record<Page, string>> = {
  ask: 'Ask',
  chat: 'Chat',
  today: 'Today',
  records: 'Records',
  codes: 'Codes',
  status: 'Status',
  backups: 'Backups',
  settings: 'Settings',
}
const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const THEME_NAMES: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' }

/** The frame around every page: where one can go, what kind of data this is, and the page itself. */
export function Shell({
  place,
  demo,
  troubles,
  onLogOut,
  children,
}: {
  readonly place: Place
  readonly demo: boolean
  /** Short words for what needs a look, by the page that shows it. */
  readonly troubles: Partial<Readonly<Record<Page, string>>>
  readonly onLogOut: () => void
  readonly children: ReactNode
}) {
  const theme = useTheme()
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className="shell-head">
        <Link className="brand" href={hrefOf('ask')} aria-label="Innkeeper, to the questions">
          <img src="./icon.svg" alt="" width="26" height="26" />
          <span>Innkeeper</span>
        </Link>
        {demo && (
          <span className="badge badge-demo" title="A made-up business: no guest, call or booking here is real.">
            Demo data
          </span>
        )}
        <div className="shell-tools">
          <button
            type="button"
            className="icon-button"
            aria-label={`Colours: ${THEME_NAMES[theme]}. Change to ${THEME_NAMES[NEXT_THEME[theme]]}.`}
            title={`Colours: ${THEME_NAMES[theme]}`}
            onClick={() => setTheme(NEXT_THEME[theme])}
          >
            <Icon name={theme} />
          </button>
          <button type="button" className="icon-button" aria-label="Log out" title="Log out" onClick={onLogOut}>
            <Icon name="leave" />
          </button>
        </div>
      </header>
      <nav className="shell-nav" aria-label="Pages">
        <ul>
          {(Object.keys(NAMES) as Page[])
            .filter((page) => demo || page !== 'chat')
            .map((page) => (
              <li key={page}>
                <Link href={hrefOf(page)} aria-current={place.page === page ? 'page' : undefined}>
                  <Icon name={page} />
                  <span>{NAMES[page]}</span>
                  {troubles[page] !== undefined && (
                    <span className="nav-mark">
                      <span className="visually-hidden">: {troubles[page]}</span>
                    </span>
                  )}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <main id="main" className="shell-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
