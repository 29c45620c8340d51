import { type KeyboardEvent, type Ref, useEffect, useState } from 'react'

import { Icon } from '../shell/icons.tsx'

const MOST_CHARACTERS = 2_000

/** Where questions are written. Enter sends, Shift+Enter begins a line, `/` comes here from anywhere on the page. */
export function Composer({
  busy,
  field,
  onAsk,
  onStop,
  onArrowDown,
}: {
  readonly busy: boolean
  readonly field: Ref<HTMLTextAreaElement>
  readonly onAsk: (question: string) => void
  readonly onStop: () => void
  /** The arrow left the field: to the suggestions. */
  readonly onArrowDown: () => void
}) {
  const [text, setText] = useState('')
  const empty = text.trim() === ''

  function send(): void {
    if (empty || busy) return
    onAsk(text.trim())
    setText('')
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Enter also ends the composition of a character in some languages.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      send()
    }
    if (event.key === 'ArrowDown' && empty) {
      event.preventDefault()
      onArrowDown()
    }
    if (event.key === 'Escape' && busy) onStop()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label className="visually-hidden" htmlFor="question">
        Your question
      </label>
      <div className="composer-field">
        <textarea
          id="question"
          ref={field}
          rows={1}
          maxLength={MOST_CHARACTERS}
          placeholder="Ask a question…"
          aria-describedby="question-keys"
          enterKeyHint="send"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {busy ? (
          <button
            type="button"
            className="composer-button composer-stop"
            onClick={onStop}
            aria-label="Stop"
            title="Stop (Esc)"
          >
            <Icon name="stop" />
          </button>
        ) : (
          <button type="submit" className="composer-button" disabled={empty} aria-label="Ask" title="Ask (Enter)">
            <Icon name="send" />
          </button>
        )}
      </div>
      <p className="composer-keys" id="question-keys">
        <kbd>Enter</kbd> asks, <kbd>Shift</kbd>+<kbd>Enter</kbd> begins a line, <kbd>/</kbd> comes back here
      </p>
    </form>
  )
}

/** `/` puts the cursor into the question, except where a slash is being typed. */
export function useSlashKey(focus: () => void): void {
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      const { target } = event
      const typing =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('input, textarea, select') || target.closest('dialog') !== null)
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [focus])
}
