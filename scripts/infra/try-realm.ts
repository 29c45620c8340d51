/**
 * Tries the realm on a real Keycloak.
 *
 *   try-realm.ts prepare REALM-FILE     prints the realm with people in it
 *   try-realm.ts ORIGIN                 waits for Keycloak there, and logs people in
 */
import { readFileSync } from 'node:fs'

const PASSWORD = 'a-password-for-a-minute'
/** Who logs in, and where the first page after the password must lead. */
const PEOPLE = [
  { username: 'owner', role: 'owner', leadsTo: '/login-actions/required-action?execution=CONFIGURE_TOTP' },
  {
    username: 'operator',
    role: 'infrastructure-admin',
    leadsTo: '/login-actions/required-action?execution=CONFIGURE_TOTP',
  },
  { username: 'desk', role: 'front-desk', leadsTo: 'https://chat.example.com/_oauth/keycloak?' },
  { username: 'cleaner', role: 'housekeeping', leadsTo: 'https://chat.example.com/_oauth/keycloak?' },
]
const CLIENTS = ['console', 'rocketchat', 'secrets-ui', 'traefik-dashboard']

const [target = '', file = ''] = process.argv.slice(2)
if (target === 'prepare') process.stdout.write(prepared(readFileSync(file, 'utf8')))
else await tryRealm(target)

function prepared(realm: string): string {
  const users = PEOPLE.map(({ username, role }) => ({
    username,
    enabled: true,
    email: `${username}@example.com`,
    emailVerified: true,
    firstName: username,
    lastName: username,
    credentials: [{ type: 'password', value: PASSWORD }],
    realmRoles: [role],
  }))
  return JSON.stringify({ ...(JSON.parse(realm) as object), users })
}

async function tryRealm(origin: string): Promise<void> {
  const problems: string[] = []
  await reached(`${origin}/realms/innkeeper`)
  for (const { username, leadsTo } of PEOPLE) {
    const location = await logIn(origin, username)
    if (!location.includes(leadsTo)) problems.push(`${username} is led to ${location}, not to ${leadsTo}`)
  }
  for (const client of CLIENTS) {
    const page = await fetch(`${origin}${authorization(client, 'https://attacker.example.com/')}`, {
      redirect: 'manual',
    })
    if (page.status !== 400) problems.push(`${client} would send people to any address (${page.status})`)
  }
  const direct = await fetch(`${origin}/realms/innkeeper/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'rocketchat',
      username: 'desk',
      password: PASSWORD,
    }),
  })
  if (direct.ok) problems.push('a password alone is enough for a token')
  const registration = await fetch(
    `${origin}/realms/innkeeper/protocol/openid-connect/registrations?client_id=rocketchat&response_type=code`,
  )
  if (registration.ok) problems.push('strangers may register')

  for (const problem of problems) process.stderr.write(`FAILED: ${problem}\n`)
  process.stdout.write(`${PEOPLE.length} people tried to log in\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

/** Keycloak makes its tables first; on a busy machine that takes minutes. */
async function reached(url: string): Promise<void> {
  const end = Date.now() + 300_000
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`${url} did not answer within five minutes`)
}

function authorization(client: string, redirect: string): string {
  const query = new URLSearchParams({
    client_id: client,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid',
  })
  return `/realms/innkeeper/protocol/openid-connect/auth?${query}`
}

/** @returns Where the browser is sent after the password. */
async function logIn(origin: string, username: string): Promise<string> {
  const page = await fetch(`${origin}${authorization('rocketchat', 'https://chat.example.com/_oauth/keycloak')}`)
  const action = /action="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&')
  if (action === undefined) throw new Error(`there is no login form (${page.status})`)
  const cookie = page.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ')
  const answer = await fetch(action, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ username, password: PASSWORD }),
  })
  return answer.headers.get('location') ?? `nowhere (${answer.status})`
}
