import type { When } from '../../question/plan.ts'
import { localDateOf } from '../../time/calendar.ts'
import type { AskContext, KindAnswerer } from '../ask-context.ts'
import type { Finding, FindingItem } from '../finding.ts'
import { shortDate } from '../format.ts'
import { headlineOf } from '../headline.ts'
import { listOf } from '../list-items.ts'
import { nothingNamed } from '../narrow-by-names.ts'
import { sourceNotes } from '../source-notes.ts'
import { clockText, describeTime, sourcesOfTime } from '../stays/describe-time.ts'
import { byHouse } from '../stays/in-order.ts'
import { type Standing, standingAt } from '../stays/now-in-house.ts'
import {
  guestLabel,
  guestsOf,
  houseLabel,
  incompleteNotes,
  partyText,
  statusMark,
  guestsWithHouses,
} from '../stays/stay-labels.ts'
import { STAY_WORDS } from '../stays/stay-labels.words.ts'
import { loadStayViews, type StayView } from '../stays/stay-view.ts'
import { type StaysInWindow, staysInWindow } from '../windows.ts'
import { localTimesNotes } from './arrivals.ts'
import { IN_HOUSE_WORDS } from './in-house.words.ts'

/** Expressions that mean this very moment rather than a night. */
const NOW: ReadonlySet<When> = new Set(['now', 'today', 'none'])

/**
 * Who is in house: right now, weighing the time of day (who is still to arrive is marked, who has left is only named), or over a
 * night or several.
 */
export const answerInHouse: KindAnswerer = async (context) => {
  const atThisMoment = NOW.has(context.plan.when)
  const found = await staysInWindow(context, atThisMoment ? 'present' : 'overlap', 'now', {
    occupants: ['guest', 'owner'],
  })
  if (found.named.nobody) return nothingNamed(found.named)
  const views = await loadStayViews(context, found.stays, found.listings)
  const present = byHouse(
    views.filter(({ facts }) => facts.onSite?.state !== 'no_show'),
    'arrival',
  )
  const finding = atThisMoment ? rightNow(context, found, present) : overNights(context, found, present)
  return {
    ...finding,
    notes: [
      ...found.named.notes,
      ...finding.notes,
      ...localTimesNotes(found.timezones, context.language),
      ...incompleteNotes(present, context.language),
      ...sourceNotes(context, ['guesty']),
    ],
    offers: found.named.offers,
  }
}

/** Guests first, owners after them; within each those in the house before those who are still to come. */
const LISTED: readonly Standing[] = ['in', 'due', 'arriving']

function rightNow(context: AskContext, found: StaysInWindow, present: readonly StayView[]): Finding {
  const { language, now } = context
  const standings = new Map(present.map((stay) => [stay.id, standingAt(stay, now)]))
  const standing = (...wanted: readonly Standing[]) =>
    present.filter(({ id }) => wanted.includes(standings.get(id) ?? 'away'))
  const listed = LISTED.flatMap((one) => standing(one))
  const here = standing('in', 'due')
  const gone = standing('leaving', 'left')
  const list = listOf(listed, (stay) => momentLine(stay, standings.get(stay.id) ?? 'away', context), context)
  const toCome = standing('arriving').length
  const words = [...countWords(here, context), ...(toCome > 0 ? [IN_HOUSE_WORDS.toCome[language](toCome)] : [])].join(
    ', ',
  )
  return {
    headline: headlineOf([found.dates, found.subject], words, language),
    ...list,
    notes: [
      ...list.notes,
      ...(gone.length > 0 ? [IN_HOUSE_WORDS.gone[language](guestsWithHouses(gone, language))] : []),
      ...standing('away').map((stay) =>
        IN_HOUSE_WORDS.away[language](`${guestsWithHouses([stay], language)}, ${datesOf(stay, context)}`),
      ),
    ],
    sources: gone.map(({ id }) => id),
  }
}

function overNights(context: AskContext, found: StaysInWindow, present: readonly StayView[]): Finding {
  const { language } = context
  const list = listOf(present, (stay) => nightLine(stay, found, context), context)
  return {
    headline: headlineOf([found.dates, found.subject], countWords(present, context).join(', '), language),
    ...list,
  }
}

/** "12 stays in house, 28 guests". */
function countWords(stays: readonly StayView[], { language }: AskContext): string[] {
  const guests = stays.reduce((sum, { facts }) => sum + (guestsOf(facts.party) ?? 0), 0)
  return [IN_HOUSE_WORDS.count[language](stays.length), ...(guests > 0 ? [STAY_WORDS.guests[language](guests)] : [])]
}

/** "**Lake House** · Maria Santos · 2 adults · until 30 Mar", with the time where it is today's. */
function momentLine(stay: StayView, standing: Standing, context: AskContext): FindingItem {
  const { language, now } = context
  const today = localDateOf(now, stay.timezone)
  const place = { language, timezone: stay.timezone, today }
  const sources = [stay.id]
  let when = IN_HOUSE_WORDS.until[language](shortDate(stay.checkOut, language, today))
  if (standing === 'arriving' || standing === 'due') {
    const words = standing === 'arriving' ? IN_HOUSE_WORDS.arriving : IN_HOUSE_WORDS.due
    when = words[language](describeTime(stay.arrival, 'arrival', place))
    sources.push(...sourcesOfTime(stay.arrival))
  } else if (stay.checkOut === today) {
    when = IN_HOUSE_WORDS.leaving[language](describeTime(stay.departure, 'departure', place))
    sources.push(...sourcesOfTime(stay.departure))
  }
  return lineOf(stay, [when], sources, language)
}

/** As {@link momentLine} for a night: who arrives or leaves within the window says when. */
function nightLine(stay: StayView, found: StaysInWindow, context: AskContext): FindingItem {
  const { language, now } = context
  const today = localDateOf(now, stay.timezone)
  const window = found.windows?.of(stay.timezone)
  const arrives = window !== undefined && stay.checkIn >= window.from && stay.checkIn <= window.to
  const dates = datesOf(stay, context)
  if (!arrives || stay.checkIn < today) return lineOf(stay, [dates], [stay.id], language)
  const clock = IN_HOUSE_WORDS.arriving[language](clockText(stay.arrival.leading, 'arrival', language))
  return lineOf(stay, [dates, clock], [stay.id, ...sourcesOfTime(stay.arrival)], language)
}

function datesOf(stay: StayView, { language, now }: AskContext): string {
  const today = localDateOf(now, stay.timezone)
  return `${shortDate(stay.checkIn, language, today)} → ${shortDate(stay.checkOut, language, today)}`
}

function lineOf(
  stay: StayView,
  when: readonly string[],
  sources: readonly string[],
  language: AskContext['language'],
): FindingItem {
  const parts = [
    `**${houseLabel(stay, language)}**`,
    guestLabel(stay, language),
    partyText(stay.facts.party, language),
    statusMark(stay, language),
    ...when,
  ]
  return { id: stay.id, line: parts.filter((part) => part !== '').join(' · '), sources: [...new Set(sources)] }
}
