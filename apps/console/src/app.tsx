import { useEffect, useRef, useState } from 'react'

import { AskPage } from './ask/ask-page.tsx'
import type { Conversation } from './ask/conversation.ts'
import { BackupsPage } from './backups/backups-page.tsx'
import { ChatPage } from './chat/chat-page.tsx'
import { CodesPage } from './codes/codes-page.tsx'
import { RecordDrawer } from './records/record-drawer.tsx'
import { RecordsPage } from './records/records-page.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { useApi } from './shell/api-context.ts'
import { Link } from './shell/link.tsx'
import { LoginPage } from './shell/login-page.tsx'
import { hrefOf, navigate, type Place, usePlace } from './shell/navigation.ts'
import { Failure, Loading } from './shell/notices.tsx'
import { Shell } from './shell/shell.tsx'
import { useRemote } from './shell/use-remote.ts'
import { StatusPage } from './status/status-page.tsx'
import { troublesOf } from './status/trouble.ts'
import { TodayPage } from './today/today-page.tsx'

/** The whole console: the login, or a page in its frame with the open record over it. */
export function App({ conversation, session }: { readonly conversation: Conversation; readonly session: Session }) {
  const place = usePlace()
  const [loggedOut, setLoggedOut] = useState(false)
  useEffect(() => session.onLoggedOut(() => setLoggedOut(true)), [session])

  if (loggedOut) {
    return (
      <LoginPage
        linkExpired={place.search.get('login') === 'expired'}
        onLoggedIn={() => {
          if (place.search.has('login')) navigate(hrefOf('ask'), 'replace')
          setLoggedOut(false)
        }}
      />
    )
  }
  return <Inside place={place} conversation={conversation} />
}

/** Tells the page when the server no longer knows who asks. */
export interface Session {
  onLoggedOut(listener: () => void): () => void
}

function Inside({ place, conversation }: { readonly place: Place; readonly conversation: Conversation }) {
  const api = useApi()
  const status = useRemote('status', (signal) => api.status(signal), 60_000)
  useFocusOnNewPage(place.page)
  // Whether this is demo data, or anyone is logged in at all, must be known before anything is shown.
  if (!status.value) {
    return (
      <main className="login" id="main">
        {status.error === undefined ? (
          <Loading what="Innkeeper" />
        ) : (
          <Failure error={status.error} onRetry={status.reload} />
        )}
      </main>
    )
  }
  return (
    <>
      <Shell
        place={place}
        demo={status.value.demo}
        troubles={troublesOf(status.value)}
        onLogOut={() => {
          // What was answered is nobody's business after that.
          conversation.clear()
          void api.logOut()
        }}
      >
        <PageOf place={place} conversation={conversation} />
      </Shell>
      {place.record !== null && <RecordDrawer key={place.record} id={place.record} />}
    </>
  )
}

function PageOf({ place, conversation }: { readonly place: Place; readonly conversation: Conversation }) {
  switch (place.page) {
    case 'ask':
      return <AskPage conversation={conversation} />
    case 'chat':
      return <ChatPage search={place.search} />
    case 'today':
      return <TodayPage search={place.search} />
    case 'records':
      return <RecordsPage search={place.search} />
    case 'codes':
      return <CodesPage search={place.search} />
    case 'status':
      return <StatusPage search={place.search} />
    case 'backups':
      return <BackupsPage search={place.search} />
    case 'settings':
      return <SettingsPage />
    case 'unknown':
      return (
        <div className="page">
          <title>Not found · Innkeeper</title>
          <h1>There is no such page</h1>
          <p>
            <Link href={hrefOf('ask')}>Ask a question</Link> or <Link href={hrefOf('today')}>see today</Link>.
          </p>
        </div>
      )
  }
}

/** A page reached inside the console is announced as a loaded one would be: by moving the focus to it. */
function useFocusOnNewPage(page: Place['page']): void {
  const before = useRef(page)
  useEffect(() => {
    if (before.current === page) return
    before.current = page
    scrollTo(0, 0)
    // The question takes the focus itself.
    if (page !== 'ask') document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  }, [page])
}
