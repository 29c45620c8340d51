import type { KeyboardEvent, Ref } from 'react'

/** Questions to choose from; the arrows walk through them, and above the first back to the question. */
export function SuggestionList({
  label,
  language,
  questions,
  list,
  onChoose,
  onLeave,
}: {
  readonly label: string
  readonly language: string
  readonly questions: readonly string[]
  readonly list?: Ref<HTMLUListElement>
  readonly onChoose: (question: string) => void
  readonly onLeave: () => void
}) {
  function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const next = buttons.findIndex((button) => button === document.activeElement) + step
    if (next < 0) onLeave()
    else buttons[Math.min(next, buttons.length - 1)]?.focus()
  }

  return (
    <ul className="suggestions" aria-label={label} lang={language} ref={list} onKeyDown={onKeyDown}>
      {questions.map((question) => (
        <li key={question}>
          <button type="button" onClick={() => onChoose(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  )
}
