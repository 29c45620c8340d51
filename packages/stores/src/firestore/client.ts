import { ServiceRefused, StoreUnavailable } from '@innkeeper/core/errors'
import type { AccessToken } from '@innkeeper/runtime/google/access-token'
import type { Host } from '@innkeeper/runtime/json-service'

import { googleErrorOf, openGoogleService } from '../google-service.ts'
import { documentIdOf, nameFromDocumentId } from './document-id.ts'
import type { FirestoreFields, FirestoreValue } from './values.ts'

export interface FirestoreOptions extends Host {
  /** `https://firestore.googleapis.com/v1`, or of an emulator `http://<FIRESTORE_EMULATOR_HOST>/v1`. */
  readonly baseUrl: string
  readonly project: string
  /** Default: `(default)`. */
  readonly database?: string
  /** An emulator takes `owner`. */
  readonly token: AccessToken
}

export interface FirestoreDocument {
  /** Ours, decoded. */
  readonly id: string
  readonly fields: FirestoreFields
  /** RFC 3339 with microseconds. Changes with every change of the document. */
  readonly updateTime: string
}

/** What must hold of a document for it to be written. */
export type Precondition = { readonly exists: boolean } | { readonly updateTime: string }

export type FieldTransform = { readonly fieldPath: string } & (
  | { readonly minimum: FirestoreValue }
  | { readonly maximum: FirestoreValue }
  | { readonly increment: FirestoreValue }
)

export type Write = {
  readonly collection: string
  readonly id: string
  readonly currentDocument?: Precondition
} & (
  | {
      /** Without a mask the whole document is replaced. */
      readonly fields: FirestoreFields
      readonly updateMask?: readonly string[]
      readonly updateTransforms?: readonly FieldTransform[]
    }
  | { readonly delete: true }
)

/** A query over one collection, in Firestore's own words. `from` is put in by the client. */
export interface StructuredQuery {
  readonly select?: { readonly fields: readonly FieldReference[] }
  readonly where?: Filter
  readonly orderBy?: readonly { readonly field: FieldReference; readonly direction: 'ASCENDING' }[]
  readonly startAt?: { readonly values: readonly FirestoreValue[]; readonly before: boolean }
  readonly limit?: number
}

export interface FieldReference {
  readonly fieldPath: string
}

export type Operator =
  | 'EQUAL'
  | 'IN'
  | 'ARRAY_CONTAINS_ANY'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL'

export type Filter =
  | { readonly fieldFilter: { readonly field: FieldReference; readonly op: Operator; readonly value: FirestoreValue } }
  | { readonly compositeFilter: { readonly op: 'AND'; readonly filters: readonly Filter[] } }

/** One Firestore database over REST, which is the only way into it from a Worker. */
export interface Firestore {
  /** Documents that are there, in any order. @param only Field paths; default: all. */
  get(collection: string, ids: readonly string[], only?: readonly string[]): Promise<FirestoreDocument[]>
  /**
   * Writes all or nothing. Up to 400 writes, 10 MiB together.
   *
   * @returns The documents' new update times, in order (undefined of deletions); `"precondition"` when one did not hold.
   */
  commit(writes: readonly Write[]): Promise<readonly (string | undefined)[] | 'precondition'>
  /** Writes each for itself, in any order; those whose precondition does not hold are left out. */
  writeEach(writes: readonly Write[]): Promise<void>
  query(collection: string, query: StructuredQuery): Promise<FirestoreDocument[]>
  count(collection: string, query: StructuredQuery): Promise<number>
  /** The value that stands for a document in `orderBy __name__`. */
  reference(collection: string, id: string): FirestoreValue
}

/** Documents that are asked for, or written each for itself, in one request. */
const DOCUMENTS_AT_ONCE = 200
const NOT_HELD = new Set(['ALREADY_EXISTS', 'NOT_FOUND', 'FAILED_PRECONDITION'])
/** The same as numbers of google.rpc.Code, as `batchWrite` gives them. */
const NOT_HELD_CODES = new Set([5, 6, 9])

/** @throws {StoreUnavailable | ServiceRefused} From every method. */
export function openFirestore(options: FirestoreOptions): Firestore {
  const documents = `projects/${options.project}/databases/${options.database ?? '(default)'}/documents`
  const service = openGoogleService({ ...options, name: 'Firestore' })
  const nameOf = (collection: string, id: string) => `${documents}/${collection}/${documentIdOf(id)}`

  function wireOf(write: Write): unknown {
    const { collection, id, currentDocument } = write
    const condition = currentDocument === undefined ? {} : { currentDocument }
    if ('delete' in write) return { delete: nameOf(collection, id), ...condition }
    return {
      update: { name: nameOf(collection, id), fields: write.fields },
      ...(write.updateMask === undefined ? {} : { updateMask: { fieldPaths: write.updateMask } }),
      ...(write.updateTransforms === undefined ? {} : { updateTransforms: write.updateTransforms }),
      ...condition,
    }
  }

  async function post(verb: string, body: unknown): Promise<{ status: number; body: unknown }> {
    return service({ method: 'POST', path: `/${documents}:${verb}`, body })
  }

  /** The cast is true of every answer below 300: each verb has one documented shape. */
  async function answerOf<Verb extends keyof Answers>(verb: Verb, body: unknown): Promise<Answers[Verb]> {
    const answer = await post(verb, body)
    if (answer.status >= 300) throw refusal(verb, answer)
    return answer.body as Answers[Verb]
  }

  return {
    async get(collection, ids, only) {
      const mask = only === undefined ? {} : { mask: { fieldPaths: only } }
      const parts = await Promise.all(
        inParts([...new Set(ids)]).map((part) =>
          answerOf('batchGet', {
            documents: part.map((id) => nameOf(collection, id)),
            ...mask,
          }),
        ),
      )
      return parts.flat().flatMap(({ found }) => (found ? [documentOf(found)] : []))
    },

    async commit(writes) {
      const answer = await post('commit', { writes: writes.map(wireOf) })
      if (answer.status < 300) return updateTimesIn(answer.body)
      if (NOT_HELD.has(googleErrorOf(answer.body) ?? '')) return 'precondition'
      throw refusal('commit', answer)
    },

    async writeEach(writes) {
      for (const part of inParts(writes)) {
        const { status } = await answerOf('batchWrite', {
          writes: part.map(wireOf),
        })
        const failed = status.filter(({ code }) => code !== undefined && code !== 0 && !NOT_HELD_CODES.has(code))
        if (failed.length > 0) throw new StoreUnavailable(`Firestore did not take ${failed.length} writes`)
      }
    },

    async query(collection, query) {
      const rows = await answerOf('runQuery', {
        structuredQuery: { ...query, from: [{ collectionId: collection }] },
      })
      return rows.flatMap(({ document }) => (document ? [documentOf(document)] : []))
    },

    async count(collection, query) {
      const rows = await answerOf('runAggregationQuery', {
        structuredAggregationQuery: {
          structuredQuery: { ...query, from: [{ collectionId: collection }] },
          aggregations: [{ alias: 'all', count: {} }],
        },
      })
      return Number(rows[0]?.result?.aggregateFields.all.integerValue ?? 0)
    },

    reference: (collection, id) => ({ referenceValue: nameOf(collection, id) }),
  }
}

interface WireDocument {
  readonly name: string
  readonly fields?: FirestoreFields
  readonly updateTime: string
}

function documentOf({ name, fields = {}, updateTime }: WireDocument): FirestoreDocument {
  return { id: nameFromDocumentId(name.slice(name.lastIndexOf('/') + 1)), fields, updateTime }
}

/** The answers of the calls that only go well or are refused. */
interface Answers {
  readonly batchGet: readonly { readonly found?: WireDocument }[]
  readonly batchWrite: { readonly status: readonly { readonly code?: number }[] }
  readonly runQuery: readonly { readonly document?: WireDocument }[]
  readonly runAggregationQuery: readonly {
    readonly result?: { readonly aggregateFields: { readonly all: { readonly integerValue: string } } }
  }[]
}

/** The cast is true of every answer to `commit` below 300. */
function updateTimesIn(body: unknown): (string | undefined)[] {
  const { writeResults = [] } = body as { readonly writeResults?: readonly { readonly updateTime?: string }[] }
  return writeResults.map(({ updateTime }) => updateTime)
}

/** Without the service's own words: they may quote what was sent. */
function refusal(verb: string, answer: { readonly status: number; readonly body: unknown }): ServiceRefused {
  const name = googleErrorOf(answer.body) ?? String(answer.status)
  const hint = name === 'FAILED_PRECONDITION' && verb.startsWith('run') ? ' (a composite index is missing)' : ''
  return new ServiceRefused(`Firestore refused ${verb}: ${name}${hint}`, { status: answer.status })
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = []
  for (let start = 0; start < items.length; start += DOCUMENTS_AT_ONCE) {
    parts.push(items.slice(start, start + DOCUMENTS_AT_ONCE))
  }
  return parts
}
