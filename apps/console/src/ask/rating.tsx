import { type FormEvent, useState } from 'react'

import { messageOf } from '../api/api-error.ts'
import { Icon } from '../shell/icons.tsx'

/** Thumbs up or down, sent at once; then a comment, if there is one to make. */
export function Rating({
  given,
  onRate,
}: {
  readonly given: 'up' | 'down' | undefined
  readonly onRate: (rating: 'up' | 'down', comment?: string) => Promise<void>
}) {
  const [comment, setComment] = useState('')
  const [state, setState] = useState<'quiet' | 'commenting' | 'thanked'>('quiet')
  const [wrong, setWrong] = useState<string | null>(null)

  async function send(rating: 'up' | 'down', words?: string): Promise<void> {
    try {
      await onRate(rating, words)
      setWrong(null)
      setState(words === undefined ? 'commenting' : 'thanked')
    } catch (error) {
      setWrong(messageOf(error))
    }
  }

  function sendComment(event: FormEvent): void {
    event.preventDefault()
    if (given) void send(given, comment.trim())
  }

  const thumb = (rating: 'up' | 'down', label: string) => (
    <button
      type="button"
      className="icon-button"
      aria-pressed={given === rating}
      aria-label={label}
      title={label}
      onClick={() => void send(rating)}
    >
      <Icon name={rating} />
    </button>
  )

  return (
    <>
      {thumb('up', 'Good answer')}
      {thumb('down', 'Wrong or incomplete answer')}
      {state === 'commenting' && given && (
        <form className="rating-comment" onSubmit={sendComment}>
          <input
            aria-label={given === 'up' ? 'What was good? (optional)' : 'What is wrong or missing? (optional)'}
            placeholder={given === 'up' ? 'What was good? (optional)' : 'What is wrong or missing? (optional)'}
            maxLength={2_000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <button type="submit" className="button" disabled={comment.trim() === ''}>
            Send
          </button>
          <button type="button" className="icon-button" aria-label="No comment" onClick={() => setState('quiet')}>
            <Icon name="close" />
          </button>
        </form>
      )}
      <span className="rating-note" role="status">
        {wrong ?? (state === 'thanked' ? 'Thank you, noted.' : '')}
      </span>
    </>
  )
}
