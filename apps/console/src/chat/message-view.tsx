import { type KeyboardEvent, type MouseEvent, useState } from 'react'

import type { DemoChatMessage, DemoChatPerson } from '../api/schemas.ts'
import { AnswerText } from '../ask/answer-text.tsx'
import { SourceList } from '../ask/source-list.tsx'
import { Icon, type IconName } from '../shell/icons.tsx'
import { clockOf } from '../shell/moment.ts'
import { parseAside } from './aside.ts'

export interface MessageActions {
  readonly react: (id: string, emoji: string, on: boolean) => Promise<boolean>
  readonly edit: (id: string, text: string) => Promise<boolean>
  readonly remove: (id: string) => Promise<boolean>
}

const REACTIONS: readonly { readonly emoji: string; readonly icon: IconName; readonly name: string }[] = [
  { emoji: ':thumbsup:', icon: 'up', name: 'Thumbs up' },
  { emoji: ':thumbsdown:', icon: 'down', name: 'Thumbs down' },
  { emoji: ':white_check_mark:', icon: 'done', name: 'Done' },
]

interface Shown {
  readonly message: DemoChatMessage
  readonly author: DemoChatPerson | undefined
  readonly as: string
  readonly people: readonly DemoChatPerson[]
  /** All of the room. */
  readonly messages: readonly DemoChatMessage[]
  readonly actions: MessageActions
}

/** One message with what can be done to it. */
export function MessageView(shown: Shown) {
  const { message, author, as, actions } = shown
  const [state, setState] = useState<'quiet' | 'editing' | 'removing'>('quiet')
  const name = message.alias ?? author?.name ?? 'Somebody'
  const own = message.authorId === as
  return (
    <article className="chat-message" id={`message-${message.id}`} data-at={message.at} tabIndex={-1}>
      <span className={author?.isBot ? 'chat-face chat-face-bot' : 'chat-face'} aria-hidden="true">
        {author?.isBot ? <Icon name="ask" /> : initialsOf(name)}
      </span>
      <div className="chat-body">
        <p className="chat-meta">
          <strong>{name}</strong>
          <time dateTime={new Date(message.at).toISOString()}>{clockOf(message.at)}</time>
          {message.edited && <span>(edited)</span>}
        </p>
        {state === 'editing' ? (
          <EditForm
            text={message.text}
            onLeave={() => setState('quiet')}
            onSave={async (text) => {
              if (await actions.edit(message.id, text)) setState('quiet')
            }}
          />
        ) : author?.isBot ? (
          <AssistantText {...shown} />
        ) : (
          <p className="chat-text">{withNames(message.text)}</p>
        )}
        <div className="chat-tools">
          <Reactions {...shown} />
          {own && state === 'quiet' && (
            <span className="chat-own">
              <button type="button" className="icon-button" aria-label="Edit" onClick={() => setState('editing')}>
                <Icon name="edit" />
              </button>
              <button type="button" className="icon-button" aria-label="Delete" onClick={() => setState('removing')}>
                <Icon name="remove" />
              </button>
            </span>
          )}
          {state === 'removing' && (
            <span className="chat-sure" role="group" aria-label="Delete this message?">
              <button type="button" className="button" autoFocus onClick={() => void actions.remove(message.id)}>
                Delete it
              </button>
              <button type="button" className="button" onClick={() => setState('quiet')}>
                Keep it
              </button>
            </span>
          )}
        </div>
      </div>
    </article>
  )
}

/** An answer as on the page for questions. Of a long one, the last part has the sources of all. */
function AssistantText({ message, messages }: Shown) {
  const answer = message.id.replace(/\d+$/, '')
  const last = messages.find(({ id, aside }) => aside !== null && id.replace(/\d+$/, '') === answer)
  const { sources } = parseAside(last?.aside ?? '')
  const { lines, sources: ownSources } = parseAside(message.aside ?? '')

  /** A message of the chat is no page: it stands here, if it is one of this room. */
  function showMessage(event: MouseEvent<HTMLDivElement>): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const record = link && new URL(link.href).searchParams.get('record')
    const element =
      record && document.querySelector<HTMLElement>(`#message-${CSS.escape(record.split(':').at(-1) ?? '')}`)
    if (!element) return
    event.preventDefault()
    event.stopPropagation()
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
  }

  return (
    <div onClickCapture={showMessage}>
      <AnswerText markdown={withoutLooseMarkers(message.text, sources.length)} sources={sources} language="" />
      {message.aside !== null && (
        <div className="chat-aside">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <SourceList sources={ownSources} />
        </div>
      )}
    </div>
  )
}

/** What is on a message; under an answer the thumbs are there to be given. */
function Reactions({ message, author, as, people, actions }: Shown) {
  return REACTIONS.filter(({ emoji, icon }) => message.reactions[emoji] || (author?.isBot && icon !== 'done')).map(
    ({ emoji, icon, name }) => {
      const given = message.reactions[emoji] ?? []
      const mine = given.includes(as)
      const names = given.map((id) => people.find((person) => person.id === id)?.name ?? id).join(', ')
      return (
        <button
          key={emoji}
          type="button"
          className="chat-reaction"
          aria-pressed={mine}
          aria-label={names === '' ? name : `${name}, ${given.length}: ${names}`}
          title={names === '' ? name : names}
          onClick={() => void actions.react(message.id, emoji, !mine)}
        >
          <Icon name={icon} /> {given.length > 0 && <span>{given.length}</span>}
        </button>
      )
    },
  )
}

function EditForm({
  text,
  onSave,
  onLeave,
}: {
  readonly text: string
  readonly onSave: (text: string) => Promise<void>
  readonly onLeave: () => void
}) {
  const [words, setWords] = useState(text)
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === 'Escape') onLeave()
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void onSave(words)
    }
  }
  return (
    <form
      className="chat-edit"
      onSubmit={(event) => {
        event.preventDefault()
        void onSave(words)
      }}
    >
      <textarea
        aria-label="The message’s new words"
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="button button-main" disabled={words.trim() === ''}>
        Save
      </button>
      <button type="button" className="button" onClick={onLeave}>
        Cancel
      </button>
    </form>
  )
}

/** Of many sources the chat names the first: a marker of another one would lead nowhere. */
function withoutLooseMarkers(text: string, most: number): string {
  return most === 0
    ? text
    : text.replaceAll(/ ?\[(\d{1,4})\]/g, (marker, number) => (Number(number) > most ? '' : marker))
}

/** Those who are named stand out. */
function withNames(text: string) {
  return text.split(/(@[\p{L}\p{N}]+)/u).map((part, position) =>
    part.startsWith('@') ? (
      <span className="chat-name" key={position}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map(([first = '']) => first)
    .join('')
}
