import { type ChatListener, chatListener, type FollowChatPorts } from '@innkeeper/core/pipeline/follow-chat'
import type { ChatSource } from '@innkeeper/core/record/chat-source'
import { type ChatDatabase, openChatDatabase } from '@innkeeper/sources/rocketchat/chat-database'
import { ConfigInvalid } from '@innkeeper/runtime/config-invalid'

import type { Config } from './config.ts'

export interface Chat {
  readonly listener: ChatListener
  close(): Promise<void>
}

export interface ChatPorts extends Omit<FollowChatPorts, 'source' | 'holder'> {
  /** Followed in place of the one that is configured. */
  readonly demoChat?: ChatSource | undefined
}

/** The listener of the team's chat; undefined when no database of it is configured. @throws {ConfigInvalid} Its URI cannot be used. */
export function chooseChat(config: Config, { demoChat, ...ports }: ChatPorts): Chat | undefined {
  const database = demoChat ? undefined : chooseChatDatabase(config)
  const source = demoChat ?? database
  if (!source) return undefined
  const listener = chatListener({ ...ports, source, holder: holderOf(config, ports) })
  return { listener, close: async () => database?.close() }
}

/** One process has the data file, so that the one that comes after it is the same listener and need not wait for its place. */
function holderOf({ INNKEEPER_STORE: store }: Config, { newTraceId }: Pick<FollowChatPorts, 'newTraceId'>): string {
  return store === 'sqlite' ? 'data-file' : newTraceId()
}

/** Undefined when none is configured. @throws {ConfigInvalid} Its URI cannot be used. */
export function chooseChatDatabase(config: Config): ChatDatabase | undefined {
  if (config.MONGODB_URI === undefined) return undefined
  try {
    return openChatDatabase({
      uri: config.MONGODB_URI,
      assistantId: config.ROCKETCHAT_USER_ID,
      takesDirectMessages: config.ROCKETCHAT_DIRECT_MESSAGES === 'on',
    })
  } catch (error) {
    // The driver's own words may hold parts of the URI, and so of the password.
    throw new ConfigInvalid([{ setting: 'MONGODB_URI', problem: 'is no connection string that the driver can read' }], {
      cause: error,
    })
  }
}
