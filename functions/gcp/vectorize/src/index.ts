/**
 * Puts what Firestore keeps into the search index: four entry points over one handler each for documents and for chat messages.
 *
 * Firestore document written (Eventarc, retried) → vectorizeAircallEvent, vectorizeGuestyEvent, vectorizeInteraction; Pub/Sub push → vectorizeMessage.
 */
import { type CloudEvent, cloudEvent, http } from '@google-cloud/functions-framework'
import { sendAnswer, webRequest } from '@innkeeper/operations/framework-request'
import { sleep } from '@innkeeper/runtime/retry'

import { parseConfig } from './config.ts'
import { handleDocumentWritten, handlePushedMessage } from './handler.ts'
import { openPorts } from './open-ports.ts'

const ports = openPorts(parseConfig(process.env), {
  fetch: (request) => fetch(request),
  now: Date.now,
  sleep,
  random: Math.random,
  write: (line) => process.stdout.write(`${line}\n`),
})

/** The path of the document; Eventarc gives it as an attribute, and again in the subject. */
function documentOf(event: CloudEvent<unknown>): string {
  const { document } = event
  return typeof document === 'string' ? document : (event.subject ?? '')
}

cloudEvent('vectorizeAircallEvent', (event: CloudEvent<unknown>) =>
  handleDocumentWritten(documentOf(event), 'aircall', ports),
)
cloudEvent('vectorizeGuestyEvent', (event: CloudEvent<unknown>) =>
  handleDocumentWritten(documentOf(event), 'guesty', ports),
)
cloudEvent('vectorizeInteraction', (event: CloudEvent<unknown>) =>
  handleDocumentWritten(documentOf(event), undefined, ports),
)
http('vectorizeMessage', async (request, response) => {
  await sendAnswer(await handlePushedMessage(webRequest(request), ports), response)
})
