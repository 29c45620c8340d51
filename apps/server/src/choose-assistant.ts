import type { ChatTriggers } from '@innkeeper/core/pipeline/chat-trigger'
import { sleep } from '@innkeeper/runtime/retry'
import { type RocketChatClient, rocketChatClient } from '@innkeeper/sources/rocketchat/client'

import type { Config } from './config.ts'
import type { Halt } from './halt.ts'

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
    marks: {
      alias: config.ROCKETCHAT_ALIAS,
      colour: config.ROCKETCHAT_COLOUR,
      avatarUrl: config.ROCKETCHAT_AVATAR_URL,
    },
    fetch: (request) => halt.unlessHalted(() => fetch(request)),
    now,
    sleep: (ms) => halt.unlessHalted(() => sleep(ms)),
    random: Math.random,
  })
  const triggers = {
    words: config.ROCKETCHAT_TRIGGERS,
    openRooms: config.ROCKETCHAT_OPEN_ROOMS,
    assistantId: userId,
  }
  return { client, triggers }
}
