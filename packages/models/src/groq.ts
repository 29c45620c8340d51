import type { LanguageModel, Phrased, PhraseRequest } from '@innkeeper/core/answer/language-model'
import { InnkeeperError, ServiceUnavailable } from '@innkeeper/core/errors'
import { withDeadline } from '@innkeeper/runtime/deadline'
import { type Sleep, sleep as realSleep } from '@innkeeper/runtime/retry'
import * as z from 'zod'

import {
  type ChatMessage,
  complete,
  type Connection,
  jsonIn,
  offeredModels,
  type Said,
  type ToolCall,
} from './groq/completions.ts'
import { errorOf, failureOf, GenerationFailed } from './groq/failure.ts'
import { fenced, nowText, PHRASING_RULES, phrasingRequest, PLANNING_RULES } from './groq/prompt.ts'

/** For one answer altogether, searches and repeats included. */
const BUDGET_MS = 8_000
/** Tool rounds; in the last the model has to write. */
const ROUNDS = 3
/** Reasoning counts in: too little room gives an empty answer. */
const MAX_OUTPUT_TOKENS = 1_500
const TEMPERATURE = 0.2
/** Of what one search returns; a plan's token limit per minute is small. */
const FOUND_CHARACTERS = 6_000
/** A wait that a limit asks for and that still leaves time for an answer. */
const PATIENCE_MS = 2_000
/** After a failure that may pass. */
const PAUSE_MS = 200
/** A limit that names no wait. */
const REST_MS = 10_000
const TRIES = 5

export interface GroqOptions extends Connection {
  readonly model: string
  /** Used once the first is gone, or its limit for the day reached. */
  readonly fallbackModel: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly sleep?: Sleep
  readonly budgetMs?: number
  /**
   * JSON schema of a plan, for {@link LanguageModel.proposePlan}; every property required and no others allowed, as strict mode
   * demands. Absent: any JSON object.
   */
  readonly planSchema?: Readonly<Record<string, unknown>>
}

export interface GroqLanguageModel extends LanguageModel {
  /** Ids of the models that this key may use: to warn at the start. @throws {ServiceUnavailable | ServiceRefused} */
  listModels(signal?: AbortSignal): Promise<readonly string[]>
}

/** Groq's chat completions, with rules for time, rounds, limits and models that are gone. */
export function groqLanguageModel(options: GroqOptions): GroqLanguageModel {
  const { now, fallbackModel, sleep = realSleep, budgetMs = BUDGET_MS } = options
  let current = options.model
  /** Until when a model is not asked, because a limit was reached. */
  const resting = new Map<string, number>()

  /** Runs one request, and again where that can help. `ask` is given the model and what to leave out. */
  async function persist<Result>(signal: AbortSignal, ask: (attempt: Attempt) => Promise<Result>): Promise<Result> {
    let tools = true
    let history = true
    let paused = false
    let used = current
    for (let tries = 1; ; tries++) {
      const rest = (resting.get(used) ?? 0) - now()
      if (rest > 0) {
        if (used !== fallbackModel && rest > PATIENCE_MS && !(resting.get(fallbackModel) ?? 0)) used = fallbackModel
        else throw new ServiceUnavailable('Groq is at its limit', { retryAfterMs: rest })
      }
      signal.throwIfAborted()
      try {
        return await ask({ model: used, tools, history, signal })
      } catch (error) {
        if (error instanceof InnkeeperError) throw error
        const failure = failureOf(error, now())
        const giveUp = tries >= TRIES
        if (failure.kind === 'limit') {
          const { waitMs } = failure
          if (!giveUp && !paused && !failure.daily && waitMs !== undefined && waitMs <= PATIENCE_MS) {
            paused = true
            await sleep(waitMs)
            continue
          }
          resting.set(used, now() + (waitMs ?? REST_MS))
          if (!giveUp && failure.daily && used !== fallbackModel) {
            used = fallbackModel
            continue
          }
        }
        if (giveUp) throw errorOf(failure)
        if (failure.kind === 'model' && used !== fallbackModel) {
          current = used = fallbackModel
        } else if (failure.kind === 'generation' && tools) tools = false
        else if (failure.kind === 'size' && history) history = false
        else if (failure.kind === 'passing' && !paused) {
          paused = true
          await sleep(PAUSE_MS)
        } else throw errorOf(failure)
      }
    }
  }

  function inTime<Result>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    return withDeadline(work, 'Groq', budgetMs, signal).catch((error: unknown) => {
      throw error instanceof InnkeeperError ? error : new ServiceUnavailable('Groq did not answer in time')
    })
  }

  /** Asks, does the searches that it is asked for, and asks again, until there is a text. */
  async function converse(prompt: string, request: PhraseRequest, attempt: Attempt, found: string[]): Promise<Phrased> {
    const { model, tools, signal } = attempt
    const messages: ChatMessage[] = opened(PHRASING_RULES, prompt)
    const usage = { inputTokens: 0, outputTokens: 0 }
    for (let round = 1; ; round++) {
      const choice = { tools: [SEARCH_TOOL], tool_choice: round < ROUNDS ? 'auto' : 'none' }
      const said = await complete(options, { ...bodyOf(model, messages), ...(tools ? choice : {}) }, signal)
      usage.inputTokens += said.inputTokens
      usage.outputTokens += said.outputTokens
      if (said.calls.length === 0 || round === ROUNDS) return { text: usableText(said.text), found, model, usage }
      messages.push(called(said))
      for (const call of said.calls) messages.push(await searched(call, request, found))
    }
  }

  async function phrase(request: PhraseRequest): Promise<Phrased> {
    const found: string[] = []
    return inTime(request.signal, (signal) =>
      persist(signal, async (attempt) => {
        const prompt = phrasingRequest(request, attempt.tools ? [] : found, attempt.history)
        return converse(prompt, request, attempt, found)
      }),
    )
  }

  return {
    name: options.model,
    phrase,
    proposePlan: ({ question, codePlan, now: at, timezone, signal }) =>
      inTime(signal, (within) =>
        persist(within, async ({ model }) => {
          const prompt = [
            `Now: ${nowText({ now: at, timezone })}.`,
            `First plan as JSON: ${JSON.stringify(codePlan)}`,
            fenced('question', question),
          ].join('\n\n')
          const form = { temperature: 0, response_format: planFormat(model, options.planSchema) }
          const body = { ...bodyOf(model, opened(PLANNING_RULES, prompt)), ...form }
          return parsedPlan((await complete(options, body, within)).text)
        }),
      ),
    listModels: (signal) =>
      inTime(signal ?? new AbortController().signal, (within) =>
        offeredModels(options, within).catch((error: unknown) => {
          throw errorOf(failureOf(error, now()))
        }),
      ),
  }
}

interface Attempt {
  readonly model: string
  readonly tools: boolean
  readonly history: boolean
  readonly signal: AbortSignal
}

function opened(rules: string, prompt: string): ChatMessage[] {
  return [
    { role: 'system', content: rules },
    { role: 'user', content: prompt },
  ]
}

function bodyOf(model: string, messages: readonly ChatMessage[]) {
  return {
    model,
    messages,
    max_completion_tokens: MAX_OUTPUT_TOKENS,
    temperature: TEMPERATURE,
    ...reasoningOptions(model),
  }
}

/** The families know different words for thinking little and for keeping it apart from the answer. */
function reasoningOptions(model: string): Readonly<Record<string, string>> {
  if (isGptOss(model)) return { reasoning_effort: 'low' }
  if (model.includes('qwen')) return { reasoning_effort: 'none', reasoning_format: 'hidden' }
  return {}
}

function isGptOss(model: string): boolean {
  return model.includes('gpt-oss')
}

/** Only one family decodes by a schema; the others are told of it. */
function planFormat(model: string, schema: GroqOptions['planSchema']): object {
  if (!schema) return { type: 'json_object' }
  return { type: 'json_schema', json_schema: { name: 'plan', strict: isGptOss(model), schema } }
}

const SEARCH_TOOL = {
  type: 'function',
  function: {
    name: 'search_records',
    description:
      'Searches bookings, messages, calls, tasks, reviews and houses that the asker may see. Only for what the evidence lacks.',
    parameters: {
      type: 'object',
      properties: {
        query: {
          type: 'string',
          minLength: 1,
          maxLength: 200,
          description: 'A few key words, for example: "Lake House heating repair"',
        },
      },
      required: ['query'],
      additionalProperties: false,
    },
  },
}
const SearchArguments = z.strictObject({ query: z.string().min(1).max(200) })

function called({ text, calls }: Said): ChatMessage {
  return { role: 'assistant', content: text, tool_calls: calls.map((call) => ({ ...call, type: 'function' })) }
}

async function searched(call: ToolCall, request: PhraseRequest, found: string[]): Promise<ChatMessage> {
  return { role: 'tool', tool_call_id: call.id, content: await searchResult(call, request, found) }
}

/** What the model is told: of a call that it got wrong, how to mend it. */
async function searchResult({ function: asked }: ToolCall, request: PhraseRequest, found: string[]): Promise<string> {
  const { name, arguments: written } = asked
  const given = name === SEARCH_TOOL.function.name ? SearchArguments.safeParse(jsonIn(written)) : undefined
  if (!given?.success) return 'There is only search_records, with {"query": "a few key words"}.'
  if (found.length >= ROUNDS - 1) return 'No more searches. Write the answer.'
  try {
    const text = (await request.search(given.data.query)).slice(0, FOUND_CHARACTERS)
    if (text.trim() === '') return 'Nothing found.'
    found.push(text)
    return fenced('found', text)
  } catch {
    return 'The search is not available. Write the answer from the evidence.'
  }
}

/** @throws {GenerationFailed} It is empty, or a tool call or the model's own markup written as text. */
function usableText(text: string): string {
  const said = text.replace(/<think>[\s\S]*?<\/think>/g, '').trim()
  const isToolCall =
    /search_records|<\|[a-z_]+\|>|^<\/?think>|<tool_call>|^\s*\{\s*"(?:query|name|tool|function)"\s*:/.test(said)
  if (said === '' || isToolCall) throw new GenerationFailed('no usable text')
  return said
}

/** @throws {GenerationFailed} It is no JSON object. */
function parsedPlan(text: string): unknown {
  const plan = jsonIn(text)
  if (typeof plan === 'object' && plan !== null && !Array.isArray(plan)) return plan
  throw new GenerationFailed('no JSON object')
}
