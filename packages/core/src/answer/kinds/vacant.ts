import { addDays } from '../../time/calendar.ts'
import { asksForGaps } from '../../question/asks-for-gaps.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { joined, plain } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { narrowByNames, type NarrowedNames, nothingNamed } from '../narrow-by-names.ts'
import { nightCount } from '../nights.ts'
import { sourceNotes } from '../source-notes.ts'
import { nightsWord, spansText } from '../span-text.ts'
import { describeTime } from '../stays/describe-time.ts'
import { hasArrived } from '../stays/presence.ts'
import { loadStayViews } from '../stays/stay-view.ts'
import { answerGaps } from '../units/gaps.ts'
import { differingDates, nightsText, placeIn } from '../units/night-spans.ts'
import { blocksUnknown, guestNames } from '../units/occupations.ts'
import { nextText, takerWithDates, UNIT_WORDS, waitingNotes } from '../units/unit-words.ts'
import { byName } from '../units/units.ts'
import { loadVacancy, todayAt, type UnitVacancy, type Vacancy } from '../units/vacancy.ts'
import { VACANT_WORDS } from './vacant.words.ts'

/**
 * Which units nobody sleeps in: on one night, or over several with the free nights of each, whole windows first. Nights that are
 * over are left out. A question for short gaps between bookings gets those instead.
 */
export const answerVacant: KindAnswerer = async (context) => {
  const named = await narrowByNames(context)
  if (named.nobody) return nothingNamed(named)
  const gaps = asksForGaps(context.question)
  if (gaps) return answerGaps(context, named, gaps.longest)

  const listingIds = named.listingIds.length > 0 ? new Set(named.listingIds) : undefined
  const vacancy = await loadVacancy(context, listingIds, { fallback: 'tonight', ranges: 'inclusive' })
  if (vacancy.units.length === 0) {
    return {
      headline: VACANT_WORDS.noUnits[context.language](),
      items: [],
      notes: sourceNotes(context, ['guesty']),
      complete: { shown: 0, total: 0 },
    }
  }
  const [only] = vacancy.units
  const finding =
    listingIds && only && vacancy.units.length === 1
      ? await answerForOne(context, vacancy, only)
      : answerForAll(context, vacancy)
  return {
    ...finding,
    notes: [...finding.notes, ...(await sharedNotes(context, vacancy, named))],
    offers: named.offers,
  }
}

function answerForAll(context: AskContext, vacancy: Vacancy): Finding {
  const { language } = context
  const free = vacancy.units
    .filter((unit) => unit.free.length > 0)
    .sort(
      (left, right) =>
        Number(right.whole) - Number(left.whole) ||
        freeNights(right) - freeNights(left) ||
        byName(left.unit.name, right.unit.name),
    )
  const whole = free.filter((unit) => unit.whole).length
  const list = listOf(free, (unit) => itemOf(unit, vacancy, context), context)
  const nights = windowWords(context, vacancy)
  const total = vacancy.units.length
  const headline = severalNights(vacancy)
    ? VACANT_WORDS.headlineOfNights[language]({ count: whole, total, nights, some: free.length - whole })
    : VACANT_WORDS.headline[language]({ count: whole, total, nights })
  return { headline, ...list }
}

async function answerForOne(context: AskContext, vacancy: Vacancy, asked: UnitVacancy): Promise<Finding> {
  const { language } = context
  const house = plain(asked.unit.name)
  const nights = windowWords(context, vacancy)
  const names = await guestNames(context, asked.taking)
  const today = todayAt(asked.unit, context)
  const by = joined(
    asked.taking.map((row) => takerWithDates(row, names, language, today)),
    language,
  )
  const headline = asked.whole
    ? VACANT_WORDS.oneEmpty[language]({ house, nights })
    : headlineOf([], VACANT_WORDS.oneTaken[language]({ house, nights, by }), language)
  const items = asked.free.length > 0 ? [itemOf(asked, vacancy, context)] : []
  return { headline, items, notes: [], complete: null, sources: [asked.unit.id, ...asked.taking.map(({ id }) => id)] }
}

function itemOf(found: UnitVacancy, vacancy: Vacancy, context: AskContext): FindingItem {
  const { language } = context
  const { unit, window, free, whole, leaving, next } = found
  const today = todayAt(unit, context)
  const parts = [`**${plain(unit.name)}**`]
  if (nightCount(window) > 1) {
    parts.push(
      whole
        ? UNIT_WORDS.allNights[language](nightsWord(nightCount(window), language))
        : spansText(free, language, today),
    )
  }
  if (leaving) parts.push(UNIT_WORDS.leaving[language]())
  if (whole) parts.push(nextText(next, vacancy.horizon, language, today))
  if (!unit.offered) parts.push(UNIT_WORDS.notOffered[language]())
  const used = [leaving, whole ? next : undefined].flatMap((row) => row?.id ?? [])
  return {
    id: unit.id,
    line: parts.join(' · '),
    sources: [unit.id, ...used, ...(whole ? [] : found.taking.map(({ id }) => id))],
  }
}

async function sharedNotes(context: AskContext, vacancy: Vacancy, named: NarrowedNames): Promise<string[]> {
  const { language } = context
  return [
    ...named.notes,
    ...(context.plan.when === 'now' ? await emptyUntilArrival(context, vacancy) : []),
    ...waitingNotes(vacancy.waiting, language),
    ...differingDates(vacancy.spans, context),
    ...((await blocksUnknown(context)) ? [UNIT_WORDS.blocksUnknown[language]()] : []),
    ...sourceNotes(context, ['guesty']),
  ]
}

/** "Right now" a unit whose guests are still to come today is as empty as one without guests. */
async function emptyUntilArrival(context: AskContext, vacancy: Vacancy): Promise<string[]> {
  const { language } = context
  const coming = vacancy.units.flatMap(({ unit, window, taking, leaving }) => {
    const [row] = taking
    const arrivesToday = row?.stay !== undefined && row.from === window.from && row.from === todayAt(unit, context)
    return arrivesToday && !leaving ? [{ unit, row }] : []
  })
  if (coming.length === 0) return []
  const stays = await context.records.get(coming.map(({ row }) => row.id))
  const views = new Map((await loadStayViews(context, stays, vacancy.houses.listings)).map((view) => [view.id, view]))
  const list = coming.flatMap(({ unit, row }) => {
    const view = views.get(row.id)
    if (!view || hasArrived(view).known !== 'no') return []
    const place = { language, timezone: unit.timezone, today: todayAt(unit, context) }
    return [`${plain(unit.name)} ${describeTime(view.arrival, 'arrival', place)}`]
  })
  if (list.length === 0) return []
  return [VACANT_WORDS.emptyUntilArrival[language](joined(list, language))]
}

function windowWords(context: AskContext, vacancy: Vacancy): string {
  const { spans, units } = vacancy
  const unit = units.find(({ unit: { timezone } }) => timezone === spans.mainZone)
  return nightsText(unit?.window ?? spans.main, context.language, placeIn(spans.mainZone, context))
}

function severalNights(vacancy: Vacancy): boolean {
  return vacancy.units.some(({ window }) => addDays(window.from, 1) < window.to)
}

function freeNights({ free }: UnitVacancy): number {
  return free.reduce((total, span) => total + nightCount(span), 0)
}
