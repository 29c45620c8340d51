import { type ChatServer, openChatServer } from '@innkeeper/sources/rocketchat/testing/chat-server'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { startChatHouse } from './testing/chat-house.ts'
import { dataFolder } from './testing/local-server.ts'
import { startServerProcess } from './testing/server-process.ts'

/** `INNKEEPER_CHAT_MESSAGES=10000` and `INNKEEPER_CHAT_KILLS=10` for the long run. */
const MESSAGES = Number(process.env['INNKEEPER_CHAT_MESSAGES'] ?? 600)
const KILLS = Number(process.env['INNKEEPER_CHAT_KILLS'] ?? 2)
const ENVIRONMENT = { INNKEEPER_TIMEZONE: 'Europe/Paris', ROCKETCHAT_USER_ID: 'assist' }

let server: ChatServer
let folder: ReturnType<typeof dataFolder>
beforeEach(async () => {
  server = await openChatServer()
  folder = dataFolder()
})
afterEach(async () => {
  await server.close()
  folder.remove()
})

test('kill -9 at any moment loses nothing that was written and doubles nothing', { timeout: 300_000 }, async () => {
  let written = 0
  const write = async (count: number) => {
    for (const end = written + count; written < end; written++) {
      const id = `m${written}`
      await server.send('lobby', [{ _id: id, msg: `message number ${written}` }])
      if (written % 10 === 3) await server.edit(id, { msg: `message number ${written}, corrected` })
      if (written % 10 === 7) await server.messages.deleteOne({ _id: id })
      if (written % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const killAgainAndAgain = async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const process = await startServerProcess(folder.path, { ...ENVIRONMENT, MONGODB_URI: server.uri })
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 900))
      await process.end('SIGKILL')
    }
  }
  await Promise.all([write(MESSAGES), killAgainAndAgain()])

  const house = await startChatHouse(folder.path, server.uri)
  try {
    const expected = Array.from({ length: MESSAGES }, (_, number) => number).filter((number) => number % 10 !== 7)
    await house.settled()
    await house.until('the last message', async () => (await house.messages()).has(`m${expected.at(-1)}`))
    await house.settled()
    const bodies = Object.fromEntries([...(await house.messages())].map(([id, facts]) => [id, facts.text?.body]))
    const corrected = (number: number) => (number % 10 === 3 ? ', corrected' : '')
    expect(bodies).toEqual(
      Object.fromEntries(expected.map((number) => [`m${number}`, `message number ${number}${corrected(number)}`])),
    )
    // One document a message: what was handed on twice is found once.
    const filter = { types: ['chat_message'] }
    const audience = { classes: ['operations'] as const, rooms: ['rocketchat:room:lobby'] }
    expect(await house.engine.index.count(filter, audience)).toBe(expected.length)
    expect(await house.engine.queue.dead(10)).toEqual([])
  } finally {
    await house.stop()
  }
})
