import { addDays, type LocalDate, localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { originText } from '../bookings/booking.ts'
import type { FindingItem } from '../finding.ts'
import { joined, longDate, plain } from '../format.ts'
import { listItems } from '../list-items.ts'
import { findStaysNamed, narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { freeSpans, nightCount, type NightSpan, overlappingPairs, placeUnassigned, sharedNights } from '../nights.ts'
import { sourceNotes } from '../source-notes.ts'
import { datesText, spanText } from '../span-text.ts'
import { differingDates, nightSpans, type NightSpans, nightsText, placeIn } from '../units/night-spans.ts'
import {
  blocksUnknown,
  byUnit,
  guestNames,
  loadOccupations,
  type Occupation,
  unassignedByType,
} from '../units/occupations.ts'
import { takerText, UNIT_WORDS } from '../units/unit-words.ts'
import { byName, type Houses, loadHouses, type Unit, unitsNamed } from '../units/units.ts'
import { DOUBLE_BOOKING_WORDS as WORDS } from './double-bookings.words.ts'

interface Clash {
  readonly unit: Unit
  readonly pair: readonly [Occupation, Occupation]
  readonly shared: NightSpan
}

interface Overfull {
  readonly typeId: string
  readonly name: string
  readonly timezone: string
  readonly nights: readonly LocalDate[]
  readonly rows: readonly Occupation[]
}

/**
 * Two rows of one unit that share a night: stays with stays, and stays with blocks. A multi-unit type with more stays than units
 * counts too. Without a time in the question: tonight and the 29 nights after it.
 */
export const answerDoubleBookings: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const { language } = context
  const houses = await loadHouses(context)
  const ids = named.listingIds.length > 0 ? new Set(named.listingIds) : undefined
  const units = unitsNamed(houses.units, ids)
  const spans = nightSpans(
    context,
    units.map(({ timezone }) => timezone),
    { fallback: 'next_30_days', ranges: 'inclusive' },
  )
  const person = named.person ? await nightsOfPerson(context, named) : undefined
  const windowOf = (unit: Unit): NightSpan =>
    person && context.plan.when === 'none' ? person.span : spans.in(unit.timezone)
  const reach = person && context.plan.when === 'none' ? person.span : spans.widest
  const occupations = await loadOccupations(context, reach, houses)
  const concerns = (row: Occupation) => person === undefined || person.ids.has(row.id)

  const rows = byUnit(occupations)
  const clashes = units
    .flatMap((unit) => clashesOf(unit, rows.get(unit.id) ?? [], windowOf(unit)))
    .filter(({ pair }) => pair.some(concerns))
    .sort((left, right) =>
      left.shared.from < right.shared.from
        ? -1
        : left.shared.from > right.shared.from
          ? 1
          : byName(left.unit.name, right.unit.name),
    )
  const overfull = overfullTypes(units, occupations, houses, windowOf).filter((type) => type.rows.some(concerns))
  const names = await guestNames(
    context,
    clashes.flatMap(({ pair }) => pair),
  )
  const list = listItems(
    [
      ...clashes.map((clash) => clashItem(clash, names, context)),
      ...overfull.map((type) => overfullItem(type, context)),
    ],
    context,
  )
  const place = placeIn(spans.mainZone, context)
  const window = nightsText(person && context.plan.when === 'none' ? person.span : spans.main, language, place)
  const rowCount = units.reduce((total, unit) => total + (rows.get(unit.id)?.length ?? 0), 0)
  const checked = WORDS.checked[language](rowCount)
  return {
    headline: `${WORDS.headline[language]({ count: clashes.length + overfull.length, window })} ${checked}`,
    ...list,
    notes: [...list.notes, ...named.notes, ...(await sharedNotes(context, spans))],
    offers: named.offers,
  }
}

async function sharedNotes(context: AskContext, spans: NightSpans): Promise<string[]> {
  return [
    ...differingDates(spans, context),
    ...((await blocksUnknown(context)) ? [UNIT_WORDS.blocksUnknown[context.language]()] : []),
    ...sourceNotes(context, ['guesty']),
  ]
}

/** The nights of the stays of the guest or booking named: current and coming ones, or all when there are none. */
async function nightsOfPerson(
  context: AskContext,
  named: NarrowedNames,
): Promise<{ readonly span: NightSpan; readonly ids: ReadonlySet<string> }> {
  const found = await findStaysNamed(context, named)
  const theirs = found.filter(({ facets }) => facets.start && facets.end)
  const today = localDateOf(context.now, context.timezone)
  const open = theirs.filter(({ facets }) => (facets.end ?? '') > today)
  const meant = open.length > 0 ? open : theirs
  const starts = meant.map(({ facets }) => facets.start ?? today).sort()
  const ends = meant.map(({ facets }) => facets.end ?? today).sort()
  return {
    span: { from: starts[0] ?? today, to: ends.at(-1) ?? addDays(today, 1) },
    ids: new Set(theirs.map(({ record }) => record.id)),
  }
}

function clashesOf(unit: Unit, rows: readonly Occupation[], window: NightSpan): Clash[] {
  // Stays of a type whose units nobody knows may well share a night.
  if (unit.standsForType) return []
  return overlappingPairs(rows).flatMap((pair) => {
    const [first, second] = pair
    // Two blocks are no clash, and an owner's stay usually comes with the owner's own block.
    if (first.use === 'blocked' && second.use === 'blocked') return []
    if (first.byOwner && second.byOwner && (first.use === 'blocked' || second.use === 'blocked')) return []
    const shared = sharedNights(first, second)
    return nightCount(sharedNights(shared, window)) > 0 ? [{ unit, pair, shared }] : []
  })
}

function overfullTypes(
  units: readonly Unit[],
  occupations: readonly Occupation[],
  houses: Houses,
  windowOf: (unit: Unit) => NightSpan,
): Overfull[] {
  const rows = byUnit(occupations)
  return [...unassignedByType(occupations)].flatMap(([typeId, waiting]) => {
    const ofType = units.filter((unit) => unit.typeId === typeId)
    const [first] = ofType
    if (!first) return []
    const window = windowOf(first)
    const free = ofType.map((unit) => freeSpans(window, rows.get(unit.id) ?? []))
    const { overfull } = placeUnassigned(window, free, waiting)
    if (overfull.length === 0) return []
    const name = houses.listings.get(typeId)?.name ?? typeId
    const involved = [...waiting, ...ofType.flatMap((unit) => rows.get(unit.id) ?? [])].filter((row) =>
      overfull.some((night) => row.from <= night && night < row.to),
    )
    return [{ typeId, name, timezone: first.timezone, nights: overfull, rows: involved }]
  })
}

function clashItem(
  { unit, pair, shared }: Clash,
  names: ReadonlyMap<string, string>,
  context: AskContext,
): FindingItem {
  const { language, now } = context
  const today = localDateOf(now, unit.timezone)
  const describe = (row: Occupation) => {
    const origin = row.stay ? originText(row.stay) : ''
    const details = [datesText(row, language, today), ...(origin === '' ? [] : [origin])].join(', ')
    return `${takerText(row, names, language)} (${details})`
  }
  const line = WORDS.pair[language]({
    house: plain(unit.name),
    shared: spanText(shared, language, today),
    first: describe(pair[0]),
    second: describe(pair[1]),
  })
  return { id: pair[0].id, line, sources: [pair[0].id, pair[1].id, unit.id] }
}

function overfullItem({ typeId, name, timezone, nights, rows }: Overfull, context: AskContext): FindingItem {
  const { language, now } = context
  const today = localDateOf(now, timezone)
  const dates = joined(
    nights.map((night) => longDate(night, language, today)),
    language,
  )
  return {
    id: typeId,
    line: WORDS.overfull[language]({ type: plain(name), nights: dates }),
    sources: [typeId, ...rows.map(({ id }) => id)],
  }
}
