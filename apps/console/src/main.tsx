import './shell/tokens.css'
import './shell/base.css'
import './shell/shell.css'
import './ask/ask.css'
import './chat/chat.css'
import './today/today.css'
import './records/records.css'
import './codes/codes.css'
import './status/status.css'
import './backups/backups.css'
import './settings/settings.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { createApi } from './api/client.ts'
import { App } from './app.tsx'
import { createConversation } from './ask/conversation.ts'
import { ApiContext } from './shell/api-context.ts'
import { BASE } from './shell/navigation.ts'
import { applyTheme } from './shell/theme.ts'

applyTheme()

const loggedOut = new EventTarget()
const api = createApi({
  fetch: (...given) => fetch(...given),
  base: BASE,
  onLoggedOut: () => loggedOut.dispatchEvent(new Event('logged-out')),
})
const conversation = createConversation({
  api,
  storage: sessionStorage,
  newId: () => newId(),
  now: Date.now,
})
const session = {
  onLoggedOut(listener: () => void) {
    loggedOut.addEventListener('logged-out', listener)
    return () => loggedOut.removeEventListener('logged-out', listener)
  },
}

/** `crypto.randomUUID` is only there over HTTPS and on localhost; this works on a plain address of the local network too. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ApiContext value={api}>
        <App conversation={conversation} session={session} />
      </ApiContext>
    </StrictMode>,
  )
}
