/** The world in Guesty's own shapes (guesty.md, sections 2.5 and 3). Pure. */
import { addDays, type LocalDate } from '@innkeeper/core/time/calendar'

import { hexId } from './random.ts'
import type { DemoStay } from './world-stay.ts'
import type { DemoBlock, DemoGuest, DemoListing, DemoPayment, DemoReview, DemoTask, Portfolio } from './world.ts'

/** An object as a provider sends it. */
export type Payload = Readonly<Record<string, unknown>>

const iso = (instant: number): string => new Date(instant).toISOString()

/** The account's custom fields of listings: the house manual and the codes, by the names that the team gave them. */
export function customFieldDefinitions(portfolio: Portfolio): { readonly _id: string; readonly displayName: string }[] {
  const names = new Set(
    portfolio.listings.flatMap((listing) => [...listing.manual, ...listing.access].map(({ topic }) => topic)),
  )
  return [...names].map((displayName) => ({ _id: customFieldId(displayName), displayName }))
}

function customFieldId(displayName: string): string {
  return hexId(`custom-field/${displayName}`)
}

/** As the properties API gives them: labelled, long texts in `fullText`. */
export function propertyCustomFields(listing: DemoListing): Payload[] {
  return [...listing.manual, ...listing.access].map(({ topic, text }) => ({
    fieldId: customFieldId(topic),
    displayName: topic,
    ...(text.length > 60 ? { value: `${text.slice(0, 57)}...`, fullText: text } : { value: text }),
  }))
}

export function listingPayload(listing: DemoListing, accountId: string): Payload {
  const { street, city, country, zipcode, lat, lng } = listing
  return {
    _id: listing.id,
    accountId,
    nickname: listing.nickname,
    title: listing.title,
    type: listing.kind === 'type' ? 'MTL' : listing.kind === 'unit' ? 'MTL_CHILD' : 'SINGLE',
    ...(listing.typeId ? { mtl: { p: listing.typeId } } : {}),
    isListed: listing.listed,
    active: listing.active,
    pms: { active: listing.active },
    propertyType: listing.propertyType,
    roomType: 'Entire home/apt',
    accommodates: listing.accommodates,
    bedrooms: listing.bedrooms,
    beds: listing.beds,
    bathrooms: listing.bathrooms,
    areaSquareFeet: listing.areaSquareFeet,
    tags: listing.tags,
    address: { full: `${street}, ${zipcode} ${city}, ${country}`, street, city, zipcode, country, lat, lng },
    publishedAddress: { full: `${city}, ${country}`, city, country },
    timezone: listing.timezone,
    defaultCheckInTime: listing.checkInTime,
    defaultCheckOutTime: listing.checkOutTime,
    amenities: listing.amenities,
    amenitiesNotIncluded: listing.amenitiesNotIncluded,
    publicDescription: {
      summary: `${listing.title}. Sleeps ${listing.accommodates}.`,
      access: 'The whole place is yours.',
      houseRules: 'No parties, no smoking inside, quiet after 22:00.',
    },
    cleaning: { defaultCleaningTime: 3, instructions: listing.cleaningInstructions },
    cleaningStatus: { value: listing.cleaningStatus, updatedAt: iso(listing.updatedAt) },
    terms: { minNights: listing.minNights, maxNights: 60, cancellation: 'moderate' },
    prices: {
      basePrice: listing.basePriceMinor / 100,
      cleaningFee: listing.cleaningFeeMinor / 100,
      currency: listing.currency,
    },
    wifiName: listing.wifi.name,
    wifiPassword: listing.wifi.password,
    // A channel's credentials, as real listings hold them: whoever keeps or logs these has a fault.
    integrations: [{ platform: 'airbnb2', airbnb2: { accessToken: `never-keep-${listing.id.slice(0, 8)}` } }],
    customFields: [...listing.manual, ...listing.access].map(({ topic, text }) => ({
      fieldId: customFieldId(topic),
      value: text,
    })),
    createdAt: iso(listing.createdAt),
    lastUpdatedAt: iso(listing.updatedAt),
  }
}

export function guestPayload(guest: DemoGuest, returning: boolean): Payload {
  return {
    _id: guest.id,
    firstName: guest.firstName,
    lastName: guest.lastName,
    fullName: guest.fullName,
    email: guest.email,
    emails: [guest.email],
    phone: guest.phoneAsTyped,
    phones: [guest.phoneAsTyped],
    preferredLanguage: guest.language,
    hometown: guest.hometown,
    ...(guest.notes ? { notes: guest.notes } : {}),
    ...(guest.goodToKnow ? { goodToKnowNotes: guest.goodToKnow } : {}),
    tags: [],
    returningGuest: returning,
    createdAt: iso(guest.createdAt),
    lastUpdatedAt: iso(guest.createdAt),
  }
}

export function taskPayload(task: DemoTask, portfolio: Pick<Portfolio, 'accountId' | 'staff'>): Payload {
  const assignee = portfolio.staff.find((member) => member.guestyId === task.staffId)
  const commenter = portfolio.staff.find((member) => member.id === task.comment?.staffId)
  return {
    _id: task.id,
    accountId: portfolio.accountId,
    title: task.title,
    description: task.description,
    type: task.type,
    status: task.status,
    priority: task.priority,
    assigneeId: task.staffId,
    ...(assignee ? { assignee: { _id: assignee.guestyId, fullName: assignee.name } } : {}),
    tags: [],
    checklist: [],
    checklistFinished: [],
    ...(task.comment ? { comment: { text: task.comment.text, by: commenter?.name, date: iso(task.comment.at) } } : {}),
    timing: { type: 'specific', startTime: iso(task.startAt) },
    apply: {
      type: task.stayId ? 'reservation' : 'listing',
      listingId: task.listingId,
      ...(task.stayId ? { reservationId: task.stayId } : {}),
    },
    plannedDuration: task.plannedHours,
    timezone: task.timezone,
    createdAt: iso(task.createdAt),
    updatedAt: iso(task.updatedAt),
  }
}

/** A review with the channel's own in `rawReview`, whose names differ by channel. */
export function reviewPayload(review: DemoReview, guestName: string | undefined): Payload {
  const rawReview =
    review.channel === 'bookingCom'
      ? {
          review_id: review.id,
          scoring: { review_score: review.rating },
          content: {
            headline: review.title || null,
            ...(review.complaints.length > 0 ? { negative: review.text } : { positive: review.text }),
          },
          reviewer: { name: guestName },
          created_timestamp: iso(review.createdAt),
          ...(review.reply ? { reply: { text: review.reply } } : {}),
        }
      : {
          id: review.id,
          overall_rating: review.rating,
          public_review: review.text,
          ...(review.privateText ? { private_feedback: review.privateText } : {}),
          reviewer_role: 'guest',
          submitted_at: iso(review.createdAt),
          ...(review.reply ? { reviewee_response: review.reply } : {}),
        }
  return {
    _id: review.id,
    channelId: review.channel,
    rawReview,
    listingId: review.listingId,
    reservationId: review.stayId,
    guestId: review.guestId,
    createdAt: iso(review.createdAt),
    updatedAt: iso(review.updatedAt),
  }
}

/** The minified calendar's days, both ends included. */
export function calendarDays(
  listing: DemoListing,
  world: { readonly blocks: readonly DemoBlock[]; readonly stays: readonly DemoStay[] },
  from: LocalDate,
  to: LocalDate,
): Payload[] {
  const holding = world.stays.filter(
    (stay) => stay.listingId === listing.id && ['confirmed', 'reserved', 'awaiting_payment'].includes(stay.status),
  )
  const blocks = world.blocks.filter((block) => block.listingId === listing.id)
  const days: Payload[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const stay = holding.find((each) => each.checkIn <= date && date < each.checkOut)
    const block = blocks.find((each) => each.from <= date && date < each.to)
    days.push({
      date,
      listingId: listing.id,
      currency: listing.currency,
      price: listing.basePriceMinor / 100,
      minNights: listing.minNights,
      status: stay ? 'booked' : block ? 'unavailable' : 'available',
      blocks: {
        m: block !== undefined && block.kind !== 'owner',
        r: stay !== undefined,
        b: stay !== undefined,
        o: block?.kind === 'owner',
      },
      blockRefs: [
        ...(stay ? [{ type: 'r', reservationId: stay.id }] : []),
        ...(block
          ? [
              {
                _id: block.id,
                type: block.kind === 'owner' ? 'o' : 'm',
                note: block.note,
                ...(block.kind === 'maintenance' ? { reason: 'Maintenance' } : {}),
              },
            ]
          : []),
      ],
    })
  }
  return days
}

export function paymentPayload(payment: DemoPayment, stay: DemoStay | undefined): Payload {
  return {
    reservationId: payment.stayId,
    reservation: { _id: payment.stayId, confirmationCode: stay?.code },
    payment: {
      _id: payment.id,
      ...(payment.amountMinor === null ? {} : { amount: payment.amountMinor / 100 }),
      currency: payment.currency,
      status: payment.kind === 'failed' ? 'FAILED' : 'CONFIRMED',
      ...(payment.reason ? { failureReason: payment.reason } : {}),
      createdAt: iso(payment.at),
    },
  }
}
