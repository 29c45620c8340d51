/**
 * The Worker that answers questions: hands a message of the chat to its queue and answers it from there; answers `POST /api/ask` at once.
 *
 * Rocket.Chat → fetch → queue `chat-questions-<env>` → queue → Firestore, Qdrant, Groq → Rocket.Chat, and memory in Firestore.
 */
import { type WorkerBindings, workerOf } from '@innkeeper/edge/worker-entry'
import type { AiBinding } from '@innkeeper/models/embedders/workers-ai'
import type { QueueBinding } from '@innkeeper/stores/cloudflare/queue'

import { parseConfig } from './config.ts'
import { queryWorker } from './handler.ts'
import { openPorts } from './open-ports.ts'

interface Env extends WorkerBindings {
  readonly QUESTIONS: QueueBinding
  readonly AI?: AiBinding | undefined
}

export default workerOf('llm-query', (env: Env, surroundings) =>
  queryWorker(openPorts(parseConfig(env), { ...surroundings, questions: env.QUESTIONS, ai: env.AI })),
)
