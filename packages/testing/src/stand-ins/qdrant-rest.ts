import type { z } from 'zod'

import { QdrantCollection, type KeptPoint } from './qdrant-collection.ts'
import { runQuery } from './qdrant-query.ts'
import { BODIES, QdrantError, type Query } from './qdrant-wire.ts'

export interface QdrantStandInOptions {
  /** What callers must send as `api-key`; absent: nothing. */
  readonly apiKey?: string
}

export interface QdrantStandIn {
  readonly fetch: (request: Request) => Promise<Response>
  /** Method and path of every call, in order, refused ones too. */
  readonly calls: readonly string[]
  /** What was refused, in the server's words, in order. */
  readonly refusals: readonly string[]
}

/** The server's own limit is 32 MB. */
const MOST_REQUEST_CHARACTERS = 32_000_000

/**
 * Qdrant's REST interface in this process, strict where the server is: unknown names, ids that are neither UUIDs nor whole numbers, vectors of
 * another size and, under strict mode, filters without an index and limits that are too high are errors. A write that does not say
 * `wait=true` is seen by nobody until the next write. What scores the same comes in an order that nobody expects. Of the interface it has what this project speaks; vectors are compared exactly.
 *
 * @see https://api.qdrant.tech/api-reference
 */
export function qdrantStandIn(options: QdrantStandInOptions = {}): QdrantStandIn {
  const calls: string[] = []
  const refusals: string[] = []
  const collections = new Map<string, QdrantCollection>()
  /** Collections by their aliases. */
  const aliases = new Map<string, string>()
  let unseen: (() => void)[] = []
  let operations = 0

  function collectionOf(name: string): QdrantCollection {
    const collection = collections.get(aliases.get(name) ?? name)
    if (!collection) throw new QdrantError(404, `Not found: Collection \`${name}\` doesn't exist!`)
    return collection
  }

  /** What is wrong is told at once; what is right is seen when the caller says that it waits. */
  function written(url: URL, write: () => void): unknown {
    for (const earlier of unseen) earlier()
    unseen = []
    const waits = url.searchParams.get('wait') === 'true'
    if (waits) write()
    else unseen.push(write)
    return { operation_id: ++operations, status: waits ? 'completed' : 'acknowledged' }
  }

  function create(name: string, json: unknown): unknown {
    if (collections.has(name)) throw new QdrantError(409, `Wrong input: Collection \`${name}\` already exists!`)
    if (aliases.has(name))
      throw new QdrantError(
        400,
        `Wrong input: Can't create collection with name ${name}. Alias with the same name already exists`,
      )
    collections.set(name, new QdrantCollection(checked(BODIES.create, json)))
    return true
  }

  function remove(name: string): boolean {
    for (const [alias, collection] of aliases) if (collection === name) aliases.delete(alias)
    return collections.delete(name)
  }

  /** All or none. */
  function changeAliases(json: unknown): unknown {
    const changed = new Map(aliases)
    for (const action of checked(BODIES.aliases, json).actions) {
      if ('delete_alias' in action) {
        changed.delete(action.delete_alias.alias_name)
        continue
      }
      const { alias_name: alias, collection_name: collection } = action.create_alias
      if (!collections.has(collection))
        throw new QdrantError(404, `Not found: Collection \`${collection}\` doesn't exist!`)
      if (collections.has(alias)) throw new QdrantError(409, `Wrong input: Collection \`${alias}\` already exists!`)
      changed.set(alias, collection)
    }
    aliases.clear()
    for (const [alias, collection] of changed) aliases.set(alias, collection)
    return true
  }

  /** What is asked of no collection in particular, by method and path. */
  const serverRoutes: Readonly<Record<string, (json: unknown) => unknown>> = {
    'GET /aliases': () => ({
      aliases: [...aliases].map(([alias, collection]) => ({ alias_name: alias, collection_name: collection })),
    }),
    'GET /collections': () => ({ collections: [...collections.keys()].map((name) => ({ name })) }),
    'POST /collections/aliases': changeAliases,
  }

  function describe(name: string): unknown {
    const { config, indexes, points } = collectionOf(name)
    const { vectors, sparse_vectors: sparse, ...rest } = config
    const schema = [...indexes].map(([field, type]) => [field, { data_type: type, points: points.size }] as const)
    return {
      status: 'green',
      points_count: points.size,
      config: { params: { vectors, sparse_vectors: sparse }, ...rest },
      payload_schema: Object.fromEntries(schema),
    }
  }

  function query(asked: Query, collection: QdrantCollection): unknown {
    const points = runQuery(asked, collection).map(({ point, score }) => ({
      ...shown(point, asked.with_payload, asked.with_vector),
      version: operations,
      score,
    }))
    return { points }
  }

  /** What is asked of one collection, by method and the path below it. */
  const routes: Readonly<Record<string, (name: string, json: unknown, url: URL) => unknown>> = {
    'PUT ': create,
    'GET ': describe,
    'DELETE ': remove,
    'GET /exists': (name) => ({ exists: collections.has(aliases.get(name) ?? name) }),
    'PUT /index': (name, json, url) => {
      const collection = collectionOf(name)
      const { field_name: field, field_schema: schema } = checked(BODIES.index, json)
      return written(url, () => collection.indexes.set(field, schema))
    },
    'PUT /points': (name, json, url) => {
      const collection = collectionOf(name)
      const upsert = checked(BODIES.upsert, json)
      return written(url, () => collection.upsert(upsert))
    },
    'POST /points/delete': (name, json, url) => {
      const collection = collectionOf(name)
      const selector = checked(BODIES.delete, json)
      return written(url, () => collection.delete(selector))
    },
    'POST /points/batch': (name, json, url) => {
      const collection = collectionOf(name)
      const { operations: all } = checked(BODIES.batch, json)
      return all.map((operation) =>
        written(url, () =>
          'upsert' in operation ? collection.upsert(operation.upsert) : collection.delete(operation.delete),
        ),
      )
    },
    'POST /points': (name, json) => {
      const collection = collectionOf(name)
      const { ids, with_payload: payload, with_vector: vector } = checked(BODIES.retrieve, json)
      const found = ids.flatMap((id) => collection.points.get(id) ?? [])
      return found.map((point) => shown(point, payload, vector))
    },
    'POST /points/scroll': (name, json) => {
      const collection = collectionOf(name)
      const { filter, limit, offset, with_payload: payload, with_vector: vector } = checked(BODIES.scroll, json)
      collection.checkLimit(limit)
      const found = collection.select(filter).filter(({ id }) => offset === undefined || String(id) >= String(offset))
      return {
        points: found.slice(0, limit).map((point) => shown(point, payload, vector)),
        next_page_offset: found[limit]?.id ?? null,
      }
    },
    'POST /points/count': (name, json) => ({
      count: collectionOf(name).select(checked(BODIES.count, json).filter).length,
    }),
    'POST /points/query': (name, json) => query(checked(BODIES.query, json), collectionOf(name)),
    'POST /points/query/batch': (name, json) => {
      const collection = collectionOf(name)
      return checked(BODIES.queryBatch, json).searches.map((each) => query(each, collection))
    },
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    calls.push(`${request.method} ${url.pathname}`)
    try {
      if (options.apiKey !== undefined && request.headers.get('api-key') !== options.apiKey)
        throw new QdrantError(401, 'Must provide an API key or an Authorization bearer token')
      const text = await request.text()
      if (text.length > MOST_REQUEST_CHARACTERS) throw new QdrantError(413, 'Payload Too Large')
      const serverRoute = serverRoutes[`${request.method} ${url.pathname}`]
      if (serverRoute) return answered(serverRoute(parsed(text)))
      const [, name = '', below = ''] = /^\/collections\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? []
      const route = name === '' ? undefined : routes[`${request.method} ${below}`]
      if (!route) throw new QdrantError(404, '')
      return answered(route(decodeURIComponent(name), parsed(text), url))
    } catch (error) {
      if (!(error instanceof QdrantError)) throw error
      refusals.push(error.message)
      return Response.json({ status: { error: error.message }, time: 0.001 }, { status: error.status })
    }
  }

  return { fetch: answer, calls, refusals }
}

function answered(result: unknown): Response {
  return Response.json({ result, status: 'ok', time: 0.001 })
}

function shown({ id, payload, vector }: KeptPoint, withPayload: boolean, withVector: boolean): object {
  return { id, payload: withPayload ? payload : null, ...(withVector ? { vector } : {}) }
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new QdrantError(400, 'Format error in JSON body')
  }
}

/** @throws {QdrantError} */
function checked<Schema extends z.ZodType>(schema: Schema, json: unknown): z.infer<Schema> {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new QdrantError(400, `Format error in JSON body: ${issue?.path.join('.')}: ${issue?.message}`)
}
