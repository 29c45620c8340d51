import type { ReviewFacts } from '@innkeeper/core/record/facts'
import type { Observation } from '@innkeeper/core/record/record'

import { groupOf, observationOf, referenceTo, type Seen } from '../seen.ts'
import type { WireReview } from '../wire.ts'
import { plainText } from './plain-text.ts'
import { instantFrom } from './time-fields.ts'

/** The id of a review, or undefined for what is no guest's review: hosts review guests too. */
export function reviewIdOf(review: WireReview): string | undefined {
  const raw = review.rawReview ?? {}
  if (/^host$/i.test(textAt(raw, 'reviewer_role') ?? '')) return undefined
  return review.id ?? textAt(raw, 'id') ?? textAt(raw, 'review_id')
}

/**
 * What a review says. The channel's own review is kept as it came in `rawReview`, so each channel's names are tried: Airbnb
 * and Vrbo rate to 5, Booking.com to 10 with a headline and what was liked and not.
 */
export function reviewFrom(id: string, review: WireReview, seen: Seen): Observation<'review'> {
  const raw = review.rawReview ?? {}
  const channel = review.channelId ?? review.channel
  return observationOf('review', id, seen, {
    rating: ratingOf(review, raw, channel),
    text: textsOf(review, raw),
    refs: groupOf<ReviewFacts['refs']>({
      listingId: referenceTo('listing', review.listingId),
      stayId: referenceTo('stay', review.reservationId),
      guestId: referenceTo('guest', review.guestId),
      channel,
    }),
    at: groupOf<ReviewFacts['at']>({
      createdAt: instantFrom(
        momentAt(raw, 'submitted_at', 'created_timestamp', 'first_completed_at') ??
          review.createdAt ??
          review.createdAtGuesty,
      ),
      updatedAt: instantFrom(review.updatedAt ?? review.updatedAtGuesty),
    }),
  })
}

function ratingOf(
  review: WireReview,
  raw: Readonly<Record<string, unknown>>,
  channel: string | null | undefined,
): ReviewFacts['rating'] | undefined {
  const value =
    review.overallRating ??
    review.rating ??
    numberAt(raw, 'overall_rating', 'overallRating', 'rating', 'starRatingOverall', 'review_score', 'score') ??
    numberAt(childOf(raw, 'scoring'), 'review_score')
  if (value === undefined || !(value >= 0 && value <= 10)) return undefined
  const scale = channel === 'bookingCom' || value > 5 ? 10 : 5
  return { score: Math.round((value / scale) * 500) / 100, raw: value, scale }
}

function textsOf(review: WireReview, raw: Readonly<Record<string, unknown>>): ReviewFacts['text'] | undefined {
  const content = childOf(raw, 'content')
  const liked = textAt(content, 'positive')
  const disliked = textAt(content, 'negative')
  const parts = [liked && `+ ${liked}`, disliked && `− ${disliked}`].filter((part) => part !== undefined)
  const publicText =
    review.publicReview ??
    textAt(raw, 'public_review', 'publicReview', 'comments', 'content', 'body', 'text', 'review') ??
    (parts.length > 0 ? parts.join('\n') : undefined)
  const reviewer = childOf(raw, 'reviewer')
  const reply = (review.reviewReplies ?? []).flatMap((item) =>
    typeof item === 'string' ? [item] : (textAt(asRecord(item), 'reply', 'text', 'body', 'content', 'response') ?? []),
  )[0]
  const said = (text: string | null | undefined) => (text ? plainText(text) : undefined)
  return groupOf<ReviewFacts['text']>({
    title: said(review.title ?? textAt(content, 'headline') ?? textAt(raw, 'title', 'headline')),
    publicText: said(publicText),
    privateText: said(review.privateReview ?? textAt(raw, 'private_feedback', 'privateFeedback', 'private_review')),
    reply: said(
      reply ??
        textAt(raw, 'reviewee_response', 'response', 'host_response') ??
        textAt(childOf(raw, 'reply'), 'text') ??
        textAt(childOf(raw, 'reviewee_response'), 'response', 'text'),
    ),
    guestName: review.guestName ?? textAt(reviewer, 'name', 'fullName') ?? textAt(raw, 'guest_name', 'reviewer_name'),
  })
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function childOf(record: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  return asRecord(record[key])
}

function textAt(record: Readonly<Record<string, unknown>>, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = record[key]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number') return String(value)
  }
  return undefined
}

function numberAt(record: Readonly<Record<string, unknown>>, ...keys: readonly string[]): number | undefined {
  const text = textAt(record, ...keys)
  const value = Number(text)
  return text !== undefined && Number.isFinite(value) ? value : undefined
}

function momentAt(record: Readonly<Record<string, unknown>>, ...keys: readonly string[]): string | number | undefined {
  const text = textAt(record, ...keys)
  return text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : text
}
