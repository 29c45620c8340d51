import * as z from 'zod/mini'

/*
 * What Guesty sends, as far as this system reads it. Much of it is only partly documented, so every member may be left out,
 * be null, or be of a shape that nobody has met: then it counts as left out, and the rest is still read. Members not named
 * here are ignored. `integrations` (channel credentials), `passportNumber`, `identityNumber` and `birthday` are not named
 * on purpose.
 *
 * In the parsed value `undefined` means that the payload does not hold the member, `null` that it holds it as empty.
 */

const orElse = z.catch
const tolerant = <S extends z.ZodMiniType>(schema: S) => orElse(z.nullish(schema), undefined)

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
const someText = z.string().check(z.minLength(1), z.maxLength(200))
/** An id, or the object that it belongs to. */
const reference = tolerant(
  z.union([
    someText,
    z.pipe(
      z.looseObject({ _id: someText }),
      z.transform((value) => value['_id']),
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
/** An object whose id is under `_id`, under another name or under `id`, in this order; parsed, it is `id`. */
const identified = <Shape extends z.core.$ZodLooseShape>(shape: Shape, ...names: readonly string[]) =>
  z.pipe(
    z.transform((value: unknown) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
      const members = new Map<string, unknown>(Object.entries(value))
      const name = ['_id', ...names].find((it) => members.get(it) !== undefined && members.get(it) !== null)
      return name ? { ...value, id: members.get(name) } : value
    }),
    z.object({ id: reference, ...shape }),
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

export const WireCustomField = z.object({
  fieldId: tolerant(z.union([z.string(), z.object({ displayName: text, name: text })])),
  displayName: text,
  fieldName: text,
  name: text,
  value: anything,
  fullText: text,
})
export type WireCustomField = z.output<typeof WireCustomField>

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

export const WireListing = identified({
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
  customFields: listOf(WireCustomField),
  createdAt: moment,
  lastUpdatedAt: moment,
})
export type WireListing = z.output<typeof WireListing>

const EmailOrObject = z.union([z.string(), z.object({ address: text, email: text })])
const PhoneOrObject = z.union([z.string(), z.number(), z.object({ number: text, phone: text })])

export const WireGuest = identified({
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
export const WireReservation = identified(
  {
    ...Segment.shape,
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
    customFields: listOf(WireCustomField),
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
  },
  'reservationId',
)
export type WireReservation = z.output<typeof WireReservation>

export const WireMessage = identified(
  {
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
  },
  'postId',
)
export type WireMessage = z.output<typeof WireMessage>

const Named = tolerant(identified({ fullName: text }))

export const WireConversation = identified({
  type: text,
  guestId: reference,
  conversationWith: text,
  integration: object({ platform: text }),
  meta: object({
    guestName: text,
    guestId: reference,
    guest: Named,
    reservations: listOf(identified({})),
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

export const WireTask = identified(
  {
    id: Cell,
    title: text,
    description: text,
    type: Cell,
    status: Cell,
    priority: Cell,
    assigneeId: reference,
    assignee: tolerant(z.union([z.string(), identified({ fullName: text, name: text, children: text })])),
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
  },
  'taskId',
)
export type WireTask = z.output<typeof WireTask>

export const WirePayment = identified({
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

export const WireReview = identified({
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
