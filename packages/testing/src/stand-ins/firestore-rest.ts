import type { z } from 'zod'

import { runQuery, type IndexField, type KeptDocument } from './firestore-query.ts'
import { checkDocument, numberOf, pathOf, sameValue, valueAt, withValueAt } from './firestore-values.ts'
import {
  BODIES,
  CODES,
  FirestoreError,
  type Fields,
  type StructuredQuery,
  type Transform,
  type Value,
  type Write,
} from './firestore-wire.ts'

export interface FirestoreStandInOptions {
  readonly project?: string
  readonly token?: string
  /** The composite indexes that exist. */
  readonly compositeIndexes?: readonly { readonly collection: string; readonly fields: readonly IndexField[] }[]
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
}

export interface FirestoreStandIn {
  readonly fetch: (request: Request) => Promise<Response>
  /** The verbs that were asked for, in order, refused ones too. */
  readonly verbs: readonly string[]
  /** What was refused, in the service's words, in order. */
  readonly refusals: readonly string[]
}

const MOST_REQUEST_BYTES = 10 * 1_024 * 1_024

type Verb = keyof typeof BODIES

/** Calls whose answer, and so whose error, is an array. */
const STREAMING: ReadonlySet<string> = new Set(['batchGet', 'runQuery', 'runAggregationQuery'])

/**
 * Firestore's REST interface in this process, strict where the service is: unknown names, values without exactly one type, wrong document
 * names, preconditions that do not hold, queries without an index and the documented limits are errors. Of the interface it has what this
 * project speaks.
 *
 * @see https://cloud.google.com/firestore/docs/reference/rest
 */
export function firestoreStandIn(options: FirestoreStandInOptions): FirestoreStandIn {
  const { project = 'sample', token = 'owner', compositeIndexes = [] } = options
  const root = `projects/${project}/databases/(default)/documents`
  const verbs: string[] = []
  const refusals: string[] = []
  /** By collection, and there by name. */
  const collections = new Map<string, Map<string, KeptDocument>>()
  let lastMicros = 0

  /** Later than every time before it, to the microsecond, as commit times are. */
  function nextTime(): string {
    lastMicros = Math.max(options.now() * 1_000, lastMicros + 1)
    const millis = new Date(Math.floor(lastMicros / 1_000)).toISOString().slice(0, -1)
    return `${millis}${String(lastMicros % 1_000).padStart(3, '0')}Z`
  }

  function checkName(name: string): string {
    const [collection = '', id = '', ...more] = name.startsWith(`${root}/`)
      ? name.slice(root.length + 1).split('/')
      : []
    const fits = (part: string) => part !== '' && part.length <= 1_500 && !/^(?:\.\.?|__.*__)$/s.test(part)
    if (!fits(collection) || !fits(id) || more.length > 0)
      throw new FirestoreError(
        'INVALID_ARGUMENT',
        `Document name "${name}" has an invalid id or lies outside of the database`,
      )
    return name
  }

  function collectionOf(name: string): Map<string, KeptDocument> {
    const collection = name.slice(0, name.lastIndexOf('/'))
    const known = collections.get(collection) ?? new Map<string, KeptDocument>()
    collections.set(collection, known)
    return known
  }

  /** Applies all writes at one commit time, or none. @throws {FirestoreError} */
  function apply(writes: readonly Write[]): { updateTime?: string }[] {
    const time = nextTime()
    const written = new Map<string, KeptDocument | undefined>()
    const results = writes.map((write) => {
      const name = checkName(write.update?.name ?? write.delete ?? '')
      const before = written.has(name) ? written.get(name) : collectionOf(name).get(name)
      checkPrecondition(write, name, before)
      if (write.delete !== undefined) {
        written.set(name, undefined)
        return {}
      }
      const fields = fieldsAfter(write, before?.fields, time)
      checkDocument(name, fields)
      // A write that changes nothing leaves the update time as it was.
      const updateTime = before && JSON.stringify(before.fields) === JSON.stringify(fields) ? before.updateTime : time
      written.set(name, { name, fields, createTime: before?.createTime ?? time, updateTime })
      return { updateTime }
    })
    for (const [name, document] of written) {
      if (document) collectionOf(name).set(name, document)
      else collectionOf(name).delete(name)
    }
    return results
  }

  function find(query: StructuredQuery): KeptDocument[] {
    const wanted = query.from[0]?.collectionId
    const all = [...collectionOf(`${root}/${wanted}/`).values()]
    const indexes = compositeIndexes.filter(({ collection }) => collection === wanted).map(({ fields }) => fields)
    return runQuery(query, all, indexes)
  }

  const handlers: Readonly<Record<Verb, (json: unknown) => unknown>> = {
    batchGet: taking(BODIES.batchGet, ({ documents: names, mask }) => {
      const readTime = nextTime()
      return names.map((name) => {
        const document = collectionOf(checkName(name)).get(name)
        return document ? { found: masked(document, mask?.fieldPaths), readTime } : { missing: name, readTime }
      })
    }),
    commit: taking(BODIES.commit, ({ writes }) => ({ writeResults: apply(writes), commitTime: nextTime() })),
    batchWrite: taking(BODIES.batchWrite, ({ writes }) => {
      const names = writes.map(({ update, delete: deleted }) => update?.name ?? deleted)
      if (new Set(names).size < names.length)
        throw new FirestoreError('INVALID_ARGUMENT', 'Cannot write the same document twice in one batch')
      const outcomes = writes.map((write) => {
        try {
          return { result: apply([write])[0] ?? {}, status: {} }
        } catch (error) {
          if (!(error instanceof FirestoreError)) throw error
          return { result: {}, status: { code: CODES[error.status].rpc, message: error.message } }
        }
      })
      return { writeResults: outcomes.map(({ result }) => result), status: outcomes.map(({ status }) => status) }
    }),
    runQuery: taking(BODIES.runQuery, ({ structuredQuery }) => {
      const readTime = nextTime()
      const paths = structuredQuery.select?.fields.map(({ fieldPath }) => fieldPath)
      const found = find(structuredQuery).map((document) => ({ document: masked(document, paths), readTime }))
      return found.length > 0 ? found : [{ readTime }]
    }),
    runAggregationQuery: taking(
      BODIES.runAggregationQuery,
      ({ structuredAggregationQuery: { structuredQuery, aggregations } }) => {
        const count = { integerValue: String(find(structuredQuery).length) }
        const fields = aggregations.map(({ alias }, position) => [alias ?? `field_${position + 1}`, count])
        return [{ result: { aggregateFields: Object.fromEntries(fields) as unknown }, readTime: nextTime() }]
      },
    ),
  }

  function run(verb: Verb, text: string): unknown {
    if (text.length > MOST_REQUEST_BYTES)
      throw new FirestoreError(
        'INVALID_ARGUMENT',
        `Request payload size exceeds the limit: ${MOST_REQUEST_BYTES} bytes.`,
      )
    return handlers[verb](parsedJson(text))
  }

  async function answer(request: Request): Promise<Response> {
    const verb = verbOf(request, root)
    verbs.push(verb ?? 'unknown')
    try {
      if (request.headers.get('authorization') !== `Bearer ${token}`)
        throw new FirestoreError('UNAUTHENTICATED', 'Request had invalid authentication credentials.')
      if (!verb)
        throw new FirestoreError('NOT_FOUND', `${request.method} ${new URL(request.url).pathname} is not served here`)
      return Response.json(run(verb, await request.text()))
    } catch (error) {
      if (!(error instanceof FirestoreError)) throw error
      refusals.push(error.message)
      const { http } = CODES[error.status]
      const body = { error: { code: http, message: error.message, status: error.status } }
      return Response.json(STREAMING.has(verb ?? '') ? [body] : body, { status: http })
    }
  }

  return { fetch: answer, verbs, refusals }
}

function verbOf(request: Request, root: string): Verb | undefined {
  const path = decodeURIComponent(new URL(request.url).pathname)
  const verb = path.startsWith(`/v1/${root}:`) && request.method === 'POST' ? path.slice(path.lastIndexOf(':') + 1) : ''
  return Object.keys(BODIES).find((known): known is Verb => known === verb)
}

/** @throws {FirestoreError} */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new FirestoreError('INVALID_ARGUMENT', 'Invalid JSON payload received.')
  }
}

/** A handler that is given only what fits the schema. @throws {FirestoreError} */
function taking<Schema extends z.ZodType>(
  schema: Schema,
  handle: (body: z.infer<Schema>) => unknown,
): (json: unknown) => unknown {
  return (json) => {
    const parsed = schema.safeParse(json)
    if (parsed.success) return handle(parsed.data)
    const [issue] = parsed.error.issues
    const place = issue?.path.join('.')
    throw new FirestoreError('INVALID_ARGUMENT', `Invalid JSON payload received. ${issue?.message} at '${place}'`)
  }
}

/** @throws {FirestoreError} */
function checkPrecondition({ currentDocument }: Write, name: string, before: KeptDocument | undefined): void {
  if (!currentDocument) return
  if ('updateTime' in currentDocument) {
    if (before?.updateTime === currentDocument.updateTime) return
    throw new FirestoreError(
      'FAILED_PRECONDITION',
      `the stored version of ${name} does not match the required base version`,
    )
  }
  if (currentDocument.exists === (before !== undefined)) return
  if (currentDocument.exists) throw new FirestoreError('NOT_FOUND', `No document to update: ${name}`)
  throw new FirestoreError('ALREADY_EXISTS', `Document already exists: ${name}`)
}

function fieldsAfter(
  { update, updateMask, updateTransforms = [] }: Write,
  before: Fields | undefined,
  time: string,
): Fields {
  const given = update?.fields ?? {}
  let fields = given
  if (updateMask) {
    fields = before ?? {}
    for (const path of updateMask.fieldPaths.map(pathOf)) fields = withValueAt(fields, path, valueAt(given, path))
  }
  for (const transform of updateTransforms) {
    const path = pathOf(transform.fieldPath)
    fields = withValueAt(fields, path, transformed(transform, valueAt(fields, path), time))
  }
  return fields
}

/** What is no number, or no array, counts as absent: then the given value stays. */
function transformed(
  { minimum, maximum, increment, appendMissingElements, setToServerValue }: Transform,
  current: Value | undefined,
  time: string,
): Value {
  if (setToServerValue) return { timestampValue: time }
  if (appendMissingElements) {
    const held = current?.arrayValue?.values ?? []
    const given = appendMissingElements.values ?? []
    const missing = given.filter((each) => !held.some((other) => sameValue(each, other)))
    return { arrayValue: { values: [...held, ...missing] } }
  }
  const given = minimum ?? maximum ?? increment ?? {}
  if (Number.isNaN(numberOf(given))) throw new FirestoreError('INVALID_ARGUMENT', 'the operand must be a number')
  if (!current || Number.isNaN(numberOf(current))) return given
  if (minimum) return numberOf(minimum) < numberOf(current) ? minimum : current
  if (maximum) return numberOf(maximum) > numberOf(current) ? maximum : current
  const sum = numberOf(current) + numberOf(given)
  return current.integerValue !== undefined && given.integerValue !== undefined
    ? { integerValue: String(sum) }
    : { doubleValue: sum }
}

function masked(document: KeptDocument, paths: readonly string[] | undefined): KeptDocument {
  if (!paths) return document
  let fields: Fields = {}
  for (const path of paths.filter((each) => each !== '__name__').map(pathOf)) {
    const value = valueAt(document.fields, path)
    if (value) fields = withValueAt(fields, path, value)
  }
  return { ...document, fields }
}
