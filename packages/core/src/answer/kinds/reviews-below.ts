import { readStatements } from '../../record/statements/read-statements.ts'
import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { Condition } from '../../record/facets.ts'
import { instantOf, localDateOf, addDays } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { plain, quoted, shortInstant } from '../format.ts'
import { listItems } from '../list-items.ts'
import { narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { loadListings } from '../stays/stay-view.ts'
import { askedWindows, windowText } from '../windows.ts'
import { REVIEW_WORDS as WORDS } from './reviews-below.words.ts'

/** "Bad reviews" without a number: below four of five. */
const DEFAULT_SCORE = 4
/** Reviews are asked about looking back. Without a time: all that are known. */
const ALWAYS = { from: '1970-01-01', to: '9999-12-31' }

/** Reviews under a score, newest first, with what they complain about. */
export const answerReviewsBelow: KindAnswerer = async (context) => {
  const { plan, language, timezone, now } = context
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const scale = plan.scoreScale ?? ((plan.score ?? 0) > 5 ? 10 : 5)
  const limit = plan.score ?? DEFAULT_SCORE
  const asked = askedWindows(context, 'none', 'past')
  const window = asked.assumed ? undefined : asked.business
  const found = await findAll(context.records, {
    types: ['review'],
    where: [
      { facet: 'score', lt: (limit * 5) / scale },
      ...(window ? [withinDates(window, timezone)] : []),
      ...(named.listingIds.length > 0 ? [{ facet: 'listing' as const, in: named.listingIds }] : []),
    ],
  })
  const reviews = found.map(reviewRecord).sort((left, right) => (right.facets.at ?? 0) - (left.facets.at ?? 0))
  const listings = await loadListings(context)
  const items = reviews.map((review) => itemOf(review, listings.get(review.facets.listing ?? '')?.name, context))
  const list = listItems(items, context)
  const unscored = await withoutScore(context, window ?? ALWAYS)
  return {
    headline: WORDS.headline[language]({
      count: reviews.length,
      limit: `${limit}/${scale}`,
      window: window ? windowText(asked, [], { now, timezone }, language) : '',
    }),
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

function withinDates(window: { from: string; to: string }, timezone: string): Condition {
  return {
    facet: 'at',
    gte: instantOf(window.from, '00:00', timezone),
    lt: instantOf(addDays(window.to, 1), '00:00', timezone),
  }
}

/** Reviews without a score may be bad ones: that there are some is said. */
async function withoutScore(context: AskContext, window: { from: string; to: string }): Promise<number> {
  const where = window === ALWAYS ? [] : [withinDates(window, context.timezone)]
  const all = await context.records.count({ types: ['review'], where })
  const scored = await context.records.count({ types: ['review'], where: [...where, { facet: 'score', gte: 0 }] })
  return all - scored
}

function itemOf(review: StoredRecord<'review'>, listing: string | undefined, context: AskContext): FindingItem {
  const { language, now, timezone } = context
  const { facts, id } = review.record
  const { raw, scale, score } = facts.rating ?? {}
  const text = [facts.text?.publicText, facts.text?.privateText].filter(Boolean).join(' — ')
  const complaints = readStatements(text, { author: 'guest', writtenAt: review.facets.at ?? now, timezone }).flatMap(
    (statement) => (statement.kind === 'complaint' ? [statement.topic] : []),
  )
  const parts = [
    `**${raw ?? score}/${scale ?? 5}** ${plain(listing ?? WORDS.houseUnknown[language]())}`,
    [facts.text?.guestName, facts.refs?.channel]
      .filter(Boolean)
      .map((part) => plain(part ?? ''))
      .join(', '),
    review.facets.at === undefined
      ? ''
      : shortInstant(review.facets.at, timezone, language, localDateOf(now, timezone)),
    text === '' ? WORDS.noText[language]() : quoted(text, 220),
    complaints.length > 0 ? WORDS.about[language]([...new Set(complaints)].join(', ')) : '',
  ]
  const stay = facts.refs?.stayId
  return { id, line: parts.filter(Boolean).join(' · '), sources: stay === undefined ? [id] : [id, stay] }
}

/** Holds because only records of type review are asked for. */
function reviewRecord(stored: StoredRecord): StoredRecord<'review'> {
  return stored as StoredRecord<'review'>
}
