import { useCallback, useRef, useState } from 'react'

import { messageOf } from '../api/api-error.ts'
import type { DemoChat, DemoChatPerson, DemoChatRoom } from '../api/schemas.ts'
import { useSlashKey } from '../ask/composer.tsx'
import { DATA_CLASS_NAMES } from '../records/data-classes.ts'
import { useApi } from '../shell/api-context.ts'
import { Icon } from '../shell/icons.tsx'
import { Link } from '../shell/link.tsx'
import { hrefOf, navigate } from '../shell/navigation.ts'
import { Failure, Loading } from '../shell/notices.tsx'
import { MessageForm } from './message-form.tsx'
import { MessageLog } from './message-log.tsx'
import { STORY, type Try } from './story.ts'
import { threadsIn } from './threads.ts'
import { useDemoChat } from './use-demo-chat.ts'

const FIRST_PERSON = 'nora'
const FIRST_ROOM = 'ops'

/** The demo's team chat: one is one of the made-up team at a time, and asks the assistant as that person. */
export function ChatPage({ search }: { readonly search: URLSearchParams }) {
  const as = search.get('as') ?? FIRST_PERSON
  const { chat, error } = useDemoChat(as)
  return (
    <div className="chat">
      <title>Chat · Innkeeper</title>
      <h1 className="visually-hidden">The team’s chat</h1>
      {chat ? (
        <Chat
          key={as}
          chat={chat}
          as={as}
          wantedRoom={search.get('room') ?? FIRST_ROOM}
          lost={error === undefined ? null : messageOf(error)}
        />
      ) : error === undefined ? (
        <Loading what="the chat" />
      ) : (
        <Failure error={error} />
      )}
    </div>
  )
}

function Chat({
  chat,
  as,
  wantedRoom,
  lost,
}: {
  readonly chat: DemoChat
  readonly as: string
  readonly wantedRoom: string
  /** Why the chat is not up to date just now. */
  readonly lost: string | null
}) {
  const api = useApi()
  const field = useRef<HTMLTextAreaElement>(null)
  const [threadId, setThreadId] = useState<string | undefined>(undefined)
  const [wrong, setWrong] = useState<{ readonly room: string; readonly why: string } | null>(null)
  const focusField = useCallback(() => field.current?.focus(), [])
  useSlashKey(focusField)
  const alone = chat.rooms.find(({ kind }) => kind === 'direct')
  const room = wantedRoom === DIRECT ? alone : chat.rooms.find(({ id }) => id === wantedRoom)
  const shown = room ?? chat.rooms[0]
  if (!shown || !alone) return null

  const threads = threadsIn(shown.id, chat.messages)
  const thread = threads.find(({ id }) => id === threadId)

  /** Does something in the chat; what the chat refuses is told beside the field. @returns Whether it was done. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      setWrong(null)
      return true
    } catch (error) {
      setWrong({ room: wantedRoom, why: messageOf(error) })
      return false
    }
  }

  /** Where the newest answer in a room stands. */
  function answeredThread(roomId: string | undefined): string | undefined {
    const answers = chat.messages.filter((message) => message.roomId === roomId && message.aside !== null)
    return answers.findLast((message) => message.threadId !== null)?.threadId ?? undefined
  }

  function tryOut({ as: person, room: name, inThread = false, text }: Try): void {
    navigate(placeHref(person, name ?? DIRECT))
    const roomId = name ?? `${person}-assistant`
    const answered = inThread ? answeredThread(name) : undefined
    void attempt(() => api.sayInDemoChat({ as: person, roomId, text, threadId: answered }))
  }

  return (
    <>
      <aside className="chat-side">
        <YouAre people={chat.people} as={as} room={wantedRoom} told={alone.told} />
        <nav aria-label="Rooms">
          <ul className="chat-rooms">
            {chat.rooms.map((one) => (
              <li key={one.id}>
                <Link
                  href={placeHref(as, one.kind === 'direct' ? DIRECT : one.id)}
                  aria-current={one.id === shown.id ? 'true' : undefined}
                >
                  <RoomName room={one} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </aside>
      <section className="chat-story" aria-labelledby="chat-story">
        <h2 id="chat-story">Try this</h2>
        <ol>
          {STORY.map((one) => (
            <li key={one.title}>
              <button
                type="button"
                disabled={one.inThread === true && answeredThread(one.room) === undefined}
                onClick={() => tryOut(one)}
              >
                <span className="chat-story-title">{one.title}</span>
                <span className="chat-story-text">{one.text}</span>
              </button>
            </li>
          ))}
        </ol>
      </section>
      <section className="chat-room" aria-label={nameOf(shown)}>
        <header className="chat-room-head">
          <h2>
            <RoomName room={shown} />
          </h2>
          <p className="hint">
            {howToAsk(shown)} Answers to you may hold: {classNames(shown.told)}.
          </p>
        </header>
        <MessageLog
          key={shown.id}
          name={nameOf(shown)}
          as={as}
          people={chat.people}
          threads={threads}
          onReply={(id) => {
            setThreadId(id)
            focusField()
          }}
          actions={{
            react: (id, emoji, on) => attempt(() => api.reactInDemoChat(as, id, emoji, on)),
            edit: (id, text) => attempt(() => api.editInDemoChat(as, id, text)),
            remove: (id) => attempt(() => api.deleteInDemoChat(as, id)),
          }}
        />
        <MessageForm
          key={`form of ${shown.id}`}
          field={field}
          placeholder={shown.kind === 'direct' ? 'Ask the assistant…' : `Message ${nameOf(shown)}…`}
          thread={thread?.first?.text}
          onLeaveThread={() => setThreadId(undefined)}
          wrong={lost ?? (wrong?.room === wantedRoom ? wrong.why : null)}
          onSay={(text) => attempt(() => api.sayInDemoChat({ as, roomId: shown.id, text, threadId: thread?.id }))}
        />
      </section>
    </>
  )
}

/** In the address: whoever one is, the room where one is alone with the assistant. */
const DIRECT = 'assistant'

function placeHref(as: string, room: string): string {
  return hrefOf('chat', { as, room })
}

function YouAre({
  people,
  as,
  room,
  told,
}: {
  readonly people: readonly DemoChatPerson[]
  readonly as: string
  readonly room: string
  readonly told: readonly string[]
}) {
  return (
    <div className="chat-you">
      <label htmlFor="chat-person">You are</label>
      <select
        id="chat-person"
        value={as}
        aria-describedby="chat-told"
        onChange={(event) => navigate(placeHref(event.target.value, room), 'replace')}
      >
        {people
          .filter(({ isBot }) => !isBot)
          .map(({ id, name, roles }) => (
            <option key={id} value={id}>
              {name.split(' ')[0]}, {roles.join(', ').replaceAll('-', ' ')}
            </option>
          ))}
      </select>
      <p className="hint" id="chat-told">
        May be told: {classNames(told)}
      </p>
    </div>
  )
}

function RoomName({ room }: { readonly room: DemoChatRoom }) {
  return (
    <span className="chat-room-name">
      {room.kind === 'channel' && <span aria-hidden="true">#</span>}
      {room.kind === 'group' && <Icon name="lock" />}
      {room.kind === 'direct' && <Icon name="ask" />}
      {room.name ?? 'Assistant'}
      {room.kind === 'group' && <span className="visually-hidden"> (private)</span>}
    </span>
  )
}

function nameOf({ kind, name }: DemoChatRoom): string {
  return kind === 'direct' ? 'You and the assistant' : `#${name}`
}

function howToAsk({ kind, open }: DemoChatRoom): string {
  if (kind === 'direct') return 'You alone read this.'
  return open ? 'Just ask: questions are heard here.' : 'Begin with @assistant to ask.'
}

function classNames(classes: readonly string[]): string {
  return classes.map((one) => (DATA_CLASS_NAMES[one] ?? one).toLowerCase()).join(', ') || 'nothing'
}
