import * as z from 'zod/mini'

/*
 * What Guesty sends, as far as this system reads it. Much of it is only partly documented, so every member may be left out,
 * be null, or be of a shape that nobody has met: then it counts as left out, and the rest is still read. Members not named
 * here are ignored. `integrations` (channel credentials), `passportNumber`, `identityNumber` and `birthday` are not named
 * on purpose.
 *
 * In the parsed value `undefined` means that the payload does not hold the member, `null` that it holds it as empty.
 */

const tolerant = <S extends z.ZodMiniType>(schema: S) => z.catch(z.nullish(schema), undefined)

export const text = tolerant(
  z.union([
    z.string(),
    z.pipe(
      z.number(),
      z.transform((value: number) => String(value)),
    ),
  ]),
)
const flag = tolerant(z.boolean())
/** A number, also written as text. */
const number = tolerant(
  z.pipe(
    z.union([z.number(), z.string()]),
    z.transform((value: number | string, context) => {
      const parsed = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value)
      if (Number.isFinite(parsed)) return parsed
      context.issues.push({ code: 'custom', message: 'no number', input: value })
      return z.NEVER
    }),
  ),
)
/** An id, or the object that it belongs to. */
const reference = tolerant(
  z.union([
    z.string(),
    z.pipe(
      z.looseObject({ _id: z.string() }),
      z.transform((value) => value._id),
    ),
  ]),
)
/** ISO 8601, or a number of seconds or milliseconds since the epoch. */
const moment = tolerant(z.union([z.string(), z.number()]))
/** Of any shape; read where it is used. */
const anything = z.optional(z.unknown())

/** A list without its elements of unknown shape; one element alone is a list of one. */
const listOf = <S extends z.ZodMiniType>(schema: S) =>
  tolerant(
    z.pipe(
      z.transform((value: unknown) =>
        (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => {
          const parsed = z.safeParse(schema, item)
          return parsed.success ? [parsed.data] : []
        }),
      ),
      z.array(z.custom<z.output<S>>()),
    ),
  )
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => tolerant(z.object(shape))

const Money = object({
  currency: text,
  hostPayout: number,
  balanceDue: number,
  totalPaid: number,
  isFullyPaid: flag,
})

const NumberOfGuests = object({
  numberOfAdults: number,
  numberOfChildren: number,
  numberOfInfants: number,
  numberOfPets: number,
})

const CustomField = z.object({
  fieldId: tolerant(
    z.union([
      z.string(),
      z.object({ _id: text, displayName: text, name: text }),
    ]),
  ),
  displayName: text,
  fieldName: text,
  name: text,
  value: anything,
  fullText: text,
})
export type WireCustomField = z.output<typeof CustomField>

const Address = z.object({
  full: text,
  street: text,
  city: text,
  state: text,
  zipcode: text,
  country: text,
  countryCode: text,
  lat: number,
  lng: number,
})

const listingShape = {
  _id: reference,
  id: reference,
  accountId: text,
  nickname: text,
  title: text,
  isListed: flag,
  listed: flag,
  active: flag,
  type: text,
  propertyType: text,
  roomType: text,
  accommodates: number,
  bedrooms: number,
  beds: number,
  bathrooms: number,
  areaSquareFeet: number,
  tags: listOf(z.string()),
  address: tolerant(Address),
  publishedAddress: tolerant(Address),
  timezone: text,
  defaultCheckInTime: text,
  defaultCheckOutTime: text,
  amenities: listOf(z.string()),
  amenitiesNotIncluded: listOf(z.string()),
  publicDescription: tolerant(z.record(z.string(), z.unknown())),
  cleaning: object({ instructions: text }),
  cleaningStatus: object({ value: text, updatedAt: moment }),
  terms: object({ minNights: number, maxNights: number, cancellation: text }),
  prices: object({ basePrice: number, cleaningFee: number, currency: text }),
  pms: object({ active: flag }),
  mtl: object({ p: reference }),
  parentId: reference,
  wifiName: text,
  wifiPassword: text,
  customFields: listOf(CustomField),
  createdAt: moment,
  lastUpdatedAt: moment,
}
export const WireListing = z.object(listingShape)
export type WireListing = z.output<typeof WireListing>

const EmailOrObject = z.union([z.string(), z.object({ address: text, email: text })])
const PhoneOrObject = z.union([z.string(), z.number(), z.object({ number: text, phone: text })])

export const WireGuest = z.object({
  _id: reference,
  id: reference,
  firstName: text,
  lastName: text,
  fullName: text,
  email: text,
  emails: listOf(EmailOrObject),
  phone: text,
  phones: listOf(PhoneOrObject),
  preferredLanguage: text,
  hometown: text,
  address: tolerant(Address),
  notes: text,
  goodToKnowNotes: text,
  tags: listOf(z.string()),
  returningGuest: flag,
  createdAt: moment,
  lastUpdatedAt: moment,
  updatedAt: moment,
})
export type WireGuest = z.output<typeof WireGuest>

const Segment = z.object({
  checkInDateLocalized: text,
  checkOutDateLocalized: text,
  checkIn: moment,
  checkOut: moment,
  eta: moment,
  etd: moment,
  unitId: reference,
  listingId: reference,
  unitTypeId: reference,
  isAssigned: flag,
  guestsCount: number,
  numberOfGuests: NumberOfGuests,
  earlyCheckIn: anything,
  lateCheckOut: anything,
})
export type WireSegment = z.output<typeof Segment>

/** One schema for the lean events, the v3 object and the legacy object: their members do not contradict one another. */
export const WireReservation = z.object({
  ...Segment.shape,
  _id: reference,
  id: reference,
  reservationId: reference,
  status: text,
  confirmationCode: text,
  stay: listOf(Segment),
  plannedArrival: text,
  plannedDeparture: text,
  listing: tolerant(WireListing),
  bookerId: reference,
  guestId: reference,
  guest: tolerant(WireGuest),
  isReturningGuest: flag,
  type: text,
  platform: text,
  source: text,
  integration: object({ platform: text }),
  channelMetadata: object({
    externalReservationId: text,
    createdAt: moment,
    confirmedAt: moment,
    canceledAt: moment,
    canceledBy: text,
    ratePlan: tolerant(z.union([z.string(), z.object({ name: text })])),
  }),
  guestStay: object({ status: text }),
  notes: tolerant(
    z.union([
      z.string(),
      z.object({ other: text, cleaning: text, guest: text, specialRequests: text, keyCode: text }),
    ]),
  ),
  specialRequests: text,
  keyCode: text,
  conversationId: reference,
  customFields: listOf(CustomField),
  money: Money,
  createdAt: moment,
  confirmedAt: moment,
  reservedUntil: moment,
  canceledAt: moment,
  cancelledAt: moment,
  canceledBy: text,
  cancellationReason: text,
  cancellationNote: text,
  alteredAt: moment,
  lastUpdatedAt: moment,
  publishedAt: moment,
})
export type WireReservation = z.output<typeof WireReservation>

export const WireMessage = z.object({
  _id: reference,
  id: reference,
  postId: reference,
  conversationId: reference,
  reservationId: reference,
  body: text,
  createdAt: moment,
  date: moment,
  type: text,
  sentBy: text,
  module: tolerant(z.union([z.string(), z.object({ type: text })])),
  from: tolerant(z.union([z.string(), z.object({ type: text, fullName: text })])),
  attachments: listOf(z.unknown()),
  conversationWith: text,
})
export type WireMessage = z.output<typeof WireMessage>

const Named = object({ _id: reference, fullName: text })

export const WireConversation = z.object({
  _id: reference,
  id: reference,
  type: text,
  guestId: reference,
  conversationWith: text,
  integration: object({ platform: text }),
  meta: object({
    guestName: text,
    guestId: reference,
    guest: Named,
    reservations: listOf(z.object({ _id: reference, id: reference })),
    integration: object({ platform: text }),
  }),
  createdAt: moment,
  modifiedAt: moment,
})
export type WireConversation = z.output<typeof WireConversation>

const Cell = tolerant(
  z.union([
    z.string(),
    z.pipe(
      z.object({ children: z.string() }),
      z.transform((value) => value.children),
    ),
  ]),
)

export const WireTask = z.object({
  _id: reference,
  id: Cell,
  taskId: Cell,
  title: text,
  description: text,
  type: Cell,
  status: Cell,
  priority: Cell,
  assigneeId: reference,
  assignee: tolerant(z.union([z.string(), z.object({ _id: reference, fullName: text, name: text, children: text })])),
  comment: tolerant(
    z.union([
      z.string(),
      z.object({ text, by: tolerant(z.union([z.string(), z.object({ fullName: text })])), date: moment }),
    ]),
  ),
  timing: object({ type: text, startTime: moment, canStartAfter: moment, mustFinishBefore: moment }),
  scheduledFor: moment,
  startTime: moment,
  endTime: moment,
  canStartAfter: moment,
  mustFinishBefore: moment,
  apply: object({ type: text, listingId: reference, reservationId: reference, ownerReservationId: reference }),
  listingId: reference,
  reservationId: reference,
  plannedDuration: number,
  timezone: text,
  lastUpdatedAt: moment,
  updatedAt: moment,
})
export type WireTask = z.output<typeof WireTask>

export const WirePayment = z.object({
  _id: reference,
  id: reference,
  paymentId: reference,
  amount: number,
  currency: text,
  reason: text,
  failureReason: text,
  errorMessage: text,
  status: text,
  reservationId: reference,
  guestId: reference,
  createdAt: moment,
  paidAt: moment,
})
export type WirePayment = z.output<typeof WirePayment>

export const WireReview = z.object({
  _id: reference,
  id: reference,
  channelId: text,
  channel: text,
  listingId: reference,
  reservationId: reference,
  guestId: reference,
  guestName: text,
  rating: number,
  overallRating: number,
  title: text,
  publicReview: text,
  privateReview: text,
  rawReview: tolerant(z.record(z.string(), z.unknown())),
  reviewReplies: listOf(z.unknown()),
  createdAt: moment,
  createdAtGuesty: moment,
  updatedAt: moment,
  updatedAtGuesty: moment,
})
export type WireReview = z.output<typeof WireReview>

export const WireCalendarDay = z.object({
  date: z.string(),
  listingId: reference,
  status: text,
  /** By letter: an object of flags, or the letters that apply. */
  blocks: anything,
  note: text,
  blockReason: text,
  blockRefs: listOf(z.object({ type: text, reservationId: reference, note: text, reason: text, blockReason: text })),
})
export type WireCalendarDay = z.output<typeof WireCalendarDay>
