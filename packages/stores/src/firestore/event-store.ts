import { type BodyStore, payloadOf } from '@innkeeper/core/event/carried-body'
import type { EventFilter, EventStore } from '@innkeeper/core/event/event-store'
import type { EventState, KeptEvent } from '@innkeeper/core/event/received-event'
import { SOURCE_NAMES, type SourceName } from '@innkeeper/core/source/source'

import type { Firestore, FirestoreDocument, StructuredQuery } from './client.ts'
import { bodyOf, eventCollection, keptEvent, placeOfEvent, stateFields, typeFields } from './event-document.ts'
import { filterOfEquals } from './filter-queries.ts'
import { numberIn, textIn, valueOf, type FirestoreFields } from './values.ts'

const STATES: readonly EventState[] = ['pending', 'applied', 'unknown', 'parked', 'dead']
const RECEIVED_AT = { fieldPath: 'receivedAt' }
const NEWEST_FIRST = [
  { field: RECEIVED_AT, direction: 'DESCENDING' },
  { field: { fieldPath: '__name__' }, direction: 'DESCENDING' },
] as const

/** The last event of a page: events of one instant are in the order of their sources, and then of their documents' ids. */
interface Place {
  readonly receivedAt: number
  readonly source: number
  readonly sourceId: string
}

/**
 * The events in Firestore, a collection for each source. Needs `COMPOSITE_INDEXES`.
 *
 * @param options.bodies Where the intake put the big bodies.
 */
export function openFirestoreEventStore(firestore: Firestore, { bodies }: { readonly bodies: BodyStore }): EventStore {
  const withPayload = async (document: FirestoreDocument): Promise<KeptEvent> =>
    keptEvent(document, await payloadOf(bodyOf(document), bodies))

  function newestOf(
    filter: EventFilter,
    source: number,
    limit: number,
    after: Place | undefined,
  ): Promise<FirestoreDocument[]> {
    const collection = eventCollection(sourceAt(source))
    const where = filterOfEquals(equalsOf(filter))
    return firestore.query(collection, {
      ...(where ? { where } : {}),
      orderBy: NEWEST_FIRST,
      ...(after ? { startAt: startAfter(firestore, collection, source, after) } : {}),
      limit,
    })
  }

  return {
    async find(id) {
      const place = placeOfEvent(id)
      const [document] = place ? await firestore.get(place.collection, [place.id]) : []
      return document && withPayload(document)
    },

    async list(filter, limit, cursor) {
      const after = placeIn(cursor)
      const sources = SOURCE_NAMES.flatMap((name, source) => ((filter.source ?? name) === name ? [source] : []))
      const found = await Promise.all(
        sources.map(async (source) =>
          (await newestOf(filter, source, limit + 1, after)).map((document) => ({
            document,
            place: at(document, source),
          })),
        ),
      )
      const newest = found.flat().sort((left, right) => byPlace(left.place, right.place))
      const page = newest.slice(0, limit)
      const last = page.at(-1)
      return {
        items: await Promise.all(page.map(({ document }) => withPayload(document))),
        nextCursor: newest.length > limit && last ? JSON.stringify(Object.values(last.place)) : null,
      }
    },

    async mark(id, state, reason) {
      const place = placeOfEvent(id)
      if (!place) return
      const fields = stateFields(state, reason)
      const tried = { fieldPath: 'attempts', increment: valueOf(1) }
      await firestore.commit([
        {
          ...place,
          fields,
          updateMask: Object.keys(fields),
          ...(state === 'pending' ? {} : { updateTransforms: [tried] }),
          currentDocument: { exists: true },
        },
      ])
    },

    async counts() {
      const counted = await Promise.all(
        STATES.map(async (state) => {
          const where = filterOfEquals({ state: valueOf(state) })
          const parts = SOURCE_NAMES.map((source) => firestore.count(eventCollection(source), where ? { where } : {}))
          return [state, (await Promise.all(parts)).reduce((sum, part) => sum + part, 0)] as const
        }),
      )
      return byState(new Map(counted))
    },

    async lastReceived() {
      const newest = await Promise.all(
        SOURCE_NAMES.map(async (source) => {
          const [document] = await firestore.query(eventCollection(source), {
            select: { fields: [RECEIVED_AT] },
            orderBy: NEWEST_FIRST,
            limit: 1,
          })
          return document ? [[source, numberIn(document.fields, 'receivedAt')] as const] : []
        }),
      )
      return new Map(newest.flat())
    },
  }
}

function sourceAt(position: number): SourceName {
  const source = SOURCE_NAMES[position]
  if (!source) throw new RangeError(`there is no source ${position}`)
  return source
}

function equalsOf({ type, state }: EventFilter): FirestoreFields {
  return { ...(type === undefined ? {} : typeFields(type)), ...(state === undefined ? {} : { state: valueOf(state) }) }
}

function byState(counts: ReadonlyMap<EventState, number>): Record<EventState, number> {
  const of = (state: EventState) => counts.get(state) ?? 0
  return {
    pending: of('pending'),
    applied: of('applied'),
    unknown: of('unknown'),
    parked: of('parked'),
    dead: of('dead'),
  }
}

function at({ fields }: FirestoreDocument, source: number): Place {
  return { receivedAt: numberIn(fields, 'receivedAt'), source, sourceId: textIn(fields, 'sourceId') }
}

function byPlace(left: Place, right: Place): number {
  // Of one source the documents come in order already, and sorting keeps it.
  return right.receivedAt - left.receivedAt || left.source - right.source
}

/** Where a source's events go on after the last of a page: of its instant, other sources were either given before or come after. */
function startAfter(
  firestore: Firestore,
  collection: string,
  source: number,
  after: Place,
): NonNullable<StructuredQuery['startAt']> {
  const receivedAt = valueOf(after.receivedAt)
  if (source !== after.source) return { values: [receivedAt], before: source > after.source }
  return { values: [receivedAt, firestore.reference(collection, after.sourceId)], before: false }
}

/** A cursor that is none of this store's begins at the start. */
function placeIn(cursor: string | undefined): Place | undefined {
  try {
    const parts: unknown = JSON.parse(cursor ?? 'null')
    if (!Array.isArray(parts)) return undefined
    const [receivedAt, source, sourceId] = parts as readonly unknown[]
    return typeof receivedAt === 'number' && typeof source === 'number' && typeof sourceId === 'string'
      ? { receivedAt, source, sourceId }
      : undefined
  } catch {
    return undefined
  }
}
