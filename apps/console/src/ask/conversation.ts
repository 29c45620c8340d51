import * as z from 'zod/mini'

import { messageOf } from '../api/api-error.ts'
import type { Api } from '../api/client.ts'
import { Answer, type Stage, STAGES } from '../api/schemas.ts'

/** One question and what became of it. */
export interface Exchange {
  readonly id: string
  readonly question: string
  readonly askedAt: number
  readonly state: 'asking' | 'answered' | 'stopped' | 'failed'
  readonly stage: Stage
  readonly answer?: Answer | undefined
  /** Why there is no answer, for a person. */
  readonly failure?: string | undefined
  readonly rating?: 'up' | 'down' | undefined
}

interface ConversationState {
  readonly id: string
  readonly exchanges: readonly Exchange[]
}

export interface ConversationPorts {
  readonly api: Pick<Api, 'ask' | 'rate'>
  /** Lives as long as the browser's tab does: answers hold guests' data and are not for keeping. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly newId: () => string
  readonly now: () => number
}

const KEY = 'innkeeper.conversation'
const KEPT_EXCHANGES = 40

const Kept = z.object({
  id: z.string(),
  exchanges: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      askedAt: z.number(),
      state: z.enum(['asking', 'answered', 'stopped', 'failed']),
      stage: z.enum(STAGES),
      answer: z.optional(Answer),
      failure: z.optional(z.string()),
      rating: z.optional(z.enum(['up', 'down'])),
    }),
  ),
})

/** What was asked and answered in this tab. It outlives the page that shows it, so an answer may come while another page is open. */
export interface Conversation {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => ConversationState
  /** Asks, unless a question is already waiting for its answer. */
  readonly ask: (question: string) => Promise<void>
  readonly stop: () => void
  /** Asks a stopped or failed question again, in its place. */
  readonly retry: (exchangeId: string) => Promise<void>
  /** @throws {ApiError} The rating was not kept. */
  readonly rate: (exchangeId: string, rating: 'up' | 'down', comment?: string) => Promise<void>
  /** Begins a new conversation; what is under way is stopped. */
  readonly clear: () => void
}

export function createConversation({ api, storage, newId, now }: ConversationPorts): Conversation {
  const listeners = new Set<() => void>()
  let state = restore(storage) ?? { id: newId(), exchanges: [] }
  let underWay: AbortController | undefined

  function set(next: ConversationState): void {
    state = next
    try {
      storage.setItem(KEY, JSON.stringify({ ...next, exchanges: next.exchanges.slice(-KEPT_EXCHANGES) }))
    } catch {
      // A full or forbidden storage costs only the history after a reload.
    }
    for (const listener of listeners) listener()
  }

  function change(exchangeId: string, change: Partial<Exchange>): void {
    const exchanges = state.exchanges.map((exchange) =>
      exchange.id === exchangeId ? { ...exchange, ...change } : exchange,
    )
    set({ ...state, exchanges })
  }

  async function run(exchangeId: string, question: string): Promise<void> {
    const controller = new AbortController()
    underWay = controller
    const { signal } = controller
    try {
      const answer = await api.ask(
        { question, conversationId: state.id },
        { signal, onStage: (stage) => change(exchangeId, { stage }) },
      )
      change(exchangeId, { state: 'answered', answer })
    } catch (error) {
      change(exchangeId, signal.aborted ? { state: 'stopped' } : { state: 'failed', failure: messageOf(error) })
    }
    if (underWay === controller) underWay = undefined
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => state,
    async ask(question) {
      if (underWay) return
      const exchange: Exchange = { id: newId(), question, askedAt: now(), state: 'asking', stage: 'understanding' }
      set({ ...state, exchanges: [...state.exchanges, exchange] })
      await run(exchange.id, question)
    },
    stop: () => underWay?.abort(),
    async retry(exchangeId) {
      const exchange = state.exchanges.find(({ id }) => id === exchangeId)
      if (!exchange || underWay || exchange.state === 'answered') return
      change(exchangeId, { state: 'asking', stage: 'understanding', failure: undefined })
      await run(exchangeId, exchange.question)
    },
    async rate(exchangeId, rating, comment) {
      const answer = state.exchanges.find(({ id }) => id === exchangeId)?.answer
      if (!answer) return
      await api.rate({ interactionId: answer.id, rating, comment })
      change(exchangeId, { rating })
    },
    clear() {
      underWay?.abort()
      underWay = undefined
      storage.removeItem(KEY)
      set({ id: newId(), exchanges: [] })
    },
  }
}

/** What a reload interrupted is stopped, to be asked again by whoever still wants to know. */
function restore(storage: ConversationPorts['storage']): ConversationState | undefined {
  let kept: unknown
  try {
    kept = JSON.parse(storage.getItem(KEY) ?? 'null')
  } catch {
    return undefined
  }
  const { success, data } = z.safeParse(Kept, kept)
  if (!success) return undefined
  const exchanges = data.exchanges.map((exchange): Exchange => ({
    ...exchange,
    state: exchange.state === 'asking' ? 'stopped' : exchange.state,
  }))
  return { id: data.id, exchanges }
}
