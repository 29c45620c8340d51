import type { KindAnswerer } from '../ask-context.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { inOrder } from '../stays/in-order.ts'
import { hasArrived } from '../stays/presence.ts'
import { stayLine } from '../stays/stay-line.ts'
import { staysInWindow } from '../windows.ts'
import { UNKNOWN_TIME_WORDS } from './arrivals-unknown-time.words.ts'
import { arrivalNotes, isSeveralDays, loadArrivals } from './arrivals.ts'

/**
 * Which guests have not told when they come: the house default, "late" or a flight is all there is. Who is there already comes last, marked.
 * Without a date: the next seven days.
 */
export const answerArrivalsUnknownTime: KindAnswerer = async (context) => {
  const found = await staysInWindow(context, 'start', 'next_7_days', { occupants: ['guest'] })
  if (found.named.nobody) return nothingNamed(found.named)
  const { language } = context
  const { coming } = await loadArrivals(context, found)
  const untold = inOrder(
    coming.filter(({ arrival }) => !arrival.told),
    'arrival',
  )
  const awaited = untold.filter((stay) => hasArrived(stay).known === 'no')
  const there = untold.filter((stay) => hasArrived(stay).known !== 'no')
  const dated = isSeveralDays(found)
  const list = listOf([...awaited, ...there], (stay) => stayLine(stay, 'arrival', context, { dated }), context)
  const words =
    coming.length === 0
      ? UNKNOWN_TIME_WORDS.noArrivals[language]()
      : untold.length === 0
        ? UNKNOWN_TIME_WORDS.allTold[language](coming.length)
        : UNKNOWN_TIME_WORDS.untold[language]({ count: untold.length, total: coming.length })
  return {
    headline: headlineOf([found.dates, found.subject], words, language),
    ...list,
    notes: [...found.named.notes, ...list.notes, ...arrivalNotes(context, found, untold)],
    offers: found.named.offers,
  }
}
