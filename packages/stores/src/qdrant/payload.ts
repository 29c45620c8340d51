import type { IndexDocument } from '@innkeeper/core/document/index-document'

import { NO_ROOM } from './filter.ts'

/** What a document's point carries: the document, with its room as a text in every case. */
export interface Payload extends Omit<IndexDocument, 'roomId'> {
  readonly room: string
}

export function payloadOf({ roomId, ...document }: IndexDocument): Payload {
  return { ...document, room: roomId ?? NO_ROOM }
}

/** The document again, as it was put. */
export function documentOf({ room, ...document }: Payload): IndexDocument {
  return room === NO_ROOM ? document : { ...document, roomId: room }
}
