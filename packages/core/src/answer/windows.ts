import type { Language } from '../language/language.ts'
import type { DateWindow, When } from '../question/plan.ts'
import { windowOf } from '../question/window.ts'
import type { Condition } from '../record/facets.ts'
import type { StayStatus } from '../record/facts.ts'
import { STAY_STATUSES } from '../record/stay-statuses.ts'
import type { StoredRecord } from '../record/record-store.ts'
import type { RecordId } from '../record/record.ts'
import { addDays, type LocalDate, localDateOf } from '../time/calendar.ts'
import type { AskContext } from './ask-context.ts'
import { capitalised, namedWindow, plain } from './format.ts'
import { findStaysNamed, type NarrowedNames, narrowByNames } from './narrow-by-names.ts'
import { type ListingView, loadListingsOf } from './stays/stay-view.ts'

const WEEKENDS: ReadonlySet<When> = new Set(['this_weekend', 'next_weekend', 'last_weekend'])

/** Zones whose clocks show the earliest and the latest date of all. */
const EDGES_OF_THE_WORLD = ['Etc/GMT+12', 'Etc/GMT-14'] as const

/** The earliest and the latest date that any clock shows at an instant. */
export function datesOfTheWorld(now: number): readonly [LocalDate, LocalDate] {
  const [first, last] = EDGES_OF_THE_WORLD
  return [localDateOf(now, first), localDateOf(now, last)]
}

/** What a stay must have in the window: its check-in, its check-out, a night, or a day (a night or the check-out). */
export type StayEdge = 'start' | 'end' | 'overlap' | 'present'

/** What a question's time expression means, zone by zone. */
export interface AskedWindows {
  /** The expression that counts: the question's, or the kind's default. */
  readonly when: When
  /** The question named no time, and the default was taken. */
  readonly assumed: boolean
  /** In the business's own zone. */
  readonly business: DateWindow
  /** All windows that any zone may give: what to filter records by before their own zone is known. */
  readonly reach: DateWindow
  /** In the zone of a property. */
  of(timezone: string): DateWindow
}

/**
 * The windows that the plan's `when` means.
 *
 * @param defaultWhen Taken when the question names no time, or one that means no window.
 * @param direction Where a date without a year lies.
 * @param edge What is looked for: a weekend has arrivals Friday to Sunday, departures Saturday to Monday, and two nights.
 */
export function askedWindows(
  context: Pick<AskContext, 'plan' | 'now' | 'timezone' | 'settings'>,
  defaultWhen: When,
  direction: 'past' | 'future' = 'future',
  edge: StayEdge = 'start',
): AskedWindows {
  const resolve = (when: When, timezone: string): DateWindow | null => {
    const { weekStartsOn } = context.settings
    const window = windowOf(when, { now: context.now, timezone, weekStartsOn, direction })
    return window && WEEKENDS.has(when) ? weekendOf(edge, window) : window
  }
  const assumed = resolve(context.plan.when, context.timezone) === null
  const when = assumed ? defaultWhen : context.plan.when
  const byZone = new Map<string, DateWindow>()
  const of = (timezone: string): DateWindow => {
    const known = byZone.get(timezone)
    if (known) return known
    const today = localDateOf(context.now, timezone)
    const window = resolve(when, timezone) ?? { from: today, to: today }
    byZone.set(timezone, window)
    return window
  }
  const all = [context.timezone, ...EDGES_OF_THE_WORLD].map(of)
  return {
    when,
    assumed,
    business: of(context.timezone),
    reach: {
      from: all.reduce((least, { from }) => (from < least ? from : least), all[0]?.from ?? ''),
      to: all.reduce((most, { to }) => (to > most ? to : most), all[0]?.to ?? ''),
    },
    of,
  }
}

function weekendOf(edge: StayEdge, { from, to }: DateWindow): DateWindow {
  if (edge === 'end') return { from: addDays(from, 1), to: addDays(to, 1) }
  return edge === 'overlap' ? { from, to: addDays(to, -1) } : { from, to }
}

/**
 * The dates that were understood, for a headline: "today, Saturday 27 March"; where the properties' zones lead to different dates,
 * each with its zone: "today, Saturday 27 March (Europe/Paris), Friday 26 March (America/New York)".
 *
 * @param timezones Of the properties that the answer is about; none: the business's own.
 */
export function windowText(
  windows: AskedWindows,
  timezones: Iterable<string>,
  context: Pick<AskContext, 'now' | 'timezone'>,
  language: Language,
): string {
  const zones = [...new Set(timezones)]
  if (zones.length === 0) zones.push(context.timezone)
  const byText = new Map<string, { window: DateWindow; zones: string[] }>()
  for (const zone of zones) {
    const window = windows.of(zone)
    const key = `${window.from}/${window.to}`
    const group = byText.get(key) ?? { window, zones: [] }
    group.zones.push(zone)
    byText.set(key, group)
  }
  const groups = [...byText.values()].sort((left, right) => right.zones.length - left.zones.length)
  const text = (group: { window: DateWindow; zones: readonly string[] }): string =>
    namedWindow(group.window, language, localDateOf(context.now, group.zones[0] ?? context.timezone))
  if (groups.length === 1 && groups[0]) return text(groups[0])
  return groups.map((group) => `${text(group)} (${group.zones.map(zoneName).join(', ')})`).join('; ')
}

/** "New York" of "America/New_York": a zone as people name it. */
export function zoneName(timezone: string): string {
  return timezone.slice(timezone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** The stays of a question: exactly those of the window in their own zones, narrowed by the names given. */
export interface StaysInWindow {
  /** In the order of check-in, then id. */
  readonly stays: readonly StoredRecord<'stay'>[]
  /** The units and types of these stays, and the listings that the question names. */
  readonly listings: ReadonlyMap<RecordId, ListingView>
  /** Null when a guest or a booking was named without a time: then no window narrows. */
  readonly windows: AskedWindows | null
  readonly named: NarrowedNames
  /** The dates understood, for the headline; empty when no window narrows. */
  readonly dates: string
  /** The houses, guests and codes that were named, for the headline; empty when none was. */
  readonly subject: string
  /** The zones of these stays, and of the listings named. */
  readonly timezones: readonly string[]
  zoneOf(stay: StoredRecord<'stay'>): string
}

export interface StayWindowOptions {
  readonly direction?: 'past' | 'future'
  /** Default: what is a stay. */
  readonly statuses?: readonly StayStatus[]
  /** Who occupies; default: all. */
  readonly occupants?: readonly ('guest' | 'owner' | 'block')[]
}

/**
 * The stays that a question is about. Exhaustive, and exact in each property's own dates.
 *
 * A guest or code named without a time means that person's stays from today on (none: the last one), whatever the default.
 */
export async function staysInWindow(
  context: AskContext,
  edge: StayEdge,
  defaultWhen: When,
  options: StayWindowOptions = {},
): Promise<StaysInWindow> {
  const named = await narrowByNames(context)
  const asked = askedWindows(context, defaultWhen, options.direction, edge)
  const windows = asked.assumed && named.person ? null : asked
  const conditions: Condition[] = [
    { facet: 'state', in: options.statuses ?? STAY_STATUSES },
    ...(options.occupants ? [{ facet: 'kind' as const, in: options.occupants }] : []),
    ...(windows ? edgeConditions(edge, windows.reach) : []),
  ]
  const found = await findStaysNamed(context, named, conditions)
  const listings = await loadListingsOf(context, found, named.listingIds)
  const zoneOf = (stay: StoredRecord<'stay'>): string =>
    listings.get(stay.record.facts.unit?.listingId ?? '')?.timezone ??
    listings.get(stay.record.facts.unit?.typeId ?? '')?.timezone ??
    context.timezone
  const stays = windows
    ? found.filter((stay) => isIn(edge, stay, windows.of(zoneOf(stay))))
    : currentOrNext(found, (stay) => localDateOf(context.now, zoneOf(stay)))
  stays.sort(
    (left, right) =>
      compare(left.facets.start ?? '', right.facets.start ?? '') || compare(left.record.id, right.record.id),
  )
  const timezones = [
    ...new Set([...stays.map(zoneOf), ...named.listingIds.flatMap((id) => listings.get(id)?.timezone ?? [])]),
  ]
  return {
    stays,
    listings,
    windows,
    named,
    dates: windows ? windowText(windows, timezones, context, context.language) : '',
    subject: subjectOf(named, listings),
    timezones,
    zoneOf,
  }
}

function subjectOf(named: NarrowedNames, listings: ReadonlyMap<RecordId, ListingView>): string {
  const [only] = named.listingIds
  const house = named.listingIds.length === 1 ? listings.get(only ?? '')?.name : undefined
  return house !== undefined && !named.person ? plain(house) : capitalised(named.text)
}

/** Of one person's stays those that have not ended, else the last one. */
function currentOrNext(
  stays: readonly StoredRecord<'stay'>[],
  todayAt: (stay: StoredRecord<'stay'>) => LocalDate,
): StoredRecord<'stay'>[] {
  const open = stays.filter((stay) => (stay.facets.end ?? '') >= todayAt(stay))
  if (open.length > 0) return open
  const [last] = [...stays].sort((left, right) => compare(right.facets.start ?? '', left.facets.start ?? ''))
  return last ? [last] : []
}

function edgeConditions(edge: StayEdge, reach: DateWindow): Condition[] {
  if (edge === 'start') return [{ facet: 'start', gte: reach.from, lte: reach.to }]
  if (edge === 'end') return [{ facet: 'end', gte: reach.from, lte: reach.to }]
  return [
    { facet: 'start', lte: reach.to },
    { facet: 'end', gte: edge === 'present' ? reach.from : addDays(reach.from, 1) },
  ]
}

function isIn(edge: StayEdge, stay: StoredRecord<'stay'>, { from, to }: DateWindow): boolean {
  const { start = '', end = '' } = stay.facets
  if (edge === 'start') return start >= from && start <= to
  if (edge === 'end') return end >= from && end <= to
  return start <= to && (edge === 'present' ? end >= from : end > from)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
