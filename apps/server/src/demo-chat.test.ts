import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { dataFolder, type LocalServer, startLocalServer } from './testing/local-server.ts'

let folder: ReturnType<typeof dataFolder>
let server: LocalServer

beforeAll(async () => {
  folder = dataFolder()
  server = await startLocalServer(folder.path, { environment: { INNKEEPER_DEMO: 'on' } })
  await until('the chat is followed', async () => (await phase()) === 'following')
  await until('the demo is read in', async () => (await arrivals()) > 0)
}, 90_000)
afterAll(async () => {
  await server.stop()
  folder.remove()
})

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function phase(): Promise<string | undefined> {
  return (await server.json<{ chat: { phase: string } | null }>('/api/status')).chat?.phase
}

async function arrivals(): Promise<number> {
  return (await server.json<{ arrivals: unknown[] }>('/api/today?day=0')).arrivals.length
}

interface Seen {
  readonly version: string
  readonly rooms: readonly { readonly id: string; readonly told: readonly string[] }[]
  readonly messages: readonly {
    readonly id: string
    readonly roomId: string
    readonly threadId: string | null
    readonly authorId: string
    readonly text: string
    readonly aside: string | null
    readonly reactions: Readonly<Record<string, readonly string[]>>
  }[]
}

const seenBy = (as: string) => server.json<Seen>(`/api/demo/chat?as=${as}`)

async function say(as: string, roomId: string, text: string, threadId?: string): Promise<string> {
  const { id } = await server.json<{ id: string }>('/api/demo/chat/messages', { as, roomId, text, threadId })
  return id
}

async function answerTo(id: string, as: string): Promise<Seen['messages'][number]> {
  let found: Seen['messages'][number] | undefined
  await until(`an answer to ${id}`, async () => {
    found = (await seenBy(as)).messages.find((message) => message.id === `${id}-a0`)
    return found !== undefined
  })
  return found as Seen['messages'][number]
}

async function write(method: string, path: string, body?: object): Promise<number> {
  return (await server.api(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) })).status
}

describe('in the demo’s chat', () => {
  test('a question typed plainly in #ops is answered in its thread, and "why?" there too', async () => {
    const id = await say('nora', 'ops', 'who is checking in today and at what time?')
    const answer = await answerTo(id, 'nora')
    expect(answer).toMatchObject({ roomId: 'ops', threadId: id, authorId: 'assistant' })
    expect(answer.text).toMatch(/^Today/)
    expect(answer.aside).toContain('/records?record=guesty%3Astay%3A')
    const why = await answerTo(await say('tomas', 'ops', 'why?', id), 'tomas')
    expect(why.text).toContain('was understood as')
  })

  test('talk among the team is left alone', async () => {
    const talk = await say('marek', 'ops', 'can you bring milk?')
    await answerTo(await say('marek', 'ops', 'who is checking out tomorrow?'), 'marek')
    expect((await seenBy('marek')).messages.filter(({ threadId }) => threadId === talk)).toEqual([])
  })

  test('what a colleague wrote is used where it may be read: of a private room there alone', async () => {
    const about = (house: string) => `@assistant who is checking in at ${house} today and at what time?`
    const told = async (room: string, house: string) =>
      (await answerTo(await say('hanne', room, about(house)), 'hanne')).text
    expect(await told('cleaning', 'Old Port Flat')).toContain('**21:15**')
    expect(await told('management', 'Palm Court A')).toContain('**18:45**')
    expect(await told('cleaning', 'Palm Court A')).not.toContain('18:45')
  })

  test.for([
    ['in another language', 'where is the spare key of Alfama Terrace?', 'gaveta do escritório'],
    ['and what became of it', 'what happened with the boiler at Vineyard Cottage?', 'hot water is back'],
    ['by whoever is named', 'what did Marek say about the expansion vessel?', 'expansion vessel of the boiler'],
  ] as const)('what a colleague wrote is quoted, %s', async ([, question, words]) => {
    const answer = await answerTo(await say('tomas', 'cleaning', `@assistant ${question}`), 'tomas')
    expect(answer.text).toContain('The team wrote in the chat:')
    expect(answer.text).toContain(words)
    expect(answer.text).not.toContain('?”')
  })

  test('a secret of a private room is quoted there alone', async () => {
    const told = async (room: string) =>
      (await answerTo(await say('olu', room, '@assistant what did Olu say about the prices?'), 'olu')).text
    expect(await told('management')).toContain('six per cent')
    expect(await told('ops')).not.toContain('six per cent')
  })

  test('a person sees the rooms that are theirs, with what may be told there', async () => {
    const rooms = async (as: string) => new Map((await seenBy(as)).rooms.map(({ id, told }) => [id, told]))
    expect([...(await rooms('giada')).keys()]).toEqual(['ops', 'cleaning', 'maintenance', 'giada-assistant'])
    expect((await rooms('olu')).has('management')).toBe(true)
    expect((await rooms('giada')).get('giada-assistant')).toContain('access_codes')
    expect((await rooms('giada')).get('ops')).toEqual(['operations'])
  })

  test('alone with the assistant, everything is for it', async () => {
    const answer = await answerTo(await say('olu', 'olu-assistant', 'which guests still owe us money?'), 'olu')
    expect(answer).toMatchObject({ roomId: 'olu-assistant', threadId: null })
  })

  test('what is written is known, in its new words after an edit, and not at all once it is deleted', async () => {
    const question = '@assistant who is checking in at Palm Court A today and at what time?'
    const tells = (time: string) => async () =>
      (await answerTo(await say('giada', 'cleaning', question), 'giada')).text.includes(time)
    const id = await say('nora', 'cleaning', 'The guest of Palm Court A called: they arrive at 19:50.')
    await until('it is told', tells('19:50'))
    const path = `/api/demo/chat/messages/${id}`
    const text = 'The guest of Palm Court A called: they arrive at 22:20.'
    expect(await write('PATCH', path, { as: 'nora', text })).toBe(204)
    await until('the new words are told', tells('22:20'))
    expect(await write('DELETE', `${path}?as=nora`)).toBe(204)
    await until('nothing of it is told', async () => !(await tells('22:20')()))
    expect(await tells('19:50')()).toBe(false)
  })

  test('a thumb under an answer is feedback', async () => {
    const answer = await answerTo(await say('nora', 'ops', 'which tasks are open?'), 'nora')
    const path = `/api/demo/chat/messages/${answer.id}/reactions`
    expect(await write('POST', path, { as: 'nora', emoji: ':thumbsup:', on: true })).toBe(204)
    await until('the thumb is heard', async () => {
      const id = encodeURIComponent(`innkeeper:interaction:chat-${answer.id.replace(/-a0$/, '')}`)
      const record = await server.api(`/api/records/${id}`)
      return record.ok && (await record.text()).includes('"up"')
    })
  })

  test('the briefing is posted into #ops', async () => {
    const briefing = await server.json<{ posted: boolean; parts: string[] }>('/api/briefing', {})
    expect(briefing.posted).toBe(true)
    expect((await seenBy('giada')).messages.map(({ text }) => text)).toContain(briefing.parts[0])
  })

  test('who has seen everything waits for what comes', async () => {
    const { version } = await seenBy('nora')
    const waiting = server.json<Seen>(`/api/demo/chat?as=nora&after=${encodeURIComponent(version)}`)
    const id = await say('tomas', 'ops', 'Back from lunch.')
    expect((await waiting).messages.map((message) => message.id)).toContain(id)
  })

  test.for([
    ['a stranger', 'POST', 'messages', { as: 'zoe', roomId: 'ops', text: 'hello' }, 404],
    ['the assistant’s own voice', 'POST', 'messages', { as: 'assistant', roomId: 'ops', text: 'hello' }, 422],
    ['a room that is not there', 'POST', 'messages', { as: 'nora', roomId: 'attic', text: 'hello' }, 404],
    ['somebody else’s room', 'POST', 'messages', { as: 'nora', roomId: 'management', text: 'hello' }, 403],
    ['an empty message', 'POST', 'messages', { as: 'nora', roomId: 'ops', text: '  ' }, 422],
    ['a field that nobody knows', 'POST', 'messages', { as: 'nora', roomId: 'ops', text: 'a', x: 1 }, 422],
    ['a message that is not there', 'DELETE', 'messages/none?as=nora', undefined, 404],
    ['a view of nobody', 'GET', '', undefined, 422],
  ] as const)('%s is refused', async ([, method, path, body, status]) => {
    expect(await write(method, `/api/demo/chat${path === '' ? '' : `/${path}`}`, body)).toBe(status)
  })
})

test('without a demo there is no chat of its own', async () => {
  const own = dataFolder()
  const other = await startLocalServer(own.path)
  expect((await other.api('/api/demo/chat?as=nora')).status).toBe(409)
  expect((await other.api('/api/demo', { method: 'POST' })).status).toBe(409)
  await other.stop()
  own.remove()
})
