import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { type Aspect, askedAspect } from '../bookings/asked-aspect.ts'
import { aspectText, cardItem, loadStayCards, type StayCard } from '../bookings/stay-card.ts'
import { CARD_WORDS as WORDS } from '../bookings/stay-card.words.ts'
import type { Finding } from '../finding.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { guestLabel, incompleteNotes } from '../stays/stay-labels.ts'
import { answerListingFact } from './listing-fact.ts'

/** Near-misses that are offered with their bookings. */
const OFFERED_AT_MOST = 5

/**
 * A guest's bookings: the running or next one first, then the others, past and cancelled ones marked. A question for one thing (house,
 * length, phone, channel, …) has it in the headline.
 */
export const answerStayByGuest: KindAnswerer = async (context) => {
  const asked = await withPhones(context)
  const named = await narrowByNames(asked)
  if (named.nobody) return withBookings(asked, nothingNamed(named))
  // "All about Lake House" names no guest, but somebody to tell of.
  if (!named.person && named.listingIds.length > 0) return answerListingFact(context)
  if (!named.person)
    return { headline: WORDS.whichGuest[context.language](), items: [], notes: named.notes, complete: null }
  return answerForStays(asked, named, await findStaysNamed(asked, named))
}

/** The bookings found, running or next first, with what was asked of the first in the headline. Shared with questions by code. */
export async function answerForStays(
  context: AskContext,
  named: NarrowedNames,
  stays: readonly StoredRecord[],
): Promise<Finding> {
  const { language } = context
  const aspect = askedAspect(context.question, language)
  const cards = await loadStayCards(context, stays)
  const [first] = cards
  const notes = [
    ...incompleteNotes(
      cards.map(({ stay }) => stay),
      language,
    ),
    ...sourceNotes(context, ['guesty']),
  ]
  if (!first) {
    return {
      headline: WORDS.noStay[language](named.text),
      items: [],
      notes: [...named.notes, ...notes],
      complete: { shown: 0, total: 0 },
      offers: named.offers,
    }
  }
  const list = listOf(cards, (card) => cardItem(card, context), context)
  const refused = aspect === 'contact' && !context.audience.classes.includes('guest_contact')
  return {
    headline: refused ? WORDS.contactRefused[language]() : headlineFor(cards, first, aspect, named, context),
    ...list,
    notes: [...list.notes, ...named.notes, ...notes],
    offers: named.offers,
    ...(refused ? { refused: true } : {}),
  }
}

function headlineFor(
  cards: readonly StayCard[],
  first: StayCard,
  aspect: Aspect,
  named: NarrowedNames,
  context: AskContext,
): string {
  const { language } = context
  const people = new Set(cards.map(({ stay }) => stay.guestId ?? stay.guestName ?? stay.id))
  if (people.size > 1) return WORDS.several[language]({ count: people.size, name: named.text })
  const rest = cards.filter((card) => card !== first && card.phase !== 'void').length
  const others = rest > 0 && aspect === 'all' ? `, ${WORDS.others[language](rest)}` : ''
  const text = aspectText(first, aspect, context)
  return headlineOf([guestLabel(first.stay, language)], `${text}${others}`, language)
}

/** A number in the question stands for the guests who have it. */
async function withPhones(context: AskContext): Promise<AskContext> {
  const { names } = context.plan
  if (names.phones.length === 0 || names.guests.length > 0) return context
  const owners = await findAll(context.records, { types: ['guest'], where: [{ facet: 'phones', in: names.phones }] })
  if (owners.length === 0) return context
  const match = { text: names.phones.join(', '), ids: owners.map(({ record }) => record.id), exact: true }
  return { ...context, plan: { ...context.plan, names: { ...names, guests: [match] } } }
}

/** Offers the near-misses with their bookings: "Mario Santos → Sea View, 28 Mar → 30 Mar". */
async function withBookings(context: AskContext, finding: Finding): Promise<Finding> {
  const near = context.plan.names.guests.filter(({ exact }) => !exact).flatMap(({ ids }) => ids)
  if (near.length === 0) return finding
  const stays = await findAll(context.records, { types: ['stay'], where: [{ facet: 'guest', in: near }] })
  const named = near.filter((id) => id.includes(':stay:'))
  const all = [...stays, ...(named.length > 0 ? await context.records.get(named) : [])]
  const cards = (await loadStayCards(context, all)).filter(({ phase }) => phase === 'current' || phase === 'coming')
  const offers = cards.slice(0, OFFERED_AT_MOST).map((card) => {
    const text = aspectText(card, 'all', context)
    return `${guestLabel(card.stay, context.language)}: ${text}`
  })
  return { ...finding, offers, sources: cards.slice(0, OFFERED_AT_MOST).map(({ stay }) => stay.id) }
}
