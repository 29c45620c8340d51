import { InnkeeperError, ServiceRefused, ServiceUnavailable, StoreUnavailable } from '@innkeeper/core/errors'
import type { FetchRequest, SourceFetcher, SourceReader } from '@innkeeper/core/record/source-reader'
import { openEdgeFirestore } from '@innkeeper/edge/open-firestore'
import { WORKER_HOST } from '@innkeeper/edge/worker-host'
import { guestyClient } from '@innkeeper/sources/guesty/client'
import { guestyBatchSize, guestyReader } from '@innkeeper/sources/guesty/reader'
import type { TokenState } from '@innkeeper/sources/guesty/token'
import { openFirestoreRecordStore } from '@innkeeper/stores/firestore/record-store'

import { parseConfig } from './config.ts'

/** What of a Durable Object's state is used. */
interface ObjectState {
  readonly storage: { get(key: string): Promise<unknown>; put(key: string, value: unknown): Promise<void> }
}

/** What of a Durable Object's namespace binding is used. */
export interface AccountBinding {
  idFromName(name: string): unknown
  get(id: unknown): { fetch(request: Request): Promise<Response> }
}

type Read = Awaited<ReturnType<SourceReader['fetch']>>
type Answer =
  | ({ readonly outcome: 'read' } & Read)
  | { readonly outcome: 'later'; readonly message: string; readonly retryAfterMs: number | undefined }
  | { readonly outcome: 'refused'; readonly message: string; readonly status: number | undefined }

const TOKEN = 'token'
/** One for the whole account: Guesty counts tokens and requests by client, not by who asks. */
const NAME = 'guesty'
const ADDRESS = 'https://guesty-account.internal/read'

/**
 * Everything that this installation reads from Guesty goes through this one object: it alone holds the access token (five a day) and keeps the
 * pace, which no number of isolates could do together.
 */
export class GuestyAccount {
  readonly #reader: SourceReader

  constructor(state: ObjectState, environment: object) {
    const config = parseConfig(environment)
    const client = guestyClient({
      ...WORKER_HOST,
      baseUrl: config.GUESTY_BASE_URL,
      clientId: config.GUESTY_CLIENT_ID ?? '',
      clientSecret: config.GUESTY_CLIENT_SECRET ?? '',
      tokens: {
        // True of what is stored: only the line below stores under this key.
        load: async () => (await state.storage.get(TOKEN)) as TokenState | undefined,
        save: (kept) => state.storage.put(TOKEN, kept),
      },
    })
    const records = openFirestoreRecordStore(openEdgeFirestore(config, WORKER_HOST))
    this.#reader = guestyReader(client, { now: WORKER_HOST.now, records })
  }

  /** Called by this Worker alone, through its binding. */
  async fetch(request: Request): Promise<Response> {
    return Response.json(await this.#read((await request.json()) as FetchRequest[]))
  }

  async #read(requests: readonly FetchRequest[]): Promise<Answer> {
    try {
      return { outcome: 'read', ...(await this.#reader.fetch(requests)) }
    } catch (error) {
      // A class does not pass between isolates; what the caller must know of the error does.
      if (error instanceof ServiceRefused) return { outcome: 'refused', message: error.message, status: error.status }
      if (!(error instanceof InnkeeperError)) throw error
      const retryAfterMs = error instanceof ServiceUnavailable ? error.retryAfterMs : undefined
      return { outcome: 'later', message: error.message, retryAfterMs }
    }
  }
}

/** Reads through the one {@link GuestyAccount}. */
export function guestyThroughAccount(accounts: AccountBinding): SourceFetcher {
  return {
    source: 'guesty',
    batchSize: guestyBatchSize,
    async fetch(requests) {
      const answer = await asked(accounts, requests)
      if (answer.outcome === 'read') return answer
      if (answer.outcome === 'refused')
        throw new ServiceRefused(answer.message, answer.status === undefined ? {} : { status: answer.status })
      throw new ServiceUnavailable(
        answer.message,
        answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs },
      )
    },
  }
}

/** @throws {StoreUnavailable} The object could not be reached. */
async function asked(accounts: AccountBinding, requests: readonly FetchRequest[]): Promise<Answer> {
  try {
    const account = accounts.get(accounts.idFromName(NAME))
    const response = await account.fetch(new Request(ADDRESS, { method: 'POST', body: JSON.stringify(requests) }))
    // True of every answer: the object above alone makes them.
    return (await response.json()) as Answer
  } catch (error) {
    throw new StoreUnavailable('the object that reads Guesty did not answer', { cause: error })
  }
}
