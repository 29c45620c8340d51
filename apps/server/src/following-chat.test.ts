import { chatTrust } from '@innkeeper/core/pipeline/chat-trust'
import { type ChatServer, openChatServer } from '@innkeeper/sources/rocketchat/testing/chat-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { type ChatHouse, startChatHouse } from './testing/chat-house.ts'
import { dataFolder } from './testing/local-server.ts'

let server: ChatServer
let folder: ReturnType<typeof dataFolder>
let house: ChatHouse

beforeEach(async () => {
  server = await openChatServer()
  folder = dataFolder()
})
afterEach(async () => {
  await house.stop()
  await server.close()
  folder.remove()
})

async function start(environment: Record<string, string> = {}): Promise<void> {
  house = await startChatHouse(folder.path, server.uri, environment)
}

const LOBBY = ['lobby']

describe('the team’s chat', () => {
  test('is read in at the first start, and followed from then on', async () => {
    await server.send('lobby', [{ _id: 'm1', msg: 'The boiler of Casa Azul is leaking' }])
    await start()
    await house.settled()
    expect(await house.found('boiler', LOBBY)).toHaveLength(1)
    expect(await chatTrust(house.engine.state, Date.now())).toBe('all_rooms')
    await server.send('lobby', [{ _id: 'm2', msg: 'The plumber comes at noon' }])
    await house.until('found', async () => (await house.found('plumber', LOBBY)).length === 1)
  })

  test('a short answer is found by what it answers, with its room and who said it', async () => {
    await start()
    await house.settled()
    await server.send('lobby', [{ _id: 'm1', msg: 'Can the Kowalskis check out late?' }])
    await server.send('lobby', [{ _id: 'm2', msg: 'yes, 4pm is fine' }])
    await house.until('found', async () => (await house.found('Kowalskis', LOBBY)).length === 2)
    const answer = (await house.found('4pm', LOBBY))[0]
    expect(answer).toContain('Nora in #Lobby')
    expect(answer).toContain('Nora: Can the Kowalskis check out late?\nNora: yes, 4pm is fine')
  })

  test('a reply in a thread is read with what the thread began with, however long ago', async () => {
    const before = new Date(Date.now() - 3 * 86_400_000)
    await server.send('lobby', [{ _id: 'head', msg: 'Who has the spare keys of Villa Rosa?', ts: before }])
    await server.send('lobby', [{ _id: 'other', msg: 'Lunch?' }])
    await server.send('lobby', [{ _id: 'reply', tmid: 'head', msg: 'me' }])
    await start()
    await house.settled()
    const texts = await house.found('spare keys', LOBBY)
    expect(texts.filter((text) => text.endsWith('Nora: me'))).toHaveLength(1)
    expect(texts.some((text) => text.includes('Lunch'))).toBe(false)
  })

  test.for([
    ['edited', () => server.edit('m1', { msg: 'The bin is full', editedAt: new Date() })],
    ['deleted', () => server.messages.deleteOne({ _id: 'm1' })],
    ['deleted for all to see', () => server.edit('m1', { t: 'rm', msg: '' })],
    ['hidden', () => server.edit('m1', { _hidden: true })],
  ] as const)('what was %s is found nowhere, not even in what followed it', async ([, change]) => {
    await start()
    await house.settled()
    await server.send('lobby', [{ _id: 'm1', msg: 'The password of the safe is swordfish' }])
    await server.send('lobby', [{ _id: 'm2', msg: 'thanks' }])
    await house.until('found', async () => (await house.found('swordfish', LOBBY)).length === 2)
    await change()
    await house.until('gone', async () => (await house.found('swordfish', LOBBY)).length === 0)
    expect(await house.found('thanks', LOBBY)).toHaveLength(1)
    expect(JSON.stringify(await house.engine.records.load(['rocketchat:chat_message:m1']))).not.toContain('swordfish')
  })

  test('reactions come and go, and a title of an attachment is found', async () => {
    await start()
    await house.settled()
    await server.send('lobby', [
      { _id: 'm1', msg: '', attachments: [{ title: 'inventory-casa-azul.pdf', description: 'linen' }] },
    ])
    await server.edit('m1', { reactions: { ':thumbsup:': { usernames: ['omar'] } } })
    const reactions = async () => (await house.messages()).get('m1')?.reactions?.items
    await house.until('reaction', async () => (await reactions())?.length === 1)
    expect(await house.found('linen', LOBBY)).toHaveLength(1)
    await server.edit('m1', {}, { reactions: '' })
    await house.until('no reaction', async () => (await reactions())?.length === 0)
  })

  test('a room that was closed to the team closes what was written in it, at once', async () => {
    await server.send('office', [{ _id: 'm1', msg: 'Salaries are paid on Friday' }])
    await start()
    await house.settled()
    expect(await house.found('salaries', LOBBY)).toEqual([])
    expect(await house.found('salaries', ['office'])).toHaveLength(1)
    await server.rooms.updateOne({ _id: 'lobby' }, { $set: { t: 'p', _updatedAt: new Date() } })
    await house.until('closed', async () => {
      const [room] = await house.engine.records.get(['rocketchat:room:lobby'])
      return room?.facets.state === 'group'
    })
  })

  test('a renamed room is found under its new name, and no more under the old one, in what was written before', async () => {
    await start()
    await house.settled()
    await server.send('lobby', [{ _id: 'm1', msg: 'The boiler is leaking' }])
    await server.send('office', [{ _id: 'm2', msg: 'The boiler man is paid' }])
    await house.until('found', async () => (await house.found('boiler', ['lobby', 'office'])).length === 2)
    await server.rooms.updateOne(
      { _id: 'lobby' },
      { $set: { fname: 'Reception', name: 'reception', _updatedAt: new Date() } },
    )
    await house.until('renamed', async () => (await house.found('boiler', LOBBY))[0]?.includes('#Reception') ?? false)
    await house.settled()
    const texts = await house.found('boiler', ['lobby', 'office'])
    expect(texts.filter((text) => text.includes('Lobby'))).toEqual([])
    expect(texts.filter((text) => text.includes('#Office') || text.includes('#office'))).toHaveLength(1)
  })

  test('what two people write to one another is not taken in, unless it is switched on, and goes when it is switched off', async () => {
    await server.send('noraomar', [{ _id: 'dm', msg: 'a surprise party for Ines' }])
    await start({ ROCKETCHAT_DIRECT_MESSAGES: 'on' })
    await house.settled()
    expect(await house.found('surprise', ['noraomar'])).toHaveLength(1)
    await house.stop()
    await start()
    await house.settled()
    expect(await house.found('surprise', ['noraomar'])).toEqual([])
  })

  test('one message that cannot be read is kept for a person; the others go on', async () => {
    await start()
    await house.settled()
    await server.send('lobby', [
      { _id: 'odd', u: 'nobody' },
      { _id: 'm1', msg: 'fine' },
    ])
    await house.until('found', async () => (await house.found('fine', LOBBY)).length === 1)
    await house.until('counted', () => house.engine.chat?.listener.status().parked === 1)
    const { items } = await house.engine.events.list({ source: 'rocketchat', state: 'parked' }, 10)
    expect(items.map(({ reason }) => reason)).toEqual(['chat_message: u has a shape that is not known'])
  })
})

test('one change in the queue that cannot be applied goes to the dead letters; those handed on with it are applied', async () => {
  await start()
  await house.settled()
  const traceId = '0'.repeat(32)
  const origin = {
    roomId: 'rocketchat:room:lobby',
    authorId: 'rocketchat:chat_user:nora',
    authorName: 'Nora',
    at: Date.now(),
    by: 'person',
  }
  const change = (id: string, facts: object) => ({
    observation: { id, type: 'chat_message', facts, version: { sourceTime: 1, observedAt: 1, seen: 'a' } },
    traceId,
  })
  const changes = [
    change('rocketchat:chat_message:good', { origin, text: { body: 'well written', attachments: [] } }),
    change('guesty:stay:1', { origin }),
  ]
  await house.engine.queue.enqueue([{ key: 'chat:two', kind: 'chat', payload: { changes }, traceId }])
  await house.until('found', async () => (await house.found('well written', LOBBY)).length === 1)
  await house.until('dead', async () => (await house.engine.queue.dead(10)).length === 1)
  const [dead] = await house.engine.queue.dead(10)
  expect(dead?.reason).toContain('observation.id')
})

describe('after a stop', () => {
  test('goes on where it was', async () => {
    await start()
    await house.settled()
    await house.stop()
    await server.send('lobby', [{ _id: 'm1', msg: 'while nobody listened' }])
    await start()
    await house.until('found', async () => (await house.found('nobody', LOBBY)).length === 1)
    expect(house.engine.chat?.listener.status().reread).toBeUndefined()
  })

  test.skipIf(process.env['MONGODB_URI'] !== undefined)(
    'reads anew what it cannot follow, and compares what is there',
    async () => {
      await server.send('lobby', [
        { _id: 'kept', msg: 'kept' },
        { _id: 'gone', msg: 'gone with the wind' },
        { _id: 'edited', msg: 'old words' },
      ])
      await start()
      await house.settled()
      await house.stop()
      await server.messages.deleteOne({ _id: 'gone' })
      await server.edit('edited', { msg: 'new words' })
      await server.send('lobby', [{ _id: 'added', msg: 'added' }])
      await server.subscriptions.deleteOne({ _id: 'office-omar' })
      await server.rooms.updateOne({ _id: 'lobby' }, { $set: { t: 'p', _updatedAt: new Date() } })
      server.standIn?.forgetHistory()
      await start()
      await house.until('read anew', async () => (await house.found('added', LOBBY)).length === 1)
      await house.settled()
      expect([...(await house.messages()).keys()].sort()).toEqual(['added', 'edited', 'kept'])
      expect(await house.found('wind', LOBBY)).toEqual([])
      expect(await house.found('old', LOBBY)).toEqual([])
      const { records } = house.engine
      expect(await records.get(['rocketchat:membership:office-omar'])).toEqual([])
      expect((await records.get(['rocketchat:room:lobby']))[0]?.facets.state).toBe('group')
    },
  )
})
