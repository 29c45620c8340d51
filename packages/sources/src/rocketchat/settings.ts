import { origin, secrets, text, words } from '@innkeeper/runtime/settings'
import * as z from 'zod'

import type { RocketChatClientOptions } from './client.ts'

/** The settings of the assistant in the chat. */
export const assistantSettings = {
  ROCKETCHAT_URL: origin.optional(),
  ROCKETCHAT_USER_ID: text.optional(),
  ROCKETCHAT_TOKEN: text.optional(),
  ROCKETCHAT_WEBHOOK_TOKEN: secrets.optional(),
  ROCKETCHAT_TRIGGERS: words
    .refine((list) => list.length > 0, 'must name a word')
    .default(() => ['@assistant', '!query']),
  ROCKETCHAT_OPEN_ROOMS: words.default(() => ['#ops']),
  ROCKETCHAT_QUESTION_MARK_ROOMS: words.default(() => []),
  ROCKETCHAT_ALIAS: text.default('AI Assistant'),
  ROCKETCHAT_AVATAR_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  ROCKETCHAT_COLOUR: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #00a5e4')
    .default('#00a5e4'),
}

export type AssistantSettings = z.infer<z.ZodObject<typeof assistantSettings>>

/** How the assistant's posts are marked. */
export function marksOf(settings: AssistantSettings): RocketChatClientOptions['marks'] {
  return {
    alias: settings.ROCKETCHAT_ALIAS,
    colour: settings.ROCKETCHAT_COLOUR,
    avatarUrl: settings.ROCKETCHAT_AVATAR_URL,
  }
}
