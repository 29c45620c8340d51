import { type ChatBatch, ChatHistoryLost, type ChatType } from '@innkeeper/core/record/chat-source'
import { OLDEST_QUESTION_MS } from '@innkeeper/core/pipeline/chat-question'
import { beforeEach, describe, expect, test } from 'vitest'

import { Refusal } from '../stand-in/reply.ts'
import { teamChatApi } from './chat-api.ts'
import { teamChatSource } from './chat-source.ts'
import { ASSISTANT_ID, chatSeed } from './seed.ts'
import { openTeamChat, type TeamChat } from './team-chat.ts'
import { webhookBody } from './webhook.ts'

const NOW = Date.parse('2026-11-21T09:30:00Z')

let chat: TeamChat
let ids = 0
const newId = () => `m${(ids += 1)}`
const open = () => openTeamChat({ seed: chatSeed(NOW, newId), now: () => NOW, newId })
const source = (of = chat) => teamChatSource(of, { assistantId: ASSISTANT_ID, quietMs: 1 })
beforeEach(() => {
  chat = open()
})

const say = (text: string, roomId = 'ops', authorId = 'nora', threadId?: string) =>
  chat.say({ roomId, authorId, text, threadId })

/** What is told from a position on, up to and with the first batch for which this holds. */
async function followed(from: unknown, until: (batch: ChatBatch) => boolean, of = chat): Promise<ChatBatch[]> {
  const stop = new AbortController()
  const batches: ChatBatch[] = []
  for await (const batch of source(of).follow(from, stop.signal)) {
    batches.push(batch)
    if (until(batch)) stop.abort()
  }
  return batches
}

async function positionNow(): Promise<unknown> {
  return (await followed(undefined, () => true))[0]?.position
}

test('what the team wrote before is by members of its rooms, and too old to be answered', () => {
  for (const { roomId, threadId, authorId, text, at } of chat.messages()) {
    expect(chat.roomFor(authorId, roomId).id).toBe(roomId)
    expect(threadId === undefined || chat.message(threadId)?.roomId === roomId).toBe(true)
    expect(text.length).toBeGreaterThan(5)
    expect(NOW - at).toBeGreaterThan(OLDEST_QUESTION_MS)
  }
})

describe('what is followed', () => {
  test('begins with an empty batch, and misses nothing that is written after it', async () => {
    const [first] = await followed(undefined, () => true)
    expect(first).toMatchObject({ access: [], messages: [], at: undefined })
    const one = say('one')
    const two = say('two', 'cleaning', 'giada')
    const [batch] = await followed(first?.position, () => true)
    expect(batch?.messages.map(({ id }) => id)).toEqual([one, two].map(({ id }) => `rocketchat:chat_message:${id}`))
    expect(batch?.messages[0]?.facts).toMatchObject({
      origin: { roomId: 'rocketchat:room:ops', authorName: 'Nora Quillfeather', by: 'person' },
      text: { body: 'one' },
    })
  })

  test('comes while it is waited for', async () => {
    const batches = followed(undefined, ({ messages }) => messages.length > 0)
    const said = say('later')
    expect((await batches).at(-1)?.messages[0]?.id).toBe(`rocketchat:chat_message:${said.id}`)
  })

  test('is told again from a position that was handed on before', async () => {
    const position = await positionNow()
    say('one')
    const read = async () => (await followed(position, () => true))[0]?.messages
    expect((await read())?.map(({ id }) => id)).toEqual((await read())?.map(({ id }) => id))
  })

  test('has later versions for what happens later, also within one millisecond', async () => {
    const position = await positionNow()
    const { id } = say('four')
    const [before] = await followed(position, () => true)
    chat.edit('nora', id, 'five')
    const [after] = await followed(before?.position, () => true)
    expect(after?.messages[0]?.facts.text).toMatchObject({ body: 'five', editedAt: expect.any(Number) })
    chat.remove('nora', id)
    const [gone] = await followed(after?.position, () => true)
    expect(gone?.messages[0]).toMatchObject({ deleted: true })
    const times = [before, after, gone].map((batch) => batch?.messages[0]?.version.sourceTime ?? 0)
    expect(times).toEqual([...new Set(times)].toSorted((one, other) => one - other))
  })

  test('of an earlier opening is not known any more', async () => {
    const position = await positionNow()
    await expect(followed(position, () => true, open())).rejects.toThrow(ChatHistoryLost)
  })

  test('holds no words of the assistant, and none of direct messages', async () => {
    const position = await positionNow()
    say('an answer', 'ops', ASSISTANT_ID)
    say('between us', `nora-${ASSISTANT_ID}`)
    const [batch] = await followed(position, () => true)
    expect(batch?.skipped).toEqual({ assistant: 1, direct_message: 1 })
    expect(batch?.messages.map(({ facts }) => [facts.origin?.by, facts.text])).toEqual([['assistant', undefined]])
  })
})

test('whoever waits is let go when the chat is closed', async () => {
  const waits = () => chat.changed(chat.changeCount(), new AbortController().signal)
  const waiting = waits()
  chat.close()
  expect(await Promise.all([waiting, waits()])).toEqual([false, false])
})

describe('what is read', () => {
  async function read(type: ChatType, since = 0) {
    const pages = []
    for await (const page of source().read(type, since, new AbortController().signal)) pages.push(page)
    return pages
  }

  test('is everything, each kind by itself', async () => {
    const [rooms] = await read('room')
    expect(rooms?.access.map(({ id }) => id)).toContain('rocketchat:room:management')
    const counts = await Promise.all((['chat_user', 'membership', 'chat_message'] as const).map((type) => read(type)))
    expect(counts.map(([page]) => page?.count)).toEqual([
      chat.people.length,
      chat.rooms.flatMap(({ memberIds }) => memberIds).length,
      chat.messages().length,
    ])
  })

  test('is another chat after another opening, and what the earlier one held is gone', async () => {
    const before = chat.messages().map(({ id }) => `rocketchat:chat_message:${id}` as const)
    const again = source(open())
    expect(again.scope).not.toBe(source().scope)
    expect(await again.deletionsAmong('chat_message', before)).toHaveLength(before.length)
    expect(await again.deletionsAmong('room', ['rocketchat:room:ops'])).toEqual([])
  })

  test('begins where it was left off', async () => {
    const { changedAt } = say('the last one')
    const [page] = await read('chat_message', changedAt)
    expect(page).toMatchObject({ count: 1, changedUntil: changedAt })
  })
})

describe('what a real chat would refuse', () => {
  const begun = () => say('begun').id
  test.for<[string, number, () => unknown]>([
    ['an empty text', 422, () => say('  ')],
    ['a text that is too long', 422, () => say('x'.repeat(5_001))],
    ['a room that is not there', 404, () => say('hello', 'attic')],
    ['a room of others', 403, () => say('hello', 'management')],
    ['somebody unknown', 404, () => say('hello', 'ops', 'zoe')],
    ['a thread of another room', 422, () => say('hello', 'cleaning', 'giada', begun())],
    ['a thread within a thread', 422, () => say('c', 'ops', 'nora', say('b', 'ops', 'nora', begun()).id)],
    ['an id that is there', 409, () => chat.say({ id: begun(), roomId: 'ops', authorId: 'nora', text: 'again' })],
    ['an edit of somebody else’s', 403, () => chat.edit('marek', begun(), 'no')],
    ['an edit to nothing', 422, () => chat.edit('nora', begun(), '')],
    ['a deletion of somebody else’s', 403, () => chat.remove('marek', begun())],
    ['a deletion of nothing', 404, () => chat.remove('nora', 'none')],
    ['a reaction in a room of others', 403, () => chat.react('nora', secretId(), ':thumbsup:', true)],
    ['a reaction that is none', 422, () => chat.react('nora', begun(), ':pineapple:', true)],
  ])('%s is refused', ([, status, attempt]) => {
    expect(refusalOf(attempt)?.status).toBe(status)
  })

  function secretId(): string {
    return chat.messages().find(({ roomId }) => roomId === 'management')?.id ?? ''
  }

  function refusalOf(attempt: () => unknown): Refusal | undefined {
    try {
      attempt()
    } catch (error) {
      if (error instanceof Refusal) return error
      throw error
    }
  }
})

test('a reaction that is given twice counts once, and can be taken away', () => {
  const { id } = say('fine?')
  for (const on of [true, true]) chat.react('giada', id, ':thumbsup:', on)
  chat.react('marek', id, ':thumbsup:', true)
  expect(chat.message(id)?.reactions).toEqual({ ':thumbsup:': ['giada', 'marek'] })
  for (const who of ['giada', 'marek']) chat.react(who, id, ':thumbsup:', false)
  expect(chat.message(id)?.reactions).toEqual({})
})

describe('its API', () => {
  const credentials = { userId: ASSISTANT_ID, token: 'key' }
  async function call(name: string, body?: object, token = 'key', query = '') {
    const response = await teamChatApi(
      chat,
      credentials,
    )(
      new Request(`http://chat.test/api/v1/${name}${query}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'x-auth-token': token, 'x-user-id': ASSISTANT_ID },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    )
    return { status: response.status, body: (await response.json()) as unknown }
  }

  test('posts into a thread once', async () => {
    const { id: tmid } = say('who arrives?')
    const message = { _id: 'a0', rid: 'ops', msg: 'Nobody.', tmid, alias: 'AI', attachments: [{ text: 'by AI' }] }
    expect(await call('chat.sendMessage', { message })).toMatchObject({ status: 200 })
    expect(await call('chat.sendMessage', { message })).toMatchObject({ status: 400 })
    expect(chat.message('a0')).toMatchObject({ threadId: tmid, authorId: ASSISTANT_ID, alias: 'AI', aside: 'by AI' })
    expect((await call('chat.getMessage', undefined, 'key', '?msgId=a0')).body).toMatchObject({
      message: { _id: 'a0', u: { _id: ASSISTANT_ID } },
    })
  })

  test('knows its rooms, and nobody without the key', async () => {
    expect((await call('rooms.info', undefined, 'key', '?roomId=management')).body).toMatchObject({ room: { t: 'p' } })
    expect((await call('rooms.info', undefined, 'key', '?roomId=attic')).status).toBe(400)
    expect((await call('rooms.info', undefined, 'wrong', '?roomId=ops')).status).toBe(401)
    expect((await call('users.list')).status).toBe(405)
  })
})

test.for([
  ['what is written to the assistant alone', `nora-${ASSISTANT_ID}`, 'who arrives?', true],
  ['a trigger word in a room', 'ops', '@assistant who arrives?', true],
  ['talk in a room', 'ops', 'who arrives?', false],
] as const)('the webhook on %s', ([, room, text, tells]) => {
  const body = webhookBody(say(text, room), chat, { token: 'hook', triggers: ['@assistant'] })
  expect(body === undefined ? undefined : JSON.parse(body)).toEqual(
    tells ? expect.objectContaining({ token: 'hook', channel_id: room, user_id: 'nora', text, bot: false }) : undefined,
  )
})
