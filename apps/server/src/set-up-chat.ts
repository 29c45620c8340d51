import { InnkeeperError } from '@innkeeper/core/errors'
import type { ChatSource } from '@innkeeper/core/record/chat-source'
import type { Integration, NewIntegration, RocketChatClient } from '@innkeeper/sources/rocketchat/client'

/** One thing that the assistant needs of the chat. */
export interface SetUpStep {
  readonly what: string
  /** `made` and `changed` were not right before; in a dry run they are `to make` and `to change`. */
  readonly state: 'right' | 'missing' | 'not checked' | 'made' | 'changed' | 'to make' | 'to change'
  /** What to do about what is missing, or was not checked. */
  readonly advice?: string
}

export interface SetUpOptions {
  readonly userId: string
  /** Of the webhook: `https://innkeeper.example.com/webhooks/rocketchat`. */
  readonly webhookUrl: string
  readonly webhookToken: string
  /** The chat's database; undefined where another process follows it, or none. */
  readonly database: Pick<ChatSource, 'follow' | 'estimate'> | undefined
  readonly triggerWords: readonly string[]
  /** As the chat's integrations name them: `#front-desk`, `all_public_channels`. */
  readonly rooms: readonly string[]
  readonly dryRun: boolean
}

const PERMISSIONS = [
  { name: 'message-impersonate', why: 'its answers carry an alias' },
  { name: 'api-bypass-rate-limit', why: 'else it is slow when several people ask at once' },
]

/**
 * Checks what the assistant needs of the chat, and makes its two webhooks: one for messages to itself, one for rooms. Can run twice.
 *
 * @throws {ServiceUnavailable} The chat cannot be reached.
 */
export async function setUpChat(client: RocketChatClient, options: SetUpOptions): Promise<SetUpStep[]> {
  const me = await orRefused(() => client.me())
  if (!me) {
    const advice =
      'make a personal access token of the assistant’s user, and set ROCKETCHAT_USER_ID and ROCKETCHAT_TOKEN'
    return [{ what: 'the token', state: 'missing', advice }]
  }
  const own = me.id === options.userId
  const token: SetUpStep = own
    ? { what: `the token of ${me.username}`, state: 'right' }
    : { what: 'the token', state: 'missing', advice: 'it is another user’s than ROCKETCHAT_USER_ID says' }
  return [
    token,
    ...(await permissionSteps(client, me)),
    ...(await webhookSteps(client, me.username, options)),
    await databaseStep(options.database),
  ]
}

/** Whether what is written can be followed, found out by beginning to: the address, the password, the right to read and the replica set. */
async function databaseStep(database: SetUpOptions['database']): Promise<SetUpStep> {
  const what = 'following what is written'
  if (!database) {
    const advice =
      'MONGODB_URI is not set here. Where nobody follows the chat it is not searched, and questions are heard only in direct messages and after trigger words'
    return { what, state: 'not checked', advice }
  }
  const done = new AbortController()
  try {
    for await (const _ of database.follow(undefined, done.signal)) break
    if ((await database.estimate('room')) > 0) return { what, state: 'right' }
    return { what, state: 'missing', advice: 'there are no rooms in this database; is its name in MONGODB_URI right?' }
  } catch (error) {
    if (!(error instanceof InnkeeperError)) throw error
    return { what, state: 'missing', advice: `${error.message}; MONGODB_URI says where it is` }
  } finally {
    done.abort()
  }
}

async function permissionSteps(
  client: RocketChatClient,
  me: { readonly username: string; readonly roles: readonly string[] },
): Promise<SetUpStep[]> {
  const held = await orRefused(() => client.permissions())
  return PERMISSIONS.map(({ name, why }) => {
    const what = `the permission ${name}`
    if (held?.get(name)?.some((role) => me.roles.includes(role))) return { what, state: 'right' }
    const advice = held ? `give it to a role of ${me.username}: ${why}` : `it cannot be read; check it by hand: ${why}`
    return { what, state: 'missing', advice }
  })
}

async function webhookSteps(client: RocketChatClient, username: string, options: SetUpOptions): Promise<SetUpStep[]> {
  const { webhookUrl: url, webhookToken: token, triggerWords, rooms } = options
  const wanted: NewIntegration[] = [
    // By username: then the assistant's own answers are not sent back.
    { name: 'Innkeeper: direct messages', channels: [`@${username}`], triggerWords: [], username, url, token },
    { name: 'Innkeeper: rooms', channels: rooms, triggerWords, username, url, token },
  ]
  const known = await orRefused(() => client.outgoingIntegrations())
  const advice = 'give manage-own-outgoing-integrations to a role of the assistant for the time of this set-up'
  const steps: SetUpStep[] = []
  for (const integration of wanted) {
    const what = `the webhook “${integration.name}”`
    const there = known?.find(({ name }) => name === integration.name)
    if (!known) steps.push({ what, state: 'missing', advice })
    else if (there && isSame(there, integration)) steps.push({ what, state: 'right' })
    else if (options.dryRun) steps.push({ what, state: there ? 'to change' : 'to make' })
    else {
      const written = await orRefused(async () => {
        await (there ? client.updateIntegration(there.id, integration) : client.createIntegration(integration))
        return true
      })
      steps.push(written ? { what, state: there ? 'changed' : 'made' } : { what, state: 'missing', advice })
    }
  }
  return steps
}

function isSame(there: Integration, wanted: NewIntegration): boolean {
  const same = (left: readonly string[], right: readonly string[]) =>
    left.length === right.length && left.every((entry) => right.includes(entry))
  return (
    there.enabled &&
    there.event === 'sendMessage' &&
    there.hasToken(wanted.token) &&
    same(there.urls, [wanted.url]) &&
    same(there.channels, wanted.channels) &&
    same(there.triggerWords, wanted.triggerWords)
  )
}

async function orRefused<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof InnkeeperError && error.retry === 'never') return undefined
    throw error
  }
}
