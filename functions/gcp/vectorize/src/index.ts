/**
 * Puts what Firestore keeps into the search index: four entry points over one handler each for documents and for chat messages.
 *
 * Firestore document written (Eventarc, retried) → vectorizeAircallEvent, vectorizeGuestyEvent, vectorizeInteraction; Pub/Sub push → vectorizeMessage.
 */
import { type CloudEvent, cloudEvent, http } from '@google-cloud/functions-framework'
import { sendAnswer, webRequest } from '@innkeeper/operations/framework-request'
import { sleep } from '@innkeeper/runtime/retry'

import { parseConfig } from './config.ts'
import { type DocumentWritten, handleDocumentWritten, handlePushedMessage } from './handler.ts'
import { openPorts } from './open-ports.ts'

const ports = openPorts(parseConfig(process.env), {
  fetch: (request) => fetch(request),
  now: Date.now,
  sleep,
  random: Math.random,
  write: (line) => process.stdout.write(`${line}\n`),
})

/** The path of the document comes as an attribute, and again in the subject. */
function writtenIn({ id, time, document, subject = '' }: CloudEvent<unknown>): DocumentWritten {
  const at = Date.parse(time ?? '')
  return {
    eventId: id,
    document: typeof document === 'string' ? document : subject,
    at: Number.isNaN(at) ? undefined : at,
  }
}

cloudEvent('vectorizeAircallEvent', (event: CloudEvent<unknown>) =>
  handleDocumentWritten(writtenIn(event), 'aircall', ports),
)
cloudEvent('vectorizeGuestyEvent', (event: CloudEvent<unknown>) =>
  handleDocumentWritten(writtenIn(event), 'guesty', ports),
)
cloudEvent('vectorizeInteraction', (event: CloudEvent<unknown>) =>
  handleDocumentWritten(writtenIn(event), undefined, ports),
)
http('vectorizeMessage', async (request, response) => {
  await sendAnswer(await handlePushedMessage(webRequest(request), ports), response)
})
