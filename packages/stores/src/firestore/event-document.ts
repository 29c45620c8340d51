import type { CarriedBody } from '@innkeeper/core/event/carried-body'
import type { EventState, KeptEvent, ReceivedEvent } from '@innkeeper/core/event/received-event'
import { SOURCE_NAMES, type SourceName } from '@innkeeper/core/source/source'

import type { FirestoreDocument } from './client.ts'
import { type FirestoreFields, numberIn, textIn, timeIn, timeValue, valueOf } from './values.ts'

/** Where an event lies: `aircall-events`, `guesty-events`, … and there under the source's own key. */
export interface EventPlace {
  readonly collection: string
  readonly id: string
}

export function eventCollection(source: SourceName): string {
  return `${source}-events`
}

/** @returns Undefined for an id that no source gives. */
export function placeOfEvent(eventId: string): EventPlace | undefined {
  const source = SOURCE_NAMES.find((name) => eventId.startsWith(`${name}:`))
  return source && { collection: eventCollection(source), id: eventId.slice(source.length + 1) }
}

/** `call.ended` is of type `call` and action `ended`; a name without a dot has no action. */
export function typeFields(name: string): FirestoreFields {
  const dot = name.indexOf('.')
  return dot === -1
    ? { type: valueOf(name), action: { nullValue: null } }
    : { type: valueOf(name.slice(0, dot)), action: valueOf(name.slice(dot + 1)) }
}

/** A new event as the fields of its document. `vectorized` is set once its words are in the search index. */
export function eventFields(
  event: ReceivedEvent,
  sourceId: string,
  body: CarriedBody,
  parkedBecause: string | undefined,
): FirestoreFields {
  return {
    ...typeFields(event.type),
    timestamp: timeValue(event.occurredAt),
    source: valueOf(event.source),
    sourceId: valueOf(sourceId),
    ...('data' in body ? { data: valueOf(body.data) } : { dataRef: valueOf(body.dataRef) }),
    vectorized: valueOf(false),
    vectorizedAt: { nullValue: null },
    receivedAt: valueOf(event.receivedAt),
    traceId: valueOf(event.traceId),
    attempts: valueOf(0),
    ...stateFields(parkedBecause === undefined ? 'pending' : 'parked', parkedBecause),
  }
}

export function stateFields(state: EventState, reason: string | undefined): FirestoreFields {
  return { state: valueOf(state), reason: reason === undefined ? { nullValue: null } : valueOf(reason) }
}

export function bodyOf({ fields }: FirestoreDocument): CarriedBody {
  return 'data' in fields ? { data: textIn(fields, 'data') } : { dataRef: textIn(fields, 'dataRef') }
}

/** The casts are true of every event's document, because {@link eventFields} and {@link stateFields} alone write them. */
export function keptEvent({ fields }: FirestoreDocument, payload: unknown): KeptEvent {
  const source = textIn(fields, 'source')
  const action = fields['action']
  const type = textIn(fields, 'type')
  const reason = fields['reason']
  return {
    id: `${source}:${textIn(fields, 'sourceId')}`,
    source: source as SourceName,
    type: action && 'stringValue' in action ? `${type}.${action.stringValue}` : type,
    receivedAt: numberIn(fields, 'receivedAt'),
    occurredAt: timeIn(fields, 'timestamp'),
    payload,
    traceId: textIn(fields, 'traceId'),
    state: textIn(fields, 'state') as EventState,
    reason: reason && 'stringValue' in reason ? reason.stringValue : undefined,
    attempts: numberIn(fields, 'attempts'),
  }
}
