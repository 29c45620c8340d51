import type { Facets } from '@innkeeper/core/record/facets'
import type { KnownRecord, RecordId } from '@innkeeper/core/record/record'
import type { RecordChange, StoredRecord } from '@innkeeper/core/record/record-store'

import type { FirestoreDocument, Write } from './client.ts'
import { FACETS_FIELD } from './filter-queries.ts'
import {
  type FirestoreFields,
  fieldsOf,
  numberIn,
  type Storable,
  textIn,
  timeValue,
  truthIn,
  valueOf,
} from './values.ts'

/**
 * What the search index has not seen, by record id. Marks stand apart from the records so that a trigger on records runs for changes
 * only, and so that a record's update time changes with its revision and never else.
 */
export const UNINDEXED = 'unindexed-records'

/** A record as the fields of its document. */
export function documentFields({
  record,
  facets,
  alive,
  storedAt,
  traceId,
  expectedRevision,
}: RecordChange): FirestoreFields {
  return {
    ...(isInteraction(record) ? interactionFields(record) : {}),
    ...fieldsOf({
      revision: expectedRevision + 1,
      alive,
      storedAt,
      traceId,
      body: JSON.stringify({ record, facets }),
      ...(alive ? { [FACETS_FIELD]: storableFacets(facets) } : {}),
    }),
  }
}

function storableFacets(facets: Facets): { readonly [name: string]: Storable } {
  return { ...facets }
}

function isInteraction(record: KnownRecord): record is KnownRecord<'interaction'> {
  return record.type === 'interaction'
}

/** What was asked and answered, in plain fields for people and reports; this product reads the body. */
function interactionFields({ id, facts }: KnownRecord<'interaction'>): FirestoreFields {
  const { exchange } = facts
  if (!exchange) return {}
  return {
    timestamp: timeValue(exchange.at),
    ...fieldsOf({
      messageId: exchange.messageId ?? id,
      roomId: exchange.roomId ?? '',
      userId: exchange.askerId ?? '',
      username: exchange.askerName ?? '',
      query: exchange.question,
      context: exchange.sourceIds,
      response: exchange.answer,
    }),
  }
}

/** A mark keeps the oldest change that waits, the newest revision and the traces of all changes, in whatever order marks are made. */
export function unindexedMark(id: RecordId, revision: number, since: number, traceId: string): Write {
  return {
    collection: UNINDEXED,
    id,
    fields: fieldsOf({ traceId }),
    updateMask: ['traceId'],
    updateTransforms: [
      { fieldPath: 'since', minimum: valueOf(since) },
      { fieldPath: 'revision', maximum: valueOf(revision) },
      { fieldPath: 'traceIds', appendMissingElements: { values: [valueOf(traceId)] } },
    ],
  }
}

export function storedRecord({ fields }: FirestoreDocument): StoredRecord {
  return {
    ...recordBody(textIn(fields, 'body')),
    revision: numberIn(fields, 'revision'),
    alive: truthIn(fields, 'alive'),
    storedAt: numberIn(fields, 'storedAt'),
  }
}

/** True of every body, because {@link documentFields} alone writes them. */
function recordBody(body: string): { readonly record: KnownRecord; readonly facets: Facets } {
  return JSON.parse(body) as { readonly record: KnownRecord; readonly facets: Facets }
}

/** The facets of a document that a filter found, from its indexed fields, so that they are there where `body` is not. */
export function facetsIn({ fields }: FirestoreDocument): Facets {
  const map = fields[FACETS_FIELD]
  const members = map && 'mapValue' in map ? Object.entries(map.mapValue.fields ?? {}) : []
  return asFacets(
    members.map(([name, value]) => {
      if ('arrayValue' in value) return [name, (value.arrayValue.values ?? []).map((each) => textIn({ each }, 'each'))]
      return [name, 'stringValue' in value ? value.stringValue : numberIn({ value }, 'value')]
    }),
  )
}

/** True of the members of every `facets` field, because {@link documentFields} alone writes them. */
function asFacets(members: readonly (readonly [string, string | number | readonly string[]])[]): Facets {
  const facets: { readonly [name: string]: unknown } = Object.fromEntries(members)
  return facets as { readonly [Name in keyof Facets]: Facets[Name] }
}
