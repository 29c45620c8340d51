import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { Icon } from '../shell/icons.tsx'
import { Composer, useSlashKey } from './composer.tsx'
import type { Conversation, Exchange } from './conversation.ts'
import { ExchangeView, STAGE_WORDS } from './exchange-view.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import { suggestionsFor } from './suggestions.ts'

export function AskPage({ conversation }: { readonly conversation: Conversation }) {
  const { exchanges } = useSyncExternalStore(conversation.subscribe, conversation.snapshot)
  const field = useRef<HTMLTextAreaElement>(null)
  const suggestions = useRef<HTMLUListElement>(null)
  const last = exchanges.at(-1)
  const busy = exchanges.some(({ state }) => state === 'asking')
  const focusField = useCallback(() => field.current?.focus(), [])
  useSlashKey(focusField)
  useEffect(() => {
    if (hasKeyboard()) field.current?.focus({ preventScroll: true })
  }, [])
  const end = useScrollToNewest(last)

  const { first, next, language } = suggestionsFor(last?.answer ? [last.answer.language] : navigator.languages)
  const ask = (question: string): void => {
    void conversation.ask(question)
    if (hasKeyboard()) focusField()
  }
  const chooser = {
    language,
    list: suggestions,
    onChoose: ask,
    onLeave: focusField,
  }

  return (
    <div className="ask">
      <title>Ask · Innkeeper</title>
      <div className="ask-top">
        <h1 className={exchanges.length > 0 ? 'visually-hidden' : ''}>What would you like to know?</h1>
        {exchanges.length > 0 && (
          <button
            type="button"
            className="button ask-new"
            onClick={() => {
              conversation.clear()
              focusField()
            }}
          >
            <Icon name="add" /> New conversation
          </button>
        )}
      </div>
      <div className="exchanges">
        {exchanges.map((exchange) => (
          <ExchangeView key={exchange.id} exchange={exchange} conversation={conversation} />
        ))}
        <div ref={end} />
      </div>
      <div className="ask-bottom">
        {last?.state === 'answered' && (
          <SuggestionList
            {...chooser}
            label="Go on with"
            questions={next.filter((question) => question !== last.question)}
          />
        )}
        <Composer
          busy={busy}
          field={field}
          onAsk={ask}
          onStop={() => conversation.stop()}
          onArrowDown={() => suggestions.current?.querySelector('button')?.focus()}
        />
      </div>
      {exchanges.length === 0 && <SuggestionList {...chooser} label="Questions to begin with" questions={first} />}
      <Announcement last={last} />
    </div>
  )
}

/** On a phone the focus would bring up a keyboard that covers the answer. */
function hasKeyboard(): boolean {
  return matchMedia('(hover: hover)').matches
}

/** What a screen reader says without being asked: each stage once, then the beginning of the answer. */
function Announcement({ last }: { readonly last: Exchange | undefined }) {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {last && announce(last)}
    </p>
  )
}

function announce({ state, stage, answer, failure }: Exchange): string {
  switch (state) {
    case 'asking':
      return `${STAGE_WORDS[stage]}…`
    case 'answered': {
      const lead = answer?.answer.split('\n')[0]?.replaceAll(/[*_]|\[\d+\]/g, '') ?? ''
      return `Answered. ${lead}`
    }
    case 'failed':
      return failure ?? 'No answer came.'
    case 'stopped':
      return 'Stopped.'
  }
}

/** Brings a new question to the top of the view, where its answer then has room to unfold. */
function useScrollToNewest(last: Exchange | undefined) {
  const end = useRef<HTMLDivElement>(null)
  const [seen] = useState(() => ({ id: last?.id }))
  useEffect(() => {
    if (last === undefined || seen.id === last.id) return
    seen.id = last.id
    end.current?.previousElementSibling?.scrollIntoView({ block: 'start' })
  }, [last, seen])
  return end
}
