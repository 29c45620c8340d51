import { windowOf } from '../../question/window.ts'
import type { When } from '../../question/plan.ts'
import type { Language } from '../../language/language.ts'
import { addDays, type LocalDate, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { longDate, namedWindow } from '../format.ts'
import { nightCount, type NightSpan } from '../nights.ts'
import type { Words } from '../words.ts'

export interface SpanOptions {
  /** Meant when the question names no time. */
  readonly fallback: When
  readonly direction?: 'past' | 'future'
  /** "3 to 6 May" as nights: up to the check-out on the 6th, or the night of the 6th too. */
  readonly ranges: 'until-checkout' | 'inclusive'
}

/** The nights that a question means, in each zone of its houses. */
export interface NightSpans {
  in(zone: string): NightSpan
  /** From the first night of any zone to the last. */
  readonly widest: NightSpan
  /** The zone of most houses: its dates head the answer. */
  readonly mainZone: string
  readonly main: NightSpan
  /** Zones whose nights are others than the main zone's. */
  readonly differing: readonly { readonly zone: string; readonly span: NightSpan }[]
}

/** Resolves the plan's time expression to nights, for each zone of the houses. */
export function nightSpans(
  context: Pick<AskContext, 'plan' | 'now' | 'timezone' | 'settings'>,
  zones: readonly string[],
  options: SpanOptions,
): NightSpans {
  const counts = new Map<string, number>()
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  const mainZone =
    [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))[0]?.[0] ?? context.timezone
  const spans = new Map(
    [...new Set([mainZone, ...counts.keys()])].map((zone) => [zone, spanIn(context, zone, options)]),
  )
  const main = spans.get(mainZone) ?? spanIn(context, mainZone, options)
  const all = [...spans.values()]
  return {
    in: (zone) => spans.get(zone) ?? spanIn(context, zone, options),
    widest: {
      from: all.reduce((least, { from }) => (from < least ? from : least), main.from),
      to: all.reduce((most, { to }) => (to > most ? to : most), main.to),
    },
    mainZone,
    main,
    differing: [...spans].flatMap(([zone, span]) =>
      span.from === main.from && span.to === main.to ? [] : [{ zone, span }],
    ),
  }
}

function spanIn(
  context: Pick<AskContext, 'plan' | 'now' | 'settings'>,
  timezone: string,
  options: SpanOptions,
): NightSpan {
  const { now, settings, plan } = context
  const when = plan.when === 'none' ? options.fallback : plan.when === 'now' ? 'tonight' : plan.when
  const resolve = (expression: When) =>
    windowOf(expression, {
      now,
      timezone,
      weekStartsOn: settings.weekStartsOn,
      direction: options.direction ?? 'future',
    })
  const window = resolve(when) ?? resolve('tonight') ?? dayOf(localDateOf(now, timezone))
  return { from: window.from, to: lastMorning(when, window, options.ranges) }
}

function dayOf(date: LocalDate): { from: LocalDate; to: LocalDate } {
  return { from: date, to: date }
}

/** The morning after the last night that a window of dates means. */
function lastMorning(
  when: When,
  window: { readonly from: LocalDate; readonly to: LocalDate },
  ranges: SpanOptions['ranges'],
): LocalDate {
  const inclusive = addDays(window.to, 1)
  // A weekend's nights are Friday and Saturday; "last night" ends this morning.
  if (/^(?:(?:this|next|last)_weekend|last_night)$/.test(when)) return window.to > window.from ? window.to : inclusive
  const dated = /^(?:range|weekdays):/.test(when) && window.to > window.from
  return ranges === 'until-checkout' && dated && !wholeMonths(window) ? window.to : inclusive
}

/** "All of July" holds its last night, unlike "from 1 to 30 July". */
function wholeMonths({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): boolean {
  return from.endsWith('-01') && addDays(to, 1).endsWith('-01')
}

const TONIGHT: Words<string> = {
  en: (date) => `tonight, ${date}`,
  es: (date) => `esta noche, ${date}`,
  fr: (date) => `cette nuit, ${date}`,
  de: (date) => `heute Nacht, ${date}`,
  it: (date) => `stanotte, ${date}`,
  pt: (date) => `esta noite, ${date}`,
}

const NIGHT_OF: Words<string> = {
  en: (date) => `on the night of ${date}`,
  es: (date) => `la noche del ${date}`,
  fr: (date) => `la nuit du ${date}`,
  de: (date) => `in der Nacht von ${date}`,
  it: (date) => `la notte di ${date}`,
  pt: (date) => `na noite de ${date}`,
}

const NIGHTS_OF: Words<{ window: string; nights: number }> = {
  en: ({ window, nights }) => `on the nights ${window} (${nights})`,
  es: ({ window, nights }) => `las noches ${window} (${nights})`,
  fr: ({ window, nights }) => `les nuits ${window} (${nights})`,
  de: ({ window, nights }) => `in den Nächten ${window} (${nights})`,
  it: ({ window, nights }) => `nelle notti ${window} (${nights})`,
  pt: ({ window, nights }) => `nas noites ${window} (${nights})`,
}

/** "tonight, Saturday 27 March", "on the night of Sunday 28 March", "on the nights Monday 23 March – Sunday 29 March (7)". */
export function nightsText(
  span: NightSpan,
  language: Language,
  place: { today: LocalDate; tonight: LocalDate },
): string {
  const nights = nightCount(span)
  if (nights > 1) {
    const window = namedWindow({ from: span.from, to: addDays(span.to, -1) }, language, place.today)
    return NIGHTS_OF[language]({ window, nights })
  }
  const date = longDate(span.from, language, place.today)
  return (span.from === place.tonight ? TONIGHT : NIGHT_OF)[language](date)
}

const DIFFERING: Words<string> = {
  en: (list) => `Dates are each house’s own: ${list}.`,
  es: (list) => `Las fechas son las de cada casa: ${list}.`,
  fr: (list) => `Les dates sont celles de chaque logement : ${list}.`,
  de: (list) => `Gemeint ist das Datum am Ort jedes Hauses: ${list}.`,
  it: (list) => `Le date sono quelle locali di ogni casa: ${list}.`,
  pt: (list) => `As datas são as de cada casa: ${list}.`,
}

/** Says that "today" is another date elsewhere; nothing when all houses share the dates. */
export function differingDates(spans: NightSpans, context: Pick<AskContext, 'language' | 'now'>): string[] {
  const { language, now } = context
  if (spans.differing.length === 0) return []
  const list = [{ zone: spans.mainZone, span: spans.main }, ...spans.differing]
    .map(({ zone, span }) => {
      const window = namedWindow({ from: span.from, to: addDays(span.to, -1) }, language, localDateOf(now, zone))
      return `${zone.replaceAll('_', ' ')} ${window}`
    })
    .join('; ')
  return [DIFFERING[language](list)]
}

/** The local date of a zone, and the night that "tonight" is there. */
export function placeIn(
  zone: string,
  context: Pick<AskContext, 'now' | 'settings'>,
): { today: LocalDate; tonight: LocalDate } {
  const today = localDateOf(context.now, zone)
  const tonight = windowOf('tonight', {
    now: context.now,
    timezone: zone,
    weekStartsOn: context.settings.weekStartsOn,
    direction: 'future',
  })
  return { today, tonight: tonight?.from ?? today }
}
