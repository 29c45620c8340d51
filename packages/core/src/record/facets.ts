/**
 * The exact handles by which records are filtered, in every store and index. A facet is absent where it says nothing.
 *
 * Dates are `YYYY-MM-DD` local to the listing; instants are milliseconds since the Unix epoch.
 */
export interface Facets {
  readonly type: string
  /**
   * The one state that questions filter by: for a stay its status; for a call `missed`, `voicemail`, `answered`, `tried`
   * (outbound, not answered) or `ongoing`; for a conversation `awaiting_us` or `answered`; for a task its status; for a
   * message who wrote it; for a listing `active`, `unlisted` or `inactive`; for a room its kind; for a membership its status;
   * for a chat user `active` or `inactive`; for a chat message `states_time` where it states when somebody comes or goes.
   */
  readonly state?: string
  /** A finer kind: for a stay and a block who occupies, for a task what it is, for a chat message `person` or `assistant`. */
  readonly kind?: string
  readonly listing?: string
  readonly guest?: string
  readonly stay?: string
  /** For a chat message the first message of its thread, else its room and time (`roomSlots`); for a room and a membership the room. */
  readonly conversation?: string
  /** For a chat message, a membership and a chat user that user. */
  readonly staff?: string
  /** E.164; a record with several numbers has several. */
  readonly phones?: readonly string[]
  /** The last nine digits of these numbers, for numbers that were written without their country. */
  readonly phoneTails?: readonly string[]
  /** The folded words of its names (see `foldWords`): what people call a listing, guest, contact, member of staff, or a stay's guest. */
  readonly names?: readonly string[]
  /** Whole names of guests and of stays' guests, as `nameHandle` writes them. */
  readonly fullNames?: readonly string[]
  /** E-mail addresses of guests, as `emailHandle` writes them. */
  readonly emails?: readonly string[]
  /** Confirmation code, upper case. */
  readonly code?: string
  /** First local date: check-in, first blocked night, a task's day. */
  readonly start?: string
  /** Local date after the last night: check-out. */
  readonly end?: string
  /** When it happened: a call's start, a message's sending, a review's creation, a stay's booking (its first sight where the source does not tell). */
  readonly at?: number
  /** When a stay last became other than it was: in dates, house, party or status as they were seen, or as the source says. Absent while it never did. */
  readonly changedAt?: number
  /** When a stay was cancelled; where the source does not tell, when that was seen. */
  readonly closedAt?: number
  /** 1 for a stay that stands and of which something is still to be paid, or the balance is not known. */
  readonly owing?: number
  /** A review's score, 0 to 5. */
  readonly score?: number
  /** 1 when the source could not complete the record. */
  readonly incomplete?: number
}

export type FacetName = keyof Facets

/** What each facet holds: one word that is compared whole, several of which any may match, a local date, or a number. */
export const FACET_SHAPES = {
  type: 'word',
  state: 'word',
  kind: 'word',
  listing: 'word',
  guest: 'word',
  stay: 'word',
  conversation: 'word',
  staff: 'word',
  phones: 'words',
  phoneTails: 'words',
  names: 'words',
  fullNames: 'words',
  emails: 'words',
  code: 'word',
  start: 'date',
  end: 'date',
  at: 'number',
  changedAt: 'number',
  closedAt: 'number',
  owing: 'number',
  score: 'number',
  incomplete: 'number',
} as const satisfies { readonly [Name in FacetName]: 'word' | 'words' | 'date' | 'number' }

/** Dates and numbers alone have an order: not every index can compare words. */
export type OrderedFacet = {
  [Name in FacetName]: (typeof FACET_SHAPES)[Name] extends 'date' | 'number' ? Name : never
}[FacetName]

/** One condition. A record without the facet never matches. Of a facet with several values, any may match. */
export type Condition =
  | { readonly facet: FacetName; readonly in: readonly (string | number)[] }
  | {
      readonly facet: OrderedFacet
      readonly gte?: string | number
      readonly gt?: string | number
      readonly lte?: string | number
      readonly lt?: string | number
    }

/** All conditions must hold. `in: []` matches nothing: a filter that names nobody never returns everybody. */
export interface RecordFilter {
  readonly types: readonly string[]
  readonly where?: readonly Condition[]
}

/** The filter's meaning, in code: what every store must agree with. */
export function matchesFilter(facets: Facets, filter: RecordFilter): boolean {
  return (
    filter.types.includes(facets.type) && (filter.where ?? []).every((condition) => matchesCondition(facets, condition))
  )
}

function matchesCondition(facets: Facets, condition: Condition): boolean {
  const value = facets[condition.facet]
  if (value === undefined) return false
  if ('in' in condition) {
    const wanted = condition.in
    return Array.isArray(value)
      ? value.some((item) => wanted.includes(item))
      : wanted.includes(value as string | number)
  }
  if (Array.isArray(value)) return false
  const scalar = value as string | number
  return (
    (condition.gte === undefined || scalar >= condition.gte) &&
    (condition.gt === undefined || scalar > condition.gt) &&
    (condition.lte === undefined || scalar <= condition.lte) &&
    (condition.lt === undefined || scalar < condition.lt)
  )
}
