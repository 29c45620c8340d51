import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { joined, plain } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { narrowByNames, nothingNamed } from '../narrow-by-names.ts'
import { nightCount } from '../nights.ts'
import { sourceNotes } from '../source-notes.ts'
import { nightsWord, spansText } from '../span-text.ts'
import { differingDates, nightsText, placeIn } from '../units/night-spans.ts'
import { blocksUnknown, guestNames } from '../units/occupations.ts'
import { takerWithDates, UNIT_WORDS, waitingNotes } from '../units/unit-words.ts'
import { byName } from '../units/units.ts'
import { loadVacancy, todayAt, type UnitVacancy, type Vacancy } from '../units/vacancy.ts'
import { AVAILABILITY_WORDS as WORDS } from './availability.words.ts'

/** Expressions that name a period to sell in rather than one stay: free nights are listed, not only units free throughout. */
const PERIODS = /^(?:this_week|next_week|this_month|next_month|next_7_days|next_30_days|next_days:\d+)$/

/** Alternatives worth naming at most. */
const ALTERNATIVES = 5

/** Why a unit can or cannot be sold to this party for these nights. */
interface Verdict {
  readonly unit: UnitVacancy
  readonly fits: boolean
  readonly longEnough: boolean
  /** Stays that wait for a unit of its type leave one over. */
  readonly unclaimed: boolean
}

/**
 * Which units can be sold for the nights asked: no occupying row on any of them, large enough, minimum stay met where it is known.
 * A named house gets a yes, or a no with what occupies it and what is free instead.
 */
export const answerAvailability: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const vacancy = await loadVacancy(context, undefined, { fallback: 'tonight', ranges: 'until-checkout' })
  const ids = named.listingIds.length > 0 ? new Set(named.listingIds) : undefined
  const asked = ids ? await loadVacancy(context, ids, { fallback: 'tonight', ranges: 'until-checkout' }) : vacancy
  const verdicts = asked.units.map((unit) => verdictOf(unit, asked, context))
  const others = vacancy.units.map((unit) => verdictOf(unit, vacancy, context))
  const [only] = verdicts
  const period = PERIODS.test(context.plan.when)
  const finding =
    ids && only && verdicts.length === 1
      ? await answerForOne(context, asked, only, others, period)
      : period
        ? answerForPeriod(context, asked, verdicts)
        : answerForStay(context, asked, verdicts)
  return {
    ...finding,
    notes: [
      ...finding.notes,
      ...named.notes,
      ...waitingNotes(asked.waiting, context.language),
      ...differingDates(asked.spans, context),
      ...((await blocksUnknown(context)) ? [UNIT_WORDS.blocksUnknown[context.language]()] : []),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: [...named.offers, ...(finding.offers ?? [])],
  }
}

function verdictOf(found: UnitVacancy, vacancy: Vacancy, context: AskContext): Verdict {
  const { size, terms } = found.unit.listing.facts
  const waiting = vacancy.waiting.find(({ typeId }) => typeId === found.unit.typeId)
  return {
    unit: found,
    fits: context.plan.guests === null || size?.accommodates === undefined || size.accommodates >= context.plan.guests,
    longEnough: terms?.minNights === undefined || terms.minNights <= nightCount(found.window),
    unclaimed: waiting === undefined || waiting.left > 0,
  }
}

function sellable({ unit, fits, longEnough, unclaimed }: Verdict): boolean {
  return unit.whole && fits && longEnough && unclaimed
}

function answerForStay(context: AskContext, vacancy: Vacancy, verdicts: readonly Verdict[]): Finding {
  const { language } = context
  const free = verdicts.filter(sellable).sort(bySize)
  const list = listOf(free, ({ unit }) => itemOf(unit, context), context)
  const headline = WORDS.headline[language]({
    count: free.length,
    nights: nightsOf(context, vacancy),
    guests: context.plan.guests,
  })
  return {
    headline,
    ...list,
    notes: [...list.notes, ...unknownMinimum(free, context)],
    offers: nearMisses(context, verdicts, free.length === 0),
  }
}

function answerForPeriod(context: AskContext, vacancy: Vacancy, verdicts: readonly Verdict[]): Finding {
  const { language } = context
  const free = verdicts
    .filter(({ unit, fits }) => fits && unit.free.length > 0)
    .sort((left, right) => Number(right.unit.whole) - Number(left.unit.whole) || bySize(left, right))
  const count = free.filter(({ unit }) => unit.whole).length
  const list = listOf(free, ({ unit }) => itemOf(unit, context), context)
  const headline = WORDS.period[language]({
    count,
    some: free.length - count,
    nights: nightsOf(context, vacancy),
    guests: context.plan.guests,
  })
  return { headline, ...list }
}

async function answerForOne(
  context: AskContext,
  vacancy: Vacancy,
  verdict: Verdict,
  others: readonly Verdict[],
  period: boolean,
): Promise<Finding> {
  const { language, plan } = context
  const { unit: found } = verdict
  const house = plain(found.unit.name)
  const nights = nightsOf(context, vacancy)
  const today = todayAt(found.unit, context)
  const sources = [found.unit.id, ...found.taking.map(({ id }) => id)]
  if (sellable(verdict)) {
    const headline = WORDS.yes[language]({ house, nights, guests: plan.guests })
    return { headline, items: [itemOf(found, context)], notes: unknownMinimum([verdict], context), complete: null }
  }
  const names = await guestNames(context, found.taking)
  const items = found.taking.map((row): FindingItem => ({
    id: row.id,
    line: takerWithDates(row, names, language, today),
    sources: [row.id],
  }))
  const { accommodates } = found.unit.listing.facts.size ?? {}
  const { minNights } = found.unit.listing.facts.terms ?? {}
  const why = [
    ...found.taking.map((row) => takerWithDates(row, names, language, today)),
    ...(!verdict.fits && accommodates !== undefined ? [WORDS.tooSmall[language](accommodates)] : []),
    ...(!verdict.longEnough && minNights !== undefined
      ? [WORDS.minimum[language](nightsWord(minNights, language))]
      : []),
    ...(verdict.unclaimed ? [] : [WORDS.unitsFull[language]()]),
  ]
  const text =
    period && found.free.length > 0
      ? WORDS.partly[language]({ house, nights, free: spansText(found.free, language, today) })
      : WORDS.no[language]({ house, nights, why: joined(why, language) })
  const free = others.filter((other) => sellable(other) && other.unit.unit.id !== found.unit.id).sort(bySize)
  const instead = free.slice(0, ALTERNATIVES).map(({ unit }) => houseText(unit, context))
  return {
    headline: headlineOf([], text, language),
    items,
    notes: [],
    complete: null,
    sources,
    offers: instead.length > 0 && !period ? [WORDS.instead[language](joined(instead, language))] : [],
  }
}

/** What almost fits: too small, too short a stay, or free on some of the nights. */
function nearMisses(context: AskContext, verdicts: readonly Verdict[], nothing: boolean): string[] {
  const { language } = context
  const text = (some: readonly Verdict[], words: (list: string) => string, describe: (verdict: Verdict) => string) =>
    some.length === 0 ? [] : [words(joined(some.slice(0, ALTERNATIVES).map(describe), language))]
  const short = verdicts.filter((one) => one.unit.whole && one.fits && !one.longEnough && one.unclaimed)
  const small = verdicts.filter((one) => one.unit.whole && !one.fits && one.unclaimed)
  const partly = verdicts
    .filter((one) => !one.unit.whole && one.fits && one.unit.free.length > 0)
    .sort((left, right) => freeNights(right) - freeNights(left))
  return [
    ...text(short, WORDS.butShort[language], ({ unit }) => {
      const minimum = unit.unit.listing.facts.terms?.minNights ?? 0
      return `${plain(unit.unit.name)} (${WORDS.minimum[language](nightsWord(minimum, language))})`
    }),
    ...(nothing
      ? text(small.toSorted(bySize).toReversed(), WORDS.butSmall[language], ({ unit }) => houseText(unit, context))
      : []),
    ...(nothing
      ? text(partly, WORDS.partOf[language], ({ unit }) => {
          const free = spansText(unit.free, language, todayAt(unit.unit, context))
          return `${plain(unit.unit.name)} ${free}`
        })
      : []),
  ]
}

function itemOf(found: UnitVacancy, context: AskContext): FindingItem {
  const { language } = context
  const { unit, whole, free, taking } = found
  const { accommodates } = unit.listing.facts.size ?? {}
  const { minNights } = unit.listing.facts.terms ?? {}
  const parts = [
    `**${plain(unit.name)}**`,
    accommodates === undefined ? WORDS.sleepsUnknown[language]() : WORDS.sleeps[language](accommodates),
    ...(whole ? [] : [spansText(free, language, todayAt(unit, context))]),
    ...(minNights !== undefined && minNights > 1 ? [WORDS.minimum[language](nightsWord(minNights, language))] : []),
    ...(unit.offered ? [] : [UNIT_WORDS.notOffered[language]()]),
  ]
  return { id: unit.id, line: parts.join(' · '), sources: [unit.id, ...taking.map(({ id }) => id)] }
}

/** "Lake House (sleeps 4)". */
function houseText({ unit }: UnitVacancy, context: AskContext): string {
  const { accommodates } = unit.listing.facts.size ?? {}
  const size = accommodates === undefined ? '' : ` (${WORDS.sleeps[context.language](accommodates)})`
  return `${plain(unit.name)}${size}`
}

function unknownMinimum(free: readonly Verdict[], context: AskContext): string[] {
  const unknown = free.filter(({ unit }) => unit.unit.listing.facts.terms?.minNights === undefined)
  if (unknown.length === 0) return []
  const houses = unknown.map(({ unit }) => plain(unit.unit.name))
  return [WORDS.minimumUnknown[context.language](joined(houses, context.language))]
}

function nightsOf(context: AskContext, { spans, units }: Vacancy): string {
  const unit = units.find(({ unit: { timezone } }) => timezone === spans.mainZone)
  return nightsText(unit?.window ?? spans.main, context.language, placeIn(spans.mainZone, context))
}

/** The smallest that is large enough first. */
function bySize(left: Verdict, right: Verdict): number {
  const size = ({ unit }: Verdict) => unit.unit.listing.facts.size?.accommodates ?? Number.MAX_SAFE_INTEGER
  return size(left) - size(right) || byName(left.unit.unit.name, right.unit.unit.name)
}

function freeNights({ unit }: Verdict): number {
  return unit.free.reduce((total, span) => total + nightCount(span), 0)
}
