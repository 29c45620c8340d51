import type { Log } from '@innkeeper/core/pipeline/ports'
import type { DeliveryAuthenticator, SourceName } from '@innkeeper/core/source/source'
import type { EventInterpreter, SourceReader } from '@innkeeper/core/record/source-reader'
import type { RecordReader } from '@innkeeper/core/record/record-store'
import type { StateStore } from '@innkeeper/core/state/state-store'
import { sleep } from '@innkeeper/runtime/retry'
import { aircallAuthenticator } from '@innkeeper/sources/aircall/authenticate'
import { aircallClient } from '@innkeeper/sources/aircall/client'
import { interpretAircall } from '@innkeeper/sources/aircall/interpret'
import { aircallReader } from '@innkeeper/sources/aircall/reader'
import { guestyAuthenticator } from '@innkeeper/sources/guesty/authenticate'
import { guestyClient } from '@innkeeper/sources/guesty/client'
import { interpretGuesty } from '@innkeeper/sources/guesty/interpret'
import { guestyReader } from '@innkeeper/sources/guesty/reader'
import { interpretRocketChat } from '@innkeeper/sources/rocketchat/interpret'
import type { TokenState } from '@innkeeper/sources/guesty/token'

import type { Config } from './config.ts'
import type { Halt } from './halt.ts'

export interface Sources {
  /** Of the sources whose secret is configured. */
  readonly authenticators: { readonly [S in SourceName]?: DeliveryAuthenticator }
  readonly interpreters: { readonly [S in SourceName]?: EventInterpreter }
  /** Of the sources whose API credentials are configured. */
  readonly readers: readonly SourceReader[]
  readonly readable: ReadonlySet<SourceName>
}

export interface SourceParts {
  readonly config: Config
  readonly state: StateStore
  readonly records: RecordReader
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
  readonly log: Log
  readonly halt: Halt
}

/** For the demo, whose providers live in this process. */
const UNLIMITED = { second: 1_000, minute: 6_000, hour: 100_000 }
const GUESTY_TOKEN_KEY = 'token:guesty'

/** The sources that the settings name. @throws {ConfigInvalid} A secret is malformed. */
export function chooseSources({ config, state, records, fetch, now, halt }: SourceParts): Sources {
  const authenticators: { [S in SourceName]?: DeliveryAuthenticator } = {}
  if (config.AIRCALL_WEBHOOK_TOKEN?.length) {
    authenticators.aircall = aircallAuthenticator({ tokens: config.AIRCALL_WEBHOOK_TOKEN })
  }
  if (config.GUESTY_WEBHOOK_SECRET?.length) {
    authenticators.guesty = guestyAuthenticator({ secrets: config.GUESTY_WEBHOOK_SECRET })
  }
  const calling = {
    fetch: (request: Request) => halt.unlessHalted(() => fetch(request)),
    now,
    sleep: (ms: number) => halt.unlessHalted(() => sleep(ms)),
    random: Math.random,
  }
  const readers: SourceReader[] = []
  if (config.GUESTY_CLIENT_ID && config.GUESTY_CLIENT_SECRET) {
    const client = guestyClient({
      baseUrl: config.GUESTY_BASE_URL,
      clientId: config.GUESTY_CLIENT_ID,
      clientSecret: config.GUESTY_CLIENT_SECRET,
      ...(config.demo ? { pace: UNLIMITED } : {}),
      tokens: {
        load: async () => (await state.get(GUESTY_TOKEN_KEY))?.value as TokenState | undefined,
        save: async (kept) => void (await state.put(GUESTY_TOKEN_KEY, kept)),
      },
      ...calling,
    })
    readers.push(guestyReader(client, { now, records }))
  }
  if (config.AIRCALL_API_ID && config.AIRCALL_API_TOKEN) {
    const client = aircallClient({
      baseUrl: config.AIRCALL_BASE_URL,
      apiId: config.AIRCALL_API_ID,
      apiToken: config.AIRCALL_API_TOKEN,
      ...(config.demo ? { requestsPerMinute: UNLIMITED.minute } : {}),
      ...calling,
    })
    readers.push(aircallReader(client, { now }))
  }
  return {
    authenticators,
    interpreters: { aircall: interpretAircall, guesty: interpretGuesty, rocketchat: interpretRocketChat },
    readers,
    readable: new Set(readers.map(({ source }) => source)),
  }
}
