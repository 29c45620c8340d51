import { asksForRest } from '../../question/asks-for-rest.ts'
import type { KindAnswerer } from '../ask-context.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { askedOrder } from '../stays/in-order.ts'
import { nextOfHouseNotes } from '../stays/next-of-house.ts'
import { hasLeft } from '../stays/presence.ts'
import { incompleteNotes } from '../stays/stay-labels.ts'
import { stayLine } from '../stays/stay-line.ts'
import { loadStayViews } from '../stays/stay-view.ts'
import { staysInWindow } from '../windows.ts'
import { isSeveralDays, localTimesNotes } from './arrivals.ts'
import { ARRIVAL_WORDS } from './arrivals.words.ts'
import { DEPARTURE_WORDS } from './departures.words.ts'

/** Who leaves, and when; marked who has gone already, by the PMS or by somebody's word. Asked who is still to go, those are only counted. */
export const answerDepartures: KindAnswerer = async (context) => {
  const found = await staysInWindow(context, 'end', 'today')
  if (found.named.nobody) return nothingNamed(found.named)
  const { language } = context
  const leaving = await loadStayViews(context, found.stays, found.listings)
  const guests = leaving.filter(({ occupant }) => occupant === 'guest')
  const gone = guests.filter((stay) => hasLeft(stay).known !== 'no').length
  const others = leaving.length - guests.length
  const listed = asksForRest(context.question) ? leaving.filter((stay) => hasLeft(stay).known === 'no') : leaving
  const order = askedOrder(context.question)
  const dated = isSeveralDays(found)
  const list = listOf(order(listed, 'departure'), (stay) => stayLine(stay, 'departure', context, { dated }), context)
  const words = [
    DEPARTURE_WORDS.count[language](guests.length),
    ...(gone > 0 ? [DEPARTURE_WORDS.left[language](gone)] : []),
    ...(others > 0 ? [ARRIVAL_WORDS.owners[language](others)] : []),
  ].join(', ')
  return {
    headline: headlineOf([found.dates, found.subject], words, language),
    ...list,
    notes: [
      ...found.named.notes,
      ...list.notes,
      ...(leaving.length === 0 ? await nextOfHouseNotes(context, found, 'end') : []),
      ...localTimesNotes(found.timezones, language),
      ...incompleteNotes(leaving, language),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: found.named.offers,
  }
}
