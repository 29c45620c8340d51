import { type LocalTime, minutesOf } from '../../time/calendar.ts'
import type { KindAnswerer } from '../ask-context.ts'
import { joined, plain } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { clockText } from '../stays/describe-time.ts'
import { inOrder } from '../stays/in-order.ts'
import { hasArrived } from '../stays/presence.ts'
import { guestLabel, houseLabel } from '../stays/stay-labels.ts'
import { stayLine } from '../stays/stay-line.ts'
import type { StayView } from '../stays/stay-view.ts'
import { latestMinutesOf, minutesOfEvidence, type TimeEvidence } from '../stays/time-evidence.ts'
import { staysInWindow } from '../windows.ts'
import { AFTER_WORDS } from './arrivals-after.words.ts'
import { arrivalNotes, isSeveralDays, loadArrivals } from './arrivals.ts'

/** When a question says "late" and no time. */
const LATE: LocalTime = '22:00'
/** Until then a time belongs to the evening before. */
const NIGHT_ENDS: LocalTime = '05:00'
const DAY_MINUTES = 1440

/**
 * Who comes at or after a time of the evening, past midnight included. Whose range only reaches past it is marked "perhaps"; who has named
 * no time is named in a note, because any of them may still be late. Asked for "late" arrivals, who has said "late" and no more is one.
 */
export const answerArrivalsAfter: KindAnswerer = async (context) => {
  const found = await staysInWindow(context, 'start', 'tonight')
  if (found.named.nobody) return nothingNamed(found.named)
  const { language } = context
  const time = context.plan.time ?? LATE
  const { coming } = await loadArrivals(context, found)
  const guests = coming.filter(({ occupant }) => occupant !== 'block')
  const after = minutesOf(time) + (time < NIGHT_ENDS ? DAY_MINUTES : 0)
  const verdictOf = ({ arrival: { leading } }: StayView) =>
    context.plan.time === null && leading.late && leading.time === undefined ? 'yes' : comesAfter(leading, after)
  const verdicts = new Map(guests.map((stay) => [stay.id, verdictOf(stay)]))
  const late = inOrder(guests, 'arrival').filter(
    ({ id }) => verdicts.get(id) === 'yes' || verdicts.get(id) === 'perhaps',
  )
  const dated = isSeveralDays(found)
  const list = listOf(
    late,
    (stay) =>
      stayLine(stay, 'arrival', context, {
        dated,
        marks: verdicts.get(stay.id) === 'perhaps' ? [AFTER_WORDS.perhaps[language]()] : [],
      }),
    context,
  )
  const untold = guests.filter((stay) => verdicts.get(stay.id) === 'unknown' && hasArrived(stay).known === 'no')
  const contradicted = guests.filter(
    ({ id, arrival }) =>
      verdicts.get(id) === 'no' && arrival.conflicting && comesAfter(arrival.conflicting, after) === 'yes',
  )
  const named = (stays: readonly StayView[], which: (stay: StayView) => string): string =>
    joined(
      stays.map((stay) => `${guestLabel(stay, language)} (${houseLabel(stay, language)}, ${plain(which(stay))})`),
      language,
    )
  return {
    headline: headlineOf(
      [found.dates, found.subject],
      AFTER_WORDS.count[language]({ count: late.length, time }),
      language,
    ),
    ...list,
    notes: [
      ...found.named.notes,
      ...list.notes,
      ...(untold.length > 0
        ? [
            AFTER_WORDS.untold[language]({
              count: untold.length,
              names: named(untold, (stay) => clockText(stay.arrival.leading, 'arrival', language)),
            }),
          ]
        : []),
      ...(contradicted.length > 0
        ? [
            AFTER_WORDS.contradicted[language](
              named(contradicted, ({ arrival }) =>
                clockText(arrival.conflicting ?? arrival.leading, 'arrival', language),
              ),
            ),
          ]
        : []),
      ...arrivalNotes(context, found, [...late, ...untold]),
    ],
    offers: found.named.offers,
    sources: [...new Set([...untold, ...contradicted].map(({ id }) => id))],
  }
}

/** Whether an arrival lies at or after a minute of the evening; the house default says nothing about it. */
function comesAfter(evidence: TimeEvidence, after: number): 'yes' | 'perhaps' | 'no' | 'unknown' {
  if (evidence.basis === 'default' || evidence.basis === 'unknown') return 'unknown'
  const from = minutesOfEvidence(evidence)
  if (from === undefined) {
    // Nobody is at the door before the plane has landed.
    const landing = evidence.flight?.landsAt
    return landing !== undefined && landingMinutes(landing) >= after ? 'yes' : 'unknown'
  }
  if (from >= after) return evidence.open === 'before' ? 'perhaps' : 'yes'
  if (evidence.open === 'after') return 'perhaps'
  return (latestMinutesOf(evidence) ?? from) > after ? 'perhaps' : 'no'
}

function landingMinutes(landing: LocalTime): number {
  return minutesOf(landing) + (landing < NIGHT_ENDS ? DAY_MINUTES : 0)
}
