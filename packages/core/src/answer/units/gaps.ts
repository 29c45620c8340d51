import { addDays } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { joined, plain } from '../format.ts'
import { listOf } from '../list-items.ts'
import type { NarrowedNames } from '../narrow-by-names.ts'
import { gapsIn, type NightSpan } from '../nights.ts'
import { sourceNotes } from '../source-notes.ts'
import { nightsWord, spanText } from '../span-text.ts'
import { GAP_WORDS } from './gaps.words.ts'
import { differingDates, nightSpans, nightsText, placeIn } from './night-spans.ts'
import { blocksUnknown, byUnit, guestNames, loadOccupations, type Occupation } from './occupations.ts'
import { takerText, UNIT_WORDS } from './unit-words.ts'
import { byName, loadHouses, type Unit, unitsNamed } from './units.ts'
import { stillAhead, todayAt } from './vacancy.ts'

interface Gap {
  readonly unit: Unit
  readonly span: NightSpan
  readonly before: Occupation | undefined
  readonly after: Occupation | undefined
}

/** Free nights between two bookings that are too few to sell well. By date, then house. */
export async function answerGaps(context: AskContext, named: NarrowedNames, longest: number): Promise<Finding> {
  const { language } = context
  const houses = await loadHouses(context)
  const ids = named.listingIds.length > 0 ? new Set(named.listingIds) : undefined
  const units = unitsNamed(houses.units, ids).filter(({ offered }) => offered || ids !== undefined)
  const zones = units.map(({ timezone }) => timezone)
  const spans = nightSpans(context, zones, { fallback: 'next_30_days', ranges: 'inclusive' })
  const reach = { from: addDays(spans.widest.from, -longest - 1), to: addDays(spans.widest.to, longest + 1) }
  const rows = byUnit(await loadOccupations(context, reach, houses))
  const gaps = units
    .flatMap((unit) =>
      gapsOf(unit, rows.get(unit.id) ?? [], stillAhead(spans.in(unit.timezone), unit, context), longest),
    )
    .sort((left, right) =>
      left.span.from < right.span.from
        ? -1
        : left.span.from > right.span.from
          ? 1
          : byName(left.unit.name, right.unit.name),
    )
  const names = await guestNames(
    context,
    gaps.flatMap(({ before, after }) => [before, after].flatMap((row) => row ?? [])),
  )
  const list = listOf(gaps, (gap) => itemOf(gap, names, context), context)
  const [first] = units
  const window = first ? stillAhead(spans.main, { timezone: spans.mainZone }, context) : spans.main
  const headline = GAP_WORDS.gaps[language]({
    count: gaps.length,
    window: nightsText(window, language, placeIn(spans.mainZone, context)),
    longest: longest === 1 ? nightsWord(1, language) : GAP_WORDS.upTo[language](nightsWord(longest, language)),
  })
  return {
    headline,
    ...list,
    notes: [
      ...list.notes,
      ...named.notes,
      ...differingDates(spans, context),
      ...((await blocksUnknown(context)) ? [UNIT_WORDS.blocksUnknown[language]()] : []),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: named.offers,
  }
}

function gapsOf(unit: Unit, rows: readonly Occupation[], window: NightSpan, longest: number): Gap[] {
  return gapsIn(window, rows, longest).map((span) => ({
    unit,
    span,
    before: rows.find((row) => row.to === span.from),
    after: rows.find((row) => row.from === span.to),
  }))
}

function itemOf(
  { unit, span, before, after }: Gap,
  names: ReadonlyMap<string, string>,
  context: AskContext,
): FindingItem {
  const { language } = context
  const around = [before, after].flatMap((row) => row ?? [])
  const between = joined(
    around.map((row) => takerText(row, names, language)),
    language,
  )
  const line = `**${plain(unit.name)}** · ${spanText(span, language, todayAt(unit, context))} · ${between}`
  return { id: unit.id, line, sources: [unit.id, ...around.map(({ id }) => id)] }
}
