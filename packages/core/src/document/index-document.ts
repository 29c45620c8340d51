import type { DataClass } from '../access/data-class.ts'
import type { Facets } from '../record/facets.ts'
import type { RecordId } from '../record/record.ts'

/** One searchable piece of a record: all of it is of one data class, so that the filter by audience is one condition. */
export interface IndexDocument {
  /** `<record id>#<part>`, stable over revisions. */
  readonly id: string
  readonly recordId: RecordId
  /** The record's revision; a newer one replaces all documents of the record. */
  readonly revision: number
  readonly title: string
  /** Plain text for people and models; begins with what it is about. */
  readonly text: string
  readonly dataClass: DataClass
  /** Record id of the chat room that it was written in: readable only by who may read that room. */
  readonly roomId?: string
  readonly facets: Facets
}
