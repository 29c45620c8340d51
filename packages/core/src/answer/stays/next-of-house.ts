import { findAll, type StoredRecord } from '../../record/record-store.ts'
import { STAY_STATUSES } from '../../record/stay-statuses.ts'
import { addDays, localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import { namedDate } from '../format.ts'
import { type StaysInWindow } from '../windows.ts'
import type { Words } from '../words.ts'
import { describeTime } from './describe-time.ts'
import { guestsWithHouses } from './stay-labels.ts'
import { loadStayViews } from './stay-view.ts'

const NEXT: { readonly start: Words<string>; readonly end: Words<string> } = {
  start: {
    en: (what) => `The next arrival: ${what}.`,
    es: (what) => `La próxima llegada: ${what}.`,
    fr: (what) => `La prochaine arrivée : ${what}.`,
    de: (what) => `Die nächste Anreise: ${what}.`,
    it: (what) => `Il prossimo arrivo: ${what}.`,
    pt: (what) => `A próxima chegada: ${what}.`,
  },
  end: {
    en: (what) => `The next departure: ${what}.`,
    es: (what) => `La próxima salida: ${what}.`,
    fr: (what) => `Le prochain départ : ${what}.`,
    de: (what) => `Die nächste Abreise: ${what}.`,
    it: (what) => `La prossima partenza: ${what}.`,
    pt: (what) => `A próxima saída: ${what}.`,
  },
}

/**
 * "The next departure: Friday 2 April, Maria Santos (Lake House), by 11:00." for a house that was named, when nobody comes or goes in the window
 * asked about. Nothing where a person was named or no house was.
 */
export async function nextOfHouseNotes(
  context: AskContext,
  found: StaysInWindow,
  edge: 'start' | 'end',
): Promise<string[]> {
  const { windows, named } = found
  if (!windows || named.person || named.listingIds.length === 0) return []
  const later = await findAll(context.records, {
    types: ['stay'],
    where: [
      { facet: 'listing', in: named.listingIds },
      { facet: 'state', in: STAY_STATUSES },
      { facet: 'kind', in: ['guest'] },
      { facet: edge, gte: addDays(windows.business.from, -1) },
    ],
  })
  const dateOf = (stay: StoredRecord): string => stay.facets[edge] ?? ''
  const ahead = later
    .filter((stay) => dateOf(stay) > windows.of(zoneOf(stay, found)).to)
    .sort((left, right) => (dateOf(left) < dateOf(right) ? -1 : 1))
  const [next] = await loadStayViews(context, ahead.slice(0, 1), found.listings)
  if (!next) return []
  const { language, now } = context
  const today = localDateOf(now, next.timezone)
  const date = namedDate(edge === 'start' ? next.checkIn : next.checkOut, language, today)
  const [time, word] =
    edge === 'start' ? ([next.arrival, 'arrival'] as const) : ([next.departure, 'departure'] as const)
  const clock = describeTime(time, word, { language, timezone: next.timezone, today })
  return [NEXT[edge][language](`${date}, ${guestsWithHouses([next], language)}, ${clock}`)]
}

/** Holds because only records of type stay are asked for. */
function zoneOf(stay: StoredRecord, found: StaysInWindow): string {
  return found.zoneOf(stay as StoredRecord<'stay'>)
}
