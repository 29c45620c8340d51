import { InnkeeperError, StoreUnavailable } from '@innkeeper/core/errors'
import type { MessagePublisher } from '@innkeeper/core/event/message-publisher'
import { applyChatChanges } from '@innkeeper/core/pipeline/apply-chat-changes'
import type { IndexRecordsPorts } from '@innkeeper/core/pipeline/index-records'
import type { Log } from '@innkeeper/core/pipeline/ports'
import { afterEventFailure } from '@innkeeper/core/pipeline/retry-policy'
import { parseChatChange } from '@innkeeper/core/record/chat-change'
import type { RecordId } from '@innkeeper/core/record/record'
import type { TokenVerdict } from '@innkeeper/operations/google-id-token'
import { nameFromDocumentId } from '@innkeeper/stores/firestore/document-id'
import { RECORD_COLLECTIONS } from '@innkeeper/stores/firestore/record-collections'
import { decodeData } from '@innkeeper/stores/pubsub/message-data'

export interface VectorizePorts extends Pick<IndexRecordsPorts, 'records' | 'now'> {
  /** Puts one record into the index, perhaps together with others; see `gather`. */
  vectorize(id: RecordId): Promise<void>
  /** Where events go that nobody could work on. */
  readonly deadLetters: MessagePublisher
  checkPush(authorization: string | null): Promise<TokenVerdict>
  readonly log: Log
}

/** That a document was written; what it holds is read, and not told. */
export interface DocumentWritten {
  readonly eventId: string
  /** `records/<id>`; that of another collection is no business of this function's. */
  readonly document: string
  /** In milliseconds since the Unix epoch; undefined when the event does not say. */
  readonly at: number | undefined
}

/**
 * A document of the records was written: what it holds now is put into the index. The event is a signal only, so that neither its order nor how often it
 * comes matters. One that cannot be worked on is put aside for a person, since the trigger itself would drop it after a day.
 *
 * @param source Only records of this source, where a trigger is one source's.
 * @throws What keeps it from being findable now, or from being put aside: the event must come again.
 */
export async function handleDocumentWritten(
  event: DocumentWritten,
  source: 'aircall' | 'guesty' | undefined,
  ports: VectorizePorts,
): Promise<void> {
  const [collection = '', name, ...deeper] = event.document.replace(/^documents\//, '').split('/')
  if (name === undefined || deeper.length > 0 || !RECORD_COLLECTIONS.includes(collection)) return
  const id = nameFromDocumentId(name)
  if (source !== undefined && !id.startsWith(`${source}:`)) return
  try {
    await ports.vectorize(id)
  } catch (error) {
    const { now, log, deadLetters } = ports
    if (afterEventFailure(error, event.at === undefined ? 0 : now() - event.at) === 'retry') throw error
    await deadLetters.publish([{ data: { ...event, putAsideAt: now(), reason: reasonOf(error) } }])
    log.error('event put aside: its document could not be indexed', { event: event.eventId, id, error })
  }
}

/** Without what was written in the document, which an unforeseen failure's own words may hold. */
function reasonOf(error: unknown): string {
  if (error instanceof InnkeeperError) return `${error.code}: ${error.message}`
  return error instanceof Error ? error.name : 'unknown'
}

const MOST_BYTES = 1_048_576

/**
 * One chat message, pushed by our own subscription: 204 when it is kept (Firestore's own trigger then indexes it and what it is read with), 401 and 403 for others than
 * that subscription, 503 to have it pushed again. What can never be read is answered 400, which Pub/Sub tries a few times and then moves to its dead letters.
 */
export async function handlePushedMessage(request: Request, ports: VectorizePorts): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
  const verdict = await ports.checkPush(request.headers.get('authorization'))
  if (verdict !== 'authentic') return new Response(null, { status: verdict === 'unknown' ? 503 : 401 })
  const body = await request.text()
  if (body.length > MOST_BYTES) return new Response(null, { status: 413 })
  const pushed = pushIn(body)
  if (!pushed) {
    ports.log.error('pushed message cannot be read', { bytes: body.length })
    return new Response(null, { status: 400 })
  }
  try {
    await applyChatChanges([pushed.change], ports, pushed.redelivered)
    return new Response(null, { status: 204 })
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    ports.log.warn('pushed message not kept; it comes again', { traceId: pushed.change.traceId, error })
    return new Response(null, { status: 503 })
  }
}

/** @returns Undefined for what is no push of a chat change. */
function pushIn(body: string) {
  try {
    const push = JSON.parse(body) as { message?: { data?: unknown }; deliveryAttempt?: unknown }
    const change = parseChatChange(decodeData(String(push.message?.data)))
    return { change, redelivered: typeof push.deliveryAttempt === 'number' && push.deliveryAttempt > 1 }
  } catch {
    return undefined
  }
}
