import { asksForRest } from '../../question/asks-for-rest.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { askedOrder } from '../stays/in-order.ts'
import { nextOfHouseNotes } from '../stays/next-of-house.ts'
import { hasArrived } from '../stays/presence.ts'
import { guestsWithHouses, incompleteNotes } from '../stays/stay-labels.ts'
import { stayLine } from '../stays/stay-line.ts'
import { loadStayViews, type StayView } from '../stays/stay-view.ts'
import { type StaysInWindow, staysInWindow, zoneName } from '../windows.ts'
import { ARRIVAL_WORDS, LOCAL_TIMES } from './arrivals.words.ts'

/** Who comes, and when: guests by time, owners and blocks after them; whoever is there already is marked, no-shows are left out. Asked who
 * is still to come, those who are there are only counted. */
export const answerArrivals: KindAnswerer = async (context) => {
  const found = await staysInWindow(context, 'start', 'today')
  if (found.named.nobody) return nothingNamed(found.named)
  const { language } = context
  const { coming, noShows } = await loadArrivals(context, found)
  const guests = coming.filter(({ occupant }) => occupant === 'guest')
  const listed = asksForRest(context.question) ? coming.filter((stay) => hasArrived(stay).known === 'no') : coming
  const order = askedOrder(context.question)
  const dated = isSeveralDays(found)
  const list = listOf(order(listed, 'arrival'), (stay) => stayLine(stay, 'arrival', context, { dated }), context)
  return {
    headline: headlineOf(
      [found.dates, found.subject],
      countWords(guests, coming.length - guests.length, language),
      language,
    ),
    ...list,
    notes: [
      ...found.named.notes,
      ...list.notes,
      ...(coming.length === 0 ? await nextOfHouseNotes(context, found, 'start') : []),
      ...arrivalNotes(context, found, coming, noShows),
    ],
    offers: found.named.offers,
  }
}

/** The arrivals of a window, and those that the team marked as not having come. */
export async function loadArrivals(
  context: AskContext,
  found: StaysInWindow,
): Promise<{ coming: StayView[]; noShows: StayView[] }> {
  const views = await loadStayViews(context, found.stays, found.listings)
  const isNoShow = ({ facts }: StayView): boolean => facts.onSite?.state === 'no_show'
  return { coming: views.filter((stay) => !isNoShow(stay)), noShows: views.filter(isNoShow) }
}

/** What must be said with any list of arrivals. */
export function arrivalNotes(
  context: AskContext,
  found: StaysInWindow,
  coming: readonly StayView[],
  noShows: readonly StayView[] = [],
): string[] {
  const { language } = context
  return [
    ...(noShows.length > 0 ? [ARRIVAL_WORDS.noShows[language](guestsWithHouses(noShows, language))] : []),
    ...localTimesNotes(found.timezones, language),
    ...incompleteNotes(coming, language),
    ...sourceNotes(context, ['guesty']),
  ]
}

export function localTimesNotes(timezones: readonly string[], language: AskContext['language']): string[] {
  return timezones.length > 1 ? [LOCAL_TIMES[language](timezones.map(zoneName).join(', '))] : []
}

/** Whether lines need their date: the window has several days in some zone, the zones' days differ, or there is no window. */
export function isSeveralDays(found: StaysInWindow): boolean {
  const { windows, stays } = found
  if (!windows) return true
  const days = new Set(stays.map((stay) => windows.of(found.zoneOf(stay)).from))
  return days.size > 1 || windows.business.from !== windows.business.to
}

function countWords(guests: readonly StayView[], others: number, language: AskContext['language']): string {
  const there = guests.filter((stay) => hasArrived(stay).known !== 'no').length
  const untold = guests.filter((stay) => !stay.arrival.told && hasArrived(stay).known === 'no').length
  return [
    ARRIVAL_WORDS.count[language](guests.length),
    ...(there > 0 ? [ARRIVAL_WORDS.already[language](there)] : []),
    ...(untold > 0 ? [ARRIVAL_WORDS.untold[language](untold)] : []),
    ...(others > 0 ? [ARRIVAL_WORDS.owners[language](others)] : []),
  ].join(', ')
}
