import * as z from 'zod'

const ToolCall = z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) })
const Said = z.object({ content: z.string().nullish(), tool_calls: z.array(ToolCall).nullish() })
const count = z.number().optional()
const Completion = z.object({
  choices: z.tuple([z.object({ message: Said })], z.unknown()),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish(),
})

export type ToolCall = z.output<typeof ToolCall>

export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | {
      readonly role: 'assistant'
      readonly content: string
      readonly tool_calls: readonly (ToolCall & { readonly type: 'function' })[]
    }
  | { readonly role: 'tool'; readonly tool_call_id: string; readonly content: string }

export interface Said {
  /** Without the model's reasoning, which nobody is to read. */
  readonly text: string
  readonly calls: readonly ToolCall[]
  readonly inputTokens: number
  readonly outputTokens: number
}

/** Groq answered, but with no completion. What it answered may quote the request: it is for `failureOf` alone. */
export class NoCompletion extends Error {
  override readonly name = 'NoCompletion'
  readonly status: number
  readonly retryAfter: string | null
  readonly body: string

  constructor({ status, headers }: Response, body: string) {
    super(`Groq answered ${status}`)
    this.status = status
    this.retryAfter = headers.get('retry-after')
    this.body = body
  }
}

export interface Connection {
  readonly fetch: (request: Request) => Promise<Response>
  readonly apiKey: string
  /** With its version: `https://api.groq.com/openai/v1`. */
  readonly baseUrl: string
}

/** One request for a completion, and no more than that one. @throws {NoCompletion} */
export async function complete(
  connection: Connection,
  body: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Said> {
  const asked = { method: 'POST', body: JSON.stringify(body), signal }
  const { choices, usage } = await answered(connection, '/chat/completions', asked, Completion)
  const { content, tool_calls: calls } = choices[0].message
  return {
    text: content ?? '',
    calls: calls ?? [],
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
  }
}

const ModelList = z.object({ data: z.array(z.object({ id: z.string() })) })

/** Ids of the models that this key may use. @throws {NoCompletion} */
export async function offeredModels(connection: Connection, signal: AbortSignal): Promise<readonly string[]> {
  const { data } = await answered(connection, '/models', { signal }, ModelList)
  return data.map(({ id }) => id)
}

async function answered<Output>(
  { fetch, baseUrl, apiKey }: Connection,
  path: string,
  init: RequestInit,
  schema: z.ZodType<Output>,
): Promise<Output> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const response = await fetch(new Request(baseUrl + path, { ...init, headers }))
  const text = await response.text()
  const parsed = response.ok ? schema.safeParse(jsonIn(text)) : undefined
  if (!parsed?.success) throw new NoCompletion(response, text)
  return parsed.data
}

/** @returns Undefined where the text is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
