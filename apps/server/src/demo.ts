import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { aircallStandIn, DEMO_AIRCALL } from '@innkeeper/demo/aircall-stand-in'
import { deliveriesOf, type Delivery } from '@innkeeper/demo/deliveries'
import { DEMO_GUESTY, guestyStandIn } from '@innkeeper/demo/guesty-stand-in'
import { liveDelivery } from '@innkeeper/demo/live'
import { makePortfolio } from '@innkeeper/demo/portfolio'
import { demoSettings } from '@innkeeper/demo/settings'
import { teamChatApi } from '@innkeeper/demo/team-chat/chat-api'
import { teamChatSource } from '@innkeeper/demo/team-chat/chat-source'
import { ASSISTANT_ID, chatSeed } from '@innkeeper/demo/team-chat/seed'
import { TEAM_CHAT_SETTINGS } from '@innkeeper/demo/team-chat/settings'
import { type ChatMessage, openTeamChat, type TeamChat } from '@innkeeper/demo/team-chat/team-chat'
import { webhookBody } from '@innkeeper/demo/team-chat/webhook'
import { BusinessSettings } from '@innkeeper/core/settings/business-settings'
import type { ChatSource } from '@innkeeper/core/record/chat-source'
import { localDateOf } from '@innkeeper/core/time/calendar'
import { DataFileInUse, openDatabase } from '@innkeeper/stores/sqlite/open-database'

import type { Config } from './config.ts'
import { ANCHOR_FILE, DEMO_FILE } from './data-files.ts'
import type { Engine } from './engine.ts'

const GUESTY_ORIGIN = 'http://guesty.demo.test'
const AIRCALL_ORIGIN = 'http://aircall.demo.test'
const CHAT_ORIGIN = 'http://rocketchat.demo.test'
const SECRETS = {
  guestySecret: `whsec_${btoa('demo webhook secret, not a real one')}`,
  aircallToken: 'demo-webhook-token',
}
const CHAT_TOKEN = 'demo-chat-token'
const CHAT_WEBHOOK_TOKEN = 'demo-chat-webhook-token'
/** Deliveries under way at a time. */
const AT_ONCE = 24
const LOADED_KEY = 'demo:loaded'
const STEPS_KEY = 'demo:steps'

/** What handles a request in this process. */
interface App {
  fetch(request: Request): Response | Promise<Response>
}

type Sent = Pick<Delivery, 'headers' | 'body'> & { readonly path: string }

export interface Demo {
  /** It was made anew just now, in place of one of another day. */
  readonly renewed: boolean
  /** The day that it was made around has passed: its today is no longer today. */
  isOver(): boolean
  /** The settings with the demo's own secrets and providers in place of none. */
  config(config: Config): Config
  /** Reaches the providers' stand-ins in this process, and the network for anything else. */
  readonly fetch: typeof globalThis.fetch
  /** Sends the past of the made-up business to the real endpoints, unless that was done. */
  deliver(app: App, engine: Engine): { stop(): Promise<void> }
  /** The team's chat, opened with what was written in the last two days; what is written now is gone at the end. */
  readonly chat: TeamChat
  /** The chat as it is followed. */
  readonly chatSource: ChatSource
  /** Somebody writes in the chat, and its webhook tells of it where a real one would. @throws {Refusal} The chat refuses. */
  say(message: Parameters<TeamChat['say']>[0], app: App): Promise<ChatMessage>
  /** Lets the next thing happen. @returns What, in words. */
  live(app: App, engine: Engine): Promise<string>
}

/**
 * A small made-up portfolio around today: signed deliveries for what has an event, stand-ins of the providers' APIs for the rest.
 *
 * The world is made relative to the day it was loaded. On another day it is made anew, and the demo's file with it.
 */
export function loadDemo(config: Config, now: () => number, network: typeof globalThis.fetch): Demo {
  const { anchor, renewed } = anchorOf(config, now())
  let world = makePortfolio({ now: anchor })
  const guesty = guestyStandIn({ world: () => world, now, limits: false })
  const aircall = aircallStandIn({ world: () => world, now, requestsPerMinute: false })

  const chat = openTeamChat({ seed: chatSeed(anchor, randomUUID), now, newId: randomUUID })
  const chatApi = teamChatApi(chat, { userId: ASSISTANT_ID, token: CHAT_TOKEN })

  async function send(app: App, delivery: Sent): Promise<void> {
    const request = new Request(`http://127.0.0.1${delivery.path}`, {
      method: 'POST',
      headers: { ...delivery.headers, 'content-length': String(new TextEncoder().encode(delivery.body).byteLength) },
      body: delivery.body,
    })
    const response = await app.fetch(request)
    if (!response.ok) throw new Error(`the demo's delivery was answered ${response.status}`)
  }

  return {
    renewed,
    isOver: () => config.INNKEEPER_STORE === 'sqlite' && !isSameDay(anchor, now()),
    config: (own) => ({
      ...own,
      AIRCALL_WEBHOOK_TOKEN: [SECRETS.aircallToken],
      AIRCALL_API_ID: DEMO_AIRCALL.apiId,
      AIRCALL_API_TOKEN: DEMO_AIRCALL.apiToken,
      AIRCALL_BASE_URL: AIRCALL_ORIGIN,
      GUESTY_WEBHOOK_SECRET: [SECRETS.guestySecret],
      GUESTY_CLIENT_ID: DEMO_GUESTY.clientId,
      GUESTY_CLIENT_SECRET: DEMO_GUESTY.clientSecret,
      GUESTY_BASE_URL: GUESTY_ORIGIN,
      ROCKETCHAT_URL: CHAT_ORIGIN,
      ROCKETCHAT_USER_ID: ASSISTANT_ID,
      ROCKETCHAT_TOKEN: CHAT_TOKEN,
      ROCKETCHAT_WEBHOOK_TOKEN: [CHAT_WEBHOOK_TOKEN],
      INNKEEPER_PUBLIC_URL: own.INNKEEPER_PUBLIC_URL ?? `http://127.0.0.1:${own.PORT}`,
    }),
    fetch: (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      if (url.startsWith(`${GUESTY_ORIGIN}/`)) return guesty(new Request(input, init))
      if (url.startsWith(`${AIRCALL_ORIGIN}/`)) return aircall(new Request(input, init))
      if (url.startsWith(`${CHAT_ORIGIN}/`)) return chatApi(new Request(input, init))
      return network(input, init)
    },
    deliver(app, engine) {
      let stopped = false
      const work = (async () => {
        // What happened live before a restart is part of the world that the stand-ins answer from.
        for (const [step, at] of (await stepsOf(engine)).entries()) {
          world = (await liveDelivery(world, step, { secrets: SECRETS, now: at })).portfolio
        }
        if (await engine.state.get(LOADED_KEY)) return
        await engine.saveSettings(BusinessSettings.parse({ ...demoSettings(world), ...TEAM_CHAT_SETTINGS }))
        const deliveries = await deliveriesOf(world, SECRETS, now())
        for (let start = 0; start < deliveries.length; start += AT_ONCE) {
          if (stopped) return
          await Promise.all(deliveries.slice(start, start + AT_ONCE).map((delivery) => send(app, delivery)))
        }
        await engine.state.put(LOADED_KEY, { at: now(), deliveries: deliveries.length })
        engine.log.info('demo delivered', { deliveries: deliveries.length })
      })().catch((error: unknown) => {
        engine.log.error('the demo was not delivered whole; it goes on at the next start', { error })
      })
      return {
        async stop() {
          stopped = true
          await work
        },
      }
    },
    chat,
    chatSource: teamChatSource(chat, { assistantId: ASSISTANT_ID }),
    async say(message, app) {
      const said = chat.say(message)
      const body = webhookBody(said, chat, { token: CHAT_WEBHOOK_TOKEN, triggers: config.ROCKETCHAT_TRIGGERS })
      if (body !== undefined) await send(app, { path: '/webhooks/rocketchat', headers: {}, body })
      return said
    },
    async live(app, engine) {
      const steps = await stepsOf(engine)
      const at = now()
      const next = await liveDelivery(world, steps.length, { secrets: SECRETS, now: at })
      world = next.portfolio
      await engine.state.put(STEPS_KEY, [...steps, at])
      for (const delivery of next.deliveries) await send(app, delivery)
      return next.says
    },
  }
}

/** When each thing that was let happen happened, in order; ms since the epoch. */
async function stepsOf(engine: Engine): Promise<readonly number[]> {
  const kept = (await engine.state.get(STEPS_KEY))?.value
  return Array.isArray(kept) ? kept.map(Number) : []
}

/** The instant that the demo's world is made around; a new one, and an empty file, on a new day. What lies in Firestore stays as it is. */
function anchorOf(
  { INNKEEPER_DATA_DIR: dataDirectory, INNKEEPER_STORE: store }: Pick<Config, 'INNKEEPER_DATA_DIR' | 'INNKEEPER_STORE'>,
  now: number,
): { readonly anchor: number; readonly renewed: boolean } {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const path = join(dataDirectory, ANCHOR_FILE)
  const kept = readAnchor(path)
  if (kept !== undefined && (store !== 'sqlite' || isSameDay(kept, now))) return { anchor: kept, renewed: false }
  releaseFile(join(dataDirectory, DEMO_FILE))
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(dataDirectory, `${DEMO_FILE}${suffix}`), { force: true })
  writeFileSync(path, JSON.stringify({ anchor: now }))
  return { anchor: now, renewed: kept !== undefined }
}

function isSameDay(one: number, other: number): boolean {
  return localDateOf(one, 'UTC') === localDateOf(other, 'UTC')
}

/** @throws {DataFileInUse} Another process serves yesterday's demo from it. A file that cannot be opened at all may go. */
function releaseFile(path: string): void {
  try {
    openDatabase(path).close()
  } catch (error) {
    if (error instanceof DataFileInUse) throw error
  }
}

function readAnchor(path: string): number | undefined {
  try {
    const { anchor } = JSON.parse(readFileSync(path, 'utf8')) as { anchor?: unknown }
    return typeof anchor === 'number' ? anchor : undefined
  } catch {
    return undefined
  }
}
