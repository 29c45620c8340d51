import { Fragment, useEffect, useRef } from 'react'

import type { DemoChatPerson } from '../api/schemas.ts'
import { Icon } from '../shell/icons.tsx'
import { Empty } from '../shell/notices.tsx'
import { type MessageActions, MessageView } from './message-view.tsx'
import type { Thread } from './threads.ts'

const THINKING = ':thinking:'

/** What was written into one room, threads below what they began with. */
export function MessageLog({
  name,
  as,
  people,
  threads,
  onReply,
  actions,
}: {
  readonly name: string
  readonly as: string
  readonly people: readonly DemoChatPerson[]
  readonly threads: readonly Thread[]
  readonly onReply: (threadId: string) => void
  readonly actions: MessageActions
}) {
  const messages = threads.flatMap(({ first, replies }) => (first ? [first, ...replies] : replies))
  const log = useScrollToNewest(messages.reduce((newest, { at }) => Math.max(newest, at), 0))
  const authorOf = (id: string) => people.find((person) => person.id === id)
  const view = { as, people, messages, actions }
  return (
    <div className="chat-log" role="log" aria-label={`Messages: ${name}`} tabIndex={0} ref={log}>
      {threads.length === 0 && <Empty>Nothing is written here yet.</Empty>}
      {threads.map(({ id, first, replies }, position) => {
        const at = (first ?? replies[0])?.at ?? 0
        const before = threads[position - 1]
        const beforeAt = (before?.first ?? before?.replies[0])?.at
        const isThinkingOn = (message: { reactions: Readonly<Record<string, readonly string[]>> } | undefined) =>
          (message?.reactions[THINKING] ?? []).some((who) => authorOf(who)?.isBot)
        const thinks = [first, ...replies].some((message) => isThinkingOn(message))
        return (
          <Fragment key={id}>
            {(beforeAt === undefined || dayOf(beforeAt) !== dayOf(at)) && <p className="chat-day">{dayOf(at)}</p>}
            <div className="chat-thread">
              {first ? (
                <MessageView message={first} author={authorOf(first.authorId)} {...view} />
              ) : (
                <p className="hint">A message that was deleted</p>
              )}
              {(replies.length > 0 || thinks) && (
                <div className="chat-replies">
                  {replies.map((reply) => (
                    <MessageView key={reply.id} message={reply} author={authorOf(reply.authorId)} {...view} />
                  ))}
                  {thinks && (
                    <p className="progress">
                      <span className="spinner" aria-hidden="true" /> The assistant is thinking…
                    </p>
                  )}
                </div>
              )}
              {first && (
                <button
                  type="button"
                  className="text-button chat-reply"
                  aria-label={`Reply to “${first.text.slice(0, 80)}”`}
                  onClick={() => onReply(id)}
                >
                  <Icon name="reply" /> Reply
                </button>
              )}
            </div>
          </Fragment>
        )
      })}
    </div>
  )
}

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

function dayOf(instant: number): string {
  return DAY.format(instant)
}

/** The room opens at its end; what comes then is brought into view. */
function useScrollToNewest(newest: number) {
  const log = useRef<HTMLDivElement>(null)
  const seen = useRef(0)
  useEffect(() => {
    const element = log.current
    if (!element || newest <= seen.current) return
    if (seen.current === 0) element.scrollTop = element.scrollHeight
    else element.querySelector(`[data-at="${newest}"]`)?.scrollIntoView({ block: 'nearest' })
    seen.current = newest
  }, [newest])
  return log
}
