import { foldWords } from '../../language/fold.ts'
import { type Language, LANGUAGES } from '../../language/language.ts'
import type { Condition } from '../../record/facets.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { ComplaintTopic } from '../../record/statements/complaint-words.ts'
import { complaintTopicsIn, TELLING_TOPICS } from '../../record/statements/complaints.ts'
import { readStatements } from '../../record/statements/read-statements.ts'
import { addDays, instantOf, localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { channelName } from '../bookings/booking.ts'
import type { FindingItem } from '../finding.ts'
import { capitalised, joined, plain, quoted, scoreText, shortInstant } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import { loadListings } from '../stays/stay-view.ts'
import { topicName } from '../topic-names.ts'
import { type AskedWindows, askedWindows, windowText } from '../windows.ts'
import { withoutCodes } from '../without-codes.ts'
import { type AskedReviews, askedReviews } from './asked-reviews.ts'
import { REVIEW_WORDS as WORDS } from './reviews-below.words.ts'

/** "Bad reviews" without a number: below four of five. */
const DEFAULT_SCORE = 4

/** Reviews under a score, or all, or the good ones as asked; newest first, with what they complain about. Without a time: all that are known. */
export const answerReviewsBelow: KindAnswerer = async (context) => {
  const { plan, language, records } = context
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const scale = plan.scoreScale ?? ((plan.score ?? 0) > 5 ? 10 : 5)
  const limit = plan.score ?? DEFAULT_SCORE
  const asked = askedWindows(context, 'none', 'past')
  const window = asked.assumed ? undefined : asked
  const conditions = [...(window ? withinReach(window) : []), ...(await conditionsOf(context, named))]
  const listings = await loadListings(context)
  const zoneOf = (review: StoredRecord): string =>
    listings.get(review.facets.listing ?? '')?.timezone ?? context.timezone
  const isMeant = (review: StoredRecord): boolean => !window || isWithin(review.facets.at, zoneOf(review), window)
  const which = askedReviews(context.question, plan.score)
  const found = await findAll(records, {
    types: ['review'],
    where: [...conditions, ...scored(which, (limit * 5) / scale)],
  })
  const topics = topicsAsked(context)
  const reviews = found
    .filter(isMeant)
    .map(reviewRecord)
    .filter((review) => topics.length === 0 || textsOf(review).some((text) => speaksOf(text, topics)))
    .sort((left, right) => (right.facets.at ?? 0) - (left.facets.at ?? 0))
  const list = listOf(
    reviews,
    (review) => itemOf(review, listings.get(review.facets.listing ?? '')?.name, zoneOf(review), context),
    context,
  )
  const withScore = await records.count({ types: ['review'], where: [...conditions, { facet: 'score', gte: 0 }] })
  const unscored = which === 'all' ? 0 : (await records.count({ types: ['review'], where: conditions })) - withScore
  const dates = window ? windowText(window, [], context, language) : ''
  return {
    headline: headlineOf(
      [dates, named.text, capitalised(namesOf(topics, language))],
      [WORDS.count[language](reviews.length), which === 'all' ? '' : WORDS[which][language](`${limit}/${scale}`)]
        .join(' ')
        .trimEnd(),
      language,
    ),
    ...list,
    notes: [
      ...list.notes,
      ...(unscored > 0 ? [WORDS.unscored[language](unscored)] : []),
      ...named.notes,
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
  }
}

/** What the question says was complained of. Empty: whatever. */
function topicsAsked({ question, language }: AskContext): ComplaintTopic[] {
  const words = foldWords(question)
  const named = complaintTopicsIn(question, language)
  return TELLING_TOPICS.filter((topic) => {
    const name = foldWords(topicName(topic, language)).at(-1) ?? ''
    return named.includes(topic) || words.includes(name)
  })
}

function speaksOf(text: string, topics: readonly ComplaintTopic[]): boolean {
  return LANGUAGES.some((language) => complaintTopicsIn(text, language).some((topic) => topics.includes(topic)))
}

function namesOf(topics: readonly string[], language: Language): string {
  return joined(
    topics.map((topic) => topicName(topic, language)),
    language,
  )
}

function scored(which: AskedReviews, limit: number): Condition[] {
  if (which === 'all') return []
  return [which === 'below' ? { facet: 'score', lt: limit } : { facet: 'score', gte: limit }]
}

/** A day more on each side: no zone is further from UTC than that. */
function withinReach({ reach }: AskedWindows): Condition[] {
  return [
    {
      facet: 'at',
      gte: instantOf(addDays(reach.from, -1), '00:00', 'UTC'),
      lt: instantOf(addDays(reach.to, 2), '00:00', 'UTC'),
    },
  ]
}

function isWithin(at: number | undefined, timezone: string, window: AskedWindows): boolean {
  if (at === undefined) return false
  const { from, to } = window.of(timezone)
  const date = localDateOf(at, timezone)
  return date >= from && date <= to
}

async function conditionsOf(context: AskContext, named: NarrowedNames): Promise<Condition[]> {
  if (!named.person) return named.listingIds.length > 0 ? [{ facet: 'listing', in: named.listingIds }] : []
  return [{ facet: 'stay', in: (await findStaysNamed(context, named)).map(({ record }) => record.id) }]
}

function itemOf(
  review: StoredRecord<'review'>,
  listing: string | undefined,
  timezone: string,
  context: AskContext,
): FindingItem {
  const { language, now } = context
  const { facts, id } = review.record
  const texts = textsOf(review)
  const text = withoutCodes(texts.filter((one) => one !== '').join(' — '))
  const complaints = texts
    .flatMap((one) => readStatements(one, { author: 'guest', writtenAt: review.facets.at ?? now, timezone }))
    .flatMap((statement) => (statement.kind === 'complaint' && statement.topic !== 'other' ? [statement.topic] : []))
  const topics = [...new Set(complaints)]
  const channel = channelName({ platform: facts.refs?.channel })
  const who = [facts.text?.guestName === undefined ? undefined : plain(facts.text.guestName), channel]
  const parts = [
    `**${scoreText(facts.rating)}** ${plain(listing ?? STAY_WORDS.houseUnknown[language]())}`,
    who.filter((part) => part !== undefined).join(', '),
    review.facets.at === undefined
      ? ''
      : shortInstant(review.facets.at, timezone, language, localDateOf(now, timezone)),
    topics.length > 0 ? WORDS.about[language](namesOf(topics, language)) : '',
    text === '' ? WORDS.noText[language]() : quoted(text, 220),
  ]
  const stay = facts.refs?.stayId
  return {
    id,
    line: parts.filter((part) => part !== '').join(' · '),
    sources: stay === undefined ? [id] : [id, stay],
  }
}

/** Each to be read by itself: what the channel translated may stand beside the guest's own language. */
function textsOf({ record }: StoredRecord<'review'>): string[] {
  const { title, publicText, privateText } = record.facts.text ?? {}
  return [title, publicText, privateText].filter((one) => one !== undefined)
}

/** Holds because only records of type review are asked for. */
function reviewRecord(stored: StoredRecord): StoredRecord<'review'> {
  return stored as StoredRecord<'review'>
}
