import { createGroq } from '@ai-sdk/groq'
import type { LanguageModel, Phrased, PhraseRequest } from '@innkeeper/core/answer/language-model'
import { InnkeeperError, ServiceUnavailable } from '@innkeeper/core/errors'
import { withDeadline } from '@innkeeper/runtime/deadline'
import { type Sleep, sleep as realSleep } from '@innkeeper/runtime/retry'
import { generateText, isStepCount, jsonSchema, Output, tool, type JSONSchema7 } from 'ai'
import * as z from 'zod'

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

export interface GroqOptions {
  readonly apiKey: string
  /** With its version: `https://api.groq.com/openai/v1`. */
  readonly baseUrl: string
  readonly model: string
  /** Used once the first is gone, or its limit for the day reached. */
  readonly fallbackModel: string
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly sleep?: Sleep
  readonly budgetMs?: number
  /**
   * JSON schema of a plan, for {@link LanguageModel.proposePlan}; every property required and no others allowed, as strict mode
   * demands. Absent: any JSON object.
   */
  readonly planSchema?: JSONSchema7
}

export interface GroqLanguageModel extends LanguageModel {
  /** Ids of the models that this key may use: to warn at the start. @throws {ServiceUnavailable | ServiceRefused} */
  listModels(signal?: AbortSignal): Promise<readonly string[]>
}

/**
 * Groq's chat completions, through the AI SDK, with rules of our own for time, rounds, limits and models that are gone. The SDK
 * repeats nothing by itself.
 */
export function groqLanguageModel(options: GroqOptions): GroqLanguageModel {
  const { now, fallbackModel, sleep = realSleep, budgetMs = BUDGET_MS } = options
  const groq = createGroq({ apiKey: options.apiKey, baseURL: options.baseUrl, fetch: options.fetch })
  let current = options.model
  /** Until when a model is not asked, because a limit was reached. */
  const resting = new Map<string, number>()

  /** Runs one request, and again where that can help. `ask` is given the model and what to leave out. */
  async function persist<Result>(ask: (attempt: Attempt) => Promise<Result>): Promise<Result> {
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
      try {
        return await ask({ model: used, tools, history })
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

  async function phrase(request: PhraseRequest): Promise<Phrased> {
    const found: string[] = []
    return inTime(request.signal, (signal) =>
      persist(async ({ model, tools, history }) => {
        signal.throwIfAborted()
        const result = await generateText({
          ...commonOptions(model),
          model: groq(model),
          abortSignal: signal,
          instructions: PHRASING_RULES,
          prompt: phrasingRequest(request, tools ? [] : found, history),
          ...(tools
            ? {
                tools: { search_records: searchTool(request, found) },
                stopWhen: isStepCount(ROUNDS),
                prepareStep: ({ stepNumber }: { stepNumber: number }) =>
                  stepNumber >= ROUNDS - 1 ? { toolChoice: 'none' as const } : {},
              }
            : {}),
        })
        return {
          text: usableText(result.text),
          found,
          model,
          usage: { inputTokens: result.totalUsage.inputTokens, outputTokens: result.totalUsage.outputTokens },
        }
      }),
    )
  }

  return {
    name: options.model,
    phrase,
    proposePlan: ({ question, codePlan, now: at, timezone, signal }) =>
      inTime(signal, (within) =>
        persist(async ({ model }) => {
          const { planSchema } = options
          const result = await generateText({
            ...commonOptions(model),
            model: groq(model),
            abortSignal: within,
            temperature: 0,
            instructions: PLANNING_RULES,
            prompt: [
              `Now: ${nowText({ now: at, timezone })}.`,
              `First plan as JSON: ${JSON.stringify(codePlan)}`,
              fenced('question', question),
            ].join('\n\n'),
            output: planSchema ? Output.object({ name: 'plan', schema: jsonSchema(planSchema) }) : Output.json(),
          })
          return parsedPlan(result.text)
        }),
      ),
    listModels: (signal) =>
      inTime(signal ?? new AbortController().signal, async (within) => {
        const response = await options.fetch(`${options.baseUrl}/models`, {
          headers: { authorization: `Bearer ${options.apiKey}` },
          signal: within,
        })
        if (!response.ok) throw errorOf(statusFailure(response.status))
        return ModelList.parse(await response.json()).data.map(({ id }) => id)
      }),
  }
}

interface Attempt {
  readonly model: string
  readonly tools: boolean
  readonly history: boolean
}

const ModelList = z.object({ data: z.array(z.object({ id: z.string() })) })

function statusFailure(status: number): Parameters<typeof errorOf>[0] {
  return status === 429 || status >= 500 ? { kind: 'passing', status } : { kind: 'refused', status }
}

function commonOptions(model: string) {
  return {
    maxRetries: 0,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    temperature: TEMPERATURE,
    providerOptions: { groq: reasoningOptions(model) },
  }
}

/** The families know different words for thinking little and for keeping it apart from the answer. */
function reasoningOptions(model: string): Record<string, string | boolean> {
  if (model.includes('gpt-oss')) return { reasoningEffort: 'low', strictJsonSchema: true }
  if (model.includes('qwen')) return { reasoningEffort: 'none', reasoningFormat: 'hidden', strictJsonSchema: false }
  return { strictJsonSchema: false }
}

function searchTool(request: PhraseRequest, found: string[]) {
  return tool({
    description:
      'Searches bookings, messages, calls, tasks, reviews and houses that the asker may see. Only for what the evidence lacks.',
    inputSchema: z.strictObject({
      query: z.string().min(1).max(200).describe('A few key words, for example: "Lake House heating repair"'),
    }),
    async execute({ query }) {
      if (found.length >= ROUNDS - 1) return 'No more searches. Write the answer.'
      try {
        const text = (await request.search(query)).slice(0, FOUND_CHARACTERS)
        if (text.trim() === '') return 'Nothing found.'
        found.push(text)
        return fenced('found', text)
      } catch {
        return 'The search is not available. Write the answer from the evidence.'
      }
    },
  })
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
  try {
    const plan: unknown = JSON.parse(text)
    if (typeof plan === 'object' && plan !== null && !Array.isArray(plan)) return plan
  } catch {
    // Falls through: said as a failed generation.
  }
  throw new GenerationFailed('no JSON object')
}
