import { localDateOf } from '../../time/calendar.ts'
import type { AskContext } from '../ask-context.ts'
import type { FindingItem } from '../finding.ts'
import { listDate, quoted, shortInstant } from '../format.ts'
import { clockText, describeBasis, sourcesOfTime } from './describe-time.ts'
import { hasArrived, hasLeft, type Presence } from './presence.ts'
import { guestLabel, houseLabel, partyText, statusMark } from './stay-labels.ts'
import { STAY_WORDS } from './stay-labels.words.ts'
import type { StayView } from './stay-view.ts'
import type { Side } from './time-findings.ts'

interface LineOptions {
  /** Begin with the date: the list has several days. */
  readonly dated: boolean
  /** More to say, before where the time comes from. */
  readonly marks?: readonly string[]
}

/**
 * One stay coming or going: "**19:30** Maria Santos → Lake House · 2 adults · (guest’s message, 16:05: “…”)", with its marks (owner,
 * on hold, already there or gone) and every record that the line rests on.
 */
export function stayLine(
  stay: StayView,
  side: Side,
  context: Pick<AskContext, 'language' | 'now'>,
  options: LineOptions,
): FindingItem {
  const { language } = context
  const place = { language, timezone: stay.timezone, today: localDateOf(context.now, stay.timezone) }
  const time = side === 'arrival' ? stay.arrival : stay.departure
  const presence = side === 'arrival' ? hasArrived(stay) : hasLeft(stay)
  const clock = `**${clockText(time.leading, side, language)}**`
  const who = `${guestLabel(stay, language)} ${side === 'arrival' ? '→' : '·'} ${houseLabel(stay, language)}`
  const basis = describeBasis(time, side, place)
  const parts = [
    options.dated
      ? `${listDate(side === 'arrival' ? stay.checkIn : stay.checkOut, language, place.today)} ${clock} ${who}`
      : `${clock} ${who}`,
    partyText(stay.facts.party, language),
    statusMark(stay, language),
    presenceMark(presence, side, place),
    ...(options.marks ?? []),
    basis === '' ? '' : `(${basis})`,
  ]
  const sources = [stay.id, ...sourcesOfTime(time), ...(presence.known === 'said' ? [presence.utterance.source] : [])]
  return { id: stay.id, line: parts.filter((part) => part !== '').join(' · '), sources: [...new Set(sources)] }
}

/** "✓ already checked in", "✓ left already, 18:23: “…”"; empty where nothing tells it. */
export function presenceMark(
  presence: Presence,
  side: Side,
  place: { language: AskContext['language']; timezone: string; today: string },
): string {
  const { language, timezone, today } = place
  if (presence.known === 'no') return ''
  if (presence.known === 'pms') return STAY_WORDS[side === 'arrival' ? 'checkedIn' : 'checkedOut'][language]()
  const at = shortInstant(presence.utterance.at, timezone, language, today)
  return STAY_WORDS[side === 'arrival' ? 'saidArrived' : 'saidLeft'][language]({
    at,
    quote: quoted(presence.quote, 80),
  })
}
