import * as z from 'zod'

/** Pub/Sub's REST interface v1, as far as this project speaks it. What is not named here is refused, as the service refuses unknown names. */

const bytesOf = (text: string) => new TextEncoder().encode(text).byteLength
const MOST_REQUEST_BYTES = 10_000_000

const Message = z
  .strictObject({
    data: z.base64().default(''),
    attributes: z
      .record(
        z.string().refine((key) => key !== '' && bytesOf(key) <= 256 && !key.startsWith('goog'), 'a bad attribute key'),
        z.string().refine((value) => bytesOf(value) <= 1_024, 'an attribute value is too large'),
      )
      .refine((attributes) => Object.keys(attributes).length <= 100, 'too many attributes')
      .default({}),
    orderingKey: z
      .string()
      .refine((key) => bytesOf(key) <= 1_024, 'the ordering key is too large')
      .optional(),
  })
  .refine(({ data, attributes }) => data !== '' || Object.keys(attributes).length > 0, 'a message must not be empty')
type Message = z.infer<typeof Message>

const AckIds = z.array(z.string()).min(1)
const BODIES = {
  topic: z.strictObject({}),
  subscription: z.strictObject({
    topic: z.string(),
    ackDeadlineSeconds: z.number().int().min(10).max(600).default(10),
    enableMessageOrdering: z.boolean().default(false),
  }),
  publish: z.strictObject({ messages: z.array(Message).min(1).max(1_000) }),
  pull: z.strictObject({ maxMessages: z.number().int().min(1), returnImmediately: z.boolean().default(false) }),
  acknowledge: z.strictObject({ ackIds: AckIds }),
  modifyAckDeadline: z.strictObject({ ackIds: AckIds, ackDeadlineSeconds: z.number().int().min(0).max(600) }),
}

interface KeptMessage {
  readonly message: Message & { readonly messageId: string; readonly publishTime: string }
  /** Hidden until then, in ms since the epoch. */
  hiddenUntil: number
  ackId: string | undefined
}

interface Subscription {
  readonly topic: string
  readonly ackDeadlineSeconds: number
  readonly enableMessageOrdering: boolean
  messages: KeptMessage[]
}

const HTTP = { INVALID_ARGUMENT: 400, UNAUTHENTICATED: 401, NOT_FOUND: 404, ALREADY_EXISTS: 409 } as const

class PubSubError extends Error {
  override readonly name = 'PubSubError'
  readonly status: keyof typeof HTTP

  constructor(status: keyof typeof HTTP, message: string) {
    super(message)
    this.status = status
  }
}

export interface PubSubStandInOptions {
  readonly project?: string
  readonly token?: string
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
}

export interface PubSubStandIn {
  readonly fetch: (request: Request) => Promise<Response>
  /** Verbs and resources that were asked for, in order, refused ones too. */
  readonly calls: readonly string[]
  /** What was refused, in order. */
  readonly refusals: readonly string[]
  /** What was published to a topic, in order. */
  published(topic: string): readonly Message[]
}

/**
 * Pub/Sub in this process, strict where the service is: unknown names, topics that are not there, data that is no base64, and the documented
 * limits are errors. A message comes again when its deadline has passed without an acknowledgement, under another id to acknowledge it by.
 * A pull that finds nothing answers at once, where the service waits a little.
 *
 * @see https://cloud.google.com/pubsub/docs/reference/rest
 */
export function pubSubStandIn({ project = 'sample', token = 'owner', now }: PubSubStandInOptions): PubSubStandIn {
  const calls: string[] = []
  const refusals: string[] = []
  const topics = new Map<string, Message[]>()
  const subscriptions = new Map<string, Subscription>()
  let numbered = 0

  function publish(topic: string, messages: readonly Message[]): object {
    const kept = messages.map((message) => {
      const stamped = { ...message, messageId: String(++numbered), publishTime: new Date(now()).toISOString() }
      for (const subscription of subscriptions.values()) {
        if (subscription.topic === topic) {
          subscription.messages.push({ message: stamped, hiddenUntil: 0, ackId: undefined })
        }
      }
      return stamped
    })
    topics.get(topic)?.push(...messages)
    return { messageIds: kept.map(({ messageId }) => messageId) }
  }

  function pull(subscription: Subscription, most: number): object {
    const busy = new Set<string>()
    const due: KeptMessage[] = []
    for (const kept of subscription.messages) {
      const key = subscription.enableMessageOrdering ? kept.message.orderingKey : undefined
      const hidden = kept.hiddenUntil > now()
      if (!hidden && (key === undefined || !busy.has(key)) && due.length < most) due.push(kept)
      else if (key !== undefined) busy.add(key)
    }
    const received = due.map((kept) => {
      kept.hiddenUntil = now() + subscription.ackDeadlineSeconds * 1_000
      kept.ackId = `ack-${++numbered}`
      return { ackId: kept.ackId, message: kept.message }
    })
    return received.length === 0 ? {} : { receivedMessages: received }
  }

  const topicVerbs: Readonly<Record<string, (name: string, json: unknown) => object>> = {
    '': (name, json) => {
      checked(BODIES.topic, json)
      if (topics.has(name)) throw new PubSubError('ALREADY_EXISTS', 'Topic already exists')
      topics.set(name, [])
      return { name }
    },
    publish: (name, json) => {
      const { messages } = checked(BODIES.publish, json)
      if (!topics.has(name)) throw new PubSubError('NOT_FOUND', `Resource not found (resource=${name}).`)
      return publish(name, messages)
    },
  }

  const subscriptionVerbs: Readonly<Record<string, (name: string, json: unknown) => object>> = {
    '': (name, json) => {
      const options = checked(BODIES.subscription, json)
      if (subscriptions.has(name)) throw new PubSubError('ALREADY_EXISTS', 'Subscription already exists')
      if (!topics.has(options.topic)) throw new PubSubError('NOT_FOUND', 'Resource not found')
      subscriptions.set(name, { ...options, messages: [] })
      return { name }
    },
    pull: (name, json) => pull(subscriptionOf(name), checked(BODIES.pull, json).maxMessages),
    acknowledge: (name, json) => {
      const subscription = subscriptionOf(name)
      const ids = new Set<string | undefined>(checked(BODIES.acknowledge, json).ackIds)
      subscription.messages = subscription.messages.filter(({ ackId }) => ackId === undefined || !ids.has(ackId))
      return {}
    },
    modifyAckDeadline: (name, json) => {
      const { ackIds, ackDeadlineSeconds } = checked(BODIES.modifyAckDeadline, json)
      for (const kept of subscriptionOf(name).messages) {
        if (kept.ackId !== undefined && ackIds.includes(kept.ackId))
          kept.hiddenUntil = now() + ackDeadlineSeconds * 1_000
      }
      return {}
    },
  }

  function subscriptionOf(name: string): Subscription {
    const subscription = subscriptions.get(name)
    if (!subscription) throw new PubSubError('NOT_FOUND', `Resource not found (resource=${name}).`)
    return subscription
  }

  async function answer(request: Request): Promise<Response> {
    const path = decodeURIComponent(new URL(request.url).pathname)
    const [, name = '', kind, verb = ''] =
      /^\/v1\/(projects\/[^/]+\/(topics|subscriptions)\/[A-Za-z][\w.~%+-]{2,254})(?::(\w+))?$/.exec(path) ?? []
    calls.push(`${verb === '' ? 'make' : verb} ${name.slice(`projects/${project}/`.length)}`)
    try {
      if (request.headers.get('authorization') !== `Bearer ${token}`)
        throw new PubSubError('UNAUTHENTICATED', 'Request had invalid authentication credentials.')
      const method = verb === '' ? 'PUT' : 'POST'
      const handler = (kind === 'topics' ? topicVerbs : subscriptionVerbs)[verb]
      if (!handler || kind === undefined || request.method !== method || !name.startsWith(`projects/${project}/`))
        throw new PubSubError('NOT_FOUND', `${request.method} ${path} is not served here`)
      const text = await request.text()
      if (bytesOf(text) > MOST_REQUEST_BYTES)
        throw new PubSubError(
          'INVALID_ARGUMENT',
          `Request payload size exceeds the limit: ${MOST_REQUEST_BYTES} bytes.`,
        )
      return Response.json(handler(name, parsedJson(text)))
    } catch (error) {
      if (!(error instanceof PubSubError)) throw error
      refusals.push(error.message)
      const code = HTTP[error.status]
      return Response.json({ error: { code, message: error.message, status: error.status } }, { status: code })
    }
  }

  return {
    fetch: answer,
    calls,
    refusals,
    published: (topic) => topics.get(`projects/${project}/topics/${topic}`) ?? [],
  }
}

/** @throws {PubSubError} */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new PubSubError('INVALID_ARGUMENT', 'Invalid JSON payload received.')
  }
}

/** @throws {PubSubError} */
function checked<Schema extends z.ZodType>(schema: Schema, json: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new PubSubError(
    'INVALID_ARGUMENT',
    `Invalid JSON payload received. ${issue?.message} at '${issue?.path.join('.')}'`,
  )
}
