/** What the stand-in answers to one request. */
export type GroqReply =
  | { readonly kind: 'text'; readonly text: string; readonly reasoning?: string }
  /** Asks for a search, as the model does. */
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'raw-call'; readonly tool: string; readonly arguments: string }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'error'
      readonly status: number
      readonly code?: string
      readonly message?: string
      readonly retryAfter?: string
    }
  /** HTTP 200 with something that is no completion. */
  | { readonly kind: 'garbage' }
  /** Never answers; ends when the caller aborts. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'network' }

export interface GroqMessage {
  readonly role: string
  readonly content?: string | null
  readonly tool_calls?: readonly unknown[]
}

/** A chat completion request that passed the checks. */
export interface GroqRequest {
  readonly model: string
  readonly messages: readonly GroqMessage[]
  readonly tools?: readonly unknown[]
  readonly tool_choice?: unknown
  readonly response_format?: unknown
  readonly temperature?: number
  readonly max_tokens?: number
  readonly max_completion_tokens?: number
  readonly reasoning_effort?: string
}

export interface GroqStandIn {
  readonly fetch: typeof globalThis.fetch
  /** Every accepted request, in order. */
  readonly requests: readonly GroqRequest[]
  /** What was refused as the service would refuse it, in order. */
  readonly refusals: readonly string[]
}

export interface GroqStandInOptions {
  /** One per request, in order, the last again and again; or chosen by the request. */
  readonly replies: readonly GroqReply[] | ((request: GroqRequest, index: number) => GroqReply)
  readonly apiKey?: string
  /** Ids that exist. */
  readonly models?: readonly string[]
}

const MODELS = ['openai/gpt-oss-120b', 'openai/gpt-oss-20b']
const KNOWN_FIELDS = new Set(
  (
    'model messages max_tokens max_completion_tokens temperature top_p stop seed user n stream response_format tools tool_choice ' +
    'parallel_tool_calls disable_tool_validation reasoning_effort reasoning_format include_reasoning service_tier stream_options documents citation_options'
  ).split(' '),
)
const ROLES = new Set(['system', 'user', 'assistant', 'tool'])

/**
 * Groq's chat completions and model list in this process, strict where the service is: what it documents as refused is refused here too.
 *
 * @see https://console.groq.com/docs/api-reference
 */
export function groqStandIn(options: GroqStandInOptions): GroqStandIn {
  const { replies, apiKey = 'gsk_test', models = MODELS } = options
  const requests: GroqRequest[] = []
  const refusals: string[] = []

  function refuse(status: number, message: string, code?: string): Response {
    refusals.push(message)
    return errorResponse({ status, message, ...(code ? { code } : {}) })
  }

  async function answer(asked: Request): Promise<Response> {
    const url = new URL(asked.url)
    if (asked.headers.get('authorization') !== `Bearer ${apiKey}`)
      return refuse(401, 'Invalid API Key', 'invalid_api_key')
    if (url.pathname.endsWith('/models'))
      return json({ object: 'list', data: models.map((id) => ({ id, object: 'model' })) })
    if (!url.pathname.endsWith('/openai/v1/chat/completions') || asked.method !== 'POST')
      return refuse(404, `Unknown request URL: ${url.pathname}`)
    const body: unknown = await asked.json()
    const problem = problemOf(body)
    if (problem !== undefined) return refuse(400, problem)
    const request = checkedRequest(body)
    if (!models.includes(request.model))
      return refuse(404, `The model \`${request.model}\` does not exist`, 'model_not_found')
    const index = requests.push(request) - 1
    const reply = typeof replies === 'function' ? replies(request, index) : (replies[index] ?? replies.at(-1))
    return respond(reply ?? { kind: 'empty' }, request, asked.signal)
  }

  return {
    fetch: async (input, init) => answer(new Request(input, init)),
    requests,
    refusals,
  }
}

/** What the model was given to word, out of the request that reached it. */
export function evidenceIn({ messages }: GroqRequest): string {
  const text = messages.map(({ content }) => content ?? '').join('\n')
  return /<evidence>\n?([\s\S]*?)\n?<\/evidence>/.exec(text.slice(text.lastIndexOf('Now:')))?.[1] ?? ''
}

async function respond(reply: GroqReply, request: GroqRequest, signal: AbortSignal): Promise<Response> {
  switch (reply.kind) {
    case 'text':
      return completion(request, 'stop', {
        content: reply.text,
        ...(reply.reasoning ? { reasoning: reply.reasoning } : {}),
      })
    case 'empty':
      return completion(request, 'length', { content: '', reasoning: 'still thinking' })
    case 'search':
      return call(request, 'search_records', JSON.stringify({ query: reply.query }))
    case 'raw-call':
      return call(request, reply.tool, reply.arguments)
    case 'error':
      return errorResponse(reply)
    case 'garbage':
      return json({ hello: 'world' })
    case 'network':
      throw new TypeError('fetch failed')
    case 'hang':
    default:
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true })
      })
  }
}

/** As the service validates a call: unknown tools, and calls where none are allowed, are a failed generation. */
function call(request: GroqRequest, tool: string, args: string): Response {
  const known = (request.tools ?? []).some((one) => field(field(one, 'function'), 'name') === tool)
  if (!known || request.tool_choice === 'none') {
    return errorResponse({
      status: 400,
      code: 'tool_use_failed',
      message: known
        ? 'Tool choice is none, but model called a tool'
        : `tool call validation failed: ${tool} was not in request.tools`,
    })
  }
  return completion(request, 'tool_calls', {
    content: null,
    reasoning: 'I should search.',
    tool_calls: [
      { id: `call_${request.messages.length}`, type: 'function', function: { name: tool, arguments: args } },
    ],
  })
}

function completion(request: GroqRequest, finish: string, message: Readonly<Record<string, unknown>>): Response {
  return json({
    id: 'chatcmpl-test',
    object: 'chat.completion',
    created: 1_800_000_000,
    model: request.model,
    choices: [{ index: 0, finish_reason: finish, logprobs: null, message: { role: 'assistant', ...message } }],
    usage: { prompt_tokens: 900, completion_tokens: 80, total_tokens: 980, queue_time: 0.01, total_time: 0.4 },
    x_groq: { id: 'req_test' },
  })
}

interface ErrorReply {
  readonly status: number
  readonly code?: string
  readonly message?: string
  readonly retryAfter?: string
}

function errorResponse({ status, code, message = `status ${status}`, retryAfter }: ErrorReply): Response {
  return json(
    { error: { message, type: status === 429 ? 'tokens' : 'invalid_request_error', ...(code ? { code } : {}) } },
    status,
    retryAfter ? { 'retry-after': retryAfter } : {},
  )
}

function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}

function problemOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return 'body must be a JSON object'
  for (const name of Object.keys(body)) if (!KNOWN_FIELDS.has(name)) return `property '${name}' is unsupported`
  const { messages, tools, response_format: format, n } = asFields(body)
  if (n !== undefined && n !== 1) return "'n' must be 1"
  if (typeof field(body, 'model') !== 'string') return "property 'model' is missing"
  if (!Array.isArray(messages) || messages.length === 0) return "'messages' must hold at least one message"
  const message = messages.findIndex((one: unknown) => !ROLES.has(String(field(one, 'role'))))
  if (message >= 0) return `'messages.${message}.role' is not supported`
  if (Array.isArray(tools) && format !== undefined) return 'json mode cannot be combined with tool/function calling'
  if (Array.isArray(tools) && tools.some((tool: unknown) => field(tool, 'type') !== 'function'))
    return 'built-in tools must stay off'
  const { reasoning_format: reasoning, model, max_completion_tokens: most = field(body, 'max_tokens') } = asFields(body)
  if (reasoning !== undefined && String(model).includes('gpt-oss'))
    return "'reasoning_format' is not supported with this model"
  if (typeof most === 'number' && most < 1_024) return 'max_completion_tokens leaves no room for reasoning'
  return strictProblem(format)
}

/** Strict schemas name every property as required and allow no others. */
function strictProblem(format: unknown): string | undefined {
  const described = field(format, 'json_schema')
  if (field(described, 'strict') !== true) return undefined
  const schema = field(described, 'schema')
  const properties = Object.keys(asFields(field(schema, 'properties') ?? {}))
  const required = field(schema, 'required')
  if (!Array.isArray(required) || properties.some((name) => !required.includes(name)))
    return 'invalid JSON schema: every property must be required'
  return field(schema, 'additionalProperties') === false
    ? undefined
    : 'invalid JSON schema: additionalProperties must be false'
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? asFields(value)[name] : undefined
}

/** True of every object: its fields can be read by name and may be anything. */
function asFields(value: object): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>
}

/** Holds because {@link problemOf} found a model and messages in it. */
function checkedRequest(body: unknown): GroqRequest {
  return body as GroqRequest
}
