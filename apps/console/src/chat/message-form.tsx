import { type KeyboardEvent, type RefObject, useState } from 'react'

import { Icon } from '../shell/icons.tsx'

/** As the chat has it. */
const MOST_CHARACTERS = 5_000

/** Where messages are written. Enter sends, Shift+Enter begins a line; Escape leaves a thread. */
export function MessageForm({
  field,
  placeholder,
  thread,
  onLeaveThread,
  wrong,
  onSay,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly placeholder: string
  /** What the thread began with that is replied in; undefined outside of threads. */
  readonly thread: string | undefined
  readonly onLeaveThread: () => void
  /** Why the chat did not take the last thing. */
  readonly wrong: string | null
  /** @returns Whether the chat has taken it. */
  readonly onSay: (text: string) => Promise<boolean>
}) {
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const empty = text.trim() === ''

  async function send(): Promise<void> {
    if (empty || sending) return
    setSending(true)
    if (await onSay(text)) setText('')
    setSending(false)
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Enter also ends the composition of a character in some languages.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void send()
    }
    if (event.key === 'Escape') onLeaveThread()
  }

  return (
    <form
      className="chat-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {thread !== undefined && (
        <p className="chat-thread-note">
          <Icon name="reply" />
          <span>In the thread of “{thread}”</span>
          <button type="button" className="icon-button" aria-label="Leave the thread" onClick={onLeaveThread}>
            <Icon name="close" />
          </button>
        </p>
      )}
      <p className="field-error" role="alert">
        {wrong}
      </p>
      <div className="composer-field">
        <textarea
          ref={field}
          rows={1}
          aria-label={thread === undefined ? 'Your message' : 'Your reply'}
          maxLength={MOST_CHARACTERS}
          placeholder={thread === undefined ? placeholder : 'Reply in the thread…'}
          enterKeyHint="send"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="composer-button" disabled={empty} aria-label="Send" title="Send (Enter)">
          <Icon name="send" />
        </button>
      </div>
    </form>
  )
}
