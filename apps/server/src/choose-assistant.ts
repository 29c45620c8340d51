import type { ChatTriggers } from '@innkeeper/core/pipeline/chat-trigger'
import { sleep } from '@innkeeper/runtime/retry'
import { type RocketChatClient, rocketChatClient } from '@innkeeper/sources/rocketchat/client'
import { marksOf } from '@innkeeper/sources/rocketchat/settings'

import type { Config } from './config.ts'
import type { Halt } from './halt.ts'
import type { Target } from './targets.ts'

/** The assistant in the team's chat. */
export interface Assistant {
  readonly client: RocketChatClient
  readonly triggers: ChatTriggers
}

/** Undefined when the chat's API is not configured: then nobody is answered there. */
export function chooseAssistant(
  config: Config,
  { fetch, now, halt }: { readonly fetch: typeof globalThis.fetch; readonly now: () => number; readonly halt: Halt },
): Assistant | undefined {
  const { ROCKETCHAT_URL: baseUrl, ROCKETCHAT_TOKEN: token, ROCKETCHAT_USER_ID: userId } = config
  if (baseUrl === undefined || token === undefined || userId === undefined) return undefined
  const client = rocketChatClient({
    baseUrl,
    token,
    userId,
    marks: marksOf(config),
    fetch: (request) => halt.unlessHalted(() => fetch(request)),
    now,
    sleep: (ms) => halt.unlessHalted(() => sleep(ms)),
    random: Math.random,
  })
  return { client, triggers: triggersOf(config, userId) }
}

/** What is handed on to be answered: also by a process that follows the chat for another one, which alone has the token. */
export function chooseTriggers(config: Config, targets: ReadonlySet<Target>): ChatTriggers | undefined {
  const { ROCKETCHAT_URL: url, ROCKETCHAT_TOKEN: token, ROCKETCHAT_USER_ID: userId } = config
  const isAnswered = token !== undefined || !targets.has('console')
  return url !== undefined && userId !== undefined && isAnswered ? triggersOf(config, userId) : undefined
}

function triggersOf(config: Config, assistantId: string): ChatTriggers {
  return {
    words: config.ROCKETCHAT_TRIGGERS,
    openRooms: config.ROCKETCHAT_OPEN_ROOMS,
    questionMarkRooms: config.ROCKETCHAT_QUESTION_MARK_ROOMS,
    assistantId,
  }
}
