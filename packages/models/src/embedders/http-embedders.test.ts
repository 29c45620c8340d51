import type { Embedder } from '@innkeeper/core/embedding/embedder'
import { ServiceRefused, ServiceUnavailable } from '@innkeeper/core/errors'
import type { Host } from '@innkeeper/runtime/json-service'
import { describe, expect, test } from 'vitest'

import { openAiCompatibleEmbedder } from './openai-compatible.ts'
import { vertexEmbedder } from './vertex.ts'
import { workersAiBindingEmbedder, workersAiEmbedder } from './workers-ai.ts'

interface Call {
  readonly key: string | null
  readonly texts: readonly string[]
}

/** What the stand-in gives back for the vectors that a good server would give. */
type Spoil = (vectors: number[][], call: number) => Response | number[][]

interface Subject {
  readonly name: string
  readonly dimensions: number
  /** Most texts that one call may hold. */
  readonly batch: number
  open(fetch: Host['fetch'], waits: number[]): Embedder
  textsOf(body: unknown): string[]
  answerOf(vectors: readonly (readonly number[])[]): unknown
}

const calling = (fetch: Host['fetch'], waits: number[]) => ({
  apiKey: 'key-for-tests',
  fetch,
  now: () => 0,
  sleep: async (ms: number) => void waits.push(ms),
  random: () => 0.5,
})

const SUBJECTS: readonly Subject[] = [
  {
    name: 'OpenAI-compatible',
    dimensions: 8,
    batch: 96,
    open: (fetch, waits) =>
      openAiCompatibleEmbedder({
        ...calling(fetch, waits),
        baseUrl: 'https://embed.example.test/v1/',
        model: 'small',
        dimensions: 8,
      }),
    textsOf: (body) => (body as { input: string[] }).input,
    // Out of order, as the API allows.
    answerOf: (vectors) => ({ data: vectors.map((embedding, index) => ({ index, embedding })).toReversed() }),
  },
  {
    name: 'Workers AI',
    dimensions: 1024,
    batch: 100,
    open: (fetch, waits) =>
      workersAiEmbedder({ ...calling(fetch, waits), accountId: 'account', baseUrl: 'https://cloud.example.test/v4' }),
    textsOf: (body) => (body as { text: string[] }).text,
    answerOf: (vectors) => ({ result: { shape: [vectors.length, 1024], data: vectors }, success: true, errors: [] }),
  },
]

/** A vector that tells its text, not of unit length. */
function vectorOf(text: string, dimensions: number): number[] {
  return Array.from({ length: dimensions }, (_, index) =>
    index === Number(text.replace(/\D/g, '')) % dimensions ? 3 : 0.001,
  )
}

function start(subject: Subject, spoil?: Spoil) {
  const calls: Call[] = []
  const waits: number[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const texts = subject.textsOf(await request.json())
    calls.push({ key: request.headers.get('authorization'), texts })
    const given =
      spoil?.(
        texts.map((text) => vectorOf(text, subject.dimensions)),
        calls.length,
      ) ?? texts.map((text) => vectorOf(text, subject.dimensions))
    return given instanceof Response ? given : Response.json(subject.answerOf(given))
  }
  return { embedder: subject.open(fetch, waits), calls, waits }
}

describe.for(SUBJECTS)('$name embedder', (subject) => {
  test('gives a unit vector per text, in order, over as many calls as the batches need', async () => {
    const { embedder, calls } = start(subject)
    const texts = Array.from({ length: subject.batch * 2 + 3 }, (_, index) => `text ${index % 7}`)
    const vectors = await embedder.embedDocuments(texts)
    expect(calls.map((call) => call.texts.length)).toEqual([subject.batch, subject.batch, 3])
    expect(vectors).toHaveLength(texts.length)
    for (const [index, vector] of vectors.entries()) {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
      expect(vector.indexOf(Math.max(...vector))).toBe(index % 7)
    }
    expect(calls[0]?.key).toBe('Bearer key-for-tests')
  })

  test('asks nothing for no texts, and sends no empty one', async () => {
    const { embedder, calls } = start(subject)
    expect(await embedder.embedDocuments([])).toEqual([])
    expect(calls).toEqual([])
    await embedder.embedQuery('   ')
    expect(calls[0]?.texts[0]?.trim()).not.toBe('')
  })

  test('cuts a text that no model of this kind could read', async () => {
    const { embedder, calls } = start(subject)
    await embedder.embedQuery('1 '.repeat(40_000))
    expect(calls[0]?.texts[0]?.length).toBeLessThanOrEqual(24_000)
  })

  test('waits as long as it is asked to, and tries again', async () => {
    const { embedder, waits } = start(subject, (vectors, call) =>
      call === 1 ? new Response('slow down', { status: 429, headers: { 'retry-after': '2' } }) : vectors,
    )
    expect(await embedder.embedQuery('text 3')).toHaveLength(subject.dimensions)
    expect(waits).toEqual([2_000])
  })

  test('gives a long wait back to the caller', async () => {
    const { embedder, waits } = start(
      subject,
      () => new Response('', { status: 429, headers: { 'retry-after': '120' } }),
    )
    await expect(embedder.embedQuery('text 3')).rejects.toMatchObject({
      code: 'service.unavailable',
      retryAfterMs: 120_000,
    })
    expect(waits).toEqual([])
  })

  test.for([500, 503, 408])('tries three times on %i and is then unavailable', async (status) => {
    const { embedder, calls } = start(subject, () => new Response('', { status }))
    await expect(embedder.embedQuery('text 3')).rejects.toThrow(ServiceUnavailable)
    expect(calls).toHaveLength(3)
  })

  test.for([400, 401, 404])('is refused at once on %i', async (status) => {
    const { embedder, calls } = start(subject, () => new Response('', { status }))
    await expect(embedder.embedQuery('text 3')).rejects.toMatchObject({ code: 'service.refused', status })
    expect(calls).toHaveLength(1)
  })

  test.for<{ name: string; spoil: Spoil }>([
    { name: 'too few vectors', spoil: (vectors) => vectors.slice(1) },
    { name: 'too many vectors', spoil: (vectors) => [...vectors, ...vectors] },
    { name: 'vectors of another size', spoil: (vectors) => vectors.map((vector) => vector.slice(1)) },
    { name: 'a zero vector', spoil: (vectors) => vectors.map((vector) => vector.map(() => 0)) },
    { name: 'other JSON', spoil: () => Response.json({ hello: 'world' }) },
  ])('stores nothing of $name', async ({ spoil }) => {
    const { embedder } = start(subject, spoil)
    await expect(embedder.embedDocuments(['text 1', 'text 2'])).rejects.toThrow(ServiceRefused)
  })

  test('what is no JSON, and a network that is gone, are unavailable, without the key in the error', async () => {
    const html = start(subject, () => new Response('<html>', { status: 200 }))
    await expect(html.embedder.embedQuery('text 3')).rejects.toThrow(ServiceUnavailable)
    const offline = subject.open(() => Promise.reject(new TypeError('fetch failed')), [])
    const error = await offline.embedQuery('text 3').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ServiceUnavailable)
    expect(String(error)).not.toContain('key-for-tests')
  })
})

describe('Vertex AI', () => {
  function open(answer: (body: { instances: { content: string }[] }) => unknown) {
    const requests: { url: string; authorization: string | null; body: unknown }[] = []
    const embedder = vertexEmbedder({
      fetch: async (request) => {
        const body = (await request.json()) as { instances: { content: string }[] }
        requests.push({ url: request.url, authorization: request.headers.get('authorization'), body })
        return Response.json(answer(body))
      },
      now: () => 0,
      sleep: () => Promise.resolve(),
      random: () => 0.5,
      token: () => Promise.resolve('token-for-tests'),
      project: 'sample',
      location: 'europe-west1',
      model: 'gemini-embedding-001',
      dimensions: 8,
    })
    return { embedder, requests }
  }
  const good = ({ instances }: { instances: { content: string }[] }) => ({
    predictions: instances.map(({ content }) => ({ embeddings: { values: vectorOf(content, 8) } })),
  })

  test('embeds questions and documents for their own tasks, in the region, in order', async () => {
    const { embedder, requests } = open(good)
    const vectors = await embedder.embedDocuments(Array.from({ length: 10 }, (_, index) => `text ${index % 8}`))
    for (const [index, vector] of vectors.entries()) {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
      expect(vector.indexOf(Math.max(...vector))).toBe(index % 8)
    }
    await embedder.embedQuery('text 3')
    expect(requests).toHaveLength(11)
    expect(requests[0]).toEqual({
      url: 'https://europe-west1-aiplatform.googleapis.com/v1/projects/sample/locations/europe-west1/publishers/google/models/gemini-embedding-001:predict',
      authorization: 'Bearer token-for-tests',
      body: {
        instances: [{ content: 'text 0', task_type: 'RETRIEVAL_DOCUMENT' }],
        parameters: { outputDimensionality: 8 },
      },
    })
    expect(requests[10]?.body).toMatchObject({ instances: [{ task_type: 'RETRIEVAL_QUERY' }] })
  })

  test('refuses vectors of another size, and answers of another shape', async () => {
    const short = open(() => ({ predictions: [{ embeddings: { values: [1, 0] } }] }))
    await expect(short.embedder.embedQuery('text')).rejects.toThrow(ServiceRefused)
    await expect(open(() => ({ data: [] })).embedder.embedQuery('text')).rejects.toThrow(ServiceRefused)
  })
})

describe('Workers AI by binding', () => {
  const dimensions = 1024

  test('gives the same vectors as over REST', async () => {
    const [, rest] = SUBJECTS
    const embedder = workersAiBindingEmbedder({
      run: async (_, { text }) => ({
        shape: [text.length, dimensions],
        data: text.map((one) => vectorOf(one, dimensions)),
      }),
    })
    if (!rest) throw new Error('no subject')
    const over = start(rest).embedder
    expect(embedder.identity).toEqual(over.identity)
    expect(await embedder.embedDocuments(['text 1', 'text 2'])).toEqual(await over.embedDocuments(['text 1', 'text 2']))
  })

  test('keeps a call below the model’s window of tokens', async () => {
    const sizes: number[] = []
    const embedder = workersAiBindingEmbedder({
      async run(_, { text }) {
        sizes.push(text.reduce((sum, one) => sum + one.length / 3, 0))
        return { data: text.map((one) => vectorOf(one, dimensions)) }
      },
    })
    await embedder.embedDocuments(Array.from({ length: 40 }, () => '1'.repeat(9_000)))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50_000)
    expect(sizes).toHaveLength(3)
  })

  test('a binding that fails is unavailable', async () => {
    const embedder = workersAiBindingEmbedder({ run: () => Promise.reject(new Error('3040: capacity')) })
    await expect(embedder.embedQuery('text 1')).rejects.toThrow(ServiceUnavailable)
  })
})
