import { useState } from 'react'

import type { Answer, Stage } from '../api/schemas.ts'
import { Icon } from '../shell/icons.tsx'
import { AnswerText } from './answer-text.tsx'
import type { Conversation, Exchange } from './conversation.ts'
import { Rating } from './rating.tsx'
import { SourceList } from './source-list.tsx'

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  understanding: 'Understanding the question',
  reading: 'Reading the records',
  phrasing: 'Putting it into words',
  checking: 'Checking every fact against the records',
}

/** One question with its progress, its answer, or the reason there is none. */
export function ExchangeView({
  exchange,
  conversation,
}: {
  readonly exchange: Exchange
  readonly conversation: Conversation
}) {
  const { id, question, state, stage, answer, failure } = exchange
  return (
    <article className="exchange" aria-label={question}>
      <h2 className="question">{question}</h2>
      {state === 'asking' && (
        <p className="progress">
          <span className="spinner" aria-hidden="true" /> {STAGE_WORDS[stage]}…
        </p>
      )}
      {answer && state === 'answered' && (
        <>
          <AnswerText markdown={answer.answer} sources={answer.sources} language={answer.language} />
          <div className="answer-tools">
            <CopyButton answer={answer} />
            <Rating given={exchange.rating} onRate={(rating, comment) => conversation.rate(id, rating, comment)} />
            <p className="answer-meta">{howMade(answer)}</p>
          </div>
          <SourceList sources={answer.sources} />
        </>
      )}
      {(state === 'failed' || state === 'stopped') && (
        <div className={state === 'failed' ? 'notice notice-failure' : 'notice'}>
          <p>{state === 'failed' ? failure : 'Stopped before the answer came.'}</p>
          <button type="button" className="button" onClick={() => void conversation.retry(id)}>
            <Icon name="refresh" /> Ask again
          </button>
        </div>
      )}
    </article>
  )
}

function howMade({ mode, timings }: Answer): string {
  const tookMs = Object.values(timings).reduce((sum, part) => sum + part, 0)
  const took = tookMs < 1_000 ? `${Math.round(tookMs)} ms` : `${(tookMs / 1_000).toFixed(1)} s`
  return mode === 'model' ? `Worded by the model, every fact checked · ${took}` : `Composed from the records · ${took}`
}

function CopyButton({ answer }: { readonly answer: Answer }) {
  const [copied, setCopied] = useState(false)
  // The clipboard is only there over HTTPS and on localhost.
  if (!('clipboard' in navigator)) return null
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(answer.answer.replace(/ ?\[\d+\]/g, '').replaceAll(/[*_]/g, ''))
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <button
      type="button"
      className="icon-button"
      aria-label="Copy the answer"
      title="Copy the answer"
      onClick={() => void copy()}
    >
      <Icon name="copy" />
      <span role="status" className="copied">
        {copied ? 'Copied' : ''}
      </span>
    </button>
  )
}
