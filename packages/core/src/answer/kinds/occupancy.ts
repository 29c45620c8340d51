import { fold } from '../../language/fold.ts'
import { asksForGaps } from '../../question/asks-for-gaps.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { plain } from '../format.ts'
import { listOf } from '../list-items.ts'
import { narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { asksPerHouse } from '../stays/in-order.ts'
import { answerGaps } from '../units/gaps.ts'
import { differingDates, nightSpans, nightsText, placeIn } from '../units/night-spans.ts'
import { occupancyOf, type OccupancyOfAll, periodBefore, type UnitOccupancy } from '../units/occupancy.ts'
import { blocksUnknown, loadOccupations, type Occupation } from '../units/occupations.ts'
import { UNIT_WORDS } from '../units/unit-words.ts'
import { byName, loadHouses, unitsNamed } from '../units/units.ts'
import { OCCUPANCY_WORDS as WORDS, OWNER_WORDS, PAST_WORDS, percentText } from './occupancy.words.ts'

/** Up to this many counted rows are cited one by one. */
const CITED_AT_MOST = 20

/**
 * Occupied nights of all nights that units on offer could be slept in, against the period before.
 *
 * Guests' and owners' stays count as taken; blocked nights are in neither number unless the question asks for them.
 */
export const answerOccupancy: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const gaps = asksForGaps(context.question)
  if (gaps) return answerGaps(context, named, gaps.longest)

  const { language } = context
  const folded = fold(context.question)
  const houses = await loadHouses(context)
  const ids = named.listingIds.length > 0 ? new Set(named.listingIds) : undefined
  const units = unitsNamed(houses.units, ids).filter(({ offered }) => offered || ids !== undefined)
  const spans = nightSpans(
    context,
    units.map(({ timezone }) => timezone),
    { fallback: 'next_30_days', ranges: 'inclusive', direction: PAST_WORDS[language].test(folded) ? 'past' : 'future' },
  )
  const occupations = await loadOccupations(
    context,
    { from: periodBefore(spans.widest).from, to: spans.widest.to },
    houses,
  )
  const countBlocked = OWNER_WORDS.test(folded)
  const current = occupancyOf(units, occupations, ({ timezone }) => spans.in(timezone), countBlocked)
  const before = occupancyOf(units, occupations, ({ timezone }) => periodBefore(spans.in(timezone)), countBlocked)

  const place = placeIn(spans.mainZone, context)
  const window = nightsText(spans.main, language, place)
  const [only, ...others] = units
  const of = ids === undefined ? '' : only && others.length === 0 ? plain(only.name) : named.text
  const headline =
    current.nights === 0
      ? WORDS.nothingToSell[language]({ window })
      : [
          WORDS.headline[language]({ ...rateOf(current, context), window, of }),
          ...comparison(current, before, nightsText(periodBefore(spans.main), language, place), context),
        ].join(' ')
  const perHouse = ids !== undefined || asksPerHouse(folded)
  const list = perHouse
    ? listUnits(current, context)
    : { items: [], notes: [], complete: { shown: units.length, total: units.length } }
  return {
    headline,
    ...list,
    notes: [
      ...list.notes,
      ...named.notes,
      ...(current.owner > 0 ? [WORDS.ownerNights[language](current.owner)] : []),
      ...(current.blocked > 0 ? [(countBlocked ? WORDS.blockedIn : WORDS.blockedOut)[language](current.blocked)] : []),
      ...differingDates(spans, context),
      ...((await blocksUnknown(context)) ? [UNIT_WORDS.blocksUnknown[language]()] : []),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
    sources: perHouse ? [] : citable(current.rows),
  }
}

function rateOf({ taken, nights }: { taken: number; nights: number }, { language }: AskContext) {
  return { percent: percentText(taken, nights, language), taken, nights }
}

function comparison(current: OccupancyOfAll, before: OccupancyOfAll, window: string, context: AskContext): string[] {
  if (before.nights === 0) return []
  const points = Math.round((100 * current.taken) / current.nights) - Math.round((100 * before.taken) / before.nights)
  const signed = points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '±0'
  return [WORDS.before[context.language]({ ...rateOf(before, context), window, points: signed })]
}

function listUnits(current: OccupancyOfAll, context: AskContext): Pick<Finding, 'items' | 'notes' | 'complete'> {
  const sorted = [...current.units].sort(
    (left, right) => shareOf(right) - shareOf(left) || byName(left.unit.name, right.unit.name),
  )
  return listOf(sorted, (one) => itemOf(one, context), context)
}

function itemOf(one: UnitOccupancy, context: AskContext): FindingItem {
  const { language } = context
  const house = plain(one.unit.name)
  const percent = one.nights === 0 ? '–' : percentText(one.taken, one.nights, language)
  const line = WORDS.unit[language]({ house, percent, taken: one.taken, nights: one.nights })
  const suffix = one.unit.offered ? '' : ` · ${UNIT_WORDS.notOffered[language]()}`
  return { id: one.unit.id, line: `${line}${suffix}`, sources: [one.unit.id, ...citable(one.rows)] }
}

function shareOf({ taken, nights }: UnitOccupancy): number {
  return nights === 0 ? 0 : taken / nights
}

function citable(rows: readonly Occupation[]): string[] {
  return rows.length <= CITED_AT_MOST ? rows.map(({ id }) => id) : []
}
