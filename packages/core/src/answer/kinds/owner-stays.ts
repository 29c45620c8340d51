import { findAll, type StoredRecord } from '../../record/record-store.ts'
import type { RecordId } from '../../record/record.ts'
import { addDays, localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { plain, quoted } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listItems } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { spanText } from '../span-text.ts'
import { houseLabel, incompleteNotes, partyText, guestsWithHouses } from '../stays/stay-labels.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import { type ListingView, loadListingsOf, loadStayViews, type StayView } from '../stays/stay-view.ts'
import { UNIT_WORDS } from '../units/unit-words.ts'
import { type AskedWindows, type StaysInWindow, staysInWindow } from '../windows.ts'
import { OWNER_WORDS } from './owner-stays.words.ts'

/** "When is the owner staying?" without a date looks this far ahead. */
const AHEAD = 'next_days:366'

/** Up to this many guests' stays are named beside an empty answer about one house. */
const BOOKED_NAMED = 5

interface Block {
  readonly id: RecordId
  readonly listing: ListingView | undefined
  readonly byOwner: boolean
  /** First blocked night. */
  readonly from: string
  /** The day after the last one. */
  readonly to: string
  readonly note: string | undefined
}

/** Where owners stay, or have blocked their house, in the nights asked: without a date, from today on. */
export const answerOwnerStays: KindAnswerer = async (context) => {
  const found = await staysInWindow(context, 'overlap', AHEAD, { occupants: ['owner'] })
  if (found.named.nobody) return nothingNamed(found.named)
  const { language } = context
  const stays = await loadStayViews(context, found.stays, found.listings)
  const blocks = found.windows ? await blocksIn(context, found, found.windows) : []
  const ofOwners = blocks.filter(({ byOwner }) => byOwner)
  const lines = [
    ...stays.map((stay) => ({ from: stay.checkIn, item: stayItem(stay, context) })),
    ...ofOwners.map((block) => ({ from: block.from, item: blockItem(block, context) })),
  ].sort((left, right) =>
    left.from === right.from ? (left.item.line < right.item.line ? -1 : 1) : left.from < right.from ? -1 : 1,
  )
  const list = listItems(
    lines.map(({ item }) => item),
    context,
  )
  const others = blocks.length - ofOwners.length
  const booked = lines.length === 0 && found.named.listingIds.length > 0 ? await bookedNotes(context) : []
  return {
    headline: headlineOf([found.dates, found.subject], OWNER_WORDS.count[language](lines.length), language),
    ...list,
    notes: [
      ...found.named.notes,
      ...list.notes,
      ...booked,
      ...(others > 0 ? [OWNER_WORDS.otherBlocks[language](others)] : []),
      ...incompleteNotes(stays, language),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: found.named.offers,
  }
}

/** Calendar blocks with a night in the window of their own zone. */
async function blocksIn(context: AskContext, found: StaysInWindow, windows: AskedWindows): Promise<Block[]> {
  const { listingIds, person } = found.named
  if (person) return []
  const stored = await findAll(context.records, {
    types: ['block'],
    where: [
      { facet: 'start', lte: windows.reach.to },
      { facet: 'end', gte: addDays(windows.reach.from, 1) },
      ...(listingIds.length > 0 ? [{ facet: 'listing' as const, in: listingIds }] : []),
    ],
  })
  const houses = await loadListingsOf(context, [], [...new Set(stored.flatMap(({ facets }) => facets.listing ?? []))])
  return stored.flatMap((block) => {
    const { nights, reason } = (block as StoredRecord<'block'>).record.facts
    if (!nights) return []
    const listing = houses.get(nights.listingId)
    const { from, to } = windows.of(listing?.timezone ?? context.timezone)
    if (nights.from > to || nights.to <= from) return []
    const byOwner = reason?.kind === 'owner'
    return [{ id: block.record.id, listing, byOwner, from: nights.from, to: nights.to, note: reason?.note }]
  })
}

/** "**Lake House** · 23 Dec → 28 Dec (5 nights) · owner stay · 2 adults". */
function stayItem(stay: StayView, { language, now }: AskContext): FindingItem {
  const span = spanText({ from: stay.checkIn, to: stay.checkOut }, language, localDateOf(now, stay.timezone))
  const name = stay.guestName === undefined ? '' : ` (${plain(stay.guestName)})`
  const parts = [
    `**${houseLabel(stay, language)}**`,
    span,
    `${UNIT_WORDS.ownerStay[language]()}${name}`,
    partyText(stay.facts.party, language),
  ]
  return { id: stay.id, line: parts.filter((part) => part !== '').join(' · '), sources: [stay.id] }
}

function blockItem(block: Block, { language, now, timezone }: AskContext): FindingItem {
  const today = localDateOf(now, block.listing?.timezone ?? timezone)
  const house = block.listing ? plain(block.listing.name) : STAY_WORDS.houseUnknown[language]()
  const parts = [
    `**${house}**`,
    spanText({ from: block.from, to: block.to }, language, today),
    UNIT_WORDS.ownerBlock[language](),
    block.note ? quoted(block.note, 80) : '',
  ]
  return { id: block.id, line: parts.filter((part) => part !== '').join(' · '), sources: [block.id] }
}

/** "Is it let, or is the owner there?": when no owner is, the guests who are. */
async function bookedNotes(context: AskContext): Promise<string[]> {
  const { stays, listings } = await staysInWindow(context, 'overlap', AHEAD, { occupants: ['guest'] })
  if (stays.length === 0 || stays.length > BOOKED_NAMED) return []
  const views = await loadStayViews(context, stays, listings)
  return [OWNER_WORDS.booked[context.language](guestsWithHouses(views, context.language))]
}
